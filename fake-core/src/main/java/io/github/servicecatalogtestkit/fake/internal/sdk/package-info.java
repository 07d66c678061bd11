/** The dispatchers behind the SDK clients, and the holder of the current catalog. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.sdk;

import org.jspecify.annotations.NullMarked;
