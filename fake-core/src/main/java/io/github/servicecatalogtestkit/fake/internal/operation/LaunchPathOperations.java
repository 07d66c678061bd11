package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.rule.ArtifactTemplate;
import io.github.servicecatalogtestkit.fake.internal.rule.ConstraintParameters;
import io.github.servicecatalogtestkit.fake.internal.rule.EffectiveConstraints;
import io.github.servicecatalogtestkit.fake.internal.rule.IdOrName;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchChoice;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchPath;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchPaths;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchTagOptions;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningParametersRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProvisioningParametersResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListLaunchPathsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListLaunchPathsResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactPreferences;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionSummary;

/**
 * The paths on which an end user can launch a product, and the parameters of a launch. They depend on the calling
 * principal, not only on its account.
 */
final class LaunchPathOperations {

    private LaunchPathOperations() {}

    @Query
    static ListLaunchPathsResponse listLaunchPaths(Catalog catalog, Call call, ListLaunchPathsRequest request) {
        Product product = LaunchPaths.requireProduct(catalog, call.caller(), request.productId());
        Paging paging = call.paging(
                catalog, List.of(product.id(), call.caller().principal()), request.pageSize(), request.pageToken());
        Paging.Page<LaunchPath> page = paging.take(
                LaunchPaths.of(catalog, call.caller(), product).stream()
                        .filter(path -> number(path) > paging.after())
                        .iterator(),
                LaunchPathOperations::number);
        return ListLaunchPathsResponse.builder()
                .launchPathSummaries(
                        page.map(path -> LaunchShapes.summary(path, product, constraintsOn(catalog, call, path))))
                .nextPageToken(page.nextToken())
                .build();
    }

    private static long number(LaunchPath path) {
        return path.portfolio().id().number();
    }

    private static EffectiveConstraints constraintsOn(Catalog catalog, Call call, LaunchPath path) {
        return EffectiveConstraints.of(catalog, path.association(), call.account());
    }

    @SuppressWarnings("deprecation") // AWS deprecates ProvisioningArtifactOutputs and answers it all the same
    @Query
    static DescribeProvisioningParametersResponse describeProvisioningParameters(
            Catalog catalog, Call call, DescribeProvisioningParametersRequest request) {
        LaunchChoice choice = LaunchChoice.require(
                catalog,
                call.caller(),
                new IdOrName(request.productId(), request.productName()),
                new IdOrName(request.provisioningArtifactId(), request.provisioningArtifactName()),
                new IdOrName(request.pathId(), request.pathName()));
        Template template = ArtifactTemplate.find(catalog, choice.artifact()).orElse(Template.EMPTY);
        EffectiveConstraints constraints = constraintsOn(catalog, call, choice.path());
        return DescribeProvisioningParametersResponse.builder()
                .provisioningArtifactParameters(TemplateShapes.parameters(template))
                .constraintSummaries(LaunchShapes.constraints(constraints))
                .usageInstructions(LaunchShapes.usageInstructions(template, constraints))
                .tagOptions(tagOptions(catalog, call, choice))
                .provisioningArtifactPreferences(preferences(constraints))
                .provisioningArtifactOutputs(TemplateShapes.versions(choice.product()))
                .provisioningArtifactOutputKeys(TemplateShapes.outputs(template))
                .build();
    }

    /** A key without values has conflicting TagOptions. A launch does not need a value for it. */
    private static List<TagOptionSummary> tagOptions(Catalog catalog, Call call, LaunchChoice choice) {
        List<TagOptionSummary> summaries = new ArrayList<>();
        LaunchTagOptions.of(catalog, call.scope(), choice.path(), choice.product())
                .forEach((key, values) -> summaries.add(
                        TagOptionSummary.builder().key(key).values(values).build()));
        return summaries;
    }

    private static ProvisioningArtifactPreferences preferences(EffectiveConstraints constraints) {
        return constraints
                .stackSet()
                .map(LaunchPathOperations::preferences)
                .orElseGet(() -> ProvisioningArtifactPreferences.builder().build());
    }

    private static ProvisioningArtifactPreferences preferences(ConstraintParameters.StackSet stackSet) {
        return ProvisioningArtifactPreferences.builder()
                .stackSetAccounts(stackSet.accounts())
                .stackSetRegions(stackSet.regions())
                .build();
    }
}
