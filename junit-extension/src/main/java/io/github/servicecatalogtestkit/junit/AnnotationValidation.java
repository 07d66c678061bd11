package io.github.servicecatalogtestkit.junit;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Annotations where they would do nothing, and nobody would notice. */
final class AnnotationValidation {

    private AnnotationValidation() {}

    static void refuseIn(Class<?> testClass) {
        requireCatalogsOnTests(testClass);
        requireFaultsOnTests(testClass);
        requireNoFoundation(testClass);
    }

    private static void requireCatalogsOnTests(Class<?> testClass) {
        for (Method method : AnnotationSupport.findAnnotatedMethods(
                testClass, WithServiceCatalog.class, HierarchyTraversalMode.TOP_DOWN)) {
            if (!AnnotationSupport.isAnnotated(method, Testable.class)) {
                throw new ExtensionConfigurationException("@WithServiceCatalog on method " + TestClassModel.name(method)
                        + ": it is not a test, and has the catalog of the test or class. Put the annotation on test methods, or on "
                        + "the class.");
            }
        }
    }

    private static void requireFaultsOnTests(Class<?> testClass) {
        List<Method> others = ReflectionSupport.findMethods(
                testClass,
                method -> !AnnotationSupport.findRepeatableAnnotations(method, WithFault.class)
                                .isEmpty()
                        && !AnnotationSupport.isAnnotated(method, Testable.class),
                HierarchyTraversalMode.TOP_DOWN);
        if (!others.isEmpty()) {
            throw new ExtensionConfigurationException(
                    "@WithFault on method " + TestClassModel.name(others.get(0))
                            + ": it is not a test, and has the faults of the test. Put the annotation on test methods, or on the class, or "
                            + "declare the fault in the method: catalog.faults().on(\"CreatePortfolioShare\").call(2).throttles().");
        }
    }

    private static void requireNoFoundation(Class<?> testClass) {
        if (!CatalogFixture.class.isAssignableFrom(testClass)
                && AnnotationSupport.isAnnotated(testClass, BuildsOn.class)) {
            throw new ExtensionConfigurationException(
                    "@BuildsOn on class " + testClass.getSimpleName()
                            + ": it is not a CatalogFixture. A test class names its fixtures in @WithServiceCatalog(fixture = …).");
        }
    }
}
