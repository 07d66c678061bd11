package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.fidelity.ListedErrors;
import io.github.servicecatalogtestkit.fake.fidelity.ListedErrors.Listed;
import io.github.servicecatalogtestkit.fake.fidelity.NeverRaised;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/**
 * A scenario raises each error that AWS lists for an operation, or a documented reason says why the error cannot occur.
 */
class EveryListedErrorTest {

    static Stream<ErrorScenario> scenarios() {
        return Stream.of(
                        PortfolioErrorScenarios.all(),
                        ProductErrorScenarios.all(),
                        ConstraintErrorScenarios.all(),
                        ShareErrorScenarios.all(),
                        TagOptionErrorScenarios.all(),
                        ServiceActionErrorScenarios.all(),
                        LaunchErrorScenarios.all(),
                        ProvisionedProductErrorScenarios.all())
                .flatMap(List::stream);
    }

    private static List<Listed> raised() {
        return scenarios()
                .map(scenario ->
                        new Listed(scenario.operation(), scenario.error().getSimpleName()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_scenario_raises_its_error(ErrorScenario scenario) {
        ErrorWorld world = new ErrorWorld(scenario.settings());
        ServiceCatalogException refusal = refusal(() -> scenario.calls().accept(world));
        assertThat(refusal).isExactlyInstanceOf(scenario.error());
        assertThat(refusal.awsErrorDetails().errorCode())
                .isEqualTo(scenario.error().getSimpleName());
        RecordedCall last = world.catalog
                .journal()
                .calls()
                .get(world.catalog.journal().calls().size() - 1);
        assertThat(last.operation()).isEqualTo(scenario.operation());
        assertThat(last.error()).containsSame(refusal);
    }

    @Test
    void every_listed_error_has_a_scenario_or_a_reason() {
        List<Listed> raised = raised();
        List<Listed> open = ListedErrors.ofModelledOperations().stream()
                .filter(listed -> !raised.contains(listed))
                .filter(listed -> NeverRaised.all().stream().noneMatch(never -> never.isAbout(listed)))
                .toList();
        assertThat(open)
                .as("add a scenario to one of the classes …Errors, or a line to errors-that-cannot-happen.txt")
                .isEmpty();
    }

    @Test
    void every_scenario_and_every_reason_concerns_a_listed_error() {
        List<Listed> listed = ListedErrors.ofModelledOperations();
        assertThat(listed).containsAll(raised());
        assertThat(raised()).doesNotHaveDuplicates();
        assertThat(NeverRaised.all())
                .allSatisfy(never -> assertThat(listed)
                        .as("is the operation modelled, and does it list the error?")
                        .anyMatch(never::isAbout));
    }

    @Test
    void no_error_with_a_reason_is_raised() {
        assertThat(raised())
                .as("take the line out of errors-that-cannot-happen.txt")
                .noneMatch(error -> NeverRaised.all().stream().anyMatch(never -> never.isAbout(error)));
    }

    @Test
    void scenarios_and_reasons_cover_all_listed_errors() {
        int listed = ListedErrors.ofModelledOperations().size();
        int raised = raised().size();
        System.out.println(raised + " of " + listed + " errors that AWS lists for the modelled operations are raised, "
                + (listed - raised) + " cannot be; "
                + ListedErrors.ofOtherOperations().size() + " are listed for operations that are not modelled");
        assertThat(raised).isGreaterThan(100);
    }
}
