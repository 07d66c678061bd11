package io.github.servicecatalogtestkit.junit;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Which plan counts: the nearest one, of the method, of the class or of an enclosing class. */
final class Plans {

    private Plans() {}

    /**
     * A plan that counts.
     *
     * @param home where the catalog that is built from it is kept, and so how long
     * @param key what tells it from other plans that have the same home
     */
    record Placed(Plan plan, ExtensionContext home, Object key) {

        boolean isAtHomeIn(ExtensionContext context) {
            return home.getUniqueId().equals(context.getUniqueId());
        }

        /** Says whether it is that of a test method, or of an extension that is made for one test, rather than of a class. */
        boolean isOfOneTest() {
            return key instanceof Method || home.getTestMethod().isPresent();
        }
    }

    /** Returns the plan that counts in {@code context}, if there is one. */
    static Optional<Placed> nearest(ExtensionContext context) {
        ClassLevel innermost = ClassLevel.of(context);
        Optional<Placed> ofMethod = ofMethod(context, innermost);
        return ofMethod.isPresent() ? ofMethod : nearestWritten(innermost).flatMap(level -> ofClass(level, context));
    }

    private static Optional<Placed> ofMethod(ExtensionContext context, ClassLevel level) {
        return context.getTestMethod()
                .flatMap(method ->
                        level.written().planOf(method).map(plan -> new Placed(plan, level.context(), method)));
    }

    private static Optional<ClassLevel> nearestWritten(ClassLevel innermost) {
        return levels(innermost)
                .filter(level ->
                        level.written().plan().isPresent() || level.written().leavesPlanToInstances())
                .findFirst();
    }

    /** Returns the class, its enclosing class, and so on. */
    static Stream<ClassLevel> levels(ClassLevel innermost) {
        return Stream.iterate(
                        Optional.of(innermost), Optional::isPresent, level -> level.flatMap(ClassLevel::enclosing))
                .map(Optional::orElseThrow);
    }

    private static Optional<Placed> ofClass(ClassLevel level, ExtensionContext context) {
        Class<?> key = level.written().testClass();
        Optional<Plan> ofClass = level.written().plan();
        if (ofClass.isPresent()) {
            return ofClass.map(plan -> new Placed(plan, level.context(), key));
        }
        return context.getTestInstances()
                .flatMap(instances -> instances.findInstance(key))
                .flatMap(level.written()::planOf)
                .map(plan -> new Placed(plan, homeOfInstance(level, context), key));
    }

    /** An instance lives as long as the instances that it encloses. */
    private static ExtensionContext homeOfInstance(ClassLevel level, ExtensionContext context) {
        @Nullable ExtensionContext home = null;
        for (ClassLevel inner : levels(ClassLevel.of(context)).toList()) {
            if (inner.isPerClass()) {
                home = inner.context();
            }
            if (inner.written() == level.written()) {
                break;
            }
        }
        return home == null ? context : home;
    }

    /** Says whether the plan that counts is in a field of an instance that {@code context} may not have yet. */
    static boolean areLeftToInstances(ExtensionContext context) {
        ClassLevel innermost = ClassLevel.of(context);
        return ofMethod(context, innermost).isEmpty()
                && nearestWritten(innermost)
                        .filter(level -> level.written().leavesPlanToInstances())
                        .isPresent();
    }

    /**
     * Returns the plan that counts in {@code context}, or says how to make one.
     *
     * @param wanting who wants it, for the message
     */
    static Placed required(ExtensionContext context, String wanting) {
        return nearest(context)
                .orElseThrow(() -> new ExtensionConfigurationException(wanting
                        + (areLeftToInstances(context)
                                ? ": the ServiceCatalogExtension is in an instance field, so there is no catalog yet in constructors, "
                                        + "@BeforeAll methods and static fields. Make its field static."
                                : ": there is no catalog. Put @WithServiceCatalog on class "
                                        + context.getRequiredTestClass().getSimpleName()
                                        + " or on the test method, or register a ServiceCatalogExtension.")));
    }
}
