package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.MissingPrerequisite.ACCEPTANCE;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * What a test of a hub and a spoke asserts, whatever answers: it knows clients and ids, and no fake.
 *
 * <pre>
 * hub 123456789012                       spoke 210987654321
 *   shared "my-portfolio"  ── accepted ──▶   linux, launched as "web"
 *     linux
 *   offered "not-yet"  ── not accepted ─▶
 *     lamp
 * </pre>
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class HubAndSpokeContract {

    static final String HUB = "123456789012";
    static final String SPOKE = "210987654321";
    static final String ROLE = "arn:aws:iam::210987654321:role/Launch";

    abstract ServiceCatalogClient hub();

    abstract ServiceCatalogClient spoke();

    abstract String shared();

    abstract String offered();

    abstract String linux();

    abstract String lamp();

    @Test
    void the_hub_shares_the_portfolio_with_the_spoke() {
        assertThat(hub())
                .portfolio(shared())
                .isLocal()
                .hasName("my-portfolio")
                .isSharedWithAccount(SPOKE)
                .isAcceptedBy(SPOKE)
                .doesNotSharePrincipalsWith(SPOKE)
                .doesNotShareTagOptionsWith(SPOKE)
                .hasExactlyProducts(linux())
                .hasProduct(linux());
    }

    @Test
    void the_spoke_imported_the_portfolio() {
        assertThat(spoke())
                .portfolio(shared())
                .isImportedFrom(HUB)
                .isImportedThroughAccountShare()
                .hasExactlyProducts(linux())
                .hasExactlyPrincipals("arn:aws:iam::210987654321:role/Developer");
    }

    @Test
    void the_spoke_inherits_the_constraints() {
        assertThat(spoke())
                .portfolio(shared())
                .product(linux())
                .isOwnedBy(HUB)
                .hasExactlyVersions("v1")
                .hasActiveVersions("v1")
                .doesNotHaveVersion("v2")
                .inheritsConstraint(LAUNCH)
                .hasConstraintWithParameters(LAUNCH, "{\"RoleArn\":\"" + ROLE + "\"}")
                .hasLaunchRole(ROLE)
                .hasNoConstraint(TEMPLATE);
    }

    @Test
    void the_spoke_sees_the_same_contents_as_the_hub() {
        assertThat(hub()).portfolio(shared()).isPropagatedTo(spoke());
    }

    @Test
    void the_spoke_can_launch_and_has_launched() {
        assertThat(spoke()).canLaunch(linux()).canLaunch(linux(), "v1");
        assertThat(spoke())
                .eventually()
                .provisionedProduct("web")
                .isAvailable()
                .isOfProduct(linux())
                .wasLaunchedWithRole(ROLE)
                .hasOutput("CloudformationStackARN");
    }

    @Test
    void a_product_in_an_offered_portfolio_cannot_be_launched() {
        assertThat(hub()).portfolio(offered()).isOfferedTo(SPOKE);
        assertThat(spoke()).doesNotSeePortfolio(offered());
        assertThat(spoke())
                .inAccount(SPOKE)
                .asSharedBy(hub())
                .cannotLaunch(lamp())
                .because(ACCEPTANCE)
                .because("No launch paths found");
    }

    @Test
    void a_failure_says_why() {
        assertThat(messageOf(() -> assertThat(spoke())
                        .inAccount(SPOKE)
                        .asSharedBy(hub())
                        .eventually(WaitPolicy.onClock(pause -> {}).upTo(Duration.ZERO))
                        .portfolio(offered())))
                .isEqualTo("""
                        [eventually, within 0 s]\s
                        Expecting account 210987654321 to see portfolio:
                          %1$s
                        but it does not:
                          ✓ account 123456789012 owns %1$s "not-yet"
                          ✓ it is shared with account 210987654321
                          ✗ account 210987654321 accepted the share
                        It sees:
                          imported:     %2$s "my-portfolio" of 123456789012""".formatted(offered(), shared()));
    }

    @Test
    void a_difference_is_shown_in_two_columns() {
        assertThat(messageOf(() -> assertThat(spoke())
                        .portfolio(shared())
                        .product(linux())
                        .constraint(LAUNCH)
                        .hasParameters("{\"RoleArn\":\"arn:aws:iam::210987654321:role/Other\"}")))
                .endsWith("""
                        but they differ:
                                  | expected                               | actual
                          RoleArn | "arn:aws:iam::210987654321:role/Other" | \
                        "arn:aws:iam::210987654321:role/Launch\"""");
    }
}
