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
 * The role with which an end user of the spoke launches a product of the hub, on every way to get it, under every setting: as
 * {@code DescribeProvisioningParameters} names it. The hub has the launch constraint {@code HUB}; where the spoke has one of its
 * own, it is called {@code SPOKE}. {@link ConstrainedHub} draws the accounts.
 */
class LaunchRoleTableTest {

    /** How the spoke has the product. */
    enum Way {
        IMPORTED,
        LOCAL,
        LOCAL_WITH_OWN,
        LOCAL_WITH_OWN_DELETED
    }

    /** How both accounts name the role in their launch constraints. */
    enum Named {
        ROLE_ARN,
        LOCAL_ROLE_NAME
    }

    @Assumed(
            value =
                    "What an imported portfolio inherits is undisputed, and so is that an own constraint wins. What a local portfolio "
                            + "inherits AWS's pages tell in three ways.",
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
    void the_launch_role_is(Way way, Named named, LocalPortfolioInheritance inheritance, @Nullable String role) {
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
