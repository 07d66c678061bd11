package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import software.amazon.awssdk.awscore.AwsResponse;

/**
 * What an operation answers, and the catalog it leaves: the same instance if it changed nothing.
 *
 * @param <R> the type of the response
 */
public record Outcome<R extends AwsResponse>(R response, Catalog catalog) {}
