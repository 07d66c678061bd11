package io.github.servicecatalogtestkit.fake.usage;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Tag;

/** For each error that AWS lists for an operation of AWS Organizations: a call that fails with it. */
final class OrganizationsErrorScenarios {

    /**
     * A sequence of calls; the last call fails with the error.
     *
     * @param operation the operation of the last call, as AWS names it
     * @param error the error, as AWS names it
     */
    record Scenario(String operation, String error, Consumer<World> calls) {

        @Override
        public String toString() {
            return operation + " " + error;
        }
    }

    /**
     *
     *
     * <pre>
     * root ── hub
     *   └─ workloads ── dev
     *
     * guest
     * </pre>
     */
    static final class World {

        static final String ACCOUNT = "123456789012";
        static final String UNIT = "ou-svct-01234567";
        static final String POLICY = "p-0123456789";
        static final String HANDSHAKE = "h-0123456789abc";
        static final String ROOT = "r-abcd";
        static final String SERVICE = "config.amazonaws.com";
        static final String SCP = "SERVICE_CONTROL_POLICY";
        static final String FULL_ACCESS = "p-FullAWSAccess";
        static final String DOCUMENT = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";

        final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub").unit("workloads", u -> u.account("dev")))
                .build();
        final Organizer hub = new Organizer(catalog.account("hub"));
        final Organizer dev = new Organizer(catalog.account("dev"));
        final Organizer guest = new Organizer(catalog.account("guest"));
        final OrganizationsClient client = hub.client;
        final String root = hub.root();
        final String workloads = catalog.organization().unit("workloads").id();

        String createsPolicy(String name, String content) {
            return client.createPolicy(
                            p -> p.name(name).type(SCP).description("").content(content))
                    .policy()
                    .policySummary()
                    .id();
        }

        void attaches(String policy, String target) {
            client.attachPolicy(a -> a.policyId(policy).targetId(target));
        }

        void tags(int count) {
            for (int i = 0; i < count; i++) {
                String key = "key-" + i;
                client.tagResource(
                        t -> t.resourceId(dev.id).tags(g -> g.key(key).value("")));
            }
        }

        void accepts(String handshake) {
            guest.client.acceptHandshake(a -> a.handshakeId(handshake));
        }

        void declines(String handshake) {
            guest.client.declineHandshake(d -> d.handshakeId(handshake));
        }

        void cancels(String handshake) {
            client.cancelHandshake(c -> c.handshakeId(handshake));
        }

        void registers() {
            hub.enablesTrustedAccess(SERVICE);
            hub.delegates(SERVICE, dev.id);
        }
    }

    private OrganizationsErrorScenarios() {}

    private static final List<Scenario> SCENARIOS = new ArrayList<>();

    static {
        accounts();
        units();
        handshakes();
        policies();
        tags();
    }

    static List<Scenario> all() {
        return SCENARIOS;
    }

    private static void raises(String error, String operation, Consumer<World> calls) {
        SCENARIOS.add(new Scenario(operation, error, calls));
    }

