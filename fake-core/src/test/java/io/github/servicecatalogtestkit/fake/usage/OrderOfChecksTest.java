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
 * Requests with at least two errors: the error that is reported shows the order of the checks. The request's shape is
 * checked first, then the repeated idempotency token, the existence of resources, the values of the request, the state
 * of the resources, and the quotas last.
 */
class OrderOfChecksTest {

    private static final String NO_PORTFOLIO = "port-aaaaaaaaaaaaa";
    private static final String NO_PRODUCT = "prod-aaaaaaaaaaaaa";
    private static final String NO_TOKEN = "no-token-of-this-list";
    private static final Tag RESERVED =
            Tag.builder().key("aws:team").value("data").build();

    /** A hub with a portfolio that contains a product, in a catalog with the given settings. */
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

    /** A call with two errors. */
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

        @Assumed("A request that fails validation does not reach the service.")
        @Test
        void is_checked_after_the_shape_of_the_request() {
            world.hub.client.createConstraint(constraint().build());
            assertThat(refusal(() -> world.hub.client.createConstraint(
                                    constraint().productId("no id").build()))
                            .awsErrorDetails()
                            .errorCode())
                    .isEqualTo("ValidationException");
        }

        @Assumed("The response to the first request is repeated, whatever has changed since.")
        @Test
        void is_checked_before_existence_state_and_quotas() {
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

        @Assumed("The service does not check whether the other parameters refer to existing resources.")
        @Test
        void with_other_parameters_is_refused_before_the_parameters_are_checked() {
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

    @Assumed("A resource that does not exist is reported before an invalid value.")
    @ParameterizedTest
    @MethodSource("existenceBeforeSemantics")
    void existence_is_checked_before_the_values_of_the_request(Wrong wrong) {
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
                        "UpdateProduct: support address without https, too many tags",
                        s -> s.quota(Quota.TAGS_PER_PRODUCT, 0),
                        w -> w.hub.client.updateProduct(u -> u.id(w.product)
                                .addTags(Tag.builder().key("a").value("1").build())
                                .supportUrl("example.com"))),
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

    @Assumed("Quotas are checked when everything else is valid.")
    @ParameterizedTest
    @MethodSource("semanticsBeforeQuotas")
    void the_values_of_the_request_are_checked_before_quotas(Wrong wrong) {
        assertThat(wrong.refused()).isInstanceOf(InvalidParametersException.class);
    }

    static List<Wrong> stateBeforeQuotas() {
        return List.of(
                new Wrong(
                        "CreateConstraint: a second RESOURCE_UPDATE, too many",
                        s -> s.quota(Quota.CONSTRAINTS_PER_PRODUCT_PER_PORTFOLIO, 1),
                        w -> {
                            String json = "{\"Version\":\"2.0\",\"Properties\":{\"TagUpdateOnProvisionedProduct\":\""
                                    + "ALLOWED\"}}";
                            w.hub.constrains(w.portfolio, w.product, "RESOURCE_UPDATE", json);
                            w.hub.constrains(w.portfolio, w.product, "RESOURCE_UPDATE", json);
                        }),
                new Wrong(
                        "AssociateServiceActionWithProvisioningArtifact: there already, too many",
                        s -> s.quota(Quota.SERVICE_ACTIONS_PER_PROVISIONING_ARTIFACT, 1),
                        w -> {
                            String action = w.hub.createsAction("restart");
                            w.hub.associatesAction(action, w.product);
                            w.hub.associatesAction(action, w.product);
                        }));
    }

    @Assumed("Quotas are checked when everything else is valid.")
    @ParameterizedTest
    @MethodSource("stateBeforeQuotas")
    void the_state_of_resources_is_checked_before_quotas(Wrong wrong) {
        assertThat(wrong.refused()).isInstanceOf(DuplicateResourceException.class);
    }

    @Assumed("Repeating a call without effect is not an error, so quotas do not apply.")
    @Test
    void calls_without_effect_are_not_counted_against_quotas() {
        World full = new World(s -> s.quota(Quota.PRODUCTS_PER_PORTFOLIO, 1).quota(Quota.PRINCIPALS_PER_PORTFOLIO, 1));
        full.hub.admits(full.portfolio, "role/Developer");
        full.hub.admits(full.portfolio, "role/Developer");
        full.hub.adds(full.product, full.portfolio);
        assertThat(full.hub.principals(full.portfolio)).hasSize(1);
        assertThat(full.hub.products(full.portfolio)).containsExactly(full.product);
    }

    /**
     * The checks of {@code CreatePortfolioShare}: each call fails the check in the test's name and as many later checks
     * as possible.
     */
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

        @Assumed("A request that fails validation does not reach the service.")
        @Test
        void check_1_is_the_shape_of_the_request() {
            assertThat(refusalOf(hub, s -> s.accountId("nobody").organizationNode(n -> n.value(NO_UNIT)))
                            .awsErrorDetails()
                            .errorCode())
                    .isEqualTo("ValidationException");
        }

        @Assumed("The number of recipients can be checked without looking up any resource.")
        @Test
        void check_2_is_that_exactly_one_recipient_is_given() {
            assertThat(refusalOf(
                            hub,
                            s -> s.portfolioId(NO_PORTFOLIO)
                                    .accountId(outsider.id)
                                    .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                            .value(NO_UNIT))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("A portfolio that does not exist is reported before a missing permission.")
        @Test
        void check_3_is_that_the_portfolio_exists() {
            assertThat(refusalOf(
                            outsider,
                            s -> s.portfolioId(portfolio)
                                    .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                            .value(NO_UNIT))))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("Portfolio not found: " + portfolio);
        }

        @Assumed("The owner of the portfolio is checked before the caller's role in the organization.")
        @Test
        void check_4_is_that_the_portfolio_was_not_shared_with_the_caller() {
            hub.sharesAccepted(portfolio, outsider);
            assertThat(refusalOf(
                            outsider,
                            s -> s.portfolioId(portfolio)
                                    .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                            .value(NO_UNIT))))
                    .isInstanceOf(InvalidParametersException.class)
                    .hasMessageContaining("cannot be shared again");
        }

        @Assumed("The caller's permission is checked before the state of the organization.")
        @Test
        void check_5_is_that_the_caller_may_share_with_the_organization() {
            String own = member.createsPortfolio("Own");
            assertThat(refusalOf(
                            member,
                            s -> s.portfolioId(own)
                                    .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                            .value(NO_UNIT))))
                    .isInstanceOf(OperationNotSupportedException.class);
        }

        @Assumed("Without organizations access, AWS Service Catalog knows nothing about the organization.")
        @Test
        void check_6_is_that_organizations_access_is_enabled() {
            assertThat(refusalOf(
                            hub,
                            s -> s.portfolioId(portfolio)
                                    .organizationNode(n -> n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT)
                                            .value(NO_UNIT))))
                    .isInstanceOf(InvalidStateException.class);
        }

        @Assumed("A recipient that does not exist is reported before a temporary obstacle.")
        @Test
        void check_7_is_that_the_organization_node_exists() {
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

        @Assumed("No other share action is accepted while one is in progress, not even one without effect.")
        @Test
        void check_8_is_that_no_share_action_is_in_progress() {
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

        @Assumed("Sharing again has no effect, so the quota does not apply.")
        @Test
        void check_9_is_whether_the_share_exists_and_check_10_is_the_quota() {
            hub.shares(portfolio, outsider);
            hub.shares(portfolio, outsider);
            assertThat(refusalOf(hub, s -> s.portfolioId(portfolio).accountId("123456789012")))
                    .isInstanceOf(LimitExceededException.class);
        }
    }
}
