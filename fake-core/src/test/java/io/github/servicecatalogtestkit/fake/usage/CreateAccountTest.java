package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATION;
import static software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType.AWS_ORGANIZATIONS;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.CreateAccountFailureReason;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatus;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatusNotFoundException;

class CreateAccountTest {

    FakeServiceCatalog catalog = catalog(CompletionPolicy.immediate());
    Organizer hub = new Organizer(catalog.account("hub"));

    private static FakeServiceCatalog catalog(CompletionPolicy progress) {
        return FakeServiceCatalog.builder()
                .organization(o -> o.management("hub").account("dev").trustedAccess(true))
                .settings(s -> s.shareCompletion(progress))
                .build();
    }

    private void given(CompletionPolicy progress) {
        catalog = catalog(progress);
        hub = new Organizer(catalog.account("hub"));
    }

    @AwsRule(
            source = Organizer.API + "CreateAccount.html",
            says = "This is an asynchronous request that AWS performs in the background. The response of the "
                    + "example: State IN_PROGRESS.")
    @Test
    void the_response_has_status_in_progress() {
        CreateAccountStatus status = hub.client
                .createAccount(a -> a.accountName("Production Account").email("susan@example.com"))
                .createAccountStatus();
        assertThat(status.id()).matches("car-[a-z0-9]{8,32}");
        assertThat(status.state()).isEqualTo(CreateAccountState.IN_PROGRESS);
        assertThat(status.accountName()).isEqualTo("Production Account");
        assertThat(status.requestedTimestamp()).isNotNull();
        assertThat(status.accountId()).isNull();
    }

