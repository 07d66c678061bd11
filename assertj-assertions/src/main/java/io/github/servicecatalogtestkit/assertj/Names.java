package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSummary;

/** Formats the names of resources in failure messages: the ID, then the name, then the account that owns it. */
final class Names {

    static final String NO_OWNER = "AWS returned no ARN that names its owner";

    private Names() {}

    static String of(PortfolioDetail portfolio) {
        return named(portfolio.id(), portfolio.displayName(), AccountId.ofArn(portfolio.arn()));
    }

    static String of(ProductViewDetail product) {
        return named(idOf(product).orElse(null), nameOf(product).orElse(null), AccountId.ofArn(product.productARN()));
    }

    static String of(Principal principal) {
        return principal.principalARN() + " (" + principal.principalTypeAsString() + ")";
    }

    static String named(@Nullable String id, @Nullable String name, Optional<AccountId> owner) {
        return (id == null ? "(no id)" : id)
                + (name == null ? "" : " \"" + name + "\"")
                + owner.map(account -> " of " + account).orElse("");
    }

    /** Returns the ID in the summary of the product or, without a summary, at the end of its ARN. */
    static Optional<String> idOf(ProductViewDetail product) {
        return summaryOf(product)
                .map(ProductViewSummary::productId)
                .or(() ->
                        Optional.ofNullable(product.productARN()).map(arn -> arn.substring(arn.lastIndexOf('/') + 1)));
    }

    static Optional<String> nameOf(ProductViewDetail product) {
        return summaryOf(product).map(ProductViewSummary::name);
    }

    private static Optional<ProductViewSummary> summaryOf(ProductViewDetail product) {
        return Optional.ofNullable(product.productViewSummary());
    }

    static List<String> ofPortfolios(List<PortfolioDetail> portfolios) {
        return portfolios.stream().map(Names::of).toList();
    }

    static List<String> ofPrincipals(List<Principal> principals) {
        return principals.stream().map(Names::of).toList();
    }

    static List<String> ofProducts(List<ProductViewDetail> products) {
        return products.stream().map(Names::of).toList();
    }
}
