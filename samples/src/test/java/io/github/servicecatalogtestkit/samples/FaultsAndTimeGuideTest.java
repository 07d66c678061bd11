package io.github.servicecatalogtestkit.samples;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.ENDS_WITH_ERRORS;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.THROTTLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Fault;
import io.github.servicecatalogtestkit.fake.ProvisioningFailure;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.Organization;
import io.github.servicecatalogtestkit.junit.WithFault;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** The code in docs/faults-and-time.md, run. {@link GuidesTest} compares the texts. */
class FaultsAndTimeGuideTest {

    @Test
    void faults() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        String id = SharedPortfolio.create(hub, "Web servers");

        catalog.faults().on("CreatePortfolioShare").inAccount("hub").call(2).throttles();
        catalog.faults().on("ListPortfolios").nextCalls(2).showsNothingNew(); // a new portfolio is listed late
        catalog.faults()
                .on("DeletePortfolio")
                .throwsResourceNotFound("No such portfolio")
                .optional();
        Fault denied = catalog.faults()
                .on("DescribePortfolio")
                .as("role/Developer")
                .everyCall()
                .denies();

        SharedPortfolio.create(hub, "Databases");
        assertThat(hub.listPortfolios().portfolioDetails()).hasSize(1);
        assertThat(hub.listPortfolios().portfolioDetails()).hasSize(1);
        assertThat(hub.listPortfolios().portfolioDetails()).hasSize(2);
        hub.createPortfolioShare(s -> s.portfolioId(id).accountId("222222222222"));
        assertThatExceptionOfType(ServiceCatalogException.class)
                .isThrownBy(
                        () -> hub.createPortfolioShare(s -> s.portfolioId(id).accountId("333333333333")))
                .withMessageContaining("Rate exceeded");
        ServiceCatalogClient developer =
                catalog.account("hub").as("role/Developer").serviceCatalog();
        assertThatExceptionOfType(ServiceCatalogException.class)
                .isThrownBy(() -> developer.describePortfolio(d -> d.id(id)));
        denied.lift();
        assertThat(developer.describePortfolio(d -> d.id(id)).portfolioDetail().id())
                .isEqualTo(id);
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> hub.deletePortfolio(d -> d.id(id)));
        catalog.faults().requireFired();
    }

    @Nested
    @WithServiceCatalog(
            accounts = "hub",
            organization =
                    @Organization(
                            management = "root",
                            accounts = {"hub", "dev"},
                            trustedAccess = true,
                            delegatedAdministrators = "hub"))
    class InAnnotations {

        @Test
        @WithFault(on = "CreatePortfolioShare", inAccount = "hub", call = 2, then = THROTTLES)
        @WithFault(
                on = "CreatePortfolioShare",
                then = ENDS_WITH_ERRORS,
                error = "ThrottlingException",
                forAccounts = "dev")
        void a_share_fails_for_one_account(@InAccount("hub") ServiceCatalogClient hub, FakeServiceCatalog catalog) {
            String id = SharedPortfolio.create(hub, "Web servers");
            String organization = catalog.organization().id();
            String token = hub.createPortfolioShare(s -> s.portfolioId(id)
                            .organizationNode(n -> n.type("ORGANIZATION").value(organization)))
                    .portfolioShareToken();

            assertThat(hub).shareAction(token).failedFor("dev", "ThrottlingException");
            assertThatExceptionOfType(ServiceCatalogException.class)
                    .isThrownBy(() ->
                            hub.createPortfolioShare(s -> s.portfolioId(id).accountId("333333333333")));
        }
    }

    @Test
    void retries() {
        FakeServiceCatalog catalog =
                FakeServiceCatalog.builder().settings(s -> s.clientRetries(3)).build();
        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        catalog.faults().on("CreatePortfolio").nextCalls(2).throttles();

        SharedPortfolio.create(hub, "Web servers");

        catalog.journal().verify(3, "CreatePortfolio");
    }

    @Test
    void launches_that_fail() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        LinuxForDevelopers fixture = new LinuxForDevelopers();
        fixture.arrange(catalog);
        ServiceCatalogClient developer =
                catalog.account("spoke").as("role/Developer").serviceCatalog();

        catalog.provisioning()
                .fail(ProvisioningFailure.ofLaunch("Subnet is full")
                        .ofProduct("Linux")
                        .nth(1));

        developer.provisionProduct(p -> p.productId(fixture.product)
                .provisioningArtifactName("v1")
                .provisionedProductName("web")
                .provisioningParameters(q -> q.key("Size").value("t3.micro")));
        assertThat(developer).provisionedProduct("web").lastRecord().failedWith("Subnet is full");
    }

    @Test
    void time() {
        FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub")
                        .unit("workloads", u -> u.account("dev").unit("prod", p -> p.account("prod-a")))
                        .trustedAccess(true))
                .settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(3)) // NOT_STARTED, IN_PROGRESS, COMPLETED
                        .provisioningCompletion(CompletionPolicy.after(Duration.ofMinutes(5)))
                        .visibilityDelay(Duration.ofSeconds(2))) // lists show changes late
                .build();
        catalog.organization().move("dev", "workloads/prod"); // shares follow
        catalog.advance(Duration.ofMinutes(5)); // moves the catalog's clock
        catalog.settle(); // completes everything that is in progress

        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        String portfolio = SharedPortfolio.create(hub, "Web servers");
        String prod = catalog.organization().unit("workloads/prod").id();
        hub.createPortfolioShare(s -> s.portfolioId(portfolio)
                .organizationNode(n -> n.type("ORGANIZATIONAL_UNIT").value(prod)));
        assertThat(catalog.account("dev").serviceCatalog()).doesNotSeePortfolio(portfolio);
        catalog.settle();
        catalog.advance(Duration.ofSeconds(2));
        assertThat(catalog.account("dev").serviceCatalog()).seesPortfolio(portfolio);
    }
}
