package io.github.servicecatalogtestkit.fake.internal.stack;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A type of resources: its properties and attributes, as the resource specification has them.
 *
 * @param attributes what {@code Fn::GetAtt} can ask for; {@code Outputs.*} stands for all outputs
 * @param voice how AWS CloudFormation shows the errors of this type
 */
record ResourceType(
        String name,
        ErrorVoice voice,
        Set<String> attributes,
        Map<String, Property> properties,
        ResourceHandler handler) {

    /** The form of the value of a property. */
    enum Shape {
        TEXT("String"),
        TEXTS("Array"),
        FLAG("Boolean"),
        NUMBER("Integer"),
        OBJECT("Object"),
        OBJECTS("Array"),
        JSON("Object");

        private final String typeName;

        Shape(String typeName) {
            this.typeName = typeName;
        }

        String typeName() {
            return typeName;
        }
    }

    /**
     * A property.
     *
     * @param replaces whether another value replaces the resource by a new one
     * @param pattern the regular expression that the text matches; empty if any text is allowed
     * @param members the properties of an object, or of each object in a list
     */
    record Property(
            String name,
            Shape shape,
            boolean required,
            boolean replaces,
            String pattern,
            Map<String, Property> members) {}

    /** Returns whether {@code Fn::GetAtt} can ask for an attribute. */
    boolean hasAttribute(String attribute) {
        return attributes.contains(attribute) || (attribute.startsWith("Outputs.") && attributes.contains("Outputs.*"));
    }

    /** Returns the page of the type in the reference. */
    String documentation() {
        return "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-"
                + name.substring("AWS::".length()).toLowerCase(Locale.ROOT).replace("::", "-") + ".html";
    }

    /** Returns the properties whose values differ. */
    Set<String> changed(Properties before, Properties after) {
        Set<String> names = new LinkedHashSet<>(before.members().members().keySet());
        names.addAll(after.members().members().keySet());
        names.removeIf(property -> before.find(property).equals(after.find(property)));
        return names;
    }

    boolean isReplacedBy(Set<String> changed) {
        return changed.stream().map(properties::get).anyMatch(property -> property != null && property.replaces());
    }

    static Map<String, Property> byName(List<Property> properties) {
        Map<String, Property> byName = new LinkedHashMap<>();
        properties.forEach(property -> byName.put(property.name(), property));
        return byName;
    }
}
