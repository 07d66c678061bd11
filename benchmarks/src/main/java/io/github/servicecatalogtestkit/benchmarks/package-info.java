/** What a call, a fork and a share cost, beside a Mockito mock in the same run. */
@NullMarked
package io.github.servicecatalogtestkit.benchmarks;

import org.jspecify.annotations.NullMarked;
