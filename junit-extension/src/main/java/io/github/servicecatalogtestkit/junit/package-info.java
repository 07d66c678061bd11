/** The JUnit Jupiter extension: annotations that put a fork of a catalog, and clients of its accounts, into tests. */
@NullMarked
package io.github.servicecatalogtestkit.junit;

import org.jspecify.annotations.NullMarked;
