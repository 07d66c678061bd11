package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortfolioAttributesTest {

    private final ServiceCatalogClient hub =
            FakeServiceCatalog.create().account("hub", "111111111111").serviceCatalog();
    private final String tagged = hub.createPortfolio(r -> r.displayName("Networking")
                    .providerName("Platform team")
                    .tags(Tag.builder().key("team").value("platform").build()))
            .portfolioDetail()
            .id();
    private final String plain = hub.createPortfolio(r -> r.displayName("Plain").providerName("Platform team"))
            .portfolioDetail()
            .id();

    @Test
    void name_and_tags_are_compared() {
        assertThat(hub).portfolio(tagged).hasName("Networking").hasTag("team", "platform");
    }

    @Test
    void another_name_is_shown() {
        assertThat(messageOf(() -> assertThat(hub).portfolio(plain).hasName("Networking")))
                .isEqualTo("""

                        Expecting portfolio:
                          %s "Plain" of 111111111111
                        to have name:
                          "Networking"
                        but its name is:
                          "Plain\"""".formatted(plain));
    }

    @Test
    void an_ide_can_show_the_two_names_side_by_side() {
        Throwable error = catchThrowable(
                () -> assertThat(hub).as("the hub").portfolio(plain).hasName("Networking"));

        assertThat(error).isInstanceOf(AssertionFailedError.class).hasMessageStartingWith("[the hub] ");
        assertThat(((AssertionFailedError) error).getActual().getValue()).isEqualTo("Plain");
        assertThat(((AssertionFailedError) error).getExpected().getValue()).isEqualTo("Networking");
    }

    @Test
    void a_tag_with_another_value_is_distinguished_from_a_missing_tag() {
        assertThat(messageOf(() -> assertThat(hub).portfolio(tagged).hasTag("team", "data")))
                .endsWith("to have tag:\n  \"team\" = \"data\"\nbut the value of that tag is:\n  \"platform\"");
        assertThat(messageOf(() -> assertThat(hub).portfolio(tagged).hasTag("stage", "prod")))
                .endsWith("to have tag:\n  \"stage\" = \"prod\"\nbut it has only:\n  \"team\" = \"platform\"");
        assertThat(messageOf(() -> assertThat(hub).portfolio(plain).hasTag("stage", "prod")))
                .endsWith("to have tag:\n  \"stage\" = \"prod\"\nbut it has no tags.");
    }

    @Test
    void a_message_of_the_users_own_is_used() {
        assertThat(messageOf(() ->
                        assertThat(hub).portfolio(plain).withFailMessage("mine").hasTag("stage", "prod")))
                .isEqualTo("mine");
    }
}
