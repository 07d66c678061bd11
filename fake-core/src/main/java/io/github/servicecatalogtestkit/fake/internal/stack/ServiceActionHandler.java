package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.CREATE_SERVICE_ACTION;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DELETE_SERVICE_ACTION;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.UPDATE_SERVICE_ACTION;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.servicecatalog.model.CreateServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteServiceActionRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateServiceActionRequest;

/** {@code AWS::ServiceCatalog::ServiceAction}. */
final class ServiceActionHandler implements ResourceHandler {

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        return Made.withId(calls.answer(
                        CREATE_SERVICE_ACTION,
                        CreateServiceActionRequest.builder()
                                .acceptLanguage(properties.text("AcceptLanguage"))
                                .name(properties.text("Name"))
                                .description(properties.text("Description"))
                                .definitionType(properties.text("DefinitionType"))
                                .definitionWithStrings(definition(properties))
                                .build())
                .serviceActionDetail()
                .serviceActionSummary()
                .id());
    }

    private static Map<String, String> definition(Properties properties) {
        Map<String, String> definition = new LinkedHashMap<>();
        properties.list("Definition").forEach(entry -> definition.put(entry.require("Key"), entry.require("Value")));
        return definition;
    }

    @Override
    public Made update(ResourceCalls calls, StackResource present, Properties before, Properties after) {
        calls.answer(
                UPDATE_SERVICE_ACTION,
                UpdateServiceActionRequest.builder()
                        .acceptLanguage(after.text("AcceptLanguage"))
                        .id(present.physicalId())
                        .name(after.text("Name"))
                        .description(after.textOrEmptied("Description", before))
                        .definitionWithStrings(definition(after))
                        .build());
        return Made.withId(present.physicalId());
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        calls.answer(
                DELETE_SERVICE_ACTION,
                DeleteServiceActionRequest.builder().id(present.physicalId()).build());
    }
}
