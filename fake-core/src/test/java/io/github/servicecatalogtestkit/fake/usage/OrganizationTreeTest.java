package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Organizer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.AlreadyInOrganizationException;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.Child;
import software.amazon.awssdk.services.organizations.model.ChildNotFoundException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;
import software.amazon.awssdk.services.organizations.model.Organization;
import software.amazon.awssdk.services.organizations.model.Parent;
import software.amazon.awssdk.services.organizations.model.ParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.Root;

/** Creating and describing an organization, and reading its tree. */
class OrganizationTreeTest {

    @Nested
    class WhenNoOrganizationExists {

        final FakeServiceCatalog catalog = FakeServiceCatalog.create();
        final Organizer hub = new Organizer(catalog.account("hub"));
        final Organizer other = new Organizer(catalog.account("other"));

        @Test
        void the_catalog_says_how_to_build_one() {
            assertThatThrownBy(() -> catalog.organization().unit("prod"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("@WithServiceCatalog(organization = @Organization(management = \"hub\"))");
        }

        @AwsRule(
                source = Organizer.API + "CreateOrganization.html",
                says = "The account whose user is calling the CreateOrganization operation automatically becomes "
                        + "the management account of the new organization.")
        @Test
        void the_creating_account_is_the_management_account() {
            Organization created = hub.client.createOrganization().organization();
            assertThat(created.id()).matches("o-[a-z0-9]{10,32}");
            assertThat(created.masterAccountId()).isEqualTo(hub.id);
            assertThat(created.arn()).isEqualTo("arn:aws:organizations::" + hub.id + ":organization/" + created.id());
            assertThat(created.masterAccountArn())
                    .isEqualTo("arn:aws:organizations::" + hub.id + ":account/" + created.id() + "/" + hub.id);
            assertThat(created.masterAccountEmail()).contains("@");
            assertThat(hub.client.describeOrganization().organization()).isEqualTo(created);
            assertThat(catalog.organization().id()).isEqualTo(created.id());
            assertThat(hub.accounts()).containsExactly(hub.id);
        }

        @AwsRule(
                source = Organizer.API + "CreateOrganization.html",
                says = "By default (or if you set the FeatureSet parameter to ALL), the new "
                        + "organization is created with all features enabled and service control policies "
                        + "automatically enabled in the root.")
        @Test
        void the_organization_has_all_features_enabled() {
            Organization created = hub.client.createOrganization().organization();
            assertThat(created.featureSetAsString()).isEqualTo("ALL");
            Root root = hub.client.listRoots().roots().get(0);
            assertThat(root.id()).matches("r-[0-9a-z]{4,32}");
            assertThat(root.arn())
                    .isEqualTo("arn:aws:organizations::" + hub.id + ":root/" + created.id() + "/" + root.id());
            assertThat(root.name()).isEqualTo("Root");
            assertThat(root.policyTypes())
                    .extracting(type -> type.typeAsString() + " " + type.statusAsString())
                    .containsExactly("SERVICE_CONTROL_POLICY ENABLED");
        }

        @Test
        void creating_an_organization_for_consolidated_billing_is_refused_as_not_modelled() {
            assertThatThrownBy(() -> hub.client.createOrganization(c -> c.featureSet("CONSOLIDATED_BILLING")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("CONSOLIDATED_BILLING");
        }

        @AwsRule(
                source = Organizer.API + "CreateOrganization.html",
                says = "This account is already a member of an organization.")
        @Test
        void a_member_account_cannot_create_another_organization() {
            hub.client.createOrganization();
            assertThat(refusal(() -> hub.client.createOrganization()))
                    .isInstanceOf(AlreadyInOrganizationException.class)
                    .hasMessageStartingWith("This account is already a member of an organization.");
        }

        @Test
        void creating_a_second_organization_in_a_catalog_is_refused_as_not_modelled() {
            hub.client.createOrganization();
            assertThatThrownBy(() -> other.client.createOrganization())
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("A catalog has one organization");
        }

        @AwsRule(
                source = "https://github.com/cloud-custodian/cloud-custodian/issues/8106",
                says = "An error occurred (AWSOrganizationsNotInUseException) when calling the "
                        + "DescribeOrganization operation: Your account is not a member of an organization.")
        @Test
        void an_account_outside_gets_the_message_of_aws() {
            assertThat(refusal(() -> hub.client.describeOrganization()))
                    .isInstanceOf(AwsOrganizationsNotInUseException.class)
                    .hasMessageStartingWith("Your account is not a member of an organization.")
                    .extracting(e -> e.awsErrorDetails().errorCode() + " "
                            + e.awsErrorDetails().serviceName() + " " + e.statusCode())
                    .isEqualTo("AWSOrganizationsNotInUseException Organizations 400");
            hub.client.createOrganization();
            assertThat(refusal(() -> other.client.describeOrganization()))
                    .isInstanceOf(AwsOrganizationsNotInUseException.class);
            assertThat(refusal(() -> other.client.listRoots())).isInstanceOf(AwsOrganizationsNotInUseException.class);
        }
    }

    /**
     *
     *
     * <pre>
     * root ── hub
     *   ├─ workloads ── dev
     *   │    └─ prod ── prod-a, prod-b
     *   └─ sandbox
     * </pre>
     */
    @Nested
    class WhenTheTreeIsRead {

        final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub")
                        .unit(
                                "workloads",
                                u -> u.account("dev")
                                        .unit("prod", p -> p.account("prod-a").account("prod-b")))
                        .unit("sandbox", s -> {}))
                .build();
        final Organizer hub = new Organizer(catalog.account("hub"));
        final Organizer dev = new Organizer(catalog.account("dev"));
        final String workloads = catalog.organization().unit("workloads").id();
        final String prod = catalog.organization().unit("workloads/prod").id();
        final String sandbox = catalog.organization().unit("sandbox").id();

        @AwsRule(
                source = Organizer.API + "ListChildren.html",
                says = "Lists all of the organizational units (OUs) or accounts that are contained in the "
                        + "specified parent OU or root.")
        @Test
        void children_are_the_units_or_accounts_directly_below() {
            assertThat(children(hub.root(), "ORGANIZATIONAL_UNIT")).containsExactly(workloads, sandbox);
            assertThat(children(hub.root(), "ACCOUNT")).containsExactly(hub.id);
            assertThat(children(workloads, "ORGANIZATIONAL_UNIT")).containsExactly(prod);
            assertThat(children(workloads, "ACCOUNT")).containsExactly(dev.id);
            assertThat(children(prod, "ACCOUNT"))
                    .containsExactlyInAnyOrder(
                            catalog.account("prod-a").id(),
                            catalog.account("prod-b").id());
            assertThat(children(sandbox, "ACCOUNT")).isEmpty();
        }

        private List<String> children(String parent, String type) {
            List<Child> children = hub.client
                    .listChildren(l -> l.parentId(parent).childType(type))
                    .children();
            assertThat(children).extracting(Child::typeAsString).allMatch(type::equals);
            return children.stream().map(Child::id).toList();
        }

        @AwsRule(
                source = Organizer.API + "ListParents.html",
                says = "Lists the root or organizational units (OUs) that serve as the immediate parent of the "
                        + "specified child OU or account. In the current release, a child can have only a single "
                        + "parent.")
        @Test
        void a_child_has_one_parent() {
            assertThat(parent(dev.id)).isEqualTo("ORGANIZATIONAL_UNIT " + workloads);
            assertThat(parent(prod)).isEqualTo("ORGANIZATIONAL_UNIT " + workloads);
            assertThat(parent(workloads)).isEqualTo("ROOT " + hub.root());
            assertThat(parent(hub.id)).isEqualTo("ROOT " + hub.root());
        }

        private String parent(String child) {
            List<Parent> parents = hub.client.listParents(l -> l.childId(child)).parents();
            assertThat(parents).hasSize(1);
            return parents.get(0).typeAsString() + " " + parents.get(0).id();
        }

        @AwsRule(
                source = Organizer.API + "ListParents.html",
                says = "ChildNotFoundException: We can't find an organizational unit (OU) or AWS account "
                        + "with the ChildId that you specified.")
        @Test
        void an_unknown_child_is_not_found() {
            assertThat(refusal(() -> hub.client.listParents(l -> l.childId("ou-svct-0123456789abc"))))
                    .isInstanceOf(ChildNotFoundException.class);
            assertThat(refusal(() -> hub.client.listParents(l -> l.childId("123456789012"))))
                    .isInstanceOf(ChildNotFoundException.class);
        }

        @AwsRule(source = Organizer.API + "ListParents.html", says = "Don't specify a root.")
        @Test
        void the_root_has_no_parent() {
            String root = hub.root();
            assertThat(refusal(() -> hub.client.listParents(l -> l.childId(root))))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.reason()).isEqualTo(InvalidInputExceptionReason.INVALID_PATTERN));
        }

        @AwsRule(
                source = Organizer.API + "ListChildren.html",
                says = "ParentNotFoundException: We can't find a root or OU with the ParentId that you specified.")
        @Test
        void an_unknown_parent_is_not_found() {
            assertThat(refusal(() ->
                            hub.client.listChildren(l -> l.parentId("r-abcd").childType("ACCOUNT"))))
                    .isInstanceOf(ParentNotFoundException.class);
        }

        @AwsRule(
                source = Organizer.API + "DescribeOrganization.html",
                says = "You can call this operation from any account in a organization.")
        @Test
        void every_member_account_can_describe_the_organization() {
            assertThat(dev.client.describeOrganization())
                    .extracting(answer -> answer.organization().id())
                    .isEqualTo(catalog.organization().id());
        }

        @AwsRule(
                source = Organizer.API + "ListRoots.html",
                says = "You can only call this operation from the management account or a member "
                        + "account that is a delegated administrator.")
        @Test
        void a_member_account_reads_the_tree_only_as_a_delegated_administrator() {
            assertThat(refusal(() -> dev.client.listRoots()))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageStartingWith("You don't have permissions to access this resource.");
            hub.enablesTrustedAccess("config.amazonaws.com");
            hub.delegates("config.amazonaws.com", dev.id);
            assertThat(dev.root()).isEqualTo(hub.root());
            assertThat(dev.client.listParents(l -> l.childId(prod)).parents()).hasSize(1);
        }

        @AwsRule(
                source = Organizer.API + "ListChildren.html",
                says = "NextToken: If present, indicates that more output is available than is included "
                        + "in the current response.")
        @Test
        void long_lists_are_returned_in_pages() {
            List<String> units = new ArrayList<>(List.of(workloads, sandbox));
            for (int i = 0; i < 45; i++) {
                units.add(hub.createsUnit("unit-" + i, hub.root()));
            }
            var first = hub.client.listChildren(
                    l -> l.parentId(hub.root()).childType("ORGANIZATIONAL_UNIT").maxResults(3));
            assertThat(first.children()).extracting(Child::id).isEqualTo(units.subList(0, 3));
            var rest = hub.client.listChildren(
                    l -> l.parentId(hub.root()).childType("ORGANIZATIONAL_UNIT").nextToken(first.nextToken()));
            assertThat(rest.children()).extracting(Child::id).isEqualTo(units.subList(3, 23));
            assertThat(
                            hub
                                    .client
                                    .listChildrenPaginator(
                                            l -> l.parentId(hub.root()).childType("ORGANIZATIONAL_UNIT"))
                                    .stream()
                                    .flatMap(page -> page.children().stream()))
                    .extracting(Child::id)
                    .isEqualTo(units);
        }

        @Test
        void children_and_units_of_a_parent_are_returned_in_pages_too() {
            String root = hub.root();
            List<String> units = new ArrayList<>(List.of(workloads, sandbox));
            List<String> accounts = new ArrayList<>(List.of(hub.id));
            for (int i = 0; i < 25; i++) {
                units.add(hub.createsUnit("unit-" + i, root));
                accounts.add(hub.createsAccount("account-" + i));
            }
            assertThat(hub.client.listChildrenPaginator(l -> l.parentId(root).childType("ACCOUNT")).stream()
                            .flatMap(page -> page.children().stream())
                            .map(Child::id))
                    .containsExactlyInAnyOrderElementsOf(accounts);
            assertThat(hub.client.listOrganizationalUnitsForParentPaginator(l -> l.parentId(root)).stream()
                            .flatMap(page -> page.organizationalUnits().stream())
                            .map(unit -> unit.id()))
                    .containsExactlyElementsOf(units);
        }

        @Assumed("AWS names the reason INVALID_NEXT_TOKEN; the fake requires that a token comes from the same list")
        @Test
        void a_token_of_another_list_is_refused() {
            String token = hub.client
                    .listChildren(l -> l.parentId(hub.root())
                            .childType("ORGANIZATIONAL_UNIT")
                            .maxResults(1))
                    .nextToken();
            assertThat(refusal(() -> hub.client.listAccounts(l -> l.nextToken(token))))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.reason()).isEqualTo(InvalidInputExceptionReason.INVALID_NEXT_TOKEN));
        }
    }
}
