package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.ASSOCIATE_TAG_OPTION_WITH_RESOURCE;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DISASSOCIATE_TAG_OPTION_FROM_RESOURCE;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import software.amazon.awssdk.services.servicecatalog.model.AssociateTagOptionWithResourceRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateTagOptionFromResourceRequest;

/** {@code AWS::ServiceCatalog::TagOptionAssociation}. */
final class TagOptionAssociationHandler implements ResourceHandler {

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        calls.answer(
                ASSOCIATE_TAG_OPTION_WITH_RESOURCE,
                AssociateTagOptionWithResourceRequest.builder()
                        .resourceId(properties.text("ResourceId"))
                        .tagOptionId(properties.text("TagOptionId"))
                        .build());
        return Made.of(properties.require("TagOptionId") + "|" + properties.require("ResourceId"));
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        calls.answer(
                DISASSOCIATE_TAG_OPTION_FROM_RESOURCE,
                DisassociateTagOptionFromResourceRequest.builder()
                        .resourceId(properties.text("ResourceId"))
                        .tagOptionId(properties.text("TagOptionId"))
                        .build());
    }
}
