package io.github.servicecatalogtestkit.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.servicecatalogtestkit.assertj.EveryAssertion.Check;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** Every assertion, where it holds and where it fails. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryAssertionTest {

    /**
     * What an end user may call, of the operations that assertions call.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSServiceCatalogEndUserFullAccess.html">AWSServiceCatalogEndUserFullAccess</a>
     */
    private static final Set<String> OF_END_USERS = Set.of(
            "DescribeProduct",
            "ListLaunchPaths",
            "DescribeProvisioningParameters",
            "ProvisionProduct",
            "TerminateProvisionedProduct",
            "DescribeProvisionedProduct",
            "SearchProvisionedProducts",
            "GetProvisionedProductOutputs",
            "DescribeRecord");

    private static final List<Check> CHECKS = EveryAssertion.checks();

    private static final Set<String> ALL_OPERATIONS = CHECKS.stream()
            .flatMap(check -> Stream.of(
                    check.operationsBefore(WorldOfAssertions.fresh()), check.operationsOf(WorldOfAssertions.fresh())))
            .flatMap(Collection::stream)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final ReplayingClients CLIENTS = new ReplayingClients();

    static List<Check> checks() {
        return CHECKS;
    }

    static Stream<Check> failures() {
        return CHECKS.stream().filter(check -> !check.holds());
    }

    static Stream<String> methods() {
        return CHECKS.stream().map(AssertionMethods::of).distinct();
    }

    private static WorldOfAssertions worldThatAllows(Collection<String> operations) {
        WorldOfAssertions world = WorldOfAssertions.fresh();
        ALL_OPERATIONS.stream()
                .filter(operation -> !operations.contains(operation))
                .forEach(operation -> world.catalog
                        .faults()
                        .on(operation)
                        .includingAssertions()
                        .everyCall()
                        .denies());
        return world;
    }

    private static void assertOutcome(Check check, WorldOfAssertions world) {
        Throwable thrown = catchThrowable(() -> check.run(world));
        if (check.holds()) {
            assertThat(thrown).isNull();
        } else {
            assertThat(thrown).isInstanceOf(AssertionError.class).hasMessageContaining("Expecting");
        }
    }

    @Test
    void there_is_a_check_of_each() {
        Set<String> unchecked = CHECKS.stream()
                .map(Check::type)
                .distinct()
                .flatMap(AssertionMethods::of)
                .collect(Collectors.toCollection(TreeSet::new));
        methods().forEach(unchecked::remove);

        assertThat(unchecked)
                .as("without a check: asynchronous recipients are those of the synchronous assertion")
                .containsExactly(
                        "PortfolioAssert.isPropagatedTo(ServiceCatalogAsyncClient," + " ServiceCatalogAsyncClient[])");
    }

    @ParameterizedTest
    @MethodSource("checks")
    void on_the_fake(Check check) {
        assertOutcome(check, WorldOfAssertions.fresh());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void through_real_clients_and_on_the_answers_recorded_from_them(Check check) {
        WorldOfAssertions world = WorldOfAssertions.withClients(CLIENTS::of);
        CLIENTS.record(world.catalog);
        assertOutcome(check, world);

        CLIENTS.replay();
        assertOutcome(check, world);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void makes_the_calls_that_its_javadoc_lists(String method) {
        Set<String> listed = AssertionMethods.documentedCalls(method);
        Set<String> made = callsOf(method, true);
        assertThat(listed).containsAll(made);

        made.addAll(callsOf(method, false));
        assertThat(made).containsAll(listed);
    }

    private static Set<String> callsOf(String method, boolean holding) {
        return CHECKS.stream()
                .filter(check -> check.holds() == holding)
                .filter(check -> AssertionMethods.of(check).equals(method))
                .flatMap(check -> check.operationsOf(WorldOfAssertions.fresh()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void fails_in_the_same_way_without_permission_for_other_calls(Check check) {
        Set<String> allowed = check.operationsBefore(WorldOfAssertions.fresh());
        allowed.addAll(AssertionMethods.documentedCalls(AssertionMethods.of(check)));

        assertOutcome(check, worldThatAllows(allowed));
    }

    /** The file says what holds with an end user's rights alone, what fails, and which operation is denied first. */
    @Test
    void with_an_end_users_rights_alone() throws IOException {
        String outcomes = CHECKS.stream()
                .map(check -> outcome(check, worldThatAllows(OF_END_USERS)) + " | " + check)
                .distinct()
                .collect(Collectors.joining("\n", "", "\n"));

        try (InputStream expected = Objects.requireNonNull(
                EveryAssertionTest.class.getResourceAsStream("with-the-rights-of-an-end-user.txt"))) {
            assertThat(outcomes).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String outcome(Check check, WorldOfAssertions world) {
        try {
            check.run(world);
            return "holds";
        } catch (AssertionError failure) {
            return "fails";
        } catch (ServiceCatalogException denied) {
            return denied.getMessage()
                    .replaceFirst(".*not authorized to perform: servicecatalog:(\\w+) .*", "denied $1");
        }
    }
}
