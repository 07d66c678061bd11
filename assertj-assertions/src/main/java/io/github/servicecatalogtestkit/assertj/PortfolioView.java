package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** A portfolio as one client sees it at one moment, which may be not at all. */
public final class PortfolioView {

    private final ServiceCatalogClient client;
    private final String id;
    private final @Nullable PortfolioDetail detail;
    private final List<Tag> tags;

    private PortfolioView(ServiceCatalogClient client, String id, @Nullable PortfolioDetail detail, List<Tag> tags) {
        this.client = client;
        this.id = id;
        this.detail = detail;
        this.tags = tags;
    }

    /** Asks {@code client} for a portfolio. What cannot be described, but is listed, is seen too. */
    static PortfolioView of(ServiceCatalogClient client, String id) {
        Answers answers = new Answers(client);
        DescribePortfolioResponse described = answers.portfolio(id).orElse(null);
        if (described != null) {
            PortfolioDetail detail = described.portfolioDetail();
            return new PortfolioView(client, id, detail == null ? without(id) : detail, described.tags());
        }
        return new PortfolioView(client, id, Sight.of(answers).find(id).orElse(null), List.of());
    }

    private static PortfolioDetail without(String id) {
        return PortfolioDetail.builder().id(id).build();
    }

    /** Returns the id that was asked for. */
    public String id() {
        return id;
    }

    /** Says whether the client sees the portfolio. */
    public boolean isVisible() {
        return detail != null;
    }

    /**
     * Returns what AWS answered about the portfolio.
     *
     * @throws IllegalStateException if the client does not see it
     */
    public PortfolioDetail detail() {
        if (detail == null) {
            throw new IllegalStateException("The client does not see portfolio " + id);
        }
        return detail;
    }

    /** Returns the tags of the portfolio. */
    public List<Tag> tags() {
        return tags;
    }

    ServiceCatalogClient client() {
        return client;
    }

    Answers answers() {
        return new Answers(client);
    }

    /** Returns the account that the portfolio belongs to, which its ARN names. */
    Optional<Account> owner() {
        return detail == null ? Optional.empty() : Account.ofArn(detail.arn());
    }

    Standing standing() {
        return Sight.of(answers()).standingOf(id);
    }

    /** Returns the id, the name and the owner. */
    @Override
    public String toString() {
        return detail == null ? id : Names.named(id, detail.displayName(), owner());
    }
}
