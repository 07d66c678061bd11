package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.MembershipErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountCreation;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Task;
import io.github.servicecatalogtestkit.fake.internal.rule.AccountOpening;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationsCaller;
import java.util.List;
import software.amazon.awssdk.services.organizations.model.CreateAccountRequest;
import software.amazon.awssdk.services.organizations.model.CreateAccountResponse;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatus;
import software.amazon.awssdk.services.organizations.model.DescribeCreateAccountStatusRequest;
import software.amazon.awssdk.services.organizations.model.DescribeCreateAccountStatusResponse;
import software.amazon.awssdk.services.organizations.model.ListCreateAccountStatusRequest;
import software.amazon.awssdk.services.organizations.model.ListCreateAccountStatusResponse;

/**
 * The creation of accounts in the organization. A setting says how long it takes. The role name in the request is
 * ignored.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html">CreateAccount</a>
 */
@NotModelled(
        operation = "CreateGovCloudAccount",
        because = "It creates two accounts, one of them in another partition, and all accounts of a catalog are in one "
                + "partition.")
final class AccountCreationOperations {

    private AccountCreationOperations() {}

    /** The response always says that the request is in progress, even if the account exists at once. */
    @Command
    static Outcome<CreateAccountResponse> createAccount(Catalog catalog, Call call, CreateAccountRequest request) {
        OrganizationsCaller.requireManagement(catalog, call.account());
        AccountCreation creation = new AccountCreation(
                IdType.ACCOUNT_CREATION.of(call.number()),
                request.accountName(),
                request.email(),
                OrganizationsTags.read(request.tags()),
                call.at(),
                Task.startingAt(catalog.clock()));
        CreateAccountResponse response = CreateAccountResponse.builder()
                .createAccountStatus(OrganizationShapes.status(creation))
                .build();
        return new Outcome<>(response, AccountOpening.with(catalog, creation));
    }

    /** Polls the request. A setting can complete it after a number of polls. */
    @Poll
    static Outcome<DescribeCreateAccountStatusResponse> describeCreateAccountStatus(
            Catalog catalog, Call call, DescribeCreateAccountStatusRequest request) {
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        Id<AccountCreation> id = IdType.ACCOUNT_CREATION
                .parse(request.createAccountRequestId())
                .orElseThrow(MembershipErrors::createAccountStatusNotFound);
        AccountCreation creation = requireCreation(organization, id);
        Catalog after = creation.isRunning() ? AccountOpening.with(catalog, creation.polled()) : catalog;
        Organization now = OrganizationsCaller.requireReader(after, call.account());
        DescribeCreateAccountStatusResponse response = DescribeCreateAccountStatusResponse.builder()
                .createAccountStatus(OrganizationShapes.status(requireCreation(now, id)))
                .build();
        return new Outcome<>(response, after);
    }

    private static AccountCreation requireCreation(Organization organization, Id<AccountCreation> id) {
        return organization.creations().byId().find(id).orElseThrow(MembershipErrors::createAccountStatusNotFound);
    }

    @Query
    static ListCreateAccountStatusResponse listCreateAccountStatus(
            Catalog catalog, Call call, ListCreateAccountStatusRequest request) {
        List<CreateAccountState> states = request.states();
        Paging paging = OrganizationsPages.of(catalog, call, states, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        var creations = organization.creations().byId().valuesAfter(IdType.ACCOUNT_CREATION.of(paging.after()));
        var page = paging.take(
                creations,
                creation -> states.isEmpty() || states.contains(state(creation)),
                creation -> creation.id().number());
        return ListCreateAccountStatusResponse.builder()
                .createAccountStatuses(page.<CreateAccountStatus>map(OrganizationShapes::status))
                .nextToken(page.nextToken())
                .build();
    }

    private static CreateAccountState state(AccountCreation creation) {
        return OrganizationShapes.status(creation).state();
    }
}
