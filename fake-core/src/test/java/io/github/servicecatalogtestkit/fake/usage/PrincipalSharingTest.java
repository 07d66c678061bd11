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

/** Principal names that travel with a share: Data of the hub is shared with the unit prod, in which prod-a is, and has Developer*. */
class PrincipalSharingTest {

    private static final String SHARING =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing_how-to-share.html";
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
            says =
                    "Once shared, the share recipient can view associations of PrincipalType: IAM_PATTERN on their portfolio.")
    @Test
    void the_recipient_lists_the_patterns_and_nobody_else() {
        assertThat(prod.client
                        .listPrincipalsForPortfolio(l -> l.portfolioId(data))
                        .principals())
                .containsExactly(Principal.builder()
                        .principalARN(DEVELOPERS)
                        .principalType(PrincipalType.IAM_PATTERN)
                        .build());
    }

    @AwsRule(
            source = SHARING,
            says = "Administrators can associate additional IAM Principals to their imported portfolio.")
    @Test
    void its_own_principals_stand_beside_them_page_by_page() {
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
            source = SHARING,
            says =
                    "When you add or remove Principal Names in the main account, AWS Service Catalog automatically applies those changes in the recipient account.")
    @Test
    void what_the_owner_changes_is_at_once_what_the_recipient_lists() {
        hub.admitsPattern(data, "role/Ops*");
        removes(hub, DEVELOPERS);
        assertThat(prod.principals(data)).containsExactly("arn:aws:iam:::role/Ops*");
    }

    @AwsRule(
            source = SHARING,
            says = "Disable Principal sharing if you want to stop sharing the Principal Names with recipient accounts.")
    @Test
    void switching_off_takes_them_away_and_switching_on_brings_them_back() {
        switches(ORGANIZATIONAL_UNIT, unit, false);
        assertThat(prod.principals(data)).isEmpty();
        switches(ORGANIZATIONAL_UNIT, unit, true);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS);
    }

    @Assumed("What a recipient sees is the union of what the shares that reach it carry.")
    @Test
    void one_share_with_them_is_enough() {
        hub.shares(data, ACCOUNT, prod.id);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS);
        switches(ORGANIZATIONAL_UNIT, unit, false);
        assertThat(prod.principals(data)).isEmpty();
        switches(ACCOUNT, prod.id, true);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS);
    }

    @Assumed("A shared pattern is the owner's association; to the recipient it is none that it could remove.")
    @Test
    void the_recipient_cannot_remove_a_shared_pattern() {
        assertThat(refusal(() -> removes(prod, DEVELOPERS))).isInstanceOf(ResourceNotFoundException.class);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS);
    }

    @Assumed("What each account associates is a list of its own, whatever the other one shares.")
    @Test
    void a_pattern_of_the_recipients_own_is_told_apart_from_the_same_shared_one() {
        prod.admitsPattern(data, DEVELOPERS_OF_ANY_ACCOUNT);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS, DEVELOPERS);
        removes(prod, DEVELOPERS);
        assertThat(prod.principals(data)).containsExactly(DEVELOPERS);
    }
}
