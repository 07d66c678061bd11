package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** How a test names accounts. */
class ListedAccountsTest {

    @Nested
    class WhenAccountsAreListed {

        private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .accounts("hub", "spoke=210987654321", "123456789012")
                .organization(o ->
                        o.management("root").unit("dev", u -> u.account("dev-1").account("345678901234")))
                .build();

        @Test
        void they_can_be_used_by_name_and_by_id() {
            assertThat(catalog.account("spoke").id()).isEqualTo("210987654321");
            assertThat(catalog.account("210987654321").name()).isEqualTo("spoke");
            assertThat(catalog.account("123456789012").id()).isEqualTo("123456789012");
            assertThat(catalog.account(catalog.account("hub").id()).name()).isEqualTo("hub");
        }

        @ParameterizedTest
        @ValueSource(strings = {"root", "dev-1", "345678901234"})
        void the_accounts_of_the_organization_can_be_used_too(String account) {
            assertThat(catalog.account(account).name()).isEqualTo(account);
        }

        @ParameterizedTest
        @ValueSource(strings = {"spok", "999999999999"})
        void another_name_or_id_is_refused(String account) {
            assertThatThrownBy(() -> catalog.account(account))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Account \"" + account + "\" is not one of the accounts ")
                    .hasMessageContaining("spoke")
                    .hasMessageContaining("Correct the name");
            assertThatThrownBy(() -> catalog.fork().account(account))
                    .hasMessageContaining("is not one of the accounts");
            assertThatThrownBy(() -> catalog.faults()
                            .on("ListPortfolios")
                            .inAccount(account)
                            .throttles())
                    .hasMessageContaining("is not one of the accounts");
        }

        @Test
        void an_account_that_is_created_during_the_test_can_be_used() {
            catalog.account("root")
                    .organizations()
                    .createAccount(a -> a.accountName("new").email("new@example.com"));
            assertThat(catalog.account("new").id()).hasSize(12);
        }

        @Test
        void credentials_can_name_any_account() {
            assertThat(catalog.account(AwsBasicCredentials.create("999999999999", "secret")))
                    .hasValueSatisfying(account -> assertThat(account.id()).isEqualTo("999999999999"));
        }
    }

    @Nested
    class WhenNoAccountsAreListed {

        private final FakeServiceCatalog catalog = FakeServiceCatalog.create();

        @Test
        void any_account_can_be_used() {
            assertThatCode(() -> catalog.account("spok")).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(strings = {"hub=210987654321", "hub:210987654321", "hub = 210987654321"})
        void a_name_and_an_id_in_one_text_are_refused(String account) {
            assertThatThrownBy(() -> catalog.account(account))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"" + account + "\" is a name and an ID in one text. Name the account \"hub\", and "
                            + "choose its ID once: catalog.account(\"hub\", \"210987654321\")");
        }

        @Test
        void a_principal_of_another_account_is_refused() {
            assertThatThrownBy(() -> catalog.account("hub", "210987654321").as("arn:aws:iam::123456789012:role/Dev"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "\"arn:aws:iam::123456789012:role/Dev\" is a principal of the account 123456789012, but "
                                    + "calls are made in the account 210987654321. Write a principal of that account, "
                                    + "for example \"role/Developer\"");
            assertThatCode(() -> catalog.account("hub").as("arn:aws:sts::210987654321:assumed-role/Dev/session"))
                    .doesNotThrowAnyException();
        }
    }
}
