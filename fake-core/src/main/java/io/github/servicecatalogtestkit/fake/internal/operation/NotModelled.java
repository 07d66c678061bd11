package io.github.servicecatalogtestkit.fake.internal.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that an operation of the SDK is not modelled, with the reason. Allowed on the class with the related
 * operations, or on the package.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(NotModelled.All.class)
@interface NotModelled {

    /** The name of the operation, for example {@code CreateGovCloudAccount}. */
    String operation();

    /** The reason, a sentence that begins with a capital letter and ends with a full stop. */
    String because();

    /** The container annotation for several {@link NotModelled} annotations. */
    @Retention(RetentionPolicy.SOURCE)
    @Target({ElementType.TYPE, ElementType.PACKAGE})
    @interface All {
        NotModelled[] value();
    }
}
