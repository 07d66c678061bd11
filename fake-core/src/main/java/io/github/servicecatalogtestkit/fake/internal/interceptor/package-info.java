/** The interceptors around each call: retries, the journal, request IDs and faults. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.interceptor;

import org.jspecify.annotations.NullMarked;
