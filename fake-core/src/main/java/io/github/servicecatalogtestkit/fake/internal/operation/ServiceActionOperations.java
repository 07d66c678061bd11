package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceActionErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceAction;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import io.github.servicecatalogtestkit.fake.internal.rule.ServiceActionAccess;
import io.github.servicecatalogtestkit.fake.internal.rule.ServiceActionDefinition;
import java.util.Objects;
import software.amazon.awssdk.services.servicecatalog.model.CreateServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeServiceActionResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListServiceActionsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListServiceActionsResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdateServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateServiceActionResponse;

/** Service actions and their definitions. Two actions of an account can have the same name. */
final class ServiceActionOperations {

    private ServiceActionOperations() {}

    @Command
    static Outcome<CreateServiceActionResponse> createServiceAction(
            Catalog catalog, Call call, CreateServiceActionRequest request) {
        ServiceAction action = new ServiceAction(
                IdType.SERVICE_ACTION.of(call.number()),
                call.scope(),
                request.name(),
                request.description(),
                request.definitionTypeAsString(),
                ServiceActionDefinition.require(request.definitionAsStrings()));
        Quotas.require(
                catalog,
                Quota.SERVICE_ACTIONS_PER_REGION,
                catalog.serviceActions().ownedBy(call.scope()).size() + 1);
        CreateServiceActionResponse response = CreateServiceActionResponse.builder()
                .serviceActionDetail(ServiceActionShapes.detail(action))
                .build();
        return new Outcome<>(response, catalog.with(catalog.serviceActions().plus(action)));
    }

    @Query
    static DescribeServiceActionResponse describeServiceAction(
            Catalog catalog, Call call, DescribeServiceActionRequest request) {
        ServiceAction action = ServiceActionAccess.requireVisible(catalog, call.scope(), request.id());
        return DescribeServiceActionResponse.builder()
                .serviceActionDetail(ServiceActionShapes.detail(action))
                .build();
    }

    /**
     * Lists the caller's own actions. Actions of other accounts are listed only for the versions with which they are
     * associated.
     */
    @Query
    static ListServiceActionsResponse listServiceActions(
            Catalog catalog, Call call, ListServiceActionsRequest request) {
        Paging paging = call.paging(catalog, null, request.pageSize(), request.pageToken());
        Paging.Page<ServiceAction> page = paging.take(
                catalog.serviceActions().ownedBy(call.scope()).valuesAfter(IdType.SERVICE_ACTION.of(paging.after())),
                action -> action.id().number());
        return ListServiceActionsResponse.builder()
                .serviceActionSummaries(page.map(ServiceActionShapes::summary))
                .nextPageToken(page.nextToken())
                .build();
    }

    /** A definition in the request replaces the whole earlier definition. */
    @Command
    static Outcome<UpdateServiceActionResponse> updateServiceAction(
            Catalog catalog, Call call, UpdateServiceActionRequest request) {
        ServiceAction action = ServiceActionAccess.requireChangeable(catalog, call.scope(), request.id());
        ServiceAction updated = action.with(
                Objects.requireNonNullElse(request.name(), action.name()),
                request.description() == null ? action.description() : request.description(),
                request.hasDefinition()
                        ? ServiceActionDefinition.require(request.definitionAsStrings())
                        : action.definition());
        UpdateServiceActionResponse response = UpdateServiceActionResponse.builder()
                .serviceActionDetail(ServiceActionShapes.detail(updated))
                .build();
        return new Outcome<>(
                response,
                updated.equals(action)
                        ? catalog
                        : catalog.with(catalog.serviceActions().plus(updated)));
    }

    /**
     * An action can be deleted after it is disassociated from all versions.
     *
     * @see <a
     *     href="https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/servicecatalog/service_action.go">
     *     Terraform's resource</a>, which tries again on {@code ResourceInUseException}
     */
    @Command
    static Outcome<DeleteServiceActionResponse> deleteServiceAction(
            Catalog catalog, Call call, DeleteServiceActionRequest request) {
        ServiceAction action = ServiceActionAccess.requireChangeable(catalog, call.scope(), request.id());
        if (!catalog.serviceActions().of(action.id()).isEmpty()) {
            throw ServiceActionErrors.serviceActionInUse(action.id());
        }
        return new Outcome<>(
                DeleteServiceActionResponse.builder().build(),
                catalog.with(catalog.serviceActions().minus(action)));
    }
}
