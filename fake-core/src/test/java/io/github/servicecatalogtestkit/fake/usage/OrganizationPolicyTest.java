package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Organizer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.DuplicatePolicyAttachmentException;
import software.amazon.awssdk.services.organizations.model.DuplicatePolicyException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;
import software.amazon.awssdk.services.organizations.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.organizations.model.OrganizationsException;
import software.amazon.awssdk.services.organizations.model.PolicyInUseException;
import software.amazon.awssdk.services.organizations.model.PolicyNotAttachedException;
import software.amazon.awssdk.services.organizations.model.PolicyNotFoundException;
import software.amazon.awssdk.services.organizations.model.PolicySummary;
import software.amazon.awssdk.services.organizations.model.PolicyTargetSummary;
import software.amazon.awssdk.services.organizations.model.PolicyType;
import software.amazon.awssdk.services.organizations.model.PolicyTypeAlreadyEnabledException;
import software.amazon.awssdk.services.organizations.model.PolicyTypeNotEnabledException;
import software.amazon.awssdk.services.organizations.model.PolicyTypeSummary;
import software.amazon.awssdk.services.organizations.model.ResourcePolicyNotFoundException;
import software.amazon.awssdk.services.organizations.model.RootNotFoundException;
import software.amazon.awssdk.services.organizations.model.TargetNotFoundException;

/**
 *
 *
 * <pre>
 * root ── hub
 *   └─ workloads ── dev
 * </pre>
 */
class OrganizationPolicyTest {

    private static final String LIMITS =
            "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html";
    private static final String FULL_ACCESS = "p-FullAWSAccess";
    private static final String RCP_FULL_ACCESS = "p-RCPFullAWSAccess";
    private static final String DENY = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
    private static final String SCP = "SERVICE_CONTROL_POLICY";
    private static final String TAG_POLICY = "TAG_POLICY";

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub").unit("workloads", u -> u.account("dev")))
            .build();
    final Organizer hub = new Organizer(catalog.account("hub"));
    final String dev = catalog.account("dev").id();
    final String root = hub.root();
    final String workloads = catalog.organization().unit("workloads").id();

    private String creates(String name, String type) {
        return hub.client
                .createPolicy(p -> p.name(name).type(type).description("").content(DENY))
                .policy()
                .policySummary()
                .id();
    }

    private void attaches(String policy, String target) {
        hub.client.attachPolicy(a -> a.policyId(policy).targetId(target));
    }

    private void detaches(String policy, String target) {
        hub.client.detachPolicy(d -> d.policyId(policy).targetId(target));
    }

    private List<String> policiesOf(String target, String type) {
        return hub.client.listPoliciesForTargetPaginator(l -> l.targetId(target).filter(type)).stream()
                .flatMap(page -> page.policies().stream())
                .map(PolicySummary::id)
                .toList();
    }

    private List<String> targetsOf(String policy) {
        return hub.client.listTargetsForPolicyPaginator(l -> l.policyId(policy)).stream()
                .flatMap(page -> page.targets().stream())
                .map(PolicyTargetSummary::targetId)
                .toList();
    }

    private static void assertThatConstraint(
            OrganizationsException refusal, ConstraintViolationExceptionReason reason) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void assertThatInput(OrganizationsException refusal, InvalidInputExceptionReason reason) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Nested
    class WhenTheOrganizationIsNew {

        @AwsRule(
                source = "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_"
                        + "scps_evaluation.html",
                says = "AWS Organizations attaches an AWS managed SCP named FullAWSAccess to every "
                        + "root, OU and account when it's created.")
        @Test
        void full_access_policies_are_attached_to_every_target() {
            String unit = hub.createsUnit("sandbox", root);
            String account = hub.createsAccount("trial");
            assertThat(targetsOf(FULL_ACCESS)).containsExactlyInAnyOrder(root, workloads, unit, hub.id, dev, account);
            assertThat(policiesOf(account, SCP)).containsExactly(FULL_ACCESS);
        }

