/**
 * Tests the extension as users see it, from another package. JUnit's test kit runs the classes called
 * {@code …TestCases}. There is a test class for each way to declare a catalog, and for mistakes.
 */
@NullMarked
package io.github.servicecatalogtestkit.junit.usage;

import org.jspecify.annotations.NullMarked;
