package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.fidelity.ListedErrors;
import io.github.servicecatalogtestkit.fake.fidelity.ListedErrors.Listed;
import io.github.servicecatalogtestkit.fake.fidelity.NeverRaised;
import io.github.servicecatalogtestkit.fake.usage.OrganizationsErrorScenarios.Scenario;
import io.github.servicecatalogtestkit.fake.usage.OrganizationsErrorScenarios.World;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.OrganizationsException;
import software.amazon.awssdk.services.organizations.model.OrganizationsRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/** As {@link EveryListedErrorTest}, for AWS Organizations. */
class EveryListedOrganizationsErrorTest {

    private static final String DENIED = "AccessDeniedException";
    private static final String NOT_IN_USE = "AWSOrganizationsNotInUseException";
    private static final String INVALID = "InvalidInputException";

    /** A valid call of each operation that refuses some accounts. Most IDs in it are unknown. */
    private static final Map<String, Consumer<OrganizationsClient>> CALLS = calls();

    @SuppressWarnings("unchecked")
    private static Map<String, Consumer<OrganizationsClient>> calls() {
        Map<String, Consumer<OrganizationsClient>> calls = Stream.of(
                        OrganizationsCallersTest.changes(),
                        OrganizationsCallersTest.changesOfPoliciesAndTags(),
                        OrganizationsCallersTest.reads())
                .flatMap(arguments -> arguments)
                .map(Arguments::get)
                .collect(Collectors.toMap(call -> (String) call[0], call -> (Consumer<OrganizationsClient>) call[1]));
        calls.put("CloseAccount", c -> c.closeAccount(r -> r.accountId(World.ACCOUNT)));
        calls.put("DescribeOrganization", OrganizationsClient::describeOrganization);
        calls.put("LeaveOrganization", OrganizationsClient::leaveOrganization);
        return calls;
    }

    static Stream<Scenario> scenarios() {
        List<NeverRaised> never = NeverRaised.ofOrganizations();
        return Stream.concat(
                OrganizationsErrorScenarios.all().stream(),
                ListedErrors.ofOrganizations().stream()
                        .filter(listed -> never.stream().noneMatch(reason -> reason.isAbout(listed)))
                        .flatMap(EveryListedOrganizationsErrorTest::ofEveryOperation));
    }

    /** Returns the scenario of an error that most operations list. */
    private static Stream<Scenario> ofEveryOperation(Listed listed) {
        String operation = listed.operation();
        boolean isOfHandshake = operation.endsWith("Handshake");
        return switch (listed.error()) {
            case DENIED ->
                isOfHandshake
                        ? Stream.of()
                        : Stream.of(new Scenario(
                                operation, DENIED, w -> CALLS.get(operation).accept(w.dev.client)));
            case NOT_IN_USE ->
                Stream.of(new Scenario(
                        operation, NOT_IN_USE, w -> CALLS.get(operation).accept(w.guest.client)));
            case INVALID -> Stream.of(new Scenario(operation, INVALID, w -> callsInvalidly(operation, w.client)));
            default -> Stream.of();
        };
    }

    /** Calls an operation without its required members, with a page of no items or with an unknown feature set. */
    private static void callsInvalidly(String operation, OrganizationsClient client) {
        Method method = Arrays.stream(OrganizationsClient.class.getMethods())
                .filter(each -> each.getName().equalsIgnoreCase(operation)
                        && each.getParameterCount() == 1
                        && OrganizationsRequest.class.isAssignableFrom(each.getParameterTypes()[0]))
                .findFirst()
                .orElseThrow();
        try {
            Object builder = method.getParameterTypes()[0].getMethod("builder").invoke(null);
            ((SdkPojo) builder)
                    .sdkFields().stream()
                            .filter(field -> field.memberName().equals("MaxResults")
                                    || field.memberName().equals("FeatureSet"))
                            .forEach(field ->
                                    field.set(builder, field.memberName().equals("MaxResults") ? 0 : "SOME"));
            Method build = Buildable.class.getMethod("build");
            method.invoke(client, build.invoke(builder));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof OrganizationsException refusal) {
                throw refusal;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Listed> raised() {
        return scenarios()
                .map(scenario -> new Listed(scenario.operation(), scenario.error()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_scenario_raises_its_error(Scenario scenario) {
        World world = new World();
        OrganizationsException refusal =
                Organizer.refusal(() -> scenario.calls().accept(world));
        assertThat(refusal).isNotNull();
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(scenario.error());
    }

    @Test
    void every_listed_error_has_a_scenario_or_a_reason() {
        List<Listed> raised = raised();
        assertThat(ListedErrors.ofOrganizations())
                .as("add a scenario, or a line to organizations-errors-that-cannot-happen.txt")
                .allSatisfy(listed -> assertThat(raised.contains(listed)
                                || NeverRaised.ofOrganizations().stream().anyMatch(never -> never.isAbout(listed)))
                        .as(listed.toString())
                        .isTrue());
    }

    @Test
    void every_scenario_and_every_reason_concerns_a_listed_error() {
        List<Listed> listed = ListedErrors.ofOrganizations();
        assertThat(listed).containsAll(raised());
        assertThat(raised()).doesNotHaveDuplicates();
        assertThat(NeverRaised.ofOrganizations())
                .allSatisfy(never -> assertThat(listed).as(never.toString()).anyMatch(never::isAbout));
        assertThat(raised())
                .noneMatch(error -> NeverRaised.ofOrganizations().stream().anyMatch(never -> never.isAbout(error)));
    }

    @Test
    void scenarios_and_reasons_cover_all_listed_errors() {
        System.out.println(
                raised().size() + " of " + ListedErrors.ofOrganizations().size()
                        + " errors that AWS lists for the modelled operations of AWS Organizations are raised");
        assertThat(raised()).hasSizeGreaterThan(200);
    }
}
