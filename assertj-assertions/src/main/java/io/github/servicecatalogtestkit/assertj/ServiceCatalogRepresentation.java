package io.github.servicecatalogtestkit.assertj;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.LaunchPathSummary;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/**
 * Prints accounts by name, and SDK objects such as portfolios and products in a short form.
 *
 * <pre>{@code
 * var representation = ServiceCatalogRepresentation.naming(Map.of(hubId, "hub", spokeId, "spoke"));
 *
 * // of a single assertion: "Expecting account spoke(222222222222) to see portfolio: …"
 * assertThat(spoke).withRepresentation(representation).portfolio(id);
 *
 * // of all, AssertJ's own included: [port-… "Networking" of hub(111111111111)]
 * Assertions.useRepresentation(representation);
 * assertThat(spoke.listAcceptedPortfolioShares(r -> {}).portfolioDetails()).isEmpty();
 * }</pre>
 *
 * <p>Account IDs in ARNs and in JSON are not changed, so that they can be copied.
 *
 * @since 0.1.0
 */
public class ServiceCatalogRepresentation extends StandardRepresentation {

    /** Twelve digits that are a separate word, outside ARNs and quoted text. */
    private static final Pattern ACCOUNT = Pattern.compile("(?<![\\w:/(\"-])\\d{12}(?![\\w/\"-])");

    private final Map<String, String> names;

    /** Creates a representation without account names. */
    public ServiceCatalogRepresentation() {
        this(Map.of());
    }

    private ServiceCatalogRepresentation(Map<String, String> names) {
        this.names = names;
    }

    /**
     * Returns a representation that prints accounts as {@code hub(111111111111)}.
     *
     * @param names the names of accounts by account ID
     */
    public static ServiceCatalogRepresentation naming(Map<String, String> names) {
        return new ServiceCatalogRepresentation(Map.copyOf(names));
    }

    @Override
    public @Nullable String toStringOf(@Nullable Object object) {
        String text = super.toStringOf(object);
        return text == null ? null : naming(text, id -> Optional.ofNullable(names.get(id)));
    }

    /** Returns {@code text} with the accounts printed as {@code hub(111111111111)}, except in ARNs and quoted text. */
    static String naming(String text, Function<String, Optional<String>> names) {
        return ACCOUNT.matcher(text)
                .replaceAll(account -> Matcher.quoteReplacement(names.apply(account.group())
                        .map(name -> name + "(" + account.group() + ")")
                        .orElse(account.group())));
    }

    /** Returns the short form of an SDK object. */
    @Override
    protected String fallbackToStringOf(Object object) {
        return brief(object).orElseGet(() -> super.fallbackToStringOf(object));
    }

    private static Optional<String> brief(Object shape) {
        return briefOfCatalog(shape).or(() -> briefOfUse(shape));
    }

    private static Optional<String> briefOfCatalog(Object shape) {
        if (shape instanceof PortfolioDetail portfolio) {
            return Optional.of(Names.of(portfolio));
        }
        if (shape instanceof ProductViewDetail product) {
            return Optional.of(Names.of(product));
        }
        if (shape instanceof ProductViewSummary product) {
            return Optional.of(Names.named(product.productId(), product.name(), Optional.empty()));
        }
        if (shape instanceof ProvisioningArtifactDetail version) {
            return Optional.of(Names.named(version.id(), version.name(), Optional.empty()));
        }
        if (shape instanceof ConstraintDetail constraint) {
            return Optional.of(constraint.constraintId() + " " + constraint.type() + " on " + constraint.productId()
                    + " in " + constraint.portfolioId());
        }
        return Optional.empty();
    }

    private static Optional<String> briefOfUse(Object shape) {
        if (shape instanceof PortfolioShareDetail share) {
            return Optional.of(Shares.name(share) + ": " + Shares.acceptance(share));
        }
        if (shape instanceof Principal principal) {
            return Optional.of(Names.of(principal));
        }
        if (shape instanceof Tag tag) {
            return Optional.of("\"" + tag.key() + "\" = \"" + tag.value() + "\"");
        }
        if (shape instanceof TagOptionDetail option) {
            return Optional.of(option.id() + " " + TagOptions.text(option));
        }
        if (shape instanceof LaunchPathSummary path) {
            return Optional.of(Names.named(path.id(), path.name(), Optional.empty()));
        }
        if (shape instanceof ProvisionedProductDetail provisioned) {
            return Optional.of(Names.named(provisioned.id(), provisioned.name(), Optional.empty()) + ": "
                    + provisioned.statusAsString());
        }
        if (shape instanceof RecordDetail record) {
            return Optional.of(record.recordId() + " " + record.recordType() + ": " + record.statusAsString());
        }
        return Optional.empty();
    }
}
