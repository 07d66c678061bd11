package io.github.servicecatalogtestkit.samples.hubandspoke;

import org.jspecify.annotations.Nullable;

/**
 * A successful launch.
 *
 * @param provisionedProductId the ID of the provisioned product
 * @param status the status of the provisioned product, such as {@code AVAILABLE}
 * @param launchRole the ARN of the launch role; {@code null} if the product was launched with the user's own
 *     permissions
 */
public record Launch(
        String provisionedProductId,
        String status,
        @Nullable String launchRole) {}
