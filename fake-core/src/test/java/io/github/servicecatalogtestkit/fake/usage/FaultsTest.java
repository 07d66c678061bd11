package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Fault;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.ShareError;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

class FaultsTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final Actor hub = new Actor(catalog.account("hub"));
    private final Actor spoke = new Actor(catalog.account("spoke"));

    @Nested
    class WhenAFaultIsDeclared {

        @Test
        void the_next_call_fails_and_later_calls_succeed() {
            catalog.faults().on("CreatePortfolio").throwsLimitExceeded("Too many");

            assertThat(refusal(() -> hub.createsPortfolio("Web"))).hasMessageContaining("Too many");
            assertThatCode(() -> hub.createsPortfolio("Web")).doesNotThrowAnyException();
        }

        @Test
        void calls_are_counted_from_the_declaration() {
            hub.createsPortfolio("before");
            catalog.faults().on("CreatePortfolio").call(2).throwsLimitExceeded("Later");

            hub.createsPortfolio("first");
            assertThatThrownBy(() -> hub.createsPortfolio("second")).isInstanceOf(LimitExceededException.class);
            hub.createsPortfolio("third");

            assertThat(hub.portfolios()).hasSize(3);
        }

        @Test
        void several_calls_can_fail() {
            catalog.faults().on("ListPortfolios").nextCalls(2).throttles();

            assertThat(refusal(hub::portfolios)).isNotNull();
            assertThat(refusal(spoke::portfolios)).isNotNull();
            assertThat(hub.portfolios()).isEmpty();
        }

        @Test
        void every_call_can_fail_until_the_fault_is_removed() {
            Fault fault = catalog.faults().on("ListPortfolios").everyCall().throttles();
            IntStream.range(0, 20)
                    .forEach(i -> assertThat(refusal(hub::portfolios)).isNotNull());

            fault.lift();

            assertThat(hub.portfolios()).isEmpty();
            assertThat(fault.hasFired()).isTrue();
        }

        @Test
        void a_failing_call_changes_nothing() {
            String portfolio = hub.createsPortfolio("Web");
            var before = catalog.topology();
            catalog.faults().on("CreatePortfolioShare").throwsInvalidState("Later");

            assertThat(refusal(() -> hub.shares(portfolio, spoke))).isNotNull();

            assertThat(catalog.topology()).isEqualTo(before);
        }

        @Test
        void calls_of_other_operations_and_accounts_are_neither_affected_nor_counted() {
            catalog.faults().on("CreatePortfolio").inAccount("hub").throttles();

            hub.portfolios();
            spoke.createsPortfolio("Spoke's");

            assertThat(refusal(() -> hub.createsPortfolio("Web"))).isNotNull();
        }

        @Test
        void a_fault_can_be_limited_to_one_principal() {
            catalog.faults()
                    .on("ListPortfolios")
                    .as("role/Developer")
                    .everyCall()
                    .denies();
            ServiceCatalogClient developer =
                    catalog.account("hub").as("role/Developer").serviceCatalog();

            assertThat(refusal(developer::listPortfolios)).isNotNull();
            assertThat(hub.portfolios()).isEmpty();
        }

        @Test
        void a_fault_can_apply_to_any_operation() {
            catalog.faults().onAnyOperation().inAccount("hub").call(2).throttles();

            hub.portfolios();

            assertThat(refusal(() -> hub.createsPortfolio("Web"))).isNotNull();
        }

        @Test
        void the_first_declared_fault_applies_and_all_matching_faults_count_the_call() {
            catalog.faults().on("ListPortfolios").throttles();
            catalog.faults().on("ListPortfolios").nextCalls(2).denies();

            assertThat(code(refusal(hub::portfolios))).isEqualTo("ThrottlingException");
            assertThat(code(refusal(hub::portfolios))).isEqualTo("AccessDeniedException");
            assertThat(hub.portfolios()).isEmpty();
        }

        @Test
        void the_asynchronous_client_is_affected_too() {
            catalog.faults().on("ListPortfolios").throttles();

            assertThat(catalog.account("hub").serviceCatalogAsync().listPortfolios())
                    .failsWithin(java.time.Duration.ZERO)
                    .withThrowableThat()
                    .withMessageContaining("Rate exceeded");
        }

        @Test
        void the_configured_number_of_concurrent_calls_fail() {
            catalog.faults().on("ListPortfolios").nextCalls(100).throttles();
            AtomicInteger refused = new AtomicInteger();

            IntStream.range(0, 1000).parallel().forEach(i -> {
                if (refusal(hub::portfolios) != null) {
                    refused.incrementAndGet();
                }
            });

            assertThat(refused).hasValue(100);
        }
    }

    private static String code(ServiceCatalogException refusal) {
        return refusal.awsErrorDetails().errorCode();
    }

    @Nested
    class WhenCallsAreThrottledOrDenied {

        @Test
        @AwsRule(
                source = "https://github.com/awslabs/service-workbench-on-aws/issues/937",
                says = "ThrottlingException: Rate exceeded")
        void the_sdk_recognizes_a_throttled_call() {
            catalog.faults().on("ListPortfolios").throttles();

            ServiceCatalogException refusal = refusal(hub::portfolios);

            assertThat(code(refusal)).isEqualTo("ThrottlingException");
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo("Rate exceeded");
            assertThat(refusal.statusCode()).isEqualTo(400);
            assertThat(refusal.isThrottlingException()).isTrue();
        }

        @Test
        void the_journal_has_the_retries_of_the_code_under_test() {
            catalog.faults().on("ListPortfolios").nextCalls(2).throttles();

            while (refusal(hub::portfolios) != null) {
                assertThat(catalog.journal().calls()).hasSizeLessThan(3);
            }

            assertThat(catalog.journal().calls("ListPortfolios"))
                    .extracting(call -> call.error().isPresent())
                    .containsExactly(true, true, false);
        }

        @Nested
        class AndClientsRetryThrottledCalls {

            private final FakeServiceCatalog retrying = FakeServiceCatalog.builder()
                    .settings(s -> s.clientRetries(3))
                    .build();

            private List<Boolean> refused(String operation) {
                return retrying.journal().calls(operation).stream()
                        .map(call -> call.error().isPresent())
                        .toList();
            }

            @Test
            void the_code_under_test_gets_the_response_and_the_journal_has_every_attempt() {
                retrying.faults().on("ListPortfolios").nextCalls(3).throttles();

                retrying.account("hub").serviceCatalog().listPortfolios();

                assertThat(refused("ListPortfolios")).containsExactly(true, true, true, false);
            }

            @Test
            void the_last_exception_is_thrown() {
                retrying.faults().on("ListPortfolios").everyCall().throttles();

                assertThat(refusal(
                                () -> retrying.account("hub").serviceCatalog().listPortfolios()))
                        .isNotNull();
                assertThat(refused("ListPortfolios")).hasSize(4);
            }

            @Test
            void asynchronous_clients_and_organizations_clients_retry_too() {
                retrying.faults().on("ListPortfolios").throttles();
                retrying.faults().on("ListRoots").throttles();

                retrying.account("hub").serviceCatalogAsync().listPortfolios().join();
                assertThatThrownBy(() -> retrying.account("hub").organizations().listRoots())
                        .isInstanceOf(AwsOrganizationsNotInUseException.class);

                assertThat(refused("ListPortfolios")).containsExactly(true, false);
                assertThat(refused("ListRoots")).containsExactly(true, true);
            }

            @Test
            void errors_that_are_not_retryable_are_not_retried() {
                retrying.faults().on("ListPortfolios").denies();

                assertThat(refusal(
                                () -> retrying.account("hub").serviceCatalog().listPortfolios()))
                        .isNotNull();
                assertThat(refused("ListPortfolios")).containsExactly(true);
            }

            @Test
            void a_negative_number_of_retries_is_refused() {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> FakeServiceCatalog.builder().settings(s -> s.clientRetries(-1)))
                        .withMessage("clientRetries cannot be -1: it is a number from 0");
            }
        }

        @Test
        @AwsRule(
                source = "https://github.com/awslabs/service-workbench-on-aws/issues/888",
                says = "User: … is not authorized to perform: servicecatalog:CreatePortfolio on resource: … because no "
                        + "identity-based policy allows the servicecatalog:CreatePortfolio action")
        void the_message_of_a_denied_call_names_the_principal_and_the_action() {
            catalog.faults().on("CreatePortfolio").as("role/Developer").denies();
            var developer = new Actor(catalog.account("hub").as("role/Developer"));

            ServiceCatalogException refusal = refusal(() -> developer.createsPortfolio("Web"));

            assertThat(code(refusal)).isEqualTo("AccessDeniedException");
            assertThat(refusal.awsErrorDetails().errorMessage())
                    .isEqualTo("User: arn:aws:iam::%1$s:role/Developer is not authorized to perform: ".formatted(hub.id)
                            + "servicecatalog:CreatePortfolio on resource: arn:aws:catalog:us-east-1:%s:* because no "
                                    .formatted(hub.id)
                            + "identity-based policy allows the servicecatalog:CreatePortfolio action");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "DuplicateResource",
                    "InvalidParameters",
                    "InvalidState",
                    "LimitExceeded",
                    "OperationNotSupported",
                    "ResourceInUse",
                    "ResourceNotFound",
                    "TagOptionNotMigrated"
                })
        void every_modelled_exception_can_be_thrown_by_its_error_code(String error) {
            catalog.faults().onAnyOperation().throwsError(error + "Exception", "Because");

            ServiceCatalogException refusal = refusal(hub::portfolios);

            assertThat(refusal).hasMessageStartingWith("Because");
            assertThat(refusal.getClass().getSimpleName()).isEqualTo(error + "Exception");
        }

        @Test
        void every_modelled_exception_has_a_method_that_throws_it() {
            var faults = catalog.faults().onAnyOperation();
            faults.throwsDuplicateResource("x");
            faults.throwsInvalidParameters("x");
            faults.throwsInvalidState("x");
            faults.throwsLimitExceeded("x");
            faults.throwsOperationNotSupported("x");
            faults.throwsResourceInUse("x");
            faults.throwsResourceNotFound("x");
            faults.throwsTagOptionNotMigrated("x");

            assertThat(catalog.faults().declared())
                    .extracting(Fault::toString)
                    .map(text -> text.replaceAll("\".*", ""))
                    .containsExactly(
                            "call 1 of any operation: DuplicateResourceException ",
                            "call 1 of any operation: InvalidParametersException ",
                            "call 1 of any operation: InvalidStateException ",
                            "call 1 of any operation: LimitExceededException ",
                            "call 1 of any operation: OperationNotSupportedException ",
                            "call 1 of any operation: ResourceInUseException ",
                            "call 1 of any operation: ResourceNotFoundException ",
                            "call 1 of any operation: TagOptionNotMigratedException ");
        }
    }

    @Nested
    class WhenAFaultNeverFires {

        @Test
        void the_message_names_the_fault_and_the_number_of_calls() {
            catalog.faults().on("CreatePortfolio").inAccount("hub").call(3).throwsLimitExceeded("Later");
            catalog.faults()
                    .on("ListPortfolios")
                    .as("role/Developer")
                    .everyCall()
                    .throttles();
            hub.createsPortfolio("Web");

            assertThatThrownBy(() -> catalog.faults().requireFired())
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            Faults were declared that never fired:
                              - call 3 of CreatePortfolio in account hub(%s): LimitExceededException \
                            "Later" (1 such call so far)
                              - every call of ListPortfolios as role/Developer: throttled (0 such calls so far)
                            So the test did not test what it says. A fault that need not fire is declared optional.\
                            """.formatted(hub.id));
        }

        @Test
        void an_optional_fault_is_not_reported() {
            catalog.faults().on("CreatePortfolio").throttles().optional();

            assertThat(catalog.faults().unfired()).isEmpty();
            assertThatCode(() -> catalog.faults().requireFired()).doesNotThrowAnyException();
        }

        @Test
        void a_fault_that_fired_is_not_reported() {
            catalog.faults().on("ListPortfolios").nextCalls(5).throttles();
            assertThat(refusal(hub::portfolios)).isNotNull();

            assertThat(catalog.faults().unfired()).isEmpty();
        }
    }

    @Nested
    class WhenTheCatalogIsForked {

        @Test
        void each_fork_has_its_own_copy_of_the_faults_of_the_fixture() {
            catalog.faults().on("ListPortfolios").throttles();
            FakeServiceCatalog one = catalog.fork();
            FakeServiceCatalog other = catalog.fork();

            assertThat(refusal(one.account("hub").serviceCatalog()::listPortfolios))
                    .isNotNull();

            assertThat(one.faults().unfired()).isEmpty();
            assertThat(other.faults().unfired()).hasSize(1);
            assertThat(catalog.faults().unfired()).hasSize(1);
            assertThat(refusal(other.account("hub").serviceCatalog()::listPortfolios))
                    .isNotNull();
        }

        @Test
        void a_fault_declared_in_a_fork_affects_no_other_catalog() {
            catalog.fork().faults().on("ListPortfolios").throttles();

            assertThat(hub.portfolios()).isEmpty();
        }
    }

    @Nested
    class WhenTheFaultIsInvalid {

        @Test
        void an_operation_name_must_be_spelled_as_aws_spells_it() {
            assertThatThrownBy(() -> catalog.faults().on("createPortfolio"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("AWS writes it \"CreatePortfolio\"");
            assertThatThrownBy(() -> catalog.faults().on("SharePortfolio"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("for example \"CreatePortfolioShare\"");
        }

        @Test
        void call_numbers_start_at_one() {
            var calls = catalog.faults().on("ListPortfolios");

            assertThatThrownBy(() -> calls.call(0)).hasMessageContaining("counted from 1");
            assertThatThrownBy(() -> calls.nextCalls(0)).hasMessageContaining("counted from 1");
        }

        @Test
        void the_message_for_an_unknown_error_names_the_known_errors() {
            assertThatThrownBy(() -> catalog.faults().on("ListPortfolios").throwsError("InternalError", "x"))
                    .hasMessageContaining("has no error \"InternalError\"")
                    .hasMessageContaining("InvalidStateException");
        }

        @Test
        void an_error_that_aws_does_not_have_for_the_operation_is_refused() {
            assertThatThrownBy(() -> catalog.faults().on("ListPortfolios").throwsResourceNotFound("x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("AWS does not answer ListPortfolios with \"ResourceNotFoundException\"; its errors are "
                            + "AccessDeniedException, InvalidParametersException, ThrottlingException, "
                            + "ValidationException");
            assertThat(catalog.faults().declared()).isEmpty();
        }

        @Test
        void share_errors_require_a_share_operation_and_at_least_one_account() {
            assertThatThrownBy(() -> catalog.faults().on("ListPortfolios").endsWithErrors("X", "x", "hub"))
                    .hasMessage("endsWithErrors is about CreatePortfolioShare, UpdatePortfolioShare, "
                            + "DeletePortfolioShare, but the fault is about ListPortfolios");
            assertThatThrownBy(() -> catalog.faults().onAnyOperation().endsWithErrors("X", "x", "hub"))
                    .hasMessageContaining("any operation");
            assertThatThrownBy(() -> catalog.faults().on("CreatePortfolioShare").endsWithErrors("X", "x"))
                    .hasMessageContaining("accounts");
        }
    }

    @Nested
    class WhenAShareEndsWithErrors {

        private final FakeServiceCatalog org = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub")
                        .unit("prod", u -> u.account("a").account("b").account("c"))
                        .trustedAccess(true))
                .build();
        private final Actor owner = new Actor(org.account("hub"));
        private final Actor a = new Actor(org.account("a"));
        private final Actor b = new Actor(org.account("b"));
        private final String portfolio = owner.createsPortfolio("Web");

        private String shares() {
            return owner.shares(
                    portfolio,
                    OrganizationNodeType.ORGANIZATIONAL_UNIT,
                    org.organization().unit("prod").id());
        }

        private List<String> importsOf(Actor member) {
            return member.imports(PortfolioShareType.AWS_ORGANIZATIONS);
        }

        @Test
        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/pull/24730",
                says = "ThrottlingException is among the ShareErrorScenarios of a share that completed with errors")
        void only_the_status_shows_the_errors_and_the_other_accounts_have_the_portfolio() {
            org.faults().on("CreatePortfolioShare").endsWithErrors("ThrottlingException", "Rate exceeded", "a");

            var status = owner.polls(shares());

            assertThat(status.status()).isEqualTo(ShareStatus.COMPLETED_WITH_ERRORS);
            assertThat(status.shareDetails().shareErrors())
                    .containsExactly(ShareError.builder()
                            .accounts(a.id)
                            .error("ThrottlingException")
                            .message("Rate exceeded")
                            .build());
            assertThat(status.shareDetails().successfulShares())
                    .containsExactlyInAnyOrder(b.id, org.account("c").id());
            assertThat(importsOf(a)).isEmpty();
            assertThat(importsOf(b)).containsExactly(portfolio);
            assertThat(org.faults().unfired()).isEmpty();
        }

        @Test
        void no_account_has_the_portfolio_if_the_share_fails_for_all() {
            org.faults()
                    .on("CreatePortfolioShare")
                    .endsWithErrors("ThrottlingException", "Rate exceeded", "a", "b", "c");

            assertThat(owner.polls(shares()).status()).isEqualTo(ShareStatus.ERROR);
        }

        @Test
        void deleting_and_repeating_the_share_succeeds() {
            org.faults().on("CreatePortfolioShare").endsWithErrors("ThrottlingException", "Rate exceeded", "a");
            shares();

            owner.unshares(
                    portfolio,
                    OrganizationNodeType.ORGANIZATIONAL_UNIT,
                    org.organization().unit("prod").id());

            assertThat(owner.polls(shares()).status()).isEqualTo(ShareStatus.COMPLETED);
            assertThat(importsOf(a)).containsExactly(portfolio);
        }

        @Test
        void repeating_the_share_without_deleting_it_changes_nothing() {
            org.faults().on("CreatePortfolioShare").endsWithErrors("ThrottlingException", "Rate exceeded", "a");
            shares();

            shares();

            assertThat(importsOf(a)).isEmpty();
        }

        @Test
        void an_account_with_a_duplicate_share_error_still_has_the_portfolio() {
            org.faults().on("CreatePortfolioShare").endsWithErrors("DuplicateResourceException", "Already", "a");

            assertThat(owner.polls(shares()).status()).isEqualTo(ShareStatus.COMPLETED_WITH_ERRORS);
            assertThat(importsOf(a)).containsExactly(portfolio);
        }

        @Test
        void a_share_with_an_account_is_not_counted() {
            org.faults().on("CreatePortfolioShare").endsWithErrors("ThrottlingException", "Rate exceeded", "a");
            owner.shares(owner.createsPortfolio("Other"), b);

            assertThat(owner.polls(shares()).status()).isEqualTo(ShareStatus.COMPLETED_WITH_ERRORS);
        }

        @Test
        void a_share_that_reaches_none_of_the_accounts_does_not_trigger_the_fault() {
            org.faults().on("CreatePortfolioShare").endsWithErrors("ThrottlingException", "Rate exceeded", "stranger");

            assertThat(owner.polls(shares()).status()).isEqualTo(ShareStatus.COMPLETED);
            assertThat(org.faults().unfired()).hasSize(1);
        }

        @Test
        void share_errors_appear_when_a_slow_share_completes() {
            FakeServiceCatalog slow = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub").account("a").trustedAccess(true))
                    .settings(s -> s.shareCompletion(CompletionPolicy.held()))
                    .build();
            slow.faults().on("CreatePortfolioShare").endsWithErrors("ThrottlingException", "Rate exceeded", "a");
            Actor sharing = new Actor(slow.account("hub"));
            String token = sharing.shares(
                    sharing.createsPortfolio("Web"),
                    OrganizationNodeType.ORGANIZATION,
                    slow.organization().id());

            assertThat(sharing.polls(token).status()).isEqualTo(ShareStatus.IN_PROGRESS);
            assertThat(sharing.polls(token).shareDetails().shareErrors()).isEmpty();
            slow.settle();

            assertThat(sharing.polls(token).status()).isEqualTo(ShareStatus.ERROR);
        }
    }

    @Test
    void the_journal_contains_failed_calls() {
        catalog.faults().on("ListPortfolios").throttles();
        assertThat(refusal(hub::portfolios)).isNotNull();

        assertThat(catalog.journal().calls()).singleElement().satisfies(call -> {
            assertThat(call.operation()).isEqualTo("ListPortfolios");
            assertThat(call.error()).isPresent();
        });
        assertThat(catalog.journal().calls())
                .extracting(RecordedCall::accountId)
                .containsExactly(hub.id);
    }
}
