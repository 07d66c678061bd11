package io.github.servicecatalogtestkit.fake.internal.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the rule of an operation that changes the catalog. If the request has an idempotency token, a call that
 * repeats one gets the response of the first call.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@interface Command {

    /**
     * Names a method of the same class that takes the catalog and the first response and says whether the token still
     * counts; by default it always does.
     */
    String replayedWhile() default "";
}
