package io.github.servicecatalogtestkit.junit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs the {@code @ArrangeCatalog} methods of a class: before its {@code @BeforeAll} methods, or earlier if its
 * constructor uses the catalog.
 */
final class ArrangeCatalogMethods {

    private ArrangeCatalogMethods() {}

    /** Validates the methods before anything is built, and runs them if there are any. */
    static void runForClass(ExtensionContext context) {
        TestClassContext innermost = TestClassContext.of(context);
        validate(innermost);
        List<ArrangeCatalogMethod> methods = innermost.model().arrangeCatalogMethods();
        if (!methods.isEmpty()) {
            ClassCatalog.in(context, methods.get(0).declaration()).active();
        }
    }

    /** Refuses methods of a class or of its enclosing classes that can never run. */
    static void validate(TestClassContext innermost) {
        for (TestClassContext level : innermost.withEnclosing()) {
            for (ArrangeCatalogMethod method : level.model().arrangeCatalogMethods()) {
                ConfigurationLookup.ScopedConfiguration scoped =
                        ConfigurationLookup.find(level.context()).orElseThrow(() -> missingCatalog(method, level));
                method.validate(level, scoped.configuration());
            }
        }
    }

    private static ExtensionConfigurationException missingCatalog(ArrangeCatalogMethod method, TestClassContext level) {
        return new ExtensionConfigurationException(method.declaration()
                + (ConfigurationLookup.isInInstanceField(level.context())
                        ? ": the ServiceCatalogExtension is in an instance field, so each test has a new catalog and "
                                + "the class has none. Make the field of the extension static."
                        : ": the class has no catalog. Put @WithServiceCatalog on class "
                                + level.model().testClass().getSimpleName()
                                + ", or register a ServiceCatalogExtension in a static field of the class."));
    }

    /** Runs the methods of a class. Meanwhile, the static fields and the extension of the class use its catalog. */
    static void run(TestClassContext level, ActiveCatalog active) {
        List<ArrangeCatalogMethod> methods = level.model().arrangeCatalogMethods();
        if (methods.isEmpty()) {
            return;
        }
        methods.forEach(method -> method.validate(level, active.configuration()));
        FieldInjection.injectForClass(level.context());
        Runnable arranging = () -> active.configuration()
                .capture()
                .during(active.catalog(), () -> methods.forEach(method -> method.run(active, level)));
        Optional<RegisteredExtension> extension = level.withEnclosing().stream()
                .flatMap(outer -> outer.model().extension(level.context()).stream())
                .findFirst();
        if (extension.isPresent()) {
            extension.get().runIn(level.context(), arranging);
        } else {
            arranging.run();
        }
    }
}
