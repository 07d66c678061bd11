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
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/**
 * A method with {@code @ArrangeCatalog}.
 *
 * @param written what the user wrote, and where, for messages
 */
record ArrangingMethod(Method method, String written, List<Argument> arguments) {

    /**
     * What a parameter takes.
     *
     * @param point something of an account, or {@code null} for the catalog
     */
    private record Argument(@Nullable InjectionPoint point) {

        Object from(OpenCatalog open) {
            return point == null ? open.catalog() : point.from(open);
        }
    }

    /** Returns the methods of a class in the order in which they arrange. */
    static List<ArrangingMethod> of(Class<?> testClass) {
        Map<Class<?>, List<Method>> byClass =
                AnnotationSupport.findAnnotatedMethods(testClass, ArrangeCatalog.class, HierarchyTraversalMode.TOP_DOWN)
                        .stream()
                        .distinct()
                        .collect(Collectors.groupingBy(
                                Method::getDeclaringClass, LinkedHashMap::new, Collectors.toList()));
        return byClass.values().stream()
                .flatMap(ArrangingMethod::inOrder)
                .map(ArrangingMethod::of)
                .toList();
    }

    private static Stream<Method> inOrder(List<Method> ofOneClass) {
        return ofOneClass.stream()
                .sorted(Comparator.comparingInt(ArrangingMethod::order)
                        .thenComparing(Method::getName)
                        .thenComparing(Method::toString));
    }

    private static int order(Method method) {
        return AnnotationSupport.findAnnotation(method, Order.class)
                .map(Order::value)
                .orElse(Order.DEFAULT);
    }

    private static ArrangingMethod of(Method method) {
        String written = "@ArrangeCatalog on method " + TestClassModel.name(method);
        if (method.getReturnType() != void.class) {
            throw misuse(written, "it returns something, which nobody takes");
        }
        if (Modifier.isAbstract(method.getModifiers())) {
            throw misuse(written, "it is abstract. The annotation belongs on the method that overrides it");
        }
        if (isTestOrLifecycleMethod(method)) {
            throw misuse(written, "it is a test or a lifecycle method too, and would run again for another catalog");
        }
        return new ArrangingMethod(
                method,
                written,
                Arrays.stream(method.getParameters())
                        .map(parameter -> argument(parameter, written))
                        .toList());
    }

    private static boolean isTestOrLifecycleMethod(Method method) {
        return Stream.of(Testable.class, BeforeAll.class, BeforeEach.class, AfterEach.class, AfterAll.class)
                .anyMatch(annotation -> AnnotationSupport.isAnnotated(method, annotation));
    }

    private static Argument argument(Parameter parameter, String written) {
        Optional<InAccount> annotation = AnnotationSupport.findAnnotation(parameter, InAccount.class);
        if (annotation.isPresent()) {
            return new Argument(
                    InjectionPoint.of(annotation.get(), parameter.getType(), TestClassModel.name(parameter)));
        }
        if (parameter.getType() != FakeServiceCatalog.class) {
            throw misuse(
                    written,
                    "its parameter " + parameter.getName() + " is a "
                            + parameter.getType().getSimpleName()
                            + " without @InAccount. It takes FakeServiceCatalog, and clients and FakeAccount with @InAccount");
        }
        return new Argument(null);
    }

    private static ExtensionConfigurationException misuse(String written, String what) {
        return new ExtensionConfigurationException(
                written + ": " + what
                        + ". Write, for example: @ArrangeCatalog static void hub_shares(@InAccount(\"hub\") ServiceCatalogClient hub) { … }");
    }

    /** Refuses a method that could not arrange the catalog of {@code level} when it is built. */
    void requireFits(ClassLevel level, Plan plan) {
        if (needsInstance() && !level.isPerClass()) {
            throw misuse(
                    written,
                    "the catalog is arranged once for the class, and this is a method of an instance, which each test has for "
                            + "itself. Make it static, or put @TestInstance(Lifecycle.PER_CLASS) on class "
                            + level.written().testClass().getSimpleName());
        }
        for (Argument argument : arguments) {
            if (argument.point() != null) {
                argument.point().requireListedIn(plan);
            }
        }
    }

    private boolean needsInstance() {
        return !Modifier.isStatic(method.getModifiers());
    }

    /** Arranges the catalog of {@code level}, or says which method could not. */
    void arrange(OpenCatalog open, ClassLevel level) {
        Object instance = needsInstance() ? instance(level) : null;
        Object[] values =
                arguments.stream().map(argument -> argument.from(open)).toArray();
        try {
            ReflectionSupport.invokeMethod(method, instance, values);
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception | AssertionError | LinkageError e) {
            throw new ExtensionConfigurationException(written + " failed: " + e, e);
        }
    }

    private Object instance(ClassLevel level) {
        Class<?> testClass = level.written().testClass();
        return level.context()
                .getTestInstances()
                .flatMap(instances -> instances.findInstance(testClass))
                .orElseThrow(
                        () -> misuse(
                                written,
                                "the catalog is wanted before there is an instance of " + testClass.getSimpleName()
                                        + ", by its constructor or by captureClients, and this is a method of the instance. Make it static"));
    }
}
