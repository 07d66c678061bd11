package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssumptions.assumeThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.Assumptions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceCatalogAssumptionsTest {

    private final HubAndSpoke world = new HubAndSpoke();

    /** AssertJ chooses the exception that fits the test frameworks on the class path. */
    private static final Class<?> ABORTED = Assertions.catchThrowable(
                    () -> Assumptions.assumeThat(true).isFalse())
            .getClass();

    private static void assertAborts(String message, ThrowingCallable assumption) {
        assertThatThrownBy(assumption).isExactlyInstanceOf(ABORTED).hasMessageContaining(message);
    }

    @Test
    void an_assumption_that_is_met_lets_the_test_go_on() {
        assumeThat(world.hub)
                .portfolio(world.shared)
                .isLocal()
                .isPropagatedTo(world.spoke)
                .product(world.lamp)
                .hasVersion("v1");
        assumeThat(world.catalog.account(HubAndSpoke.SPOKE).serviceCatalogAsync())
                .eventually()
                .seesPortfolio(world.shared);
    }

    @Test
    void an_assumption_that_is_not_met_aborts_the_test_with_the_message_of_the_assertion() {
        assertAborts(
                "to be imported\nbut it is local",
                () -> assumeThat(world.hub).portfolio(world.shared).isImported());
    }

    @Test
    void a_resource_that_is_not_seen_aborts_the_test() {
        assertAborts("to see portfolio", () -> assumeThat(world.hub).portfolio(world.local));
        assertAborts(
                "to be able to launch",
                () -> assumeThat(world.spoke).eventually().canLaunch(world.lamp));
    }

    @Test
    void the_methods_of_assertj_abort_the_test_too() {
        assertAborts("expected: null", () -> assumeThat(world.hub).isNull());
        assertAborts(
                "as an assumption",
                () -> assumeThat(world.hub).as("as an assumption").isSameAs(world.spoke));
    }

    @Test
    void an_error_of_aws_does_not_abort_the_test() {
        world.catalog
                .faults()
                .on("DescribePortfolio")
                .includingAssertions()
                .everyCall()
                .denies();

        assertThatThrownBy(() -> assumeThat(world.hub).portfolio(world.shared))
                .isNotInstanceOf(ABORTED)
                .hasMessageContaining("DescribePortfolio");
    }
}
