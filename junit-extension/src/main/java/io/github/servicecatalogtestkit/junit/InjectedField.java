package io.github.servicecatalogtestkit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A field with {@code @InAccount} or {@code @EndpointUri}. */
record InjectedField(Field field, InjectionPoint point) {

    /**
     * Returns whether the constructor sets a field from a parameter with the same annotation, as for the components of
     * a record and the constructor properties of Kotlin. The compiler can put the annotation on both.
     */
    static boolean isConstructorParameter(Field field) {
        return field.getDeclaringClass().isRecord()
                || (Modifier.isFinal(field.getModifiers())
                        && Arrays.stream(field.getDeclaringClass().getDeclaredConstructors())
                                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                                .anyMatch(parameter -> parameter.getType() == field.getType()
                                        && annotations(parameter).equals(annotations(field))));
    }

    private static List<Annotation> annotations(AnnotatedElement element) {
        List<Annotation> annotations = new ArrayList<>(AnnotationSearch.on(element, InAccount.class));
        annotations.addAll(AnnotationSearch.on(element, EndpointUri.class));
        return annotations;
    }

    static InjectedField of(Field field) {
        String place = "field " + field.getDeclaringClass().getSimpleName() + "." + field.getName();
        InjectionPoint point = InjectionPoint.on(field, field.getType(), place).orElseThrow();
        if (Modifier.isFinal(field.getModifiers())) {
            throw new ExtensionConfigurationException(point.declaration()
                    + ": a final field cannot be injected. Remove \"final\", or inject a constructor "
                    + "parameter instead.");
        }
        if (!field.trySetAccessible()) {
            throw new ExtensionConfigurationException(point.declaration()
                    + ": the module of the class does not open the package to io.github.servicecatalogtestkit.junit. "
                    + "Add: opens "
                    + field.getDeclaringClass().getPackageName()
                    + " to io.github.servicecatalogtestkit.junit; or inject a parameter instead.");
        }
        return new InjectedField(field, point);
    }

    /** Sets the field of {@code instance}, or the static field. */
    void set(@Nullable Object instance, ActiveCatalog active) {
        try {
            field.set(instance, point.resolve(active));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(point.declaration() + ": the field is accessible but cannot be set", e);
        }
    }
}
