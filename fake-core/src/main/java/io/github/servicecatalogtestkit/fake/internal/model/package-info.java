/** The catalog as one immutable value, and the records it is made of; knows neither the SDK nor JUnit. */
@NullMarked
package io.github.servicecatalogtestkit.fake.internal.model;

import org.jspecify.annotations.NullMarked;
