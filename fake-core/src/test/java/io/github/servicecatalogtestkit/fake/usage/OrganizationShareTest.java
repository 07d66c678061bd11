package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ACCOUNT;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATION;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATIONAL_UNIT;
import static software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType.AWS_ORGANIZATIONS;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNode;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

/**
 * The rules on organizations from the page of CreatePortfolioShare.
 *
 * <pre>
 * Root ── hub (management), audit
 *   └─ workloads ── dev
 *        └─ prod ── prod-a, prod-b
 * </pre>
 */
class OrganizationShareTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String CREATE = API + "API_CreatePortfolioShare.html";
    private static final String GUIDE = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/"
            + "catalogs_portfolios_sharing_how-to-share.html";

    final FakeServiceCatalog catalog = world(s -> {});
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor dev = new Actor(catalog.account("dev"));
    final Actor prodA = new Actor(catalog.account("prod-a"));
    final Actor prodB = new Actor(catalog.account("prod-b"));
    final Actor audit = new Actor(catalog.account("audit"));
    final Actor outsider = new Actor(catalog.account("outsider"));
    final String organization = catalog.organization().id();
    final String workloads = catalog.organization().unit("workloads").id();
    final String prod = catalog.organization().unit("workloads/prod").id();
    final String portfolio = hub.createsPortfolio("Data");

    static FakeServiceCatalog world(Consumer<SettingsBuilder> settings) {
        return FakeServiceCatalog.builder()
                .organization(o -> o.management("hub")
                        .account("audit")
                        .unit(
                                "workloads",
                                u -> u.account("dev")
                                        .unit("prod", p -> p.account("prod-a").account("prod-b")))
                        .trustedAccess(true)
                        .delegatedAdministrator("dev"))
                .settings(settings)
                .build();
    }

    @Nested
    class WhenAPortfolioIsSharedWithANode {

        @AwsRule(
                source = CREATE,
                says = "When you pass OrganizationNode, it creates PortfolioShare for all of the AWS accounts that "
                        + "are associated to the OrganizationNode.")
        @Test
        void every_account_of_the_organization_receives_the_portfolio() {
            hub.shares(portfolio, ORGANIZATION, organization);
            for (Actor member : new Actor[] {dev, prodA, prodB, audit}) {
                assertThat(member.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            }
            assertThat(outsider.imports(AWS_ORGANIZATIONS)).isEmpty();
        }

        @AwsRule(
                source = GUIDE,
                says = "Sharing to a parent OU shares the portfolio to all accounts and child OU's within that "
                        + "parent OU.")
        @Test
        void every_account_of_the_unit_and_of_its_child_units_receives_the_portfolio() {
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, workloads);
            for (Actor member : new Actor[] {dev, prodA, prodB}) {
                assertThat(member.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            }
            assertThat(audit.imports(AWS_ORGANIZATIONS)).isEmpty();
        }

        @AwsRule(
                source = CREATE,
                says = "You can share portfolios to an organization, an organizational unit, or a specific account.")
        @Test
        void one_member_account_receives_the_portfolio_without_accepting() {
            hub.shares(portfolio, ACCOUNT, prodA.id);
            assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            assertThat(prodB.imports(AWS_ORGANIZATIONS)).isEmpty();
        }

        @AwsRule(
                source = CREATE,
                says = "The output returns a PortfolioShareToken, which enables the administrator to monitor the "
                        + "status of the PortfolioShare creation process.")
        @Test
        void the_token_gives_the_status_of_the_share() {
            String token = hub.shares(portfolio, ORGANIZATIONAL_UNIT, workloads);
            DescribePortfolioShareStatusResponse status = hub.polls(token);
            assertThat(token).matches("share-[a-z0-9]{13}");
            assertThat(status.portfolioShareToken()).isEqualTo(token);
            assertThat(status.portfolioId()).isEqualTo(portfolio);
            assertThat(status.organizationNodeValue()).isEqualTo(workloads);
            assertThat(status.status()).isEqualTo(ShareStatus.COMPLETED);
            assertThat(status.shareDetails().successfulShares()).containsExactlyInAnyOrder(dev.id, prodA.id, prodB.id);
            assertThat(status.shareDetails().hasShareErrors()).isTrue();
            assertThat(status.shareDetails().shareErrors()).isEmpty();
        }

        @AwsRule(
                source = API + "API_PortfolioShareDetail.html",
                says = "Accepted: If the recipient is in an organization node, the share is automatically imported, "
                        + "and the field is always set to true.")
        @Test
        void the_share_is_described_under_its_type_as_accepted() {
            hub.shares(portfolio, ORGANIZATION, organization);
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, prod);
            hub.shares(portfolio, ACCOUNT, audit.id);
            assertDescribed(DescribePortfolioShareType.ORGANIZATION, organization);
            assertDescribed(DescribePortfolioShareType.ORGANIZATIONAL_UNIT, prod);
            assertDescribed(DescribePortfolioShareType.ORGANIZATION_MEMBER_ACCOUNT, audit.id);
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ACCOUNT))
                    .isEmpty();
        }

        private void assertDescribed(DescribePortfolioShareType type, String principal) {
            assertThat(hub.shares(portfolio, type))
                    .extracting(
                            PortfolioShareDetail::type,
                            PortfolioShareDetail::principalId,
                            PortfolioShareDetail::accepted)
                    .containsExactly(tuple(type, principal, true));
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/"
                        + "servicecatalog/portfolio_share_test.go",
                says = "An ARN as value is answered as the bare id.")
        @Test
        void an_arn_is_accepted_in_place_of_an_id() {
            hub.shares(
                    portfolio,
                    ORGANIZATIONAL_UNIT,
                    catalog.organization().unit("workloads/prod").arn());
            hub.shares(portfolio, ORGANIZATION, catalog.organization().arn());
            assertThat(hub.client
                            .listOrganizationPortfolioAccess(
                                    l -> l.portfolioId(portfolio).organizationNodeType(ORGANIZATIONAL_UNIT))
                            .organizationNodes())
                    .containsExactly(OrganizationNode.builder()
                            .type(ORGANIZATIONAL_UNIT)
                            .value(prod)
                            .build());
            assertThat(hub.client
                            .listOrganizationPortfolioAccess(
                                    l -> l.portfolioId(portfolio).organizationNodeType(ORGANIZATION))
                            .organizationNodes())
                    .extracting(OrganizationNode::value)
                    .containsExactly(organization);
        }

        @AwsRule(
                source = CREATE,
                says = "If the portfolio share with the specified account or organization node already exists, this "
                        + "action will have no effect and will not return an error.")
        @Test
        void sharing_again_has_no_effect() {
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, prod);
            String token = hub.client
                    .createPortfolioShare(s -> s.portfolioId(portfolio)
                            .shareTagOptions(true)
                            .organizationNode(n -> n.type(ORGANIZATIONAL_UNIT).value(prod)))
                    .portfolioShareToken();
            assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.COMPLETED);
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ORGANIZATIONAL_UNIT))
                    .extracting(PortfolioShareDetail::shareTagOptions)
                    .containsExactly(false);
        }

        @AwsRule(
                source = CREATE,
                says = "If this flag is not provided, TagOptions sharing is disabled. … If you do not provide this "
                        + "flag, principal sharing is disabled. … To update an existing share, you must use the "
                        + "UpdatePortfolioShare API instead.")
        @Test
        void the_share_options_are_off_until_they_are_updated() {
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, prod);
            assertSwitches(false, false);
            var answer = hub.client.updatePortfolioShare(u -> u.portfolioId(portfolio)
                    .organizationNode(n -> n.type(ORGANIZATIONAL_UNIT).value(prod))
                    .shareTagOptions(true)
                    .sharePrincipals(true));
            assertThat(hub.polls(answer.portfolioShareToken()).status()).isEqualTo(ShareStatus.COMPLETED);
            assertSwitches(true, true);
        }

        private void assertSwitches(boolean tagOptions, boolean principals) {
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ORGANIZATIONAL_UNIT))
                    .extracting(PortfolioShareDetail::shareTagOptions, PortfolioShareDetail::sharePrincipals)
                    .containsExactly(tuple(tagOptions, principals));
        }

        @Assumed(
                value = "The API page says that SharePrincipals \"is only supported for portfolios with an "
                        + "OrganizationalNode Type of ORGANIZATION or ORGANIZATIONAL_UNIT\"; the administrator guide "
                        + "offers it for member accounts, too.",
                setting = "strictSharePrincipals")
        @Test
        void principals_are_shared_with_single_members_unless_the_settings_forbid_it() {
            hub.client.createPortfolioShare(s -> s.portfolioId(portfolio)
                    .sharePrincipals(true)
                    .organizationNode(n -> n.type(ACCOUNT).value(prodA.id)));
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ORGANIZATION_MEMBER_ACCOUNT))
                    .extracting(PortfolioShareDetail::sharePrincipals)
                    .containsExactly(true);

            FakeServiceCatalog strict = world(s -> s.assume(AwsBehavior.STRICT_SHARE_PRINCIPALS, true));
            Actor other = new Actor(strict.account("hub"));
            String id = other.createsPortfolio("Data");
            assertThat(refusal(() -> other.client.createPortfolioShare(s -> s.portfolioId(id)
                            .sharePrincipals(true)
                            .organizationNode(n -> n.type(ACCOUNT).value(prodA.id)))))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenTheCallerIsNotAuthorized {

        @AwsRule(
                source = CREATE,
                says = "Shares to an organization node can only be created by the management account of an "
                        + "organization or by a delegated administrator.")
        @Test
        void a_member_that_is_neither_manager_nor_delegated_administrator_is_refused() {
            String own = audit.createsPortfolio("Audit");
            assertThat(refusal(() -> audit.shares(own, ORGANIZATION, organization)))
                    .isInstanceOf(OperationNotSupportedException.class);
            assertThat(refusal(() -> outsider.shares(outsider.createsPortfolio("Out"), ORGANIZATION, organization)))
                    .isInstanceOf(OperationNotSupportedException.class);
        }

        @AwsRule(
                source = GUIDE,
                says = "A delegated administrator can share AWS Service Catalog resources in their organization the "
                        + "same way a management account can.")
        @Test
        void a_delegated_administrator_shares_its_own_portfolios() {
            String own = dev.createsPortfolio("Dev");
            dev.shares(own, ORGANIZATIONAL_UNIT, prod);
            assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(own);
            assertThat(refusal(() -> dev.shares(portfolio, ORGANIZATIONAL_UNIT, prod)))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed(
                value = "The page says that access must be enabled but does not name the exception.",
                setting = "organizationsAccessOffError")
        @Test
        void organizations_access_must_be_enabled() {
            FakeServiceCatalog off = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub").account("audit"))
                    .build();
            Actor manager = new Actor(off.account("hub"));
            String id = manager.createsPortfolio("Data");
            assertThat(refusal(() ->
                            manager.shares(id, ORGANIZATION, off.organization().id())))
                    .isInstanceOf(InvalidStateException.class);
            manager.client.enableAWSOrganizationsAccess(e -> {});
            manager.shares(id, ORGANIZATION, off.organization().id());
        }

        @Assumed(
                value = "The error list of the operation allows this exception, too.",
                setting = "organizationsAccessOffError")
        @Test
        void the_settings_choose_the_exception() {
            FakeServiceCatalog off = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub"))
                    .settings(s ->
                            s.assume(AwsBehavior.ORGANIZATIONS_ACCESS_OFF_ERROR, RefusedAs.OPERATION_NOT_SUPPORTED))
                    .build();
            Actor manager = new Actor(off.account("hub"));
            String id = manager.createsPortfolio("Data");
            assertThat(refusal(() ->
                            manager.shares(id, ORGANIZATION, off.organization().id())))
                    .isInstanceOf(OperationNotSupportedException.class);
        }

        @AwsRule(
                source = CREATE,
                says = "You can't share a shared resource, including portfolios that contain a shared product.")
        @Test
        void a_portfolio_received_through_the_organization_cannot_be_shared_again() {
            String product = hub.createsProductIn(portfolio, "Linux");
            hub.shares(portfolio, ORGANIZATION, organization);
            String local = dev.createsPortfolio("Local");
            dev.addsFrom(portfolio, product, local);
            assertThat(refusal(() -> dev.shares(portfolio, ORGANIZATIONAL_UNIT, prod)))
                    .isInstanceOf(InvalidParametersException.class);
            assertThat(refusal(() -> dev.shares(local, ORGANIZATIONAL_UNIT, prod)))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenTheOrganizationNodeIsInvalid {

        @Assumed("A well-formed node that the organization does not have is not found.")
        @Test
        void an_unknown_unit_organization_or_account_is_not_found() {
            assertThat(refusal(() -> hub.shares(portfolio, ORGANIZATIONAL_UNIT, "ou-ab12-abcdefgh")))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> hub.shares(portfolio, ORGANIZATION, "o-abcdefghij")))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> hub.shares(portfolio, ACCOUNT, outsider.id)))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/issues/31714",
                says = "ValidationException: Value '…' at 'organizationNode.value' failed to satisfy constraint: "
                        + "Member must satisfy regular expression pattern: …")
        @Test
        void a_malformed_node_value_fails_request_validation() {
            var refused = refusal(() -> hub.shares(
                    portfolio, ORGANIZATION, "arn:aws-us-gov:organizations::123456789012:organization/o-abcdefghij"));
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(refused.awsErrorDetails().errorMessage())
                    .startsWith("1 validation error detected: Value "
                            + "'arn:aws-us-gov:organizations::123456789012:organization/o-abcdefghij' at "
                            + "'organizationNode.value' failed to satisfy constraint: Member must satisfy regular "
                            + "expression pattern: (^[0-9]{12}$)|");
        }

        @Test
        void no_share_is_started() {
            refusal(() -> hub.shares(portfolio, ORGANIZATION, "o-abcdefghij"));
            refusal(() -> hub.shares(portfolio, ORGANIZATION, "ou-ab12-abcdefgh"));
            for (DescribePortfolioShareType type : DescribePortfolioShareType.knownValues()) {
                assertThat(hub.shares(portfolio, type)).isEmpty();
            }
            hub.shares(portfolio, ORGANIZATION, organization);
        }
    }

    @Nested
    class WhenTheRecipientActs {

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/346",
                says = "Accepting a share through the organization with the default type: Portfolio not found: port-…")
        @Test
        void accepting_with_the_default_type_fails_with_not_found() {
            hub.shares(portfolio, ORGANIZATION, organization);
            var refused = refusal(() -> prodA.accepts(portfolio));
            assertThat(refused).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Portfolio not found: " + portfolio);
            assertThat(prodA.imports()).isEmpty();
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet/pull/347",
                says = "Accepting with the type AWS_ORGANIZATIONS succeeds.")
        @Test
        void accepting_with_the_organizations_type_succeeds() {
            hub.shares(portfolio, ORGANIZATION, organization);
            prodA.client.acceptPortfolioShare(a -> a.portfolioId(portfolio).portfolioShareType(AWS_ORGANIZATIONS));
            assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        }

        @Assumed("RejectPortfolioShare accepts the share type; rejecting hides the portfolio until it is accepted "
                + "again.")
        @Test
        void rejecting_hides_the_portfolio_until_it_is_accepted_again() {
            hub.shares(portfolio, ORGANIZATION, organization);
            prodA.client.rejectPortfolioShare(r -> r.portfolioId(portfolio).portfolioShareType(AWS_ORGANIZATIONS));
            assertThat(prodA.imports(AWS_ORGANIZATIONS)).isEmpty();
            assertThat(prodB.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            prodA.client.acceptPortfolioShare(a -> a.portfolioId(portfolio).portfolioShareType(AWS_ORGANIZATIONS));
            assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        }

        @Assumed("An account with both kinds of shares has the portfolio in both lists.")
        @Test
        void account_shares_and_organization_shares_are_listed_separately() {
            hub.shares(portfolio, ORGANIZATION, organization);
            hub.shares(portfolio, prodA);
            assertThat(prodA.imports()).isEmpty();
            prodA.accepts(portfolio);
            assertThat(prodA.imports()).containsExactly(portfolio);
            assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        }

        @Test
        void the_recipient_builds_a_local_portfolio_as_from_an_account_share() {
            String product = hub.createsProductIn(portfolio, "Linux");
            String launch = hub.setsLaunchRole(portfolio, product, "Hub");
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, workloads);
            String local = prodA.createsPortfolio("Local");
            prodA.addsFrom(portfolio, product, local);
            prodA.admits(portfolio, "role/Developer");
            assertThat(prodA.products(local)).containsExactly(product);
            assertThat(prodA.constraintIds(local)).containsExactly(launch);
            assertThat(prodA.principals(portfolio)).hasSize(1);
        }
    }

    @Nested
    class WhenTheShareIsDeleted {

        @AwsRule(
                source = API + "API_DeletePortfolioShare.html",
                says = "Stops sharing the specified portfolio with the specified account or organization node. … "
                        + "PortfolioShareToken: The portfolio share unique identifier. This will only be returned if "
                        + "delete is made to an organization node.")
        @Test
        void the_accounts_lose_the_portfolio_and_the_products_added_from_it() {
            String product = hub.createsProductIn(portfolio, "Linux");
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, workloads);
            String local = prodA.createsPortfolio("Local");
            prodA.addsFrom(portfolio, product, local);
            prodA.admits(portfolio, "role/Developer");
            String token = hub.unshares(portfolio, ORGANIZATIONAL_UNIT, workloads);
            assertThat(hub.polls(token).status()).isEqualTo(ShareStatus.COMPLETED);
            assertThat(prodA.imports(AWS_ORGANIZATIONS)).isEmpty();
            assertThat(prodA.products(local)).isEmpty();
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, workloads);
            assertThat(prodA.products(local)).isEmpty();
            assertThat(prodA.principals(portfolio)).isEmpty();
        }

        @Assumed("A recipient has a portfolio as long as any share reaches it.")
        @Test
        void accounts_that_another_share_reaches_keep_everything() {
            String product = hub.createsProductIn(portfolio, "Linux");
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, workloads);
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, prod);
            String local = prodA.createsPortfolio("Local");
            prodA.addsFrom(portfolio, product, local);
            hub.unshares(portfolio, ORGANIZATIONAL_UNIT, workloads);
            assertThat(prodA.products(local)).containsExactly(product);
            assertThat(dev.imports(AWS_ORGANIZATIONS)).isEmpty();
        }

        @Assumed(
                value = "Deleting a share that does not exist is known to succeed only for account shares.",
                setting = "deletingAbsentOrganizationShareFails")
        @Test
        void deleting_a_share_that_does_not_exist_fails_with_not_found() {
            assertThat(refusal(() -> hub.unshares(portfolio, ORGANIZATIONAL_UNIT, prod)))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class WhenSharesOverlap {

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet",
                says = "ShareErrorScenarios with DuplicateResourceException name accounts that already "
                        + "have the portfolio through another node.")
        @Test
        void accounts_that_already_have_the_portfolio_are_reported_and_have_it_once() {
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, prod);
            DescribePortfolioShareStatusResponse status =
                    hub.polls(hub.shares(portfolio, ORGANIZATIONAL_UNIT, workloads));
            assertThat(status.status()).isEqualTo(ShareStatus.COMPLETED_WITH_ERRORS);
            assertThat(status.shareDetails().successfulShares()).containsExactly(dev.id);
            assertThat(status.shareDetails().shareErrors()).singleElement().satisfies(error -> {
                assertThat(error.error()).isEqualTo("DuplicateResourceException");
                assertThat(error.accounts()).containsExactlyInAnyOrder(prodA.id, prodB.id);
            });
            assertThat(prodA.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        }

        @Assumed(
                value = "The alternative is that overlapping shares are not an error.",
                setting = "overlappingSharesFail")
        @Test
        void overlaps_are_not_reported_if_the_settings_say_so() {
            FakeServiceCatalog tolerant = world(s -> s.assume(AwsBehavior.OVERLAPPING_SHARES_FAIL, false));
            Actor manager = new Actor(tolerant.account("hub"));
            String id = manager.createsPortfolio("Data");
            manager.shares(id, ORGANIZATIONAL_UNIT, prod);
            assertThat(manager.polls(manager.shares(id, ORGANIZATIONAL_UNIT, workloads))
                            .status())
                    .isEqualTo(ShareStatus.COMPLETED);
        }
    }

    @Nested
    class WhenAccessIsListed {

        @AwsRule(
                source = API + "API_ListPortfolioAccess.html",
                says = "OrganizationParentId: The ID of an organization node the portfolio is shared with. All "
                        + "children of this node with an inherited portfolio share will be returned.")
        @Test
        void the_accounts_below_a_node_that_receive_the_share_are_listed() {
            hub.shares(portfolio, ORGANIZATIONAL_UNIT, workloads);
            hub.shares(portfolio, outsider);
            hub.shares(portfolio, ACCOUNT, audit.id);
            assertThat(access(null)).containsExactly(outsider.id, audit.id);
            assertThat(access(workloads)).containsExactlyInAnyOrder(dev.id, prodA.id, prodB.id);
            assertThat(access(prod)).containsExactlyInAnyOrder(prodA.id, prodB.id);
            assertThat(access(organization)).isEmpty();
        }

        @Assumed("Answers recorded in 2021 have the accounts of an organization whose ID is the parent, without the "
                + "account that asks and without a token after the last page.")
        @Test
        void the_organization_itself_is_a_parent() {
            hub.shares(portfolio, ORGANIZATION, organization);
            assertThat(access(organization)).containsExactlyInAnyOrder(dev.id, prodA.id, prodB.id, audit.id);
            assertThat(access(prod)).containsExactlyInAnyOrder(prodA.id, prodB.id);
            assertThat(hub.client
                            .listPortfolioAccess(l -> l.portfolioId(portfolio).organizationParentId(organization))
                            .nextPageToken())
                    .isNull();
            assertThat(hub.shares(portfolio, DescribePortfolioShareType.ORGANIZATION))
                    .extracting(PortfolioShareDetail::principalId)
                    .containsExactly(organization);
        }

        @Assumed("An account that may not share with the organization does not learn which units it has.")
        @Test
        void a_parent_is_not_found_by_accounts_that_may_not_share_with_the_organization() {
            for (Actor stranger : new Actor[] {outsider, audit}) {
                String own = stranger.createsPortfolio("Own");
                for (String parent : new String[] {organization, workloads, "ou-ab12-abcdefgh"}) {
                    assertThat(refusal(() -> stranger.client.listPortfolioAccess(
                                    l -> l.portfolioId(own).organizationParentId(parent))))
                            .isInstanceOf(ResourceNotFoundException.class)
                            .hasMessageContaining("Organization node not found: " + parent);
                }
            }
        }

        @Assumed("A parent that the organization does not have is not found.")
        @Test
        void an_unknown_parent_is_not_found() {
            assertThat(refusal(() -> access("ou-ab12-abcdefgh"))).isInstanceOf(ResourceNotFoundException.class);
        }

        @AwsRule(
                source = API + "API_ListOrganizationPortfolioAccess.html",
                says = "This API can only be called by the management account in the organization or by a "
                        + "delegated admin.")
        @Test
        void other_accounts_may_not_list_the_nodes() {
            assertThat(refusal(() -> audit.client.listOrganizationPortfolioAccess(
                            l -> l.portfolioId(audit.createsPortfolio("A")).organizationNodeType(ORGANIZATION))))
                    .isInstanceOf(OperationNotSupportedException.class);
        }

        private List<String> access(String parent) {
            return hub.client
                    .listPortfolioAccess(l -> l.portfolioId(portfolio).organizationParentId(parent))
                    .accountIds();
        }
    }

    @Nested
    class WhenATokenIsDescribed {

        @Assumed("A token belongs to the account that received it.")
        @Test
        void an_unknown_token_and_another_accounts_token_are_not_found() {
            String token = hub.shares(portfolio, ORGANIZATION, organization);
            assertThat(refusal(() -> hub.polls("share-aaaaaaaaaaaaa"))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> dev.polls(token))).isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("Shares, like portfolios, belong to a Region.")
        @Test
        void a_token_is_not_found_in_another_region() {
            String token = hub.shares(portfolio, ORGANIZATION, organization);
            Actor elsewhere = new Actor(catalog.account("hub").in(Region.EU_WEST_1));
            assertThat(refusal(() -> elsewhere.polls(token)))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining(token);
        }

        @Assumed("The limit of one share action at a time holds within a Region, as all quotas of the service do.")
        @Test
        void an_action_in_progress_does_not_hinder_an_action_in_another_region() {
            FakeServiceCatalog slow = world(s -> s.shareCompletion(CompletionPolicy.held()));
            Actor here = new Actor(slow.account("hub"));
            Actor elsewhere = new Actor(slow.account("hub").in(Region.EU_WEST_1));
            here.client.enableAWSOrganizationsAccess(e -> {});
            slow.settle();
            String first = here.shares(here.createsPortfolio("Here"), ORGANIZATION, organization);
            String second = elsewhere.shares(elsewhere.createsPortfolio("There"), ORGANIZATION, organization);
            slow.settle();
            assertThat(here.polls(first).status()).isEqualTo(ShareStatus.COMPLETED);
            assertThat(elsewhere.polls(second).status()).isEqualTo(ShareStatus.COMPLETED);
        }

        @AwsRule(
                source = API + "API_DescribePortfolioShareStatus.html",
                says = "This API can only be called by the management account in the organization or by a "
                        + "delegated admin.")
        @Test
        void other_accounts_may_not_describe_the_token() {
            String token = hub.shares(portfolio, ORGANIZATION, organization);
            assertThat(refusal(() -> audit.polls(token))).isInstanceOf(OperationNotSupportedException.class);
        }
    }
}
