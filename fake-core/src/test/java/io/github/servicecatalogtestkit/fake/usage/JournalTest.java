package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Journal;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ApiName;
import software.amazon.awssdk.regions.Region;

class JournalTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final Journal journal = catalog.journal();
    private final Actor hub = new Actor(catalog.account("hub"));
    private final Actor spoke = new Actor(catalog.account("spoke"));

    private static void assertionLists(Actor actor) {
        actor.client.listPortfolios(l -> l.overrideConfiguration(o -> o.addApiName(ApiName.builder()
                .name("service-catalog-testkit")
                .version("assertion")
                .build())));
    }

    @Nested
    class WhenCallsAreVerified {

        private final String web = hub.createsPortfolio("Web servers");

        @Test
        void the_expected_number_passes() {
            hub.shares(web, spoke);

            journal.verify(1, "CreatePortfolio");
            journal.verify(1, "CreatePortfolioShare");
            journal.verify(0, "DeletePortfolioShare");
        }

        @Test
        void another_number_fails_and_lists_the_calls_of_the_operation() {
            hub.shares(web, spoke);

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> journal.verify(2, "CreatePortfolioShare"))
                    .withMessage("""
                            Expected CreatePortfolioShare to be called 2 times, but it was called once:
                            2  hub  CreatePortfolioShare  "Web servers" %s, account spoke  answered
                            """.formatted(web));
        }

        @Test
        void an_operation_that_was_never_called_fails_and_all_calls_are_listed() {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> journal.verify(1, "CreatePortfolioShare"))
                    .withMessage("""
                            Expected CreatePortfolioShare to be called once, but it was never called. The calls were:
                            1  hub  CreatePortfolio  "Web servers"  answered
                            """);
        }

        @Test
        void a_refused_call_counts() {
            assertThat(refusal(() -> spoke.accepts(web))).isNotNull();

            journal.verify(1, "AcceptPortfolioShare");
        }

        @Test
        void a_call_of_an_assertion_does_not_count() {
            assertionLists(hub);

            journal.verify(0, "ListPortfolios");
        }

        @ParameterizedTest
        @ValueSource(strings = {"CreatePortfolioShares", "createPortfolio", ""})
        void a_mistyped_operation_is_refused(String operation) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> journal.verify(0, operation))
                    .withMessageContaining("\"" + operation + "\"");
            assertThatIllegalArgumentException().isThrownBy(() -> journal.calls(operation));
        }

        @Test
        void a_negative_number_is_refused() {
            assertThatIllegalArgumentException().isThrownBy(() -> journal.verify(-1, "CreatePortfolio"));
        }
    }

    @Nested
    class WhenItIsCleared {

        @Test
        void it_starts_again() {
            hub.createsPortfolio("Web servers");
            assertionLists(hub);
            journal.clear();
            hub.createsPortfolio("Data");

            assertThat(journal.toText()).isEqualTo("1  hub  CreatePortfolio  \"Data\"  answered\n");
            assertThat(journal.assertionCalls()).isEmpty();
            journal.verify(1, "CreatePortfolio");
        }
    }

    @Nested
    class WhenItsSizeIsBounded {

        private final FakeServiceCatalog bounded =
                FakeServiceCatalog.builder().settings(s -> s.journalSize(2)).build();
        private final Actor owner = new Actor(bounded.account("hub"));

        @Test
        void it_keeps_the_last_calls_with_their_numbers() {
            owner.createsPortfolio("a");
            owner.createsPortfolio("b");
            owner.createsPortfolio("c");

            assertThat(bounded.journal().toText()).isEqualTo("""
                    2  hub  CreatePortfolio  "b"  answered
                    3  hub  CreatePortfolio  "c"  answered
                    """);
        }

        @Test
        void calls_that_it_no_longer_has_count_when_calls_are_verified() {
            owner.createsPortfolio("a");
            owner.portfolios();
            owner.portfolios();

            bounded.journal().verify(1, "CreatePortfolio");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> bounded.journal().verify(0, "CreatePortfolio"))
                    .withMessageStartingWith(
                            "Expected CreatePortfolio never to be called, but it was called once:\n" + "(1 earlier)\n");
        }

        @Test
        void calls_of_assertions_do_not_push_out_other_calls() {
            owner.createsPortfolio("a");
            for (int i = 0; i < 10; i++) {
                assertionLists(owner);
            }

            assertThat(bounded.journal().calls())
                    .extracting(RecordedCall::operation)
                    .containsExactly("CreatePortfolio");
            assertThat(bounded.journal().assertionCalls()).hasSize(2);
        }

        @Test
        void a_fork_has_the_same_bound() {
            FakeServiceCatalog fork = bounded.fork();
            Actor forked = new Actor(fork.account("hub"));
            forked.portfolios();
            forked.portfolios();
            forked.portfolios();

            assertThat(fork.journal().calls()).hasSize(2);
        }
    }

    @Nested
    class WhenACallIsRefused {

        private final String web = hub.createsPortfolio("Web servers");
        private final String lamp = hub.createsProductIn(web, "LAMP");

        private String reason(String text) {
            return text.substring(text.lastIndexOf('(') + 1, text.lastIndexOf(')'));
        }

        private String reason() {
            return reason(journal.toText());
        }

        @Test
        void it_says_that_a_share_was_not_accepted() {
            hub.shares(web, spoke);
            assertThat(refusal(() -> spoke.client.describePortfolio(d -> d.id(web))))
                    .isNotNull();

            assertThat(reason()).isEqualTo("belongs to hub, shared with the account, which has not accepted it");
        }

        @Test
        void it_says_that_a_portfolio_is_not_shared() {
            assertThat(refusal(() -> spoke.accepts(web))).isNotNull();

            assertThat(reason()).isEqualTo("belongs to hub, not shared with the account");
        }

        @Test
        void it_says_that_a_resource_is_in_another_region() {
            Actor elsewhere = new Actor(catalog.account("hub").in(Region.EU_WEST_1));
            assertThat(refusal(() -> elsewhere.products(web))).isNotNull();

            assertThat(reason()).isEqualTo("is in us-east-1, not in eu-west-1");
        }

        @Test
        void it_says_that_nobody_has_a_resource() {
            hub.removes(lamp, web);
            hub.client.deletePortfolio(d -> d.id(web));
            assertThat(refusal(() -> hub.shares(web, spoke))).isNotNull();

            assertThat(reason()).isEqualTo("is in no account");
        }

        @Test
        void it_says_so_of_each_resource() {
            String local = spoke.createsPortfolio("Local");
            assertThat(refusal(() -> spoke.addsFrom(web, lamp, local))).isNotNull();

            assertThat(reason())
                    .isEqualTo(lamp + " belongs to hub, in no portfolio that the account has; " + web
                            + " belongs to hub, not shared with the account");
        }

        @Test
        void it_says_what_was_true_at_the_time_of_the_call() {
            assertThat(refusal(() -> spoke.accepts(web))).isNotNull();
            String before = journal.toText();
            hub.sharesAccepted(web, spoke);

            assertThat(journal.toText()).startsWith(before);
        }
    }
}
