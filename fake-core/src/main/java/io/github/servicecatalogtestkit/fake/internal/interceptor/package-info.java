/**
 * What surrounds a call of an operation, as one chain of interceptors: retries, the journal, request IDs and faults.
 */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.interceptor;

import org.jspecify.annotations.NullMarked;
