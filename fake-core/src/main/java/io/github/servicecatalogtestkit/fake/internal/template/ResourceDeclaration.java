package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a template declares.
 *
 * @param condition the condition without which it is not created; {@code null} if it always is
 * @param dependsOn the resources that {@code DependsOn} names
 * @param body all other members, such as {@code Properties} and {@code DeletionPolicy}
 */
public record ResourceDeclaration(
        String logicalId, String type, @Nullable String condition, List<String> dependsOn, Expression body) {

    public ResourceDeclaration {
        dependsOn = List.copyOf(dependsOn);
    }

    Optional<Expression> property(String name) {
        return member(body, "Properties").flatMap(properties -> member(properties, name));
    }

    private static Optional<Expression> member(Expression expression, String name) {
        return expression instanceof Expression.Members members
                ? Optional.ofNullable(members.members().get(name))
                : Optional.empty();
    }

    /** Returns the declared resources that this one refers to, and those that {@code DependsOn} names. */
    Set<String> needs(Map<String, ResourceDeclaration> resources) {
        return needs(References.in(body), resources);
    }

    Set<String> needs(References references, Map<String, ResourceDeclaration> resources) {
        Set<String> needs = new LinkedHashSet<>(dependsOn);
        needs.addAll(references.all());
        needs.retainAll(resources.keySet());
        return needs;
    }
}
