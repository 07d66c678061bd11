package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import software.amazon.awssdk.awscore.AwsResponse;

/**
 * The response of an operation and the resulting catalog, which is the same instance if nothing changed.
 *
 * @param <R> the type of the response
 */
public record Outcome<R extends AwsResponse>(R response, Catalog catalog) {}
