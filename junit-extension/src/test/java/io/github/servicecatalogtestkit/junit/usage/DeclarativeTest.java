package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** {@code @WithServiceCatalog} on a class. */
class DeclarativeTest {

    @WithServiceCatalog(
            accounts = {"hub", "spoke=210987654321"},
            fixture = HubWithLinux.class)
    static class FieldsAndParametersTestCases {

        @InAccount("spoke")
        ServiceCatalogClient spoke;

        @InAccount("hub")
        private FakeAccount hubAccount;

        @RepeatedTest(3)
        void share_one_catalog_which_no_other_test_has_seen(
                @InAccount("hub") ServiceCatalogClient hub, FakeServiceCatalog catalog) {
            assertThat(catalog.journal().calls()).isEmpty();
            assertThat(Portfolios.names(hub)).containsExactly("Linux");
            Portfolios.create(hub, "Windows");
            Portfolios.create(spoke, "Local");

            assertThat(Portfolios.namesInHub(catalog)).containsExactly("Linux", "Windows");
            assertThat(Portfolios.names(hubAccount.serviceCatalog())).containsExactly("Linux", "Windows");
            assertThat(Portfolios.names(catalog.account("spoke").serviceCatalog()))
                    .containsExactly("Local");
        }

        @Test
        void have_the_ids_that_were_listed(@InAccount("spoke") FakeAccount spoke, FakeServiceCatalog catalog) {
            assertThat(spoke.id()).isEqualTo("210987654321");
            assertThat(hubAccount.id()).isEqualTo(catalog.account("hub").id()).isNotEqualTo(spoke.id());
        }

        @Test
        void may_name_a_listed_account_by_its_id(@InAccount("210987654321") FakeAccount spoke) {
            assertThat(spoke.name()).isEqualTo("spoke");
        }
    }

    @Test
    void fields_and_parameters_belong_to_the_catalog_of_the_test() {
        Run.of(FieldsAndParametersTestCases.class).passes(5);
    }

    @WithServiceCatalog
    static class WithoutAttributesTestCases {

        @Test
        void any_account_may_be_named(@InAccount("anyone") ServiceCatalogClient anyone) {
            assertThat(Portfolios.names(anyone)).isEmpty();
        }

        @Test
        void the_region_is_us_east_1(FakeServiceCatalog catalog) {
            assertThat(catalog.region()).isEqualTo(Region.US_EAST_1);
        }
    }

    @Test
    void without_attributes_the_catalog_is_empty() {
        Run.of(WithoutAttributesTestCases.class).passes(2);
    }

    @WithServiceCatalog(region = "eu-west-1")
    static class ViewsTestCases {

        @Test
        void region_of_the_catalog(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(hub.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
        }

        @Test
        void another_region(
                @InAccount("hub") ServiceCatalogClient ireland,
                @InAccount(value = "hub", region = "us-west-2") ServiceCatalogClient oregon) {
            Portfolios.create(oregon, "Oregon");
            assertThat(Portfolios.names(ireland)).isEmpty();
            assertThat(Portfolios.names(oregon)).containsExactly("Oregon");
        }

        @Test
        void another_principal(@InAccount(value = "hub", as = "role/Developer") FakeAccount developer) {
            assertThat(developer.principalArn()).isEqualTo("arn:aws:iam::" + developer.id() + ":role/Developer");
        }
    }

    @Test
    void an_account_can_be_injected_with_a_region_and_a_principal() {
        Run.of(ViewsTestCases.class).passes(3);
    }

    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class ClientsTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void asynchronous(@InAccount("hub") ServiceCatalogAsyncClient async) {
            assertThat(async.listPortfolios().join().portfolioDetails())
                    .isEqualTo(hub.listPortfolios().portfolioDetails())
                    .hasSize(1);
        }

        @Test
        void organizations(@InAccount("hub") OrganizationsClient organizations, @InAccount("hub") FakeAccount account) {
            String id = organizations.createOrganization(r -> {}).organization().masterAccountId();
            assertThat(id).isEqualTo(account.id());
        }

        @Test
        void organizations_asynchronous(
                @InAccount("hub") OrganizationsAsyncClient async, @InAccount("hub") OrganizationsClient client) {
            async.createOrganization(r -> {}).join();
            assertThat(async.listAccounts().join().accounts())
                    .isEqualTo(client.listAccounts().accounts())
                    .hasSize(1);
        }
    }

    @Test
    void every_client_of_an_account_is_injected() {
        Run.of(ClientsTestCases.class).passes(3);
    }

    @WithServiceCatalog(fixture = {HubWithLinux.class, AddWindows.class})
    static class TwoFixturesTestCases {

        @Test
        void arrange_in_order(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Linux", "Windows after [Linux]");
        }
    }

    private static class AddWindows implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
            Portfolios.create(hub, "Windows after " + Portfolios.names(hub));
        }
    }

    @Test
    void fixtures_run_in_the_order_in_which_they_are_named() {
        Run.of(TwoFixturesTestCases.class).passes(1);
    }

    @WithServiceCatalog(fixture = Counted.class)
    static class CountedFixtureTestCases {

        @RepeatedTest(5)
        void first() {}

        @RepeatedTest(5)
        void second(@InAccount("hub") ServiceCatalogClient hub) {}
    }

    static class Counted implements CatalogFixture {

        static final AtomicInteger ARRANGED = new AtomicInteger();

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            ARRANGED.incrementAndGet();
        }
    }

    @Test
    void a_fixture_runs_once_for_all_tests_of_a_class() {
        Counted.ARRANGED.set(0);
        Run.of(CountedFixtureTestCases.class).passes(10);
        assertThat(Counted.ARRANGED).hasValue(1);
    }
}
