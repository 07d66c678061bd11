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
