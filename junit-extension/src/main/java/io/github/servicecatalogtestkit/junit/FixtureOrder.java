package io.github.servicecatalogtestkit.junit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Sorts fixtures so that each one runs after the fixtures that it {@linkplain BuildsOn builds on}. */
final class FixtureOrder {

    private final List<FixtureDefinition> inOrder = new ArrayList<>();
    private final Set<Class<?>> visited = new HashSet<>();
    private final List<Class<?>> path = new ArrayList<>();

    private FixtureOrder() {}

    /** Returns the fixtures and their prerequisites in the order in which they run, each class once. */
    static List<FixtureDefinition> resolve(List<FixtureDefinition> fixtures) {
        FixtureOrder order = new FixtureOrder();
        fixtures.forEach(order::visit);
        return Collections.unmodifiableList(order.inOrder);
    }

    private void visit(FixtureDefinition fixture) {
        Class<?> type = fixture.type();
        requireNoCycle(fixture);
        if (fixture.isObject() || !visited.contains(type)) {
            path.add(type);
            for (Class<? extends CatalogFixture> prerequisite :
                    prerequisitesOf(type).toList()) {
                visit(FixtureDefinition.of(prerequisite, fixture.declaration() + ", @BuildsOn on " + fixture.name()));
            }
            path.remove(type);
            visited.add(type);
            inOrder.add(fixture);
        }
    }

    private void requireNoCycle(FixtureDefinition fixture) {
        int start = path.indexOf(fixture.type());
        if (start >= 0) {
            throw new ExtensionConfigurationException(fixture.declaration()
                    + ": fixtures build on each other in a cycle: "
                    + Stream.concat(path.subList(start, path.size()).stream(), Stream.of(fixture.type()))
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(" → "))
                    + ". Remove one @BuildsOn of the cycle, or move the common setup to another fixture that both "
                    + "build on.");
        }
    }

    private static Stream<Class<? extends CatalogFixture>> prerequisitesOf(Class<?> type) {
        return AnnotationSearch.onHierarchy(type, BuildsOn.class).stream()
                .<Class<? extends CatalogFixture>>flatMap(annotation -> Stream.of(annotation.value()))
                .distinct();
    }
}
