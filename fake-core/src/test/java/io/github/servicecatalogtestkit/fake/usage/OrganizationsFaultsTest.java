package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Organizer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import io.github.servicecatalogtestkit.fake.internal.error.InjectedErrors;
import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.operation.DeclaredErrors;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.ConcurrentModificationException;
import software.amazon.awssdk.services.organizations.model.OrganizationsException;
import software.amazon.awssdk.services.organizations.model.OrganizationsRequest;
import software.amazon.awssdk.services.organizations.model.TooManyRequestsException;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Faults that the test declares for calls of AWS Organizations. */
class OrganizationsFaultsTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub").account("dev").trustedAccess(true))
            .build();
    private final Organizer hub = new Organizer(catalog.account("hub"));
    private final Organizer dev = new Organizer(catalog.account("dev"));

    @Test
    void operation_names_are_unique_across_both_services() {
        List<String> names = Stream.concat(ServiceCatalogOperations.ALL.stream(), OrganizationsOperations.ALL.stream())
                .map(Operation::name)
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Nested
    class WhenAFaultIsDeclared {

        @Test
        @AwsRule(
                source = "https://github.com/awslabs/aws-deployment-framework/issues/784",
                says = "An error occurred (TooManyRequestsException) when calling the ListParents operation: You "
                        + "have sent too many requests in too short a period of time. Try again later.")
        void the_sdk_recognizes_a_throttled_call() {
            catalog.faults().on("ListAccounts").throttles();

            OrganizationsException refusal = refusal(hub::accounts);

            assertThat(refusal).isInstanceOf(TooManyRequestsException.class);
            assertThat(refusal.awsErrorDetails().errorMessage())
                    .isEqualTo("You have sent too many requests in too short a period of time. Try again later.");
            assertThat(refusal.awsErrorDetails().serviceName()).isEqualTo("Organizations");
            assertThat(refusal.statusCode()).isEqualTo(400);
            assertThat(refusal.isThrottlingException()).isTrue();
            assertThat(hub.accounts()).containsExactlyInAnyOrder(hub.id, dev.id);
        }

        @Test
        @AwsRule(
                source = "https://github.com/panther-labs/panther-analysis/blob/"
                        + "0d1742576c0aef02bdc7601d40373690ddddea88/rules/"
                        + "aws_cloudtrail_rules/aws_cloudtrail_attempt_to_leave_org.yml",
                says = "User: … is not authorized to perform: organizations:LeaveOrganization on resource: * "
                        + "because no identity-based policy allows the organizations:LeaveOrganization action")
        void the_message_of_a_denied_call_names_the_principal_and_the_action() {
            catalog.faults().on("LeaveOrganization").as("role/Developer").denies();
            Organizer developer = new Organizer(catalog.account("dev").as("role/Developer"));

            OrganizationsException refusal = refusal(() -> developer.client.leaveOrganization(l -> {}));

            assertThat(refusal).isInstanceOf(AccessDeniedException.class);
            assertThat(refusal.awsErrorDetails().errorMessage())
                    .isEqualTo("User: arn:aws:iam::" + dev.id + ":role/Developer is not authorized to perform: "
                            + "organizations:LeaveOrganization on resource: * because no identity-based policy "
                            + "allows the organizations:LeaveOrganization action");
            assertThat(hub.accounts()).contains(dev.id);
        }

        static List<String> errors() {
            return InjectedErrors.codes(Service.ORGANIZATIONS);
        }

        @ParameterizedTest
        @MethodSource("errors")
        void every_error_of_aws_organizations_can_be_thrown_by_its_code(String error) {
            Operation<?, ?> operation = OrganizationsOperations.ALL.stream()
                    .filter(known -> DeclaredErrors.of(known).contains(error))
                    .findFirst()
                    .orElseThrow();
            catalog.faults().on(operation.name()).throwsError(error, "Because");

            OrganizationsException refusal = refusal(() -> call(operation));

            assertThat(refusal).hasMessageStartingWith("Because");
            assertThat(refusal.getClass().getSimpleName()).isEqualToIgnoringCase(error);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(error);
        }

        private void call(Operation<?, ?> operation) {
            Method method = Arrays.stream(OrganizationsClient.class.getMethods())
                    .filter(known -> known.getName().equalsIgnoreCase(operation.name())
                            && known.getParameterCount() == 1
                            && OrganizationsRequest.class.isAssignableFrom(known.getParameterTypes()[0]))
                    .findFirst()
                    .orElseThrow();
            try {
                SdkPojo builder = (SdkPojo)
                        method.getParameterTypes()[0].getMethod("builder").invoke(null);
                method.invoke(hub.client, ((SdkBuilder<?, ?>) builder).build());
            } catch (InvocationTargetException e) {
                throw (OrganizationsException) e.getCause();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void every_error_of_the_sdk_is_known() {
            List<String> known = Arrays.stream(OrganizationsClient.class.getMethods())
                    .flatMap(method -> Arrays.stream(method.getExceptionTypes()))
                    .filter(type ->
                            OrganizationsException.class.isAssignableFrom(type) && type != OrganizationsException.class)
                    .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();

            assertThat(errors())
                    .extracting(error -> error.toLowerCase(Locale.ROOT))
                    .containsExactlyInAnyOrderElementsOf(known);
        }

        @Test
        void a_fault_applies_to_its_account_only_and_changes_nothing() {
            catalog.faults()
                    .on("MoveAccount")
                    .inAccount("hub")
                    .call(2)
                    .throwsError("ConcurrentModificationException", "Try again later.");
            String root = hub.root();
            String unit = hub.createsUnit("prod", root);

            hub.moves(dev.id, root, unit);
            var before = catalog.topology();
            assertThatThrownBy(() -> hub.moves(dev.id, unit, root)).isInstanceOf(ConcurrentModificationException.class);

            assertThat(catalog.topology()).isEqualTo(before);
            catalog.faults().requireFired();
        }

        @Test
        void a_fault_can_apply_to_an_operation_that_is_not_modelled() {
            catalog.faults().on("ListPolicies").denies();

            assertThat(refusal(() -> hub.client.listPolicies(l -> l.filter("SERVICE_CONTROL_POLICY"))))
                    .isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void the_journal_contains_the_failed_call() {
            catalog.faults().on("ListAccounts").nextCalls(2).throttles();
            while (refusal(hub::accounts) != null) {
                assertThat(catalog.journal().calls()).hasSizeLessThan(3);
            }

            assertThat(catalog.journal().calls("ListAccounts"))
                    .extracting(RecordedCall::accountId, call -> call.error().isPresent())
                    .containsExactly(tuple(hub.id, true), tuple(hub.id, true), tuple(hub.id, false));
            assertThat(catalog.journal().toText()).contains("TooManyRequestsException");
        }
    }

    @Nested
    class WhenAFaultAppliesToAnyOperation {

        @Test
        void only_operations_of_aws_service_catalog_fail() {
            catalog.faults().onAnyOperation().throttles();

            assertThatCode(hub::accounts).doesNotThrowAnyException();

            Actor owner = new Actor(catalog.account("hub"));
            assertThat(Actor.refusal(owner::portfolios)).isNotNull();
        }
    }

    @Nested
    class WhenTheFaultIsInvalid {

        @Test
        void an_operation_name_must_be_spelled_as_aws_spells_it() {
            assertThatThrownBy(() -> catalog.faults().on("listAccounts"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("AWS Organizations has no operation \"listAccounts\"; AWS writes it \"ListAccounts\"");
            assertThatThrownBy(() -> catalog.faults().on("SharePortfolio"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Neither AWS Service Catalog nor AWS Organizations has an operation "
                            + "\"SharePortfolio\"; names are written as AWS does, for example "
                            + "\"CreatePortfolioShare\"");
        }

        @Test
        void the_error_must_belong_to_the_service_of_the_operation() {
            assertThatThrownBy(() -> catalog.faults().on("ListAccounts").throwsInvalidState("x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("AWS Organizations has no error \"InvalidStateException\"; it has "
                            + "AccessDeniedException, ")
                    .hasMessageContaining("TooManyRequestsException");
            assertThatThrownBy(() ->
                            catalog.faults().on("ListPortfolios").throwsError("ConcurrentModificationException", "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("AWS Service Catalog has no error \"ConcurrentModificationException\"");
            assertThatThrownBy(() -> catalog.faults().on("CreateAccount").endsWithErrors("X", "x", "dev"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("CreateAccount");
            assertThat(catalog.faults().declared()).isEmpty();
        }
    }
}
