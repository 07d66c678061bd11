package io.github.servicecatalogtestkit.junit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Puts before each fixture what it {@linkplain BuildsOn builds on}. */
final class FixtureOrder {

    private final List<Fixture> inOrder = new ArrayList<>();
    private final Set<Class<?>> laid = new HashSet<>();
    private final List<Class<?>> path = new ArrayList<>();

    private FixtureOrder() {}

    /** Returns the fixtures and their foundations in the order in which they are arranged, each class once. */
    static List<Fixture> under(List<Fixture> fixtures) {
        FixtureOrder foundations = new FixtureOrder();
        fixtures.forEach(foundations::lay);
        return Collections.unmodifiableList(foundations.inOrder);
    }

    private void lay(Fixture fixture) {
        Class<?> type = fixture.type();
        requireNoCircle(fixture);
        if (fixture.isObject() || !laid.contains(type)) {
            path.add(type);
            for (Class<? extends CatalogFixture> foundation :
                    foundationsOf(type).toList()) {
                lay(Fixture.of(foundation, fixture.written() + ", @BuildsOn on " + fixture.name()));
            }
            path.remove(type);
            laid.add(type);
            inOrder.add(fixture);
        }
    }

    private void requireNoCircle(Fixture fixture) {
        int start = path.indexOf(fixture.type());
        if (start >= 0) {
            throw new ExtensionConfigurationException(
                    fixture.written() + ": fixtures build on each other in a circle: "
                            + Stream.concat(path.subList(start, path.size()).stream(), Stream.of(fixture.type()))
                                    .map(Class::getSimpleName)
                                    .collect(Collectors.joining(" → "))
                            + ". Take one @BuildsOn of the circle away, or put what both need into a fixture on which both build.");
        }
    }

    private static Stream<Class<? extends CatalogFixture>> foundationsOf(Class<?> type) {
        Stream<Class<? extends CatalogFixture>> own = AnnotationSupport.findAnnotation(type, BuildsOn.class).stream()
                .flatMap(annotation -> Stream.of(annotation.value()));
        return type.getSuperclass() == null
                ? own
                : Stream.concat(foundationsOf(type.getSuperclass()), own).distinct();
    }
}
