package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** What a share of a portfolio may include beside the products. */
enum ShareOption {
    PRINCIPALS("principals", "sharePrincipals"),
    TAG_OPTIONS("tag options", "shareTagOptions");

    private final String noun;
    private final String member;

    ShareOption(String noun, String member) {
        this.noun = noun;
        this.member = member;
    }

    /** Says whether {@code share} includes it; {@code null} if AWS did not say. */
    @Nullable
    Boolean isIncludedIn(PortfolioShareDetail share) {
        return this == PRINCIPALS ? share.sharePrincipals() : share.shareTagOptions();
    }

    /** Returns the name of the member of the share that says so. */
    String member() {
        return member;
    }

    @Override
    public String toString() {
        return noun;
    }
}
