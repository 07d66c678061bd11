package io.github.servicecatalogtestkit.fake.internal.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the rule of an operation that reads the status of something under way. The settings can let it be complete
 * after some polls, so the rule returns an outcome with the catalog after this one. A poll is no change: it gets no
 * number, and takes no time.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@interface Poll {}
