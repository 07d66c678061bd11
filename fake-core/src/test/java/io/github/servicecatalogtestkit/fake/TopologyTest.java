package io.github.servicecatalogtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultRegistry;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Accounts;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.OrganizationAccess;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.sdk.CallDispatcher;
import io.github.servicecatalogtestkit.fake.internal.sdk.FakeServiceCatalogClient;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;

class TopologyTest {

    private static final Map<String, String> TEMPLATE =
            Map.of("LoadTemplateFromURL", "https://templates.s3.amazonaws.com/lamp.template");

    private static final String RULES = """
            {"Rules": {"Small": {"Assertions": [{"Assert": {"Fn::Equals": [{"Ref": "Size"}, "small"]}}]}}}""";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final FakeAccount hubAccount = catalog.account("hub", "111111111111");
    private final FakeAccount devAccount = catalog.account("dev", "222222222222");
    private final ServiceCatalogClient hub = hubAccount.serviceCatalog();
    private final ServiceCatalogClient dev = devAccount.serviceCatalog();

    private static String portfolio(ServiceCatalogClient client, String name) {
        return client.createPortfolio(p -> p.displayName(name).providerName("Platform team"))
                .portfolioDetail()
                .id();
    }

    private static String product(ServiceCatalogClient client, String name) {
        return client.createProduct(p -> p.name(name)
                        .owner("Platform team")
                        .productType("CLOUD_FORMATION_TEMPLATE")
                        .provisioningArtifactParameters(v -> v.info(TEMPLATE)))
                .productViewDetail()
                .productViewSummary()
                .productId();
    }

    private static void share(ServiceCatalogClient client, String portfolio, String account) {
        client.createPortfolioShare(s -> s.portfolioId(portfolio).accountId(account));
    }

    @Nested
    class WhenNothingHappened {

        @Test
        void a_catalog_without_accounts_says_so() {
            assertThat(FakeServiceCatalog.create().topology().toText()).isEqualTo("(no accounts)\n");
        }

        @Test
        void every_named_account_is_there() {
            assertThat(catalog.topology().toText()).isEqualTo("""
                            dev(222222222222)
                            hub(111111111111)
                            """);
        }
    }

    @Nested
    class WhenAPortfolioIsShared {

        private final String web = portfolio(hub, "Web servers");

        @Test
        void the_account_that_shares_comes_first_and_tells_with_whom() {
            share(hub, web, "222222222222");
            share(hub, web, "333333333333");
            dev.acceptPortfolioShare(a -> a.portfolioId(web));

            assertThat(catalog.topology().toText()).isEqualTo("""
                            hub(111111111111)
                            \\- portfolio "Web servers" %1$s
                               +- shared with dev(222222222222): accepted
                               \\- shared with 333333333333: not accepted
                            333333333333
                            \\- offered "Web servers" %1$s by hub(111111111111)
                            dev(222222222222)
                            \\- imported "Web servers" %1$s from hub(111111111111), shared with the account
                            """.formatted(web));
        }

        @Test
        void what_else_is_shared_shows_at_the_share() {
            hub.createPortfolioShare(
                    s -> s.portfolioId(web).accountId("222222222222").shareTagOptions(true));

            assertThat(catalog.topology().toText())
                    .contains("shared with dev(222222222222): not accepted, with TagOptions\n");
        }

        @Test
        void each_account_shows_the_principals_that_it_associated_itself() {
            share(hub, web, "222222222222");
            dev.acceptPortfolioShare(a -> a.portfolioId(web));
            hub.associatePrincipalWithPortfolio(a -> a.portfolioId(web)
                    .principalType(PrincipalType.IAM)
                    .principalARN("arn:aws:iam::111111111111:role/Owner"));
            dev.associatePrincipalWithPortfolio(a -> a.portfolioId(web)
                    .principalType(PrincipalType.IAM)
                    .principalARN("arn:aws:iam::222222222222:role/Developer"));

            assertThat(catalog.topology().toText()).isEqualTo("""
                            hub(111111111111)
                            \\- portfolio "Web servers" %1$s
                               +- shared with dev(222222222222): accepted
                               \\- IAM arn:aws:iam::111111111111:role/Owner
                            dev(222222222222)
                            \\- imported "Web servers" %1$s from hub(111111111111), shared with the account
                               \\- IAM arn:aws:iam::222222222222:role/Developer
                            """.formatted(web));
        }
    }

    @Nested
    class WhenThereAreProducts {

        private final String web = portfolio(hub, "Web servers");
        private final String lamp = product(hub, "LAMP");

