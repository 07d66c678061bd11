package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.ProductType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/**
 * Requests that are wrong in two ways at least: what is refused first tells the order. The shape comes first, then the repeated
 * token, then whether things exist, then what the request says, then the state of things, and quotas last.
 */
class OrderOfChecksTest {

    private static final String NO_PORTFOLIO = "port-aaaaaaaaaaaaa";
    private static final String NO_PRODUCT = "prod-aaaaaaaaaaaaa";
    private static final String NO_TOKEN = "no-token-of-this-list";
    private static final Tag RESERVED =
            Tag.builder().key("aws:team").value("data").build();

    /** A hub with a portfolio that has a product, with settings. */
    private static final class World {

        final FakeServiceCatalog catalog;
        final Actor hub;
        final String portfolio;
        final String product;

        World(Consumer<SettingsBuilder> settings) {
            catalog = FakeServiceCatalog.builder().settings(settings).build();
            hub = new Actor(catalog.account("hub"));
            portfolio = hub.createsPortfolio("Data");
            product = hub.createsProductIn(portfolio, "Linux");
        }
    }

    /** A call that is wrong in two ways. */
    private record Wrong(String inTwoWays, Consumer<SettingsBuilder> settings, Consumer<World> call) {

        Wrong(String inTwoWays, Consumer<World> call) {
            this(inTwoWays, s -> {}, call);
        }

        ServiceCatalogException refused() {
            World world = new World(settings);
            return refusal(() -> call.accept(world));
        }

        @Override
        public String toString() {
            return inTwoWays;
        }
    }

    @Nested
    class TheRepeatedToken {

        final World world = new World(s -> {});

        private CreateConstraintRequest.Builder constraint() {
            return CreateConstraintRequest.builder()
                    .portfolioId(world.portfolio)
                    .productId(world.product)
                    .type("RESOURCE_UPDATE")
                    .parameters("{\"Version\":\"2.0\",\"Properties\":{\"TagUpdateOnProvisionedProduct\":\"ALLOWED\"}}")
                    .idempotencyToken("once");
        }

        @Assumed("A request that breaks its shape does not reach the service.")
        @Test
        void comes_after_the_shape() {
            world.hub.client.createConstraint(constraint().build());
            assertThat(refusal(() -> world.hub.client.createConstraint(
                                    constraint().productId("no id").build()))
                            .awsErrorDetails()
                            .errorCode())
                    .isEqualTo("ValidationException");
        }

        @Assumed("The answer is the one of the first request, whatever happened since.")
        @Test
        void comes_before_existence_state_and_quota() {
            String created = world.hub
                    .client
                    .createConstraint(constraint().build())
                    .constraintDetail()
                    .constraintId();
            world.hub.client.deleteConstraint(d -> d.id(created));
            world.hub.removes(world.product, world.portfolio);
            world.hub.client.deletePortfolio(d -> d.id(world.portfolio));
            assertThat(world.hub
                            .client
                            .createConstraint(constraint().build())
                            .constraintDetail()
                            .constraintId())
                    .isEqualTo(created);
        }

        @Assumed("Whether the other parameters name anything is not looked at.")
        @Test
        void with_other_parameters_is_refused_before_these_are_looked_at() {
            world.hub.client.createConstraint(constraint().build());
            assertThat(refusal(() -> world.hub.client.createConstraint(
                            constraint().portfolioId(NO_PORTFOLIO).build())))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }

