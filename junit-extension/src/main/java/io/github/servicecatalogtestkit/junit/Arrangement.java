package io.github.servicecatalogtestkit.junit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** When methods with {@code @ArrangeCatalog} run: before the {@code @BeforeAll} methods of their class, or when its constructor asks. */
final class Arrangement {

    private Arrangement() {}

    /** Refuses mistakes before anything is built, and arranges the catalog of a class that begins, if it has methods for that. */
    static void ofClass(ExtensionContext context) {
        ClassLevel innermost = ClassLevel.of(context);
        requireCatalogs(innermost);
        List<ArrangingMethod> methods = innermost.written().arrangingMethods();
        if (!methods.isEmpty()) {
            ClassCatalog.in(context, methods.get(0).written()).arranged();
        }
    }

    /** Refuses methods that will never run, in a class or one that encloses it. */
    static void requireCatalogs(ClassLevel innermost) {
        Plans.levels(innermost)
                .forEach(level -> level.written().arrangingMethods().forEach(method -> {
                    Plans.Placed placed =
                            Plans.nearest(level.context()).orElseThrow(() -> withoutCatalog(method, level));
                    method.requireFits(level, placed.plan());
                }));
    }

    private static ExtensionConfigurationException withoutCatalog(ArrangingMethod method, ClassLevel level) {
        return new ExtensionConfigurationException(method.written()
                + (Plans.areLeftToInstances(level.context())
                        ? ": the ServiceCatalogExtension is in an instance field, so each test has a new catalog, and the class has none. "
                                + "Make its field static."
                        : ": there is no catalog to arrange. Put @WithServiceCatalog on class "
                                + level.written().testClass().getSimpleName()
                                + ", or register a ServiceCatalogExtension in a static field of it."));
    }

    /** Lets the methods of a class arrange its catalog, which its static fields and its extension mean while they run. */
    static void by(ClassLevel level, OpenCatalog open) {
        List<ArrangingMethod> methods = level.written().arrangingMethods();
        if (methods.isEmpty()) {
            return;
        }
        methods.forEach(method -> method.requireFits(level, open.plan()));
        FieldInjection.ofClass(level.context());
        Runnable arranging = () -> open.plan()
                .captured()
                .during(open.catalog(), () -> methods.forEach(method -> method.arrange(open, level)));
        Optional<RegisteredExtension> extension = Plans.levels(level)
                .flatMap(outer -> outer.written().extension(level.context()).stream())
                .findFirst();
        if (extension.isPresent()) {
            extension.get().whileIn(level.context(), arranging);
        } else {
            arranging.run();
        }
    }
}