        @Test
        void a_product_shows_its_versions_and_in_no_portfolio_stands_by_itself() {
            hub.createProvisioningArtifact(v -> v.productId(lamp)
                    .parameters(
                            p -> p.name("v2").type("CLOUD_FORMATION_TEMPLATE").info(TEMPLATE)));

            assertThat(catalog.topology().toText()).isEqualTo("""
                            dev(222222222222)
                            hub(111111111111)
                            +- portfolio "Web servers" %s
                            \\- product "LAMP" %s, 2 versions, in no portfolio
                            """.formatted(web, lamp));
        }

        @Test
        void constraints_are_own_inherited_or_overridden() {
            hub.associateProductWithPortfolio(a -> a.portfolioId(web).productId(lamp));
            String rules = constrain(hub, web, "TEMPLATE", RULES);
            String hubRole = constrain(hub, web, "LAUNCH", "{\"LocalRoleName\": \"Launch\"}");
            share(hub, web, "222222222222");
            String local = local();
            String devRole = constrain(dev, local, "LAUNCH", "{\"LocalRoleName\": \"Other\"}");

            assertThat(catalog.topology().toText()).isEqualTo("""
                            hub(111111111111)
                            \\- portfolio "Web servers" %1$s
                               +- shared with dev(222222222222): accepted
                               \\- product "LAMP" %2$s, 1 version
                                  +- TEMPLATE %4$s: own
                                  \\- LAUNCH %5$s: own
                            dev(222222222222)
                            +- imported "Web servers" %1$s from hub(111111111111), shared with the account
                            |  \\- product "LAMP" %2$s, 1 version
                            |     +- TEMPLATE %4$s: inherited
                            |     \\- LAUNCH %5$s: inherited
                            \\- portfolio "Dev" %3$s
                               \\- product "LAMP" %2$s, 1 version, from %1$s
                                  +- TEMPLATE %4$s: inherited
                                  +- LAUNCH %5$s: inherited, overridden
                                  \\- LAUNCH %6$s: own
                            """.formatted(web, lamp, local, rules, hubRole, devRole));
        }

        @Test
        void what_the_owner_removes_is_gone_everywhere() {
            hub.associateProductWithPortfolio(a -> a.portfolioId(web).productId(lamp));
            share(hub, web, "222222222222");
            local();
            hub.disassociateProductFromPortfolio(d -> d.portfolioId(web).productId(lamp));

            assertThat(catalog.topology().toText().lines().filter(line -> line.contains("product")))
                    .singleElement()
                    .asString()
                    .endsWith("in no portfolio");
        }

        private String local() {
            dev.acceptPortfolioShare(a -> a.portfolioId(web));
            String local = portfolio(dev, "Dev");
            dev.associateProductWithPortfolio(
                    a -> a.portfolioId(local).productId(lamp).sourcePortfolioId(web));
            return local;
        }

        private String constrain(ServiceCatalogClient client, String portfolio, String type, String parameters) {
            return client.createConstraint(c ->
                            c.portfolioId(portfolio).productId(lamp).type(type).parameters(parameters))
                    .constraintDetail()
                    .constraintId();
        }
    }

    @Nested
    class WhenThereIsAnOrganization {

        private static final Scope HUB = new Scope(new AccountId("111111111111"), "us-east-1");
        private static final Scope DEV = HUB.of(new AccountId("222222222222"));
        private static final Scope PROD = HUB.of(new AccountId("333333333333"));
        private static final Id<Organization.Unit> WORKLOADS = IdType.UNIT.of(1);

        private final LiveCatalog live = new LiveCatalog(world(Settings.DEFAULT), call -> {}, new FaultRegistry());
        private final ServiceCatalogClient manager = client(HUB);
        private final String web = portfolio(manager, "Web servers");

        private static Catalog world(Settings settings) {
            Organization organization = Organization.of(7, "us-east-1", member(HUB, Organization.ROOT))
                    .with(new Organization.Unit(WORKLOADS, "workloads", Organization.ROOT))
                    .with(member(DEV, WORKLOADS))
                    .with(member(PROD, Organization.ROOT));
            return Catalog.empty(settings)
                    .with(Accounts.NONE.plus("hub", HUB.account()).plus("dev", DEV.account()))
                    .with(organization)
                    .with(OrganizationAccess.OFF.on(Index.empty()));
        }

        private static Organization.Member member(Scope scope, Id<Organization.Unit> unit) {
            return new Organization.Member(
                    scope.account(),
                    "name",
                    "name@example.com",
                    unit,
                    Settings.DEFAULT.get(Setting.STARTING_AT),
                    "CREATED");
        }

        private ServiceCatalogClient client(Scope scope) {
            return FakeServiceCatalogClient.of(new CallDispatcher(
                    live, new Caller(scope, "arn:aws:iam::" + scope.account() + ":role/Administrator")));
        }

