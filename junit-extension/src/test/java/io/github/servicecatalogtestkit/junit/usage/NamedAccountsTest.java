package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.Organization;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The names of accounts and principals in annotations and in tests. */
class NamedAccountsTest {

    @WithServiceCatalog(
            accounts = {"hub", "spoke=210987654321"},
            organization = @Organization(management = "root"))
    static class ListedTestCases {

        @Test
        void another_name_is_refused(FakeServiceCatalog catalog) {
            assertThatThrownBy(() -> catalog.account("spok"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"spok\" is not one of the accounts");
        }

        @Test
        void listed_accounts_are_found(FakeServiceCatalog catalog) {
            assertThat(catalog.account("spoke").id()).isEqualTo("210987654321");
            assertThat(catalog.account(catalog.account("hub").id()).name()).isEqualTo("hub");
            assertThat(catalog.account("root").name()).isEqualTo("root");
        }
    }

    @Test
    void a_catalog_with_listed_accounts_refuses_other_names() {
        Run.of(ListedTestCases.class).passes(2);
    }

    static class Misspelling implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            catalog.account("hubb");
        }
    }

    @WithServiceCatalog(accounts = "hub", fixture = Misspelling.class)
    static class MisspellingFixtureTestCases {

        @Test
        void test() {}
    }

    @Test
    void a_fixture_cannot_misspell_a_listed_account() {
        assertThat(Run.of(MisspellingFixtureTestCases.class).failure())
                .hasMessageContaining("the fixture Misspelling failed")
                .hasMessageContaining("\"hubb\" is not one of the accounts");
    }

    @WithServiceCatalog(accounts = "hub:210987654321")
    static class ColonTestCases {

        @Test
        void test() {}
    }

    @WithServiceCatalog(captureClients = "hub=210987654321")
    static class CaptureTestCases {

        @Test
        void test() {}
    }

    @WithServiceCatalog
    static class InAccountTestCases {

        @Test
        void test(@InAccount("hub=210987654321") ServiceCatalogClient hub) {}
    }

    @Test
    void a_name_and_an_id_in_the_wrong_form_are_refused_with_the_right_form() {
        assertThat(Run.of(ColonTestCases.class).failure())
                .hasMessageContaining("\"hub:210987654321\" is not a valid account")
                .hasMessageContaining("accounts = {\"hub\", \"spoke=210987654321\"}");
        assertThat(Run.of(CaptureTestCases.class).failure())
                .hasMessageContaining("captureClients = \"hub=210987654321\" is not the name of an account")
                .hasMessageContaining("accounts = \"hub=210987654321\", captureClients = \"hub\"");
        assertThat(Run.of(InAccountTestCases.class).failure())
                .hasMessageContaining("\"hub=210987654321\" is a name and an ID in one text");
    }

    @WithServiceCatalog(accounts = "hub=210987654321")
    static class PrincipalOfAnotherAccountTestCases {

        @InAccount(value = "hub", as = "arn:aws:iam::123456789012:role/Dev")
        ServiceCatalogClient hub;

        @Test
        void test() {}
    }

    @WithServiceCatalog(accounts = "hub=210987654321")
    static class PrincipalOfTheAccountTestCases {

        @InAccount(value = "hub", as = "arn:aws:iam::210987654321:role/Dev")
        ServiceCatalogClient hub;

        @Test
        void test() {
            assertThat(hub).hasToString("FakeServiceCatalogClient[arn:aws:iam::210987654321:role/Dev in us-east-1]");
        }
    }

    @Test
    void a_principal_of_another_account_is_refused() {
        Run run = Run.of(PrincipalOfAnotherAccountTestCases.class);
        assertThat(run.failure())
                .hasMessageStartingWith("@InAccount(\"hub\") on field PrincipalOfAnotherAccountTestCases.hub: ")
                .hasMessageContaining("is a principal of the account 123456789012");
        assertThat(run.failedClasses()).isEqualTo(1);
    }

    @Test
    void a_principal_of_a_listed_account_is_accepted() {
        Run.of(PrincipalOfTheAccountTestCases.class).passes(1);
    }

    @WithServiceCatalog(settings = "quota.PORTFOLIOS_PER_REGION=1, closedClientsRefuse=true")
    static class SettingsTestCases {

        @Test
        void are_of_the_class(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "First");
            assertThatThrownBy(() -> Portfolios.create(hub, "Second")).hasMessageContaining("limit");
        }

        @Test
        @WithServiceCatalog(settings = "quota.PORTFOLIOS_PER_REGION=2")
        void are_of_the_method(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "First");
            Portfolios.create(hub, "Second");
        }
    }

    @WithServiceCatalog(settings = "completed=immediate")
    static class UnknownSettingTestCases {

        @Test
        void test() {}
    }

    @Test
    void settings_are_chosen_in_the_annotation() {
        Run.of(SettingsTestCases.class).passes(2);
        assertThat(Run.of(UnknownSettingTestCases.class).failure())
                .hasMessageStartingWith("@WithServiceCatalog on class UnknownSettingTestCases, settings: There is no "
                        + "setting \"completed\"")
                .hasMessageContaining("shareCompletion=immediate|held|afterPolls(3)");
    }
}
