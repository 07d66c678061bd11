package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** {@code @WithServiceCatalog} on a method, with and without one on the class. */
class MethodLevelTest {

    static class MethodsOnlyTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        @WithServiceCatalog(fixture = HubWithLinux.class)
        void with_linux(FakeServiceCatalog catalog) {
            assertThat(Portfolios.names(hub)).containsExactly("Linux");
            assertThat(Portfolios.namesInHub(catalog)).containsExactly("Linux");
        }

        @Test
        @WithServiceCatalog
        void empty(@InAccount("hub") ServiceCatalogClient alsoHub) {
            Portfolios.create(alsoHub, "Mine");
            assertThat(Portfolios.names(hub)).containsExactly("Mine");
        }
    }

    @Test
    void the_annotation_may_be_on_methods_only() {
        Run.of(MethodsOnlyTestCases.class).passes(2);
    }

    @WithServiceCatalog(
            accounts = {"hub", "spoke=210987654321"},
            fixture = HubWithLinux.class,
            region = "eu-west-1")
    static class ClassAndMethodTestCases {

        @InAccount("hub")
        ServiceCatalogClient hub;

        @Test
        void that_of_the_class(@InAccount("spoke") FakeAccount spoke) {
            assertThat(Portfolios.names(hub)).containsExactly("Linux");
            assertThat(spoke.id()).isEqualTo("210987654321");
        }

        @Test
        @WithServiceCatalog
        void that_of_the_method_with_all_its_attributes(
                @InAccount("spoke") FakeAccount spoke, @InAccount("other") FakeAccount other) {
            assertThat(Portfolios.names(hub)).isEmpty();
            assertThat(spoke.id()).isNotEqualTo("210987654321");
            assertThat(spoke.region().id()).isEqualTo("us-east-1");
        }
    }

    @Test
    void the_annotation_of_the_method_replaces_the_annotation_of_the_class() {
        Run.of(ClassAndMethodTestCases.class).passes(2);
    }

    static class RepeatedTestCases {

        static final AtomicInteger ARRANGED = new AtomicInteger();

        static class Counted implements CatalogFixture {

            @Override
            public void arrange(FakeServiceCatalog catalog) {
                ARRANGED.incrementAndGet();
            }
        }

        @RepeatedTest(10)
        @WithServiceCatalog(fixture = Counted.class)
        void repeated(@InAccount("hub") ServiceCatalogClient hub) {
            Portfolios.create(hub, "Mine");
            assertThat(Portfolios.names(hub)).containsExactly("Mine");
        }
    }

    @Test
    void the_fixture_runs_once_for_all_repetitions() {
        RepeatedTestCases.ARRANGED.set(0);
        Run.of(RepeatedTestCases.class).passes(10);
        assertThat(RepeatedTestCases.ARRANGED).hasValue(1);
    }
}
