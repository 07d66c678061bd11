/**
 * The service of a spoke account, as a user of Spring Boot would write it. Its teams import the portfolios that hubs
 * share with the account. It uses the AWS SDK and not the testkit.
 */
@NullMarked
package io.github.servicecatalogtestkit.samples.springboot;

import org.jspecify.annotations.NullMarked;
