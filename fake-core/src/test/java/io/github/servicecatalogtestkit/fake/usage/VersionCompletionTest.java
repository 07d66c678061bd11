package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.changed;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.Status;

/** New versions of products that take time to be created; {@link LaunchWorld} describes the accounts. */
class VersionCompletionTest {

    private static final String TEXT = "Package is in state CREATING, but must be in state AVAILABLE";

    private static LaunchWorld world(CompletionPolicy policy) {
        return new LaunchWorld(s -> s.versionCompletion(policy));
    }

    private static Status status(LaunchWorld world, String version) {
        return world.hub
                .client
                .describeProvisioningArtifact(d -> d.productId(world.linux).provisioningArtifactId(version))
                .status();
    }

    @AwsRule(
            source = "https://github.com/schubergphilis/controltowerlib",
            says = "The client compares: Package is in state CREATING, but must be in state AVAILABLE")
    @Test
    void a_version_cannot_be_launched_until_it_is_available() {
        LaunchWorld world = world(CompletionPolicy.afterPolls(2));

        assertThat(textOf(() -> world.launches("server"))).isEqualTo(TEXT);
        assertThat(status(world, world.v1)).isEqualTo(Status.CREATING);
        assertThat(textOf(() -> world.launches("server"))).isEqualTo(TEXT);
        assertThat(status(world, world.v1)).isEqualTo(Status.AVAILABLE);
        world.launches("server");
        assertThat(world.names()).containsExactly("server");
    }

    @Assumed("Clients compare the text; no source names the exception.")
    @Test
    void the_refusal_is_an_invalid_parameters_exception() {
        LaunchWorld world = world(CompletionPolicy.held());

        assertThat(refusal(() -> world.launches("server"))).isInstanceOf(InvalidParametersException.class);
    }

    @Assumed("Updates and plans are refused like launches.")
    @Test
    void updates_and_plans_wait_for_the_version_too() {
        LaunchWorld world = world(CompletionPolicy.held());
        world.catalog.settle();
        String id = world.launched("server");
        String v3 = world.addsVersion("v2");

        assertThat(textOf(() -> world.updates(
                        id, u -> u.provisioningArtifactId(v3).provisioningParameters(changed("KeyName", "k")))))
                .isEqualTo(TEXT);
        assertThat(textOf(() -> world.developer.client.createProvisionedProductPlan(c -> c.planName("plan")
                        .planType("CLOUDFORMATION")
                        .productId(world.linux)
                        .provisioningArtifactId(v3)
                        .provisionedProductName("planned"))))
                .isEqualTo(TEXT);
        world.catalog.settle();
        world.updates(id, u -> u.provisioningArtifactId(v3).provisioningParameters(changed("KeyName", "k")));
        assertThat(world.product(id).provisioningArtifactId()).isEqualTo(v3);
    }

    @Test
    void a_version_is_available_after_the_time_that_the_setting_says() {
        LaunchWorld world = world(CompletionPolicy.after(Duration.ofSeconds(30)));
        String v3 = world.addsVersion("v2");

        world.catalog.advance(Duration.ofSeconds(29));
        assertThat(status(world, v3)).isEqualTo(Status.CREATING);
        world.catalog.advance(Duration.ofSeconds(1));
        assertThat(status(world, v3)).isEqualTo(Status.AVAILABLE);
        world.launches("server", p -> p.provisioningArtifactId(v3).provisioningParameters(parameter("KeyName", "k")));
        assertThat(world.names()).containsExactly("server");
    }

    @Test
    void changing_a_version_that_is_being_created_answers_its_status() {
        LaunchWorld world = world(CompletionPolicy.held());

        assertThat(world.hub
                        .client
                        .updateProvisioningArtifact(u -> u.productId(world.linux)
                                .provisioningArtifactId(world.v1)
                                .name("first"))
                        .status())
                .isEqualTo(Status.CREATING);
    }

    @Test
    void the_other_settings_of_time_leave_versions_available() {
        LaunchWorld world = new LaunchWorld(
                s -> s.provisioningCompletion(CompletionPolicy.held()).shareCompletion(CompletionPolicy.held()));

        assertThat(status(world, world.v2)).isEqualTo(Status.AVAILABLE);
    }
}
