package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.wholeMessageOf;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.HUB;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.HUB_ROLE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.SPOKE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.role;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSummary;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;
import software.amazon.awssdk.services.servicecatalog.model.Tag;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceCatalogRepresentationTest {

    private final HubAndSpoke world = new HubAndSpoke();
    private final ServiceCatalogRepresentation named =
            ServiceCatalogRepresentation.naming(Map.of(HUB, "hub", SPOKE, "spoke $1"));

    @Test
    void accounts_are_printed_by_name_wherever_a_message_speaks_of_them() {
        assertThat(wholeMessageOf(() -> assertThat(world.spoke)
                        .withRepresentation(named)
                        .portfolio(world.shared)
                        .isLocal()))
                .isEqualTo("\nExpecting portfolio:\n  " + world.shared
                        + " \"Networking\" of hub(111111111111)\n  seen by account"
                        + " spoke $1(222222222222) in us-east-1 as role/Administrator\nto be local\n"
                        + "but it is imported from hub(111111111111): account spoke $1(222222222222) accepted"
                        + " a share of it.");
    }

    @Test
    void accounts_are_printed_by_name_in_explanations_too() {
        world.spoke.rejectPortfolioShare(r -> r.portfolioId(world.shared));

        assertThat(wholeMessageOf(() -> assertThat(world.spoke)
                        .withRepresentation(named)
                        .asSharedBy(world.hub)
                        .seesPortfolio(world.shared)))
                .contains("  ✓ account hub(111111111111) owns ")
                .contains("  ✗ account spoke $1(222222222222) accepted the share");
    }

    @Test
    void arns_and_quoted_texts_are_not_changed() {
        world.hubConstrains(LAUNCH, role(HUB_ROLE));

        assertThat(wholeMessageOf(() -> assertThat(world.hub)
                        .withRepresentation(named)
                        .portfolio(world.shared)
                        .product(world.lamp)
                        .hasLaunchRole("arn:aws:iam::222222222222:role/Spoke")))
                .contains("arn:aws:iam::222222222222:role/Spoke")
                .contains(HUB_ROLE);
        assertThat(named.toStringOf("111111111111")).isEqualTo("\"111111111111\"");
    }

    @Test
    void other_accounts_and_numbers_are_not_changed() {
        assertThat(named.toStringOf(333333333333L)).isEqualTo("333333333333L");
        assertThat(named.toStringOf(new AccountId("333333333333"))).isEqualTo("333333333333");
        assertThat(named.toStringOf(new AccountId(HUB))).isEqualTo("hub(111111111111)");
        assertThat(named.toStringOf(List.of(new AccountId(HUB)))).isEqualTo("[hub(111111111111)]");
        assertThat(named.toStringOf(null)).isNull();
        assertThat(new ServiceCatalogRepresentation().toStringOf(new AccountId(HUB)))
                .isEqualTo(HUB);
    }

    @Test
    void sdk_objects_are_printed_in_a_short_form() {
        LaunchScenario launching = new LaunchScenario();
        launching.launch("web-1", "t3.micro");

        assertThat(Arrays.asList(
                        launching
                                .world
                                .hub
                                .listPortfolios(r -> {})
                                .portfolioDetails()
                                .get(0),
                        launching
                                .world
                                .hub
                                .searchProductsAsAdmin(r -> {})
                                .productViewDetails()
                                .get(0),
                        launching
                                .developer
                                .listLaunchPaths(r -> r.productId(launching.web))
                                .launchPathSummaries()
                                .get(0),
                        launching
                                .developer
                                .describeProvisionedProduct(r -> r.name("web-1"))
                                .provisionedProductDetail(),
                        launching
                                .developer
                                .listRecordHistory(r -> {})
                                .recordDetails()
                                .get(0)))
                .extracting(shape -> String.valueOf(named.toStringOf(shape)).replaceAll("-[a-z2-7]{13}", "-…"))
                .containsExactly(
                        "port-… \"Networking\" of hub(111111111111)",
                        "prod-… \"Linux\" of hub(111111111111)",
                        "lpv3-… \"Local\"",
                        "pp-… \"web-1\": AVAILABLE",
                        "rec-… PROVISION_PRODUCT: SUCCEEDED");
        assertThat(Arrays.asList(
                        ConstraintDetail.builder()
                                .constraintId("cons-a")
                                .type("LAUNCH")
                                .productId("prod-a")
                                .portfolioId("port-a")
                                .build(),
                        ProductViewSummary.builder()
                                .productId("prod-a")
                                .name("Linux")
                                .build(),
                        ProvisioningArtifactDetail.builder()
                                .id("pa-a")
                                .name("v1")
                                .build(),
                        PortfolioShareDetail.builder()
                                .principalId(SPOKE)
                                .type("ACCOUNT")
                                .accepted(true)
                                .build(),
                        Principal.builder()
                                .principalARN(HUB_ROLE)
                                .principalType("IAM")
                                .build(),
                        Tag.builder().key("team").value("a").build(),
                        TagOptionDetail.builder()
                                .id("tag-a")
                                .key("team")
                                .value("a")
                                .build(),
                        HubAndSpoke.class))
                .extracting(named::toStringOf)
                .containsExactly(
                        "cons-a LAUNCH on prod-a in port-a",
                        "prod-a \"Linux\"",
                        "pa-a \"v1\"",
                        "account spoke $1(222222222222): accepted",
                        HUB_ROLE + " (IAM)",
                        "\"team\" = \"a\"",
                        "tag-a \"team\" = \"a\"",
                        HubAndSpoke.class.getName());
    }

    @Test
    void assertions_of_assertj_print_so_too() {
        assertThat(wholeMessageOf(() -> Assertions.assertThat(
                                world.spoke.listAcceptedPortfolioShares(r -> {}).portfolioDetails())
                        .withRepresentation(named)
                        .isEmpty()))
                .contains("[" + world.shared + " \"Networking\" of hub(111111111111)]");
    }
}
