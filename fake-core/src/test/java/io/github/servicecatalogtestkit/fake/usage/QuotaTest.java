package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** Every quota of administrators. Each can be configured, and each has the same exception. */
class QuotaTest {

    private static final String LIMITS = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/limits.html";

    private static final int LIMIT = 3;

    /** The quotas that are not tested here: AWS Organizations' and those on calls of end users. */
    private static final Set<Quota> OF_OTHERS =
            EnumSet.of(Quota.TAGS_PER_PROVISIONED_PRODUCT, Quota.DELEGATED_ADMINISTRATORS_PER_ORGANIZATION);

    /** A catalog with one lowered quota. */
    private static final class World {

        final FakeServiceCatalog catalog;
        final Actor hub;
        final String portfolio;
        final String product;

        World(Quota quota, int limit) {
            catalog = FakeServiceCatalog.builder()
                    .settings(s -> s.quota(quota, limit))
                    .build();
            hub = new Actor(catalog.account("hub"));
            portfolio = hub.createsPortfolio("Data");
            product = hub.createsProductIn(portfolio, "Linux");
        }
    }

    /** Creates one more of the things that a quota counts. */
    @FunctionalInterface
    private interface Maker {
        void make(World world, int number);
    }

    /**
     * The things that a quota counts.
     *
     * @param there how many of them exist initially
     */
    private record Counted(int there, Maker maker) {}

    private static final Map<Quota, Counted> COUNTED = new EnumMap<>(Map.ofEntries(
            Map.entry(Quota.PORTFOLIOS_PER_REGION, new Counted(1, (w, i) -> w.hub.createsPortfolio("Portfolio " + i))),
            Map.entry(Quota.PRODUCTS_PER_REGION, new Counted(1, (w, i) -> w.hub.createsProduct("Product" + i))),
            Map.entry(
                    Quota.PRODUCTS_PER_PORTFOLIO,
                    new Counted(1, (w, i) -> w.hub.createsProductIn(w.portfolio, "P" + i))),
            Map.entry(Quota.PROVISIONING_ARTIFACTS_PER_PRODUCT, new Counted(1, QuotaTest::addsVersion)),
            Map.entry(Quota.CONSTRAINTS_PER_PRODUCT_PER_PORTFOLIO, new Counted(0, QuotaTest::addsConstraint)),
            Map.entry(
                    Quota.PRINCIPALS_PER_PORTFOLIO, new Counted(0, (w, i) -> w.hub.admits(w.portfolio, "role/R" + i))),
            Map.entry(Quota.PRINCIPALS_PER_PRODUCT, new Counted(0, QuotaTest::admitsElsewhere)),
            Map.entry(Quota.PRINCIPAL_PATTERNS_PER_PORTFOLIO, new Counted(0, QuotaTest::admitsPattern)),
            Map.entry(
                    Quota.TAGS_PER_PORTFOLIO,
                    new Counted(
                            0,
                            (w, i) -> w.hub.client.updatePortfolio(
                                    u -> u.id(w.portfolio).addTags(tag(i))))),
            Map.entry(
                    Quota.TAGS_PER_PRODUCT,
                    new Counted(
                            0,
                            (w, i) -> w.hub.client.updateProduct(
                                    u -> u.id(w.product).addTags(tag(i))))),
            Map.entry(
                    Quota.TAG_OPTIONS_PER_RESOURCE,
                    new Counted(0, (w, i) -> w.hub.tags(w.product, "key" + i, "value"))),
            Map.entry(
                    Quota.VALUES_PER_TAG_OPTION, new Counted(0, (w, i) -> w.hub.createsTagOption("Team", "value" + i))),
            Map.entry(Quota.BUDGETS_PER_RESOURCE, new Counted(0, (w, i) -> w.hub.budgets(w.product, "budget" + i))),
            Map.entry(Quota.SERVICE_ACTIONS_PER_REGION, new Counted(0, (w, i) -> w.hub.createsAction("action" + i))),
            Map.entry(
                    Quota.SERVICE_ACTIONS_PER_PROVISIONING_ARTIFACT,
                    new Counted(0, (w, i) -> w.hub.associatesAction(w.hub.createsAction("action" + i), w.product))),
            Map.entry(
                    Quota.SHARED_ACCOUNTS_PER_PORTFOLIO,
                    new Counted(
                            0, (w, i) -> w.hub.shares(w.portfolio, new Actor(w.catalog.account("account " + i)))))));

    private static Tag tag(int number) {
        return Tag.builder().key("key" + number).value("value").build();
    }