        @AwsRule(
                source = "https://github.com/boto/boto3/issues/4565",
                says = "\"Id\": \"p-FullAWSAccess\", \"Arn\": "
                        + "\"arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess\", "
                        + "\"Description\": \"Allows access to every operation\", \"AwsManaged\": true")
        @Test
        void the_full_access_policy_is_listed_as_managed_by_aws() {
            assertThat(hub.client.listPolicies(l -> l.filter(SCP)).policies())
                    .singleElement()
                    .satisfies(policy -> {
                        assertThat(policy.id()).isEqualTo(FULL_ACCESS);
                        assertThat(policy.arn())
                                .isEqualTo("arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess");
                        assertThat(policy.description()).isEqualTo("Allows access to every operation");
                        assertThat(policy.awsManaged()).isTrue();
                    });
        }

        @AwsRule(
                source = Organizer.API + "UpdatePolicy.html",
                says = "IMMUTABLE_POLICY: You specified a policy that is managed by AWS and can't be modified.")
        @Test
        void a_policy_managed_by_aws_cannot_be_changed() {
            assertThatInput(
                    refusal(() ->
                            hub.client.updatePolicy(u -> u.policyId(FULL_ACCESS).name("Mine"))),
                    InvalidInputExceptionReason.IMMUTABLE_POLICY);
            assertThatInput(
                    refusal(() -> hub.client.deletePolicy(d -> d.policyId(FULL_ACCESS))),
                    InvalidInputExceptionReason.IMMUTABLE_POLICY);
        }

        @AwsRule(
                source = Organizer.API + "DetachPolicy.html",
                says = "MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED: You attempted to detach a policy from an "
                        + "entity that would cause the entity to have fewer than the minimum number of "
                        + "policies of a certain type required.")
        @Test
        void the_last_service_control_policy_of_a_target_cannot_be_detached() {
            assertThatConstraint(
                    refusal(() -> detaches(FULL_ACCESS, dev)),
                    ConstraintViolationExceptionReason.MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED);

            String other = creates("other", SCP);
            attaches(other, dev);
            detaches(FULL_ACCESS, dev);

            assertThat(policiesOf(dev, SCP)).containsExactly(other);
            assertThat(targetsOf(FULL_ACCESS)).doesNotContain(dev).contains(hub.id);
            attaches(FULL_ACCESS, dev);
            assertThat(policiesOf(dev, SCP)).containsExactly(FULL_ACCESS, other);
        }
    }

    @Nested
    class WhenAPolicyIsCreated {

        final String policy = creates("deny", SCP);

        @Test
        void the_policy_is_described_and_listed() {
            assertThat(hub.client.describePolicy(d -> d.policyId(policy)).policy())
                    .satisfies(described -> {
                        assertThat(described.content()).isEqualTo(DENY);
                        assertThat(described.policySummary().name()).isEqualTo("deny");
                        assertThat(described.policySummary().awsManaged()).isFalse();
                        assertThat(described.policySummary().arn())
                                .matches("arn:aws:organizations::" + hub.id
                                        + ":policy/o-[a-z2-7]+/service_control_policy/" + policy);
                    });
            assertThat(hub.client.listPolicies(l -> l.filter(SCP)).policies())
                    .extracting(PolicySummary::id)
                    .containsExactly(FULL_ACCESS, policy);
            assertThat(hub.client.listPolicies(l -> l.filter(TAG_POLICY)).policies())
                    .isEmpty();
        }

        @Test
        void an_update_changes_only_the_given_members() {
            hub.client.updatePolicy(u -> u.policyId(policy).description("Denies nothing"));
            assertThat(hub.client.describePolicy(d -> d.policyId(policy)).policy())
                    .satisfies(updated -> {
                        assertThat(updated.policySummary().description()).isEqualTo("Denies nothing");
                        assertThat(updated.policySummary().name()).isEqualTo("deny");
                        assertThat(updated.content()).isEqualTo(DENY);
                    });
        }

        @Assumed("DuplicatePolicyException says that a policy with the same name exists; the fake compares policies "
                + "of the same type only")
        @Test
        void the_name_must_be_unique_within_the_policy_type() {
            assertThat(refusal(() -> creates("deny", SCP))).isInstanceOf(DuplicatePolicyException.class);
            String other = creates("allow", SCP);
            assertThat(refusal(
                            () -> hub.client.updatePolicy(u -> u.policyId(other).name("deny"))))
                    .isInstanceOf(DuplicatePolicyException.class);
            creates("deny", TAG_POLICY);
        }

