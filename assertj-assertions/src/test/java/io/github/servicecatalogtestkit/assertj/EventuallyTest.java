package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.Condition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** No test sleeps: what happens meanwhile happens in the pauses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventuallyTest {

    private final HubAndSpoke world = new HubAndSpoke();
    private final List<Duration> pauses = new ArrayList<>();

    /** Returns a patience in whose pauses these things happen, one in each. */
    private WaitPolicy meanwhile(Runnable... events) {
        Deque<Runnable> left = new ArrayDeque<>(Arrays.asList(events));
        return WaitPolicy.onClock(pause -> {
            pauses.add(pause);
            if (!left.isEmpty()) {
                left.pop().run();
            }
        });
    }

    private static final Runnable NOTHING = () -> {};

    @Test
    void an_assertion_that_passes_does_not_wait() {
        assertThat(world.spoke)
                .eventually(meanwhile())
                .portfolio(world.shared)
                .isImported()
                .product(world.lamp)
                .hasVersions("v1");

        assertThat(pauses).isEmpty();
    }

    @Test
    void it_waits_for_a_portfolio_to_appear() {
        String late = HubAndSpoke.portfolio(world.hub, "Late");

        assertThat(world.spoke)
                .eventually(meanwhile(
                        NOTHING,
                        () -> world.hub.createPortfolioShare(
                                r -> r.portfolioId(late).accountId(HubAndSpoke.SPOKE)),
                        () -> world.spoke.acceptPortfolioShare(r -> r.portfolioId(late))))
                .portfolio(late)
                .isImported()
                .hasName("Late");

        assertThat(pauses).hasSize(3).containsOnly(Duration.ofMillis(500));
    }

    @Test
    void each_assertion_of_the_chain_reads_again() {
        assertThat(world.spoke)
                .eventually(meanwhile(
                        () -> world.hub.updatePortfolio(r -> r.id(world.shared).displayName("Other")),
                        () -> world.disassociate(world.linux)))
                .portfolio(world.shared)
                .hasName("Other")
                .hasExactlyProducts(world.lamp);

        assertThat(pauses).hasSize(2);
    }

    @Test
    void it_waits_for_a_portfolio_to_disappear() {
        assertThat(world.spoke)
                .eventually(meanwhile(() -> world.spoke.rejectPortfolioShare(r -> r.portfolioId(world.shared))))
                .doesNotSeePortfolio(world.shared);

        assertThat(pauses).hasSize(1);
    }

    @Test
    void a_product_in_a_portfolio_is_read_again_with_its_portfolio() {
        world.disassociate(world.linux);

        assertThat(world.spoke)
                .eventually(meanwhile(
                        () -> world.associate(world.linux),
                        () -> world.hub.updateProduct(r -> r.id(world.linux).name("Tux"))))
                .portfolio(world.shared)
                .product(world.linux)
                .hasName("Tux");
    }

    @Test
    void a_resource_that_disappears_during_an_assertion_is_read_again() {
        RecordedClient client = new RecordedClient() {
            private int asked;

            @Override
            public software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse listPortfolios(
                    software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest request) {
                if (asked++ == 0) {
                    throw ResourceNotFoundException.builder()
                            .message("too early")
                            .build();
                }
                return super.listPortfolios(request);
            }
        };

        assertThat(client).eventually(meanwhile()).doesNotSeePortfolio(world.shared);

        assertThat(pauses).hasSize(1);
    }

    @Test
    void the_assertions_of_a_chain_share_the_wait_time() {
        String message = messageOf(() -> assertThat(world.spoke)
                .eventually(meanwhile(
                                NOTHING,
                                () -> world.hub.updatePortfolio(
                                        r -> r.id(world.shared).displayName("Other")))
                        .upTo(Duration.ofSeconds(2)))
                .portfolio(world.shared)
                .hasName("Other")
                .hasNoProducts());

        assertThat(pauses).hasSize(4);
        assertThat(message)
                .startsWith("[eventually, within 2 s] \nExpecting portfolio:")
                .contains("to have no products");
    }

    @Test
    void with_no_wait_time_an_assertion_runs_once() {
        assertThat(messageOf(() -> assertThat(world.spoke)
                        .as("the spoke")
                        .eventually(meanwhile().upTo(Duration.ZERO))
                        .portfolio(world.shared)
                        .isLocal()))
                .startsWith("[the spoke, eventually, within 0 s]");
        assertThat(pauses).isEmpty();
    }

    @Test
    void pauses_have_the_configured_length() {
        assertThat(messageOf(() -> assertThat(world.spoke)
                        .eventually(meanwhile().upTo(Duration.ofMillis(2500)).pollingEvery(Duration.ofSeconds(1)))
                        .seesPortfolio("port-aaaaaaaaaaaaa")))
                .startsWith("[eventually, within 2500 ms]");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(500));
    }

    @Test
    void the_description_keeps_the_wait_time_if_it_is_given_later() {
        assertThat(messageOf(() -> assertThat(world.spoke)
                        .eventually(meanwhile().upTo(Duration.ZERO))
                        .as("the spoke")
                        .portfolio(world.shared)
                        .as("its import")
                        .isLocal()))
                .startsWith("[its import, eventually, within 0 s]");
    }

    @Test
    void a_throttled_call_is_repeated() {
        world.catalog
                .faults()
                .on("DescribePortfolio")
                .includingAssertions()
                .nextCalls(2)
                .throttles();

        assertThat(world.spoke).eventually(meanwhile()).portfolio(world.shared).hasName("Networking");

        assertThat(pauses).hasSize(2);
    }

    @Test
    void throttling_to_the_end_fails_with_the_last_known_state() {
        WaitPolicy twoPauses = meanwhile(
                        NOTHING,
                        () -> world.catalog
                                .faults()
                                .on("DescribePortfolio")
                                .includingAssertions()
                                .everyCall()
                                .throttles())
                .upTo(Duration.ofSeconds(1));

        assertThatThrownBy(() -> assertThat(world.spoke)
                        .eventually(twoPauses)
                        .portfolio(world.shared)
                        .hasName("Other"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("its name is:\n  \"Networking\"".replace("\n", System.lineSeparator()))
                .satisfies(error -> assertThat(error.getSuppressed()[0]).hasMessageContaining("Rate exceeded"));
    }

    @Test
    void a_call_that_is_denied_is_not_repeated() {
        world.catalog.faults().on("DescribePortfolio").includingAssertions().denies();

        assertThatThrownBy(() -> assertThat(world.spoke).eventually(meanwhile()).seesPortfolio(world.shared))
                .isInstanceOf(ServiceCatalogException.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void the_time_of_calls_is_a_part_of_the_wait_time() {
        WaitPolicy slow = new WaitPolicy(Duration.ofSeconds(4), Duration.ofSeconds(1), new SlowCalls());

        assertThat(messageOf(() -> assertThat(world.spoke).eventually(slow).seesPortfolio("port-aaaaaaaaaaaaa")))
                .startsWith("[eventually, within 4 s]");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    /** A clock on which each attempt takes a second. */
    private final class SlowCalls implements WaitPolicy.Sleeper {

        private int readings;

        @Override
        public void sleep(Duration pause) {
            pauses.add(pause);
        }

        @Override
        public Duration now() {
            return Duration.ofSeconds(readings++);
        }
    }

    @Test
    void calls_that_explain_a_failure_are_made_once() {
        assertThat(messageOf(() -> assertThat(world.spoke)
                        .asSharedBy(world.hub)
                        .eventually(meanwhile().upTo(Duration.ofSeconds(5)))
                        .portfolio(world.shared)
                        .hasProducts("prod-aaaaaaaaaaaaa")))
                .contains("it lacks:\n  prod-aaaaaaaaaaaaa");

        assertThat(pauses).hasSize(10);
        assertThat(world.catalog.journal().assertionCalls())
                .filteredOn(call -> call.operation().equals("ListPortfoliosForProduct"))
                .hasSize(1);
    }

    @Test
    void an_assert_that_is_kept_says_that_its_portfolio_is_gone() {
        String gone = HubAndSpoke.portfolio(world.hub, "Gone");
        PortfolioAssert kept = assertThat(world.hub).portfolio(gone);
        world.hub.deletePortfolio(r -> r.id(gone));

        assertThat(messageOf(() -> kept.hasProducts(world.lamp)))
                .startsWith("\nExpecting account 111111111111 to see portfolio:\n  " + gone);
    }

    @Test
    void an_assert_that_is_kept_reads_a_name_again_only_if_it_waits() {
        PortfolioAssert kept = assertThat(world.hub).portfolio(world.shared);
        PortfolioAssert waiting = assertThat(world.hub).eventually().portfolio(world.shared);
        waiting.hasName("Networking");
        world.hub.updatePortfolio(r -> r.id(world.shared).displayName("Other"));

        kept.hasName("Networking");
        waiting.hasName("Other");
    }

    @Test
    void a_requirement_of_the_user_waits_as_assertions_do() {
        WaitPolicy policy = WaitPolicy.onClock(
                pause -> world.hub.updatePortfolio(r -> r.id(world.shared).displayName("Other")));

        assertThat(world.hub)
                .eventually(policy)
                .portfolio(world.shared)
                .satisfies(portfolio ->
                        assertThat(portfolio.detail().displayName()).isEqualTo("Other"));
    }

    @Test
    void each_condition_of_the_user_waits_as_assertions_do() {
        Condition<PortfolioView> other =
                new Condition<>(view -> "Other".equals(view.detail().displayName()), "named Other");
        Condition<PortfolioView> former =
                new Condition<>(view -> "Networking".equals(view.detail().displayName()), "named Networking");

        for (Consumer<PortfolioAssert> assertion : List.<Consumer<PortfolioAssert>>of(
                portfolio -> portfolio.matches(other::matches),
                portfolio -> portfolio.matches(other::matches, "is named Other"),
                portfolio -> portfolio.is(other),
                portfolio -> portfolio.has(other),
                portfolio -> portfolio.isNot(former),
                portfolio -> portfolio.doesNotHave(former),
                portfolio -> portfolio.satisfies(other),
                portfolio -> portfolio.satisfiesAnyOf(
                        view -> assertThat(other.matches(view)).isTrue()))) {
            pauses.clear();
            world.hub.updatePortfolio(r -> r.id(world.shared).displayName("Networking"));

            assertion.accept(assertThat(world.hub)
                    .eventually(meanwhile(() ->
                            world.hub.updatePortfolio(r -> r.id(world.shared).displayName("Other"))))
                    .portfolio(world.shared));

            assertThat(pauses).hasSize(1);
        }
    }

    @Test
    void a_condition_that_is_not_met_in_time_fails_with_the_wait_time() {
        assertThat(messageOf(() -> assertThat(world.hub)
                        .eventually(meanwhile().upTo(Duration.ofSeconds(1)))
                        .portfolio(world.shared)
                        .as("the portfolio")
                        .is(new Condition<>(view -> false, "named Other"))))
                .startsWith("[the portfolio, eventually, within 1 s] ")
                .contains("to be named Other");
        assertThat(pauses).hasSize(2);
    }

    @Test
    void conditions_are_skipped_after_a_portfolio_that_is_not_seen() {
        SoftServiceCatalogAssertions softly = new SoftServiceCatalogAssertions();

        softly.assertThat(world.hub)
                .portfolio("port-aaaaaaaaaaaaa")
                .matches(view -> false)
                .is(new Condition<>(view -> false, "never"))
                .satisfiesAnyOf(view -> assertThat(true).isFalse());

        assertThat(softly.assertionErrorsCollected())
                .singleElement()
                .satisfies(error -> assertThat(error).hasMessageContaining("to see portfolio"));
    }

    @Test
    void a_portfolio_that_is_described_but_not_listed_yet_is_waited_for() {
        String late = HubAndSpoke.portfolio(world.hub, "Late");
        world.hub.createPortfolioShare(r -> r.portfolioId(late).accountId(HubAndSpoke.SPOKE));
        world.catalog
                .faults()
                .on("ListAcceptedPortfolioShares")
                .inAccount("spoke")
                .nextCalls(4)
                .showsNothingNew();
        world.spoke.acceptPortfolioShare(r -> r.portfolioId(late));

        assertThat(messageOf(() -> assertThat(world.spoke)
                        .eventually(meanwhile().upTo(Duration.ZERO))
                        .seesPortfolio(late)))
                .contains("but only DescribePortfolio returns it, and neither ListPortfolios nor"
                        + " ListAcceptedPortfolioShares does. It sees:");
        assertThat(world.spoke).eventually(meanwhile()).seesPortfolio(late);

        assertThat(world.spoke.listAcceptedPortfolioShares(r -> {}).portfolioDetails())
                .anyMatch(portfolio -> late.equals(portfolio.id()));
    }

    @Test
    void an_assert_that_is_kept_says_that_its_portfolio_is_gone_whatever_it_verifies() {
        String gone = HubAndSpoke.portfolio(world.hub, "Gone");
        PortfolioAssert kept = assertThat(world.hub).portfolio(gone);
        world.hub.deletePortfolio(r -> r.id(gone));

        for (ThrowingCallable failing : List.<ThrowingCallable>of(
                kept::isLocal,
                kept::isImported,
                kept::isImportedThroughOrganization,
                () -> kept.isImportedFrom(HubAndSpoke.SPOKE),
                () -> kept.isSharedWithAccount(HubAndSpoke.SPOKE),
                () -> kept.isNotSharedWithAccount(HubAndSpoke.SPOKE),
                kept::isNotShared)) {
            assertThat(messageOf(failing)).startsWith("\nExpecting account 111111111111 to see portfolio:\n  " + gone);
        }
    }

    @Test
    void the_stack_trace_of_a_failure_begins_in_the_test() {
        WaitPolicy once = meanwhile().upTo(Duration.ZERO);

        for (ThrowingCallable failing : List.<ThrowingCallable>of(
                () -> assertThat(world.spoke)
                        .eventually(once)
                        .portfolio(world.shared)
                        .isLocal(),
                () -> assertThat(world.spoke)
                        .eventually(once)
                        .portfolio(world.shared)
                        .hasName("Other"),
                () -> assertThat(world.spoke).portfolio(world.shared).hasPrincipal("arn:aws:iam::222222222222:role/X"),
                () -> assertThat(world.spoke).portfolio("port-aaaaaaaaaaaaa"))) {
            StackTraceElement first = catchThrowable(failing).getStackTrace()[0];

            assertThat(first.getClassName()).isEqualTo(EventuallyTest.class.getName());
        }
    }

    @Test
    void the_failure_of_a_soft_navigation_names_the_line_of_the_test() {
        SoftServiceCatalogAssertions softly = new SoftServiceCatalogAssertions();

        softly.assertThat(world.hub).portfolio("port-aaaaaaaaaaaaa").isLocal();

        assertThat(softly.assertionErrorsCollected())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.getStackTrace()[0].getClassName()).isEqualTo(EventuallyTest.class.getName()));
    }

    @Test
    void an_interrupted_thread_gives_up_and_stays_interrupted() {
        String message = messageOf(() -> assertThat(world.spoke)
                .eventually(WaitPolicy.onClock(pause -> {
                    throw new InterruptedException();
                }))
                .seesPortfolio("port-aaaaaaaaaaaaa"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(message)
                .startsWith("Interrupted while waiting for an assertion to hold: ")
                .contains("to see portfolio");
    }

    @Nested
    class WhenNoWaitPolicyIsGiven {

        @Test
        void it_waits_on_the_scheduler_of_the_client() {
            SchedulerClient client = new SchedulerClient(
                    () -> world.hub.updatePortfolio(r -> r.id(world.shared).displayName("Other")));

            assertThat(client).eventually().seesPortfolio("port-y3fnkeslpoevg");

            assertThat(client.pauses).containsExactly(Duration.ofMillis(500));
        }

        @Test
        void it_waits_in_real_time_if_the_client_has_no_scheduler() {
            WaitPolicy patience = WaitPolicy.of(new RecordedClient());

            assertThat(patience.total()).isEqualTo(Duration.ofSeconds(30));
            assertThat(patience.pause()).isEqualTo(Duration.ofMillis(500));
        }

        @Test
        void a_scheduler_that_fails_is_named() {
            SchedulerClient client = new SchedulerClient(() -> {
                throw new IllegalArgumentException("broken");
            });

            assertThatIllegalStateException()
                    .isThrownBy(() -> assertThat(client).eventually().seesPortfolio("port-y3fnkeslpoevg"))
                    .withMessage("The scheduler of the client could not let PT0.5S pass");
        }

        @Test
        void an_assertion_that_passes_does_not_use_the_scheduler() {
            assertThat(new RecordedClient()).eventually().doesNotSeePortfolio("port-y3fnkeslpoevg");
        }
    }

    @Nested
    class WaitPolicies {

        @Test
        void have_a_total_time_that_is_not_negative() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WaitPolicy.inRealTime().upTo(Duration.ofSeconds(-1)))
                    .withMessage("The total wait time must not be negative: PT-1S");
        }

        @Test
        void have_a_positive_pause() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WaitPolicy.inRealTime().pollingEvery(Duration.ZERO))
                    .withMessage("The pause between two polls must be positive: PT0S");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WaitPolicy.inRealTime().pollingEvery(Duration.ofSeconds(-1)));
        }

        /** Only a thread that sleeps can be interrupted. */
        @Test
        void in_real_time_let_the_thread_sleep() {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> WaitPolicy.inRealTime().sleeper().sleep(Duration.ofDays(1)))
                    .isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void eventually_waits_on_the_clock_of_a_fake() {
        FakeServiceCatalog late = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub").account("dev").trustedAccess(true))
                .settings(s -> s.shareCompletion(CompletionPolicy.after(Duration.ofSeconds(10))))
                .build();
        ServiceCatalogClient owner = late.account("hub").serviceCatalog();
        String id = owner.createPortfolio(p -> p.displayName("Linux").providerName("Hub"))
                .portfolioDetail()
                .id();
        String root = late.account("hub")
                .organizations()
                .describeOrganization()
                .organization()
                .id();
        owner.createPortfolioShare(s ->
                s.portfolioId(id).organizationNode(n -> n.type("ORGANIZATION").value(root)));
        Instant before = late.now();

        assertThat(late.account("dev").serviceCatalog()).eventually().seesPortfolio(id);

        org.assertj.core.api.Assertions.assertThat(Duration.between(before, late.now()))
                .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(11));
    }
}
