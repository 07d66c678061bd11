package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.ArrangeCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * Mistakes in {@code @ArrangeCatalog}. Each is refused before any fixture runs, with a message that says how to write
 * it right.
 */
class ArrangeCatalogWrongUseTest {

    static final AtomicInteger ARRANGED = new AtomicInteger();

    static class Counted implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            ARRANGED.incrementAndGet();
        }
    }

    private static void isMisuse(Class<?> testCases, String message) {
        ARRANGED.set(0);
        assertThat(Run.of(testCases).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(message);
        assertThat(ARRANGED).hasValue(0);
    }

    private static final String RIGHT_FORM =
            ". Write, for example: @ArrangeCatalog static void hub_shares(@InAccount(\"hub\") ServiceCatalogClient "
                    + "hub) { … }";

    @WithServiceCatalog(fixture = Counted.class)
    static class ReturningTestCases {

        @ArrangeCatalog
        static String arranged() {
            return "";
        }

        @Test
        void test() {}
    }

    @Test
    void a_method_with_a_return_value_is_refused() {
        isMisuse(
                ReturningTestCases.class,
                "@ArrangeCatalog on method ReturningTestCases.arranged: its return value would be lost. "
                        + "Make it return void"
                        + RIGHT_FORM);
    }

    @WithServiceCatalog(fixture = Counted.class)
    static class OtherParameterTestCases {

        @ArrangeCatalog
        static void arranged(ServiceCatalogClient hub) {}

        @Test
        void test() {}
    }

    @Test
    void a_client_parameter_without_InAccount_is_refused() {
        isMisuse(
                OtherParameterTestCases.class,
                "@ArrangeCatalog on method OtherParameterTestCases.arranged: its parameter hub is a "
                        + "ServiceCatalogClient without @InAccount. Parameters are a FakeServiceCatalog, or a "
                        + "client or FakeAccount with @InAccount"
                        + RIGHT_FORM);
    }

    @WithServiceCatalog(fixture = Counted.class)
    static class OtherInjectedTypeTestCases {

        @ArrangeCatalog
        static void arranged(@InAccount("hub") String hub) {}

        @Test
        void test() {}
    }

    @Test
    void an_unsupported_parameter_type_is_refused() {
        isMisuse(
                OtherInjectedTypeTestCases.class,
                "@InAccount(\"hub\") on parameter hub of OtherInjectedTypeTestCases.arranged: @InAccount "
                        + "cannot inject a String. Use one of the types ServiceCatalogClient, "
                        + "ServiceCatalogAsyncClient, OrganizationsClient, OrganizationsAsyncClient, "
                        + "CloudFormationClient, CloudFormationAsyncClient, StsClient, FakeAccount, "
                        + "Map<String, String>.");
    }

    @WithServiceCatalog(accounts = "hub", fixture = Counted.class)
    static class UnlistedTestCases {

        @ArrangeCatalog
        static void arranged(@InAccount("spoke") ServiceCatalogClient spoke) {}

        @Test
        void test() {}
    }

    @Test
    void an_unlisted_account_is_refused() {
        isMisuse(
                UnlistedTestCases.class,
                "@InAccount(\"spoke\") on parameter spoke of UnlistedTestCases.arranged: account "
                        + "\"spoke\" is not one of the accounts [\"hub\"] that @WithServiceCatalog on class "
                        + "UnlistedTestCases lists. Correct the name, or add the account to the list.");
    }

    @WithServiceCatalog(fixture = Counted.class)
    static class OnTestTestCases {

        @Test
        @ArrangeCatalog
        void test() {}
    }

    @WithServiceCatalog(fixture = Counted.class)
    static class OnLifecycleMethodTestCases {

        @BeforeAll
        @ArrangeCatalog
        static void before_all() {}

        @Test
        void test() {}
    }

    @Test
    void a_test_or_lifecycle_method_is_refused() {
        String why = ": it is also a test or a lifecycle method, so it would run again on another catalog. "
                + "Remove one of the annotations" + RIGHT_FORM;
        isMisuse(OnTestTestCases.class, "@ArrangeCatalog on method OnTestTestCases.test" + why);
        isMisuse(
                OnLifecycleMethodTestCases.class,
                "@ArrangeCatalog on method OnLifecycleMethodTestCases.before_all" + why);
    }

    @WithServiceCatalog(fixture = Counted.class)
    static class OfAnInstanceTestCases {

        @ArrangeCatalog
        void arranged() {}

        @Test
        void test() {}
    }

    @Test
    void an_instance_method_of_a_per_method_class_is_refused() {
        isMisuse(
                OfAnInstanceTestCases.class,
                "@ArrangeCatalog on method OfAnInstanceTestCases.arranged: it is an instance method, but "
                        + "it runs once for the class and each test has its own instance. Make it static, or put "
                        + "@TestInstance(Lifecycle.PER_CLASS) on class OfAnInstanceTestCases" + RIGHT_FORM);
    }

    @TestInstance(PER_CLASS)
    @WithServiceCatalog
    static class AskingConstructorTestCases {

        AskingConstructorTestCases(@InAccount("hub") ServiceCatalogClient hub) {}

        @ArrangeCatalog
        void arranged() {}

        @Test
        void test() {}
    }

    @Test
    void an_instance_method_is_refused_if_the_constructor_uses_the_catalog() {
        assertThat(Run.of(AskingConstructorTestCases.class).failure())
                .hasMessage("@ArrangeCatalog on method AskingConstructorTestCases.arranged: it is an instance "
                        + "method, but the constructor of AskingConstructorTestCases or captureClients needs the "
                        + "catalog before the instance exists. Make it static" + RIGHT_FORM);
    }

    abstract static class AbstractBase {

        @ArrangeCatalog
        abstract void arranged();
    }

    @TestInstance(PER_CLASS)
    @WithServiceCatalog(fixture = Counted.class)
    static class NotOverriddenWithItTestCases extends AbstractBase {

        @Override
        void arranged() {
            throw new IllegalStateException("has no annotation");
        }

        @Test
        void test(FakeServiceCatalog catalog) {}
    }

    @Test
    void a_method_that_is_overridden_without_the_annotation_does_not_run() {
        Run.of(NotOverriddenWithItTestCases.class).passes(1);
    }

    static class OnlyMethodsHaveOneTestCases {

        @ArrangeCatalog
        static void arranged() {}

        @Test
        @WithServiceCatalog(fixture = Counted.class)
        void test() {}
    }

    static class NoneTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @ArrangeCatalog
        static void arranged() {}

        @Test
        void test() {}
    }

    static class OnlyNestedHasOneTestCases {

        @ArrangeCatalog
        static void arranged() {}

        @Nested
        @WithServiceCatalog(fixture = Counted.class)
        class Inner {

            @Test
            void test() {}
        }
    }

    @Test
    void a_class_without_a_catalog_is_refused() {
        for (Class<?> testCases : new Class<?>[] {OnlyMethodsHaveOneTestCases.class, OnlyNestedHasOneTestCases.class}) {
            String name = testCases.getSimpleName();
            isMisuse(
                    testCases,
                    "@ArrangeCatalog on method " + name
                            + ".arranged: the class has no catalog. Put @WithServiceCatalog on class " + name
                            + ", or register a ServiceCatalogExtension in a static field of the class.");
        }
        assertThat(Run.of(NoneTestCases.class).failure()).hasMessageContaining("has no catalog");
    }
}
