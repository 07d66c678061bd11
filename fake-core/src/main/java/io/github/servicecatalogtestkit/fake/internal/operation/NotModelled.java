package io.github.servicecatalogtestkit.fake.internal.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says why an operation of the SDK has no rule. It stands on the class of its family, or on the package. */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(NotModelled.All.class)
@interface NotModelled {

    /** The name as AWS writes it, for example {@code CreateGovCloudAccount}. */
    String operation();

    /** The reason, a sentence that begins with a capital letter and ends with a full stop. */
    String because();

    /** Several of them. */
    @Retention(RetentionPolicy.SOURCE)
    @Target({ElementType.TYPE, ElementType.PACKAGE})
    @interface All {
        NotModelled[] value();
    }
}
