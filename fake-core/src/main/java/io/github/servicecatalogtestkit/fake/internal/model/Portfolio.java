package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A portfolio as its owner made it. Recipients of a share see this very object. */
public record Portfolio(
        Id<Portfolio> id,
        Scope owner,
        String displayName,
        @Nullable String description,
        String providerName,
        Instant createdAt,
        Tags tags) {

    /** Returns the ARN, which names the owner's account whoever looks at it. */
    public String arn() {
        return owner.arn("portfolio/".concat(id.toString()));
    }
}
