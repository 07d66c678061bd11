package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;

/** What a portfolio share can include besides the products. */
enum ShareOption {
    PRINCIPALS("principals", "sharePrincipals"),
    TAG_OPTIONS("TagOptions", "shareTagOptions");

    private final String noun;
    private final String member;

    ShareOption(String noun, String member) {
        this.noun = noun;
        this.member = member;
    }

    /** Returns whether {@code share} includes it, {@code null} if AWS did not return it. */
    @Nullable
    Boolean isIncludedIn(PortfolioShareDetail share) {
        return this == PRINCIPALS ? share.sharePrincipals() : share.shareTagOptions();
    }

    /** Returns whether {@code share} certainly includes it. */
    boolean isCertainlyIn(PortfolioShareDetail share) {
        return Boolean.TRUE.equals(isIncludedIn(share));
    }

    /** Returns the name of the response member. */
    String member() {
        return member;
    }

    @Override
    public String toString() {
        return noun;
    }
}
