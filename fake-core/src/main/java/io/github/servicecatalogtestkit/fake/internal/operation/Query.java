package io.github.servicecatalogtestkit.fake.internal.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the rule of an operation that reads. The rule returns a response and cannot change the catalog. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@interface Query {}
