package io.github.servicecatalogtestkit.assertj;

import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** A product belongs to another account than it should. */
final class ShouldBeOwnedBy extends BasicErrorMessageFactory {

    private ShouldBeOwnedBy(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldBeOwnedBy(ProductView product, AccountId expected) {
        return new ShouldBeOwnedBy(
                "%nExpecting product:%n  %s%nto belong to account:%n  %s%nbut %s.",
                product,
                expected,
                unquotedString(product.owner()
                        .map(owner -> "it belongs to " + owner)
                        .orElse("AWS answered no ARN that names its owner")));
    }
}
