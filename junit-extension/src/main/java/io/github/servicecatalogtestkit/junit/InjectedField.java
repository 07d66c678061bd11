package io.github.servicecatalogtestkit.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** A field with {@code @InAccount}. */
record InjectedField(Field field, InjectionPoint point) {

    static InjectedField of(Field field) {
        InAccount annotation =
                AnnotationSupport.findAnnotation(field, InAccount.class).orElseThrow();
        String place = "field " + field.getDeclaringClass().getSimpleName() + "." + field.getName();
        InjectionPoint point = InjectionPoint.of(annotation, field.getType(), place);
        if (Modifier.isFinal(field.getModifiers())) {
            throw new ExtensionConfigurationException(
                    point.written()
                            + ": a final field cannot be injected. Take \"final\" away, or make it a parameter of the constructor.");
        }
        if (!field.trySetAccessible()) {
            throw new ExtensionConfigurationException(point.written()
                    + ": the field is in a module that does not open its package to this one. Open it, or make the field a "
                    + "parameter.");
        }
        return new InjectedField(field, point);
    }

    /** Sets the field of {@code instance}, or a static one. */
    void set(@Nullable Object instance, OpenCatalog open) {
        try {
            field.set(instance, point.from(open));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(point.written() + ": cannot be set, although it was accessible", e);
        }
    }
}
