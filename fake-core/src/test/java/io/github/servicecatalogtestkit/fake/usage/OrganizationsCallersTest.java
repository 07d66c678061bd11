package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Organizer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;
import software.amazon.awssdk.services.organizations.model.OrganizationsException;

/** Which accounts may call which operations, and requests that the API Reference does not allow. */
class OrganizationsCallersTest {

    private static final String ID = "123456789012";
    private static final String ROOT = "r-abcd";
    private static final String UNIT = "ou-abcd-01234567";
    private static final String POLICY = "p-0123456789";
    private static final String HANDSHAKE = "h-01234567";
    private static final String SERVICE = "config.amazonaws.com";

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub").account("member").account("delegate"))
            .build();
    final Organizer hub = new Organizer(catalog.account("hub"));
    final Organizer member = new Organizer(catalog.account("member"));
    final Organizer delegate = new Organizer(catalog.account("delegate"));
    final Organizer outsider = new Organizer(catalog.account("outsider"));

    static Stream<Arguments> changes() {
        return Stream.of(
                call(
                        "CreateOrganizationalUnit",
                        c -> c.createOrganizationalUnit(r -> r.parentId(ROOT).name("x"))),
                call(
                        "UpdateOrganizationalUnit",
                        c -> c.updateOrganizationalUnit(
                                r -> r.organizationalUnitId(UNIT).name("x"))),
                call("DeleteOrganizationalUnit", c -> c.deleteOrganizationalUnit(r -> r.organizationalUnitId(UNIT))),
                call(
                        "CreateAccount",
                        c -> c.createAccount(r -> r.accountName("x").email("x@example.com"))),
                call(
                        "MoveAccount",
                        c -> c.moveAccount(
                                r -> r.accountId(ID).sourceParentId(ROOT).destinationParentId(UNIT))),
                call("DeleteOrganization", c -> c.deleteOrganization(r -> {})),
                call("EnableAllFeatures", c -> c.enableAllFeatures(r -> {})),
                call("PutResourcePolicy", c -> c.putResourcePolicy(r -> r.content("{}"))),
                call("DeleteResourcePolicy", c -> c.deleteResourcePolicy(r -> {})),
                call("RemoveAccountFromOrganization", c -> c.removeAccountFromOrganization(r -> r.accountId(ID))),
                call(
                        "InviteAccountToOrganization",
                        c -> c.inviteAccountToOrganization(
                                r -> r.target(t -> t.type("ACCOUNT").id(ID)))),
                call("EnableAWSServiceAccess", c -> c.enableAWSServiceAccess(r -> r.servicePrincipal(SERVICE))),
                call("DisableAWSServiceAccess", c -> c.disableAWSServiceAccess(r -> r.servicePrincipal(SERVICE))),
                call(
                        "RegisterDelegatedAdministrator",
                        c -> c.registerDelegatedAdministrator(
                                r -> r.accountId(ID).servicePrincipal(SERVICE))),
                call(
                        "DeregisterDelegatedAdministrator",
                        c -> c.deregisterDelegatedAdministrator(
                                r -> r.accountId(ID).servicePrincipal(SERVICE))));
    }

    static Stream<Arguments> changesOfPoliciesAndTags() {
        return Stream.of(
                call(
                        "CreatePolicy",
                        c -> c.createPolicy(r ->
                                r.name("x").type("TAG_POLICY").description("").content("{}"))),
                call("UpdatePolicy", c -> c.updatePolicy(r -> r.policyId(POLICY).name("x"))),
                call("DeletePolicy", c -> c.deletePolicy(r -> r.policyId(POLICY))),
                call("AttachPolicy", c -> c.attachPolicy(r -> r.policyId(POLICY).targetId(ID))),
                call("DetachPolicy", c -> c.detachPolicy(r -> r.policyId(POLICY).targetId(ID))),
                call(
                        "EnablePolicyType",
                        c -> c.enablePolicyType(r -> r.rootId(ROOT).policyType("TAG_POLICY"))),
                call(
                        "DisablePolicyType",
                        c -> c.disablePolicyType(r -> r.rootId(ROOT).policyType("TAG_POLICY"))),
                call(
                        "TagResource",
                        c -> c.tagResource(
                                r -> r.resourceId(ID).tags(t -> t.key("team").value("a")))),
                call("UntagResource", c -> c.untagResource(r -> r.resourceId(ID).tagKeys("team"))));
    }

