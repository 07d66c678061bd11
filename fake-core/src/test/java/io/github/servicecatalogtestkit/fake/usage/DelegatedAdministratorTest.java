package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Organizer.SERVICE_CATALOG;
import static io.github.servicecatalogtestkit.fake.usage.Organizer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATION;
import static software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType.AWS_ORGANIZATIONS;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.AccountAlreadyRegisteredException;
import software.amazon.awssdk.services.organizations.model.AccountNotFoundException;
import software.amazon.awssdk.services.organizations.model.AccountNotRegisteredException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.DelegatedAdministrator;
import software.amazon.awssdk.services.organizations.model.DelegatedService;
import software.amazon.awssdk.services.organizations.model.ListDelegatedAdministratorsRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

class DelegatedAdministratorTest {

    private static final String CONFIG = "config.amazonaws.com";
    private static final String LIST_ACCESS =
            "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_ListPortfolioAccess.html";
    private static final String CREATE_SHARE =
            "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html";

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(
                    o -> o.management("hub").account("dev").account("prod").trustedAccess(true))
            .build();
    final Organizer hub = new Organizer(catalog.account("hub"));
    final Organizer dev = new Organizer(catalog.account("dev"));
    final Actor delegate = new Actor(catalog.account("dev"));
    final Actor prod = new Actor(catalog.account("prod"));
    final String organization = catalog.organization().id();

    @Nested
    class WhenADelegatedAdministratorIsRegistered {

        @AwsRule(
                source = CREATE_SHARE,
                says = "Shares to an organization node can only be created by the management account of an "
                        + "organization or by a delegated administrator.")
        @Test
        void the_delegated_administrator_shares_with_the_organization() {
            String portfolio = delegate.createsPortfolio("Data");
            assertThat(Actor.refusal(() -> delegate.shares(portfolio, ORGANIZATION, organization)))
                    .isInstanceOf(OperationNotSupportedException.class);
            hub.delegates(SERVICE_CATALOG, dev.id);
            delegate.shares(portfolio, ORGANIZATION, organization);
            assertThat(prod.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        }

        @AwsRule(
                source = Organizer.API + "RegisterDelegatedAdministrator.html",
                says = "It grants read-only access to Organizations service data.")
        @Test
        void the_delegated_administrator_reads_the_organization_but_cannot_change_it() {
            hub.delegates(SERVICE_CATALOG, dev.id);
            assertThat(dev.accounts()).hasSize(3);
            assertThat(dev.delegates()).containsExactly(dev.id);
            String root = dev.root();
            assertThat(refusal(() -> dev.createsUnit("workloads", root))).isInstanceOf(AccessDeniedException.class);
            assertThat(refusal(() -> dev.delegates(SERVICE_CATALOG, prod.id)))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @AwsRule(
                source = "https://qiita.com/items/1b052664f9d9fb9498ff",
                says = "An error occurred (ConstraintViolationException) when calling the "
                        + "RegisterDelegatedAdministrator operation: You must enable service access before you "
                        + "delegate an administrator for this service. Call the AWS API EnableAWSServiceAccess "
                        + "first.")
        @Test
        void its_service_must_have_trusted_access() {
            FakeServiceCatalog fresh = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub").account("dev"))
                    .build();
            Organizer management = new Organizer(fresh.account("hub"));
            assertThat(refusal(() -> management.delegates(SERVICE_CATALOG, dev.id)))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(ConstraintViolationExceptionReason.SERVICE_ACCESS_NOT_ENABLED))
                    .hasMessageStartingWith(
                            "You must enable service access before you delegate an administrator for this "
                                    + "service. Call the AWS API EnableAWSServiceAccess first.");
            management.enablesTrustedAccess(SERVICE_CATALOG);
            management.delegates(SERVICE_CATALOG, dev.id);
            assertThat(management.delegates()).containsExactly(dev.id);
        }

        @AwsRule(
                source = "https://github.com/aws-samples/iam-identity-center-team/issues/355",
                says = "An error occurred (ConstraintViolationException) when calling the "
                        + "RegisterDelegatedAdministrator operation: You cannot register management "
                        + "account/yourself as delegated administrator for your organization.")
        @Test
        void the_management_account_cannot_be_registered() {
            assertThat(refusal(() -> hub.delegates(SERVICE_CATALOG, hub.id)))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(
                                            ConstraintViolationExceptionReason
                                                    .CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR))
                    .hasMessageStartingWith(
                            "You cannot register management account/yourself as delegated administrator for "
                                    + "your organization.");
        }

