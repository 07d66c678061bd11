package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.ErrorMessageFactory;

/** Creates the message for products that another account should own. */
final class ShouldBeOwnedBy {

    private ShouldBeOwnedBy() {}

    static ErrorMessageFactory shouldBeOwnedBy(ProductView product, AccountId expected) {
        return UnmetExpectation.of(
                product,
                "to be owned by account",
                expected,
                product.owner().map(owner -> "it is owned by " + owner).orElse(Names.NO_OWNER) + ".");
    }
}
