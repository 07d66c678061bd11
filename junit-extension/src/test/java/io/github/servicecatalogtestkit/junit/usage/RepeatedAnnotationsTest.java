package io.github.servicecatalogtestkit.junit.usage;

import static io.github.servicecatalogtestkit.junit.WithFault.Effect.THROTTLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.BuildsOn;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithFault;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** Annotations that an element has more than once: itself, on its annotations or on its interfaces. */
class RepeatedAnnotationsTest {

    static class Windows implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "Windows");
        }
    }

    static class Mac implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            Portfolios.create(catalog.account("hub").serviceCatalog(), "Mac");
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @BuildsOn(HubWithLinux.class)
    @interface OnLinux {}

    @Retention(RetentionPolicy.RUNTIME)
    @BuildsOn(Windows.class)
    @interface OnWindows {}

    @OnLinux
    @OnWindows
    @BuildsOn(Mac.class)
    static class OnThree implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {}
    }

    @WithServiceCatalog(fixture = OnThree.class)
    static class BuildsOnTestCases {

        @Test
        void has_all(FakeServiceCatalog catalog) {
            assertThat(Portfolios.namesInHub(catalog)).containsExactly("Linux", "Windows", "Mac");
        }
    }

    @Test
    void a_fixture_builds_on_what_all_its_annotations_name() {
        Run.of(BuildsOnTestCases.class).passes(1);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @WithServiceCatalog(accounts = "hub")
    @interface WithHub {}

    @Retention(RetentionPolicy.RUNTIME)
    @WithServiceCatalog(accounts = "spoke")
    @interface WithSpoke {}

    @WithHub
    @WithSpoke
    static class TwoCatalogsTestCases {

        @Test
        void never_runs() {}
    }

    @WithHub
    @WithServiceCatalog
    static class CatalogAndAnnotationTestCases {

        @Test
        void never_runs() {}
    }

    @WithHub
    interface Hub {}

    @WithSpoke
    interface Spoke {}

    static class TwoInterfacesTestCases implements Hub, Spoke {

        @Test
        void never_runs() {}
    }

    static class TwoOnAMethodTestCases {

        @Test
        @WithHub
        @WithSpoke
        void never_runs() {}
    }

    @Test
    void two_catalogs_are_refused() {
        assertThat(Run.of(TwoCatalogsTestCases.class).failure())
                .hasMessageStartingWith("class TwoCatalogsTestCases has more than one @WithServiceCatalog, ");
        assertThat(Run.of(CatalogAndAnnotationTestCases.class).failure())
                .hasMessageContaining("has more than one @WithServiceCatalog");
        assertThat(Run.of(TwoInterfacesTestCases.class).failure())
                .hasMessageContaining("has more than one @WithServiceCatalog");
        assertThat(Run.of(TwoOnAMethodTestCases.class).failure())
                .hasMessageStartingWith("method TwoOnAMethodTestCases.never_runs has more than one ");
    }

    static class NearestTestCases extends TwoInterfacesTestCases implements Hub {

        @Nested
        @WithSpoke
        class Inner {

            @Test
            void test(@InAccount("spoke") ServiceCatalogClient spoke) {
                assertThat(Portfolios.names(spoke)).isEmpty();
            }
        }

        @Override
        @Test
        void never_runs() {}
    }

    @Test
    void a_nearer_annotation_replaces_others() {
        Run.of(NearestTestCases.class).passes(2);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @InAccount("hub")
    @interface InHub {}

    @WithServiceCatalog
    static class TwoAccountsTestCases {

        @Test
        void never_runs(@InHub @InAccount("spoke") ServiceCatalogClient client) {}
    }

    @Test
    void two_accounts_are_refused() {
        assertThat(Run.of(TwoAccountsTestCases.class).failure())
                .hasMessageStartingWith(
                        "parameter client of TwoAccountsTestCases.never_runs has more than one " + "@InAccount");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @WithFault(on = "ListPortfolios", then = THROTTLES)
    @interface Throttled {}

    @WithServiceCatalog
    @WithFault(on = "ListPortfolios", then = THROTTLES)
    static class SameFaultsTestCases {

        @Test
        @Throttled
        @WithFault(on = "ListPortfolios", then = THROTTLES)
        @WithFault(on = "ListPortfolios", then = THROTTLES)
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            for (int call = 1; call <= 4; call++) {
                assertThatThrownBy(hub::listPortfolios).isInstanceOf(ServiceCatalogException.class);
            }
            assertThat(hub.listPortfolios().portfolioDetails()).isEmpty();
        }
    }

    @Test
    void equal_faults_count_as_often_as_they_are_written() {
        Run.of(SameFaultsTestCases.class).passes(1);
    }
}
