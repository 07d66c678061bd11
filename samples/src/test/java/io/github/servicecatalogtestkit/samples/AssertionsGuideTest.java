package io.github.servicecatalogtestkit.samples;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssumptions.assumeThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.assertj.ConstraintType;
import io.github.servicecatalogtestkit.assertj.MissingPrerequisite;
import io.github.servicecatalogtestkit.assertj.SoftServiceCatalogAssertions;
import io.github.servicecatalogtestkit.assertj.WaitPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The code in docs/assertions.md, run. {@link GuidesTest} compares the texts. */
@WithServiceCatalog(
        accounts = {"hub", "spoke"},
        fixture = LinuxForDevelopers.class)
class AssertionsGuideTest {

    @InAccount("hub")
    private ServiceCatalogClient hub;

    @InAccount("spoke")
    private ServiceCatalogClient spoke;

    @InAccount(value = "spoke", as = "role/Developer")
    private ServiceCatalogClient developer;

    @InAccount(value = "spoke", as = "role/Guest")
    private ServiceCatalogClient guest;

    private String portfolio = "";
    private String product = "";

    @BeforeEach
    void ids(LinuxForDevelopers fixture) {
        portfolio = fixture.portfolio;
        product = fixture.product;
    }

    @Test
    void portfolios() {
        assertThat(hub)
                .portfolio(portfolio)
                .isSharedWithAccount("spoke")
                .isAcceptedBy("spoke")
                .isPropagatedTo(spoke);
        assertThat(spoke).portfolio(portfolio).isImportedFrom("hub").hasExactlyProducts(product);
        assertThat(hub)
                .portfolio(portfolio)
                .product(product)
                .hasActiveVersions("v1")
                .hasNoConstraint(ConstraintType.LAUNCH);
    }

    @Test
    void end_users() {
        assertThat(developer).canLaunch(product);
        assertThat(guest).cannotLaunch(product).because(MissingPrerequisite.PRINCIPAL);
        assertThat(developer).product(product).rejects(Map.of("Size", "m5.24xlarge"));
    }

    @Test
    void soft() {
        SoftServiceCatalogAssertions softly = new SoftServiceCatalogAssertions();
        softly.assertThat(spoke).portfolio(portfolio).isImportedFrom("hub");
        softly.assertThat(developer).canLaunch(product);
        softly.assertAll(); // fails with all failures
    }

    @Test
    void waiting() {
        assertThat(spoke).eventually().seesPortfolio(portfolio);
        assertThat(spoke)
                .eventually(WaitPolicy.inRealTime().upTo(Duration.ofMinutes(5)).pollingEvery(Duration.ofSeconds(5)))
                .seesPortfolio(portfolio);
    }

    @Test
    void assumptions_and_asynchronous_clients(FakeServiceCatalog catalog) {
        ServiceCatalogAsyncClient async = catalog.account("spoke").serviceCatalogAsync();
        assumeThat(async).seesPortfolio(portfolio); // otherwise the test is aborted
        assertThat(async).portfolio(portfolio).isImported();
    }

    @Test
    void a_name_that_does_not_exist_fails_even_if_nothing_is_asserted_about_it() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(spoke).doesNotSeePortfolio("port-aaaaaaaaaaaaa"));
    }
}
