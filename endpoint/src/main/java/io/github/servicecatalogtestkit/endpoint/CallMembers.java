package io.github.servicecatalogtestkit.endpoint;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Refuses members of a call that its operation does not have. AWS ignores them, but in a file they are misspelled. */
final class CallMembers {

    private CallMembers() {}

    /** @throws BadRequestException if the operation, or a structure in its request, does not have a member */
    static void require(String operation, Map<?, ?> members) {
        request(operation).ifPresent(request -> require(new Members("\"with\" of " + operation, members), request));
    }

    /** Returns an empty request, or empty if no client has the operation; the catalog then refuses the call. */
    private static Optional<SdkPojo> request(String operation) {
        return Stream.of(ServiceCatalogClient.class, OrganizationsClient.class)
                .flatMap(client -> Arrays.stream(client.getMethods()))
                .filter(method -> method.getName().equalsIgnoreCase(operation))
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .filter(SdkPojo.class::isAssignableFrom)
                .findFirst()
                .map(CallMembers::builder);
    }

    private static SdkPojo builder(Class<?> request) {
        try {
            Method builder = request.getMethod("builder");
            return (SdkPojo) builder.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // each request of the SDK has a builder
        }
    }

    private static void require(Members given, SdkPojo structure) {
        for (SdkField<?> field : structure.sdkFields()) {
            String name = field.locationName();
            Object value = given.value(name);
            if (isStructure(field) && value instanceof Map<?, ?>) {
                given.members(name)
                        .ifPresent(nested -> require(nested, field.constructor().get()));
            } else if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
                field.getOptionalTrait(ListTrait.class).ifPresent(of -> requireEntries(given.list(name), of));
            }
        }
        given.refuseOthers();
    }

    private static void requireEntries(List<Members> entries, ListTrait list) {
        SdkField<?> entry = list.memberFieldInfo();
        if (isStructure(entry)) {
            entries.forEach(given -> require(given, entry.constructor().get()));
        }
    }

    private static boolean isStructure(SdkField<?> field) {
        return field.marshallingType() == MarshallingType.SDK_POJO;
    }
}
