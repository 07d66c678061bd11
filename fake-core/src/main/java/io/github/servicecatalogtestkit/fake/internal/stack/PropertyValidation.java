package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.stack.ResourceType.Property;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Validates the properties of a resource by the specification of its type.
 *
 * @see <a href="https://github.com/aws/aws-cdk/issues/24370">aws-cdk#24370</a>, the form of the texts
 */
final class PropertyValidation {

    private final List<String> problems = new ArrayList<>();

    private PropertyValidation() {}

    /**
     * Returns the properties of a resource.
     *
     * @throws ResourceFailedException if one is unknown, missing or of another shape
     */
    static Properties require(ResourceType type, Resolved.Members properties) {
        if (type.properties().isEmpty()) {
            return new Properties(properties);
        }
        PropertyValidation validation = new PropertyValidation();
        validation.check("", properties, type.properties());
        if (!validation.problems.isEmpty()) {
            throw new ResourceFailedException("Property validation failure: " + validation.problems);
        }
        return new Properties(properties);
    }

    private void check(String path, Resolved.Members object, Map<String, Property> known) {
        List<String> unknown = object.members().keySet().stream()
                .filter(name -> !known.containsKey(name))
                .toList();
        if (!unknown.isEmpty()) {
            problems.add("Encountered unsupported properties in {" + (path.isEmpty() ? "/" : path) + "}: " + unknown);
        }
        known.values().forEach(property -> {
            Resolved value = object.members().get(property.name());
            if (value != null) {
                check(path + "/" + property.name(), value, property);
            } else if (property.required()) {
                problems.add("The property {" + path + "/" + property.name() + "} is required");
            }
        });
    }

    private void check(String path, Resolved value, Property property) {
        boolean fits = switch (property.shape()) {
            case TEXT -> value instanceof Resolved.Text;
            case FLAG -> value instanceof Resolved.Text text && text.text().matches("[Tt]rue|[Ff]alse");
            case NUMBER -> value instanceof Resolved.Text text && text.text().matches("-?[0-9]{1,9}");
            case TEXTS ->
                value instanceof Resolved.Items items
                        && items.items().stream().allMatch(Resolved.Text.class::isInstance);
            case OBJECT -> value instanceof Resolved.Members;
            case OBJECTS ->
                value instanceof Resolved.Items items
                        && items.items().stream().allMatch(Resolved.Members.class::isInstance);
            case JSON -> value instanceof Resolved.Members || value instanceof Resolved.Text;
        };
        if (!fits) {
            problems.add("Value of property {" + path + "} does not match type {"
                    + property.shape().typeName() + "}");
        } else if (!property.pattern().isEmpty() && !value.toString().matches(property.pattern())) {
            problems.add("Value for property {" + path + "} does not match pattern {" + property.pattern() + "}");
        } else if (value instanceof Resolved.Members object
                && !property.members().isEmpty()) {
            check(path, object, property.members());
        } else if (value instanceof Resolved.Items items && !property.members().isEmpty()) {
            for (int i = 0; i < items.items().size(); i++) {
                check(path + "/" + i, (Resolved.Members) items.items().get(i), property.members());
            }
        }
    }
}