    private static void accounts() {
        Map<String, Consumer<World>> ofUnknownAccount = Map.of(
                "CloseAccount",
                w -> w.client.closeAccount(c -> c.accountId(World.ACCOUNT)),
                "DeregisterDelegatedAdministrator",
                w -> w.hub.revokes(World.SERVICE, World.ACCOUNT),
                "DescribeAccount",
                w -> w.client.describeAccount(d -> d.accountId(World.ACCOUNT)),
                "ListDelegatedServicesForAccount",
                w -> w.client.listDelegatedServicesForAccount(l -> l.accountId(World.ACCOUNT)),
                "MoveAccount",
                w -> w.hub.moves(World.ACCOUNT, w.root, w.workloads),
                "RegisterDelegatedAdministrator",
                w -> {
                    w.hub.enablesTrustedAccess(World.SERVICE);
                    w.hub.delegates(World.SERVICE, World.ACCOUNT);
                },
                "RemoveAccountFromOrganization",
                w -> w.hub.removes(World.ACCOUNT));
        ofUnknownAccount.forEach((operation, calls) -> raises("AccountNotFoundException", operation, calls));
        raises("AccountAlreadyClosedException", "CloseAccount", w -> {
            w.client.closeAccount(c -> c.accountId(w.dev.id));
            w.client.closeAccount(c -> c.accountId(w.dev.id));
        });
        raises("ConstraintViolationException", "CloseAccount", w -> w.client.closeAccount(c -> c.accountId(w.hub.id)));
        raises("AccountAlreadyRegisteredException", "RegisterDelegatedAdministrator", w -> {
            w.registers();
            w.hub.delegates(World.SERVICE, w.dev.id);
        });
        raises("ConstraintViolationException", "RegisterDelegatedAdministrator", w -> {
            w.hub.enablesTrustedAccess(World.SERVICE);
            w.hub.delegates(World.SERVICE, w.hub.id);
        });
        raises(
                "AccountNotRegisteredException",
                "DeregisterDelegatedAdministrator",
                w -> w.hub.revokes(World.SERVICE, w.dev.id));
        raises(
                "AccountNotRegisteredException",
                "ListDelegatedServicesForAccount",
                w -> w.client.listDelegatedServicesForAccount(l -> l.accountId(w.dev.id)));
        raises("ConstraintViolationException", "LeaveOrganization", w -> {
            w.registers();
            w.dev.client.leaveOrganization();
        });
        raises("ConstraintViolationException", "RemoveAccountFromOrganization", w -> {
            w.registers();
            w.hub.removes(w.dev.id);
        });
        raises("MasterCannotLeaveOrganizationException", "LeaveOrganization", w -> w.client.leaveOrganization());
        raises("MasterCannotLeaveOrganizationException", "RemoveAccountFromOrganization", w -> w.hub.removes(w.hub.id));
        raises("AlreadyInOrganizationException", "CreateOrganization", w -> w.client.createOrganization(c -> {}));
        raises("OrganizationNotEmptyException", "DeleteOrganization", w -> w.client.deleteOrganization(d -> {}));
        raises(
                "CreateAccountStatusNotFoundException",
                "DescribeCreateAccountStatus",
                w -> w.hub.polls("car-0123456789abcdef0123456789abcdef"));
        raises("DuplicateAccountException", "MoveAccount", w -> w.hub.moves(w.dev.id, w.workloads, w.workloads));
        raises("SourceParentNotFoundException", "MoveAccount", w -> w.hub.moves(w.dev.id, World.UNIT, w.root));
        raises(
                "DestinationParentNotFoundException",
                "MoveAccount",
                w -> w.hub.moves(w.dev.id, w.workloads, World.UNIT));
    }

    private static void units() {
        raises("ChildNotFoundException", "ListParents", w -> w.client.listParents(l -> l.childId(World.UNIT)));
        raises("ParentNotFoundException", "CreateOrganizationalUnit", w -> w.hub.createsUnit("new", World.UNIT));
        raises("ParentNotFoundException", "ListAccountsForParent", w -> w.hub.accountsIn(World.UNIT));
        raises(
                "ParentNotFoundException",
                "ListChildren",
                w -> w.client.listChildren(l -> l.parentId(World.UNIT).childType("ACCOUNT")));
        raises(
                "ParentNotFoundException",
                "ListOrganizationalUnitsForParent",
                w -> w.client.listOrganizationalUnitsForParent(l -> l.parentId(World.UNIT)));
        raises(
                "DuplicateOrganizationalUnitException",
                "CreateOrganizationalUnit",
                w -> w.hub.createsUnit("workloads", w.root));
        raises("DuplicateOrganizationalUnitException", "UpdateOrganizationalUnit", w -> {
            String unit = w.hub.createsUnit("new", w.root);
            w.client.updateOrganizationalUnit(u -> u.organizationalUnitId(unit).name("workloads"));
        });
        raises("ConstraintViolationException", "CreateOrganizationalUnit", w -> {
            String parent = w.root;
            for (int depth = 1; depth <= 6; depth++) {
                parent = w.hub.createsUnit("level-" + depth, parent);
            }
        });
        raises(
                "OrganizationalUnitNotEmptyException",
                "DeleteOrganizationalUnit",
                w -> w.client.deleteOrganizationalUnit(d -> d.organizationalUnitId(w.workloads)));
        raises(
                "OrganizationalUnitNotFoundException",
                "DeleteOrganizationalUnit",
                w -> w.client.deleteOrganizationalUnit(d -> d.organizationalUnitId(World.UNIT)));
        raises(
                "OrganizationalUnitNotFoundException",
                "DescribeOrganizationalUnit",
                w -> w.client.describeOrganizationalUnit(d -> d.organizationalUnitId(World.UNIT)));
        raises(
                "OrganizationalUnitNotFoundException",
                "UpdateOrganizationalUnit",
                w -> w.client.updateOrganizationalUnit(
                        u -> u.organizationalUnitId(World.UNIT).name("new")));
    }

