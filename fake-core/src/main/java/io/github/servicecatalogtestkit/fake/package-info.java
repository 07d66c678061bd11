/** The doors: a fake AWS Service Catalog of many accounts, whose clients are the SDK's own interfaces. */
@NullMarked
package io.github.servicecatalogtestkit.fake;

import org.jspecify.annotations.NullMarked;