    @AwsRule(
            source = Organizer.API + "CreateAccount.html",
            says = "Creates an AWS account that is automatically a member of the organization.")
    @Test
    void the_account_is_below_the_root_and_has_its_name() {
        String request = hub.client
                .createAccount(a -> a.accountName("Production Account").email("susan@example.com"))
                .createAccountStatus()
                .id();
        CreateAccountStatus status = hub.polls(request);
        assertThat(status.state()).isEqualTo(CreateAccountState.SUCCEEDED);
        assertThat(status.completedTimestamp()).isNotNull();
        assertThat(status.accountId())
                .isEqualTo(catalog.account("Production Account").id());
        Account account =
                hub.client.describeAccount(d -> d.accountId(status.accountId())).account();
        assertThat(account.name()).isEqualTo("Production Account");
        assertThat(account.email()).isEqualTo("susan@example.com");
        assertThat(account.joinedMethodAsString()).isEqualTo("CREATED");
        assertThat(hub.accountsIn(hub.root())).contains(status.accountId());
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_EnableAWSOrganizationsAccess.html",
            says = "This API will allow Service Catalog to receive updates on your organization in order to sync "
                    + "your shares with the current structure.")
    @Test
    void the_account_receives_the_shares_with_the_organization() {
        Actor owner = new Actor(catalog.account("hub"));
        String portfolio = owner.createsPortfolio("Data");
        owner.shares(portfolio, ORGANIZATION, catalog.organization().id());
        hub.createsAccount("new");
        assertThat(new Actor(catalog.account("new")).imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
    }

    @AwsRule(
            source = Organizer.API + "CreateAccount.html",
            says = "Use the Id value of the CreateAccountStatus response element from this operation to provide as "
                    + "a parameter to the DescribeCreateAccountStatus operation.")
    @Test
    void creation_completes_at_the_third_poll() {
        given(CompletionPolicy.afterPolls(3));
        String request = hub.requestsAccount("new");
        assertThat(hub.accounts()).hasSize(2);
        assertThat(hub.polls(request).state()).isEqualTo(CreateAccountState.IN_PROGRESS);
        assertThat(hub.polls(request).state()).isEqualTo(CreateAccountState.IN_PROGRESS);
        assertThat(hub.accounts()).hasSize(2);
        assertThat(hub.polls(request).state()).isEqualTo(CreateAccountState.SUCCEEDED);
        assertThat(hub.accounts()).hasSize(3);
    }

    @Test
    void creation_completes_after_an_hour_of_the_catalogs_clock() {
        given(CompletionPolicy.after(Duration.ofHours(1)));
        String request = hub.requestsAccount("new");
        catalog.advance(Duration.ofMinutes(59));
        assertThat(hub.polls(request).state()).isEqualTo(CreateAccountState.IN_PROGRESS);
        catalog.advance(Duration.ofMinutes(1));
        assertThat(hub.accounts()).hasSize(3);
        CreateAccountStatus status = hub.polls(request);
        assertThat(status.state()).isEqualTo(CreateAccountState.SUCCEEDED);
        assertThat(Duration.between(status.requestedTimestamp(), status.completedTimestamp()))
                .isBetween(Duration.ofHours(1), Duration.ofMinutes(61));
    }

    @Test
    void creation_completes_when_the_test_settles_the_catalog() {
        given(CompletionPolicy.held());
        List<String> requests = List.of(hub.requestsAccount("one"), hub.requestsAccount("two"));
        assertThat(hub.accounts()).hasSize(2);
        catalog.settle();
        assertThat(requests)
                .extracting(request -> hub.polls(request).accountId())
                .containsExactly(
                        catalog.account("one").id(), catalog.account("two").id());
    }

    @AwsRule(
            source = Organizer.API + "CreateAccountStatus.html",
            says = "EMAIL_ALREADY_EXISTS: The account could not be created because another AWS account with that "
                    + "email address already exists.")
    @Test
    void an_email_address_belongs_to_one_account() {
        String one = createsWithAddress("one", "susan@example.com");
        assertTaken("susan@example.com");
        catalog.advance(Duration.ofDays(4));
        hub.removes(one);
        assertTaken("susan@example.com");
        assertTaken(hub.client
                .describeAccount(d -> d.accountId(catalog.account("dev").id()))
                .account()
                .email());
        assertThat(createsWithAddress("two", "123456789012@example.com")).isNotNull();
    }

    private void assertTaken(String email) {
        int accounts = hub.accounts().size();
        String request = hub.client
                .createAccount(a -> a.accountName("two").email(email))
                .createAccountStatus()
                .id();
        CreateAccountStatus status = hub.polls(request);
        assertThat(status.state()).isEqualTo(CreateAccountState.FAILED);
        assertThat(status.failureReason()).isEqualTo(CreateAccountFailureReason.EMAIL_ALREADY_EXISTS);
        assertThat(status.accountId()).isNull();
        assertThat(hub.accounts()).hasSize(accounts);
    }

    @Assumed("A test that used the account name before means the same account; account names are not unique on AWS")
    @Test
    void creating_an_account_the_test_already_named_uses_that_account() {
        String known = catalog.account("new").id();
        assertThat(hub.createsAccount("new")).isEqualTo(known);
    }

    @Assumed("A test that used the account name before means the same account; account names are not unique on AWS")
    @Test
    void a_second_account_of_the_same_name_is_a_different_account() {
        String first = hub.createsAccount("new");
        String second = createsWithAddress("new", "second@example.com");
        String third = createsWithAddress("new", "third@example.com");
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(hub.accounts()).contains(first, second, third);
        assertThat(catalog.account("new").id()).isEqualTo(first);
        assertThat(catalog.account(third).name()).isEqualTo("new");
    }

    private String createsWithAddress(String name, String email) {
        return hub.polls(hub.client
                        .createAccount(a -> a.accountName(name).email(email))
                        .createAccountStatus()
                        .id())
                .accountId();
    }

    @Test
    void a_name_of_twelve_digits_is_not_used_as_the_id() {
        String created = hub.createsAccount("123456789012");
        assertThat(created).isNotEqualTo("123456789012");
        assertThat(catalog.account(created).name()).isEqualTo("123456789012");
        assertThat(hub.accounts()).contains(created).doesNotContain("123456789012");
    }

    @AwsRule(
            source = Organizer.API + "ListCreateAccountStatus.html",
            says = "Lists the account creation requests that match the specified status that is currently being "
                    + "tracked for the organization.")
    @Test
    void requests_are_listed_by_state() {
        given(CompletionPolicy.afterPolls(1));
        String done = hub.requestsAccount("done");
        hub.polls(done);
        String running = hub.requestsAccount("running");
        assertThat(requests()).containsExactly(done, running);
        assertThat(requests(CreateAccountState.SUCCEEDED)).containsExactly(done);
        assertThat(requests(CreateAccountState.IN_PROGRESS, CreateAccountState.FAILED))
                .containsExactly(running);
    }

    private List<String> requests(CreateAccountState... states) {
        return hub.client.listCreateAccountStatusPaginator(l -> l.states(states).maxResults(1)).stream()
                .flatMap(page -> page.createAccountStatuses().stream())
                .map(CreateAccountStatus::id)
                .toList();
    }

    @AwsRule(
            source = Organizer.API + "DescribeCreateAccountStatus.html",
            says = "CreateAccountStatusNotFoundException: We can't find an create account request with the "
                    + "CreateAccountRequestId that you specified.")
    @Test
    void an_unknown_request_is_not_found() {
        assertThat(Organizer.refusal(() -> hub.polls("car-0123456789abc")))
                .isInstanceOf(CreateAccountStatusNotFoundException.class);
    }
}