    private static void handshakes() {
        raises("DuplicateHandshakeException", "InviteAccountToOrganization", w -> {
            w.hub.invites(w.guest.id);
            w.hub.invites(w.guest.id);
        });
        raises("HandshakeNotFoundException", "AcceptHandshake", w -> w.accepts(World.HANDSHAKE));
        raises("HandshakeNotFoundException", "CancelHandshake", w -> w.cancels(World.HANDSHAKE));
        raises("HandshakeNotFoundException", "DeclineHandshake", w -> w.declines(World.HANDSHAKE));
        raises(
                "HandshakeNotFoundException",
                "DescribeHandshake",
                w -> w.client.describeHandshake(d -> d.handshakeId(World.HANDSHAKE)));
        raises("HandshakeAlreadyInStateException", "AcceptHandshake", w -> {
            String invitation = w.hub.invites(w.guest.id);
            w.accepts(invitation);
            w.accepts(invitation);
        });
        raises("HandshakeAlreadyInStateException", "CancelHandshake", w -> {
            String invitation = w.hub.invites(w.guest.id);
            w.cancels(invitation);
            w.cancels(invitation);
        });
        raises("HandshakeAlreadyInStateException", "DeclineHandshake", w -> {
            String invitation = w.hub.invites(w.guest.id);
            w.declines(invitation);
            w.declines(invitation);
        });
        raises("InvalidHandshakeTransitionException", "AcceptHandshake", w -> {
            String invitation = w.hub.invites(w.guest.id);
            w.cancels(invitation);
            w.accepts(invitation);
        });
        raises("InvalidHandshakeTransitionException", "CancelHandshake", w -> {
            String invitation = w.hub.invites(w.guest.id);
            w.accepts(invitation);
            w.cancels(invitation);
        });
        raises("InvalidHandshakeTransitionException", "DeclineHandshake", w -> {
            String invitation = w.hub.invites(w.guest.id);
            w.accepts(invitation);
            w.declines(invitation);
        });
        raises("HandshakeConstraintViolationException", "AcceptHandshake", w -> {
            String invitation = w.hub.invites(w.guest.id);
            w.catalog.organization().add("guest", "");
            w.accepts(invitation);
        });
        raises("HandshakeConstraintViolationException", "EnableAllFeatures", w -> w.client.enableAllFeatures(e -> {}));
        raises("HandshakeConstraintViolationException", "InviteAccountToOrganization", w -> w.hub.invites(w.dev.id));
        for (String operation :
                List.of("AcceptHandshake", "CancelHandshake", "DeclineHandshake", "DescribeHandshake")) {
            raises("AccessDeniedException", operation, w -> {
                String invitation = w.hub.invites(w.guest.id);
                OrganizationsClient stranger = w.catalog.account("stranger").organizations();
                switch (operation) {
                    case "AcceptHandshake" -> stranger.acceptHandshake(a -> a.handshakeId(invitation));
                    case "CancelHandshake" -> stranger.cancelHandshake(c -> c.handshakeId(invitation));
                    case "DeclineHandshake" -> stranger.declineHandshake(d -> d.handshakeId(invitation));
                    default -> stranger.describeHandshake(d -> d.handshakeId(invitation));
                }
            });
        }
    }

