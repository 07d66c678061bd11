package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ACCOUNT;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATIONAL_UNIT;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/**
 * Principal name sharing. The hub shares its portfolio Data with the unit prod, which contains the account prod-a. The
 * portfolio has the principal name pattern Developer*.
 */
class PrincipalSharingTest {

    private static final String DEVELOPERS_OF_ANY_ACCOUNT = "role/Developer*";
    private static final String DEVELOPERS = "arn:aws:iam:::" + DEVELOPERS_OF_ANY_ACCOUNT;

    final FakeServiceCatalog catalog = OrganizationShareTest.world(s -> {});
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor prod = new Actor(catalog.account("prod-a"));
    final String unit = catalog.organization().unit("workloads/prod").id();
    final String data = hub.createsPortfolio("Data");

    @BeforeEach
    void the_hub_shares_a_portfolio_with_its_principals() {
        hub.admits(data, "role/Admin");
        hub.admitsPattern(data, DEVELOPERS_OF_ANY_ACCOUNT);
        hub.client.createPortfolioShare(s -> s.portfolioId(data)
                .sharePrincipals(true)
                .organizationNode(n -> n.type(ORGANIZATIONAL_UNIT).value(unit)));
    }

    private void switches(OrganizationNodeType type, String node, boolean principals) {
        hub.client.updatePortfolioShare(u -> u.portfolioId(data)
                .sharePrincipals(principals)
                .organizationNode(n -> n.type(type).value(node)));
    }

    private void removes(Actor actor, String pattern) {
        actor.client.disassociatePrincipalFromPortfolio(
                d -> d.portfolioId(data).principalARN(pattern).principalType(PrincipalType.IAM_PATTERN));
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html",
            says = "Once shared, the share recipient can view associations of PrincipalType: IAM_PATTERN on their "
                    + "portfolio.")
    @Test
    void only_the_recipient_lists_the_shared_patterns() {
        assertThat(prod.client
                        .listPrincipalsForPortfolio(l -> l.portfolioId(data))
                        .principals())
                .containsExactly(Principal.builder()
                        .principalARN(DEVELOPERS)
                        .principalType(PrincipalType.IAM_PATTERN)
                        .build());
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html",
            says = "The recipient administrator can distribute the products to end users … By adding IAM users, "
                    + "groups, and roles to the imported portfolio.")
    @Test
    void the_pages_of_the_recipient_list_its_own_principals_and_the_shared_ones() {
        prod.admits(data, "role/Own");
        var first =
                prod.client.listPrincipalsForPortfolio(l -> l.portfolioId(data).pageSize(1));
        var second = prod.client.listPrincipalsForPortfolio(
                l -> l.portfolioId(data).pageSize(1).pageToken(first.nextPageToken()));
        assertThat(first.principals()).extracting(Principal::principalARN).containsExactly(DEVELOPERS);
        assertThat(second.principals())
                .extracting(Principal::principalARN)
                .containsExactly("arn:aws:iam::" + prod.id + ":role/Own");
        assertThat(second.nextPageToken()).isNull();
        assertThat(hub.principals(data)).containsExactly("arn:aws:iam::" + hub.id + ":role/Admin", DEVELOPERS);
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AssociatePrincipalWithPortfolio.html",
            says = "If you share the portfolio with principal name sharing enabled, the PrincipalARN "
                    + "association is included in the share.")
    @Test
    void the_recipient_lists_changes_of_the_owner_immediately() {
        hub.admitsPattern(data, "role/Ops*");
        removes(hub, DEVELOPERS);
        assertThat(prod.principals(data)).containsExactly("arn:aws:iam:::role/Ops*");
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_UpdatePortfolioShare.html",
            says = "You can use this API to enable or disable TagOptions sharing or Principal sharing for an "
                    + "existing portfolio share.")
    @Test
    void switching_principal_sharing_off_removes_the_principals_and_switching_it_on_restores_them() {
        switches(ORGANIZATIONAL_UNIT, unit, false);
        assertThat(prod.principals(data)).isEmpty();
        switches(ORGANIZATIONAL_UNIT, unit, true);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS);
    }

    @Assumed("A recipient sees the union of what all its shares of the portfolio include.")
    @Test
    void one_share_with_principal_sharing_is_enough() {
        hub.shares(data, ACCOUNT, prod.id);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS);
        switches(ORGANIZATIONAL_UNIT, unit, false);
        assertThat(prod.principals(data)).isEmpty();
        switches(ACCOUNT, prod.id, true);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS);
    }

    @Assumed("A shared pattern is an association of the owner, which the recipient cannot remove.")
    @Test
    void the_recipient_cannot_remove_a_shared_pattern() {
        assertThat(refusal(() -> removes(prod, DEVELOPERS))).isInstanceOf(ResourceNotFoundException.class);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS);
    }

    @Assumed("Each account has its own list of associations, independent of what is shared.")
    @Test
    void a_pattern_of_the_recipient_is_independent_of_an_equal_shared_pattern() {
        prod.admitsPattern(data, DEVELOPERS_OF_ANY_ACCOUNT);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS, DEVELOPERS);
        removes(prod, DEVELOPERS);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS);
    }
}