    static Stream<Arguments> reads() {
        return Stream.of(
                call("DescribeAccount", c -> c.describeAccount(r -> r.accountId(ID))),
                call(
                        "DescribeCreateAccountStatus",
                        c -> c.describeCreateAccountStatus(r -> r.createAccountRequestId("car-01234567"))),
                call(
                        "DescribeOrganizationalUnit",
                        c -> c.describeOrganizationalUnit(r -> r.organizationalUnitId(UNIT))),
                call("DescribePolicy", c -> c.describePolicy(r -> r.policyId(POLICY))),
                call("DescribeResourcePolicy", c -> c.describeResourcePolicy(r -> {})),
                call("ListPolicies", c -> c.listPolicies(r -> r.filter("TAG_POLICY"))),
                call(
                        "ListPoliciesForTarget",
                        c -> c.listPoliciesForTarget(r -> r.targetId(ID).filter("TAG_POLICY"))),
                call("ListTagsForResource", c -> c.listTagsForResource(r -> r.resourceId(ID))),
                call("ListTargetsForPolicy", c -> c.listTargetsForPolicy(r -> r.policyId(POLICY))),
                call("ListAccounts", OrganizationsClient::listAccounts),
                call("ListAccountsForParent", c -> c.listAccountsForParent(r -> r.parentId(ROOT))),
                call("ListAWSServiceAccessForOrganization", OrganizationsClient::listAWSServiceAccessForOrganization),
                call("ListChildren", c -> c.listChildren(r -> r.parentId(ROOT).childType("ACCOUNT"))),
                call("ListCreateAccountStatus", OrganizationsClient::listCreateAccountStatus),
                call("ListDelegatedAdministrators", c -> c.listDelegatedAdministrators(r -> {})),
                call("ListDelegatedServicesForAccount", c -> c.listDelegatedServicesForAccount(r -> r.accountId(ID))),
                call("ListHandshakesForOrganization", OrganizationsClient::listHandshakesForOrganization),
                call(
                        "ListOrganizationalUnitsForParent",
                        c -> c.listOrganizationalUnitsForParent(r -> r.parentId(ROOT))),
                call("ListParents", c -> c.listParents(r -> r.childId(UNIT))),
                call("ListRoots", OrganizationsClient::listRoots));
    }

    private static Arguments call(String operation, Consumer<OrganizationsClient> call) {
        return arguments(operation, call);
    }

    @AwsRule(
            source = Organizer.API + "RegisterDelegatedAdministrator.html",
            says = "You can only call this operation from the management account.")
    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void only_the_management_account_can_change_the_organization(String operation, Consumer<OrganizationsClient> call) {
        makeDelegate();
        assertThat(refusal(() -> call.accept(member.client))).isInstanceOf(AccessDeniedException.class);
        assertThat(refusal(() -> call.accept(delegate.client))).isInstanceOf(AccessDeniedException.class);
        assertThat(refusal(() -> call.accept(outsider.client))).isInstanceOf(AwsOrganizationsNotInUseException.class);
    }