    static List<Wrong> existenceBeforeSemantics() {
        return List.of(
                new Wrong(
                        "CreateConstraint: no portfolio, broken JSON",
                        w -> w.hub.constrains(NO_PORTFOLIO, w.product, "TEMPLATE", "{")),
                new Wrong(
                        "CreateConstraint: product not in the portfolio, no such type",
                        w -> w.hub.constrains(w.portfolio, w.hub.createsProduct("Other"), "NONSENSE", "{}")),
                new Wrong(
                        "UpdateConstraint: no constraint, broken JSON",
                        w -> w.hub.client.updateConstraint(
                                u -> u.id("cons-aaaaaaaaaaaaa").parameters("{"))),
                new Wrong(
                        "CreateProvisioningArtifact: no product, no template",
                        w -> w.hub.client.createProvisioningArtifact(
                                c -> c.productId(NO_PRODUCT).parameters(p -> p.info(Map.of("Nonsense", "x"))))),
                new Wrong(
                        "UpdatePortfolio: no portfolio, reserved tag",
                        w -> w.hub.client.updatePortfolio(
                                u -> u.id(NO_PORTFOLIO).addTags(RESERVED))),
                new Wrong(
                        "UpdateProduct: no product, reserved tag",
                        w -> w.hub.client.updateProduct(u -> u.id(NO_PRODUCT).addTags(RESERVED))),
                new Wrong(
                        "AssociatePrincipalWithPortfolio: no portfolio, no ARN",
                        w -> w.hub.client.associatePrincipalWithPortfolio(a -> a.portfolioId(NO_PORTFOLIO)
                                .principalARN("nobody")
                                .principalType(PrincipalType.IAM))),
                new Wrong(
                        "UpdateServiceAction: no action, no document",
                        w -> w.hub.client.updateServiceAction(
                                u -> u.id("act-aaaaaaaaaaaaa").definitionWithStrings(Map.of("Version", "1")))),
                new Wrong(
                        "CopyProduct: no target, ARN of a portfolio",
                        w -> w.hub.client.copyProduct(c -> c.targetProductId(NO_PRODUCT)
                                .sourceProductArn("arn:aws:catalog:us-east-1:123456789012:portfolio/port-1"))),
                new Wrong(
                        "ListConstraintsForPortfolio: no product, foreign token",
                        w -> w.hub.client.listConstraintsForPortfolio(l ->
                                l.portfolioId(w.portfolio).productId(NO_PRODUCT).pageToken(NO_TOKEN))),
                new Wrong(
                        "ListPrincipalsForPortfolio: no portfolio, foreign token",
                        w -> w.hub.client.listPrincipalsForPortfolio(
                                l -> l.portfolioId(NO_PORTFOLIO).pageToken(NO_TOKEN))),
                new Wrong(
                        "ListPortfoliosForProduct: no product, foreign token",
                        w -> w.hub.client.listPortfoliosForProduct(
                                l -> l.productId(NO_PRODUCT).pageToken(NO_TOKEN))),
                new Wrong(
                        "SearchProductsAsAdmin: no portfolio, foreign token",
                        w -> w.hub.client.searchProductsAsAdmin(
                                s -> s.portfolioId(NO_PORTFOLIO).pageToken(NO_TOKEN))),
                new Wrong(
                        "DescribePortfolioShares: no portfolio, foreign token",
                        w -> w.hub.client.describePortfolioShares(d -> d.portfolioId(NO_PORTFOLIO)
                                .type(DescribePortfolioShareType.ACCOUNT)
                                .pageToken(NO_TOKEN))),
                new Wrong(
                        "ListPortfolioAccess: no parent node, foreign token",
                        w -> w.hub.client.listPortfolioAccess(l -> l.portfolioId(w.portfolio)
                                .organizationParentId("ou-svct-0123456789abc")
                                .pageToken(NO_TOKEN))),
                new Wrong(
                        "ListServiceActionsForProvisioningArtifact: no version, foreign token",
                        w -> w.hub.client.listServiceActionsForProvisioningArtifact(l -> l.productId(w.product)
                                .provisioningArtifactId("pa-aaaaaaaaaaaaa")
                                .pageToken(NO_TOKEN))),
                new Wrong(
                        "ListProvisioningArtifactsForServiceAction: no action, foreign token",
                        w -> w.hub.client.listProvisioningArtifactsForServiceAction(
                                l -> l.serviceActionId("act-aaaaaaaaaaaaa").pageToken(NO_TOKEN))));
    }

    @Assumed("What does not exist is named before what is said about it.")
    @ParameterizedTest
    @MethodSource("existenceBeforeSemantics")
    void existence_comes_before_what_the_request_says(Wrong wrong) {
        assertThat(wrong.refused()).isInstanceOf(ResourceNotFoundException.class);
    }

