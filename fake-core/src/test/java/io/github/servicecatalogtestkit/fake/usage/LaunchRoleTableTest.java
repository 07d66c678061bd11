package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.LaunchExplanation;
import io.github.servicecatalogtestkit.fake.LocalPortfolioInheritance;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.servicecatalog.model.UsageInstruction;

/**
 * The launch role that {@code DescribeProvisioningParameters} returns to an end user of the spoke for a product of the
 * hub, for every kind of portfolio and every setting. The hub has the launch constraint {@code HUB}; the spoke's own
 * launch constraint, if any, is {@code SPOKE}. {@link ConstrainedHub} sets up the accounts.
 */
class LaunchRoleTableTest {

    /** The kind of portfolio through which the spoke has the product. */
    enum Way {
        IMPORTED,
        LOCAL,
        LOCAL_WITH_OWN,
        LOCAL_WITH_OWN_DELETED
    }

    /** How both accounts specify the role in their launch constraints. */
    enum Named {
        ROLE_ARN,
        LOCAL_ROLE_NAME
    }

    @Assumed(
            value = "AWS's pages agree on what an imported portfolio inherits, and that the recipient's own "
                    + "constraint wins. They contradict each other, in three versions, on what a local portfolio "
                    + "inherits.",
            setting = "localPortfolioInheritance")
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(
            nullValues = "none",
            value = {
                "IMPORTED,               ROLE_ARN,        ALL_OVERRIDABLE, arn:aws:iam::111111111111:role/HUB",
                "IMPORTED,               ROLE_ARN,        TEMPLATE_ONLY,   arn:aws:iam::111111111111:role/HUB",
                "IMPORTED,               ROLE_ARN,        NONE,            arn:aws:iam::111111111111:role/HUB",
                "IMPORTED,               LOCAL_ROLE_NAME, ALL_OVERRIDABLE, arn:aws:iam::222222222222:role/HUB",
                "IMPORTED,               LOCAL_ROLE_NAME, TEMPLATE_ONLY,   arn:aws:iam::222222222222:role/HUB",
                "IMPORTED,               LOCAL_ROLE_NAME, NONE,            arn:aws:iam::222222222222:role/HUB",
                "LOCAL,                  ROLE_ARN,        ALL_OVERRIDABLE, arn:aws:iam::111111111111:role/HUB",
                "LOCAL,                  ROLE_ARN,        TEMPLATE_ONLY,   none",
                "LOCAL,                  ROLE_ARN,        NONE,            none",
                "LOCAL,                  LOCAL_ROLE_NAME, ALL_OVERRIDABLE, arn:aws:iam::222222222222:role/HUB",
                "LOCAL,                  LOCAL_ROLE_NAME, TEMPLATE_ONLY,   none",
                "LOCAL,                  LOCAL_ROLE_NAME, NONE,            none",
                "LOCAL_WITH_OWN,         ROLE_ARN,        ALL_OVERRIDABLE, arn:aws:iam::222222222222:role/SPOKE",
                "LOCAL_WITH_OWN,         ROLE_ARN,        TEMPLATE_ONLY,   arn:aws:iam::222222222222:role/SPOKE",
                "LOCAL_WITH_OWN,         ROLE_ARN,        NONE,            arn:aws:iam::222222222222:role/SPOKE",
                "LOCAL_WITH_OWN,         LOCAL_ROLE_NAME, ALL_OVERRIDABLE, arn:aws:iam::222222222222:role/SPOKE",
                "LOCAL_WITH_OWN,         LOCAL_ROLE_NAME, TEMPLATE_ONLY,   arn:aws:iam::222222222222:role/SPOKE",
                "LOCAL_WITH_OWN,         LOCAL_ROLE_NAME, NONE,            arn:aws:iam::222222222222:role/SPOKE",
                "LOCAL_WITH_OWN_DELETED, ROLE_ARN,        ALL_OVERRIDABLE, arn:aws:iam::111111111111:role/HUB",
                "LOCAL_WITH_OWN_DELETED, ROLE_ARN,        TEMPLATE_ONLY,   none",
                "LOCAL_WITH_OWN_DELETED, ROLE_ARN,        NONE,            none",
                "LOCAL_WITH_OWN_DELETED, LOCAL_ROLE_NAME, ALL_OVERRIDABLE, arn:aws:iam::222222222222:role/HUB",
                "LOCAL_WITH_OWN_DELETED, LOCAL_ROLE_NAME, TEMPLATE_ONLY,   none",
                "LOCAL_WITH_OWN_DELETED, LOCAL_ROLE_NAME, NONE,            none",
            })
    void the_launch_role_depends_on_the_portfolio_the_constraints_and_the_setting(
            Way way, Named named, LocalPortfolioInheritance inheritance, @Nullable String role) {
        var world = new ConstrainedHub(s -> s.localPortfolioInheritance(inheritance));
        world.constrainsShared("LAUNCH", launch(named, ConstrainedHub.HUB, "HUB"));
        String launchedFrom = way == Way.IMPORTED ? world.shared : world.local;
        if (way == Way.LOCAL_WITH_OWN || way == Way.LOCAL_WITH_OWN_DELETED) {
            String own = world.constrainsLocal("LAUNCH", launch(named, ConstrainedHub.SPOKE, "SPOKE"));
            if (way == Way.LOCAL_WITH_OWN_DELETED) {
                world.spoke.client.deleteConstraint(d -> d.id(own));
            }
        }
        Actor developer = world.developerOf(launchedFrom);

        assertThat(roles(world, developer)).isEqualTo(role == null ? List.of() : List.of(role));
        LaunchExplanation explanation = world.catalog.explainLaunch("spoke", "role/Developer", world.product);
        assertThat(explanation.isLaunchable()).isTrue();
        assertThat(explanation.toString().lines().filter(line -> line.contains("launched as ")))
                .hasSize(role == null ? 0 : 1)
                .allMatch(line -> line.endsWith("launched as " + role));
    }

    private static List<String> roles(ConstrainedHub world, Actor user) {
        return user
                .client
                .describeProvisioningParameters(d -> d.productId(world.product).provisioningArtifactName("v1"))
                .usageInstructions()
                .stream()
                .filter(instruction -> instruction.type().equals("launchAsRole"))
                .map(UsageInstruction::value)
                .toList();
    }

    private static String launch(Named named, String account, String role) {
        return named == Named.ROLE_ARN
                ? Actor.LAUNCH_ROLE.formatted(account, role)
                : "{\"LocalRoleName\":\"" + role + "\"}";
    }
}
