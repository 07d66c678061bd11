package io.github.servicecatalogtestkit.samples;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.BuildsOn;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.Organization;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.Unit;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The code in docs/extension.md, run. {@link GuidesTest} compares the texts. */
class ExtensionGuideTest {

    @Nested
    @WithServiceCatalog(accounts = {"hub=111111111111", "spoke"})
    class Injected {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void what_can_be_injected(
                @InAccount("spoke") ServiceCatalogClient administrator,
                @InAccount(value = "spoke", as = "role/Developer", region = "eu-west-1") ServiceCatalogClient developer,
                @InAccount(value = "hub", real = true) ServiceCatalogClient real,
                @InAccount("spoke") FakeAccount spoke, // knows its ID, and makes more clients
                FakeServiceCatalog catalog) {
            assertThat(hub.listPortfolios().portfolioDetails()).isEmpty();
            assertThat(administrator.listPortfolios().portfolioDetails()).isEmpty();
            assertThat(developer.searchProducts().productViewSummaries()).isEmpty();
            assertThat(real.listPortfolios().portfolioDetails()).isEmpty();
            assertThat(spoke.id()).isEqualTo(catalog.account("spoke").id());
        }
    }

    @Target({ElementType.FIELD, ElementType.PARAMETER})
    @Retention(RetentionPolicy.RUNTIME)
    @InAccount("hub")
    @interface Hub {}

    @Nested
    @WithServiceCatalog(fixture = TwoPortfolios.class)
    class WithAFixture {

        @Test
        void reads_the_ids_of_its_fixture(SharedPortfolio shared, TwoPortfolios two, @Hub ServiceCatalogClient hub) {
            assertThat(hub).portfolio(shared.portfolio).hasName("Web servers");
            assertThat(hub).portfolio(two.databases).hasName("Databases");
        }
    }

    @Nested
    @WithServiceCatalog(accounts = {"hub", "spoke"})
    class WithAMethod {

        static String portfolio = "";

        @ArrangeCatalog
        static void the_hub_shares(@Hub ServiceCatalogClient hub, @InAccount("spoke") FakeAccount spoke) {
            portfolio = new SharedPortfolio().share(hub, spoke.id());
        }

        @ParameterizedTest
        @ValueSource(strings = {"once", "again"})
        void each_invocation_starts_from_there(String ignored, @InAccount("spoke") ServiceCatalogClient spoke) {
            assertThat(spoke).doesNotSeePortfolio(portfolio);
            spoke.acceptPortfolioShare(a -> a.portfolioId(portfolio));
            assertThat(spoke).seesPortfolio(portfolio);
        }
    }

    @Nested
    @WithServiceCatalog(
            organization =
                    @Organization(
                            management = "root",
                            trustedAccess = true,
                            delegatedAdministrators = "hub",
                            units = {
                                @Unit(path = "platform", accounts = "hub"),
                                @Unit(
                                        path = "workloads/prod",
                                        accounts = {"shop", "billing"})
                            }))
    class WithAnOrganization {

        @Test
        void a_unit_sees_what_the_hub_shares(
                @Hub ServiceCatalogClient hub,
                @InAccount("shop") ServiceCatalogClient shop,
                @InAccount("root") OrganizationsClient organizations,
                FakeServiceCatalog catalog) {
            String unit = catalog.organization().unit("workloads/prod").id();
            String portfolio = SharedPortfolio.create(hub, "Web servers");
            hub.createPortfolioShare(s -> s.portfolioId(portfolio)
                    .organizationNode(n -> n.type("ORGANIZATIONAL_UNIT").value(unit)));

            assertThat(shop).seesPortfolio(portfolio);
            assertThat(organizations.listAccounts().accounts()).hasSize(4);
        }
    }

    @Nested
    @WithServiceCatalog(region = "eu-west-1", settings = "shareCompletion=afterPolls(3), quota.PORTFOLIOS_PER_REGION=5")
    class WithSettings {

        @Test
        void apply_to_this_class(FakeServiceCatalog catalog) {
            assertThat(catalog.region()).isEqualTo(Region.EU_WEST_1);
        }
    }

    @Nested
    class WithAnExtension {

        @RegisterExtension
        static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
                .accounts("hub", "spoke=222222222222")
                .fixture(c -> SharedPortfolio.create(c.account("hub").serviceCatalog(), "Web servers"))
                .settings(
                        s -> s.shareCompletion(CompletionPolicy.held()).assume(AwsBehavior.REJECT_DELETES_SHARE, true))
                .build();

        private final ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();

        @Test
        void starts_from_the_fixture() {
            assertThat(hub.listPortfolios().portfolioDetails()).hasSize(1);
            catalog.catalog().journal().verify(1, "ListPortfolios");
        }
    }
}

class SharedPortfolio implements CatalogFixture {

    String portfolio = "";

    @Override
    public void arrange(FakeServiceCatalog catalog) {
        portfolio = share(
                catalog.account("hub").serviceCatalog(),
                catalog.account("spoke").id());
    }

    String share(ServiceCatalogClient hub, String recipient) {
        String id = create(hub, "Web servers");
        hub.createPortfolioShare(s -> s.portfolioId(id).accountId(recipient));
        return id;
    }

    static String create(ServiceCatalogClient hub, String name) {
        return hub.createPortfolio(p -> p.displayName(name).providerName("Platform team"))
                .portfolioDetail()
                .id();
    }
}

@BuildsOn(SharedPortfolio.class)
class TwoPortfolios implements CatalogFixture {

    String databases = "";

    @Override
    public void arrange(FakeServiceCatalog catalog) {
        databases = SharedPortfolio.create(catalog.account("hub").serviceCatalog(), "Databases");
    }
}
