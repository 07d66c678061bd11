package io.github.servicecatalogtestkit.fake.internal.sdk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.model.AcceptHandshakeRequest;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.DeregisterDelegatedAdministratorRequest;
import software.amazon.awssdk.services.organizations.model.DisableAwsServiceAccessRequest;
import software.amazon.awssdk.services.organizations.model.LeaveOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.MoveAccountRequest;
import software.amazon.awssdk.services.organizations.model.RemoveAccountFromOrganizationRequest;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociatePrincipalWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateProductWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisableAwsOrganizationsAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociatePrincipalFromPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateProductFromPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.EnableAwsOrganizationsAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNode;
import software.amazon.awssdk.services.servicecatalog.model.RejectPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareRequest;

/**
 * A second model of sharing, which shares no code with the rules: it adds and removes what each account has one by one,
 * as the fake never does, and ends at once what an account built on something that it lost. It reads the requests that
 * succeeded.
 */
final class WalkModel {

    static final String ROOT = "r-svct";
    static final String SERVICE_CATALOG = "servicecatalog.amazonaws.com";
    static final List<String> ROLES = List.of("role/Administrator", "role/Developer");
    private static final String OF_ORGANIZATION = "AWS_ORGANIZATIONS";

    /** An account in a Region. */
    record Place(String account, String region) {}

    /** A portfolio that an account has because of a share with a node. */
    private record Grant(String account, String portfolio, String node) {}

    private record Pair(String portfolio, String other) {}

    /** A product in a portfolio, taken from another portfolio or not. Two of them are never equal. */
    private static final class Entry {

        private final @Nullable Entry source;
        private final @Nullable String sourcePortfolio;

        private Entry(@Nullable Entry source, @Nullable String sourcePortfolio) {
            this.source = source;
            this.sourcePortfolio = sourcePortfolio;
        }
    }

    final Map<String, Place> portfolios = new LinkedHashMap<>();
    final Map<String, Place> products = new LinkedHashMap<>();
    private final Map<Pair, Entry> entries = new LinkedHashMap<>();
    private final Map<Pair, Set<String>> principals = new LinkedHashMap<>();

    /** The account shares, and whether they are accepted. */
    private final Map<Pair, Boolean> offers = new LinkedHashMap<>();

    /** The shares with nodes, and whether they include principals. */
    private final Map<Pair, Boolean> shares = new LinkedHashMap<>();

    private final Set<Grant> grants = new LinkedHashSet<>();
    private final Set<Pair> rejected = new HashSet<>();

    /** The parent of each unit but the root. */
    final Map<String, String> units = new LinkedHashMap<>();

    /** The unit of each account in the organization. */
    final Map<String, String> places = new LinkedHashMap<>();

    @Nullable
    String organization;

    @Nullable
    String management;

    private boolean enabled;

    static String principal(Place place, int role) {
        return "arn:aws:iam::" + place.account() + ":" + ROLES.get(role);
    }

    /** Follows a call that was answered. */
    void follow(Place caller, Object request, Object response) {
        followContent(caller, request, response);
        followSharing(caller, request);
        followOrganization(caller, request, response);
        endWhatWasBuiltOnLostPortfolios();
    }

    private void followContent(Place caller, Object request, Object response) {
        if (request instanceof CreatePortfolioRequest) {
            portfolios.put(
                    ((CreatePortfolioResponse) response).portfolioDetail().id(), caller);
        } else if (request instanceof DeletePortfolioRequest delete) {
            deletePortfolio(delete.id());
        } else if (request instanceof CreateProductRequest) {
            products.put(
                    ((CreateProductResponse) response)
                            .productViewDetail()
                            .productViewSummary()
                            .productId(),
                    caller);
        } else if (request instanceof DeleteProductRequest delete) {
            products.remove(delete.id());
            Set.copyOf(entries.keySet()).stream()
                    .filter(entry -> entry.other().equals(delete.id()))
                    .forEach(this::remove);
        } else if (request instanceof AssociateProductWithPortfolioRequest add) {
            add(caller, add);
        } else if (request instanceof DisassociateProductFromPortfolioRequest removal) {
            remove(new Pair(removal.portfolioId(), removal.productId()));
        } else if (request instanceof AssociatePrincipalWithPortfolioRequest admission) {
            principals
                    .computeIfAbsent(new Pair(admission.portfolioId(), caller.account()), key -> new HashSet<>())
                    .add(admission.principalTypeAsString() + " " + admission.principalARN());
        } else if (request instanceof DisassociatePrincipalFromPortfolioRequest end) {
            String type = Objects.requireNonNullElse(end.principalTypeAsString(), "IAM");
            principals
                    .getOrDefault(new Pair(end.portfolioId(), caller.account()), new HashSet<>())
                    .remove(type + " " + end.principalARN());
        }
    }