        @AwsRule(
                source = "https://github.com/org-formation/org-formation-cli/issues/225",
                says = "The provided policy document does not meet the requirements of the specified policy type.")
        @Test
        void the_content_must_be_json() {
            assertThat(refusal(() ->
                            hub.client.updatePolicy(u -> u.policyId(policy).content("Deny everything"))))
                    .isInstanceOf(MalformedPolicyDocumentException.class)
                    .hasMessageStartingWith("The provided policy document does not meet the requirements");
        }

        @AwsRule(
                source = LIMITS,
                says = "Maximum size of a policy document: Service control policies: 10,240 characters Resource "
                        + "control policies: 5120 characters Declarative policies: 10,000 characters Backup policies: "
                        + "10,000 characters … AI services opt-out policies: 2500 characters Tag policies: 10,000 "
                        + "characters")
        @ParameterizedTest
        @CsvSource({
            "SERVICE_CONTROL_POLICY, 10240",
            "RESOURCE_CONTROL_POLICY, 5120",
            "DECLARATIVE_POLICY_EC2, 10000",
            "BACKUP_POLICY, 10000",
            "AISERVICES_OPT_OUT_POLICY, 2500",
            "TAG_POLICY, 10000"
        })
        void the_content_has_a_maximum_length(String type, int length) {
            String of = creates("long", type);
            String content = "{\"Version\":\"" + "x".repeat(length - "{\"Version\":\"\"}".length()) + "\"}";
            hub.client.updatePolicy(u -> u.policyId(of).content(content));
            assertThatConstraint(
                    refusal(() -> hub.client.updatePolicy(u -> u.policyId(of).content(content + " "))),
                    ConstraintViolationExceptionReason.POLICY_CONTENT_LIMIT_EXCEEDED);
        }

        @AwsRule(
                source = Organizer.API + "DeletePolicy.html",
                says = "Before you perform this operation, you must first detach the policy from all "
                        + "organizational units (OUs), roots, and accounts.")
        @Test
        void a_policy_can_be_deleted_only_when_it_is_attached_to_no_target() {
            attaches(policy, workloads);
            assertThat(refusal(() -> hub.client.deletePolicy(d -> d.policyId(policy))))
                    .isInstanceOf(PolicyInUseException.class);
            detaches(policy, workloads);
            hub.client.deletePolicy(d -> d.policyId(policy));
            assertThat(refusal(() -> hub.client.describePolicy(d -> d.policyId(policy))))
                    .isInstanceOf(PolicyNotFoundException.class);
        }
    }

    @Nested
    class WhenAPolicyIsAttached {

        final String policy = creates("deny", SCP);

        @Test
        void a_policy_can_be_attached_to_the_root_a_unit_or_an_account() {
            attaches(policy, root);
            attaches(policy, workloads);
            attaches(policy, dev);
            assertThat(hub.client.listTargetsForPolicy(l -> l.policyId(policy)).targets())
                    .extracting(PolicyTargetSummary::typeAsString, PolicyTargetSummary::name)
                    .containsExactlyInAnyOrder(
                            tuple("ROOT", "Root"), tuple("ORGANIZATIONAL_UNIT", "workloads"), tuple("ACCOUNT", "dev"));
            assertThat(policiesOf(dev, SCP)).containsExactly(FULL_ACCESS, policy);
        }

        @AwsRule(
                source = Organizer.API + "AttachPolicy.html",
                says = "DuplicatePolicyAttachmentException: The selected policy is already attached to the "
                        + "specified target.")
        @Test
        void a_policy_can_be_attached_to_a_target_only_once() {
            attaches(policy, dev);
            assertThat(refusal(() -> attaches(policy, dev))).isInstanceOf(DuplicatePolicyAttachmentException.class);
            assertThat(refusal(() -> attaches(FULL_ACCESS, dev)))
                    .isInstanceOf(DuplicatePolicyAttachmentException.class);
        }

