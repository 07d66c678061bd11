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
 * Sets the fields with {@code @InAccount} or {@code @EndpointUri}. Fields of an instance that is created for one test
 * are set once. Fields of an instance that outlives a test are set before each test, and reset to the class catalog
 * after it.
 */
final class FieldInjection {

    private FieldInjection() {}

    /**
     * A test instance, or {@code null} for the static fields of a class.
     *
     * @param fields the fields to set, at least one
     * @param sharedBy the PER_CLASS class whose tests share the instance, or {@code null} if it belongs to one test
     */
    private record Target(
            @Nullable Object instance,
            List<InjectedField> fields,
            @Nullable TestClassContext sharedBy) {

        /** Sets all fields, or no field if one of them is invalid. */
        void set(ExtensionContext context) {
            CatalogConfiguration configuration = ActiveCatalog.configurationIn(context, declaration());
            requireAllowed(fields, configuration);
            ActiveCatalog active = ActiveCatalog.in(context, declaration());
            for (InjectedField field : fields) {
                field.set(instance, active);
            }
        }

        String declaration() {
            return fields.get(0).point().declaration();
        }
    }

    /** Refuses mistakes in a class before anything is built for it. */
    static void validate(ExtensionContext context) {
        TestClassModel model = TestClassContext.of(context).model();
        Optional<ConfigurationLookup.ScopedConfiguration> scoped = ConfigurationLookup.find(context);
        if (scoped.isPresent()) {
            requireAllowed(model.staticFields(), scoped.get().configuration());
            requireAllowed(model.instanceFields(), scoped.get().configuration());
        }
    }

    private static void requireAllowed(List<InjectedField> fields, CatalogConfiguration configuration) {
        for (InjectedField field : fields) {
            field.point().requireAllowedIn(configuration);
        }
    }

    /**
     * Sets the fields that use the class catalog: static fields, and fields of an instance that all tests of the class
     * share.
     */
    static void injectForClass(ExtensionContext context) {
        TestClassContext level = TestClassContext.of(context);
        if (!level.model().staticFields().isEmpty()) {
            new Target(null, level.model().staticFields(), level).set(context);
        }
        if (ConfigurationLookup.find(context).isPresent()) {
            for (Target target : targets(context)) {
                if (level.isSame(target.sharedBy())) {
                    target.set(context);
                }
            }
        }
    }

    /** Begins the test for which {@code instance} was created, and sets its fields. */
    static void injectNewInstance(Object instance, ExtensionContext context) {
        List<InjectedField> fields = fieldsOf(instance, TestClassContext.of(context));
        if (!fields.isEmpty()) {
            new Target(instance, fields, null).set(context);
        } else if (ConfigurationLookup.find(context).isPresent()) {
            ActiveCatalog.in(context, "");
        }
    }

    private static List<InjectedField> fieldsOf(Object instance, TestClassContext innermost) {
        for (TestClassContext level : innermost.withEnclosing()) {
            if (level.model().testClass().isInstance(instance)) {
                return level.model().fieldsOf(instance);
            }
        }
        return List.of();
    }

    /** Does the same as {@link #injectForTest}, before the callbacks of other extensions. */
    static void injectBeforeCallbacks(ExtensionContext context) {
        if (context.getTestMethod().isPresent()
                && areSetForEachTest(context)
                && !TestClassContext.isTestTemplate(context)) {
            injectForTest(context);
        }
    }

    /** Sets the fields that were not set when the instances were created, unless that is done. */
    static void injectForTest(ExtensionContext context) {
        if (areSetForEachTest(context)) {
            EndOfExecution test = EndOfExecution.of(context);
            if (!test.hasFields()) {
                setFields(context);
                test.gotFields();
            }
        }
    }

    /** Returns whether an instance outlives the test, or is created before its catalog. */
    private static boolean areSetForEachTest(ExtensionContext context) {
        for (TestClassContext level : TestClassContext.of(context).withEnclosing()) {
            if (level.isPerClass() || level.model().hasInstanceExtension()) {
                return true;
            }
        }
        return false;
    }

    private static void setFields(ExtensionContext context) {
        boolean notYetSet = ConfigurationLookup.isInInstanceField(context);
        for (Target target : targets(context)) {
            if (target.sharedBy() != null) {
                requireSequentialTests(context, target.sharedBy(), target);
            }
            if (notYetSet || target.sharedBy() != null) {
                target.set(context);
            }
        }
    }

    /** Resets the fields of instances that outlive the test to the class catalog. */
    static void resetAfterTest(ExtensionContext context) {
        if (!areSetForEachTest(context)) {
            return;
        }
        for (Target target : targets(context)) {
            if (target.sharedBy() != null
                    && ConfigurationLookup.find(target.sharedBy().innermost()).isPresent()) {
                target.set(target.sharedBy().innermost());
            }
        }
    }

    private static List<Target> targets(ExtensionContext context) {
        Optional<TestInstances> instances = context.getTestInstances();
        if (instances.isEmpty()) {
            return List.of();
        }
        List<Target> targets = new ArrayList<>();
        TestClassContext sharedBy = null;
        for (TestClassContext level : TestClassContext.of(context).withEnclosing()) {
            sharedBy = level.isPerClass() ? level : sharedBy;
            TestClassModel model = level.model();
            Object instance = instances.get().findInstance(model.testClass()).orElseThrow();
            List<InjectedField> fields = model.fieldsOf(instance);
            if (!fields.isEmpty()) {
                targets.add(new Target(instance, fields, sharedBy));
            }
        }
        return targets;
    }

    /** Tests that share an instance and run concurrently would overwrite each other's fields. */
    private static void requireSequentialTests(ExtensionContext context, TestClassContext sharedBy, Target target) {
        if (!ParallelExecution.isEnabled(context)) {
            return;
        }
        for (ExtensionContext inner = context;
                !inner.getUniqueId().equals(sharedBy.context().getUniqueId());
                inner = inner.getParent().orElseThrow()) {
            if (inner.getExecutionMode() == ExecutionMode.CONCURRENT) {
                throw new ExtensionConfigurationException(target.declaration() + ": tests of "
                        + sharedBy.model().testClass().getSimpleName()
                        + " run concurrently on one instance, because the class is PER_CLASS, so they would "
                        + "overwrite each other's field. Inject a parameter of the test method instead, or put "
                        + "@Execution(ExecutionMode.SAME_THREAD) on the class.");
            }
        }
    }
}