    @Assumed("The page says what the management account can close and does not name other callers.")
    @Test
    void only_the_management_account_can_close_an_account() {
        makeDelegate();
        assertThat(refusal(() -> member.client.closeAccount(c -> c.accountId(ID))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(refusal(() -> delegate.client.closeAccount(c -> c.accountId(ID))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(refusal(() -> outsider.client.closeAccount(c -> c.accountId(ID))))
                .isInstanceOf(AwsOrganizationsNotInUseException.class);
    }

    @Assumed("The organization's resource policy can allow delegated administrators to change policies and tags. "
            + "The fake stores the resource policy and does not evaluate it.")
    @ParameterizedTest(name = "{0}")
    @MethodSource("changesOfPoliciesAndTags")
    void delegated_administrators_cannot_change_policies_or_tags(String operation, Consumer<OrganizationsClient> call) {
        makeDelegate();
        assertThat(refusal(() -> call.accept(member.client))).isInstanceOf(AccessDeniedException.class);
        assertThat(refusal(() -> call.accept(delegate.client))).isInstanceOf(AccessDeniedException.class);
        assertThat(refusal(() -> call.accept(outsider.client))).isInstanceOf(AwsOrganizationsNotInUseException.class);
    }

    @AwsRule(
            source = Organizer.API + "ListAccounts.html",
            says = "You can only call this operation from the management account or a member "
                    + "account that is a delegated administrator.")
    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void delegated_administrators_can_also_read_the_organization(String operation, Consumer<OrganizationsClient> call) {
        makeDelegate();
        assertThat(refusal(() -> call.accept(member.client))).isInstanceOf(AccessDeniedException.class);
        assertThat(refusal(() -> call.accept(outsider.client))).isInstanceOf(AwsOrganizationsNotInUseException.class);
        OrganizationsException ofManagement = refusal(() -> call.accept(hub.client));
        OrganizationsException ofDelegate = refusal(() -> call.accept(delegate.client));
        if (ofManagement == null) {
            assertThat(ofDelegate).isNull();
        } else {
            assertThat(ofDelegate).hasSameClassAs(ofManagement).isNotInstanceOf(AccessDeniedException.class);
        }
    }

    private void makeDelegate() {
        hub.enablesTrustedAccess(SERVICE);
        hub.delegates(SERVICE, delegate.id);
    }

    static Stream<Arguments> badInputs() {
        return Stream.of(
                bad("no account", "INPUT_REQUIRED", c -> c.describeAccount(r -> {})),
                bad("no unit", "INPUT_REQUIRED", c -> c.describeOrganizationalUnit(r -> {})),
                bad("no parent", "INPUT_REQUIRED", c -> c.listAccountsForParent(r -> {})),
                bad("no name", "INPUT_REQUIRED", c -> c.createOrganizationalUnit(r -> r.parentId(ROOT))),
                bad(
                        "no source",
                        "INPUT_REQUIRED",
                        c -> c.moveAccount(r -> r.accountId(ID).destinationParentId(UNIT))),
                bad("no type of child", "INPUT_REQUIRED", c -> c.listChildren(r -> r.parentId(ROOT))),
                bad("no service", "INPUT_REQUIRED", c -> c.registerDelegatedAdministrator(r -> r.accountId(ID))),
                bad("no target", "INPUT_REQUIRED", c -> c.inviteAccountToOrganization(r -> {})),
                bad(
                        "no target id",
                        "INPUT_REQUIRED",
                        c -> c.inviteAccountToOrganization(r -> r.target(t -> t.type("ACCOUNT")))),
                bad("no handshake", "INPUT_REQUIRED", c -> c.acceptHandshake(r -> {})),
                bad("no email", "INPUT_REQUIRED", c -> c.createAccount(r -> r.accountName("x"))),
                bad("eleven digits", "INVALID_PATTERN", c -> c.describeAccount(r -> r.accountId("12345678901"))),
                bad("a name for an account", "INVALID_PATTERN", c -> c.describeAccount(r -> r.accountId("hub"))),
                bad(
                        "a root for a unit",
                        "INVALID_PATTERN",
                        c -> c.describeOrganizationalUnit(r -> r.organizationalUnitId(ROOT))),
                bad("an account for a parent", "INVALID_PATTERN", c -> c.listAccountsForParent(r -> r.parentId(ID))),
                bad(
                        "an ARN for a parent",
                        "INVALID_PATTERN",
                        c -> c.listAccountsForParent(
                                r -> r.parentId("arn:aws:organizations::" + ID + ":ou/o-abcdefghij/" + UNIT))),
                bad("capitals", "INVALID_PATTERN", c -> c.describeHandshake(r -> r.handshakeId("h-ABCDEFGH"))),
                bad(
                        "no address",
                        "INVALID_PATTERN",
                        c -> c.createAccount(r -> r.accountName("x").email("example.com"))),
                bad(
                        "a name beyond ASCII",
                        "INVALID_PATTERN",
                        c -> c.createAccount(r -> r.accountName("Größe").email("x@example.com"))),
                bad(
                        "a role with a space",
                        "INVALID_PATTERN",
                        c -> c.createAccount(
                                r -> r.accountName("x").email("x@example.com").roleName("a b"))),
                bad(
                        "an empty name",
                        "MIN_LENGTH_EXCEEDED",
                        c -> c.createOrganizationalUnit(r -> r.parentId(ROOT).name(""))),
                bad(
                        "a short address",
                        "MIN_LENGTH_EXCEEDED",
                        c -> c.createAccount(r -> r.accountName("x").email("a@b.c"))),
                bad(
                        "a long name",
                        "MAX_LENGTH_EXCEEDED",
                        c -> c.createOrganizationalUnit(r -> r.parentId(ROOT).name("x".repeat(129)))),
                bad(
                        "long notes",
                        "MAX_LENGTH_EXCEEDED",
                        c -> c.inviteAccountToOrganization(
                                r -> r.target(t -> t.type("ACCOUNT").id(ID)).notes("x".repeat(1025)))),
                bad(
                        "thirteen digits",
                        "MAX_LENGTH_EXCEEDED",
                        c -> c.describeAccount(r -> r.accountId("1234567890123"))),
                bad(
                        "a type of child",
                        "INVALID_ENUM",
                        c -> c.listChildren(r -> r.parentId(ROOT).childType("ROOT"))),
                bad(
                        "a type of party",
                        "INVALID_ENUM",
                        c -> c.inviteAccountToOrganization(
                                r -> r.target(t -> t.type("PERSON").id(ID)))),
                bad(
                        "a state in a list",
                        "INVALID_LIST_MEMBER",
                        c -> c.listCreateAccountStatus(r -> r.statesWithStrings("DONE"))),
                bad(
                        "a billing access",
                        "INVALID_ENUM",
                        c -> c.createAccount(
                                r -> r.accountName("x").email("x@example.com").iamUserAccessToBilling("MAYBE"))),
                bad("a feature set", "INVALID_ENUM", c -> c.createOrganization(r -> r.featureSet("SOME"))),
                bad(
                        "an action",
                        "INVALID_ENUM",
                        c -> c.listHandshakesForAccount(r -> r.filter(f -> f.actionType("JOIN")))),
                bad("a page of none", "MIN_VALUE_EXCEEDED", c -> c.listAccounts(r -> r.maxResults(0))),
                bad("a long page", "MAX_VALUE_EXCEEDED", c -> c.listAccounts(r -> r.maxResults(21))),
                bad(
                        "an empty new name",
                        "MIN_LENGTH_EXCEEDED",
                        c -> c.updateOrganizationalUnit(
                                r -> r.organizationalUnitId(UNIT).name(""))),
                bad(
                        "a parent handshake",
                        "INVALID_PATTERN",
                        c -> c.listHandshakesForAccount(r -> r.filter(f -> f.parentHandshakeId("parent")))),
                bad(
                        "a service to list",
                        "INVALID_PATTERN",
                        c -> c.listDelegatedAdministrators(r -> r.servicePrincipal("AWS Config"))),
                bad("a made-up token", "INVALID_NEXT_TOKEN", c -> c.listRoots(r -> r.nextToken("next"))));
    }

    private static Arguments bad(String input, String reason, Consumer<OrganizationsClient> call) {
        return arguments(input, reason, call);
    }

    @Assumed("The API Reference names the reasons and the limits of each member, but not which violation has which "
            + "reason")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badInputs")
    void invalid_input_is_refused_with_its_reason(String input, String reason, Consumer<OrganizationsClient> call) {
        assertThat(refusal(() -> call.accept(hub.client)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.reason()).isEqualTo(InvalidInputExceptionReason.fromValue(reason)))
                .extracting(e -> e.awsErrorDetails().errorCode())
                .isEqualTo("InvalidInputException");
    }

    @AwsRule(
            source = "https://github.com/boto/boto3/issues/4565",
            says = "An error occurred (InvalidInputException): You provided a value that does not match "
                    + "the required pattern.")
    @Test
    void a_value_that_does_not_match_its_pattern_gets_the_message_of_aws() {
        assertThat(refusal(() -> hub.client.describeAccount(r -> r.accountId("hub"))))
                .hasMessageStartingWith("You provided a value that does not match the required pattern.");
    }
}
