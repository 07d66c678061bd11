package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.error.ProductErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.Resource;
import io.github.servicecatalogtestkit.fake.internal.model.SourceConnection;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import io.github.servicecatalogtestkit.fake.internal.rule.SharedProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.VersionCreation;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import io.github.servicecatalogtestkit.fake.internal.rule.VisibilityDelay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProductResponse;

/** Products as administrators see them. Two products of an account can have the same name. */
final class ProductOperations {

    private ProductOperations() {}

    @Command
    static Outcome<CreateProductResponse> createProduct(Catalog catalog, Call call, CreateProductRequest request) {
        ProvisioningArtifactType.requireOffered(catalog, request.productTypeAsString());
        requireWebAddress(request.supportUrl());
        ProvisioningArtifact artifact = firstArtifact(catalog, call, request);
        Tags tags = Tags.NONE.with(TagShapes.read(request.tags()));
        SourceConnection connection =
                request.sourceConnection() == null ? null : ProductShapes.read(request.sourceConnection());
        Quotas.require(
                catalog,
                Quota.PRODUCTS_PER_REGION,
                catalog.products().ownedBy(call.scope()).size() + 1);
        Quotas.require(catalog, Quota.TAGS_PER_PRODUCT, tags.size());
        Product empty = new Product(
                IdType.PRODUCT.of(call.number()),
                call.scope(),
                request.productTypeAsString(),
                call.at(),
                details(request),
                tags,
                connection,
                Table.empty());
        Product product = artifact == null ? empty : empty.with(artifact);
        CreateProductResponse response = CreateProductResponse.builder()
                .productViewDetail(ProductShapes.detail(catalog, product))
                .provisioningArtifactDetail(artifact == null ? null : ProvisioningArtifactShapes.detail(artifact))
                .tags(TagShapes.created(tags))
                .build();
        Catalog after = catalog.with(catalog.products().plus(product));
        return new Outcome<>(response, artifact == null ? after : VersionCreation.begun(after, artifact));
    }

    /** The API reference gives the beginning of the address as an example; an empty text is no address. */
    private static void requireWebAddress(@Nullable String supportUrl) {
        if (supportUrl != null
                && !supportUrl.isEmpty()
                && !supportUrl.startsWith("http://")
                && !supportUrl.startsWith("https://")) {
            throw ProductErrors.invalidSupportUrl(supportUrl);
        }
    }

    private static Product.Details details(CreateProductRequest request) {
        return new Product.Details(
                request.name(),
                request.owner(),
                request.description(),
                request.distributor(),
                request.supportDescription(),
                request.supportEmail(),
                request.supportUrl());
    }

    /**
     * A product with a source connection gets its versions from the repository; any other product is created with a
     * first version.
     */
    private static @Nullable ProvisioningArtifact firstArtifact(
            Catalog catalog, Call call, CreateProductRequest request) {
        if ((request.provisioningArtifactParameters() == null) == (request.sourceConnection() == null)) {
            throw ServiceErrors.invalid("Provide either ProvisioningArtifactParameters or SourceConnection.");
        }
        return request.provisioningArtifactParameters() == null
                ? null
                : ProvisioningArtifactShapes.read(
                        catalog, call, request.productTypeAsString(), null, request.provisioningArtifactParameters());
    }

    @Query
    static DescribeProductAsAdminResponse describeProductAsAdmin(
            Catalog catalog, Call call, DescribeProductAsAdminRequest request) {
        Product product = ProductReference.require(catalog, call, request.id(), request.name());
        Portfolio source = source(catalog, call, request.sourcePortfolioId(), product);
        return DescribeProductAsAdminResponse.builder()
                .productViewDetail(ProductShapes.detail(catalog, product))
                .provisioningArtifactSummaries(ProvisioningArtifactShapes.summaries(product))
                .tags(TagShapes.write(product.tags()))
                .tagOptions(
                        TagOptionShapes.details(SharedProducts.tagOptionsOn(catalog, call.scope(), product, source)))
                .budgets(BudgetOperations.details(catalog, call.scope(), Resource.product(product.id())))
                .build();
    }

