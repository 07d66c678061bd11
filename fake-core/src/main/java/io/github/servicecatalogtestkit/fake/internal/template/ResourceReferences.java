package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Text;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Unknown;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Evaluates references to resources. What a stack does not know of a resource is unknown. */
final class ResourceReferences {

    private static final int MAX_NAME = 2_048;

    private final Map<String, ResourceDeclaration> resources;
    private final StackValues stack;
    private final Function<Expression, Resolved> evaluation;
    private final Map<String, Optional<String>> properties = new HashMap<>();

    /** @param evaluation evaluates properties, from which a stack derives names */
    ResourceReferences(
            Map<String, ResourceDeclaration> resources, StackValues stack, Function<Expression, Resolved> evaluation) {
        this.resources = resources;
        this.stack = stack;
        this.evaluation = evaluation;
    }

    /** Returns what {@code Ref} gives. */
    Resolved physicalId(String name) {
        return stack.physicalId(resource(name)).orElseGet(() -> new Unknown("Ref " + name));
    }

    /** Returns what {@code Fn::GetAtt} gives. */
    Resolved attribute(String name, String attribute) {
        return stack.attribute(resource(name), attribute)
                .orElseGet(() -> new Unknown("Fn::GetAtt " + name + "." + attribute));
    }

    /** A resource that the template does not declare is added by a macro. */
    private StackValues.Resource resource(String logicalId) {
        ResourceDeclaration declared = resources.get(logicalId);
        return declared == null
                ? StackValues.Resource.ofMacro(logicalId)
                : new StackValues.Resource(logicalId, declared.type(), name -> property(declared, name));
    }

    /**
     * Evaluates each property once: properties can refer to each other many times over. A property whose own value is
     * not known does not make the resource's name unknown. A text that is too long for a name is not used.
     */
    private Optional<String> property(ResourceDeclaration resource, String name) {
        String path = resource.logicalId() + "." + name;
        Optional<String> value = properties.get(path);
        if (value == null) {
            value = resource.property(name)
                    .map(evaluation)
                    .filter(Text.class::isInstance)
                    .map(text -> ((Text) text).text())
                    .filter(text -> text.length() <= MAX_NAME);
            properties.put(path, value);
        }
        return value;
    }
}
