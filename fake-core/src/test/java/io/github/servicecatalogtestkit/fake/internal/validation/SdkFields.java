package io.github.servicecatalogtestkit.fake.internal.validation;

import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Api;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.organizations.model.OrganizationsRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;

/** How the SDK describes the members of its classes. */
final class SdkFields {

    private SdkFields() {}

    /** Returns the builder of an operation's request. The SDK writes {@code Aws} where AWS writes {@code AWS}. */
    static SdkPojo requestBuilder(Api api) {
        String name = packageOf(api.model()) + "." + api.operation().replace("AWS", "Aws") + "Request";
        try {
            return (SdkPojo) Class.forName(name).getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("The SDK has no request for " + api, e);
        }
    }

    private static String packageOf(ServiceModel model) {
        return switch (model) {
            case SERVICE_CATALOG -> ServiceCatalogRequest.class.getPackageName();
            case ORGANIZATIONS -> OrganizationsRequest.class.getPackageName();
        };
    }

    /** Returns a field, or empty if the model is newer than the SDK and the SDK does not have it yet. */
    static Optional<SdkField<?>> named(String name, SdkPojo pojo) {
        for (SdkField<?> field : pojo.sdkFields()) {
            if (field.memberName().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    static SdkField<?> entryOf(SdkField<?> list) {
        return list.getTrait(ListTrait.class).memberFieldInfo();
    }

    static SdkField<?> valueOf(SdkField<?> map) {
        return map.getTrait(MapTrait.class).valueFieldInfo();
    }
}
