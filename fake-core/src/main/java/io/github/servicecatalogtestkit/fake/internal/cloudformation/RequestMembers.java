package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationRequest;

/** Refuses members of requests that the fake does not model, so that no test relies on what has no effect. */
final class RequestMembers {

    /** The values of other members that say what the fake does anyway. */
    private static final Map<String, String> WITHOUT_EFFECT = Map.of(
            "DisableRollback", "false",
            "EnableTerminationProtection", "false",
            "IncludeNestedStacks", "false",
            "OnFailure", "ROLLBACK");

    private RequestMembers() {}

    /** @throws UnsupportedOperationException if the request has another member than the modelled ones */
    static void require(String operation, Set<String> modelled, CloudFormationRequest request) {
        for (SdkField<?> field : request.sdkFields()) {
            Object value = field.getValueOrDefault(request);
            String name = field.locationName();
            boolean given = value != null
                    && !(value instanceof Collection<?> list && list.isEmpty())
                    && !String.valueOf(value).equals(WITHOUT_EFFECT.get(name));
            if (given && !modelled.contains(name)) {
                throw new UnsupportedOperationException("Of the request of " + operation
                        + ", the fake does not model the member " + name + "; it models " + modelled + ".");
            }
        }
    }
}
