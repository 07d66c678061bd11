package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** What hub and spoke do alike to a portfolio of their own. Whatever is there already is kept, so a deployment can run again. */
final class PortfolioEditor {

    private static final int ACCOUNT = 4; // arn:aws:catalog:<region>:<account>:portfolio/<id>

    private final ServiceCatalogClient client;
    private final Steps steps;

    PortfolioEditor(ServiceCatalogClient client, Steps steps) {
        this.client = client;
        this.steps = steps;
    }

    /** Returns the account's own portfolio of this name. */
    PortfolioDetail portfolio(String name, String description, Tag tag) {
        return existing(name)
                .orElseGet(() -> steps.take(
                        "create portfolio \"" + name + "\"",
                        () -> client.createPortfolio(p -> p.displayName(name)
                                        .description(description)
                                        .providerName("Platform team")
                                        .tags(tag))
                                .portfolioDetail()));
    }

    private Optional<PortfolioDetail> existing(String name) {
        return steps.look(
                "look for portfolio \"" + name + "\"",
                () -> client.listPortfoliosPaginator().stream()
                        .flatMap(page -> page.portfolioDetails().stream())
                        .filter(portfolio -> portfolio.displayName().equals(name))
                        .findFirst());
    }

    /** Puts a constraint on a product, or gives the one of this type that the account put there earlier these parameters. */
    void constrain(PortfolioDetail portfolio, String product, String type, String description, String parameters) {
        String step = "put the " + type + " constraint on product " + product + " in portfolio " + portfolio.id();
        Optional<ConstraintDetail> existing = own(portfolio, product, type);
        if (existing.isPresent()) {
            String id = existing.get().constraintId();
            steps.take(
                    step,
                    () -> client.updateConstraint(
                            c -> c.id(id).description(description).parameters(parameters)));
        } else {
            steps.take(
                    step,
                    () -> client.createConstraint(c -> c.portfolioId(portfolio.id())
                            .productId(product)
                            .type(type)
                            .description(description)
                            .parameters(parameters)));
        }
    }

    /** An inherited constraint is listed as well. It belongs to another account, and is overridden rather than changed. */
    private Optional<ConstraintDetail> own(PortfolioDetail portfolio, String product, String type) {
        String account = portfolio.arn().split(":", -1)[ACCOUNT];
        return steps.look(
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
