package io.github.servicecatalogtestkit.fake.internal.validation;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;

/** How the SDK describes the members of its classes. */
final class SdkFields {

    private SdkFields() {}

    /** Returns the builder of an operation's request. The SDK writes {@code Aws} where AWS writes {@code AWS}. */
    static SdkPojo requestBuilder(String operation) {
        String name = ServiceCatalogRequest.class.getPackageName() + "." + operation.replace("AWS", "Aws") + "Request";
        try {
            return (SdkPojo) Class.forName(name).getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("The SDK has no request for " + operation, e);
        }
    }

    static SdkField<?> named(String name, SdkPojo pojo) {
        return pojo.sdkFields().stream()
                .filter(field -> field.memberName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pojo.getClass().getName() + " has no " + name));
    }

    static SdkField<?> entryOf(SdkField<?> list) {
        return list.getTrait(ListTrait.class).memberFieldInfo();
    }

    static SdkField<?> valueOf(SdkField<?> map) {
        return map.getTrait(MapTrait.class).valueFieldInfo();
    }
}
