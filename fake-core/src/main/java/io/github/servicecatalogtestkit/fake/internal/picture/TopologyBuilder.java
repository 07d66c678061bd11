package io.github.servicecatalogtestkit.fake.internal.picture;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.rule.Inheritance;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.ShareRecipients;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the {@link TopologyModel} of a catalog from what the rules say that each account sees. */
public final class TopologyBuilder {

    private final Catalog catalog;
    private final Map<AccountId, Found> found = new TreeMap<>();
    private final Map<Id<Portfolio>, TopologyModel.Portfolio> portfolios = new HashMap<>();

    private TopologyBuilder(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What the catalog has of one account. */
    private static final class Found {
        private final Map<Id<Portfolio>, Portfolio> portfolios = new TreeMap<>();
        private final List<Product> productsInNoPortfolio = new ArrayList<>();
        private final List<ProvisionedProduct> provisionedProducts = new ArrayList<>();
        private final List<Stack> stacks = new ArrayList<>();
        private boolean shares;
    }

    public static TopologyModel of(Catalog catalog) {
        TopologyBuilder builder = new TopologyBuilder(catalog);
        builder.visitAll();
        return builder.model();
    }

    private void visitAll() {
        catalog.accounts().names().keys().forEach(this::found);
        if (catalog.organization() != null) {
            catalog.organization().members().keys().forEach(this::found);
        }
        catalog.portfolios().byId().values().forEach(this::visit);
        catalog.organizationAccess().retained().groups().keys().forEach(this::visitRetained);
        catalog.products().byId().values().forEach(this::visit);
        catalog.provisioning().products().byId().values().forEach(this::visit);
        catalog.stacks().byId().values().forEach(this::visit);
    }

    private Found found(AccountId account) {
        return found.computeIfAbsent(account, first -> new Found());
    }

    private void visit(Portfolio portfolio) {
        AccountId owner = portfolio.owner().account();
        add(owner, portfolio);
        for (Share share : sharesOf(portfolio)) {
            found(owner).shares = true;
            recipients(share, owner).forEach(account -> add(account, portfolio));
        }
    }

    private void add(AccountId account, Portfolio portfolio) {
        found(account).portfolios.put(portfolio.id(), portfolio);
    }

    private List<Share> sharesOf(Portfolio portfolio) {
        List<Share> shares = new ArrayList<>();
        for (Recipient.RecipientType kind : Recipient.RecipientType.values()) {
            catalog.shares().of(portfolio.id(), kind).values().forEach(shares::add);
        }
        shares.sort(Comparator.comparing(Share::number));
        return shares;
    }

    private List<AccountId> recipients(Share share, AccountId owner) {
        if (!share.recipient().kind().isOfOrganization()) {
            return List.of(new AccountId(share.recipient().id()));
        }
        Organization organization = ShareRecipients.followed(catalog);
        return organization == null ? List.of() : ShareRecipients.accounts(organization, share.recipient(), owner);
    }

    /** An account that left a unit may keep the portfolios shared there. Only the account leads to those shares. */
    private void visitRetained(AccountId account) {
        for (Recipient recipient : ShareRecipients.recipients(catalog, account).keySet()) {
            for (Id<Portfolio> portfolio : catalog.shares().with(recipient).values()) {
                add(account, catalog.portfolios().get(portfolio));
            }
        }
    }

    private void visit(Product product) {
        if (catalog.associations().of(product.id(), product.owner()).isEmpty()) {
            found(product.owner().account()).productsInNoPortfolio.add(product);
        }
    }

    private void visit(ProvisionedProduct product) {
        found(product.scope().account()).provisionedProducts.add(product);
    }

    private void visit(Stack stack) {
        if (stack.status() != StackStatus.DELETE_COMPLETE) {
            found(stack.scope().account()).stacks.add(stack);
        }
    }

    private TopologyModel model() {
        List<TopologyModel.Account> sharing = new ArrayList<>();
        List<TopologyModel.Account> others = new ArrayList<>();
        found.forEach((account, what) -> (what.shares ? sharing : others).add(model(account, what)));
        Comparator<TopologyModel.Account> byName =
                Comparator.comparing(account -> account.party().name());
        sharing.sort(byName);
        others.sort(byName);
        sharing.addAll(others);
        return new TopologyModel(List.copyOf(sharing), OrganizationPicture.of(catalog));
    }

    private TopologyModel.Account model(AccountId account, Found what) {
        List<TopologyModel.Holding> holdings = new ArrayList<>();
        for (Portfolio portfolio : what.portfolios.values()) {
            Scope viewer = portfolio.owner().of(account);
            access(portfolio, viewer)
                    .ifPresent(access -> holdings.add(new TopologyModel.Holding(
                            portfolios.computeIfAbsent(portfolio.id(), first -> model(portfolio)),
                            access,
                            principals(portfolio, viewer))));
        }
        return new TopologyModel.Account(
                party(account),
                List.copyOf(holdings),
                what.productsInNoPortfolio.stream().map(TopologyBuilder::model).toList(),
                what.provisionedProducts.stream().map(TopologyBuilder::model).toList(),
                what.stacks.stream().map(StackPicture::of).toList());
    }

    private TopologyModel.Party party(AccountId account) {
        return OrganizationPicture.party(catalog, account);
    }

    private TopologyModel.Portfolio model(Portfolio portfolio) {
        return new TopologyModel.Portfolio(
                portfolio.id().toString(),
                portfolio.displayName(),
                portfolio.owner().region(),
                party(portfolio.owner().account()),
                shares(portfolio),
                products(portfolio));
    }

    private Optional<TopologyModel.Access> access(Portfolio portfolio, Scope viewer) {
        return switch (Visibility.of(catalog, viewer, portfolio)) {
            case OWNED -> Optional.of(new TopologyModel.Owned());
            case IMPORTED -> Optional.of(new TopologyModel.Imported(recipient(Recipient.account(viewer.account()))));
            case ORGANIZATION ->
                Visibility.organizationShares(catalog, viewer, portfolio).stream()
                        .min(Comparator.comparing(Share::number))
                        .map(share -> new TopologyModel.Imported(recipient(share.recipient())));
            case OFFERED -> Optional.of(new TopologyModel.Offered());
            case NONE -> Optional.empty();
        };
    }

    private List<TopologyModel.Share> shares(Portfolio portfolio) {
        Id<ShareAction> token = catalog.shareActions().running().get(portfolio.owner());
        ShareAction running =
                token == null ? null : catalog.shareActions().find(token).orElse(null);
        return sharesOf(portfolio).stream()
                .map(share -> new TopologyModel.Share(
                        recipient(share.recipient()),
                        share.accepted(),
                        share.sharesTagOptions(),
                        share.sharesPrincipals(),
                        changeOf(running, share)))
                .toList();
    }

    private static ShareAction.@Nullable ShareChange changeOf(@Nullable ShareAction action, Share share) {
        return action != null
                        && action.share().portfolio().equals(share.portfolio())
                        && action.share().recipient().equals(share.recipient())
                ? action.kind()
                : null;
    }

    private TopologyModel.Recipient recipient(Recipient recipient) {
        return new TopologyModel.Recipient(
                recipient.kind(),
                switch (recipient.kind()) {
                    case ACCOUNT, ORGANIZATION_MEMBER_ACCOUNT -> party(new AccountId(recipient.id()));
                    case ORGANIZATIONAL_UNIT -> new TopologyModel.Party(unitName(recipient.id()), recipient.id());
                    case ORGANIZATION -> new TopologyModel.Party(recipient.id(), recipient.id());
                });
    }

    private String unitName(String id) {
        Organization organization = ShareRecipients.followed(catalog);
        return organization == null
                ? id
                : IdType.UNIT
                        .parse(id)
                        .flatMap(organization::find)
                        .map(Organization.Unit::name)
                        .orElse(id);
    }

    private List<Principal> principals(Portfolio portfolio, Scope viewer) {
        List<Principal> principals = new ArrayList<>();
        catalog.principals().of(portfolio.id(), viewer.account()).values().forEach(principals::add);
        return List.copyOf(principals);
    }

    private List<TopologyModel.Listing> products(Portfolio portfolio) {
        List<TopologyModel.Listing> products = new ArrayList<>();
        for (Product product : PortfolioProducts.productsOf(catalog, portfolio.id())) {
            PortfolioProducts.find(catalog, portfolio.id(), product.id())
                    .ifPresent(association -> products.add(
                            new TopologyModel.Listing(model(product), source(association), restrictions(association))));
        }
        return List.copyOf(products);
    }

    private static @Nullable String source(Association association) {
        Association.Source source = association.source();
        return source == null ? null : source.portfolio().toString();
    }

    private static TopologyModel.Product model(Product product) {
        List<String> versions = new ArrayList<>();
        product.artifacts()
                .values()
                .forEach(version -> versions.add(
                        Objects.requireNonNullElse(version.name(), version.id().toString())));
        return new TopologyModel.Product(
                product.id().toString(), product.name(), product.owner().region(), List.copyOf(versions));
    }

    private List<TopologyModel.Restriction> restrictions(Association association) {
        return Inheritance.on(catalog, association).stream().map(this::model).toList();
    }

    private TopologyModel.Restriction model(Inheritance.AppliedConstraint applied) {
        Constraint constraint = applied.constraint();
        return new TopologyModel.Restriction(
                constraint.id().toString(),
                constraint.type(),
                constraint.parameters(),
                constraint.portfolio().toString(),
                party(constraint.owner().account()),
                applied.inherited(),
                applied.overridden());
    }

    private static TopologyModel.ProvisionedProduct model(ProvisionedProduct product) {
        Deployment.Version version = product.deployment().version();
        return new TopologyModel.ProvisionedProduct(
                product.id().toString(),
                product.name(),
                product.scope().region(),
                product.status().name(),
                product.statusMessage(),
                version.productName() + (version.artifactName() == null ? "" : " " + version.artifactName()),
                product.owner().arn());
    }
}
