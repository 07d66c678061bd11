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

/** Wrong uses of {@code @ArrangeCatalog}; each is refused with the right form, before any fixture has run. */
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
            ". Write, for example: @ArrangeCatalog static void hub_shares(@InAccount(\"hub\") ServiceCatalogClient hub) { … }";

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
    void a_method_that_returns_something() {
        isMisuse(
                ReturningTestCases.class,
                "@ArrangeCatalog on method ReturningTestCases.arranged: it returns something, which nobody takes"
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
    void a_client_without_an_account() {
        isMisuse(
                OtherParameterTestCases.class,
                "@ArrangeCatalog on method OtherParameterTestCases.arranged: its parameter hub is a ServiceCatalogClient without"
                        + " @InAccount. It takes FakeServiceCatalog, and clients and FakeAccount with @InAccount"
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
    void a_parameter_that_no_account_has() {
        isMisuse(
                OtherInjectedTypeTestCases.class,
                "@InAccount(\"hub\") on parameter hub of OtherInjectedTypeTestCases.arranged: an account has no String. @InAccount"
                        + " injects one of ServiceCatalogClient, ServiceCatalogAsyncClient, OrganizationsClient, FakeAccount.");
    }

    @WithServiceCatalog(accounts = "hub", fixture = Counted.class)
    static class UnlistedTestCases {

        @ArrangeCatalog
        static void arranged(@InAccount("spoke") ServiceCatalogClient spoke) {}

        @Test
        void test() {}
    }

    @Test
    void an_account_that_is_not_listed() {
        isMisuse(
                UnlistedTestCases.class,
                "@InAccount(\"spoke\") on parameter spoke of UnlistedTestCases.arranged: account \"spoke\" is not one of [\"hub\"],"
                        + " which @WithServiceCatalog on class UnlistedTestCases lists. Correct the name, or list it there.");
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
    void a_test_or_a_lifecycle_method() {
        String why = ": it is a test or a lifecycle method too, and would run again for another catalog" + RIGHT_FORM;
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
    void a_method_of_an_instance_that_each_test_has_for_itself() {
        isMisuse(
                OfAnInstanceTestCases.class,
                "@ArrangeCatalog on method OfAnInstanceTestCases.arranged: the catalog is arranged once for the class, and this is a"
                        + " method of an instance, which each test has for itself. Make it static, or put"
                        + " @TestInstance(Lifecycle.PER_CLASS) on class OfAnInstanceTestCases" + RIGHT_FORM);
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
    void a_method_of_an_instance_whose_constructor_wants_the_catalog() {
        assertThat(Run.of(AskingConstructorTestCases.class).failure())
                .hasMessage(
                        "@ArrangeCatalog on method AskingConstructorTestCases.arranged: the catalog is wanted before there is an instance of"
                                + " AskingConstructorTestCases, by its constructor or by captureClients, and this is a method of the"
                                + " instance. Make it static" + RIGHT_FORM);
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
    void a_method_that_is_overridden_without_the_annotation_does_not_arrange() {
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
    void a_class_without_a_catalog() {
        for (Class<?> testCases : new Class<?>[] {OnlyMethodsHaveOneTestCases.class, OnlyNestedHasOneTestCases.class}) {
            String name = testCases.getSimpleName();
            isMisuse(
                    testCases,
                    "@ArrangeCatalog on method " + name
                            + ".arranged: there is no catalog to arrange. Put @WithServiceCatalog on class " + name
                            + ", or register a ServiceCatalogExtension in a static field of it.");
        }
        assertThat(Run.of(NoneTestCases.class).failure()).hasMessageContaining("there is no catalog");
    }
}
