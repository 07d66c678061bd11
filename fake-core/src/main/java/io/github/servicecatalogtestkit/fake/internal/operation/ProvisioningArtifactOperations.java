package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.error.ArtifactErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.rule.ArtifactTemplate;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import io.github.servicecatalogtestkit.fake.internal.rule.VersionCreation;
import io.github.servicecatalogtestkit.fake.internal.rule.VisibilityDelay;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningArtifactResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListProvisioningArtifactsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactParameter;
import software.amazon.awssdk.services.servicecatalog.model.Status;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningArtifactResponse;

/** The versions of products. Recipients of a share see all versions and cannot change them. */
final class ProvisioningArtifactOperations {

    private ProvisioningArtifactOperations() {}

    @Command
    static Outcome<CreateProvisioningArtifactResponse> createProvisioningArtifact(
            Catalog catalog, Call call, CreateProvisioningArtifactRequest request) {
        Product product = PortfolioProducts.requireChangeable(catalog, call.scope(), request.productId());
        ProvisioningArtifact artifact =
                ProvisioningArtifactShapes.read(catalog, call, product.type(), product.id(), request.parameters());
        Quotas.require(
                catalog,
                Quota.PROVISIONING_ARTIFACTS_PER_PRODUCT,
                product.artifacts().size() + 1);
        CreateProvisioningArtifactResponse response = CreateProvisioningArtifactResponse.builder()
                .provisioningArtifactDetail(ProvisioningArtifactShapes.detail(artifact))
                .info(ProvisioningArtifactSource.answer(artifact))
                .status(Status.CREATING)
                .build();
        Catalog after = catalog.with(catalog.products().plus(product.with(artifact)));
        return new Outcome<>(response, VersionCreation.begun(after, artifact));
    }

    /** Polls the creation of the version. A setting can complete it after a number of polls. */
    @Poll
    static Outcome<DescribeProvisioningArtifactResponse> describeProvisioningArtifact(
            Catalog catalog, Call call, DescribeProvisioningArtifactRequest request) {
        Product product = ProductReference.require(catalog, call, request.productId(), request.productName());
        ProvisioningArtifact artifact = ProductReference.requireArtifact(
                product, request.provisioningArtifactId(), request.provisioningArtifactName());
        if (Boolean.TRUE.equals(request.verbose()) && ProvisioningArtifactType.hasEngine(product.type())) {
            throw ArtifactErrors.verboseNotSupported(product.type());
        }
        Catalog after = VersionCreation.polled(catalog, artifact);
        DescribeProvisioningArtifactResponse response = DescribeProvisioningArtifactResponse.builder()
                .provisioningArtifactDetail(ProvisioningArtifactShapes.detail(artifact))
                .info(
                        Boolean.TRUE.equals(request.verbose())
                                ? ProvisioningArtifactSource.verboseAnswer(catalog, artifact)
                                : ProvisioningArtifactSource.answer(artifact))
                .status(status(after, artifact))
                .provisioningArtifactParameters(parameters(catalog, artifact, request))
                .build();
        return new Outcome<>(response, after);
    }

    private static Status status(Catalog catalog, ProvisioningArtifact artifact) {
        return VersionCreation.isRunning(catalog, artifact) ? Status.CREATING : Status.AVAILABLE;
    }

    private static @Nullable List<ProvisioningArtifactParameter> parameters(
            Catalog catalog, ProvisioningArtifact artifact, DescribeProvisioningArtifactRequest request) {
        return Boolean.TRUE.equals(request.includeProvisioningArtifactParameters())
                ? TemplateShapes.parameters(
                        ArtifactTemplate.find(catalog, artifact).orElse(Template.EMPTY))
                : null;
    }

    /** Lists all versions on one page, inactive ones too, in the order of creation. */
    @Query
    static ListProvisioningArtifactsResponse listProvisioningArtifacts(
            Catalog catalog, Call call, ListProvisioningArtifactsRequest request) {
        Product product = PortfolioProducts.requireVisible(catalog, call.scope(), request.productId());
        return ListProvisioningArtifactsResponse.builder()
                .provisioningArtifactDetails(ProvisioningArtifactShapes.details(product))
                .build();
    }

    @Command
    static Outcome<UpdateProvisioningArtifactResponse> updateProvisioningArtifact(
            Catalog catalog, Call call, UpdateProvisioningArtifactRequest request) {
        Product product = PortfolioProducts.requireChangeable(catalog, call.scope(), request.productId());
        ProvisioningArtifact artifact = requireChangeable(catalog, product, request.provisioningArtifactId());
        ProvisioningArtifact updated = artifact.with(new ProvisioningArtifact.Details(
                request.name() == null ? artifact.name() : request.name(),
                request.description() == null ? artifact.description() : request.description(),
                Objects.requireNonNullElse(request.active(), artifact.active()),
                Objects.requireNonNullElse(request.guidanceAsString(), artifact.guidance())));
        UpdateProvisioningArtifactResponse response = UpdateProvisioningArtifactResponse.builder()
                .provisioningArtifactDetail(ProvisioningArtifactShapes.detail(updated))
                .info(ProvisioningArtifactSource.answer(updated))
                .status(status(catalog, updated))
                .build();
        return new Outcome<>(response, catalog.with(catalog.products().plus(product.with(updated))));
    }

    @Command
    static Outcome<DeleteProvisioningArtifactResponse> deleteProvisioningArtifact(
            Catalog catalog, Call call, DeleteProvisioningArtifactRequest request) {
        Product product = PortfolioProducts.requireChangeable(catalog, call.scope(), request.productId());
        ProvisioningArtifact artifact = requireChangeable(catalog, product, request.provisioningArtifactId());
        if (product.artifacts().size() == 1) {
            throw ArtifactErrors.lastProvisioningArtifact(product.id());
        }
        if (!catalog.serviceActions().on(artifact.id()).isEmpty()) {
            throw ArtifactErrors.provisioningArtifactInUse(artifact.id());
        }
        return new Outcome<>(
                DeleteProvisioningArtifactResponse.builder().build(),
                catalog.with(catalog.products().plus(product.without(artifact.id()))));
    }

    /**
     * Returns the version with the given ID. A version that was just created may not be found yet, if the settings say
     * that changes show late.
     */
    private static ProvisioningArtifact requireChangeable(Catalog catalog, Product product, String id) {
        return IdType.ARTIFACT
                .parse(id)
                .flatMap(product.artifacts()::find)
                .filter(artifact -> VisibilityDelay.hasArrived(catalog, artifact))
                .orElseThrow(() -> ArtifactErrors.provisioningArtifactNotChangeable(id));
    }
}
