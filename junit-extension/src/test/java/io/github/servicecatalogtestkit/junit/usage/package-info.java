/**
 * The extension as its users see it, from another package. Classes that the test kit runs are called {@code …TestCases}; there is a test
 * class for each way of asking for a catalog, and one for wrong use.
 */
@NullMarked
package io.github.servicecatalogtestkit.junit.usage;

import org.jspecify.annotations.NullMarked;