        private void shareWith(String type, String value) {
            manager.createPortfolioShare(s -> s.portfolioId(web)
                    .organizationNode(node -> node.type(type).value(value))
                    .sharePrincipals(true));
        }

        private String text() {
            return Topology.of(live.present()).toText();
        }

        @Test
        void whoever_is_in_a_unit_imports_what_is_shared_with_it() {
            shareWith("ORGANIZATIONAL_UNIT", WORKLOADS.toString());

            assertThat(text()).isEqualTo("""
                            hub(111111111111)
                            \\- portfolio "Web servers" %1$s
                               \\- shared with unit workloads(%2$s), with principals
                            333333333333
                            dev(222222222222)
                            \\- imported "Web servers" %1$s from hub(111111111111), shared with unit workloads(%2$s)
                            organization %3$s
                            +- hub(111111111111), management account
                            +- 333333333333
                            \\- unit workloads(%2$s)
                               \\- dev(222222222222)
                            """.formatted(
                            web,
                            WORKLOADS,
                            Organization.of(7, "us-east-1", member(HUB, Organization.ROOT))
                                    .id()));
        }

        @Test
        void accounts_without_a_name_are_reached_too() {
            shareWith(
                    "ORGANIZATION",
                    Organization.of(7, "us-east-1", member(HUB, Organization.ROOT))
                            .id());

            assertThat(text())
                    .containsPattern("\n333333333333\n.- imported \"Web servers\" \\S+ from hub\\(111111111111\\), "
                            + "shared with organization o-\\w+\n");
        }

        @Test
        void a_share_with_a_member_is_another_one_than_with_the_account() {
            shareWith("ACCOUNT", "222222222222");
            share(manager, web, "222222222222");

            assertThat(text())
                    .contains("+- shared with member dev(222222222222), with principals\n")
                    .contains("\\- shared with dev(222222222222): not accepted\n")
                    .contains("from hub(111111111111), shared with the member account\n");
        }

        @Test
        void a_share_that_takes_time_is_in_progress_and_has_reached_nobody() {
            live.change(catalog -> world(Settings.DEFAULT.with(Setting.SHARE_COMPLETION, CompletionPolicy.held())));
            String held = portfolio(manager, "Held");
            manager.createPortfolioShare(s -> s.portfolioId(held)
                    .organizationNode(node -> node.type("ACCOUNT").value("222222222222")));

            assertThat(text())
                    .contains("shared with member dev(222222222222): in progress\n")
                    .doesNotContain("imported");
        }

        @Test
        void who_rejected_it_does_not_have_it() {
            shareWith("ORGANIZATIONAL_UNIT", WORKLOADS.toString());
            client(DEV)
                    .rejectPortfolioShare(
                            r -> r.portfolioId(web).portfolioShareType(PortfolioShareType.AWS_ORGANIZATIONS));

            assertThat(text()).doesNotContain("imported");
        }

        @Test
        void who_keeps_what_a_unit_had_shows_it() {
            shareWith("ORGANIZATIONAL_UNIT", WORKLOADS.toString());
            live.change(catalog -> catalog.with(OrganizationAccess.OFF.on(Index.<AccountId, Recipient, Long>empty()
                    .plus(PROD.account(), Recipient.unit(WORKLOADS), Long.MAX_VALUE))));

            assertThat(text()).contains("333333333333\n\\- imported \"Web servers\" " + web);
        }
    }

    @Test
    void regions_are_named_where_there_is_more_than_one() {
        portfolio(hub, "Here");
        portfolio(hubAccount.in(Region.EU_WEST_1).serviceCatalog(), "There");

        assertThat(catalog.topology().toText())
                .containsPattern("\"Here\" port-\\w{13} in us-east-1\n")
                .containsPattern("\"There\" port-\\w{13} in eu-west-1\n");
    }

    @Test
    void no_name_can_look_like_another_line() {
        portfolio(hub, "a\"\n\\- product \"b");

        assertThat(catalog.topology().toText()).contains("portfolio \"a\\\"\\u000a\\\\- product \\\"b\" port-");
    }

    @Test
    void it_stays_what_it_was_when_the_catalog_goes_on() {
        Topology before = catalog.topology();
        portfolio(hub, "Later");

        assertThat(before.toText()).doesNotContain("Later");
        assertThat(before).isNotEqualTo(catalog.topology());
    }

    @Test
    void two_pictures_of_the_same_are_equal() {
        portfolio(hub, "Web servers");

        assertThat(catalog.fork().topology()).isEqualTo(catalog.topology()).hasSameHashCodeAs(catalog.topology());
        assertThat(catalog.topology()).hasToString(catalog.topology().toText());
    }
}