    private void deletePortfolio(String portfolio) {
        portfolios.remove(portfolio);
        Set.copyOf(entries.keySet()).stream()
                .filter(entry -> entry.portfolio().equals(portfolio))
                .forEach(this::remove);
        principals.keySet().removeIf(key -> key.portfolio().equals(portfolio));
        offers.keySet().removeIf(key -> key.portfolio().equals(portfolio));
        shares.keySet().removeIf(key -> key.portfolio().equals(portfolio));
        grants.removeIf(grant -> grant.portfolio().equals(portfolio));
    }

    private void add(Place caller, AssociateProductWithPortfolioRequest add) {
        String source = add.sourcePortfolioId();
        boolean isOwn = source == null || caller.equals(portfolios.get(source));
        entries.putIfAbsent(
                new Pair(add.portfolioId(), add.productId()),
                isOwn ? new Entry(null, null) : new Entry(entries.get(new Pair(source, add.productId())), source));
    }

    private void remove(Pair key) {
        Entry removed = entries.remove(key);
        entries.values().removeIf(entry -> removed != null && entry.source == removed);
    }

    private void followSharing(Place caller, Object request) {
        if (request instanceof CreatePortfolioShareRequest create) {
            String portfolio = create.portfolioId();
            if (create.organizationNode() == null) {
                offers.putIfAbsent(new Pair(portfolio, create.accountId()), false);
            } else if (shares.putIfAbsent(
                            new Pair(portfolio, node(create.organizationNode())),
                            Boolean.TRUE.equals(create.sharePrincipals()))
                    == null) {
                places.keySet().forEach(account -> grant(account, portfolio, node(create.organizationNode())));
            }
        } else if (request instanceof UpdatePortfolioShareRequest update) {
            if (update.organizationNode() != null && update.sharePrincipals() != null) {
                shares.replace(
                        new Pair(update.portfolioId(), node(update.organizationNode())), update.sharePrincipals());
            }
        } else if (request instanceof DeletePortfolioShareRequest delete) {
            if (delete.organizationNode() == null) {
                offers.remove(new Pair(delete.portfolioId(), delete.accountId()));
            } else {
                unshare(new Pair(delete.portfolioId(), node(delete.organizationNode())));
            }
        } else if (request instanceof AcceptPortfolioShareRequest accept) {
            answerOffer(caller, accept.portfolioId(), accept.portfolioShareTypeAsString(), true);
        } else if (request instanceof RejectPortfolioShareRequest reject) {
            answerOffer(caller, reject.portfolioId(), reject.portfolioShareTypeAsString(), false);
        } else if (request instanceof EnableAwsOrganizationsAccessRequest) {
            enable();
        } else if (request instanceof DisableAwsOrganizationsAccessRequest) {
            enabled = false;
        }
    }

    private void answerOffer(Place caller, String portfolio, @Nullable String type, boolean accepts) {
        Pair key = new Pair(portfolio, caller.account());
        if (!OF_ORGANIZATION.equals(type)) {
            offers.put(key, accepts);
        } else if (accepts) {
            rejected.remove(key);
        } else {
            rejected.add(key);
        }
    }

    private static String node(OrganizationNode node) {
        return node.typeAsString() + " " + node.value();
    }

    private void grant(String account, String portfolio, String node) {
        String value = node.substring(node.indexOf(' ') + 1);
        boolean reaches = value.equals(organization)
                || value.equals(account)
                || above(places.get(account)).contains(value);
        if (reaches) {
            grants.add(new Grant(account, portfolio, node));
        }
    }

