package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/** Finds the imported portfolios that a product in a local portfolio may come from, to explain failures. */
final class SourcePortfolios {

    private SourcePortfolios() {}

    /** Returns the imported portfolios that have {@code product}. */
    static List<PortfolioDetail> of(String product, CatalogCalls calls) {
        return Diagnostics.tryToRead(() -> Optional.of(PortfolioListing.of(calls).imports().stream()
                        .filter(portfolio -> portfolio.id() != null && has(portfolio.id(), product, calls))
                        .toList()))
                .orElse(List.of());
    }

    private static boolean has(String portfolio, String product, CatalogCalls calls) {
        return calls.productsIn(portfolio).stream()
                .anyMatch(other -> Names.idOf(other).equals(Optional.of(product)));
    }

    /** Returns a constraint of {@code type} on {@code product} in one of the imported portfolios. */
    static Optional<AppliedConstraint> constraint(String product, ConstraintType type, CatalogCalls calls) {
        for (PortfolioDetail portfolio : of(product, calls)) {
            Optional<ConstraintDetail> constraint =
                    Diagnostics.tryToRead(() -> calls.constraints(portfolio.id(), product).stream()
                            .filter(detail -> type.name().equals(detail.type()))
                            .findFirst());
            if (constraint.isPresent()) {
                return constraint.map(detail -> new AppliedConstraint(detail, true));
            }
        }
        return Optional.empty();
    }
}
