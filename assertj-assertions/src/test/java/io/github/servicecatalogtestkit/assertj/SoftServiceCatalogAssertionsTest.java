package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.HUB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.assertj.core.error.AssertJMultipleFailuresError;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SoftServiceCatalogAssertionsTest {

    private static final String NOWHERE = "port-aaaaaaaaaaaaa";

    private final HubAndSpoke world = new HubAndSpoke();
    private final SoftServiceCatalogAssertions softly = new SoftServiceCatalogAssertions();

    private List<String> messages() {
        return softly.assertionErrorsCollected().stream()
                .map(Throwable::getMessage)
                .toList();
    }

    @Test
    void asserts_that_a_client_navigates_to_collect_too() {
        softly.assertThat(world.spoke)
                .portfolio(world.shared)
                .isLocal()
                .isImportedFrom(HUB)
                .hasNoProducts();
        softly.assertThat(world.spoke)
                .portfolio(world.local)
                .product(world.lamp)
                .inheritsConstraint(TEMPLATE)
                .hasVersions("v1", "v2");
        softly.assertThat(world.spoke).product(world.lamp).hasName("Other");

        assertThat(messages())
                .satisfiesExactly(
                        message -> assertThat(message).contains("to be local"),
                        message -> assertThat(message).contains("to have no products"),
                        message -> assertThat(message).contains("to inherit a TEMPLATE constraint"),
                        message -> assertThat(message).contains("to have versions"),
                        message -> assertThat(message).contains("to have name"));
    }

    @Test
    void a_resource_that_is_not_visible_is_collected_once() {
        softly.assertThat(world.spoke)
                .portfolio(NOWHERE)
                .isImported()
                .hasName("Networking")
                .product(world.lamp)
                .hasConstraint(TEMPLATE);
        softly.assertThat(world.spoke)
                .portfolio(world.local)
                .product(world.linux)
                .hasConstraint(TEMPLATE);

        assertThat(messages())
                .satisfiesExactly(
                        message -> assertThat(message).contains("to see portfolio:\n  " + NOWHERE),
                        message -> assertThat(message).contains("but it lacks:\n  " + world.linux));
    }

    @Test
    void a_null_client_is_collected_once() {
        softly.assertThat((ServiceCatalogClient) null)
                .portfolio(NOWHERE)
                .isImported()
                .product("prod-aaaaaaaaaaaaa")
                .hasConstraint(TEMPLATE);

        assertThat(messages()).singleElement().asString().contains("Expecting actual not to be null");
    }

    @Test
    void an_assertion_that_passes_is_not_collected() {
        softly.assertThat(world.hub)
                .portfolio(world.shared)
                .isLocal()
                .product(world.lamp)
                .hasVersions("v1");

        softly.assertAll();
    }

    @Test
    void all_failures_are_reported_together_with_those_of_others() {
        softly.assertThat("text").isEmpty();
        softly.assertThat(new RecordedClient()).as("the recorded one").seesPortfolio(NOWHERE);

        assertThatExceptionOfType(AssertJMultipleFailuresError.class)
                .isThrownBy(softly::assertAll)
                .withMessageContaining("Multiple Failures (2 failures)")
                .withMessageContaining("[the recorded one]")
                .withMessageContaining("Expecting empty but was: \"text\"");
    }

    @Test
    void descriptions_are_inherited_with_the_collector() {
        softly.assertThat(world.spoke)
                .as("after the import")
                .portfolio(world.shared)
                .isLocal();

        assertThat(messages()).singleElement().asString().startsWith("[after the import]");
    }

    @Test
    void waiting_and_collecting_go_together() {
        softly.assertThat(world.spoke)
                .eventually(WaitPolicy.onClock(pause -> {}))
                .portfolio(NOWHERE)
                .isLocal();

        assertThat(messages()).singleElement().asString().startsWith("[eventually, within 30 s]");
    }

    @Test
    void behaviour_driven_assertions_collect_too() {
        BDDSoftServiceCatalogAssertions then = new BDDSoftServiceCatalogAssertions();

        then.then(world.spoke).portfolio(world.shared).isLocal().hasNoProducts();
        then.then(new RecordedClient()).doesNotSeePortfolio(NOWHERE);
        then.then("text").isEmpty();

        assertThat(then.assertionErrorsCollected()).hasSize(3);
    }

    /** The provider interface is for those who mix. */
    static class Mixed extends SoftAssertions implements ServiceCatalogSoftAssertionsProvider {}

    @Test
    void the_provider_can_be_mixed_into_others() {
        Mixed mixed = new Mixed();

        mixed.assertThat(world.spoke).portfolio(world.shared).isLocal().hasNoProducts();
        mixed.assertThat(1).isEqualTo(2);

        assertThat(mixed.assertionErrorsCollected()).hasSize(3);
    }

    @Nested
    @ExtendWith(SoftAssertionsExtension.class)
    class WhenAssertJInjectsThem {

        @InjectSoftAssertions
        SoftServiceCatalogAssertions injected;

        @Test
        void they_are_there_as_a_field() {
            injected.assertThat(world.hub).portfolio(world.shared).isLocal();

            assertThat(injected.wasSuccess()).isTrue();
        }

        @Test
        void they_are_there_as_a_parameter(BDDSoftServiceCatalogAssertions softly) {
            softly.then(world.hub).portfolio(world.shared).isLocal();

            assertThat(softly.wasSuccess()).isTrue();
        }
    }
}