        @AwsRule(
                source = "https://github.com/pepperize/cdk-organizations/issues/716",
                says = "The provided account is already a delegated administrator for your organization.")
        @Test
        void an_account_is_registered_once_per_service() {
            hub.delegates(SERVICE_CATALOG, dev.id);
            assertThat(refusal(() -> hub.delegates(SERVICE_CATALOG, dev.id)))
                    .isInstanceOf(AccountAlreadyRegisteredException.class)
                    .hasMessageStartingWith(
                            "The provided account is already a delegated administrator for your organization.");
            hub.enablesTrustedAccess(CONFIG);
            hub.delegates(CONFIG, dev.id);
            assertThat(hub.delegates()).containsExactly(dev.id);
        }

        @AwsRule(
                source = Organizer.API + "RegisterDelegatedAdministrator.html",
                says = "AccountNotFoundException: We can't find an AWS account with the AccountId that you specified.")
        @Test
        void the_account_must_be_in_the_organization() {
            assertThat(refusal(() -> hub.delegates(
                            SERVICE_CATALOG, catalog.account("outsider").id())))
                    .isInstanceOf(AccountNotFoundException.class);
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/limits.html",
                says = "Delegated administrators per organization: 50.")
        @Test
        void an_organization_has_at_most_fifty_delegated_administrators() {
            for (int i = 0; i < 50; i++) {
                hub.delegates(SERVICE_CATALOG, hub.createsAccount("delegate-" + i));
            }
            assertThat(refusal(() -> hub.delegates(SERVICE_CATALOG, dev.id)))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(
                                            ConstraintViolationExceptionReason
                                                    .MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED))
                    .hasMessageStartingWith("You have exceeded the allowed number of delegated administrators for the "
                            + "delegated service.");
            assertThat(hub.client.listDelegatedAdministrators(l -> {}).delegatedAdministrators())
                    .hasSize(20);
            assertThat(hub.client.listDelegatedAdministratorsPaginator(l -> {}).delegatedAdministrators())
                    .hasSize(50);
            assertThat(hub.client
                            .listDelegatedAdministratorsPaginator(l -> l.servicePrincipal(SERVICE_CATALOG))
                            .delegatedAdministrators())
                    .hasSize(50);
        }

