package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.IMPORTED_IS_INVALID;
import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.raises;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_PRODUCT;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_TOKEN;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_VERSION;

import io.github.servicecatalogtestkit.fake.Quota;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** The documented errors of operations on products, versions, product copies and products in portfolios. */
final class ProductErrorScenarios {

    private static final Map<String, String> TEMPLATE =
            Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/template.json");

    private static final Tag RESERVED =
            Tag.builder().key("aws:team").value("data").build();

    private ProductErrorScenarios() {}

    static List<ErrorScenario> all() {
        return Stream.of(products(), versions(), copies(), associations())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ErrorScenario> products() {
        return List.of(
                raises(
                        "CreateProduct",
                        InvalidParametersException.class,
                        w -> w.hub.client.createProduct(p ->
                                p.name("Nothing").owner("Platform").productType(ProductType.CLOUD_FORMATION_TEMPLATE))),
                raises(
                        "CreateProduct",
                        LimitExceededException.class,
                        s -> s.quota(Quota.PRODUCTS_PER_REGION, 3),
                        w -> w.hub.createsProduct("Fourth")),
                raises(
                        "DescribeProductAsAdmin",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.describeProductAsAdmin(d -> d.id(NO_PRODUCT))),
                raises(
                        "DescribeProductAsAdmin",
                        InvalidParametersException.class,
                        w -> w.hub.client.describeProductAsAdmin(
                                d -> d.id(w.linux).name("Linux"))),
                raises(
                        "UpdateProduct",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.updateProduct(u -> u.id(NO_PRODUCT))),
                raises(
                        "UpdateProduct",
                        InvalidParametersException.class,
                        w -> w.hub.client.updateProduct(u -> u.id(w.linux).addTags(RESERVED))),
                raises(
                        "DeleteProduct",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.deleteProduct(d -> d.id(NO_PRODUCT))),
                raises(
                        "DeleteProduct",
                        ResourceInUseException.class,
                        w -> w.hub.client.deleteProduct(d -> d.id(w.linux))),
                raises(
                        "DeleteProduct",
                        InvalidParametersException.class,
                        IMPORTED_IS_INVALID,
                        w -> w.spoke.client.deleteProduct(d -> d.id(w.linux))),
                raises("SearchProductsAsAdmin", ResourceNotFoundException.class, w -> w.hub.products(NO_PORTFOLIO)),
                raises(
                        "SearchProductsAsAdmin",
                        InvalidParametersException.class,
                        w -> w.hub.client.searchProductsAsAdmin(s -> s.pageToken(NO_TOKEN))));
    }

    private static List<ErrorScenario> versions() {
        return List.of(
                raises(
                        "CreateProvisioningArtifact",
                        ResourceNotFoundException.class,
                        w -> createsVersion(w, NO_PRODUCT, TEMPLATE)),
                raises(
                        "CreateProvisioningArtifact",
                        InvalidParametersException.class,
                        w -> createsVersion(w, w.linux, Map.of("Nonsense", "x"))),
                raises(
                        "CreateProvisioningArtifact",
                        LimitExceededException.class,
                        s -> s.quota(Quota.PROVISIONING_ARTIFACTS_PER_PRODUCT, 1),
                        w -> createsVersion(w, w.linux, TEMPLATE)),
                raises(
                        "DescribeProvisioningArtifact",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.describeProvisioningArtifact(
                                d -> d.productId(w.linux).provisioningArtifactId(NO_VERSION))),
                raises(
                        "DescribeProvisioningArtifact",
                        InvalidParametersException.class,
                        w -> w.hub.client.describeProvisioningArtifact(d -> d.productId(w.linux))),
                raises("ListProvisioningArtifacts", ResourceNotFoundException.class, w -> w.hub.versions(NO_PRODUCT)),
                raises(
                        "UpdateProvisioningArtifact",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.updateProvisioningArtifact(
                                u -> u.productId(w.linux).provisioningArtifactId(NO_VERSION))),
                raises("UpdateProvisioningArtifact", InvalidParametersException.class, IMPORTED_IS_INVALID, w -> {
                    String version = w.spoke.firstVersion(w.linux);
                    w.spoke.client.updateProvisioningArtifact(
                            u -> u.productId(w.linux).provisioningArtifactId(version));
                }),
                raises(
                        "DeleteProvisioningArtifact",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.deleteProvisioningArtifact(
                                d -> d.productId(w.linux).provisioningArtifactId(NO_VERSION))),
                raises("DeleteProvisioningArtifact", ResourceInUseException.class, w -> deletesVersion(w, w.hub)),
                raises(
                        "DeleteProvisioningArtifact",
                        InvalidParametersException.class,
                        IMPORTED_IS_INVALID,
                        w -> deletesVersion(w, w.spoke)));
    }

    private static void createsVersion(ErrorWorld world, String product, Map<String, String> template) {
        world.hub.client.createProvisioningArtifact(
                c -> c.productId(product).parameters(p -> p.name("v2").info(template)));
    }

    private static void deletesVersion(ErrorWorld world, Actor actor) {
        String version = actor.firstVersion(world.linux);
        actor.client.deleteProvisioningArtifact(d -> d.productId(world.linux).provisioningArtifactId(version));
    }

    private static List<ErrorScenario> copies() {
        return List.of(
                raises("CopyProduct", ResourceNotFoundException.class, w -> {
                    String arn = w.arn(w.lamp);
                    w.spoke.client.copyProduct(c -> c.sourceProductArn(arn));
                }),
                raises(
                        "CopyProduct",
                        InvalidParametersException.class,
                        w -> w.hub.client.copyProduct(
                                c -> c.sourceProductArn("arn:aws:catalog:us-east-1:123456789012:portfolio/port-1"))),
                raises(
                        "DescribeCopyProductStatus",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.describeCopyProductStatus(
                                d -> d.copyProductToken("copyproduct-aaaaaaaaaaaaa"))));
    }

    private static List<ErrorScenario> associations() {
        return List.of(
                raises("AssociateProductWithPortfolio", InvalidParametersException.class, w -> {
                    w.hub.shares(w.own, w.spoke);
                    String local = w.spoke.createsPortfolio("Local");
                    w.spoke.addsFrom(w.own, w.lamp, local);
                }),
                raises(
                        "AssociateProductWithPortfolio",
                        ResourceNotFoundException.class,
                        w -> w.hub.adds(NO_PRODUCT, w.data)),
                raises(
                        "AssociateProductWithPortfolio",
                        LimitExceededException.class,
                        s -> s.quota(Quota.PRODUCTS_PER_PORTFOLIO, 1),
                        w -> w.hub.adds(w.spare, w.data)),
                raises(
                        "DisassociateProductFromPortfolio",
                        ResourceNotFoundException.class,
                        w -> w.hub.removes(w.spare, w.data)),
                raises("DisassociateProductFromPortfolio", ResourceInUseException.class, w -> {
                    w.hub.setsLaunchRole(w.data, w.linux, "Launch");
                    w.hub.removes(w.linux, w.data);
                }),
                raises(
                        "DisassociateProductFromPortfolio",
                        InvalidParametersException.class,
                        IMPORTED_IS_INVALID,
                        w -> w.spoke.removes(w.linux, w.data)),
                raises(
                        "ListPortfoliosForProduct",
                        InvalidParametersException.class,
                        w -> w.hub.client.listPortfoliosForProduct(
                                l -> l.productId(w.linux).pageToken(NO_TOKEN))),
                raises(
                        "ListPortfoliosForProduct",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.listPortfoliosForProduct(l -> l.productId(NO_PRODUCT))));
    }
}
