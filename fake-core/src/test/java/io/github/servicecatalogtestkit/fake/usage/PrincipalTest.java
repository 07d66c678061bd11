package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

class PrincipalTest {

    private static final String API =
            "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AssociatePrincipalWithPortfolio.html";
    private static final String DISASSOCIATE =
            "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DisassociatePrincipalFromPortfolio.html";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));
    final String portfolio = hub.createsPortfolio("Data");

    @AwsRule(
            source = API,
            says = "The supported value is IAM if you use a fully defined Amazon Resource Name (ARN), or "
                    + "IAM_PATTERN if you use an ARN with no accountID, with or without wildcard characters.")
    @Test
    void principals_of_both_types_are_listed() {
        hub.admits(portfolio, "role/Developer");
        admitsPattern("arn:aws:iam:::role/Developer*");
        assertThat(hub.client
                        .listPrincipalsForPortfolio(l -> l.portfolioId(portfolio))
                        .principals())
                .extracting(Principal::principalARN, Principal::principalTypeAsString)
                .containsExactly(
                        tuple("arn:aws:iam::" + hub.id + ":role/Developer", "IAM"),
                        tuple("arn:aws:iam:::role/Developer*", "IAM_PATTERN"));
    }

    @Assumed("The operation lists no DuplicateResourceException.")
    @Test
    void associating_a_principal_again_has_no_effect() {
        hub.admits(portfolio, "role/Developer");
        hub.admits(portfolio, "role/Developer");
        assertThat(hub.principals(portfolio)).hasSize(1);
    }

    @AwsRule(
            source = "https://github.com/hashicorp/terraform-provider-aws/issues/33038",
            says = "Resource not found, caller account id (…) does not match input account id ()")
    @Test
    void an_iam_principal_without_account_or_of_another_account_is_refused_with_the_message_of_aws() {
        assertText("arn:aws:iam:::role/Developer", "");
        assertText("arn:aws:iam::" + spoke.id + ":role/Developer", spoke.id);
    }

    private void assertText(String arn, String account) {
        var refused = refusal(() -> hub.client.associatePrincipalWithPortfolio(
                a -> a.portfolioId(portfolio).principalARN(arn).principalType(PrincipalType.IAM)));
        assertThat(refused).isInstanceOf(ResourceNotFoundException.class);
        assertThat(refused.awsErrorDetails().errorMessage())
                .isEqualTo("Resource not found, caller account id (" + hub.id + ") does not match input account id ("
                        + account + ")");
    }

    @AwsRule(
            source = "https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/132",
            says = "InvalidParametersException: Invalid input parameter(s)")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Developer",
                "arn:aws:s3:::bucket",
                "arn:aws:iam::123456789012:policy/Mine",
                "arn:aws:iam:::role/"
            })
    void an_invalid_principal_arn_is_refused_with_the_message_of_aws(String arn) {
        for (PrincipalType type : new PrincipalType[] {PrincipalType.IAM, PrincipalType.IAM_PATTERN}) {
            var refused = refusal(() -> hub.client.associatePrincipalWithPortfolio(
                    a -> a.portfolioId(portfolio).principalARN(arn).principalType(type)));
            assertThat(refused).isInstanceOf(InvalidParametersException.class);
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Invalid input parameter(s)");
        }
    }

    @AwsRule(
            source = API,
            says = "If the PrincipalType is IAM_PATTERN, the supported value is an IAM ARN without an AccountID "
                    + "… Examples of an unacceptable wildcard ARN: arn:aws:iam:::*/ResourceName")
    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:iam::123456789012:role/Developer", "arn:aws:iam:::*/Developer"})
    void a_pattern_has_no_account_and_no_wildcard_in_the_resource_type(String arn) {
        assertThat(refusal(() -> admitsPattern(arn))).isInstanceOf(InvalidParametersException.class);
    }

    @AwsRule(
            source = API,
            says = "You can associate a maximum of 10 Principals with a portfolio using PrincipalType as IAM_PATTERN.")
    @Test
    void an_eleventh_pattern_is_refused() {
        for (int i = 1; i <= 10; i++) {
            admitsPattern("arn:aws:iam:::role/Role" + i);
        }
        assertThat(refusal(() -> admitsPattern("arn:aws:iam:::role/Role11")))
                .isInstanceOf(LimitExceededException.class);
        hub.admits(portfolio, "role/Developer");
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/limits.html",
            says = "Users, groups, and roles per portfolio: 100.")
    @Test
    void more_principals_than_the_quota_are_refused() {
        for (int i = 1; i <= 100; i++) {
            hub.admits(portfolio, "role/Role" + i);
        }
        assertThat(refusal(() -> hub.admits(portfolio, "role/Role101"))).isInstanceOf(LimitExceededException.class);
    }

    @AwsRule(
            source = DISASSOCIATE,
            says = "The PrincipalType and PrincipalARN must match the AssociatePrincipalWithPortfolio call "
                    + "request details.")
    @Test
    void a_pattern_can_only_be_disassociated_with_its_principal_type() {
        admitsPattern("arn:aws:iam:::role/Developer");
        assertThat(refusal(() -> hub.client.disassociatePrincipalFromPortfolio(d -> d.portfolioId(portfolio)
                        .principalARN("arn:aws:iam:::role/Developer")
                        .principalType(PrincipalType.IAM))))
                .isInstanceOf(ResourceNotFoundException.class);
        hub.client.disassociatePrincipalFromPortfolio(d -> d.portfolioId(portfolio)
                .principalARN("arn:aws:iam:::role/Developer")
                .principalType(PrincipalType.IAM_PATTERN));
        assertThat(hub.principals(portfolio)).isEmpty();
    }

    @Assumed("The type is optional because older clients do not send it; to them all principals are of type IAM.")
    @Test
    void a_missing_principal_type_means_iam() {
        hub.admits(portfolio, "role/Developer");
        admitsPattern("arn:aws:iam:::role/Developer");
        assertThat(refusal(() -> hub.client.disassociatePrincipalFromPortfolio(
                        d -> d.portfolioId(portfolio).principalARN("arn:aws:iam:::role/Developer"))))
                .isInstanceOf(ResourceNotFoundException.class);
        hub.client.disassociatePrincipalFromPortfolio(
                d -> d.portfolioId(portfolio).principalARN("arn:aws:iam::" + hub.id + ":role/Developer"));

        assertThat(hub.principals(portfolio)).containsExactly("arn:aws:iam:::role/Developer");
    }

    @Assumed("The principals of an imported portfolio belong to the account that associated them.")
    @Test
    void owner_and_recipient_do_not_see_each_others_principals() {
        hub.sharesAccepted(portfolio, spoke);
        hub.admits(portfolio, "role/Hub");
        spoke.admits(portfolio, "role/Spoke");
        assertThat(hub.principals(portfolio)).containsExactly("arn:aws:iam::" + hub.id + ":role/Hub");
        assertThat(spoke.principals(portfolio)).containsExactly("arn:aws:iam::" + spoke.id + ":role/Spoke");
    }

    @Assumed("A recipient that has not accepted a portfolio cannot add principals to it.")
    @Test
    void principals_cannot_be_added_to_a_portfolio_that_is_not_accepted() {
        hub.shares(portfolio, spoke);
        assertThat(refusal(() -> spoke.admits(portfolio, "role/Spoke"))).isInstanceOf(ResourceNotFoundException.class);
    }

    private void admitsPattern(String arn) {
        hub.client.associatePrincipalWithPortfolio(
                a -> a.portfolioId(portfolio).principalARN(arn).principalType(PrincipalType.IAM_PATTERN));
    }
}
