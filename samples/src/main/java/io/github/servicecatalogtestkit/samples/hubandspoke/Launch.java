package io.github.servicecatalogtestkit.samples.hubandspoke;

import org.jspecify.annotations.Nullable;

/**
 * A launch that succeeded.
 *
 * @param provisionedProductId what came of it
 * @param status the status of the provisioned product, such as {@code AVAILABLE}
 * @param launchRole the ARN of the role that launched it; {@code null} if the user's own rights did
 */
public record Launch(
        String provisionedProductId,
        String status,
        @Nullable String launchRole) {}
