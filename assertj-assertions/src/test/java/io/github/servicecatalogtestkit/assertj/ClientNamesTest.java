package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.wholeMessageOf;
import static io.github.servicecatalogtestkit.assertj.MissingPrerequisite.REGION;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogServiceClientConfiguration;

/** How messages name the client: its account, its Region and its caller. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientNamesTest {

    private static final String NOWHERE = "port-aaaaaaaaaaaaa";

    private final HubAndSpoke world = new HubAndSpoke();
    private final ServiceCatalogClient elsewhere =
            world.catalog.account("spoke").in(Region.EU_WEST_1).serviceCatalog();

    @Test
    void a_message_about_a_resource_says_who_sees_it() {
        assertThat(wholeMessageOf(
                        () -> assertThat(world.spoke).portfolio(world.shared).isLocal()))
                .startsWith("""

                        Expecting portfolio:
                          %s "Networking" of hub(111111111111)
                          seen by account spoke(222222222222) in us-east-1 as role/Administrator
                        to be local
                        """.formatted(world.shared));
    }

    @Test
    void a_message_about_a_client_begins_with_it() {
        assertThat(wholeMessageOf(() -> assertThat(world.hub).seesPortfolio(NOWHERE)))
                .startsWith(
                        "\nExpecting account hub(111111111111) in us-east-1 as role/Administrator to see portfolio:");
    }

    @Test
    void a_message_names_the_principal_that_calls() {
        ServiceCatalogClient developer =
                world.catalog.account("spoke").as("role/Developer").serviceCatalog();

        assertThat(wholeMessageOf(() -> assertThat(developer).canLaunch(world.lamp)))
                .startsWith(
                        "\nExpecting account spoke(222222222222) in us-east-1 as role/Developer to be able to launch"
                                + " product:");
    }

    @Test
    void an_account_without_a_name_is_known_too() {
        assertThat(wholeMessageOf(
                        () -> assertThat(world.catalog.account("333333333333").serviceCatalog())
                                .seesPortfolio(world.shared)))
                .startsWith("\nExpecting account 333333333333 in us-east-1 as role/Administrator to see portfolio:");
    }

    @Nested
    class OfAnotherImplementation {

        private final List<String> asked = new ArrayList<>();
        private final Supplier<String> sts = () -> {
            asked.add("GetCallerIdentity");
            return "arn:aws:sts::123456789012:assumed-role/Developer/ann";
        };

        @Test
        void the_region_is_that_of_its_configuration() {
            ServiceCatalogClient client = new RecordedClient() {
                @Override
                public ServiceCatalogServiceClientConfiguration serviceClientConfiguration() {
                    return ServiceCatalogServiceClientConfiguration.builder()
                            .region(Region.EU_CENTRAL_1)
                            .build();
                }
            };

            assertThat(wholeMessageOf(() -> assertThat(client).seesPortfolio(NOWHERE)))
                    .startsWith("\nExpecting this client in eu-central-1 to see portfolio:");
        }

        @Test
        void the_account_and_the_caller_are_asked_for_once_when_an_assertion_fails() {
            assertThat(wholeMessageOf(() -> assertThat(new RecordedClient())
                            .inAccount(sts)
                            .asSharedBy(world.hub)
                            .doesNotSeePortfolio(NOWHERE)
                            .seesPortfolio(NOWHERE)))
                    .startsWith("\nExpecting account 123456789012 as assumed-role/Developer/ann to see portfolio:");
            assertThat(asked).hasSize(1);
        }

        @Test
        void nobody_is_asked_if_the_assertion_passes() {
            assertThat(new RecordedClient()).inAccount(sts).doesNotSeePortfolio(NOWHERE);

            assertThat(asked).isEmpty();
        }

        @Test
        void an_error_of_the_question_does_not_hide_the_failure() {
            assertThat(wholeMessageOf(() -> assertThat(new RecordedClient())
                            .inAccount(() -> {
                                throw new IllegalStateException("no network");
                            })
                            .seesPortfolio(NOWHERE)))
                    .startsWith("\nExpecting this client to see portfolio:");
        }
    }

    @Nested
    class AWrongRegion {

        @Test
        void is_the_cause_if_the_owner_is_named() {
            assertThat(wholeMessageOf(
                            () -> assertThat(elsewhere).asSharedBy(world.hub).seesPortfolio(world.shared)))
                    .startsWith("""

                            Expecting account spoke(222222222222) in eu-west-1 as role/Administrator to see portfolio:
                              %1$s
                            but it does not:
                              ✓ account hub(111111111111) owns %1$s "Networking"
                              ✗ account spoke(222222222222) and account hub(111111111111) use the same Region: they \
                            use eu-west-1 and us-east-1, and a portfolio is visible in its own Region only
                            """.formatted(world.shared));
        }

        @Test
        void of_the_owners_client_is_the_cause_too() {
            ServiceCatalogClient hub =
                    world.catalog.account("hub").in(Region.EU_WEST_1).serviceCatalog();

            assertThat(wholeMessageOf(
                            () -> assertThat(world.spoke).asSharedBy(hub).seesPortfolio(NOWHERE)))
                    .contains("✗ account spoke(222222222222) and account hub(111111111111) use the same Region: they"
                            + " use us-east-1 and eu-west-1,");
        }

        @Test
        void of_a_recipient_is_the_cause_why_nothing_arrives() {
            assertThat(wholeMessageOf(
                            () -> assertThat(world.hub).portfolio(world.shared).isPropagatedTo(world.spoke, elsewhere)))
                    .contains("but account spoke(222222222222) in eu-west-1 as role/Administrator does not see the"
                            + " portfolio:")
                    .contains("✗ account spoke(222222222222) and account hub(111111111111) use the same Region: they");
        }

        @Test
        void of_a_caller_is_the_cause_why_it_cannot_launch() {
            assertThat(elsewhere).asSharedBy(world.hub).cannotLaunch(world.lamp).because(REGION);
        }
    }
}