    static List<Wrong> semanticsBeforeQuotas() {
        return List.of(
                new Wrong(
                        "CreatePortfolio: reserved tag, too many",
                        s -> s.quota(Quota.PORTFOLIOS_PER_REGION, 1),
                        w -> w.hub.client.createPortfolio(p ->
                                p.displayName("Second").providerName("Platform").tags(RESERVED))),
                new Wrong(
                        "CreateProduct: no template, too many",
                        s -> s.quota(Quota.PRODUCTS_PER_REGION, 1),
                        w -> w.hub.client.createProduct(p ->
                                p.name("Second").owner("Platform").productType(ProductType.CLOUD_FORMATION_TEMPLATE))),
                new Wrong(
                        "CreateProduct: connection to nothing, too many",
                        s -> s.quota(Quota.PRODUCTS_PER_REGION, 1),
                        w -> w.hub.client.createProduct(p -> p.name("Second")
                                .owner("Platform")
                                .productType(ProductType.CLOUD_FORMATION_TEMPLATE)
                                .sourceConnection(c -> c.connectionParameters(parameters -> {})))),
                new Wrong(
                        "UpdateProduct: connection to nothing, too many tags",
                        s -> s.quota(Quota.TAGS_PER_PRODUCT, 0),
                        w -> w.hub.client.updateProduct(u -> u.id(w.product)
                                .addTags(Tag.builder().key("a").value("1").build())
                                .sourceConnection(c -> c.connectionParameters(parameters -> {})))),
                new Wrong(
                        "CreateProvisioningArtifact: no template, too many",
                        s -> s.quota(Quota.PROVISIONING_ARTIFACTS_PER_PRODUCT, 1),
                        w -> w.hub.client.createProvisioningArtifact(
                                c -> c.productId(w.product).parameters(p -> p.info(Map.of("Nonsense", "x"))))),
                new Wrong(
                        "CreateConstraint: broken JSON, too many",
                        s -> s.quota(Quota.CONSTRAINTS_PER_PRODUCT_PER_PORTFOLIO, 0),
                        w -> w.hub.constrains(w.portfolio, w.product, "TEMPLATE", "{")),
                new Wrong(
                        "AssociatePrincipalWithPortfolio: no ARN, too many",
                        s -> s.quota(Quota.PRINCIPALS_PER_PORTFOLIO, 0),
                        w -> w.hub.client.associatePrincipalWithPortfolio(a -> a.portfolioId(w.portfolio)
                                .principalARN("nobody")
                                .principalType(PrincipalType.IAM))),
                new Wrong(
                        "AssociateProductWithPortfolio: imported product into a shared portfolio, too many",
                        s -> s.quota(Quota.PRODUCTS_PER_PORTFOLIO, 1),
                        w -> {
                            Actor spoke = new Actor(w.catalog.account("spoke"));
                            w.hub.sharesAccepted(w.portfolio, spoke);
                            String local = spoke.createsPortfolio("Local");
                            spoke.createsProductIn(local, "Own");
                            spoke.shares(local, new Actor(w.catalog.account("third")));
                            spoke.addsFrom(w.portfolio, w.product, local);
                        }),
                new Wrong(
                        "CreateServiceAction: no document, too many",
                        s -> s.quota(Quota.SERVICE_ACTIONS_PER_REGION, 0),
                        w -> w.hub.client.createServiceAction(a -> a.name("restart")
                                .definitionType("SSM_AUTOMATION")
                                .definitionWithStrings(Map.of("Version", "1")))));
    }

    @Assumed("Quotas are counted when nothing else is wrong.")
    @ParameterizedTest
    @MethodSource("semanticsBeforeQuotas")
    void what_the_request_says_comes_before_quotas(Wrong wrong) {
        assertThat(wrong.refused()).isInstanceOf(InvalidParametersException.class);
    }

    static List<Wrong> stateBeforeQuotas() {
        return List.of(
                new Wrong(
                        "CreateConstraint: a second RESOURCE_UPDATE, too many",
                        s -> s.quota(Quota.CONSTRAINTS_PER_PRODUCT_PER_PORTFOLIO, 1),
                        w -> {
                            String json = "{\"Version\":\"2.0\",\"Properties\":"
                                    + "{\"TagUpdateOnProvisionedProduct\":\"ALLOWED\"}}";
                            w.hub.constrains(w.portfolio, w.product, "RESOURCE_UPDATE", json);
                            w.hub.constrains(w.portfolio, w.product, "RESOURCE_UPDATE", json);
                        }),
                new Wrong(
                        "AssociateServiceActionWithProvisioningArtifact: there already, too many",
                        s -> s.quota(Quota.SERVICE_ACTIONS_PER_PROVISIONING_ARTIFACT, 1),
                        w -> {
                            String action = w.hub.createsAction("restart");
                            w.hub.equips(action, w.product);
                            w.hub.equips(action, w.product);
                        }));
    }

    @Assumed("Quotas are counted when nothing else is wrong.")
    @ParameterizedTest
    @MethodSource("stateBeforeQuotas")
    void what_is_there_comes_before_quotas(Wrong wrong) {
        assertThat(wrong.refused()).isInstanceOf(DuplicateResourceException.class);
    }

    @Assumed("Repeating what has no effect is no error, so nothing is counted.")
    @Test
    void what_changes_nothing_is_not_counted() {
        World full = new World(s -> s.quota(Quota.PRODUCTS_PER_PORTFOLIO, 1).quota(Quota.PRINCIPALS_PER_PORTFOLIO, 1));
        full.hub.admits(full.portfolio, "role/Developer");
        full.hub.admits(full.portfolio, "role/Developer");
        full.hub.adds(full.product, full.portfolio);
    }