    private Set<String> above(String unit) {
        Set<String> chain = new HashSet<>();
        String next = unit;
        while (units.containsKey(next)) {
            chain.add(next);
            next = units.get(next);
        }
        return chain;
    }

    private void unshare(Pair share) {
        shares.remove(share);
        grants.removeIf(grant ->
                grant.portfolio().equals(share.portfolio()) && grant.node().equals(share.other()));
    }

    private void enable() {
        if (!enabled) {
            enabled = true;
            for (Pair share : Set.copyOf(shares.keySet())) {
                String value = share.other().substring(share.other().indexOf(' ') + 1);
                if (value.startsWith("ou-") && !units.containsKey(value)) {
                    unshare(share);
                }
            }
            places.keySet().forEach(this::grantAll);
        }
    }

    private void grantAll(String account) {
        shares.keySet().forEach(share -> grant(account, share.portfolio(), share.other()));
    }

    private void followOrganization(Place caller, Object request, Object response) {
        if (request instanceof CreateOrganizationRequest) {
            organization =
                    ((CreateOrganizationResponse) response).organization().id();
            management = caller.account();
            place(caller.account(), ROOT);
        } else if (request instanceof DeleteOrganizationRequest) {
            Set.copyOf(shares.keySet()).forEach(this::unshare);
            places.clear();
            units.clear();
            enabled = false;
            organization = null;
            management = null;
        } else if (request instanceof CreateOrganizationalUnitRequest create) {
            units.put(
                    ((CreateOrganizationalUnitResponse) response)
                            .organizationalUnit()
                            .id(),
                    create.parentId());
        } else if (request instanceof DeleteOrganizationalUnitRequest delete) {
            units.remove(delete.organizationalUnitId());
            if (enabled) {
                Set.copyOf(shares.keySet()).stream()
                        .filter(share -> share.other().endsWith(" " + delete.organizationalUnitId()))
                        .forEach(this::unshare);
            }
        } else if (request instanceof MoveAccountRequest move) {
            place(move.accountId(), move.destinationParentId());
        } else if (request instanceof AcceptHandshakeRequest) {
            place(caller.account(), ROOT);
        } else if (request instanceof LeaveOrganizationRequest) {
            place(caller.account(), null);
        } else if (request instanceof RemoveAccountFromOrganizationRequest remove) {
            place(remove.accountId(), null);
        } else if (request instanceof DeregisterDelegatedAdministratorRequest end) {
            if (end.servicePrincipal().equals(SERVICE_CATALOG)) {
                Set.copyOf(shares.keySet()).stream()
                        .filter(share ->
                                portfolios.get(share.portfolio()).account().equals(end.accountId()))
                        .forEach(this::unshare);
            }
        } else if (request instanceof DisableAwsServiceAccessRequest disable) {
            enabled &= !disable.servicePrincipal().equals(SERVICE_CATALOG);
        }
    }

    /** Puts an account into a unit, or takes it out of the organization. */
    void place(String account, @Nullable String unit) {
        if (unit == null) {
            places.remove(account);
        } else {
            places.put(account, unit);
        }
        if (enabled) {
            grants.removeIf(grant -> grant.account().equals(account));
            if (unit != null) {
                grantAll(account);
            }
        }
        endWhatWasBuiltOnLostPortfolios();
    }

    private void endWhatWasBuiltOnLostPortfolios() {
        Set.copyOf(entries.keySet()).forEach(key -> {
            Entry entry = entries.get(key);
            Place taker = portfolios.get(key.portfolio());
            if (entry != null && entry.sourcePortfolio != null && !sees(taker, entry.sourcePortfolio)) {
                remove(key);
            }
        });
        principals.keySet().removeIf(key -> {
            Place owner = portfolios.get(key.portfolio());
            return !sees(new Place(key.other(), owner.region()), key.portfolio());
        });
    }

    boolean sees(Place viewer, String portfolio) {
        Place owner = portfolios.get(portfolio);
        return viewer.equals(owner) || isImported(viewer, portfolio) || isThroughOrganization(viewer, portfolio);
    }

    private boolean isImported(Place viewer, String portfolio) {
        return isOfRegion(viewer, portfolio) && offers.getOrDefault(new Pair(portfolio, viewer.account()), false);
    }

