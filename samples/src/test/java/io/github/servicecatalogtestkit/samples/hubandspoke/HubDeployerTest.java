package io.github.servicecatalogtestkit.samples.hubandspoke;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static io.github.servicecatalogtestkit.samples.hubandspoke.PublishedHub.AT_ONCE;
import static io.github.servicecatalogtestkit.samples.hubandspoke.PublishedHub.BLUEPRINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Topology;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;

@WithServiceCatalog(accounts = {"hub", "dev=222222222222", "prod=333333333333", "other"})
class HubDeployerTest {

    private static final List<String> SPOKES = List.of("222222222222", "333333333333");

    @InAccount("hub")
    private ServiceCatalogClient hub;

    private HubPortfolio published;

    @BeforeEach
    void deploy(FakeServiceCatalog catalog) {
        published = new HubDeployer(hub, AT_ONCE).deploy(BLUEPRINT, PublishedHub.bucketOf(catalog), SPOKES);
    }

    @Test
    void shares_the_portfolio_with_every_spoke() {
        assertThat(hub)
                .portfolio(published.portfolioId())
                .isLocal()
                .isOfferedTo("222222222222")
                .isOfferedTo("333333333333");
    }

    @Test
    void shares_it_with_nobody_else(@InAccount("other") ServiceCatalogClient other) {
        assertThat(other).doesNotSeePortfolio(published.portfolioId());
    }

    @Test
    void publishes_both_products_with_their_tags() {
        assertThat(hub)
                .portfolio(published.portfolioId())
                .hasTag("team", "platform")
                .hasExactlyProducts(published.lampProductId(), published.linuxProductId());
        assertThat(hub)
                .product(published.lampProductId())
                .hasName("LAMP instance")
                .hasTag("team", "platform")
                .hasExactlyVersions("v1");
        assertThat(hub)
                .product(published.linuxProductId())
                .hasName("Linux instance")
                .hasExactlyVersions("v1");
    }

    @Test
    void restricts_the_users_by_rules_and_names_the_launch_role() {
        for (String product : List.of(published.lampProductId(), published.linuxProductId())) {
            assertThat(hub)
                    .portfolio(published.portfolioId())
                    .product(product)
                    .hasOwnConstraint(TEMPLATE)
                    .hasLocalLaunchRole("ServiceCatalogLaunch");
        }
    }

    @Test
    void puts_the_templates_into_the_bucket() {
        Map<String, String> bucket = new LinkedHashMap<>();
        new HubDeployer(FakeServiceCatalog.create().account("hub").serviceCatalog(), AT_ONCE)
                .deploy(
                        BLUEPRINT,
                        (fileName, body) -> {
                            bucket.put(fileName, body);
                            return "https://templates.s3.amazonaws.com/" + fileName;
                        },
                        List.of());

        assertThat(bucket)
                .containsExactly(
                        Map.entry(
                                "LAMP_Single_Instance_v1.template",
                                BLUEPRINT.lamp().template()),
                        Map.entry(
                                "Linux_Single_Instance_v1.template",
                                BLUEPRINT.linux().template()));
    }

    @Test
    void reads_the_rules_from_the_files() {
        assertThat(rulesOf(published.lampProductId()))
                .containsExactly(BLUEPRINT.lamp().rules());
        assertThat(rulesOf(published.linuxProductId()))
                .containsExactly(BLUEPRINT.linux().rules());
    }

    private List<String> rulesOf(String product) {
        return hub
                .listConstraintsForPortfolio(
                        l -> l.portfolioId(published.portfolioId()).productId(product))
                .constraintDetails()
                .stream()
                .filter(constraint -> constraint.type().equals("TEMPLATE"))
                .map(constraint -> hub.describeConstraint(d -> d.id(constraint.constraintId())))
                .map(DescribeConstraintResponse::constraintParameters)
                .toList();
    }

    @Nested
    class WhenItIsRunAgain {

        @Test
        void everything_is_kept(FakeServiceCatalog catalog) {
            Topology before = catalog.topology();

            assertThat(new HubDeployer(hub, AT_ONCE).deploy(BLUEPRINT, PublishedHub.bucketOf(catalog), SPOKES))
                    .isEqualTo(published);
            assertThat(catalog.topology()).isEqualTo(before);
        }

        @Test
        void changed_rules_replace_the_old_ones(FakeServiceCatalog catalog) {
            String rules = """
                    {"Rules": {"Small": {"Assertions": [
                        {"Assert": {"Fn::Equals": [{"Ref": "InstanceType"}, "t3.micro"]}}]}}}""";
            Blueprint.ProductDefinition lamp = BLUEPRINT.lamp();
            new HubDeployer(hub, AT_ONCE)
                    .deploy(
                            new Blueprint(
                                    new Blueprint.ProductDefinition(lamp.fileName(), lamp.template(), rules),
                                    BLUEPRINT.linux()),
                            PublishedHub.bucketOf(catalog),
                            SPOKES);

            assertThat(rulesOf(published.lampProductId())).containsExactly(rules);
        }
    }

    @Test
    void a_refused_step_is_named(@InAccount("hub") FakeAccount account, FakeServiceCatalog catalog) {
        assertThatExceptionOfType(DeploymentException.class)
                .isThrownBy(() -> new HubDeployer(hub, AT_ONCE)
                        .deploy(BLUEPRINT, PublishedHub.bucketOf(catalog), List.of(account.id())))
                .withMessageStartingWith("Could not share portfolio " + published.portfolioId() + " with account "
                        + account.id() + ": InvalidParametersException: ")
                .withCauseInstanceOf(InvalidParametersException.class);
    }
}
