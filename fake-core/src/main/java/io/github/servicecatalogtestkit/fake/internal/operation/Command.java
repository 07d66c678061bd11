package io.github.servicecatalogtestkit.fake.internal.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the rule of an operation that changes the catalog. A call that repeats the idempotency token of an earlier
 * call gets the earlier call's response.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@interface Command {

    /**
     * The name of a method in the same class that returns whether the idempotency token is still valid. Its parameters
     * are the catalog and the first response. By default a token is always valid.
     */
    String replayedWhile() default "";
}
