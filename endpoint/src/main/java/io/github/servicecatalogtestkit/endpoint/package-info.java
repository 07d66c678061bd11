/** A loopback HTTP endpoint over fake catalogs, for clients in every language. */
@NullMarked
package io.github.servicecatalogtestkit.endpoint;

import org.jspecify.annotations.NullMarked;
