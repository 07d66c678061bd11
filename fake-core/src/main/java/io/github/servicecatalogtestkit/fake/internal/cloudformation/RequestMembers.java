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
            "ImportExistingResources", "false",
            "IncludeNestedStacks", "false",
            "IncludePropertyValues", "false",
            "RetainExceptOnCreate", "false",
            "UsePreviousTemplate", "false");

    /** What to do instead of giving a member. */
    private static final Map<String, String> WAYS_OUT = Map.of(
            "NotificationARNs", "Read the events with DescribeStackEvents.",
            "ResourcesToImport", "Create the resources by the stack.",
            "ResourceTypes", "Leave it out: the principal that deploys may create every type.",
            "RollbackConfiguration", "Leave it out: the fake has no alarms.",
            "StackPolicyBody", "Look at the changes of a change set before it is executed.",
            "StackPolicyURL", "Look at the changes of a change set before it is executed.");

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
                        + ", the fake does not model the member " + name + "; it models " + modelled + "."
                        + (WAYS_OUT.containsKey(name) ? " " + WAYS_OUT.get(name) : ""));
            }
        }
    }
}
