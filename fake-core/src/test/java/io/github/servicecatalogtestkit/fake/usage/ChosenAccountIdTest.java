package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.OrganizationBuilder;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;

/**
 * Accounts of an organization whose IDs the test chose.
 *
 * <pre>
 * root ── hub, security
 *   └─ workloads ── dev
 *       └─ prod ── app
 * </pre>
 */
class ChosenAccountIdTest {

    private static final String HUB = "111111111111";
    private static final String SECURITY = "222222222222";
    private static final String DEV = "333333333333";
    private static final String APP = "444444444444";

    @Nested
    class WhenTheOrganizationIsBuilt {

        final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub", HUB)
                        .account("security", SECURITY)
                        .unit("workloads", u -> u.account("dev", DEV).unit("prod", p -> p.account("app", APP)))
                        .trustedAccess(true)
                        .delegatedAdministrator("dev"))
                .build();
        final Organizer hub = new Organizer(catalog.account("hub"));

        @Test
        void the_organizations_client_returns_the_chosen_names_and_ids() {
            assertThat(hub.client.listAccounts(l -> {}).accounts())
                    .extracting(Account::name, Account::id)
                    .containsExactlyInAnyOrder(
                            tuple("hub", HUB), tuple("security", SECURITY), tuple("dev", DEV), tuple("app", APP));
            assertThat(hub.client
                            .describeAccount(d -> d.accountId(APP))
                            .account()
                            .name())
                    .isEqualTo("app");
            assertThat(catalog.organization().managementAccountId()).isEqualTo(HUB);
            assertThat(hub.delegates()).containsExactly(DEV);
        }

        @Test
        void accounts_are_found_by_name_and_by_id() {
            assertThat(catalog.account("app").id()).isEqualTo(APP);
            assertThat(catalog.account(APP).name()).isEqualTo("app");
            assertThat(catalog.account("app", APP)).hasToString("app(444444444444)");
            assertThat(catalog.organization().unit("workloads/prod").accountIds())
                    .containsExactly(APP);
        }

        @Test
        void drawings_and_the_journal_use_the_account_names() {
            Actor owner = new Actor(catalog.account("hub"));
            owner.shares(owner.createsPortfolio("Web"), OrganizationNodeType.ACCOUNT, APP);

            assertThat(catalog.topology().toText())
                    .contains("app(444444444444)")
                    .contains("dev(333333333333)");
            assertThat(catalog.journal().toText()).contains("member app");
        }

        @Test
        void choosing_another_id_for_an_account_of_the_organization_is_refused() {
            assertThatThrownBy(() -> catalog.account("app", HUB))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Account \"app\" already has the id 444444444444, not 111111111111");
            assertThat(catalog.account("app").id()).isEqualTo(APP);
        }
    }

    @Nested
    class WhenIdsAreChosenForSomeAccountsOnly {

        @Test
        void a_generated_id_differs_from_an_id_that_is_chosen_later() {
            String usual = FakeServiceCatalog.create().account("dev").id();

            FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub").account("dev").account("other", usual))
                    .build();

            assertThat(catalog.account("other").id()).isEqualTo(usual);
            assertThat(catalog.account("dev").id()).isNotEqualTo(usual);
        }

        @Test
        void the_last_named_management_account_is_used() {
            FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                    .organization(o -> o.management("first", HUB).management("hub"))
                    .build();

            assertThat(catalog.account(HUB).name()).isEqualTo(HUB);
            assertThat(catalog.organization().managementAccountId())
                    .isEqualTo(catalog.account("hub").id());
        }
    }

    @Nested
    class WhenTheDescriptionIsInvalid {

        private void isRefused(Consumer<OrganizationBuilder> description, String message) {
            assertThatThrownBy(() -> FakeServiceCatalog.builder()
                            .organization(description)
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void a_name_with_two_ids_is_refused() {
            isRefused(
                    o -> o.management("hub").account("dev", DEV).unit("prod", u -> u.account("dev", APP)),
                    "Account \"dev\" already has the id 333333333333, not 444444444444");
            isRefused(
                    o -> o.management("dev", HUB).account("dev", DEV),
                    "Account \"dev\" already has the id 111111111111, not 333333333333");
        }

        @Test
        void an_id_with_two_names_is_refused() {
            isRefused(
                    o -> o.management("hub").account("dev", DEV).account("app", DEV),
                    "The id 333333333333 already belongs to account \"dev\"");
        }

        @Test
        void an_account_in_two_places_is_refused() {
            isRefused(
                    o -> o.management("hub").account("dev", DEV).unit("prod", u -> u.account("dev", DEV)),
                    "Account \"dev\" is in the organization twice; an account is in one place");
            isRefused(
                    o -> o.management("hub").account(DEV).account("dev", DEV),
                    "Account \"dev\" is in the organization twice; an account is in one place");
        }

        @Test
        void an_id_must_have_twelve_digits_and_a_name_must_not() {
            isRefused(o -> o.management("hub", "42"), "An AWS account id has twelve digits, but this was: \"42\"");
            isRefused(
                    o -> o.account("dev", "33333333333x"),
                    "An AWS account id has twelve digits, but this was: \"33333333333x\"");
            isRefused(
                    o -> o.unit("prod", u -> u.account(APP, DEV)),
                    "The name of an account is a word such as \"hub\", but was \"444444444444\"");
            isRefused(o -> o.account(" ", DEV), "The name of an account is a word such as \"hub\", but was \" \"");
        }

        @Test
        @SuppressWarnings("NullAway") // the mistake under test
        void null_is_refused_in_words() {
            FakeServiceCatalog catalog = FakeServiceCatalog.create();
            List<ThrowingCallable> mistakes = List.of(
                    () -> catalog.account((String) null),
                    () -> catalog.account(null, HUB),
                    () -> catalog.account("hub", null),
                    () -> catalog.explainLaunch(null, "role/Developer", "prod-1"),
                    () -> catalog.faults().on("ListPortfolios").inAccount(null));
            assertThat(mistakes)
                    .allSatisfy(mistake -> assertThatThrownBy(mistake)
                            .isInstanceOf(NullPointerException.class)
                            .hasMessage("The name or the id of an account is null"));
        }

        @Test
        void a_refused_account_is_not_added_to_the_description() {
            AtomicReference<String> refused = new AtomicReference<>();
            FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                    .organization(o -> {
                        o.management("hub", HUB);
                        assertThatThrownBy(() -> o.management("other", "42"))
                                .satisfies(wrong -> refused.set(wrong.getMessage()));
                        assertThatThrownBy(() -> o.account("dev", "42")).isNotNull();
                    })
                    .build();

            assertThat(refused.get()).contains("42");
            assertThat(new Organizer(catalog.account("hub")).accounts()).containsExactly(HUB);
        }
    }
}
