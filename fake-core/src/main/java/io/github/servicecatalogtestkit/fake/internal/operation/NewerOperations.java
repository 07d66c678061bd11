package io.github.servicecatalogtestkit.fake.internal.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names operations that the oldest supported SDK lacks, those that an SDK has all or none of. An annotation comes after
 * those with operations that SDKs had earlier.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@Repeatable(NewerOperations.All.class)
@interface NewerOperations {

    String[] value();

    /** The container annotation for several {@link NewerOperations} annotations. */
    @Retention(RetentionPolicy.SOURCE)
    @Target(ElementType.PACKAGE)
    @interface All {
        NewerOperations[] value();
    }
}
