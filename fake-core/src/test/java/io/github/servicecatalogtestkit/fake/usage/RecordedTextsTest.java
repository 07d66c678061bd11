package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** Exact error messages of AWS that no other test checks. */
class RecordedTextsTest {

    final ErrorWorld world = new ErrorWorld(s -> {});

    @AwsRule(
            source = "https://github.com/crossplane-contrib/provider-upjet-aws/issues/233",
            says = "Account must either be the master or delegated admin of an organization and must have IAM "
                    + "permission for ListDelegatedAdministrator operation.")
    @Test
    void only_the_management_account_and_delegated_administrators_can_share_with_the_organization() {
        var refused = refusal(() -> world.outsider.shares(
                world.outsider.createsPortfolio("Own"), OrganizationNodeType.ORGANIZATIONAL_UNIT, world.unit()));
        assertThat(refused).isInstanceOf(OperationNotSupportedException.class);
        assertThat(refused.awsErrorDetails().errorMessage())
                .isEqualTo("Account must either be the master or delegated admin of an organization and must have IAM "
                        + "permission for ListDelegatedAdministrator operation.");
    }

    @AwsRule(
            source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/346",
            says = "ResourceNotFoundException when calling AcceptPortfolioShare: Portfolio not found: port-…")
    @Test
    void accepting_a_portfolio_that_is_not_shared_is_not_found() {
        var refused = refusal(() -> world.outsider.accepts(world.data));
        assertThat(refused).isInstanceOf(ResourceNotFoundException.class);
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Portfolio not found: " + world.data);
    }
}