    private static void policies() {
        Map<String, Consumer<World>> ofUnknownPolicy = Map.of(
                "AttachPolicy",
                w -> w.attaches(World.POLICY, w.dev.id),
                "DeletePolicy",
                w -> w.client.deletePolicy(d -> d.policyId(World.POLICY)),
                "DescribePolicy",
                w -> w.client.describePolicy(d -> d.policyId(World.POLICY)),
                "DetachPolicy",
                w -> w.client.detachPolicy(d -> d.policyId(World.POLICY).targetId(w.dev.id)),
                "ListTargetsForPolicy",
                w -> w.client.listTargetsForPolicy(l -> l.policyId(World.POLICY)),
                "UpdatePolicy",
                w -> w.client.updatePolicy(u -> u.policyId(World.POLICY).name("new")));
        ofUnknownPolicy.forEach((operation, calls) -> raises("PolicyNotFoundException", operation, calls));
        raises("DuplicatePolicyException", "CreatePolicy", w -> {
            w.createsPolicy("one", World.DOCUMENT);
            w.createsPolicy("one", World.DOCUMENT);
        });
        raises("DuplicatePolicyException", "UpdatePolicy", w -> {
            w.createsPolicy("one", World.DOCUMENT);
            String two = w.createsPolicy("two", World.DOCUMENT);
            w.client.updatePolicy(u -> u.policyId(two).name("one"));
        });
        raises("MalformedPolicyDocumentException", "CreatePolicy", w -> w.createsPolicy("one", "Deny everything"));
        raises("MalformedPolicyDocumentException", "UpdatePolicy", w -> {
            String one = w.createsPolicy("one", World.DOCUMENT);
            w.client.updatePolicy(u -> u.policyId(one).content("Deny everything"));
        });
        raises(
                "ConstraintViolationException",
                "CreatePolicy",
                w -> w.createsPolicy("one", World.DOCUMENT + " ".repeat(10_240)));
        raises("ConstraintViolationException", "UpdatePolicy", w -> {
            String one = w.createsPolicy("one", World.DOCUMENT);
            w.client.updatePolicy(u -> u.policyId(one).content(World.DOCUMENT + " ".repeat(10_240)));
        });
        raises("ConstraintViolationException", "AttachPolicy", w -> {
            for (int i = 0; i < 10; i++) {
                w.attaches(w.createsPolicy("policy-" + i, World.DOCUMENT), w.dev.id);
            }
        });
        raises(
                "ConstraintViolationException",
                "DetachPolicy",
                w -> w.client.detachPolicy(d -> d.policyId(World.FULL_ACCESS).targetId(w.dev.id)));
        raises("DuplicatePolicyAttachmentException", "AttachPolicy", w -> w.attaches(World.FULL_ACCESS, w.dev.id));
        raises("PolicyNotAttachedException", "DetachPolicy", w -> {
            String one = w.createsPolicy("one", World.DOCUMENT);
            w.client.detachPolicy(d -> d.policyId(one).targetId(w.dev.id));
        });
        raises("PolicyInUseException", "DeletePolicy", w -> {
            String one = w.createsPolicy("one", World.DOCUMENT);
            w.attaches(one, w.dev.id);
            w.client.deletePolicy(d -> d.policyId(one));
        });
        raises(
                "PolicyTypeAlreadyEnabledException",
                "EnablePolicyType",
                w -> w.client.enablePolicyType(e -> e.rootId(w.root).policyType(World.SCP)));
        raises(
                "PolicyTypeNotEnabledException",
                "DisablePolicyType",
                w -> w.client.disablePolicyType(d -> d.rootId(w.root).policyType("TAG_POLICY")));
        raises("PolicyTypeNotEnabledException", "AttachPolicy", w -> {
            String one = w.createsPolicy("one", World.DOCUMENT);
            w.client.disablePolicyType(d -> d.rootId(w.root).policyType(World.SCP));
            w.attaches(one, w.dev.id);
        });
        raises(
                "RootNotFoundException",
                "EnablePolicyType",
                w -> w.client.enablePolicyType(e -> e.rootId(World.ROOT).policyType("TAG_POLICY")));
        raises(
                "RootNotFoundException",
                "DisablePolicyType",
                w -> w.client.disablePolicyType(d -> d.rootId(World.ROOT).policyType(World.SCP)));
        raises("ResourcePolicyNotFoundException", "DeleteResourcePolicy", w -> w.client.deleteResourcePolicy(d -> {}));
        raises(
                "ResourcePolicyNotFoundException",
                "DescribeResourcePolicy",
                w -> w.client.describeResourcePolicy(d -> {}));
        raises("TargetNotFoundException", "AttachPolicy", w -> w.attaches(World.FULL_ACCESS, World.ACCOUNT));
        raises(
                "TargetNotFoundException",
                "DetachPolicy",
                w -> w.client.detachPolicy(d -> d.policyId(World.FULL_ACCESS).targetId(World.ACCOUNT)));
        raises(
                "TargetNotFoundException",
                "ListPoliciesForTarget",
                w -> w.client.listPoliciesForTarget(
                        l -> l.targetId(World.ACCOUNT).filter(World.SCP)));
    }

    private static void tags() {
        raises(
                "TargetNotFoundException",
                "TagResource",
                w -> w.client.tagResource(
                        t -> t.resourceId(World.ACCOUNT).tags(g -> g.key("team").value("a"))));
        raises(
                "TargetNotFoundException",
                "UntagResource",
                w -> w.client.untagResource(u -> u.resourceId(World.ACCOUNT).tagKeys("team")));
        raises(
                "TargetNotFoundException",
                "ListTagsForResource",
                w -> w.client.listTagsForResource(l -> l.resourceId(World.ACCOUNT)));
        raises("ConstraintViolationException", "TagResource", w -> w.tags(51));
        raises(
                "ConstraintViolationException",
                "PutResourcePolicy",
                w -> w.client.putResourcePolicy(p -> p.content(World.DOCUMENT)
                        .tags(IntStream.range(0, 51)
                                .mapToObj(i ->
                                        Tag.builder().key("key-" + i).value("").build())
                                .toList())));
    }
}
