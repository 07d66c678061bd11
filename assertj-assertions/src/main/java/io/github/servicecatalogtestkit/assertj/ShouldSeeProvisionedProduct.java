package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.assertj.core.error.ErrorMessageFactory;

/** Creates the messages for clients that should or should not see a provisioned product. */
final class ShouldSeeProvisionedProduct {

    private ShouldSeeProvisionedProduct() {}

    static ErrorMessageFactory shouldSee(ProvisionedProductView provisioned) {
        return new LazyMessage(() -> {
            List<String> present =
                    Diagnostics.listIfReadable(() -> provisioned.launchCalls().provisionedProducts().stream()
                            .map(product -> Names.named(product.id(), product.name(), Optional.empty()) + ": "
                                    + product.statusAsString())
                            .toList());
            return UnmetExpectation.ofClient(
                    provisioned.context(),
                    "to see provisioned product",
                    provisioned,
                    "it does not. " + Text.listOrNone("It sees", present, "no provisioned product at all"));
        });
    }

    static ErrorMessageFactory shouldNotSee(ProvisionedProductView provisioned) {
        return UnmetExpectation.ofClient(
                provisioned.context(),
                "not to see provisioned product",
                provisioned,
                "it does: its status is " + provisioned.status());
    }
}
