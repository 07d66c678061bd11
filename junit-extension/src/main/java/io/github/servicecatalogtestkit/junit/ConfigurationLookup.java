package io.github.servicecatalogtestkit.junit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the configuration that applies to a test: the nearest one, of the method, the class or an enclosing class. */
final class ConfigurationLookup {

    private ConfigurationLookup() {}

    /**
     * A configuration with the scope of its catalog.
     *
     * @param owner the context in whose store the catalog is kept, which determines how long it lives
     * @param key distinguishes this configuration from others with the same owner
     */
    record ScopedConfiguration(CatalogConfiguration configuration, ExtensionContext owner, Object key) {

        boolean isOwnedBy(ExtensionContext context) {
            return owner.getUniqueId().equals(context.getUniqueId());
        }

        /** Returns whether this is the configuration in the annotation of a test method. */
        boolean isForMethod() {
            return key instanceof Method;
        }

        /** Returns whether this belongs to a test method or to an extension that is created for one test. */
        boolean isForSingleTest() {
            return isForMethod() || owner.getTestMethod().isPresent();
        }
    }

    /** Returns the configuration that applies to {@code context}, if there is one. */
    static Optional<ScopedConfiguration> find(ExtensionContext context) {
        TestClassContext innermost = TestClassContext.of(context);
        Optional<ScopedConfiguration> ofMethod = ofMethod(context, innermost);
        if (ofMethod.isPresent()) {
            return ofMethod;
        }
        TestClassContext nearest = nearestWithConfiguration(innermost);
        return nearest == null ? Optional.empty() : ofClass(nearest, context);
    }

    private static Optional<ScopedConfiguration> ofMethod(ExtensionContext context, TestClassContext level) {
        Method method = context.getTestMethod().orElse(null);
        CatalogConfiguration configuration =
                method == null ? null : level.model().configurationOf(method).orElse(null);
        return method == null || configuration == null
                ? Optional.empty()
                : Optional.of(new ScopedConfiguration(configuration, level.context(), method));
    }

    private static @Nullable TestClassContext nearestWithConfiguration(TestClassContext innermost) {
        for (TestClassContext level : innermost.withEnclosing()) {
            if (level.model().configuration().isPresent() || level.model().hasInstanceExtension()) {
                return level;
            }
        }
        return null;
    }

    private static Optional<ScopedConfiguration> ofClass(TestClassContext level, ExtensionContext context) {
        Class<?> key = level.model().testClass();
        Optional<CatalogConfiguration> ofClass = level.model().configuration();
        if (ofClass.isPresent()) {
            return Optional.of(new ScopedConfiguration(ofClass.get(), level.context(), key));
        }
        return context.getTestInstances()
                .flatMap(instances -> instances.findInstance(key))
                .flatMap(level.model()::configurationOf)
                .map(configuration -> new ScopedConfiguration(configuration, ownerOfInstance(level, context), key));
    }

    /** Returns the context that owns the enclosing instance, which lives as long as its inner instances. */
    private static ExtensionContext ownerOfInstance(TestClassContext level, ExtensionContext context) {
        @Nullable ExtensionContext owner = null;
        for (TestClassContext inner : TestClassContext.of(context).withEnclosing()) {
            if (inner.isPerClass()) {
                owner = inner.context();
            }
            if (inner.model() == level.model()) {
                break;
            }
        }
        return owner == null ? context : owner;
    }

    /**
     * Returns whether the configuration that applies is in an instance field, so that {@code context} may not have it
     * yet.
     */
    static boolean isInInstanceField(ExtensionContext context) {
        TestClassContext innermost = TestClassContext.of(context);
        TestClassContext nearest = nearestWithConfiguration(innermost);
        return nearest != null
                && nearest.model().hasInstanceExtension()
                && ofMethod(context, innermost).isEmpty();
    }

    /**
     * Returns the configuration that applies to {@code context}, or throws an exception that says how to add one.
     *
     * @param requester the element that needs a catalog, for the message
     */
    static ScopedConfiguration require(ExtensionContext context, String requester) {
        Optional<ScopedConfiguration> found = find(context);
        if (found.isEmpty()) {
            throw new ExtensionConfigurationException(requester
                    + (isInInstanceField(context)
                            ? ": the ServiceCatalogExtension is in an instance field, so constructors, "
                                    + "@BeforeAll methods and static "
                                    + "fields have no catalog yet. Make the field of the extension static."
                            : ": the test has no catalog. Put @WithServiceCatalog on class "
                                    + context.getRequiredTestClass().getSimpleName()
                                    + " or on the test method, or register a ServiceCatalogExtension."));
        }
        return found.get();
    }
}
