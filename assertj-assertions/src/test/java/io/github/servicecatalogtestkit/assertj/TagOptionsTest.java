package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.HubAndSpoke.SPOKE;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TagOptionsTest {

    private final HubAndSpoke world = new HubAndSpoke();
    private final String stage = world.hub
            .createTagOption(r -> r.key("stage").value("test"))
            .tagOptionDetail()
            .id();

    private void put(String resource) {
        world.hub.associateTagOptionWithResource(r -> r.tagOptionId(stage).resourceId(resource));
    }

    private void shareTagOptions() {
        world.hub.updatePortfolioShare(
                r -> r.portfolioId(world.shared).accountId(SPOKE).shareTagOptions(true));
    }

    @Test
    void of_a_portfolio_are_found_by_key_and_value() {
        put(world.shared);

        assertThat(world.hub)
                .portfolio(world.shared)
                .hasTagOption("stage", "test")
                .doesNotHaveTagOption("stage", "prod");
    }

    @Test
    void that_a_portfolio_lacks_are_listed_with_those_it_has() {
        assertThat(messageOf(() -> assertThat(world.hub).portfolio(world.shared).hasTagOption("stage", "prod")))
                .isEqualTo(
                        world.expectingShared("to have TagOption:\n  \"stage\" = \"prod\"\nbut it has no TagOptions."));
        put(world.shared);
        assertThat(messageOf(() -> assertThat(world.hub).portfolio(world.shared).hasTagOption("stage", "prod")))
                .endsWith("but it has only:\n  \"stage\" = \"test\" of 111111111111");
    }

    @Test
    void that_a_portfolio_should_not_have_are_named() {
        put(world.shared);
        world.hub.updateTagOption(r -> r.id(stage).active(false));

        assertThat(messageOf(() -> assertThat(world.hub).portfolio(world.shared).doesNotHaveTagOption("stage", "test")))
                .isEqualTo(world.expectingShared("not to have TagOption:\n  \"stage\" = \"test\"\nbut it has:\n"
                        + "  \"stage\" = \"test\", inactive of 111111111111"));
    }

    @Test
    void reach_a_recipient_if_the_share_includes_them() {
        put(world.shared);
        assertThat(world.spoke).portfolio(world.shared).doesNotHaveTagOption("stage", "test");
        shareTagOptions();

        assertThat(world.spoke).portfolio(world.shared).hasTagOption("stage", "test");
    }

    @Test
    void of_a_product_are_found_by_key_and_value() {
        put(world.lamp);

        assertThat(world.hub).product(world.lamp).hasTagOption("stage", "test").doesNotHaveTagOption("stage", "prod");
        assertThat(world.hub).portfolio(world.shared).product(world.lamp).hasTagOption("stage", "test");
        assertThat(messageOf(() -> assertThat(world.hub).product(world.lamp).hasTagOption("team", "a")))
                .isEqualTo("\nExpecting product:\n  " + world.lamp + " \"LAMP\" of 111111111111\nto have TagOption:\n"
                        + "  \"team\" = \"a\"\nbut it has only:\n  \"stage\" = \"test\" of 111111111111");
        assertThat(messageOf(() -> assertThat(world.hub).product(world.lamp).doesNotHaveTagOption("stage", "test")))
                .contains("not to have TagOption");
    }

    @Test
    void of_a_product_reach_a_recipient_in_the_imported_portfolio_only() {
        put(world.lamp);
        shareTagOptions();

        assertThat(world.spoke).portfolio(world.shared).product(world.lamp).hasTagOption("stage", "test");
        assertThat(world.spoke).product(world.lamp).doesNotHaveTagOption("stage", "test");
        assertThat(world.spoke).portfolio(world.local).product(world.lamp).doesNotHaveTagOption("stage", "test");
    }
}
