/** The public API of the fake AWS Service Catalog. Its clients implement the SDK's client interfaces. */
@NullMarked
package io.github.servicecatalogtestkit.fake;

import org.jspecify.annotations.NullMarked;