    /** The checks of {@code CreatePortfolioShare}: each call is wrong in the way of its name and in all later ways it can be. */
    @Nested
    class SharingAPortfolio {

        private static final String NO_UNIT = "ou-zzzz-zzzzzzzz";

        final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub").account("member"))
                .settings(s -> s.shareCompletion(CompletionPolicy.held()).quota(Quota.SHARED_ACCOUNTS_PER_PORTFOLIO, 1))
                .build();
        final Actor hub = new Actor(catalog.account("hub"));
        final Actor member = new Actor(catalog.account("member"));
        final Actor outsider = new Actor(catalog.account("outsider"));
        final String portfolio = hub.createsPortfolio("Data");

        private ServiceCatalogException refusalOf(Actor actor, Consumer<CreatePortfolioShareRequest.Builder> request) {
            return refusal(() -> actor.client.createPortfolioShare(request));
        }

        private void organizationsAccessIsOn() {
            hub.client.enableAWSOrganizationsAccess(e -> {});
            catalog.settle();
        }

        @Assumed("A request that breaks its shape does not reach the service.")
        @Test
        void first_the_shape() {
            assertThat(refusalOf(hub, s -> s.accountId("nobody").organizationNode(n -> n.value(NO_UNIT)))
                            .awsErrorDetails()
                            .errorCode())
                    .isEqualTo("ValidationException");
        }

        @Assumed("Whom it is about can be said without looking anything up.")
        @Test
        void second_that_one_recipient_is_named() {
            assertThat(refusalOf(
                            hub,
                            s -> s.portfolioId(NO_PORTFOLIO)
                                    .accountId(outsider.id)
                                    .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                            .value(NO_UNIT))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("What does not exist is named before who may do something with it.")
        @Test
        void third_that_the_portfolio_is_there() {
            assertThat(refusalOf(
                            outsider,
                            s -> s.portfolioId(portfolio)
                                    .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                            .value(NO_UNIT))))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("Portfolio not found: " + portfolio);
        }

        @Assumed("Whose portfolio it is comes before what the account is in the organization.")
        @Test
        void fourth_that_it_was_not_shared_with_the_caller() {
            hub.sharesAccepted(portfolio, outsider);
            assertThat(refusalOf(
                            outsider,
                            s -> s.portfolioId(portfolio)
                                    .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                            .value(NO_UNIT))))
                    .isInstanceOf(InvalidParametersException.class)
                    .hasMessageContaining("cannot be shared again");
        }

        @Assumed("Who may ask comes before what the answer would be.")
        @Test
        void fifth_that_the_caller_may_share_with_the_organization() {
            String own = member.createsPortfolio("Own");
            assertThat(refusalOf(
                            member,
                            s -> s.portfolioId(own)
                                    .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                            .value(NO_UNIT))))
                    .isInstanceOf(OperationNotSupportedException.class);
        }

        @Assumed("Without access, nothing about the organization is known.")
        @Test
        void sixth_that_access_is_on() {
            assertThat(refusalOf(
                            hub,
                            s -> s.portfolioId(portfolio)
                                    .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                            .value(NO_UNIT))))
                    .isInstanceOf(InvalidStateException.class);
        }

        @Assumed("What cannot be shared with at all is named before what cannot be now.")
        @Test
        void seventh_that_the_node_is_there() {
            organizationsAccessIsOn();
            hub.shares(
                    portfolio,
                    OrganizationNodeType.ORGANIZATION,
                    catalog.organization().id());
            assertThat(refusalOf(
                            hub,
                            s -> s.portfolioId(portfolio)
                                    .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                            .value(NO_UNIT))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("While an action runs there is no other, not even one without effect.")
        @Test
        void eighth_that_no_action_is_running() {
            organizationsAccessIsOn();
            hub.shares(portfolio, outsider);
            hub.shares(
                    portfolio,
                    OrganizationNodeType.ORGANIZATION,
                    catalog.organization().id());
            assertThat(refusalOf(hub, s -> s.portfolioId(portfolio).accountId(outsider.id)))
                    .isInstanceOf(InvalidStateException.class);
            assertThat(refusalOf(hub, s -> s.portfolioId(portfolio).accountId("123456789012")))
                    .isInstanceOf(InvalidStateException.class);
        }

        @Assumed("Sharing again has no effect, so nothing is counted.")
        @Test
        void ninth_whether_it_is_shared_already_and_last_the_quota() {
            hub.shares(portfolio, outsider);
            hub.shares(portfolio, outsider);
            assertThat(refusalOf(hub, s -> s.portfolioId(portfolio).accountId("123456789012")))
                    .isInstanceOf(LimitExceededException.class);
        }
    }
}
