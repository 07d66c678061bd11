package io.github.servicecatalogtestkit.fake.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import io.github.servicecatalogtestkit.fake.internal.model.Principal.Type;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Principals that travel with a share. The API shares them only through an organization, so the shares are made by hand
 * here.
 *
 * <pre>
 *   hub    Data: 1 role/Admin, 2 role/Dev*, 4 role/Ops*
 *           └──▶ spoke: 3 role/Own, 5 role/Own*
 * </pre>
 */
class SharedProductsTest {

    private static final String CREATE_SHARE =
            "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html";

    private static final Scope HUB = scope("111111111111");
    private static final Scope SPOKE = scope("222222222222");
    private static final Portfolio DATA = new Portfolio(
            IdType.PORTFOLIO.of(1), HUB, new Portfolio.Details("Data", null, "Platform"), Instant.EPOCH, Tags.NONE);

    private static Scope scope(String account) {
        return new Scope(new AccountId(account), "us-east-1");
    }

    private static Catalog catalogWith(Share share) {
        Catalog empty = Catalog.empty(Settings.DEFAULT);
        return empty.with(empty.portfolios().plus(DATA))
                .with(empty.shares().plus(share))
                .with(empty.principals()
                        .plus(DATA.id(), HUB.account(), new Principal(1, Type.IAM, "role/Admin"))
                        .plus(DATA.id(), HUB.account(), new Principal(2, Type.IAM_PATTERN, "role/Dev*"))
                        .plus(DATA.id(), HUB.account(), new Principal(4, Type.IAM_PATTERN, "role/Ops*"))
                        .plus(DATA.id(), SPOKE.account(), new Principal(3, Type.IAM, "role/Own"))
                        .plus(DATA.id(), SPOKE.account(), new Principal(5, Type.IAM_PATTERN, "role/Own*")));
    }

    private static Share share(boolean principals, boolean accepted) {
        return new Share(
                1, DATA.id(), Recipient.account(SPOKE.account()), new Share.Options(false, principals), accepted);
    }

    private static List<String> principals(Catalog catalog, Scope viewer, long after) {
        List<String> arns = new ArrayList<>();
        SharedProducts.principalsOf(catalog, viewer, DATA, after)
                .forEachRemaining(principal -> arns.add(principal.arn()));
        return arns;
    }

    @AwsRule(
            source = CREATE_SHARE,
            says = "Once shared, the share recipient can view associations of PrincipalType: IAM_PATTERN on their "
                    + "portfolio.")
    @Test
    void a_recipient_sees_the_shared_patterns_beside_its_own_principals() {
        assertThat(principals(catalogWith(share(true, true)), SPOKE, 0))
                .containsExactly("role/Dev*", "role/Own", "role/Ops*", "role/Own*");
    }

    @Assumed("Lists are in the order of association, and a page goes on where the one before ended.")
    @Test
    void a_walk_can_begin_in_the_middle() {
        assertThat(principals(catalogWith(share(true, true)), SPOKE, 3)).containsExactly("role/Ops*", "role/Own*");
    }

    @AwsRule(source = CREATE_SHARE, says = "If you do not provide this flag, principal sharing is disabled.")
    @Test
    void a_share_without_them_shows_none() {
        assertThat(principals(catalogWith(share(false, true)), SPOKE, 0)).containsExactly("role/Own", "role/Own*");
    }

    @Assumed("A share that is not accepted gives nothing.")
    @Test
    void a_share_that_is_not_accepted_shows_none() {
        assertThat(principals(catalogWith(share(true, false)), SPOKE, 0)).containsExactly("role/Own", "role/Own*");
    }

    @Assumed("What a recipient associates is its own matter.")
    @Test
    void the_owner_sees_its_own_only() {
        assertThat(principals(catalogWith(share(true, true)), HUB, 0))
                .containsExactly("role/Admin", "role/Dev*", "role/Ops*");
    }
}
