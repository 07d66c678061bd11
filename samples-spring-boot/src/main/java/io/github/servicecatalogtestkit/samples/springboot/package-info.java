/**
 * A spoke account's own service, as a user of Spring Boot would write it: its teams import the portfolios that hubs share with the
 * account. It knows the AWS SDK and nothing of the toolkit.
 */
@NullMarked
package io.github.servicecatalogtestkit.samples.springboot;

import org.jspecify.annotations.NullMarked;
