package io.github.servicecatalogtestkit.junit.usage;

import static io.github.servicecatalogtestkit.junit.WithFault.Effect.DENIES;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.ENDS_WITH_ERRORS;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.SHOWS_NOTHING_NEW;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.THROTTLES;
import static io.github.servicecatalogtestkit.junit.WithFault.Effect.THROWS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.WithFault;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Event;

/**
 * Mistakes in {@code @WithFault}. Each is refused before the test begins, with a message that says how to write it
 * right.
 */
class WithFaultWrongUseTest {

    static final AtomicInteger RAN = new AtomicInteger();

    static class Counted implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            RAN.incrementAndGet();
        }
    }

    @WithServiceCatalog(
            accounts = {"hub", "dev"},
            fixture = Counted.class)
    static class OnMethodsTestCases {

        @BeforeEach
        void ran(TestInfo test) {
            RAN.incrementAndGet();
        }

        @Test
        @WithFault(on = "createPortfolioShare", then = THROTTLES)
        void a_operation() {}

        @Test
        @WithFault(on = "ListPortfolios", inAccount = "spoke", then = THROTTLES)
        void b_account() {}

        @Test
        @WithFault(on = "ListPortfolios", as = "Developer", then = DENIES)
        void c_principal() {}

        @Test
        @WithFault(on = "ListPortfolios", call = 0, then = THROTTLES)
        void d_call() {}

        @Test
        @WithFault(on = "ListPortfolios", call = 2, everyCall = true, then = THROTTLES)
        void e_calls() {}

        @Test
        @WithFault(on = "ListPortfolios", error = "InvalidStateException", then = THROTTLES)
        void f_error_without_use() {}

        @Test
        @WithFault(on = "ListPortfolios", message = "Slow down", then = THROTTLES)
        void g_message_without_use() {}

        @Test
        @WithFault(on = "ListPortfolios", then = THROWS)
        void h_no_error() {}

        @Test
        @WithFault(on = "ListPortfolios", then = THROWS, error = "InvalidState")
        void i_error() {}

        @Test
        @WithFault(on = "ListPortfolios", then = THROWS, error = "InvalidStateException", forAccounts = "dev")
        void j_accounts_without_use() {}

        @Test
        @WithFault(on = "CreatePortfolioShare", then = ENDS_WITH_ERRORS, error = "ThrottlingException")
        void k_no_accounts() {}

        @Test
        @WithFault(on = "ListPortfolios", then = ENDS_WITH_ERRORS, error = "ThrottlingException", forAccounts = "dev")
        void l_other_operation() {}

        @Test
        @WithFault(
                on = "CreatePortfolioShare",
                then = ENDS_WITH_ERRORS,
                error = "ThrottlingException",
                forAccounts = {"dev", "prod"})
        void m_unlisted_account() {}

        @Test
        @WithFault(on = "CreatePortfolio", then = SHOWS_NOTHING_NEW)
        void n_writes() {}
    }

    private static Map<String, Throwable> failuresByTest(Class<?> testCases) {
        Map<String, Throwable> failures = new TreeMap<>();
        List<Event> failed = Run.of(testCases).results().testEvents().failed().list();
        failed.forEach(event -> failures.put(
                event.getTestDescriptor().getDisplayName().replace("()", ""),
                event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()));
        return failures;
    }

    private static String rightForm(String effect) {
        return ". Write, for example, @WithFault(on = \"CreatePortfolioShare\", inAccount = \"hub\", call = 2, then = "
                + effect + ").";
    }

    private static final String WITH_ERROR =
            "THROWS, error = \"InvalidStateException\", message = \"Try again later.\"";
    private static final String SHARES =
            "ENDS_WITH_ERRORS, error = \"ThrottlingException\", forAccounts = {\"dev\", \"test\"}";

    @Test
    void a_mistake_on_a_method_fails_the_test_before_it_begins() {
        RAN.set(0);
        Map<String, Throwable> failures = failuresByTest(OnMethodsTestCases.class);
        assertThat(RAN).hasValue(0);
        assertThat(failures.values())
                .hasSize(14)
                .allSatisfy(failure -> assertThat(failure).isExactlyInstanceOf(ExtensionConfigurationException.class));

        assertThat(failures.get("a_operation"))
                .hasMessage("@WithFault(on = \"createPortfolioShare\", then = THROTTLES) on method "
                        + "OnMethodsTestCases.a_operation: AWS"
                        + " Service Catalog has no operation \"createPortfolioShare\"; AWS writes it "
                        + "\"CreatePortfolioShare\""
                        + rightForm("THROTTLES"));
        assertThat(failures.get("b_account"))
                .hasMessageEndingWith(": account \"spoke\" is not one of the accounts [\"hub\", \"dev\"] that "
                        + "@WithServiceCatalog on class OnMethodsTestCases lists. Correct the name, or add the "
                        + "account to the list.");
        ends(failures, "c_principal", "full ARN, but was \"Developer\"" + rightForm("DENIES"));
        ends(failures, "d_call", ": Calls are counted from 1, but the number was 0" + rightForm("THROTTLES"));
        ends(
                failures,
                "e_calls",
                ": call, nextCalls and everyCall exclude each other; write one of them" + rightForm("THROTTLES"));
        ends(
                failures,
                "f_error_without_use",
                ": error is only for THROWS and ENDS_WITH_ERRORS" + rightForm("THROTTLES"));
        ends(
                failures,
                "g_message_without_use",
                ": message is only for THROWS and ENDS_WITH_ERRORS" + rightForm("THROTTLES"));
        ends(failures, "h_no_error", ": THROWS needs an error code" + rightForm(WITH_ERROR));
        assertThat(failures.get("i_error"))
                .hasMessageContaining(": AWS Service Catalog has no error \"InvalidState\"; it has ");
        ends(failures, "j_accounts_without_use", ": forAccounts is only for ENDS_WITH_ERRORS" + rightForm(WITH_ERROR));
        ends(
                failures,
                "k_no_accounts",
                ": ENDS_WITH_ERRORS needs forAccounts, the accounts for which the share fails" + rightForm(SHARES));
        ends(
                failures,
                "l_other_operation",
                ": endsWithErrors is about CreatePortfolioShare, UpdatePortfolioShare, DeletePortfolioShare, but the "
                        + "fault is about ListPortfolios"
                        + rightForm(SHARES));
        ends(
                failures,
                "n_writes",
                "the fault is about CreatePortfolio. Write, for example, @WithFault(on = \"ListPortfolios\", "
                        + "inAccount = \"hub\", nextCalls = 2, then = SHOWS_NOTHING_NEW).");
        assertThat(failures.get("m_unlisted_account"))
                .hasMessageContaining(": account \"prod\" is not one of the accounts");
    }

    private static void ends(Map<String, Throwable> failures, String test, String message) {
        assertThat(failures.get(test)).hasMessageEndingWith(message);
    }

    @WithServiceCatalog(accounts = "hub", fixture = Counted.class)
    @WithFault(on = "ListPortfolios", inAccount = "spoke", then = THROTTLES)
    static class OnTheClassTestCases {

        @Test
        void first() {}

        @Test
        void second() {}
    }

    @Test
    void a_mistake_on_the_class_fails_the_class() {
        RAN.set(0);
        assertThat(Run.of(OnTheClassTestCases.class).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith(
                        "@WithFault(on = \"ListPortfolios\", then = THROTTLES) on class OnTheClassTestCases: account "
                                + "\"spoke\"");
        assertThat(RAN).hasValue(0);
    }

    @WithServiceCatalog(fixture = Counted.class)
    static class OnLifecycleMethodTestCases {

        @BeforeEach
        @WithFault(on = "ListPortfolios", then = THROTTLES)
        @WithFault(on = "DeletePortfolio", then = THROTTLES)
        void before_each() {}

        @Test
        void test() {}
    }

    @Test
    void a_fault_on_a_lifecycle_method_fails_the_class() {
        assertThat(Run.of(OnLifecycleMethodTestCases.class).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@WithFault on method OnLifecycleMethodTestCases.before_each: the method is not a test, "
                        + "so the annotation has no effect. Put it on test methods or on the class, or declare the "
                        + "fault in the method: catalog.faults().on(\"CreatePortfolioShare\").call(2).throttles().");
    }

    static class WithoutACatalogTestCases {

        @Test
        @WithFault(on = "ListPortfolios", then = THROTTLES)
        void test() {}
    }

    @WithFault(on = "ListPortfolios", then = THROTTLES)
    @WithFault(on = "ListPortfolios", then = DENIES)
    static class SeveralWithoutACatalogTestCases {

        @Test
        void test() {}
    }

    @Test
    void a_fault_without_a_catalog_fails_the_test() {
        assertThat(Run.of(WithoutACatalogTestCases.class).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@WithFault(on = \"ListPortfolios\", then = THROTTLES) on method "
                        + "WithoutACatalogTestCases.test: the test has no catalog. Put @WithServiceCatalog on "
                        + "class WithoutACatalogTestCases or on the test method, or register a "
                        + "ServiceCatalogExtension.");
        assertThat(Run.of(SeveralWithoutACatalogTestCases.class).failure())
                .hasMessageContaining("on class SeveralWithoutACatalogTestCases: the test has no catalog.");
    }
}
