package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.CREATE_TAG_OPTION;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DELETE_TAG_OPTION;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.UPDATE_TAG_OPTION;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import software.amazon.awssdk.services.servicecatalog.model.CreateTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteTagOptionRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateTagOptionRequest;

/** {@code AWS::ServiceCatalog::TagOption}. */
final class TagOptionHandler implements ResourceHandler {

    /** Ours: the sentence of AWS is not recorded. */
    private static final String NOT_DEACTIVATED = "A TagOption cannot be created with Active false.";

    /**
     * A TagOption is created active: {@code CreateTagOption} has no other way.
     *
     * @see <a href="https://github.com/aws/aws-cdk/pull/19791">aws-cdk#19791</a>
     */
    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        if (!isActive(properties)) {
            throw new ResourceFailedException(NOT_DEACTIVATED);
        }
        return Made.withId(calls.answer(
                        CREATE_TAG_OPTION,
                        CreateTagOptionRequest.builder()
                                .key(properties.text("Key"))
                                .value(properties.text("Value"))
                                .build())
                .tagOptionDetail()
                .id());
    }

    private static boolean isActive(Properties properties) {
        return properties.find("Active").isEmpty() || properties.isTrue("Active");
    }

    @Override
    public Made update(ResourceCalls calls, StackResource present, Properties before, Properties after) {
        calls.answer(
                UPDATE_TAG_OPTION,
                UpdateTagOptionRequest.builder()
                        .id(present.physicalId())
                        .active(isActive(after))
                        .build());
        return Made.withId(present.physicalId());
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        calls.answer(
                DELETE_TAG_OPTION,
                DeleteTagOptionRequest.builder().id(present.physicalId()).build());
    }
}
