package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.BuildsOn;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Fixtures that build on other fixtures. Each fixture creates a portfolio with its own name. */
class BuildsOnTest {

    abstract static class Named implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            Portfolios.create(
                    catalog.account("hub").serviceCatalog(), getClass().getSimpleName());
        }
    }

    static class Ground extends Named {}

    @BuildsOn(Ground.class)
    static class Left extends Named {}

    @BuildsOn(Ground.class)
    static class Right extends Named {}

    @BuildsOn({Right.class, Left.class})
    static class Roof extends Named {}

    @WithServiceCatalog(fixture = Roof.class)
    static class DiamondTestCases {

        @Test
        void in_order_and_once(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Ground", "Right", "Left", "Roof");
        }

        @Nested
        class Inner {

            @Test
            void nested(@InAccount("hub") ServiceCatalogClient hub) {
                assertThat(Portfolios.names(hub)).containsExactly("Ground", "Right", "Left", "Roof");
            }
        }

        @Test
        @WithServiceCatalog(fixture = Left.class)
        void on_a_method(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Ground", "Left");
        }
    }

    @Test
    void prerequisites_of_a_fixture_run_before_it_and_once() {
        Run.of(DiamondTestCases.class).passes(3);
    }

    @WithServiceCatalog(fixture = {Left.class, Ground.class, Left.class, Roof.class})
    static class NamedTwiceTestCases {

        @Test
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Ground", "Left", "Right", "Roof");
        }
    }

    @Test
    void a_fixture_that_is_named_twice_runs_once() {
        Run.of(NamedTwiceTestCases.class).passes(1);
    }

    @BuildsOn(Right.class)
    static class Extended extends Left {}

    @BuildsOn(Ground.class)
    interface NeedsGround extends CatalogFixture {}

    @Retention(RetentionPolicy.RUNTIME)
    @BuildsOn(Left.class)
    @interface OnTheLeft {}

    @OnTheLeft
    static class Composed extends Named {}

    static class OfInterface extends Named implements NeedsGround {}

    @WithServiceCatalog(fixture = Extended.class)
    static class InheritedTestCases {

        @Test
        void from_superclasses(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Ground", "Right", "Extended");
        }

        @Test
        @WithServiceCatalog(fixture = OfInterface.class)
        void from_interfaces(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Ground", "OfInterface");
        }

        @Test
        @WithServiceCatalog(fixture = Composed.class)
        void from_other_annotations(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Ground", "Left", "Composed");
        }
    }

    @Test
    void prerequisites_are_inherited_and_can_be_in_other_annotations() {
        Run.of(InheritedTestCases.class).passes(3);
    }

    static class RegisteredTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
                .fixture(Left.class)
                .fixture(new Right())
                .fixture(new Right())
                .fixture(Roof.class)
                .fixture(c -> Portfolios.create(c.account("hub").serviceCatalog(), "Lambda"))
                .build();

        @Test
        void test(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(Portfolios.names(hub)).containsExactly("Ground", "Left", "Right", "Right", "Roof", "Lambda");
        }
    }

    @Test
    void an_extension_runs_the_prerequisites_of_its_fixtures() {
        Run.of(RegisteredTestCases.class).passes(1);
    }

    @BuildsOn(Chicken.class)
    static class Egg extends Named {}

    @BuildsOn(Ei.class)
    static class Chicken extends Named {}

    @BuildsOn({Ground.class, Egg.class})
    static class Ei extends Named {}

    @BuildsOn(Egg.class)
    static class Farm extends Named {}

    @WithServiceCatalog(fixture = Farm.class)
    static class CircleTestCases {

        @Test
        void test() {}
    }

    @Test
    void a_cycle_is_refused_and_shown() {
        assertThat(Run.of(CircleTestCases.class).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@WithServiceCatalog on class CircleTestCases, @BuildsOn on Farm, @BuildsOn on Egg, "
                        + "@BuildsOn on Chicken, @BuildsOn on Ei: fixtures build on each other in a cycle: Egg → "
                        + "Chicken → Ei → Egg. Remove one @BuildsOn of the cycle, or move the common setup to "
                        + "another fixture that both build on.");
        ServiceCatalogExtension.Builder builder =
                ServiceCatalogExtension.builder().fixture(new Egg());
        assertThatThrownBy(builder::build)
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("Egg → Chicken → Ei → Egg");
    }

    @BuildsOn(WithoutSuitableConstructor.class)
    static class BuildsOnWithoutSuitableConstructor extends Named {}

    static class WithoutSuitableConstructor extends Named {

        WithoutSuitableConstructor(String parameter) {}
    }

    @WithServiceCatalog(fixture = BuildsOnWithoutSuitableConstructor.class)
    static class WithoutSuitableConstructorTestCases {

        @Test
        void test() {}
    }

    @Test
    void a_prerequisite_is_validated_like_any_fixture() {
        assertThat(Run.of(WithoutSuitableConstructorTestCases.class).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith(
                        "@WithServiceCatalog on class WithoutSuitableConstructorTestCases, @BuildsOn on "
                                + "BuildsOnWithoutSuitableConstructor: the fixture"
                                + " WithoutSuitableConstructor has no constructor without parameters.");
    }

    @BuildsOn(Failing.class)
    static class OnFailing extends Named {}

    static class Failing implements CatalogFixture {

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            throw new IllegalStateException("broken");
        }
    }

    @WithServiceCatalog(fixture = OnFailing.class)
    static class FailingTestCases {

        @Test
        void test() {}
    }

    @Test
    void a_failed_prerequisite_is_named_with_the_fixture_that_builds_on_it() {
        assertThat(Run.of(FailingTestCases.class).failure())
                .hasMessage(
                        "@WithServiceCatalog on class FailingTestCases, @BuildsOn on OnFailing: the fixture Failing "
                                + "failed: java.lang.IllegalStateException: broken")
                .hasCauseExactlyInstanceOf(IllegalStateException.class);
    }

    @BuildsOn(Ground.class)
    @WithServiceCatalog
    static class OnATestClassTestCases {

        @Test
        void test() {}
    }

    @Test
    void BuildsOn_on_a_test_class_is_refused() {
        assertThat(Run.of(OnATestClassTestCases.class).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@BuildsOn on class OnATestClassTestCases: the class is not a CatalogFixture. A test "
                        + "class names its fixtures in @WithServiceCatalog(fixture = …).");
    }
}