    private boolean isThroughOrganization(Place viewer, String portfolio) {
        return isOfRegion(viewer, portfolio)
                && !viewer.equals(portfolios.get(portfolio))
                && !rejected.contains(new Pair(portfolio, viewer.account()))
                && grants.stream()
                        .anyMatch(grant -> grant.account().equals(viewer.account())
                                && grant.portfolio().equals(portfolio));
    }

    private boolean isOfRegion(Place viewer, String portfolio) {
        Place owner = portfolios.get(portfolio);
        return owner != null && owner.region().equals(viewer.region());
    }

    Set<String> imported(Place viewer) {
        Set<String> found = new TreeSet<>(portfolios.keySet());
        found.removeIf(portfolio -> !isImported(viewer, portfolio));
        return found;
    }

    Set<String> throughOrganization(Place viewer) {
        Set<String> found = new TreeSet<>(portfolios.keySet());
        found.removeIf(portfolio -> !isThroughOrganization(viewer, portfolio));
        return found;
    }

    Set<String> own(Place viewer) {
        Set<String> found = new TreeSet<>(portfolios.keySet());
        found.removeIf(portfolio -> !viewer.equals(portfolios.get(portfolio)));
        return found;
    }

    Set<String> productsIn(String portfolio) {
        Set<String> found = new TreeSet<>();
        entries.keySet().stream()
                .filter(key -> key.portfolio().equals(portfolio))
                .forEach(key -> found.add(key.other()));
        return found;
    }

    boolean seesProduct(Place viewer, String product) {
        return viewer.equals(products.get(product))
                || entries.keySet().stream()
                        .anyMatch(key -> key.other().equals(product) && sees(viewer, key.portfolio()));
    }

    /** What an account was offered or has: a portfolio, and whether it has it through its organization. */
    record Shared(String account, String portfolio, boolean throughOrganization) {}

    List<Shared> shared() {
        List<Shared> found = new ArrayList<>();
        offers.keySet().forEach(offer -> found.add(new Shared(offer.other(), offer.portfolio(), false)));
        grants.forEach(grant -> found.add(new Shared(grant.account(), grant.portfolio(), true)));
        return found;
    }

    /** Returns the nodes that a portfolio is shared with, each as its type and its value. */
    List<String> nodesOf(String portfolio) {
        return shares.keySet().stream()
                .filter(share -> share.portfolio().equals(portfolio))
                .map(Pair::other)
                .toList();
    }

    /** Returns the portfolios from which a principal can launch a product. */
    Set<String> paths(Place viewer, String principal, String product) {
        Set<String> found = new TreeSet<>();
        for (Pair key : entries.keySet()) {
            if (key.other().equals(product)
                    && sees(viewer, key.portfolio())
                    && admits(viewer, principal, key.portfolio())) {
                found.add(key.portfolio());
            }
        }
        return found;
    }

    private boolean admits(Place viewer, String principal, String portfolio) {
        String owner = portfolios.get(portfolio).account();
        return has(portfolio, viewer.account(), principal, "")
                || (!owner.equals(viewer.account())
                        && includesPrincipals(viewer, portfolio)
                        && has(portfolio, owner, principal, "IAM_PATTERN"));
    }

    private boolean includesPrincipals(Place viewer, String portfolio) {
        return isThroughOrganization(viewer, portfolio)
                && grants.stream()
                        .anyMatch(grant -> grant.account().equals(viewer.account())
                                && grant.portfolio().equals(portfolio)
                                && shares.getOrDefault(new Pair(portfolio, grant.node()), false));
    }

    private boolean has(String portfolio, String account, String principal, String type) {
        String nameless = principal.replaceFirst("::[0-9]*:", ":::");
        return principals.getOrDefault(new Pair(portfolio, account), Set.of()).stream()
                .filter(entry -> entry.startsWith(type))
                .map(entry -> entry.substring(entry.indexOf(' ') + 1))
                .anyMatch(entry -> entry.equals(principal)
                        || entry.equals(nameless)
                        || (entry.endsWith("*") && nameless.startsWith(entry.substring(0, entry.length() - 1))));
    }
}
