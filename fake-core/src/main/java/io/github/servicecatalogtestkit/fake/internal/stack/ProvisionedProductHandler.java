package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DESCRIBE_RECORD;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.PROVISION_PRODUCT;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.TERMINATE_PROVISIONED_PRODUCT;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.UPDATE_PROVISIONED_PRODUCT;

import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.rule.ProvisioningCompletion;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import io.github.servicecatalogtestkit.fake.internal.template.StackValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.servicecatalog.model.DescribeRecordRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningParameter;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningPreferences;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.TerminateProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisionedProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningParameter;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningPreferences;

/**
 * {@code AWS::ServiceCatalog::CloudFormationProvisionedProduct}: a launch by whoever deploys the stack, who has to be a
 * principal of a portfolio with the product.
 */
final class ProvisionedProductHandler implements ResourceHandler {

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        ProvisionProductRequest.Builder request = ProvisionProductRequest.builder()
                .acceptLanguage(properties.text("AcceptLanguage"))
                .provisionedProductName(name(calls, properties))
                .productId(properties.text("ProductId"))
                .productName(properties.text("ProductName"))
                .provisioningArtifactId(properties.text("ProvisioningArtifactId"))
                .provisioningArtifactName(properties.text("ProvisioningArtifactName"))
                .pathId(properties.text("PathId"))
                .pathName(properties.text("PathName"))
                .provisioningParameters(parameters(properties))
                .notificationArns(properties.texts("NotificationArns"))
                .tags(TagProperties.ofNew(calls, properties));
        properties
                .object("ProvisioningPreferences")
                .ifPresent(preferences -> request.provisioningPreferences(ProvisioningPreferences.builder()
                        .stackSetAccounts(preferences.texts("StackSetAccounts"))
                        .stackSetRegions(preferences.texts("StackSetRegions"))
                        .stackSetFailureToleranceCount(preferences.number("StackSetFailureToleranceCount"))
                        .stackSetFailureTolerancePercentage(preferences.number("StackSetFailureTolerancePercentage"))
                        .stackSetMaxConcurrencyCount(preferences.number("StackSetMaxConcurrencyCount"))
                        .stackSetMaxConcurrencyPercentage(preferences.number("StackSetMaxConcurrencyPercentage"))
                        .build()));
        RecordDetail record = calls.answer(PROVISION_PRODUCT, request.build(), unknownName(calls, properties))
                .recordDetail();
        return made(calls, waited(calls, record));
    }

    /**
     * The handler looks for the product itself if the template names it.
     *
     * @see <a href="https://github.com/aws/aws-cdk/issues/21871">aws-cdk#21871</a>
     */
    private static Function<AwsServiceException, Optional<String>> unknownName(
            ResourceCalls calls, Properties properties) {
        String name = properties.text("ProductName");
        return error -> name != null
                        && error.awsErrorDetails().errorMessage().startsWith("Product with name " + name + " does not")
                ? Optional.of(ErrorVoice.passedOn("Product with name " + name + " not found", calls.token(), error))
                : Optional.empty();
    }

    /** A launch without a name gets the name of the stack, the logical ID and some letters. */
    private static String name(ResourceCalls calls, Properties properties) {
        StackValues.Resource resource =
                new StackValues.Resource(calls.logicalId(), calls.type().name(), property -> Optional.empty());
        return Objects.requireNonNullElseGet(
                properties.text("ProvisionedProductName"),
                () -> StandIn.names(calls.site())
                        .physicalId(resource)
                        .orElseThrow()
                        .toString());
    }

    private static List<ProvisioningParameter> parameters(Properties properties) {
        return properties.list("ProvisioningParameters").stream()
                .map(parameter -> ProvisioningParameter.builder()
                        .key(parameter.text("Key"))
                        .value(parameter.text("Value"))
                        .build())
                .toList();
    }

    @Override
    public Made update(ResourceCalls calls, StackResource present, Properties before, Properties after) {
        UpdateProvisionedProductRequest.Builder request = UpdateProvisionedProductRequest.builder()
                .acceptLanguage(after.text("AcceptLanguage"))
                .provisionedProductId(present.physicalId())
                .productId(after.text("ProductId"))
                .productName(after.text("ProductName"))
                .provisioningArtifactId(after.text("ProvisioningArtifactId"))
                .provisioningArtifactName(after.text("ProvisioningArtifactName"))
                .pathId(after.text("PathId"))
                .pathName(after.text("PathName"))
                .provisioningParameters(updateParameters(after))
                .tags(TagProperties.own(after));
        after.object("ProvisioningPreferences")
                .ifPresent(preferences -> request.provisioningPreferences(UpdateProvisioningPreferences.builder()
                        .stackSetAccounts(preferences.texts("StackSetAccounts"))
                        .stackSetRegions(preferences.texts("StackSetRegions"))
                        .stackSetFailureToleranceCount(preferences.number("StackSetFailureToleranceCount"))
                        .stackSetFailureTolerancePercentage(preferences.number("StackSetFailureTolerancePercentage"))
                        .stackSetMaxConcurrencyCount(preferences.number("StackSetMaxConcurrencyCount"))
                        .stackSetMaxConcurrencyPercentage(preferences.number("StackSetMaxConcurrencyPercentage"))
                        .stackSetOperationType(preferences.text("StackSetOperationType"))
                        .build()));
        RecordDetail record = calls.answer(UPDATE_PROVISIONED_PRODUCT, request.build(), missing(calls, present))
                .recordDetail();
        return made(calls, waited(calls, record));
    }

    private static List<UpdateProvisioningParameter> updateParameters(Properties properties) {
        List<UpdateProvisioningParameter> parameters = new ArrayList<>();
        parameters(properties)
                .forEach(parameter -> parameters.add(UpdateProvisioningParameter.builder()
                        .key(parameter.key())
                        .value(parameter.value())
                        .build()));
        return parameters;
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        TerminateProvisionedProductRequest request = TerminateProvisionedProductRequest.builder()
                .provisionedProductId(present.physicalId())
                .build();
        waited(
                calls,
                calls.answer(TERMINATE_PROVISIONED_PRODUCT, request, missing(calls, present))
                        .recordDetail());
    }

    /**
     * The handler does not find what was terminated behind the stack's back.
     *
     * @see <a href="https://github.com/aws-samples/aws-service-catalog-preventive-control/issues/1">
     *     aws-service-catalog-preventive-control#1</a>
     */
    private static Function<AwsServiceException, Optional<String>> missing(ResourceCalls calls, StackResource present) {
        return error -> isTerminated(calls, present)
                ? Optional.of("Resource of type '" + calls.type().name() + "' with identifier '" + present.physicalId()
                        + "' was not found.")
                : Optional.empty();
    }

    private static boolean isTerminated(ResourceCalls calls, StackResource present) {
        return IdType.PROVISIONED_PRODUCT
                .parse(present.physicalId())
                .flatMap(calls.catalog().provisioning().products()::find)
                .isEmpty();
    }

    /** Waits until a record is complete, and returns it. */
    private static RecordDetail waited(ResourceCalls calls, RecordDetail record) {
        calls.change(catalog -> IdType.RECORD
                .parse(record.recordId())
                .map(id -> ProvisioningCompletion.now(catalog, id))
                .orElse(catalog));
        RecordDetail complete = calls.answer(
                        DESCRIBE_RECORD,
                        DescribeRecordRequest.builder().id(record.recordId()).build())
                .recordDetail();
        if (complete.status() == RecordStatus.FAILED) {
            throw new ResourceFailedException(ErrorVoice.handler(
                    complete.recordErrors().get(0).description(), calls.token(), "GeneralServiceException"));
        }
        if (complete.status() != RecordStatus.SUCCEEDED) {
            throw new ResourceFailedException(ErrorVoice.handler(
                    "Resource of type '" + calls.type().name() + "' with identifier '" + record.provisionedProductId()
                            + "' did not stabilize.",
                    calls.token(),
                    "NotStabilized"));
        }
        return complete;
    }

    private static Made made(ResourceCalls calls, RecordDetail record) {
        String id = record.provisionedProductId();
        Map<String, Resolved> attributes = new LinkedHashMap<>();
        attributes.put("ProvisionedProductId", Resolved.text(id));
        attributes.put("RecordId", Resolved.text(record.recordId()));
        Deployment deployment = IdType.PROVISIONED_PRODUCT
                .parse(id)
                .flatMap(calls.catalog().provisioning().products()::find)
                .map(ProvisionedProduct::deployment)
                .orElseThrow();
        Optional.ofNullable(deployment.resources().physicalId())
                .ifPresent(arn -> attributes.put("CloudformationStackArn", Resolved.text(arn)));
        deployment
                .outputs()
                .forEach(output -> attributes.put("Outputs." + output.key(), Resolved.text(output.value())));
        return new Made(id, attributes);
    }
}
