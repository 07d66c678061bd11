package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortfolioPrincipalsTest {

    private static final String HUB = "111111111111";
    private static final String DEVELOPER = "arn:aws:iam::111111111111:role/Developer";
    private static final String OPERATORS = "arn:aws:iam:::role/Operator*";

    private final FakeAccount account = FakeServiceCatalog.create().account("hub", HUB);
    private final ServiceCatalogClient hub = account.serviceCatalog();
    private final String id = hub.createPortfolio(
                    r -> r.displayName("Networking").providerName("Platform team"))
            .portfolioDetail()
            .id();

    private void associate(String arn, PrincipalType type) {
        hub.associatePrincipalWithPortfolio(
                r -> r.portfolioId(id).principalARN(arn).principalType(type));
    }

    @Test
    void associated_principals_are_found_and_no_others() {
        assertThat(hub).portfolio(id).hasNoPrincipals();
        String stranger = account.as("role/Stranger").principalArn();

        associate(DEVELOPER, PrincipalType.IAM);
        associate(OPERATORS, PrincipalType.IAM_PATTERN);

        assertThat(hub)
                .portfolio(id)
                .hasPrincipal(DEVELOPER)
                .hasPrincipals(OPERATORS, DEVELOPER)
                .hasExactlyPrincipals(OPERATORS, DEVELOPER)
                .doesNotHavePrincipal(stranger);
    }

    @Test
    void a_missing_principal_is_named_with_the_nearest_present_one() {
        associate(DEVELOPER, PrincipalType.IAM);

        assertThat(messageOf(() -> assertThat(hub)
                        .portfolio(id)
                        .hasPrincipals(
                                DEVELOPER,
                                "arn:aws:iam::222222222222:role/Developer",
                                "arn:aws:iam::111111111111:user/alice")))
                .isEqualTo("""

                        Expecting portfolio:
                          %s "Networking" of 111111111111
                        to have principals:
                          arn:aws:iam::111111111111:role/Developer
                          arn:aws:iam::222222222222:role/Developer
                          arn:aws:iam::111111111111:user/alice
                        but it lacks:
                          arn:aws:iam::222222222222:role/Developer, though it has \
                        arn:aws:iam::111111111111:role/Developer (IAM)
                          arn:aws:iam::111111111111:user/alice
                        It has, associated by account 111111111111:
                          arn:aws:iam::111111111111:role/Developer (IAM)""".formatted(id));
    }

    @Test
    void the_message_says_that_there_are_no_principals() {
        assertThat(messageOf(() -> assertThat(hub).portfolio(id).hasPrincipal(DEVELOPER)))
                .endsWith("\nIt has no principals, because account 111111111111 associated none.");
    }

    @Test
    void an_unexpected_principal_is_named() {
        associate(DEVELOPER, PrincipalType.IAM);

        assertThat(messageOf(() -> assertThat(hub).portfolio(id).doesNotHavePrincipal(DEVELOPER)))
                .contains("not to have principal:\n  " + DEVELOPER + "\nbut it does.");
        assertThat(messageOf(() -> assertThat(hub).portfolio(id).hasNoPrincipals()))
                .contains("to have no principals\nbut it has, associated by account 111111111111:\n  " + DEVELOPER);
    }

    @Test
    void exactly_these_principals_leaves_out_none_and_adds_none() {
        associate(DEVELOPER, PrincipalType.IAM);
        associate(OPERATORS, PrincipalType.IAM_PATTERN);

        assertThat(messageOf(() -> assertThat(hub)
                        .portfolio(id)
                        .hasExactlyPrincipals(DEVELOPER, "arn:aws:iam::222222222222:role/Developer")))
                .endsWith("""
                        to have exactly the principals:
                          arn:aws:iam::111111111111:role/Developer
                          arn:aws:iam::222222222222:role/Developer
                        but it lacks:
                          arn:aws:iam::222222222222:role/Developer, though it has \
                        arn:aws:iam::111111111111:role/Developer (IAM)
                        and it also has:
                          arn:aws:iam:::role/Operator* (IAM_PATTERN), associated by account 111111111111""");
    }
}