        @Test
        void the_quota_can_be_lowered() {
            FakeServiceCatalog strict = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub").account("dev").trustedAccess(true))
                    .settings(s -> s.quota(Quota.DELEGATED_ADMINISTRATORS_PER_ORGANIZATION, 0))
                    .build();
            assertThat(refusal(() -> new Organizer(strict.account("hub")).delegates(SERVICE_CATALOG, dev.id)))
                    .isInstanceOf(ConstraintViolationException.class);
        }
    }

    @Nested
    class WhenDelegatedAdministratorsAreListed {

        @AwsRule(
                source = Organizer.API + "ListDelegatedAdministrators.html",
                says = "If specified, then the operation lists the delegated administrators only for the specified "
                        + "service. If you don't specify a service principal, the operation lists all delegated "
                        + "administrators for all services in your organization.")
        @Test
        void delegated_administrators_are_listed_for_one_service_or_for_all() {
            hub.enablesTrustedAccess(CONFIG);
            hub.delegates(SERVICE_CATALOG, dev.id);
            hub.delegates(CONFIG, prod.id);
            assertThat(hub.delegates()).containsExactlyInAnyOrder(dev.id, prod.id);
            assertThat(hub.client
                            .listDelegatedAdministrators(l -> l.servicePrincipal(CONFIG))
                            .delegatedAdministrators())
                    .extracting(DelegatedAdministrator::id)
                    .containsExactly(prod.id);
        }

        @AwsRule(
                source = Organizer.API + "DelegatedAdministrator.html",
                says = "DelegationEnabledDate: The date when the account was made a delegated administrator.")
        @Test
        void each_entry_has_the_details_of_its_account() {
            hub.delegates(SERVICE_CATALOG, dev.id);
            DelegatedAdministrator described = hub.client
                    .listDelegatedAdministrators(l -> {})
                    .delegatedAdministrators()
                    .get(0);
            assertThat(described.arn())
                    .isEqualTo("arn:aws:organizations::" + hub.id + ":account/" + organization + "/" + dev.id);
            assertThat(described.name()).isEqualTo("dev");
            assertThat(described.email()).contains("@");
            assertThat(described.statusAsString()).isEqualTo("ACTIVE");
            assertThat(described.joinedMethodAsString()).isEqualTo("INVITED");
            assertThat(described.delegationEnabledDate())
                    .isBetween(described.joinedTimestamp(), catalog.now())
                    .isBefore(catalog.now());
        }

        @Assumed("The page does not say which date the list for all services shows")
        @Test
        void the_list_for_all_services_has_the_date_of_the_first_registration() {
            hub.enablesTrustedAccess(CONFIG);
            hub.delegates(SERVICE_CATALOG, dev.id);
            hub.delegates(CONFIG, dev.id);
            assertThat(registration(l -> {}))
                    .isEqualTo(registration(l -> l.servicePrincipal(SERVICE_CATALOG)))
                    .isBefore(registration(l -> l.servicePrincipal(CONFIG)));
            hub.revokes(SERVICE_CATALOG, dev.id);
            hub.delegates(SERVICE_CATALOG, dev.id);
            assertThat(registration(l -> {})).isEqualTo(registration(l -> l.servicePrincipal(CONFIG)));
        }

        private Instant registration(Consumer<ListDelegatedAdministratorsRequest.Builder> request) {
            return hub.client
                    .listDelegatedAdministrators(request)
                    .delegatedAdministrators()
                    .get(0)
                    .delegationEnabledDate();
        }

        @AwsRule(
                source = Organizer.API + "ListDelegatedServicesForAccount.html",
                says = "List the AWS services for which the specified account is a delegated administrator.")
        @Test
        void the_services_of_an_account_are_listed() {
            hub.enablesTrustedAccess(CONFIG);
            hub.delegates(SERVICE_CATALOG, dev.id);
            hub.delegates(CONFIG, dev.id);
            assertThat(hub.client
                            .listDelegatedServicesForAccount(l -> l.accountId(dev.id))
                            .delegatedServices())
                    .extracting(DelegatedService::servicePrincipal)
                    .containsExactly(CONFIG, SERVICE_CATALOG);
            assertThat(refusal(() -> hub.client.listDelegatedServicesForAccount(l -> l.accountId(prod.id))))
                    .isInstanceOf(AccountNotRegisteredException.class);
        }
    }

    @Nested
    class WhenADelegatedAdministratorIsDeregistered {

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DeletePortfolioShare.html",
                says = "If a delegated admin is de-registered, portfolio shares created from that account are removed.")
        @Test
        void its_organization_shares_end_and_its_account_shares_remain() {
            hub.delegates(SERVICE_CATALOG, dev.id);
            String ofAll = delegate.createsPortfolio("All");
            delegate.shares(ofAll, ORGANIZATION, organization);
            String ofProd = delegate.createsPortfolio("Prod");
            delegate.sharesAccepted(ofProd, prod);
            hub.revokes(SERVICE_CATALOG, dev.id);
            assertThat(prod.imports(AWS_ORGANIZATIONS)).isEmpty();
            assertThat(prod.imports()).containsExactly(ofProd);
            assertThat(delegate.portfolios()).containsExactly(ofAll, ofProd);
            assertThat(delegate.shares(ofAll, DescribePortfolioShareType.ORGANIZATION))
                    .isEmpty();
            assertThat(Actor.refusal(() -> delegate.shares(ofAll, ORGANIZATION, organization)))
                    .isInstanceOf(OperationNotSupportedException.class);
        }

        @AwsRule(
                source = LIST_ACCESS,
                says = "A delegated admin can list the accounts that have access to the shared portfolio. Note that if "
                        + "a delegated admin is de-registered, they can no longer perform this operation.")
        @Test
        void it_can_no_longer_list_the_accounts_with_access_to_its_portfolios() {
            String portfolio = delegate.createsPortfolio("Data");
            delegate.shares(portfolio, prod);
            assertThat(access(portfolio)).containsExactly(prod.id);
            hub.delegates(SERVICE_CATALOG, dev.id);
            assertThat(access(portfolio)).containsExactly(prod.id);
            hub.revokes(SERVICE_CATALOG, dev.id);
            assertThat(Actor.refusal(() -> access(portfolio))).isInstanceOf(ResourceNotFoundException.class);
            hub.delegates(SERVICE_CATALOG, dev.id);
            assertThat(access(portfolio)).containsExactly(prod.id);
        }

        @Assumed("An account that left the organization is like any account that never was in it.")
        @Test
        void after_it_left_the_organization_it_lists_the_accounts_again() {
            String portfolio = delegate.createsPortfolio("Data");
            delegate.shares(portfolio, prod);
            hub.delegates(SERVICE_CATALOG, dev.id);
            hub.revokes(SERVICE_CATALOG, dev.id);
            hub.removes(dev.id);
            assertThat(access(portfolio)).containsExactly(prod.id);
        }

        private List<String> access(String portfolio) {
            return delegate.client
                    .listPortfolioAccess(l -> l.portfolioId(portfolio))
                    .accountIds();
        }

        @Assumed("AWS does not say what happens to a share action in progress")
        @Test
        void deregistering_cancels_a_share_action_in_progress() {
            FakeServiceCatalog slow = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub")
                            .account("dev")
                            .account("prod")
                            .trustedAccess(true)
                            .delegatedAdministrator("dev"))
                    .settings(s -> s.shareCompletion(CompletionPolicy.held()))
                    .build();
            Actor sharing = new Actor(slow.account("dev"));
            String portfolio = sharing.createsPortfolio("Data");
            sharing.shares(portfolio, ORGANIZATION, slow.organization().id());
            new Organizer(slow.account("hub")).revokes(SERVICE_CATALOG, sharing.id);
            slow.settle();
            assertThat(new Actor(slow.account("prod")).imports(AWS_ORGANIZATIONS))
                    .isEmpty();
            assertThat(sharing.shares(portfolio, DescribePortfolioShareType.ORGANIZATION))
                    .isEmpty();
        }

        @AwsRule(
                source = Organizer.API + "DeregisterDelegatedAdministrator.html",
                says = "Delegated administrator privileges are revoked for only the specified AWS service from the "
                        + "member account. If the specified service is the only service for which the member "
                        + "account is a delegated administrator, the operation also revokes Organizations read "
                        + "action permissions.")
        @Test
        void the_account_reads_the_organization_until_its_last_service_is_deregistered() {
            hub.enablesTrustedAccess(CONFIG);
            hub.delegates(SERVICE_CATALOG, dev.id);
            hub.delegates(CONFIG, dev.id);
            String portfolio = delegate.createsPortfolio("Data");
            delegate.shares(portfolio, ORGANIZATION, organization);
            hub.revokes(CONFIG, dev.id);
            assertThat(prod.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
            assertThat(dev.accounts()).hasSize(3);
            hub.revokes(SERVICE_CATALOG, dev.id);
            assertThat(refusal(() -> dev.accounts())).isInstanceOf(AccessDeniedException.class);
        }

        @AwsRule(
                source = Organizer.API + "DeregisterDelegatedAdministrator.html",
                says = "AccountNotRegisteredException: The specified account is not a delegated "
                        + "administrator for this AWS service.")
        @Test
        void the_account_must_be_registered() {
            assertThat(refusal(() -> hub.revokes(SERVICE_CATALOG, dev.id)))
                    .isInstanceOf(AccountNotRegisteredException.class);
            assertThat(refusal(() -> hub.revokes(
                            SERVICE_CATALOG, catalog.account("outsider").id())))
                    .isInstanceOf(AccountNotFoundException.class);
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DisableAWSOrganizationsAccess.html",
                says = "You cannot call this API if there are active delegated administrators in the organization.")
        @Test
        void organizations_access_can_be_disabled_afterwards() {
            hub.delegates(SERVICE_CATALOG, dev.id);
            Actor management = new Actor(catalog.account("hub"));
            assertThat(Actor.refusal(() -> management.client.disableAWSOrganizationsAccess(d -> {})))
                    .isNotNull();
            hub.revokes(SERVICE_CATALOG, dev.id);
            management.client.disableAWSOrganizationsAccess(d -> {});
        }
    }
}
