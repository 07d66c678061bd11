/** Measures calls, forks, shares and the JUnit extension, beside Mockito in the same run. */
@NullMarked
package io.github.servicecatalogtestkit.benchmarks;

import org.jspecify.annotations.NullMarked;
