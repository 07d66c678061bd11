package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what the next update of a stack does about a resource that was changed or deleted by others. It compares the new
 * template with the old one, and not with what exists.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks.html">Update
 *     stacks</a>
 */
final class NextUpdate {

    private NextUpdate() {}

    static String ofModified(StackResource resource) {
        return "The next update leaves this as it is unless it changes " + resource.logicalId() + " in the template.";
    }

    /** A resource is created if a property changes that replaces it; any other change finds nothing to update. */
    static String ofDeleted(StackResource resource) {
        if (resource.type().equals(Stack.TYPE)) {
            return "The next update is rolled back, because it updates each stack in the stack.";
        }
        List<String> replacing = new ArrayList<>();
        List<String> inPlace = new ArrayList<>();
        ResourceTypes.of(resource.type())
                .properties()
                .values()
                .forEach(property -> (property.replaces() ? replacing : inPlace).add(property.name()));
        String logicalId = resource.logicalId();
        if (replacing.isEmpty()) {
            return "The next update does not create it again, and is rolled back if it changes " + logicalId
                    + " in the template.";
        }
        if (inPlace.isEmpty()) {
            return "The next update creates it again only if it changes " + logicalId + " in the template.";
        }
        int last = replacing.size() - 1;
        String named = last == 0
                ? replacing.get(0)
                : String.join(", ", replacing.subList(0, last)) + " or " + replacing.get(last);
        return "The next update creates it again only if it changes " + named + " of " + logicalId
                + " in the template, and is rolled back if it changes only "
                + (inPlace.size() == 1 ? inPlace.get(0) : "other properties of it") + ".";
    }
}
