package io.github.servicecatalogtestkit.assertj;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSummary;

/** How failure messages name things: the id first, then the name people know it by, then whose it is. */
final class Names {

    /** As {@code %n} in a format. */
    static final String NEW_LINE = System.lineSeparator();

    private static final int LONGEST_LIST = 20;

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

    /** Returns the id in the summary of the product, or else the one at the end of its ARN. */
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

    /** Returns one line for each of {@code items}, indented, as far as a reader would look. */
    static String lines(Collection<?> items) {
        String lines =
                items.stream().limit(LONGEST_LIST).map(item -> "  " + item).collect(Collectors.joining(NEW_LINE));
        int more = items.size() - LONGEST_LIST;
        return more > 0 ? lines + NEW_LINE + "  … and " + more + " more" : lines;
    }

    /** Returns what a thing lacks and what it has too much of, of which one at least is something. */
    static String butLacksOrHas(List<String> missing, List<String> unexpected) {
        String lacks = missing.isEmpty() ? "" : "but it lacks:" + NEW_LINE + lines(missing);
        String has = unexpected.isEmpty() ? "" : "it also has:" + NEW_LINE + lines(unexpected);
        if (missing.isEmpty()) {
            return "but " + has;
        }
        return unexpected.isEmpty() ? lacks : lacks + NEW_LINE + "and " + has;
    }
}
