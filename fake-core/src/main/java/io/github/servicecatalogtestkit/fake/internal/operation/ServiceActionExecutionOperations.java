package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceActionErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.PlannedFailure;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceAction;
import io.github.servicecatalogtestkit.fake.internal.rule.ProvisionedAccess;
import io.github.servicecatalogtestkit.fake.internal.rule.ServiceActionAccess;
import io.github.servicecatalogtestkit.fake.internal.rule.ServiceActionDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.servicecatalog.model.DescribeServiceActionExecutionParametersRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeServiceActionExecutionParametersResponse;
import software.amazon.awssdk.services.servicecatalog.model.ExecuteProvisionedProductServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.ExecuteProvisionedProductServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.ExecutionParameter;

/**
 * Running service actions on provisioned products. An action is available if it is associated with the current version.
 * During an action, the provisioned product has the status UNDER_CHANGE; afterwards it has its earlier status.
 */
final class ServiceActionExecutionOperations {

    private ServiceActionExecutionOperations() {}

    /**
     * Lists the parameters of an action. Default values for targets would come from the resources of a real stack, so
     * there are none.
     */
    @Query
    static DescribeServiceActionExecutionParametersResponse describeServiceActionExecutionParameters(
            Catalog catalog, Call call, DescribeServiceActionExecutionParametersRequest request) {
        ProvisionedProduct product = ProvisionedAccess.require(catalog, call.caller(), request.provisionedProductId());
        ServiceAction action = ServiceActionAccess.requireOn(catalog, product, request.serviceActionId());
        return DescribeServiceActionExecutionParametersResponse.builder()
                .serviceActionParameters(ServiceActionDefinition.parametersOf(action).stream()
                        .map(ServiceActionExecutionOperations::parameter)
                        .toList())
                .build();
    }

    private static ExecutionParameter parameter(ServiceActionDefinition.Parameter parameter) {
        return ExecutionParameter.builder()
                .name(parameter.name())
                .type(parameter.type())
                .defaultValues(List.of())
                .build();
    }

    @Command
    static Outcome<ExecuteProvisionedProductServiceActionResponse> executeProvisionedProductServiceAction(
            Catalog catalog, Call call, ExecuteProvisionedProductServiceActionRequest request) {
        ProvisionedProduct product = ProvisionedAccess.find(catalog, call.caller(), request.provisionedProductId())
                .orElseThrow(ServiceActionErrors::provisionedProductNotFound);
        ServiceAction action = ServiceActionAccess.requireOn(catalog, product, request.serviceActionId());
        Set<String> known = ServiceActionDefinition.parametersOf(action).stream()
                .map(ServiceActionDefinition.Parameter::name)
                .collect(Collectors.toSet());
        if (!known.containsAll(request.parameters().keySet())) {
            throw ServiceActionErrors.serviceActionParameterUnknown();
        }
        if (!product.status().isStable()) {
            throw ServiceActionErrors.notReadyForServiceAction(product.id(), product.status());
        }
        ProvisioningStart.Begun begun = ProvisioningStart.of(
                        catalog, call, PlannedFailure.FailingRequest.SERVICE_ACTION, product.deployment())
                .leaving(product.status())
                .begin(
                        product,
                        ProvisioningRecord.Type.EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION,
                        product.deployment());
        return new Outcome<>(
                ExecuteProvisionedProductServiceActionResponse.builder()
                        .recordDetail(RecordShapes.created(begun.entry()))
                        .build(),
                begun.catalog());
    }
}