    private static void addsVersion(World world, int number) {
        world.hub.client.createProvisioningArtifact(c -> c.productId(world.product)
                .parameters(p -> p.name("v" + number)
                        .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/" + number + ".json"))));
    }

    private static void addsConstraint(World world, int number) {
        world.hub.constrains(
                world.portfolio,
                world.product,
                "NOTIFICATION",
                "{\"NotificationArns\":[\"arn:aws:sns:us-east-1:" + world.hub.id + ":topic" + number + "\"]}");
    }

    /** Associates a principal with a new portfolio that also contains the product. */
    private static void admitsElsewhere(World world, int number) {
        String other = world.hub.createsPortfolio("Portfolio " + number);
        world.hub.adds(world.product, other);
        world.hub.admits(other, "role/R" + number);
    }

    private static void admitsPattern(World world, int number) {
        world.hub.client.associatePrincipalWithPortfolio(a -> a.portfolioId(world.portfolio)
                .principalARN("arn:aws:iam:::role/R" + number)
                .principalType(PrincipalType.IAM_PATTERN));
    }

    @Test
    void every_quota_has_a_test() {
        assertThat(Stream.concat(COUNTED.keySet().stream(), OF_OTHERS.stream()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Quota.values()));
    }

    static Set<Quota> counted() {
        return COUNTED.keySet();
    }

    @AwsRule(
            source = LIMITS,
            says = "Service quotas; LimitExceededException: the current limits of the service would have been "
                    + "exceeded.")
    @ParameterizedTest
    @MethodSource("counted")
    void calls_succeed_up_to_the_quota_and_are_refused_without_effect_beyond_it(Quota quota) {
        World world = new World(quota, LIMIT);
        Counted counted = COUNTED.get(quota);
        for (int i = counted.there(); i < LIMIT; i++) {
            counted.maker().make(world, i);
        }
        assertThat(refusal(() -> counted.maker().make(world, LIMIT)))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("The current limits of the service would have been exceeded by this operation. "
                        + "Decrease your resource use or increase your service limits and retry the operation.")
                .hasMessageContaining("[" + quota + ": " + LIMIT + "]");
        assertThat(world.catalog.journal().calls())
                .last()
                .satisfies(call -> assertThat(call.error()).isPresent());
    }

    @Test
    void quotas_are_counted_per_account() {
        World world = new World(Quota.PORTFOLIOS_PER_REGION, 1);
        new Actor(world.catalog.account("spoke")).createsPortfolio("Another account's first");
        assertThat(refusal(() -> world.hub.createsPortfolio("Second"))).isInstanceOf(LimitExceededException.class);
    }

    @AwsRule(source = LIMITS, says = "The default of each quota.")
    @ParameterizedTest
    @CsvSource({
        "PORTFOLIOS_PER_REGION, 100",
        "PRODUCTS_PER_REGION, 350",
        "PRODUCTS_PER_PORTFOLIO, 150",
        "PROVISIONING_ARTIFACTS_PER_PRODUCT, 100",
        "CONSTRAINTS_PER_PRODUCT_PER_PORTFOLIO, 100",
        "PRINCIPALS_PER_PORTFOLIO, 100",
        "PRINCIPALS_PER_PRODUCT, 200",
        "PRINCIPAL_PATTERNS_PER_PORTFOLIO, 10",
        "TAGS_PER_PORTFOLIO, 20",
        "TAGS_PER_PRODUCT, 20",
        "TAGS_PER_PROVISIONED_PRODUCT, 50",
        "TAG_OPTIONS_PER_RESOURCE, 25",
        "VALUES_PER_TAG_OPTION, 25",
        "SERVICE_ACTIONS_PER_REGION, 200",
        "SERVICE_ACTIONS_PER_PROVISIONING_ARTIFACT, 25",
        "SHARED_ACCOUNTS_PER_PORTFOLIO, 5000",
        "DELEGATED_ADMINISTRATORS_PER_ORGANIZATION, 50"
    })
    void the_defaults_are_the_values_in_the_guide(Quota quota, int expected) {
        assertThat(quota.defaultValue()).isEqualTo(expected);
    }

    @Nested
    class PrincipalsOfAProduct {

        final World world = new World(Quota.PRINCIPALS_PER_PRODUCT, 2);
        final String other = world.hub.createsPortfolio("Other");

        @Assumed("\"Users, groups, and roles per product\": a user with access through two portfolios counts once.")
        @Test
        void a_principal_with_access_through_two_portfolios_counts_once() {
            world.hub.adds(world.product, other);
            for (String role : new String[] {"role/A", "role/B"}) {
                world.hub.admits(world.portfolio, role);
                world.hub.admits(other, role);
            }
            assertThat(refusal(() -> world.hub.admits(other, "role/C"))).isInstanceOf(LimitExceededException.class);
        }

        @Test
        void adding_a_product_to_a_portfolio_counts_the_principals_of_the_portfolio() {
            world.hub.admits(world.portfolio, "role/A");
            world.hub.admits(other, "role/B");
            world.hub.admits(other, "role/C");
            Instant before = world.catalog.now();
            assertThat(refusal(() -> world.hub.adds(world.product, other))).isInstanceOf(LimitExceededException.class);
            assertThat(world.catalog.now()).isEqualTo(before);
        }

        @Test
        void principals_of_a_portfolio_without_products_do_not_count() {
            for (int i = 0; i < 5; i++) {
                world.hub.admits(other, "role/R" + i);
            }
            assertThat(world.hub.principals(other)).hasSize(5);
        }

        @Assumed("Principals belong to the account that associated them.")
        @Test
        void principals_of_a_recipient_are_counted_separately() {
            Actor spoke = new Actor(world.catalog.account("spoke"));
            world.hub.admits(world.portfolio, "role/A");
            world.hub.admits(world.portfolio, "role/B");
            world.hub.sharesAccepted(world.portfolio, spoke);
            spoke.admits(world.portfolio, "role/A");
            String local = spoke.createsPortfolio("Local");
            spoke.addsFrom(world.portfolio, world.product, local);
            spoke.admits(local, "role/B");
            assertThat(refusal(() -> spoke.admits(local, "role/C"))).isInstanceOf(LimitExceededException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Quota.class,
            names = {"PORTFOLIOS_PER_REGION", "PRODUCTS_PER_REGION"})
    void a_quota_can_be_zero(Quota quota) {
        Actor hub = new Actor(FakeServiceCatalog.builder()
                .settings(s -> s.quota(quota, 0))
                .build()
                .account("hub"));
        assertThat(refusal(() -> {
                    hub.createsPortfolio("First");
                    hub.createsProduct("First");
                }))
                .isInstanceOf(LimitExceededException.class);
    }
}
