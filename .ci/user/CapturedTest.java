package user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.sts.StsClient;

@WithServiceCatalog(captureClients = "spoke")
class CapturedTest {

    private final ServiceCatalogClient ofField = ServiceCatalogClient.create();

    private static void deploy() {
        ServiceCatalogClient.create().createPortfolio(p -> p.displayName("Linux").providerName("Platform"));
    }

    @Test
    void clients_act_on_the_catalog(@InAccount("spoke") ServiceCatalogClient spoke) {
        deploy();
        assertThat(ofField.listPortfolios().portfolioDetails()).hasSize(1);
        assertThat(spoke.listPortfolios().portfolioDetails()).hasSize(1);
    }

    @Test
    void other_clients_are_captured_too() {
        assertThat(StsClient.create().getCallerIdentity().account()).hasSize(12);
        assertThatThrownBy(() -> OrganizationsClient.create().listRoots())
                .hasMessageContaining("not a member of an organization");
    }

    @TestFactory
    List<DynamicTest> dynamic() {
        return List.of(DynamicTest.dynamicTest(
                "dynamic",
                () -> {
                    deploy();
                    assertThat(ServiceCatalogClient.create().listPortfolios().portfolioDetails())
                            .hasSize(1);
                }));
    }

    @Test
    void no_thread_builds_a_real_client() {
        CompletableFuture<String> outcome = CompletableFuture.supplyAsync(() -> {
            try {
                return "captured " + ServiceCatalogClient.create().listPortfolios().portfolioDetails().size();
            } catch (IllegalStateException e) {
                return "refused";
            }
        });
        assertThat(outcome.join()).isIn("captured 0", "refused");
    }

    @Nested
    @WithServiceCatalog
    class WithoutCapture {

        @Test
        void uses_no_other_catalog() {
            assertThatThrownBy(ofField::listPortfolios).hasMessageContaining("refused the call listPortfolios");
        }
    }
}
