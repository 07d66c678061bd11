/**
 * What the extension does with the whole run of tests.
 * {@link io.github.servicecatalogtestkit.junit.internal.RunListener} is told of it by JUnit's launcher.
 */
@NullMarked
package io.github.servicecatalogtestkit.junit.internal;

import org.jspecify.annotations.NullMarked;
