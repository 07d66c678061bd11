package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Organizer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType.ORGANIZATIONAL_UNIT;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.DuplicateOrganizationalUnitException;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnitNotEmptyException;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnitNotFoundException;
import software.amazon.awssdk.services.organizations.model.ParentNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;

class OrganizationalUnitTest {

    private static final String LIMITS =
            "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html";
    private static final String UNKNOWN = "ou-svct-0123456789abc";

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub").account("dev").trustedAccess(true))
            .settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(1)))
            .build();
    final Organizer hub = new Organizer(catalog.account("hub"));
    final String dev = catalog.account("dev").id();
    final String root = hub.root();

    @Nested
    class WhenAUnitIsCreated {

        @AwsRule(
                source = Organizer.API + "CreateOrganizationalUnit.html",
                says = "Creates an organizational unit (OU) within a root or parent OU.")
        @Test
        void the_unit_is_listed_below_its_parent() {
            String workloads = hub.createsUnit("workloads", root);
            String prod = hub.createsUnit("prod", workloads);
            assertThat(prod).matches("ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}");
            OrganizationalUnit described = described(prod);
            assertThat(described.name()).isEqualTo("prod");
            assertThat(described.arn())
                    .isEqualTo("arn:aws:organizations::" + hub.id + ":ou/"
                            + catalog.organization().id() + "/" + prod);
            assertThat(hub.client
                            .listOrganizationalUnitsForParent(l -> l.parentId(workloads))
                            .organizationalUnits())
                    .containsExactly(described);
            assertThat(catalog.organization().unit("workloads/prod").id()).isEqualTo(prod);
        }

        @AwsRule(
                source = Organizer.API + "CreateOrganizationalUnit.html",
                says = "DuplicateOrganizationalUnitException: An OU with the same name already exists.")
        @Test
        void the_name_must_be_unique_within_the_parent() {
            String workloads = hub.createsUnit("workloads", root);
            assertThat(refusal(() -> hub.createsUnit("workloads", root)))
                    .isInstanceOf(DuplicateOrganizationalUnitException.class)
                    .hasMessageStartingWith("An OU with the same name already exists.");
            assertThat(hub.createsUnit("workloads", workloads)).isNotEqualTo(workloads);
        }

        @AwsRule(
                source = Organizer.API + "CreateOrganizationalUnit.html",
                says = "ParentNotFoundException: We can't find a root or OU with the ParentId that you specified.")
        @Test
        void the_parent_must_exist() {
            assertThat(refusal(() -> hub.createsUnit("workloads", UNKNOWN)))
                    .isInstanceOf(ParentNotFoundException.class);
        }

        @AwsRule(source = LIMITS, says = "OU maximum nesting in a root: 5 levels of OUs deep under a root.")
        @Test
        void units_are_nested_at_most_five_levels_deep() {
            String parent = root;
            for (int level = 1; level <= 5; level++) {
                parent = hub.createsUnit("level-" + level, parent);
            }
            String deepest = parent;
            assertThat(refusal(() -> hub.createsUnit("level-6", deepest)))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(ConstraintViolationExceptionReason.OU_DEPTH_LIMIT_EXCEEDED));
        }

        @AwsRule(source = LIMITS, says = "Number of OUs in an organization: 2000.")
        @Test
        void an_organization_has_at_most_2000_units() {
            for (int i = 0; i < 40; i++) {
                String parent = hub.createsUnit("parent-" + i, root);
                for (int j = 0; j < 49; j++) {
                    hub.createsUnit("child-" + j, parent);
                }
            }
            assertThat(refusal(() -> hub.createsUnit("one-more", root)))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.reason())
                                    .isEqualTo(ConstraintViolationExceptionReason.OU_NUMBER_LIMIT_EXCEEDED));
        }
    }

    @Nested
    class WhenAUnitIsRenamed {

        final String workloads = hub.createsUnit("workloads", root);

        @AwsRule(
                source = Organizer.API + "UpdateOrganizationalUnit.html",
                says = "Renames the specified organizational unit (OU). The ID and ARN don't change. The child OUs "
                        + "and accounts remain in place.")
        @Test
        void only_its_name_changes() {
            String prod = hub.createsUnit("prod", workloads);
            hub.moves(dev, root, workloads);
            OrganizationalUnit before = described(workloads);
            OrganizationalUnit renamed = hub.client
                    .updateOrganizationalUnit(
                            u -> u.organizationalUnitId(workloads).name("apps"))
                    .organizationalUnit();
            assertThat(renamed).isEqualTo(before.toBuilder().name("apps").build());
            assertThat(described(workloads)).isEqualTo(renamed);
            assertThat(hub.accountsIn(workloads)).containsExactly(dev);
            assertThat(catalog.organization().unit("apps/prod").id()).isEqualTo(prod);
        }

        @AwsRule(
                source = Organizer.API + "UpdateOrganizationalUnit.html",
                says = "DuplicateOrganizationalUnitException: An OU with the same name already exists.")
        @Test
        void a_siblings_name_is_refused_but_its_own_name_is_accepted() {
            hub.createsUnit("sandbox", root);
            assertThat(refusal(() -> hub.client.updateOrganizationalUnit(
                            u -> u.organizationalUnitId(workloads).name("sandbox"))))
                    .isInstanceOf(DuplicateOrganizationalUnitException.class);
            hub.client.updateOrganizationalUnit(
                    u -> u.organizationalUnitId(workloads).name("workloads"));
            hub.client.updateOrganizationalUnit(u -> u.organizationalUnitId(workloads));
            assertThat(described(workloads).name()).isEqualTo("workloads");
        }
    }

    @Nested
    class WhenAUnitIsDeleted {

        final String workloads = hub.createsUnit("workloads", root);

        @AwsRule(
                source = Organizer.API + "DeleteOrganizationalUnit.html",
                says = "You must first remove all accounts and child OUs from the OU that you want to delete.")
        @Test
        void the_unit_must_be_empty() {
            hub.moves(dev, root, workloads);
            assertThat(refusal(() -> deletes(workloads))).isInstanceOf(OrganizationalUnitNotEmptyException.class);
            hub.moves(dev, workloads, root);
            String prod = hub.createsUnit("prod", workloads);
            assertThat(refusal(() -> deletes(workloads))).isInstanceOf(OrganizationalUnitNotEmptyException.class);
            deletes(prod);
            deletes(workloads);
            assertThat(hub.client.listOrganizationalUnitsForParent(l -> l.parentId(root)))
                    .satisfies(list -> assertThat(list.organizationalUnits()).isEmpty());
            assertThat(refusal(() -> described(workloads))).isInstanceOf(OrganizationalUnitNotFoundException.class);
        }

        @Assumed("AWS does not say what happens to shares with a deleted unit")
        @Test
        void shares_with_the_unit_are_deleted() {
            Actor owner = new Actor(catalog.account("hub"));
            String portfolio = owner.createsPortfolio("Data");
            String token = owner.shares(portfolio, OrganizationNodeType.ORGANIZATIONAL_UNIT, workloads);
            owner.polls(token);
            assertThat(owner.shares(portfolio, ORGANIZATIONAL_UNIT)).hasSize(1);
            deletes(workloads);
            assertThat(owner.shares(portfolio, ORGANIZATIONAL_UNIT)).isEmpty();
        }

        @Assumed("AWS does not say what happens to a share action in progress when its unit is deleted")
        @Test
        void deleting_the_unit_cancels_a_share_action_in_progress() {
            Actor owner = new Actor(catalog.account("hub"));
            String portfolio = owner.createsPortfolio("Data");
            String token = owner.shares(portfolio, OrganizationNodeType.ORGANIZATIONAL_UNIT, workloads);
            deletes(workloads);
            owner.polls(token);
            assertThat(owner.shares(portfolio, ORGANIZATIONAL_UNIT)).isEmpty();
        }

        @Assumed("While AWS Organizations access is off, AWS Service Catalog does not notice changes of the tree")
        @Test
        void shares_with_the_unit_remain_while_organizations_access_is_off() {
            Actor owner = new Actor(catalog.account("hub"));
            String portfolio = owner.createsPortfolio("Data");
            owner.polls(owner.shares(portfolio, OrganizationNodeType.ORGANIZATIONAL_UNIT, workloads));
            hub.disablesTrustedAccess(Organizer.SERVICE_CATALOG);
            deletes(workloads);
            assertThat(owner.shares(portfolio, ORGANIZATIONAL_UNIT)).hasSize(1);
        }

        private void deletes(String unit) {
            hub.client.deleteOrganizationalUnit(d -> d.organizationalUnitId(unit));
        }
    }

    @AwsRule(
            source = Organizer.API + "DescribeOrganizationalUnit.html",
            says = "OrganizationalUnitNotFoundException: We can't find an OU with the "
                    + "OrganizationalUnitId that you specified.")
    @Test
    void an_unknown_unit_is_not_found() {
        assertThat(refusal(() -> described(UNKNOWN))).isInstanceOf(OrganizationalUnitNotFoundException.class);
        assertThat(refusal(() -> hub.client.updateOrganizationalUnit(
                        u -> u.organizationalUnitId(UNKNOWN).name("x"))))
                .isInstanceOf(OrganizationalUnitNotFoundException.class);
        assertThat(refusal(() -> hub.client.deleteOrganizationalUnit(d -> d.organizationalUnitId(UNKNOWN))))
                .isInstanceOf(OrganizationalUnitNotFoundException.class);
        assertThat(refusal(() -> hub.client.listOrganizationalUnitsForParent(l -> l.parentId(UNKNOWN))))
                .isInstanceOf(ParentNotFoundException.class);
    }

    private OrganizationalUnit described(String unit) {
        return hub.client
                .describeOrganizationalUnit(d -> d.organizationalUnitId(unit))
                .organizationalUnit();
    }
}