    /** Returns the source portfolio that the request names, if any. It must contain {@code product}. */
    private static @Nullable Portfolio source(Catalog catalog, Call call, @Nullable String id, Product product) {
        if (id == null) {
            return null;
        }
        Portfolio portfolio = Visibility.requireVisible(catalog, call.scope(), id);
        if (PortfolioProducts.find(catalog, portfolio.id(), product.id())
                .filter(association -> VisibilityDelay.shows(catalog, call.scope(), association))
                .isEmpty()) {
            throw ProductErrors.productNotAssociated(product.id(), portfolio.id());
        }
        return portfolio;
    }

    @Command
    static Outcome<UpdateProductResponse> updateProduct(Catalog catalog, Call call, UpdateProductRequest request) {
        Product product = PortfolioProducts.requireChangeable(catalog, call.scope(), request.id());
        Tags tags = product.tags().without(request.removeTags()).with(TagShapes.read(request.addTags()));
        requireWebAddress(request.supportUrl());
        SourceConnection connection = updated(product.sourceConnection(), request);
        Quotas.require(catalog, Quota.TAGS_PER_PRODUCT, tags.size());
        Product updated =
                product.with(updated(product.details(), request)).with(tags).with(connection);
        UpdateProductResponse response = UpdateProductResponse.builder()
                .productViewDetail(ProductShapes.detail(catalog, updated))
                .tags(TagShapes.write(tags))
                .build();
        return new Outcome<>(response, catalog.with(catalog.products().plus(updated)));
    }

    /** A source connection without parameters disconnects the product from its repository. */
    private static @Nullable SourceConnection updated(
            @Nullable SourceConnection connection, UpdateProductRequest request) {
        if (request.sourceConnection() == null) {
            return connection;
        }
        return request.sourceConnection().connectionParameters().codeStar() == null
                ? null
                : ProductShapes.read(request.sourceConnection());
    }

    private static Product.Details updated(Product.Details details, UpdateProductRequest request) {
        return new Product.Details(
                Objects.requireNonNullElse(request.name(), details.name()),
                Objects.requireNonNullElse(request.owner(), details.ownerName()),
                updated(details.description(), request.description()),
                updated(details.distributor(), request.distributor()),
                updated(details.supportDescription(), request.supportDescription()),
                updated(details.supportEmail(), request.supportEmail()),
                updated(details.supportUrl(), request.supportUrl()));
    }

    private static @Nullable String updated(@Nullable String before, @Nullable String requested) {
        return requested == null ? before : requested;
    }

    /**
     * A product is deleted with its versions. Before, it must be removed from its owner's portfolios, and its
     * TagOptions, budgets and service actions must be disassociated. Associations in recipients' portfolios end with
     * the owner's and do not prevent the deletion.
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DeleteProduct.html">DeleteProduct</a>
     * @see <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/product-delete-exception.html">Resolving
     *     failed resource disassociations when deleting a product</a>, which adds TagOptions, budgets and versions with
     *     associated actions
     */
    @Command
    static Outcome<DeleteProductResponse> deleteProduct(Catalog catalog, Call call, DeleteProductRequest request) {
        Product product = PortfolioProducts.requireChangeable(catalog, call.scope(), request.id());
        requireUnused(catalog, product);
        return new Outcome<>(
                DeleteProductResponse.builder().build(),
                catalog.with(catalog.products().minus(product)));
    }

    private static void requireUnused(Catalog catalog, Product product) {
        Resource resource = Resource.product(product.id());
        if (!catalog.associations().of(product.id(), product.owner()).isEmpty()
                || VisibilityDelay.isStillHeld(catalog, product.id())) {
            throw ProductErrors.productInUse(product.id(), "Portfolios");
        }
        if (!catalog.tagOptions().on(resource, product.owner()).isEmpty()) {
            throw ProductErrors.productInUse(product.id(), "TagOptions");
        }
        if (!catalog.budgets().on(resource, product.owner()).isEmpty()) {
            throw ProductErrors.productInUse(product.id(), "Budgets");
        }
        if (catalog.serviceActions().existOn(product)) {
            throw ProductErrors.productInUse(product.id(), "ServiceActions");
        }
    }
}
