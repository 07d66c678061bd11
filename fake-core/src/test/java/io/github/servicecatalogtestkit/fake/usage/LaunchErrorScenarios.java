package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.raises;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_PRODUCT;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_TOKEN;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_VERSION;

import java.util.List;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Scenarios for the errors of the operations that end users call before they launch. */
final class LaunchErrorScenarios {

    private LaunchErrorScenarios() {}

    static List<ErrorScenario> all() {
        return List.of(
                raises(
                        "SearchProducts",
                        InvalidParametersException.class,
                        w -> w.withDeveloper().developer.client.searchProducts(s -> s.pageToken(NO_TOKEN))),
                raises(
                        "DescribeProduct",
                        ResourceNotFoundException.class,
                        w -> w.withDeveloper().developer.client.describeProduct(d -> d.id(w.spare))),
                raises(
                        "DescribeProduct",
                        InvalidParametersException.class,
                        w -> w.withDeveloper()
                                .developer
                                .client
                                .describeProduct(d -> d.id(w.linux).name("Linux"))),
                raises(
                        "DescribeProductView",
                        ResourceNotFoundException.class,
                        w -> w.withDeveloper()
                                .developer
                                .client
                                .describeProductView(d -> d.id("prodview-aaaaaaaaaaaaa"))),
                raises(
                        "ListLaunchPaths",
                        ResourceNotFoundException.class,
                        w -> w.withDeveloper().developer.client.listLaunchPaths(l -> l.productId(NO_PRODUCT))),
                raises(
                        "ListLaunchPaths",
                        InvalidParametersException.class,
                        w -> w.withDeveloper()
                                .developer
                                .client
                                .listLaunchPaths(l -> l.productId(w.linux).pageToken(NO_TOKEN))),
                raises(
                        "DescribeProvisioningParameters",
                        ResourceNotFoundException.class,
                        w -> w.withDeveloper()
                                .developer
                                .client
                                .describeProvisioningParameters(
                                        d -> d.productId(w.linux).provisioningArtifactId(NO_VERSION))),
                raises(
                        "DescribeProvisioningParameters",
                        InvalidParametersException.class,
                        w -> w.withDeveloper()
                                .developer
                                .client
                                .describeProvisioningParameters(
                                        d -> d.productId(w.linux).productName("Linux"))));
    }
}
