package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.Organization;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.Unit;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.AccessStatus;

/** The organization that a test describes. */
class OrganizationTest {

    @WithServiceCatalog(
            accounts = {"outsider", "b=210987654321"},
            organization =
                    @Organization(
                            management = "hub",
                            accounts = "security",
                            trustedAccess = true,
                            units = {
                                @Unit(
                                        path = "workloads/prod",
                                        accounts = {"a", "b"}),
                                @Unit(path = "workloads", accounts = "dev")
                            },
                            delegatedAdministrators = "dev"))
    static class DeclaredTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void has_its_units(
                FakeServiceCatalog catalog,
                @InAccount("a") FakeAccount a,
                @InAccount("b") FakeAccount b,
                @InAccount("dev") FakeAccount dev) {
            assertThat(catalog.organization().managementAccountId())
                    .isEqualTo(catalog.account("hub").id());
            assertThat(b.id()).isEqualTo("210987654321");
            assertThat(catalog.organization().unit("workloads/prod").accountIds())
                    .containsExactlyInAnyOrder(a.id(), b.id());
            assertThat(catalog.organization().unit("workloads").accountIds()).contains(dev.id());
            assertThat(catalog.organization().unit("").accountIds()).hasSize(5);
        }

        @Test
        void calls_an_account_with_a_chosen_id_by_its_name(
                FakeServiceCatalog catalog,
                @InAccount("hub") OrganizationsClient hub,
                @InAccount("210987654321") FakeAccount b) {
            assertThat(b.name()).isEqualTo("b");
            assertThat(hub.describeAccount(d -> d.accountId("210987654321"))
                            .account()
                            .name())
                    .isEqualTo("b");
            assertThat(catalog.topology().toText()).contains("b(210987654321)");
        }

        @Test
        void has_access(@InAccount("dev") ServiceCatalogClient delegated) {
            assertThat(hub.getAWSOrganizationsAccessStatus(r -> {}).accessStatus())
                    .isEqualTo(AccessStatus.ENABLED);
            assertThat(Portfolios.create(delegated, "Dev")).isNotBlank();
        }

        @Test
        void lists_its_accounts(@InAccount("security") FakeAccount security, @InAccount("outsider") FakeAccount out) {
            assertThat(security.name()).isEqualTo("security");
            assertThat(out.name()).isEqualTo("outsider");
        }
    }

    @Test
    void an_organization_is_declared_by_annotation() {
        Run.of(DeclaredTestCases.class).passes(4);
    }

    @WithServiceCatalog(
            accounts = {"hub=111111111111", "dev=222222222222"},
            organization =
                    @Organization(
                            management = "hub",
                            accounts = "222222222222",
                            trustedAccess = true,
                            delegatedAdministrators = "222222222222"))
    static class ChosenIdsTestCases {

        @Test
        void have_their_names(@InAccount("hub") OrganizationsClient hub) {
            assertThat(hub.listAccounts(l -> {}).accounts())
                    .extracting(account -> account.name() + "=" + account.id())
                    .containsExactlyInAnyOrder("hub=111111111111", "dev=222222222222");
            assertThat(hub.listDelegatedAdministrators(l -> {}).delegatedAdministrators())
                    .singleElement()
                    .satisfies(delegated -> assertThat(delegated.name()).isEqualTo("dev"));
        }
    }

    @Test
    void accounts_with_chosen_ids_keep_their_names() {
        Run.of(ChosenIdsTestCases.class).passes(1);
    }

    static class RegisteredTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
                .accounts("outsider")
                .organization(o -> o.management("hub").unit("workloads", u -> u.account("dev")))
                .settings(s -> s.assume(AwsBehavior.DELETING_ABSENT_SHARE_FAILS, true))
                .build();

        @Test
        void has_its_units(@InAccount("dev") FakeAccount dev) {
            assertThat(catalog.catalog().organization().unit("workloads").accountIds())
                    .containsExactly(dev.id());
            assertThat(catalog.account("hub").name()).isEqualTo("hub");
        }
    }

    @Test
    void an_organization_is_described_in_java() {
        Run.of(RegisteredTestCases.class).passes(1);
    }

    @WithServiceCatalog(organization = @Organization(management = "hub"))
    static class OffTestCases {

        @Test
        void access_is_off(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(hub.getAWSOrganizationsAccessStatus(r -> {}).accessStatus())
                    .isEqualTo(AccessStatus.DISABLED);
        }
    }

    @Test
    void trusted_access_is_disabled_by_default() {
        Run.of(OffTestCases.class).passes(1);
    }

    @WithServiceCatalog(
            organization =
                    @Organization(
                            management = "hub",
                            units = {@Unit(path = "a", accounts = "dev"), @Unit(path = "b", accounts = "dev")}))
    static class TwiceTestCases {

        @Test
        void test() {}
    }

    @WithServiceCatalog(
            organization =
                    @Organization(
                            management = "hub",
                            units = {@Unit(path = "a"), @Unit(path = "a")}))
    static class SameUnitTestCases {

        @Test
        void test() {}
    }

    @WithServiceCatalog(organization = @Organization(management = "hub", units = @Unit(path = "/workloads")))
    static class PathTestCases {

        @Test
        void test() {}
    }

    @WithServiceCatalog(organization = @Organization(management = "", trustedAccess = true))
    static class UnmanagedTestCases {

        @Test
        void test() {}
    }

    @WithServiceCatalog(
            organization = @Organization(management = "hub", accounts = "dev", delegatedAdministrators = "dev"))
    static class DelegatedTestCases {

        @Test
        void test() {}
    }

    private static void isRefused(Class<?> testCases, String what) {
        assertThat(Run.of(testCases).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@WithServiceCatalog on class " + testCases.getSimpleName()
                        + ": the organization is invalid. " + what
                        + ". Write, for example, organization = @Organization(management = \"hub\", trustedAccess "
                        + "= true, units = @Unit(path = \"workloads/prod\", accounts = {\"a\", \"b\"})), or the "
                        + "same with ServiceCatalogExtension.builder().organization(…).");
    }

    @Test
    void an_invalid_organization_is_refused() {
        isRefused(TwiceTestCases.class, "Account \"dev\" is in the organization twice; an account is in one place");
        isRefused(SameUnitTestCases.class, "The unit \"a\" is declared twice");
        isRefused(PathTestCases.class, "A unit is called by one name, such as \"workloads\", but was called \"\"");
        isRefused(UnmanagedTestCases.class, "An organization needs a management account");
        isRefused(
                DelegatedTestCases.class,
                "Delegated administrators [dev] need AWS Organizations access: add .trustedAccess(true)");
    }

    @Test
    void an_invalid_organization_in_java_is_refused() {
        ServiceCatalogExtension.Builder builder =
                ServiceCatalogExtension.builder().organization(o -> o.account("dev"));
        assertThatThrownBy(builder::build)
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith(
                        "ServiceCatalogExtension.builder(): the organization is invalid. An organization has a "
                                + "management account");
    }
}
