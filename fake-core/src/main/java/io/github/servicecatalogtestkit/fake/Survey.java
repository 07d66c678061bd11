package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.rule.Contents;
import io.github.servicecatalogtestkit.fake.internal.rule.Inheritance;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes the {@link Picture} of a catalog: asks the rules what each account sees, and writes it down. */
final class Survey {

    private final Catalog catalog;
    private final Map<AccountId, Found> found = new TreeMap<>();

    private Survey(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What the walk through the catalog met of one account. */
    private static final class Found {
        private final List<Portfolio> portfolios = new ArrayList<>();
        private final List<Product> productsInNoPortfolio = new ArrayList<>();
        private boolean shares;
    }

    static Picture of(Catalog catalog) {
        Survey survey = new Survey(catalog);
        survey.walk();
        return survey.picture();
    }

    private void walk() {
        catalog.accounts().names().keys().forEach(this::found);
        catalog.portfolios().byId().values().forEach(this::walkTo);
        catalog.products().byId().values().forEach(this::walkTo);
    }

    private Found found(AccountId account) {
        return found.computeIfAbsent(account, first -> new Found());
    }

    private void walkTo(Portfolio portfolio) {
        Found owner = found(portfolio.owner().account());
        owner.portfolios.add(portfolio);
        owner.shares |= catalog.shares().exist(portfolio.id());
        for (Share share :
                catalog.shares().of(portfolio.id(), Recipient.Kind.ACCOUNT).values()) {
            found(new AccountId(share.recipient().id())).portfolios.add(portfolio);
        }
    }

    private void walkTo(Product product) {
        if (catalog.associations().of(product.id(), product.owner()).isEmpty()) {
            found(product.owner().account()).productsInNoPortfolio.add(product);
        }
    }

    private Picture picture() {
        List<Picture.Account> sharing = new ArrayList<>();
        List<Picture.Account> others = new ArrayList<>();
        found.forEach((account, what) -> (what.shares ? sharing : others).add(picture(account, what)));
        Comparator<Picture.Account> byName =
                Comparator.comparing(account -> account.party().name());
        sharing.sort(byName);
        others.sort(byName);
        sharing.addAll(others);
        return new Picture(List.copyOf(sharing));
    }

    private Picture.Account picture(AccountId account, Found what) {
        return new Picture.Account(
                party(account),
                what.portfolios.stream()
                        .map(portfolio -> picture(portfolio, portfolio.owner().of(account)))
                        .toList(),
                what.productsInNoPortfolio.stream()
                        .map(product -> picture(product, null, List.of()))
                        .toList());
    }

    private Picture.Party party(AccountId account) {
        return new Picture.Party(catalog.accounts().nameOf(account), account.digits());
    }

    private Picture.Portfolio picture(Portfolio portfolio, Scope viewer) {
        Picture.Holding holding = holding(portfolio, viewer);
        return new Picture.Portfolio(
                portfolio.id().toString(),
                portfolio.displayName(),
                viewer.region(),
                holding,
                holding instanceof Picture.Owned ? shares(portfolio) : List.of(),
                principals(portfolio, viewer),
                holding instanceof Picture.Offered ? List.of() : products(portfolio, holding));
    }

    private Picture.Holding holding(Portfolio portfolio, Scope viewer) {
        Visibility.Access access = Visibility.of(catalog, viewer, portfolio);
        if (access == Visibility.Access.OWNED) {
            return new Picture.Owned();
        }
        Picture.Party owner = party(portfolio.owner().account());
        return access.isImport() ? new Picture.Imported(owner, Recipient.Kind.ACCOUNT) : new Picture.Offered(owner);
    }

    private List<Picture.Share> shares(Portfolio portfolio) {
        List<Picture.Share> shares = new ArrayList<>();
        for (Share share :
                catalog.shares().of(portfolio.id(), Recipient.Kind.ACCOUNT).values()) {
            shares.add(new Picture.Share(
                    share.recipient().kind(),
                    party(new AccountId(share.recipient().id())),
                    share.accepted(),
                    share.sharesTagOptions(),
                    share.sharesPrincipals()));
        }
        return List.copyOf(shares);
    }

    private List<Principal> principals(Portfolio portfolio, Scope viewer) {
        List<Principal> principals = new ArrayList<>();
        catalog.principals().of(portfolio.id(), viewer.account()).values().forEach(principals::add);
        return List.copyOf(principals);
    }

    private List<Picture.Product> products(Portfolio portfolio, Picture.Holding holding) {
        List<Picture.Product> products = new ArrayList<>();
        for (Product product : Contents.productsOf(catalog, portfolio.id())) {
            Contents.find(catalog, portfolio.id(), product.id())
                    .ifPresent(association ->
                            products.add(picture(product, association.source(), restrictions(association, holding))));
        }
        return List.copyOf(products);
    }

    private static Picture.Product picture(
            Product product, Association.@Nullable Source source, List<Picture.Restriction> restrictions) {
        return new Picture.Product(
                product.id().toString(),
                product.name(),
                product.owner().region(),
                product.artifacts().size(),
                source == null ? null : source.portfolio().toString(),
                restrictions);
    }

    private List<Picture.Restriction> restrictions(Association association, Picture.Holding holding) {
        return Inheritance.on(catalog, association).stream()
                .map(standing -> new Picture.Restriction(
                        standing.constraint().id().toString(),
                        standing.constraint().type(),
                        origin(standing, holding)))
                .toList();
    }

    /** An account inherits in an imported portfolio whatever its owner has there, the owner's own constraints first of all. */
    private static Picture.Origin origin(Inheritance.Standing standing, Picture.Holding holding) {
        if (standing.overridden()) {
            return Picture.Origin.OVERRIDDEN;
        }
        return standing.inherited() || holding instanceof Picture.Imported
                ? Picture.Origin.INHERITED
                : Picture.Origin.OWN;
    }
}
