package io.github.servicecatalogtestkit.fake.internal.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the rule of an operation that reads the status of an asynchronous action. The settings can complete the
 * action after a number of polls, so the rule returns the catalog after this poll. A poll is no change: it gets no
 * number, and takes no time.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@interface Poll {}
