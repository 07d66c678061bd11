package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A portfolio. Its owner and the recipients of its shares see this same object. */
public record Portfolio(Id<Portfolio> id, Scope owner, Details details, Instant createdAt, Tags tags) implements Owned {

    /** The texts of a portfolio. */
    public record Details(String displayName, @Nullable String description, String providerName) {}

    public String displayName() {
        return details.displayName();
    }

    public @Nullable String description() {
        return details.description();
    }

    public String providerName() {
        return details.providerName();
    }

    /** Returns the ARN, which names the owner's account for every caller. */
    public String arn() {
        return owner.arn("portfolio/" + id);
    }

    /** Returns a copy with the given texts. */
    public Portfolio with(Details other) {
        return new Portfolio(id, owner, other, createdAt, tags);
    }

    /** Returns a copy with the given tags. */
    public Portfolio with(Tags other) {
        return new Portfolio(id, owner, details, createdAt, other);
    }
}
