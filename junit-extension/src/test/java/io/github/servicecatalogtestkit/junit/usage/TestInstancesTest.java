package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstanceFactory;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;

/** Test instances that are not made as usual. */
class TestInstancesTest {

    static class MakingSubclasses implements TestInstanceFactory {

        @Override
        public Object createTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
            return factory.getTestClass() == SharedTestCases.class
                    ? new SubclassOfSharedTestCases()
                    : new SubclassOfFactoryTestCases();
        }
    }

    @WithServiceCatalog(fixture = HubWithLinux.class)
    @ExtendWith(MakingSubclasses.class)
    static class FactoryTestCases {

        @InAccount("hub")
        private ServiceCatalogClient hub;

        @Test
        void fields_are_set() {
            assertThat(Portfolios.names(hub)).containsExactly("Linux");
            Portfolios.create(hub, "Mine");
            assertThat(Portfolios.names(ofSubclass())).containsExactly("Linux", "Mine");
        }

        ServiceCatalogClient ofSubclass() {
            throw new AssertionError("the factory makes a subclass");
        }
    }

    static class SubclassOfFactoryTestCases extends FactoryTestCases {

        @InAccount("hub")
        ServiceCatalogClient declaredBySubclass;

        @Override
        ServiceCatalogClient ofSubclass() {
            return declaredBySubclass;
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class SharedTestCases extends FactoryTestCases {}

    static class SubclassOfSharedTestCases extends SharedTestCases {

        @InAccount("hub")
        ServiceCatalogClient declaredBySubclass;

        @Override
        ServiceCatalogClient ofSubclass() {
            return declaredBySubclass;
        }
    }

    @Test
    void fields_are_injected_into_a_subclass_that_a_factory_makes() {
        Run.of(FactoryTestCases.class).passes(1);
        Run.of(SharedTestCases.class).passes(1);
    }

    /** As Kotlin compiles {@code class PropertyTestCases(@InAccount("hub") private val hub: ServiceCatalogClient)}. */
    @WithServiceCatalog(fixture = HubWithLinux.class)
    static class PropertyTestCases {

        @InAccount("hub")
        private final ServiceCatalogClient hub;

        PropertyTestCases(@InAccount("hub") ServiceCatalogClient hub) {
            this.hub = hub;
        }

        @Test
        void is_injected_by_the_constructor() {
            assertThat(Portfolios.names(hub)).containsExactly("Linux");
        }
    }

    @Test
    void a_final_field_that_the_constructor_sets_can_have_the_annotation_too() {
        Run.of(PropertyTestCases.class).passes(1);
    }

    /** Wraps what is in the field, as Mockito does with {@code @Spy}. */
    static class Wrapping implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) throws Exception {
            Object instance = context.getRequiredTestInstance();
            Field field = instance.getClass().getDeclaredField("hub");
            ServiceCatalogClient hub = (ServiceCatalogClient) field.get(instance);
            InvocationHandler passOn = (proxy, method, arguments) -> method.invoke(hub, arguments);
            field.set(
                    instance,
                    Proxy.newProxyInstance(
                            Wrapping.class.getClassLoader(), new Class<?>[] {ServiceCatalogClient.class}, passOn));
        }
    }

    private static void assertIsWrappedClientOf(FakeServiceCatalog catalog, ServiceCatalogClient hub) {
        assertThat(Proxy.isProxyClass(hub.getClass())).isTrue();
        assertThat(hub.listPortfolios(ListPortfoliosRequest.builder().build()).portfolioDetails())
                .isEmpty();
        assertThat(catalog.journal().calls()).hasSize(1);
    }

    @ExtendWith(Wrapping.class)
    @WithServiceCatalog
    @TestInstance(Lifecycle.PER_CLASS)
    static class WrappedInSharedInstanceTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void first(FakeServiceCatalog catalog) {
            assertIsWrappedClientOf(catalog, hub);
        }

        @Test
        void second(FakeServiceCatalog catalog) {
            assertIsWrappedClientOf(catalog, hub);
        }
    }

    @ExtendWith(Wrapping.class)
    @WithServiceCatalog
    static class WrappedTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void test(FakeServiceCatalog catalog) {
            assertIsWrappedClientOf(catalog, hub);
        }
    }

    @ExtendWith(Wrapping.class)
    static class WrappedBesideInstanceExtensionTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog =
                ServiceCatalogExtension.builder().build();

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void test() {
            assertIsWrappedClientOf(catalog.catalog(), hub);
        }
    }

    @Test
    void an_extension_that_comes_first_can_wrap_the_injected_client() {
        Run.of(WrappedTestCases.class).passes(1);
        Run.of(WrappedInSharedInstanceTestCases.class).passes(2);
        Run.of(WrappedBesideInstanceExtensionTestCases.class).passes(1);
    }
}