        @AwsRule(
                source = LIMITS,
                says = "Maximum attached per account: Service control policy 10, Resource control policy 5, "
                        + "Declarative policy 10, Backup policy 10, Tag policy 10, Chat applications policy 5, "
                        + "AI services opt-out policy 5, Security Hub policy 10")
        @ParameterizedTest
        @CsvSource({
            "SERVICE_CONTROL_POLICY, 10",
            "RESOURCE_CONTROL_POLICY, 5",
            "DECLARATIVE_POLICY_EC2, 10",
            "BACKUP_POLICY, 10",
            "TAG_POLICY, 10",
            "CHATBOT_POLICY, 5",
            "AISERVICES_OPT_OUT_POLICY, 5",
            "SECURITYHUB_POLICY, 10"
        })
        void a_limited_number_of_policies_can_be_attached_to_a_target(String type, int limit) {
            if (!type.equals(SCP)) {
                hub.client.enablePolicyType(e -> e.rootId(root).policyType(type));
            }
            for (int i = policiesOf(dev, type).size(); i < limit; i++) {
                attaches(creates("policy-" + i, type), dev);
            }
            String oneMore = creates("one more", type);
            assertThatConstraint(
                    refusal(() -> attaches(oneMore, dev)),
                    ConstraintViolationExceptionReason.MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED);
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/issues/41493",
                says = "ConstraintViolationException: You have attached the maximum number of policies to the "
                        + "specified target.")
        @Test
        void one_policy_too_many_gets_the_message_of_aws() {
            for (int i = 0; i < 9; i++) {
                attaches(creates("policy-" + i, SCP), dev);
            }
            assertThat(refusal(() -> attaches(policy, dev)))
                    .hasMessageStartingWith(
                            "You have attached the maximum number of policies to the specified target.");
        }

        @AwsRule(
                source = Organizer.API + "AttachPolicy.html",
                says = "TargetNotFoundException: We can't find a root, OU, account, or policy with the TargetId "
                        + "that you specified.")
        @Test
        void the_target_must_be_in_the_organization() {
            assertThat(refusal(() -> attaches(policy, "111111111111"))).isInstanceOf(TargetNotFoundException.class);
            assertThat(refusal(() -> attaches(policy, "ou-svct-0123456789abc")))
                    .isInstanceOf(TargetNotFoundException.class);
            assertThat(refusal(() -> attaches("p-0123456789", dev))).isInstanceOf(PolicyNotFoundException.class);
        }

        @AwsRule(
                source = Organizer.API + "DetachPolicy.html",
                says = "PolicyNotAttachedException: The policy isn't attached to the specified target in the "
                        + "specified root.")
        @Test
        void only_an_attached_policy_can_be_detached() {
            assertThat(refusal(() -> detaches(policy, dev))).isInstanceOf(PolicyNotAttachedException.class);
        }

        @Test
        void an_account_that_leaves_has_no_policies() {
            attaches(policy, dev);
            hub.removes(dev);
            assertThat(targetsOf(policy)).isEmpty();
            assertThat(refusal(() -> policiesOf(dev, SCP))).isInstanceOf(TargetNotFoundException.class);
        }

        @Test
        void a_unit_that_is_deleted_has_no_policies() {
            attaches(policy, workloads);
            hub.moves(dev, workloads, root);
            hub.client.deleteOrganizationalUnit(d -> d.organizationalUnitId(workloads));
            assertThat(targetsOf(policy)).isEmpty();
        }
    }

    @Nested
    class WhenAPolicyTypeIsEnabledOrDisabled {

        private void enables(String type) {
            hub.client.enablePolicyType(e -> e.rootId(root).policyType(type));
        }

        private void disables(String type) {
            hub.client.disablePolicyType(e -> e.rootId(root).policyType(type));
        }

        private List<PolicyType> enabled() {
            return hub.client.listRoots(l -> {}).roots().get(0).policyTypes().stream()
                    .map(PolicyTypeSummary::type)
                    .toList();
        }

        @AwsRule(
                source = Organizer.API + "EnablePolicyType.html",
                says = "Enables a policy type in a root. After you enable a policy type in a root, you can attach "
                        + "policies of that type to the root, any organizational unit (OU), or account in "
                        + "that root.")
        @Test
        void policies_can_be_attached_only_while_their_type_is_enabled() {
            String policy = creates("tags", TAG_POLICY);
            assertThat(refusal(() -> attaches(policy, dev))).isInstanceOf(PolicyTypeNotEnabledException.class);
            enables(TAG_POLICY);
            attaches(policy, dev);
            assertThat(enabled()).containsExactly(PolicyType.SERVICE_CONTROL_POLICY, PolicyType.TAG_POLICY);
            assertThat(policiesOf(dev, TAG_POLICY)).containsExactly(policy);
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/organizations/latest/userguide/disable-policy-type.h" + "tml",
                says = "When you disable a policy type, all policies of the specified type are "
                        + "automatically detached from all entities in the organization root. The policies "
                        + "are not deleted. … If you re-enable the SCP policy type later, all entities in "
                        + "the organization root are initially attached to only the default FullAWSAccess "
                        + "SCP.")
        @Test
        void disabling_detaches_all_policies_of_the_type() {
            String policy = creates("deny", SCP);
            attaches(policy, dev);
            disables(SCP);
            assertThat(policiesOf(dev, SCP)).isEmpty();
            assertThat(refusal(() -> attaches(policy, dev))).isInstanceOf(PolicyTypeNotEnabledException.class);
            assertThat(hub.client.listPolicies(l -> l.filter(SCP)).policies())
                    .extracting(PolicySummary::id)
                    .containsExactly(FULL_ACCESS, policy);
            enables(SCP);
            assertThat(policiesOf(dev, SCP)).containsExactly(FULL_ACCESS);
            assertThat(policiesOf(workloads, SCP)).containsExactly(FULL_ACCESS);
            assertThat(policiesOf(root, SCP)).containsExactly(FULL_ACCESS);
        }

