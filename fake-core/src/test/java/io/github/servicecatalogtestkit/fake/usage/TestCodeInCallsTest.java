package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.ResourceAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.model.RecordDetail;

/** A call that needs an attribute runs the test's own code, which may use the catalog too. */
class TestCodeInCallsTest {

    private static final String TEMPLATE = """
            Parameters:
              Image: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /image}
              Size: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /size}
            Resources: {Topic: {Type: AWS::SNS::Topic}}
            Outputs:
              Image: {Value: !Ref Image}
              Again: {Value: !Ref Image}
              Size: {Value: !Ref Size}
            """;

    private final LaunchWorld world = new LaunchWorld();
    private final List<String> asked = new ArrayList<>();
    private final String version;

    TestCodeInCallsTest() {
        world.catalog.templates().put(LaunchWorld.url("image"), TEMPLATE);
        version = world.addsVersion("image");
    }

    private RecordDetail launches(ResourceAttributes attributes) {
        world.catalog.templates().resourceAttributes((type, value, attribute) -> {
            asked.add(value);
            return attributes.find(type, value, attribute);
        });
        return world.launches("thing", p -> p.provisioningArtifactId(version));
    }

    private static Optional<List<String>> answer(String value) {
        return Optional.of(List.of("value of " + value));
    }

    @Test
    void the_changes_of_its_own_calls_are_kept() {
        RecordDetail launched = launches((type, value, attribute) -> {
            world.hub.createsPortfolio("For " + value);
            return answer(value);
        });

        assertThat(world.outputs(launched.provisionedProductId()))
                .containsEntry("Image", "value of /image")
                .containsEntry("Size", "value of /size");
        assertThat(world.hub.client.listPortfolios().portfolioDetails())
                .extracting(portfolio -> portfolio.displayName())
                .containsExactlyInAnyOrder("Data", "For /image", "For /size");
    }

    @Test
    void it_can_wait_for_another_thread_that_uses_the_catalog() {
        RecordDetail launched = launches((type, value, attribute) -> {
            CompletableFuture.supplyAsync(() -> world.hub.createsPortfolio("For " + value))
                    .orTimeout(1, TimeUnit.MINUTES)
                    .join();
            return answer(value);
        });

        assertThat(world.outputs(launched.provisionedProductId())).containsEntry("Again", "value of /image");
        assertThat(world.hub.portfolios()).hasSize(3);
    }

    @Test
    void it_is_asked_once_for_each_attribute_even_if_the_catalog_changes_meanwhile() {
        launches((type, value, attribute) -> {
            world.hub.createsPortfolio("For " + value);
            return answer(value);
        });

        assertThat(asked).containsExactlyInAnyOrder("/image", "/size");
    }

    @Test
    void the_call_sees_what_changed_meanwhile() {
        assertThatThrownBy(() -> launches((type, value, attribute) -> {
                    if (asked.size() == 1) {
                        world.hub.unshares(world.shared, world.spoke);
                    }
                    return answer(value);
                }))
                .hasMessageStartingWith("No launch paths found for resource: " + world.linux);
        assertThat(world.catalog.journal().calls())
                .extracting(RecordedCall::operation)
                .endsWith("DeletePortfolioShare", "ProvisionProduct");
    }

    @Test
    void the_call_is_in_the_journal_once_and_after_the_calls_of_the_test() {
        launches((type, value, attribute) -> {
            world.hub.portfolios();
            return answer(value);
        });

        assertThat(world.catalog.journal().calls())
                .extracting(RecordedCall::operation)
                .endsWith("CreateProvisioningArtifact", "ListPortfolios", "ListPortfolios", "ProvisionProduct");
    }

    @Test
    void its_exception_is_thrown_to_the_caller() {
        IllegalStateException broken = new IllegalStateException("broken");

        assertThatThrownBy(() -> launches((type, value, attribute) -> {
                    throw broken;
                }))
                .isSameAs(broken);
        assertThat(asked).hasSize(1);
    }

    static List<List<String>> nulls() {
        return Arrays.asList(null, Arrays.asList("a", null));
    }

    @ParameterizedTest
    @MethodSource("nulls")
    @SuppressWarnings("NullAway") // the mistake under test
    void null_is_refused_with_the_question(List<String> values) {
        assertThatThrownBy(() -> launches((type, value, attribute) -> values == null ? null : Optional.of(values)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ResourceAttributes.find(\"AWS::SSM::Parameter::Value<String>\", \"/image\", "
                        + "\"Value\") returned ")
                .hasMessageEndingWith("an unknown attribute, and a list without null for a known one.");
    }
}
