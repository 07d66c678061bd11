package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

class VisibilityDelayTest {

    private static final Duration DELAY = Duration.ofSeconds(30);

    private final FakeServiceCatalog catalog =
            FakeServiceCatalog.builder().settings(s -> s.visibilityDelay(DELAY)).build();
    private final Actor hub = new Actor(catalog.account("hub"));
    private final Actor spoke = new Actor(catalog.account("spoke"));
    private final String portfolio = hub.createsPortfolio("Web");
    private final String product = hub.createsProduct("LAMP");

    @Nested
    class WhenAProductWasDisassociated {

        @BeforeEach
        void remove_the_product() {
            hub.adds(product, portfolio);
            catalog.settle();
            hub.removes(product, portfolio);
        }

        @Test
        @AwsRule(
                source = "https://github.com/alchemy-run/alchemy",
                says = "The provider retries DeletePortfolio and DeleteProduct on ResourceInUseException.")
        void portfolio_and_product_count_as_in_use_until_the_delay_is_over() {
            catalog.advance(DELAY.minusMillis(1));
            assertThat(refusal(() -> hub.client.deletePortfolio(d -> d.id(portfolio))))
                    .isInstanceOf(ResourceInUseException.class);
            assertThat(refusal(() -> hub.client.deleteProduct(d -> d.id(product))))
                    .isInstanceOf(ResourceInUseException.class);

            catalog.advance(Duration.ofMillis(1));
            hub.client.deletePortfolio(d -> d.id(portfolio));
            hub.client.deleteProduct(d -> d.id(product));
        }

        @Test
        void portfolio_and_product_can_be_deleted_after_settle() {
            catalog.settle();
            hub.client.deleteProduct(d -> d.id(product));
            hub.client.deletePortfolio(d -> d.id(portfolio));
            assertThat(hub.portfolios()).isEmpty();
        }
    }

    @Nested
    class WhenAProductWasAssociated {

        @Test
        @AwsRule(
                source = "https://github.com/aws/aws-cdk/issues/20810",
                says = "A constraint that is created right after the association fails with: Resource not found")
        void a_constraint_cannot_refer_to_the_product_until_the_delay_is_over() {
            hub.adds(product, portfolio);

            var refusal = refusal(() -> hub.setsLaunchRole(portfolio, product, "Launch"));
            assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo("Resource not found");

            catalog.advance(DELAY.minusMillis(1));
            assertThat(refusal(() -> hub.setsLaunchRole(portfolio, product, "Launch")))
                    .isNotNull();

            catalog.advance(Duration.ofMillis(1));
            assertThatCode(() -> hub.setsLaunchRole(portfolio, product, "Launch"))
                    .doesNotThrowAnyException();
        }

        @Test
        void a_constraint_can_refer_to_the_product_after_settle() {
            hub.adds(product, portfolio);

            catalog.settle();

            assertThatCode(() -> hub.setsLaunchRole(portfolio, product, "Launch"))
                    .doesNotThrowAnyException();
        }

        @Test
        void associating_it_again_does_not_restart_the_delay() {
            hub.adds(product, portfolio);
            catalog.advance(DELAY.minusSeconds(1));
            hub.adds(product, portfolio);
            catalog.advance(Duration.ofSeconds(1));

            assertThatCode(() -> hub.setsLaunchRole(portfolio, product, "Launch"))
                    .doesNotThrowAnyException();
        }

        @Test
        @Assumed("the report is about constraints only; that other reads are delayed as well, and the owner's are not, "
                + "is a guess")
        void the_owner_sees_it_immediately_and_the_recipients_of_the_portfolio_later() {
            hub.sharesAccepted(portfolio, spoke);
            catalog.settle();
            String local = spoke.createsPortfolio("Local");
            hub.adds(product, portfolio);

            assertThat(hub.products(portfolio)).containsExactly(product);
            assertThat(spoke.products(portfolio)).isEmpty();
            assertThat(refusal(() -> spoke.addsFrom(portfolio, product, local)))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> spoke.versions(product))).isInstanceOf(ResourceNotFoundException.class);

            catalog.advance(DELAY);

            assertThat(spoke.products(portfolio)).containsExactly(product);
            spoke.addsFrom(portfolio, product, local);
            assertThat(spoke.products(local)).containsExactly(product);
        }

        @Test
        void it_can_be_disassociated_before_the_delay_is_over() {
            hub.adds(product, portfolio);
            hub.removes(product, portfolio);
            catalog.settle();

            assertThat(hub.products(portfolio)).isEmpty();
        }
    }

    @Nested
    class WhenAShareWasAccepted {

        @Test
        @Assumed("lists of AWS are eventually consistent; that the portfolio itself is there at once is a guess")
        void it_is_listed_after_the_delay() {
            hub.sharesAccepted(portfolio, spoke);

            assertThat(spoke.imports()).isEmpty();
            assertThatCode(() -> spoke.products(portfolio)).doesNotThrowAnyException();

            catalog.advance(DELAY);
            assertThat(spoke.imports()).containsExactly(portfolio);
        }
    }

    @Test
    void nothing_is_delayed_by_default() {
        FakeServiceCatalog prompt = FakeServiceCatalog.create();
        Actor owner = new Actor(prompt.account("hub"));
        Actor recipient = new Actor(prompt.account("spoke"));
        String shared = owner.createsPortfolio("Web");
        owner.sharesAccepted(shared, recipient);
        String added = owner.createsProductIn(shared, "LAMP");

        assertThat(recipient.imports()).containsExactly(shared);
        assertThat(recipient.products(shared)).containsExactly(added);
        assertThatCode(() -> owner.setsLaunchRole(shared, added, "Launch")).doesNotThrowAnyException();
    }

    @Test
    void a_negative_delay_is_refused() {
        assertThatThrownBy(() -> FakeServiceCatalog.builder()
                        .settings(s -> s.visibilityDelay(Duration.ofSeconds(-1)))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("visibilityDelay");
    }

    @Nested
    class WhenAVersionWasCreated {

        private String created() {
            return hub.client
                    .createProvisioningArtifact(c -> c.productId(product)
                            .parameters(p -> p.name("v2")
                                    .type("CLOUD_FORMATION_TEMPLATE")
                                    .info(Map.of("LoadTemplateFromURL", LaunchWorld.url("v2")))))
                    .provisioningArtifactDetail()
                    .id();
        }

        private void renames(String version) {
            hub.client.updateProvisioningArtifact(
                    u -> u.productId(product).provisioningArtifactId(version).name("second"));
        }

        @Assumed("Users of Terraform report the refusal, with this text, of a version that is changed right after its"
                + " creation.")
        @Test
        void it_cannot_be_changed_or_deleted_until_the_delay_is_over() {
            String version = created();
            var refusal = refusal(() -> renames(version));

            assertThat(refusal).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal.awsErrorDetails().errorMessage())
                    .isEqualTo("ProvisioningArtifact " + version + " not found.");
            assertThat(refusal(() -> hub.client.deleteProvisioningArtifact(
                            d -> d.productId(product).provisioningArtifactId(version))))
                    .isInstanceOf(ResourceNotFoundException.class);

            catalog.advance(DELAY);
            renames(version);
            assertThat(hub.versions(product)).containsExactly("v1", "second");
        }

        @Test
        void it_can_be_changed_after_settle() {
            String version = created();
            catalog.settle();
            renames(version);
            assertThat(hub.versions(product)).containsExactly("v1", "second");
        }
    }
}