        @Test
        void an_enabled_type_cannot_be_enabled_again_nor_a_disabled_one_disabled_again() {
            assertThat(refusal(() -> enables(SCP))).isInstanceOf(PolicyTypeAlreadyEnabledException.class);
            assertThat(refusal(() -> disables(TAG_POLICY))).isInstanceOf(PolicyTypeNotEnabledException.class);
            assertThat(refusal(() ->
                            hub.client.enablePolicyType(e -> e.rootId("r-abcd").policyType(TAG_POLICY))))
                    .isInstanceOf(RootNotFoundException.class);
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits" + ".html",
                says = "The RCPFullAWSAccess policy is automatically attached to the root, every OU, "
                        + "and every account in your organization when you enable RCPs. You cannot detach "
                        + "this policy")
        @Test
        void the_full_access_resource_control_policy_cannot_be_detached() {
            enables("RESOURCE_CONTROL_POLICY");
            assertThat(policiesOf(dev, "RESOURCE_CONTROL_POLICY")).containsExactly(RCP_FULL_ACCESS);
            assertThatInput(
                    refusal(() -> detaches(RCP_FULL_ACCESS, dev)), InvalidInputExceptionReason.NON_DETACHABLE_POLICY);
        }
    }

    @Nested
    class WhenTheOrganizationHasAResourcePolicy {

        @AwsRule(source = Organizer.API + "PutResourcePolicy.html", says = "Creates or updates a resource policy.")
        @Test
        void the_resource_policy_is_put_described_and_deleted() {
            String id = hub.client
                    .putResourcePolicy(p -> p.content(DENY))
                    .resourcePolicy()
                    .resourcePolicySummary()
                    .id();
            assertThat(id).matches("rp-[a-z2-7]{13}");

            hub.client.putResourcePolicy(p -> p.content("{}"));
            assertThat(hub.client.describeResourcePolicy(d -> {}).resourcePolicy())
                    .satisfies(policy -> {
                        assertThat(policy.content()).isEqualTo("{}");
                        assertThat(policy.resourcePolicySummary().id()).isEqualTo(id);
                        assertThat(policy.resourcePolicySummary().arn())
                                .matches("arn:aws:organizations::" + hub.id + ":resourcepolicy/o-[a-z2-7]+/" + id);
                    });

            hub.client.deleteResourcePolicy(d -> {});
            assertThat(refusal(() -> hub.client.describeResourcePolicy(d -> {})))
                    .isInstanceOf(ResourcePolicyNotFoundException.class);
            assertThat(refusal(() -> hub.client.deleteResourcePolicy(d -> {})))
                    .isInstanceOf(ResourcePolicyNotFoundException.class);
        }

        @Assumed("AWS lists the reason INVALID_RESOURCE_POLICY_JSON without a description")
        @Test
        void the_content_must_be_json() {
            assertThatInput(
                    refusal(() -> hub.client.putResourcePolicy(p -> p.content("Allow everything"))),
                    InvalidInputExceptionReason.INVALID_RESOURCE_POLICY_JSON);
        }
    }

    @Assumed("policies are stored and not evaluated")
    @Test
    void a_policy_refuses_no_call() {
        String policy = creates("deny", SCP);
        attaches(policy, dev);
        detaches(FULL_ACCESS, dev);
        assertThat(catalog.account("dev").serviceCatalog().listPortfolios().portfolioDetails())
                .isEmpty();
    }
}
