package io.github.servicecatalogtestkit.fake.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.internal.interceptor.CallChain;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultRegistry;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.rule.Membership;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNode;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/**
 * A long random walk of sharing and of changes of the organization, beside a second model that keeps by hand who has
 * what: it adds and removes grants account by account, as the fake never does. After each step every account must see
 * just what it has there.
 */
class SharingWalkTest {

    private static final int STEPS = 100_000;
    private static final int ACCOUNTS = 8;
    private static final int PORTFOLIOS = 4;
    private static final String REGION = "us-east-1";
    private static final Instant NOW = Instant.EPOCH;

    private final long seed = Long.getLong("walk.seed", 20_261_121L);
    private final Random random = new Random(seed);
    private final LiveCatalog live = new LiveCatalog(start(), CallChain.of(call -> {}, new FaultRegistry()));
    private final AccountId hub = account(0);
    private final List<Id<Organization.Unit>> units = List.of(Organization.ROOT, unit(1), unit(2), unit(3), unit(4));
    private final List<String> portfolios = new ArrayList<>();
    private final Ledger ledger = new Ledger();

    @Test
    void everybody_sees_what_a_share_gives_and_nothing_else() {
        System.out.println("SharingWalkTest: seed " + seed + " (-Dwalk.seed=… repeats it)");
        client(hub).enableAWSOrganizationsAccess(e -> {});
        ledger.enabled = true;
        for (int i = 0; i < PORTFOLIOS; i++) {
            portfolios.add(client(hub)
                    .createPortfolio(p -> p.displayName("Data").providerName("Platform"))
                    .portfolioDetail()
                    .id());
        }
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            Catalog before = live.present();
            try {
                takeStep();
            } catch (ServiceCatalogException e) {
                refused++;
                assertThat(live.present()).as("step %s of seed %s", step, seed).isSameAs(before);
            }
            assertEverybodySees(step);
        }
        assertThat(refused).as("refused calls, so that both kinds were met").isBetween(STEPS / 20, STEPS);
    }

    private void takeStep() {
        switch (random.nextInt(12)) {
            case 0 -> sharesWithAccount();
            case 1 -> unsharesWithAccount();
            case 2, 3 -> acceptsOrRejects();
            case 4, 5 -> sharesWithNode();
            case 6 -> unsharesWithNode();
            case 7, 8, 9 -> movesOrJoins();
            case 10 -> leaves();
            default -> switchesAccess();
        }
    }

    private void sharesWithAccount() {
        String portfolio = anyPortfolio();
        AccountId recipient = anyAccount();
        client(anyCaller()).createPortfolioShare(s -> s.portfolioId(portfolio).accountId(recipient.digits()));
        ledger.offers.putIfAbsent(new Grant(recipient, portfolio, "account"), false);
    }

    private void unsharesWithAccount() {
        String portfolio = anyPortfolio();
        AccountId recipient = anyAccount();
        client(anyCaller()).deletePortfolioShare(s -> s.portfolioId(portfolio).accountId(recipient.digits()));
        ledger.offers.remove(new Grant(recipient, portfolio, "account"));
    }

    private void acceptsOrRejects() {
        String portfolio = anyPortfolio();
        AccountId recipient = anyAccount();
        boolean accepts = random.nextBoolean();
        if (accepts) {
            client(recipient).acceptPortfolioShare(a -> a.portfolioId(portfolio));
        } else {
            client(recipient).rejectPortfolioShare(r -> r.portfolioId(portfolio));
        }
        ledger.offers.put(new Grant(recipient, portfolio, "account"), accepts);
    }

    private void sharesWithNode() {
        String portfolio = anyPortfolio();
        OrganizationNode node = anyNode();
        boolean present = ledger.shares.contains(portfolio + node);
        client(anyCaller()).createPortfolioShare(s -> s.portfolioId(portfolio).organizationNode(node));
        if (!present) {
            ledger.shares.add(portfolio + node);
            ledger.grant(portfolio, node);
        }
    }

    private void unsharesWithNode() {
        String portfolio = anyPortfolio();
        OrganizationNode node = anyNode();
        client(anyCaller()).deletePortfolioShare(s -> s.portfolioId(portfolio).organizationNode(node));
        ledger.shares.remove(portfolio + node);
        ledger.grants.removeIf(grant -> grant.by().equals(portfolio + node));
    }

    private void movesOrJoins() {
        AccountId account = anyAccount();
        Id<Organization.Unit> unit = units.get(random.nextInt(units.size()));
        live.change(catalog -> {
            Organization.Member member = organization(catalog).members().get(account);
            return (member == null
                            ? Membership.join(catalog, member(account, unit))
                            : Membership.move(catalog, member, unit))
                    .later(1);
        });
        ledger.place(account, unit);
    }

    private void leaves() {
        AccountId account = anyAccount();
        live.change(catalog -> {
            Organization.Member member = organization(catalog).members().get(account);
            return member == null ? catalog : Membership.leave(catalog, member).later(1);
        });
        if (ledger.places.containsKey(account)) {
            ledger.place(account, null);
        }
    }

    private void switchesAccess() {
        boolean on = random.nextInt(3) > 0;
        if (on) {
            client(anyCaller()).enableAWSOrganizationsAccess(e -> {});
            ledger.turnOn();
        } else {
            client(anyCaller()).disableAWSOrganizationsAccess(d -> {});
            ledger.enabled = false;
        }
    }

    private void assertEverybodySees(int step) {
        for (int i = 1; i < ACCOUNTS; i++) {
            AccountId account = account(i);
            assertThat(sees(account, PortfolioShareType.IMPORTED))
                    .as("imports of %s after step %s of seed %s", account, step, seed)
                    .isEqualTo(ledger.imported(account));
            assertThat(sees(account, PortfolioShareType.AWS_ORGANIZATIONS))
                    .as("organization's portfolios of %s after step %s of seed %s", account, step, seed)
                    .isEqualTo(ledger.granted(account));
        }
    }

    private Set<String> sees(AccountId account, PortfolioShareType type) {
        Set<String> ids = new TreeSet<>();
        for (PortfolioDetail detail : client(account)
                .listAcceptedPortfolioShares(l -> l.portfolioShareType(type))
                .portfolioDetails()) {
            assertThat(ids.add(detail.id())).as("listed once").isTrue();
        }
        return ids;
    }

    /** A portfolio that an account has, and the share that it has it by. */
    private record Grant(AccountId account, String portfolio, String by) {}

    /** The second model. */
    private final class Ledger {

        final Map<Grant, Boolean> offers = new HashMap<>();
        final Set<String> shares = new HashSet<>();
        final Set<Grant> grants = new HashSet<>();
        final Map<AccountId, Id<Organization.Unit>> places = new HashMap<>();
        boolean enabled;

        Ledger() {
            places.put(account(0), Organization.ROOT);
        }

        void grant(String portfolio, OrganizationNode node) {
            places.forEach((account, unit) -> {
                if (reaches(node, account, unit)) {
                    grants.add(new Grant(account, portfolio, portfolio + node));
                }
            });
        }

        void place(AccountId account, Id<Organization.Unit> unit) {
            if (unit == null) {
                places.remove(account);
            } else {
                places.put(account, unit);
            }
            if (enabled) {
                grants.removeIf(grant -> grant.account().equals(account));
                grantAll(account);
            }
        }

        void turnOn() {
            if (!enabled) {
                enabled = true;
                new ArrayList<>(places.keySet()).forEach(this::grantAll);
            }
        }

        private void grantAll(AccountId account) {
            Id<Organization.Unit> unit = places.get(account);
            if (unit == null) {
                return;
            }
            for (String portfolio : portfolios) {
                for (OrganizationNode node : allNodes()) {
                    if (shares.contains(portfolio + node) && reaches(node, account, unit)) {
                        grants.add(new Grant(account, portfolio, portfolio + node));
                    }
                }
            }
        }

        private boolean reaches(OrganizationNode node, AccountId account, Id<Organization.Unit> unit) {
            return switch (node.type()) {
                case ORGANIZATION -> true;
                case ORGANIZATIONAL_UNIT -> above(unit).contains(node.value());
                default -> node.value().equals(account.digits());
            };
        }

        /** The tree is a chain of two and a chain of two below the root: 1 over 2, 3 over 4. */
        private Set<String> above(Id<Organization.Unit> unit) {
            Set<String> ids = new HashSet<>();
            if (!unit.equals(Organization.ROOT)) {
                ids.add(unit.toString());
                if (unit.number() == 2 || unit.number() == 4) {
                    ids.add(unit(unit.number() - 1).toString());
                }
            }
            return ids;
        }

        Set<String> imported(AccountId account) {
            Set<String> ids = new TreeSet<>();
            offers.forEach((grant, accepted) -> {
                if (accepted && grant.account().equals(account)) {
                    ids.add(grant.portfolio());
                }
            });
            return ids;
        }

        Set<String> granted(AccountId account) {
            Set<String> ids = new TreeSet<>();
            grants.forEach(grant -> {
                if (grant.account().equals(account)) {
                    ids.add(grant.portfolio());
                }
            });
            return ids;
        }
    }

    private static Catalog start() {
        Organization organization = Organization.of(1, "us-east-1", member(account(0), Organization.ROOT))
                .with(new Organization.Unit(unit(1), "a", Organization.ROOT))
                .with(new Organization.Unit(unit(2), "aa", unit(1)))
                .with(new Organization.Unit(unit(3), "b", Organization.ROOT))
                .with(new Organization.Unit(unit(4), "bb", unit(3)));
        return Catalog.empty(Settings.DEFAULT).with(organization).later(10);
    }

    private static Organization organization(Catalog catalog) {
        Organization organization = catalog.organization();
        assertThat(organization).isNotNull();
        return organization;
    }

    private static Organization.Member member(AccountId account, Id<Organization.Unit> unit) {
        return new Organization.Member(account, "name", "name@example.com", unit, NOW, Organization.Member.INVITED);
    }

    private List<OrganizationNode> allNodes() {
        List<OrganizationNode> nodes = new ArrayList<>();
        nodes.add(node(
                OrganizationNodeType.ORGANIZATION, organization(live.present()).id()));
        units.stream()
                .filter(unit -> !unit.equals(Organization.ROOT))
                .forEach(unit -> nodes.add(node(OrganizationNodeType.ORGANIZATIONAL_UNIT, unit.toString())));
        for (int i = 1; i < ACCOUNTS; i++) {
            nodes.add(node(OrganizationNodeType.ACCOUNT, account(i).digits()));
        }
        return nodes;
    }

    private OrganizationNode anyNode() {
        List<OrganizationNode> nodes = allNodes();
        return nodes.get(random.nextInt(nodes.size()));
    }

    private static OrganizationNode node(OrganizationNodeType type, String value) {
        return OrganizationNode.builder().type(type).value(value).build();
    }

    /** Mostly the hub, sometimes somebody who may not. */
    private AccountId anyCaller() {
        return random.nextInt(8) == 0 ? anyAccount() : hub;
    }

    private AccountId anyAccount() {
        return account(1 + random.nextInt(ACCOUNTS - 1));
    }

    private String anyPortfolio() {
        return portfolios.get(random.nextInt(portfolios.size()));
    }

    private static AccountId account(int number) {
        return new AccountId(Long.toString(100_000_000_000L + number));
    }

    private static Id<Organization.Unit> unit(long number) {
        return IdType.UNIT.of(number);
    }

    private ServiceCatalogClient client(AccountId account) {
        return FakeServiceCatalogClient.of(new CallDispatcher(
                live, new Caller(new Scope(account, REGION), "arn:aws:iam::" + account + ":role/Administrator")));
    }
}
