package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Organizer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATION;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATIONAL_UNIT;
import static software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType.AWS_ORGANIZATIONS;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AccountAlreadyClosedException;
import software.amazon.awssdk.services.organizations.model.AccountNotFoundException;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.DestinationParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.DuplicateAccountException;
import software.amazon.awssdk.services.organizations.model.MasterCannotLeaveOrganizationException;
import software.amazon.awssdk.services.organizations.model.OrganizationNotEmptyException;
import software.amazon.awssdk.services.organizations.model.OrganizationsException;
import software.amazon.awssdk.services.organizations.model.ParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.SourceParentNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;

/**
 *
 *
 * <pre>
 * root ── hub
 *   ├─ workloads ── dev
 *   └─ sandbox ── trial
 *
 * outsider
 * </pre>
 */
class MemberAccountTest {

    private static final String UNKNOWN = "ou-svct-0123456789abc";

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub")
                    .unit("workloads", u -> u.account("dev"))
                    .unit("sandbox", u -> u.account("trial"))
                    .trustedAccess(true))
            .build();
    final Organizer hub = new Organizer(catalog.account("hub"));
    final Organizer dev = new Organizer(catalog.account("dev"));
    final String trial = catalog.account("trial").id();
    final String outsider = catalog.account("outsider").id();
    final String root = hub.root();
    final String workloads = catalog.organization().unit("workloads").id();
    final String sandbox = catalog.organization().unit("sandbox").id();

    final Actor owner = new Actor(catalog.account("hub"));
    final Actor member = new Actor(catalog.account("dev"));

    @Nested
    class WhenAccountsAreRead {

        @AwsRule(
                source = Organizer.API + "DescribeAccount.html",
                says = "Retrieves Organizations-related information about the specified account.")
        @Test
        void an_account_is_described() {
            Account account =
                    hub.client.describeAccount(d -> d.accountId(dev.id)).account();
            assertThat(account.id()).isEqualTo(dev.id);
            assertThat(account.arn())
                    .isEqualTo("arn:aws:organizations::" + hub.id + ":account/"
                            + catalog.organization().id() + "/" + dev.id);
            assertThat(account.name()).isEqualTo("dev");
            assertThat(account.email()).contains("@");
            assertThat(account.statusAsString()).isEqualTo("ACTIVE");
            assertThat(account.stateAsString()).isEqualTo("ACTIVE");
            assertThat(account.joinedMethodAsString()).isEqualTo("INVITED");
            assertThat(account.joinedTimestamp()).isBefore(catalog.now());
        }

        @AwsRule(source = Organizer.API + "ListAccounts.html", says = "Lists all the accounts in the organization.")
        @Test
        void all_accounts_are_listed() {
            assertThat(hub.accounts()).containsExactlyInAnyOrder(hub.id, dev.id, trial);
        }

        @AwsRule(
                source = Organizer.API + "ListAccountsForParent.html",
                says = "If you specify the root, you get a list of all the accounts that aren't in any OU. If you "
                        + "specify an OU, you get a list of all the accounts in only that OU and not in any child "
                        + "OUs.")
        @Test
        void the_accounts_directly_in_a_unit_are_listed() {
            String prod = hub.createsUnit("prod", workloads);
            hub.moves(trial, sandbox, prod);
            assertThat(hub.accountsIn(root)).containsExactly(hub.id);
            assertThat(hub.accountsIn(workloads)).containsExactly(dev.id);
            assertThat(hub.accountsIn(prod)).containsExactly(trial);
            assertThat(refusal(() -> hub.accountsIn(UNKNOWN))).isInstanceOf(ParentNotFoundException.class);
        }

        @Test
        void long_lists_are_returned_in_pages() {
            for (int i = 0; i < 50; i++) {
                catalog.organization().add("account-" + i, "sandbox");
            }
            var page = hub.client.listAccounts(l -> l.maxResults(20));
            assertThat(page.accounts()).hasSize(20);
            assertThat(page.nextToken()).isNotNull();
            assertThat(hub.accounts()).hasSize(53).doesNotHaveDuplicates();
            assertThat(hub.accountsIn(sandbox)).hasSize(51).doesNotHaveDuplicates();
        }

        @AwsRule(
                source = "https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/289",
                says = "An error occurred (AccountNotFoundException) when calling the DescribeAccount operation: "
                        + "You specified an account that doesn't exist.")
        @Test
        void an_account_outside_is_not_found() {
            assertThat(refusal(() -> hub.client.describeAccount(d -> d.accountId(outsider))))
                    .isInstanceOf(AccountNotFoundException.class)
                    .hasMessageStartingWith("You specified an account that doesn't exist.");
        }
    }

    @Nested
    class WhenAnAccountMoves {

        @AwsRule(
                source = Organizer.API + "MoveAccount.html",
                says = "Moves an account from its current source parent root or organizational unit (OU) to the "
                        + "specified destination parent root or OU.")
        @Test
        void the_account_is_in_the_destination_unit() {
            hub.moves(dev.id, workloads, sandbox);
            assertThat(hub.accountsIn(workloads)).isEmpty();
            assertThat(hub.accountsIn(sandbox)).containsExactlyInAnyOrder(dev.id, trial);
            hub.moves(dev.id, sandbox, root);
            assertThat(hub.accountsIn(root)).containsExactlyInAnyOrder(hub.id, dev.id);
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/"
                        + "catalogs_portfolios_sharing_how-to-share.html",
                says = "An account that moves has access only to portfolios shared with the destination.")
        @Test
        void the_account_has_the_shares_of_the_destination_unit() {
            String ofWorkloads = owner.createsPortfolio("Workloads");
            String product = owner.createsProductIn(ofWorkloads, "Linux");
            owner.shares(ofWorkloads, ORGANIZATIONAL_UNIT, workloads);
            String ofSandbox = owner.createsPortfolio("Sandbox");
            owner.shares(ofSandbox, ORGANIZATIONAL_UNIT, sandbox);
            String local = member.createsPortfolio("Local");
            member.addsFrom(ofWorkloads, product, local);
            hub.moves(dev.id, workloads, sandbox);
            assertThat(member.imports(AWS_ORGANIZATIONS)).containsExactly(ofSandbox);
            assertThat(member.products(local)).isEmpty();
        }

        @AwsRule(
                source = Organizer.API + "MoveAccount.html",
                says = "SourceParentNotFoundException: We can't find a source root or OU with the ParentId that "
                        + "you specified. DestinationParentNotFoundException: We can't find the destination "
                        + "container.")
        @Test
        void the_source_and_the_destination_must_exist() {
            assertThat(refusal(() -> hub.moves(dev.id, UNKNOWN, sandbox)))
                    .isInstanceOf(SourceParentNotFoundException.class);
            assertThat(refusal(() -> hub.moves(dev.id, workloads, UNKNOWN)))
                    .isInstanceOf(DestinationParentNotFoundException.class);
            assertThat(refusal(() -> hub.moves(outsider, workloads, sandbox)))
                    .isInstanceOf(AccountNotFoundException.class);
        }

        @Assumed("Public scripts work around this exception when the account is not in the source; the page "
                + "does not name it")
        @Test
        void an_account_that_is_not_in_the_source_is_not_found() {
            assertThat(refusal(() -> hub.moves(dev.id, root, sandbox))).isInstanceOf(AccountNotFoundException.class);
            assertThat(hub.accountsIn(workloads)).containsExactly(dev.id);
        }

        @AwsRule(
                source = "https://github.com/openshift/osdctl/pull/190",
                says = "If you attempted to move an account to an OU it was already part of, AWS would throw a "
                        + "DuplicateAccountException.")
        @Test
        void moving_an_account_to_its_current_parent_is_refused() {
            assertThat(refusal(() -> hub.moves(dev.id, workloads, workloads)))
                    .isInstanceOf(DuplicateAccountException.class)
                    .hasMessageStartingWith("That account is already present in the specified destination.");
        }
    }

    @Nested
    class WhenAnAccountLeaves {

        @AwsRule(
                source = Organizer.API + "RemoveAccountFromOrganization.html",
                says = "The removed account becomes a standalone account that isn't a member of any organization.")
        @Test
        void the_management_account_can_remove_the_account() {
            hub.removes(dev.id);
            assertThat(hub.accounts()).containsExactlyInAnyOrder(hub.id, trial);
            assertThat(refusal(() -> dev.client.describeOrganization()))
                    .isInstanceOf(AwsOrganizationsNotInUseException.class);
            assertThat(refusal(() -> hub.removes(dev.id))).isInstanceOf(AccountNotFoundException.class);
        }

        @AwsRule(
                source = Organizer.API + "LeaveOrganization.html",
                says = "Removes a member account from its parent organization. This version of the operation is "
                        + "performed by the account that wants to leave.")
        @Test
        void the_account_can_leave_by_itself() {
            dev.client.leaveOrganization();
            assertThat(hub.accounts()).containsExactlyInAnyOrder(hub.id, trial);
            assertThat(refusal(() -> dev.client.leaveOrganization()))
                    .isInstanceOf(AwsOrganizationsNotInUseException.class);
        }

        @Assumed("AWS says that shares follow the organization, but not which shares a leaving account keeps")
        @Test
        void the_account_loses_its_organization_shares_and_keeps_its_account_shares() {
            String ofAll = owner.createsPortfolio("All");
            owner.shares(ofAll, ORGANIZATION, catalog.organization().id());
            String ofDev = owner.createsPortfolio("Dev");
            owner.sharesAccepted(ofDev, member);
            dev.client.leaveOrganization();
            assertThat(member.imports(AWS_ORGANIZATIONS)).isEmpty();
            assertThat(member.imports()).containsExactly(ofDev);
        }

        @AwsRule(
                source = Organizer.API + "LeaveOrganization.html",
                says = "MasterCannotLeaveOrganizationException: You can't remove a management account "
                        + "from an organization.")
        @Test
        void the_management_account_cannot_leave() {
            assertThat(refusal(() -> hub.client.leaveOrganization()))
                    .isInstanceOf(MasterCannotLeaveOrganizationException.class);
            assertThat(refusal(() -> hub.removes(hub.id))).isInstanceOf(MasterCannotLeaveOrganizationException.class);
            assertThat(hub.accounts()).contains(hub.id);
        }

        @AwsRule(
                source = Organizer.API + "RemoveAccountFromOrganization.html",
                says = "The account that you want to leave must not be a delegated administrator account for any "
                        + "AWS service enabled for your organization.")
        @Test
        void a_delegated_administrator_cannot_leave() {
            hub.enablesTrustedAccess("config.amazonaws.com");
            hub.delegates("config.amazonaws.com", dev.id);
            assertThat(refusal(() -> hub.removes(dev.id))).satisfies(this::isOfADelegate);
            assertThat(refusal(() -> dev.client.leaveOrganization())).satisfies(this::isOfADelegate);
            hub.revokes("config.amazonaws.com", dev.id);
            hub.removes(dev.id);
            assertThat(hub.accounts()).doesNotContain(dev.id);
        }

        private void isOfADelegate(Throwable refusal) {
            assertThat(refusal)
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(
                                            ConstraintViolationExceptionReason
                                                    .CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG));
        }

        @AwsRule(
                source = Organizer.API + "RemoveAccountFromOrganization.html",
                says = "WAIT_PERIOD_ACTIVE: After you create an AWS account, you must wait until at "
                        + "least four days after the account was created. Invited accounts aren't subject "
                        + "to this waiting period.")
        @Test
        void a_created_account_cannot_leave_for_four_days() {
            String created = hub.createsAccount("created");
            catalog.advance(Duration.ofDays(4).minusMinutes(1));
            assertThat(refusal(() -> hub.removes(created)))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(ConstraintViolationExceptionReason.WAIT_PERIOD_ACTIVE));
            assertThat(refusal(() -> catalog.account(created).organizations().leaveOrganization()))
                    .isInstanceOf(ConstraintViolationException.class);
            catalog.advance(Duration.ofMinutes(1));
            hub.removes(created);
            assertThat(hub.accounts()).doesNotContain(created);

            String invited = new Organizer(catalog.account("outsider"))
                    .client
                    .acceptHandshake(a -> a.handshakeId(hub.invites(outsider)))
                    .handshake()
                    .id();
            assertThat(invited).isNotNull();
            hub.removes(outsider);
            assertThat(hub.accounts()).doesNotContain(outsider);
        }
    }

    @Nested
    class WhenAnAccountIsClosed {

        private void closes(String account) {
            hub.client.closeAccount(c -> c.accountId(account));
        }

        @AwsRule(
                source = Organizer.API + "CloseAccount.html",
                says = "When the close account request completes, the status will change to SUSPENDED.")
        @Test
        void the_account_remains_a_member_and_is_suspended() {
            closes(trial);
            assertThat(hub.client.describeAccount(d -> d.accountId(trial)).account())
                    .satisfies(account -> {
                        assertThat(account.statusAsString()).isEqualTo("SUSPENDED");
                        assertThat(account.stateAsString()).isEqualTo("CLOSED");
                    });
            assertThat(hub.accountsIn(sandbox)).containsExactly(trial);
        }

        @AwsRule(
                source = Organizer.API + "CloseAccount.html",
                says = "AccountAlreadyClosedException: You attempted to close an account that is already closed.")
        @Test
        void a_closed_account_cannot_be_closed_again() {
            closes(trial);
            assertThat(refusal(() -> closes(trial))).isInstanceOf(AccountAlreadyClosedException.class);
        }

        @AwsRule(
                source = Organizer.API + "CloseAccount.html",
                says = "CANNOT_CLOSE_MANAGEMENT_ACCOUNT: You attempted to close the management account.")
        @Test
        void the_management_account_cannot_be_closed() {
            assertThatConstraint(
                    refusal(() -> closes(hub.id)), ConstraintViolationExceptionReason.CANNOT_CLOSE_MANAGEMENT_ACCOUNT);
            assertThat(refusal(() -> closes(outsider))).isInstanceOf(AccountNotFoundException.class);
        }

        @AwsRule(
                source = Organizer.API + "CloseAccount.html",
                says = "Within a rolling 30 day period you can close the higher of either 250 or 20% of the member "
                        + "accounts in your organization, up to a maximum of 1,000.")
        @ParameterizedTest(name = "{1} of {0} accounts")
        @CsvSource({"300, 250", "1300, 260", "5100, 1000"})
        void a_limited_number_of_accounts_can_be_closed_in_thirty_days(int accounts, int limit) {
            for (int i = hub.accounts().size(); i < accounts; i++) {
                catalog.organization().add("account-" + i, "sandbox");
            }
            for (String account : hub.accountsIn(sandbox).subList(0, limit)) {
                closes(account);
            }
            assertThatConstraint(
                    refusal(() -> closes(dev.id)), ConstraintViolationExceptionReason.CLOSE_ACCOUNT_QUOTA_EXCEEDED);
            catalog.advance(Duration.ofDays(30));
            closes(dev.id);
        }

        @AwsRule(
                source = Organizer.API + "RegisterDelegatedAdministrator.html",
                says = "CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR: You cannot "
                        + "register a suspended account as a delegated administrator.")
        @Test
        void a_closed_account_cannot_be_registered_as_a_delegated_administrator() {
            closes(trial);
            assertThatConstraint(
                    refusal(() -> hub.delegates(Organizer.SERVICE_CATALOG, trial)),
                    ConstraintViolationExceptionReason.CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR);
        }

        @Assumed("what a closed account can still call is not modelled")
        @Test
        void calls_of_the_closed_account_still_succeed() {
            closes(dev.id);
            assertThat(dev.client.describeOrganization(d -> {}).organization()).isNotNull();
        }

        private static void assertThatConstraint(
                OrganizationsException refusal, ConstraintViolationExceptionReason reason) {
            assertThat(refusal)
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.reason()).isEqualTo(reason));
        }
    }

    @Nested
    class WhenTheOrganizationIsDeleted {

        @AwsRule(
                source = Organizer.API + "DeleteOrganization.html",
                says = "Deletes the organization. … The organization must be empty of member accounts.")
        @Test
        void the_organization_must_have_no_other_account() {
            assertThat(refusal(() -> hub.client.deleteOrganization(d -> {})))
                    .isInstanceOf(OrganizationNotEmptyException.class);
            hub.removes(dev.id);
            hub.removes(trial);
            hub.client.deleteOrganization(d -> {});
            assertThat(refusal(() -> hub.client.describeOrganization(d -> {})))
                    .isInstanceOf(AwsOrganizationsNotInUseException.class);
        }

        @Test
        void shares_with_the_organization_end_and_a_new_organization_can_be_created() {
            String portfolio = owner.createsPortfolio("Data");
            owner.shares(portfolio, OrganizationNodeType.ORGANIZATIONAL_UNIT, sandbox);
            hub.removes(dev.id);
            hub.removes(trial);
            hub.client.deleteOrganization(d -> {});
            dev.client.createOrganization(c -> {});
            assertThat(owner.client
                            .describePortfolioShares(
                                    d -> d.portfolioId(portfolio).type("ORGANIZATIONAL_UNIT"))
                            .portfolioShareDetails())
                    .isEmpty();
        }
    }
}
