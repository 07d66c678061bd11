package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatus;
import software.amazon.awssdk.services.organizations.model.OrganizationsException;

/** An account with its AWS Organizations client, with short methods for the calls that most tests make. */
final class Organizer {

    static final String API = "https://docs.aws.amazon.com/organizations/latest/APIReference/API_";
    static final String SERVICE_CATALOG = "servicecatalog.amazonaws.com";

    final OrganizationsClient client;
    final String id;

    Organizer(FakeAccount account) {
        client = account.organizations();
        id = account.id();
    }

    String root() {
        return client.listRoots(r -> {}).roots().get(0).id();
    }

    String createsUnit(String name, String parent) {
        return client.createOrganizationalUnit(u -> u.name(name).parentId(parent))
                .organizationalUnit()
                .id();
    }

    /** Requests a new account and returns the ID of the request. */
    String requestsAccount(String name) {
        return client.createAccount(a -> a.accountName(name).email(name.toLowerCase(Locale.ROOT) + "@example.org"))
                .createAccountStatus()
                .id();
    }

    CreateAccountStatus polls(String request) {
        return client.describeCreateAccountStatus(d -> d.createAccountRequestId(request))
                .createAccountStatus();
    }

    /** Creates an account and returns its id. */
    String createsAccount(String name) {
        return polls(requestsAccount(name)).accountId();
    }

    void moves(String account, String from, String to) {
        client.moveAccount(m -> m.accountId(account).sourceParentId(from).destinationParentId(to));
    }

    void removes(String account) {
        client.removeAccountFromOrganization(r -> r.accountId(account));
    }

    void enablesTrustedAccess(String service) {
        client.enableAWSServiceAccess(e -> e.servicePrincipal(service));
    }

    void disablesTrustedAccess(String service) {
        client.disableAWSServiceAccess(e -> e.servicePrincipal(service));
    }

    void delegates(String service, String account) {
        client.registerDelegatedAdministrator(r -> r.servicePrincipal(service).accountId(account));
    }

    void revokes(String service, String account) {
        client.deregisterDelegatedAdministrator(r -> r.servicePrincipal(service).accountId(account));
    }

    String invites(String account) {
        return client.inviteAccountToOrganization(
                        i -> i.target(t -> t.type("ACCOUNT").id(account)))
                .handshake()
                .id();
    }

    List<String> accounts() {
        return client.listAccountsPaginator(l -> {}).stream()
                .flatMap(page -> page.accounts().stream())
                .map(Account::id)
                .toList();
    }

    List<String> accountsIn(String parent) {
        return client.listAccountsForParentPaginator(l -> l.parentId(parent)).stream()
                .flatMap(page -> page.accounts().stream())
                .map(Account::id)
                .toList();
    }

    List<String> delegates() {
        return client.listDelegatedAdministrators(l -> {}).delegatedAdministrators().stream()
                .map(administrator -> administrator.id())
                .toList();
    }

    /** Returns what the SDK throws when {@code call} is refused. */
    static OrganizationsException refusal(ThrowingCallable call) {
        return catchThrowableOfType(OrganizationsException.class, call);
    }
}
