package io.github.servicecatalogtestkit.assertj;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;

/**
 * The account that a client acts for. No operation of Service Catalog says it; the ARN of whatever the account owns does. An
 * account that owns nothing stays unknown.
 */
final class Viewer {

    private final @Nullable Account account;

    private Viewer(@Nullable Account account) {
        this.account = account;
    }

    static Viewer of(Answers answers) {
        return new Viewer(Hint.ask(() -> answers.ownPortfolios().stream()
                        .map(PortfolioDetail::arn)
                        .filter(Objects::nonNull)
                        .findFirst())
                .or(() -> Hint.ask(() -> answers.ownProducts().stream()
                        .map(ProductViewDetail::productARN)
                        .filter(Objects::nonNull)
                        .findFirst()))
                .flatMap(Account::ofArn)
                .orElse(null));
    }

    Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    @Override
    public String toString() {
        return account == null ? "this client" : "account " + account;
    }
}
