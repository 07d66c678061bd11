package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/**
 * Creates portfolios and constraints, in the hub and in the spokes. It keeps what exists already, so a deployment can
 * run again.
 */
final class PortfolioEditor {

    private static final int ACCOUNT = 4; // arn:aws:catalog:<region>:<account>:portfolio/<id>

    private final ServiceCatalogClient client;
    private final RetryingCaller caller;

    PortfolioEditor(ServiceCatalogClient client, RetryingCaller caller) {
        this.client = client;
        this.caller = caller;
    }

    /** Returns the account's own portfolio with this name, and creates it if it does not exist. */
    PortfolioDetail portfolio(String name, String description, Tag tag) {
        return existing(name)
                .orElseGet(() -> caller.execute(
                        "create portfolio \"" + name + "\"",
                        () -> client.createPortfolio(p -> p.displayName(name)
                                        .description(description)
                                        .providerName("Platform team")
                                        .tags(tag))
                                .portfolioDetail()));
    }

    private Optional<PortfolioDetail> existing(String name) {
        return caller.query(
                "look for portfolio \"" + name + "\"",
                () -> client.listPortfoliosPaginator().stream()
                        .flatMap(page -> page.portfolioDetails().stream())
                        .filter(portfolio -> portfolio.displayName().equals(name))
                        .findFirst());
    }

    /** Creates a constraint on a product, or updates the constraint of this type that the account created earlier. */
    void constrain(PortfolioDetail portfolio, String product, String type, String description, String parameters) {
        String step = "put the " + type + " constraint on product " + product + " in portfolio " + portfolio.id();
        Optional<ConstraintDetail> existing = own(portfolio, product, type);
        if (existing.isPresent()) {
            String id = existing.get().constraintId();
            caller.execute(
                    step,
                    () -> client.updateConstraint(
                            c -> c.id(id).description(description).parameters(parameters)));
        } else {
            caller.execute(
                    step,
                    () -> client.createConstraint(c -> c.portfolioId(portfolio.id())
                            .productId(product)
                            .type(type)
                            .description(description)
                            .parameters(parameters)));
        }
    }

    /**
     * Inherited constraints are listed too. They belong to another account, so they cannot be updated, only overridden.
     */
    private Optional<ConstraintDetail> own(PortfolioDetail portfolio, String product, String type) {
        String account = portfolio.arn().split(":", -1)[ACCOUNT];
        return caller.query(
                "look at the constraints of portfolio " + portfolio.id(),
                () ->
                        client
                                .listConstraintsForPortfolioPaginator(
                                        c -> c.portfolioId(portfolio.id()).productId(product))
                                .stream()
                                .flatMap(page -> page.constraintDetails().stream())
                                .filter(constraint -> constraint.type().equals(type))
                                .filter(constraint -> constraint.owner().equals(account))
                                .findFirst());
    }
}
