package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Finds annotations on an element and on the annotations of that element. It finds all of them, also those that are
 * equal; JUnit's {@code AnnotationSupport} finds the first, or one of each that are equal.
 */
final class AnnotationSearch {

    private AnnotationSearch() {}

    /** Returns the annotations of one type that are on an element or on its annotations. */
    static <A extends Annotation> List<A> on(AnnotatedElement element, Class<A> type) {
        List<A> found = new ArrayList<>();
        collect(element, type, new HashSet<>(), found);
        return found;
    }

    private static <A extends Annotation> void collect(
            AnnotatedElement element, Class<A> type, Set<Class<?>> enclosing, List<A> found) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            Class<? extends Annotation> present = annotation.annotationType();
            if (present == type) {
                found.add(type.cast(annotation));
            } else if (isContainer(present, type)) {
                found.addAll(List.of(contained(annotation, type)));
            } else if (mayBeAnnotated(present) && enclosing.add(present)) {
                collect(present, type, enclosing, found);
                enclosing.remove(present);
            }
        }
    }

    private static boolean isContainer(Class<? extends Annotation> present, Class<? extends Annotation> type) {
        Repeatable repeatable = type.getAnnotation(Repeatable.class);
        return repeatable != null && repeatable.value() == present;
    }

    @SuppressWarnings("unchecked") // the compiler checks that value() of a container has this type
    private static <A extends Annotation> A[] contained(Annotation container, Class<A> type) {
        return (A[]) ReflectionSupport.invokeMethod(
                ReflectionSupport.findMethod(container.annotationType(), "value")
                        .orElseThrow(() -> new IllegalStateException(container + " contains no " + type)),
                container);
    }

    /** The annotations of the JDK and of JUnit have none of this extension. */
    private static boolean mayBeAnnotated(Class<?> annotation) {
        return !annotation.getName().startsWith("java.")
                && !annotation.getName().startsWith("org.junit.jupiter.");
    }

    /** Returns the annotations on the superclasses of a class, then on its interfaces, then on the class itself. */
    static <A extends Annotation> List<A> onHierarchy(Class<?> type, Class<A> annotation) {
        List<A> found = new ArrayList<>();
        collectHierarchy(type, annotation, new HashSet<>(), found);
        return found;
    }

    private static <A extends Annotation> void collectHierarchy(
            Class<?> type, Class<A> annotation, Set<Class<?>> visited, List<A> found) {
        if (type == Object.class || !visited.add(type)) {
            return;
        }
        if (type.getSuperclass() != null) {
            collectHierarchy(type.getSuperclass(), annotation, visited, found);
        }
        for (Class<?> inherited : type.getInterfaces()) {
            collectHierarchy(inherited, annotation, visited, found);
        }
        found.addAll(on(type, annotation));
    }

    /**
     * Returns the one annotation on an element.
     *
     * @param place the element, for messages
     */
    static <A extends Annotation> Optional<A> only(AnnotatedElement element, Class<A> type, String place) {
        return only(on(element, type), type, place);
    }

    /** Returns the annotation of a class, or else that of its interfaces, or else that of its superclass. */
    static <A extends Annotation> Optional<A> nearest(Class<?> testClass, Class<A> type) {
        List<A> nearest = on(testClass, type);
        if (nearest.isEmpty()) {
            for (Class<?> inherited : testClass.getInterfaces()) {
                nearest.addAll(onHierarchy(inherited, type));
            }
        }
        Class<?> parent = testClass.getSuperclass();
        return nearest.isEmpty() && parent != null && parent != Object.class
                ? nearest(parent, type)
                : only(nearest, type, "class " + testClass.getSimpleName());
    }

    private static <A extends Annotation> Optional<A> only(List<A> found, Class<A> type, String place) {
        if (found.stream().distinct().count() > 1) {
            throw new ExtensionConfigurationException(place + " has more than one @" + type.getSimpleName()
                    + ", on itself, on its annotations or on its interfaces: " + found
                    + ". One of them would be ignored, so keep one.");
        }
        return found.stream().findFirst();
    }
}
