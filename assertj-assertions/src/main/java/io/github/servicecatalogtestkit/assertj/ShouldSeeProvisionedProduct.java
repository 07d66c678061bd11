package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** A client sees a provisioned product that it should not see, or the other way round. */
final class ShouldSeeProvisionedProduct extends BasicErrorMessageFactory {

    private static final String SEE = "%nExpecting %s to see provisioned product:%n  %s%nbut it does not. It sees:%n%s";
    private static final String NOT_SEE =
            "%nExpecting %s not to see provisioned product:%n  %s%nbut it does: its status is %s";

    private ShouldSeeProvisionedProduct(String format, Object... arguments) {
        super(format, arguments);
    }

    static ErrorMessageFactory shouldSee(ProvisionedProductView provisioned) {
        return new ShouldSeeProvisionedProduct(
                SEE, provisioned.context(), provisioned, unquotedString(present(provisioned.calls())));
    }

    private static String present(CatalogCalls calls) {
        List<String> all = Diagnostics.tryToRead(() -> Optional.of(calls.provisionedProducts().stream()
                        .map(product -> Names.named(product.id(), product.name(), Optional.empty()) + ": "
                                + product.statusAsString())
                        .toList()))
                .orElse(List.of());
        return all.isEmpty() ? "  no provisioned product at all" : Names.lines(all);
    }

    static ErrorMessageFactory shouldNotSee(ProvisionedProductView provisioned) {
        return new ShouldSeeProvisionedProduct(
                NOT_SEE, provisioned.context(), provisioned, unquotedString(provisioned.status()));
    }
}
