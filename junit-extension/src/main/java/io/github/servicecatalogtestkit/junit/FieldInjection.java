package io.github.servicecatalogtestkit.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * When which fields are set. Those of an instance that is made for one test are set once. Those of an instance that outlives a test
 * are set before each test, and set back to the class's catalog after it.
 */
final class FieldInjection {

    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    private FieldInjection() {}

    /**
     * An instance of a test, or {@code null} for the static fields of its class.
     *
     * @param fields what is to be set in it; at least one
     * @param keeper the class for which the instance was made if it outlives a test, or {@code null}
     */
    private record Target(
            @Nullable Object instance,
            List<InjectedField> fields,
            @Nullable ClassLevel keeper) {

        /** Sets all fields, or none if one is not as it should be. */
        void set(ExtensionContext context) {
            Plan plan = OpenCatalog.planIn(context, written());
            fields.forEach(field -> field.point().requireListedIn(plan));
            OpenCatalog open = OpenCatalog.in(context, written());
            fields.forEach(field -> field.set(instance, open));
        }

        String written() {
            return fields.get(0).point().written();
        }
    }

    /** Refuses mistakes in a class before anything is built for it. */
    static void check(ExtensionContext context) {
        TestClassModel written = ClassLevel.of(context).written();
        Plans.nearest(context).map(Plans.Placed::plan).ifPresent(plan -> {
            written.staticFields().forEach(field -> field.point().requireListedIn(plan));
            written.instanceFields().forEach(field -> field.point().requireListedIn(plan));
        });
    }

    /** Sets the fields that belong to the class's catalog: static ones, and those of an instance made for all its tests. */
    static void ofClass(ExtensionContext context) {
        ClassLevel level = ClassLevel.of(context);
        if (!level.written().staticFields().isEmpty()) {
            new Target(null, level.written().staticFields(), level).set(context);
        }
        if (Plans.nearest(context).isPresent()) {
            targets(context).stream()
                    .filter(target -> level.equals(target.keeper()))
                    .forEach(target -> target.set(context));
        }
    }

    /** Begins the test for which {@code instance} was made, and sets its fields. */
    static void ofNewInstance(Object instance, ExtensionContext context) {
        List<InjectedField> fields = fieldsOf(instance, ClassLevel.of(context));
        if (!fields.isEmpty()) {
            new Target(instance, fields, null).set(context);
        } else if (Plans.nearest(context).isPresent()) {
            OpenCatalog.in(context, "");
        }
    }

    private static List<InjectedField> fieldsOf(Object instance, ClassLevel innermost) {
        return Plans.levels(innermost)
                .map(ClassLevel::written)
                .filter(written -> written.testClass() == instance.getClass())
                .findFirst()
                .map(TestClassModel::instanceFields)
                .orElse(List.of());
    }

    /** Sets the fields that the creation of instances left open. */
    static void ofTest(ExtensionContext context) {
        boolean late = Plans.areLeftToInstances(context);
        for (Target target : targets(context)) {
            if (target.keeper() != null) {
                requireAlone(context, target.keeper(), target);
            }
            if (late || target.keeper() != null) {
                target.set(context);
            }
        }
    }

    /** Sets the fields of instances that outlive the test back to the catalog of the class. */
    static void afterTest(ExtensionContext context) {
        for (Target target : targets(context)) {
            if (target.keeper() != null
                    && Plans.nearest(target.keeper().context()).isPresent()) {
                target.set(target.keeper().context());
            }
        }
    }

    private static List<Target> targets(ExtensionContext context) {
        Optional<TestInstances> instances = context.getTestInstances();
        if (instances.isEmpty()) {
            return List.of();
        }
        List<Target> targets = new ArrayList<>();
        ClassLevel keeper = null;
        for (ClassLevel level : Plans.levels(ClassLevel.of(context)).toList()) {
            keeper = level.isPerClass() ? level : keeper;
            Class<?> testClass = level.written().testClass();
            List<InjectedField> fields = level.written().instanceFields();
            if (!fields.isEmpty()) {
                targets.add(new Target(instances.get().findInstance(testClass).orElseThrow(), fields, keeper));
            }
        }
        return targets;
    }

    /** Tests that share an instance and run at the same time would take each other's fields. */
    private static void requireAlone(ExtensionContext context, ClassLevel keeper, Target target) {
        if (!context.getConfigurationParameter(PARALLEL, Boolean::valueOf).orElse(false)) {
            return;
        }
        for (ExtensionContext inner = context;
                !inner.getUniqueId().equals(keeper.context().getUniqueId());
                inner = inner.getParent().orElseThrow()) {
            if (inner.getExecutionMode() == ExecutionMode.CONCURRENT) {
                throw new ExtensionConfigurationException(target.written() + ": tests of "
                        + keeper.written().testClass().getSimpleName()
                        + " run concurrently on one instance, because it is PER_CLASS, and would take each other's field. Make it a "
                        + "parameter of the test method, or put @Execution(ExecutionMode.SAME_THREAD) on the class.");
            }
        }
    }
}
