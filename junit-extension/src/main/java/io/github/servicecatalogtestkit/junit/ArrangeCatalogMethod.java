package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/**
 * A method with {@code @ArrangeCatalog}.
 *
 * @param declaration the annotation and its location, for messages
 */
record ArrangeCatalogMethod(Method method, String declaration, List<Argument> arguments) {

    /**
     * The source of an argument.
     *
     * @param point injects a client or an account; {@code null} for the catalog itself
     */
    private record Argument(@Nullable InjectionPoint point) {

        Object resolve(ActiveCatalog active) {
            return point == null ? active.catalog() : point.resolve(active);
        }
    }

    /** Returns the methods of a class and its superclasses in the order in which they run. */
    static List<ArrangeCatalogMethod> inOrder(List<Method> methods) {
        Map<Class<?>, List<Method>> byClass = methods.stream()
                .distinct()
                .collect(Collectors.groupingBy(Method::getDeclaringClass, LinkedHashMap::new, Collectors.toList()));
        return byClass.values().stream()
                .flatMap(ArrangeCatalogMethod::sorted)
                .map(ArrangeCatalogMethod::of)
                .toList();
    }

    private static Stream<Method> sorted(List<Method> declaredByOneClass) {
        return declaredByOneClass.stream()
                .sorted(Comparator.comparingInt(ArrangeCatalogMethod::order)
                        .thenComparing(Method::getName)
                        .thenComparing(Method::toString));
    }

    private static int order(Method method) {
        return AnnotationSupport.findAnnotation(method, Order.class)
                .map(Order::value)
                .orElse(Order.DEFAULT);
    }

    private static ArrangeCatalogMethod of(Method method) {
        String declaration = "@ArrangeCatalog on method " + TestClassModel.name(method);
        if (method.getReturnType() != void.class) {
            throw misuse(declaration, "its return value would be lost. Make it return void");
        }
        if (Modifier.isAbstract(method.getModifiers())) {
            throw misuse(declaration, "it is abstract. Put the annotation on the overriding method");
        }
        if (isTestOrLifecycleMethod(method)) {
            throw misuse(
                    declaration,
                    "it is also a test or a lifecycle method, so it would run again on another catalog. Remove one "
                            + "of the annotations");
        }
        return new ArrangeCatalogMethod(
                method,
                declaration,
                Arrays.stream(method.getParameters())
                        .map(parameter -> argument(parameter, declaration))
                        .toList());
    }

    private static boolean isTestOrLifecycleMethod(Method method) {
        return Stream.of(Testable.class, BeforeAll.class, BeforeEach.class, AfterEach.class, AfterAll.class)
                .anyMatch(annotation -> AnnotationSupport.isAnnotated(method, annotation));
    }

    private static Argument argument(Parameter parameter, String declaration) {
        Optional<InjectionPoint> point =
                InjectionPoint.on(parameter, parameter.getType(), TestClassModel.name(parameter));
        if (point.isPresent()) {
            return new Argument(point.get());
        }
        if (parameter.getType() != FakeServiceCatalog.class) {
            throw misuse(
                    declaration,
                    "its parameter " + parameter.getName() + " is a "
                            + parameter.getType().getSimpleName()
                            + " without @InAccount. Parameters are a FakeServiceCatalog, or a client or FakeAccount "
                            + "with @InAccount");
        }
        return new Argument(null);
    }

    private static ExtensionConfigurationException misuse(String declaration, String what) {
        return new ExtensionConfigurationException(declaration + ": " + what + ". Write, for example: "
                + "@ArrangeCatalog static void hub_shares(@InAccount(\"hub\") ServiceCatalogClient hub) { … }");
    }

    /** Refuses a method that cannot run when the catalog of {@code level} is built. */
    void validate(TestClassContext level, CatalogConfiguration configuration) {
        if (needsInstance() && !level.isPerClass()) {
            throw misuse(
                    declaration,
                    "it is an instance method, but it runs once for the class and each test has its own instance. "
                            + "Make it static, or put @TestInstance(Lifecycle.PER_CLASS) on class "
                            + level.model().testClass().getSimpleName());
        }
        for (Argument argument : arguments) {
            if (argument.point() != null) {
                argument.point().requireAllowedIn(configuration);
            }
        }
    }

    private boolean needsInstance() {
        return !Modifier.isStatic(method.getModifiers());
    }

    /** Runs the method on the catalog of {@code level}. The exception names the method if it fails. */
    void run(ActiveCatalog active, TestClassContext level) {
        Object instance = needsInstance() ? instance(level) : null;
        Object[] values =
                arguments.stream().map(argument -> argument.resolve(active)).toArray();
        try {
            ReflectionSupport.invokeMethod(method, instance, values);
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception | AssertionError | LinkageError e) {
            throw new ExtensionConfigurationException(declaration + " failed: " + e, e);
        }
    }

    private Object instance(TestClassContext level) {
        Class<?> testClass = level.model().testClass();
        return level.context()
                .getTestInstances()
                .flatMap(instances -> instances.findInstance(testClass))
                .orElseThrow(() -> misuse(
                        declaration,
                        "it is an instance method, but the constructor of " + testClass.getSimpleName()
                                + " or captureClients needs the catalog before the instance exists. Make it static"));
    }
}
