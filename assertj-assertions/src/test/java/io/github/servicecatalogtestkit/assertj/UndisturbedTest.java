package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.fake.Fault;
import io.github.servicecatalogtestkit.fake.Journal;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ApiName;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** Assertions leave alone what a test counts and what it plans for the code under test. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UndisturbedTest {

    private final HubAndSpoke world = new HubAndSpoke();

    @Nested
    class TheJournal {

        private final Journal journal = world.catalog.journal();
        private final int before = journal.calls().size();

        @Test
        void lists_calls_of_assertions_apart() {
            assertThat(world.spoke).portfolio(world.shared).hasProducts(world.lamp, world.linux);

            assertThat(journal.calls()).hasSize(before);
            assertThat(journal.assertionCalls())
                    .extracting(RecordedCall::operation)
                    .contains("DescribePortfolio", "SearchProductsAsAdmin");
        }

        @Test
        void does_not_count_the_calls_that_explain_a_failure() {
            String unknown = "port-y3fnkeslpoevg";
            messageOf(() -> assertThat(world.spoke).asSharedBy(world.hub).seesPortfolio(unknown));

            assertThat(journal.calls("ListPortfolios")).isEmpty();
            assertThat(journal.calls()).hasSize(before);
        }

        @Test
        void does_not_count_recipients_that_an_assertion_asks() {
            assertThat(world.hub).eventually().portfolio(world.shared).isPropagatedTo(world.spoke);

            assertThat(journal.calls()).hasSize(before);
        }

        @Test
        void counts_the_same_call_of_the_code_under_test() {
            world.spoke.listPortfolios();

            assertThat(journal.calls("ListPortfolios")).hasSize(1);
            assertThat(journal.assertionCalls()).isEmpty();
        }

        @Test
        void prints_calls_of_assertions_apart() {
            assertThat(world.spoke).seesPortfolio(world.shared);

            assertThat(journal.toText()).doesNotContain("DescribePortfolio ");
            assertThat(journal.toString())
                    .containsPattern("Calls of assertions:\n222222222222 DescribePortfolio DescribePortfolioRequest");
        }

        @Test
        void shows_the_name_that_each_call_of_an_assertion_carries() {
            assertThat(world.spoke).seesPortfolio(world.shared);
            assertThat(world.spoke).eventually().seesPortfolio(world.shared);

            assertThat(journal.assertionCalls())
                    .flatExtracting(call ->
                            call.request().overrideConfiguration().orElseThrow().apiNames())
                    .extracting(ApiName::name, ApiName::version)
                    .startsWith(org.assertj.core.groups.Tuple.tuple("service-catalog-testkit", "assertion"))
                    .endsWith(org.assertj.core.groups.Tuple.tuple("service-catalog-testkit", "eventually"));
        }
    }

    @Nested
    class Faults {

        private static final WaitPolicy TWO_PAUSES =
                WaitPolicy.onClock(pause -> {}).upTo(Duration.ofSeconds(1));

        @Test
        void for_the_code_under_test_do_not_strike_assertions() {
            Fault fault = world.catalog.faults().on("DescribePortfolio").throttles();

            assertThat(world.spoke).seesPortfolio(world.shared);
            assertThat(world.spoke).eventually().portfolio(world.shared).hasProducts(world.lamp);

            assertThat(fault.hasFired()).isFalse();
            assertThatExceptionOfType(ServiceCatalogException.class)
                    .isThrownBy(() -> world.spoke.describePortfolio(d -> d.id(world.shared)))
                    .withMessageContaining("Rate exceeded");
        }

        @Test
        void strike_assertions_if_the_test_says_so() {
            Fault fault = world.catalog
                    .faults()
                    .on("DescribePortfolio")
                    .includingAssertions()
                    .denies();

            assertThatExceptionOfType(ServiceCatalogException.class)
                    .isThrownBy(() -> assertThat(world.spoke).seesPortfolio(world.shared))
                    .withMessageContaining("is not authorized to perform");
            assertThat(fault)
                    .hasToString("call 1 of DescribePortfolio, assertions included: denied (1 such call so far)");
        }

        @Test
        void that_make_a_read_stale_strike_assertions_that_wait_only() {
            Fault fault = world.catalog
                    .faults()
                    .on("SearchProductsAsAdmin")
                    .nextCalls(2)
                    .showsNothingNew();
            String late = HubAndSpoke.product(world.hub, "Late");
            world.associate(late);

            assertThat(world.spoke).portfolio(world.shared).hasProducts(late);
            assertThat(fault.hasFired()).isFalse();

            assertThat(world.spoke)
                    .eventually(TWO_PAUSES)
                    .portfolio(world.shared)
                    .hasProducts(late);
            assertThat(fault.hasFired()).isTrue();
        }

        @Test
        void that_make_a_read_stale_for_long_fail_an_assertion_that_waits() {
            world.catalog.faults().on("SearchProductsAsAdmin").everyCall().showsNothingNew();
            String late = HubAndSpoke.product(world.hub, "Late");
            world.associate(late);

            assertThat(messageOf(() -> assertThat(world.spoke)
                            .eventually(TWO_PAUSES)
                            .portfolio(world.shared)
                            .hasProducts(late)))
                    .contains("but it lacks:\n  " + late);
        }
    }

    @Test
    void a_call_with_another_name_is_a_call_of_the_code_under_test() {
        world.spoke.listPortfolios(l -> l.overrideConfiguration(
                o -> o.addApiName(n -> n.name("terraform").version("assertion"))));

        assertThat(world.catalog.journal().calls("ListPortfolios")).hasSize(1);
    }
}
