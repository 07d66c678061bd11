package io.github.servicecatalogtestkit.junit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Refuses annotations in places where they would have no effect. */
final class AnnotationValidation {

    private AnnotationValidation() {}

    static void validate(Class<?> testClass) {
        requireCatalogsOnTests(testClass);
        requireFaultsOnTests(testClass);
        requireBuildsOnFixtures(testClass);
    }

    private static void requireCatalogsOnTests(Class<?> testClass) {
        for (Method method : AnnotationSupport.findAnnotatedMethods(
                testClass, WithServiceCatalog.class, HierarchyTraversalMode.TOP_DOWN)) {
            if (!AnnotationSupport.isAnnotated(method, Testable.class)) {
                throw new ExtensionConfigurationException("@WithServiceCatalog on method " + TestClassModel.name(method)
                        + ": the method is not a test, so the annotation has no effect. Put it on test "
                        + "methods or on the class.");
            }
        }
    }

    private static void requireFaultsOnTests(Class<?> testClass) {
        for (Method method : ReflectionSupport.findMethods(
                testClass, AnnotationValidation::hasFaults, HierarchyTraversalMode.TOP_DOWN)) {
            if (!AnnotationSupport.isAnnotated(method, Testable.class)) {
                throw new ExtensionConfigurationException("@WithFault on method " + TestClassModel.name(method)
                        + ": the method is not a test, so the annotation has no effect. Put it on test methods or on "
                        + "the class, or declare the fault in the method: "
                        + "catalog.faults().on(\"CreatePortfolioShare\").call(2).throttles().");
            }
        }
    }

    private static boolean hasFaults(Method method) {
        return !AnnotationSearch.on(method, WithFault.class).isEmpty();
    }

    private static void requireBuildsOnFixtures(Class<?> testClass) {
        if (!CatalogFixture.class.isAssignableFrom(testClass)
                && AnnotationSupport.isAnnotated(testClass, BuildsOn.class)) {
            throw new ExtensionConfigurationException("@BuildsOn on class " + testClass.getSimpleName()
                    + ": the class is not a CatalogFixture. A test class names its fixtures in "
                    + "@WithServiceCatalog(fixture = …).");
        }
    }
}
