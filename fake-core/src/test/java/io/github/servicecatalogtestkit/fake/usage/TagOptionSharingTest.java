package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/**
 * TagOption sharing: TagOptions that are included in a portfolio share.
 *
 * <pre>
 *   hub    Data ── Linux               Team=a on Data, Stage=test on Linux
 *           │
 *           └──▶ spoke (accepted)      has its own Cost=1
 * </pre>
 */
class TagOptionSharingTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String SHARING = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/"
            + "catalogs_portfolios_sharing_how-to-share.html";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));
    final String data = hub.createsPortfolio("Data");
    final String linux = hub.createsProductIn(data, "Linux");
    final String team = hub.tags(data, "Team", "a");
    final String stage = hub.tags(linux, "Stage", "test");
    final String cost = spoke.createsTagOption("Cost", "1");

    private void shares(Actor recipient, boolean tagOptions) {
        hub.client.createPortfolioShare(
                s -> s.portfolioId(data).accountId(recipient.id).shareTagOptions(tagOptions));
    }

    private void switches(boolean tagOptions) {
        hub.client.updatePortfolioShare(
                u -> u.portfolioId(data).accountId(spoke.id).shareTagOptions(tagOptions));
    }

    @Nested
    class WhenTheShareIncludesTagOptions {

        @BeforeEach
        void the_spoke_accepts_the_share() {
            shares(spoke, true);
            spoke.accepts(data);
        }

        @AwsRule(
                source = SHARING,
                says = "Share tag options associated with portfolios and products with other accounts.")
        @Test
        void the_recipient_sees_the_tag_options_of_the_portfolio() {
            assertThat(spoke.client.describePortfolio(d -> d.id(data)).tagOptions())
                    .extracting(
                            TagOptionDetail::id,
                            TagOptionDetail::key,
                            TagOptionDetail::value,
                            TagOptionDetail::active,
                            TagOptionDetail::owner)
                    .containsExactly(tuple(team, "Team", "a", true, hub.id));
        }

        @AwsRule(
                source = API + "API_DescribeProductAsAdmin.html",
                says = "If this parameter is provided and if TagOptions sharing is enabled in the portfolio share, "
                        + "the API returns both local and shared TagOptions associated with the product. Otherwise "
                        + "only local TagOptions will be returned.")
        @Test
        void the_recipient_sees_tag_options_of_a_product_only_if_it_names_the_source_portfolio() {
            assertThat(spoke.client
                            .describeProductAsAdmin(d -> d.id(linux).sourcePortfolioId(data))
                            .tagOptions())
                    .extracting(TagOptionDetail::id, TagOptionDetail::owner)
                    .containsExactly(tuple(stage, hub.id));
            assertThat(spoke.tagOptions(linux, null)).isEmpty();
        }

        @AwsRule(
                source = SHARING,
                says = "When you add or remove tag options in the main account, the change automatically appears in "
                        + "recipient accounts.")
        @Test
        void the_recipient_sees_changes_of_the_owner_immediately() {
            String more = hub.tags(data, "Team", "b");
            hub.client.updateTagOption(u -> u.id(team).active(false));
            assertThat(spoke.client.describePortfolio(d -> d.id(data)).tagOptions())
                    .extracting(TagOptionDetail::id, TagOptionDetail::active)
                    .containsExactly(tuple(team, false), tuple(more, true));
            hub.client.disassociateTagOptionFromResource(
                    d -> d.tagOptionId(team).resourceId(data));
            hub.client.disassociateTagOptionFromResource(
                    d -> d.tagOptionId(stage).resourceId(linux));
            assertThat(spoke.tagOptions(data)).containsExactly(more);
            assertThat(spoke.tagOptions(linux, data)).isEmpty();
        }

        @AwsRule(
                source = API + "API_UpdatePortfolioShare.html",
                says = "You can use this API to enable or disable TagOptions sharing or Principal sharing for an "
                        + "existing portfolio share.")
        @Test
        void switching_tag_option_sharing_off_removes_them_and_switching_it_on_restores_them() {
            switches(false);
            assertThat(spoke.tagOptions(data)).isEmpty();
            assertThat(spoke.tagOptions(linux, data)).isEmpty();
            switches(true);
            assertThat(spoke.tagOptions(data)).containsExactly(team);
            assertThat(spoke.tagOptions(linux, data)).containsExactly(stage);
        }

        @AwsRule(
                source = SHARING,
                says = "In recipient accounts administrators can associate additional local TagOptions to their "
                        + "imported portfolio.")
        @Test
        void the_recipient_can_add_tag_options_that_only_it_sees() {
            spoke.associatesTagOption(cost, data);
            assertThat(spoke.tagOptions(data)).containsExactly(team, cost);
            assertThat(hub.tagOptions(data)).containsExactly(team);
            assertThat(spoke.client
                            .listResourcesForTagOption(l -> l.tagOptionId(cost))
                            .resourceDetails())
                    .extracting(ResourceDetail::id, ResourceDetail::arn)
                    .containsExactly(tuple(data, "arn:aws:catalog:us-east-1:" + hub.id + ":portfolio/" + data));
        }

        @Assumed("Products belong to the owner, so a recipient cannot change their TagOptions.")
        @Test
        void the_recipient_cannot_add_tag_options_to_a_product() {
            assertNotFound(() -> spoke.associatesTagOption(cost, linux));
        }

        @Assumed("A shared TagOption belongs to its owner, so a recipient cannot change it.")
        @Test
        void the_recipient_cannot_change_or_disassociate_a_shared_tag_option() {
            assertNotFound(() -> spoke.client.updateTagOption(u -> u.id(team).active(false)));
            assertNotFound(() -> spoke.client.deleteTagOption(d -> d.id(team)));
            assertNotFound(() -> spoke.client.disassociateTagOptionFromResource(
                    d -> d.tagOptionId(team).resourceId(data)));
            assertNotFound(() -> spoke.associatesTagOption(team, spoke.createsPortfolio("Local")));
            assertThat(hub.tagOptions(data)).containsExactly(team);
        }

        @Assumed("The TagOption library of an account contains only the TagOptions that the account created.")
        @Test
        void shared_tag_options_are_not_in_the_library_of_the_recipient() {
            assertThat(spoke.client.listTagOptions().tagOptionDetails())
                    .extracting(TagOptionDetail::id)
                    .containsExactly(cost);
        }

        @Assumed("Two accounts can have equal TagOptions, which stay separate.")
        @Test
        void the_recipient_can_add_a_tag_option_equal_to_a_shared_one() {
            String same = spoke.tags(data, "Team", "a");
            assertThat(spoke.tagOptions(data)).containsExactly(team, same);
        }

        @Assumed("Shared TagOptions belong to the imported portfolio; a local portfolio has its own.")
        @Test
        void a_local_portfolio_with_the_product_has_only_its_own_tag_options() {
            String local = spoke.createsPortfolio("Local");
            spoke.addsFrom(data, linux, local);
            spoke.associatesTagOption(cost, local);
            assertThat(spoke.tagOptions(local)).containsExactly(cost);
            assertThat(spoke.tagOptions(linux, local)).isEmpty();
            assertThat(spoke.tagOptions(linux, data)).containsExactly(stage);
        }

        @Assumed("What a recipient added to an imported portfolio is removed when its access ends.")
        @Test
        void deleting_the_share_removes_the_recipients_tag_options_and_sharing_again_does_not_restore_them() {
            spoke.associatesTagOption(cost, data);
            hub.unshares(data, spoke);
            assertThat(spoke.client
                            .listResourcesForTagOption(l -> l.tagOptionId(cost))
                            .resourceDetails())
                    .isEmpty();
            shares(spoke, true);
            spoke.accepts(data);
            assertThat(spoke.tagOptions(data)).containsExactly(team);
            spoke.client.deleteTagOption(d -> d.id(cost));
        }

        @Assumed("What a recipient added to an imported portfolio is removed when its access ends.")
        @Test
        void rejecting_the_share_removes_the_recipients_tag_options() {
            spoke.associatesTagOption(cost, data);
            spoke.rejects(data);
            spoke.accepts(data);
            assertThat(spoke.tagOptions(data)).containsExactly(team);
        }

        @Assumed("TagOptions of a recipient do not affect the owner.")
        @Test
        void the_recipients_tag_options_do_not_prevent_the_owner_from_deleting_the_portfolio() {
            spoke.associatesTagOption(cost, data);
            hub.removes(linux, data);
            hub.client.disassociateTagOptionFromResource(
                    d -> d.tagOptionId(team).resourceId(data));
            hub.unshares(data, spoke);
            hub.client.deletePortfolio(d -> d.id(data));
            assertThat(hub.portfolios()).doesNotContain(data);
            assertThatCode(() -> spoke.client.deleteTagOption(d -> d.id(cost))).doesNotThrowAnyException();
        }

        @Assumed("TagOption sharing is a setting of each share.")
        @Test
        void a_recipient_of_a_share_without_tag_options_sees_none() {
            var without = new Actor(catalog.account("without"));
            shares(without, false);
            without.accepts(data);
            assertThat(without.tagOptions(data)).isEmpty();
            assertThat(spoke.tagOptions(data)).containsExactly(team);
        }
    }

    @Nested
    class WhenTheShareDoesNotIncludeTagOptions {

        @AwsRule(
                source = API + "API_CreatePortfolioShare.html",
                says = "If this flag is not provided, TagOptions sharing is disabled.")
        @Test
        void the_recipient_sees_no_tag_options() {
            hub.sharesAccepted(data, spoke);
            assertThat(spoke.tagOptions(data)).isEmpty();
            assertThat(spoke.tagOptions(linux, data)).isEmpty();
        }

        @AwsRule(
                source = API + "API_CreatePortfolioShare.html",
                says = "If the portfolio share with the specified account or organization node already exists, this "
                        + "action will have no effect and will not return an error. To update an existing share, you "
                        + "must use the UpdatePortfolioShare API instead.")
        @Test
        void sharing_again_with_tag_options_has_no_effect_but_updating_the_share_has() {
            hub.sharesAccepted(data, spoke);
            shares(spoke, true);
            assertThat(spoke.tagOptions(data)).isEmpty();
            switches(true);
            assertThat(spoke.tagOptions(data)).containsExactly(team);
            assertThat(hub.shares(data, DescribePortfolioShareType.ACCOUNT))
                    .singleElement()
                    .satisfies(share -> assertThat(share.shareTagOptions()).isTrue());
        }
    }

    @Nested
    class WhenTheShareIsNotAccepted {

        @Assumed(
                value = "Shared TagOptions become visible when the share is accepted.",
                setting = "offeredPortfoliosVisible")
        @Test
        void a_visible_share_that_is_not_accepted_shows_no_tag_options() {
            var open = FakeServiceCatalog.builder()
                    .settings(s -> s.assume(AwsBehavior.OFFERED_PORTFOLIOS_VISIBLE, true))
                    .build();
            var owner = new Actor(open.account("hub"));
            var recipient = new Actor(open.account("spoke"));
            String offered = owner.createsPortfolio("Data");
            String option = owner.tags(offered, "Team", "a");
            owner.client.createPortfolioShare(
                    s -> s.portfolioId(offered).accountId(recipient.id).shareTagOptions(true));
            assertThat(recipient.tagOptions(offered)).isEmpty();
            recipient.accepts(offered);
            assertThat(recipient.tagOptions(offered)).containsExactly(option);
        }
    }

    @Nested
    class WhenSharesWithAnOrganizationIncludeTagOptions {

        final FakeServiceCatalog world = OrganizationShareTest.world(s -> {});
        final Actor owner = new Actor(world.account("hub"));
        final Actor prod = new Actor(world.account("prod-a"));
        final String workloads = world.organization().unit("workloads").id();
        final String unit = world.organization().unit("workloads/prod").id();
        final String shared = owner.createsPortfolio("Data");
        final String option = owner.tags(shared, "Team", "a");

        private void includes(String node, boolean tagOptions) {
            owner.client.updatePortfolioShare(u -> u.portfolioId(shared)
                    .shareTagOptions(tagOptions)
                    .organizationNode(n ->
                            n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT).value(node)));
        }

        @Assumed("A recipient sees the union of what all its shares of the portfolio include.")
        @Test
        void one_share_with_tag_options_is_enough() {
            owner.sharesAccepted(shared, prod);
            owner.shares(shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, workloads);
            owner.shares(shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit);
            assertThat(prod.tagOptions(shared)).isEmpty();
            includes(workloads, true);
            assertThat(prod.tagOptions(shared)).containsExactly(option);
            includes(unit, true);
            includes(workloads, false);
            assertThat(prod.tagOptions(shared)).containsExactly(option);
            owner.unshares(shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit);
            assertThat(prod.tagOptions(shared)).isEmpty();
        }

        @Assumed("What a recipient added to an imported portfolio is removed when its access ends.")
        @Test
        void deleting_the_last_share_removes_the_recipients_tag_options() {
            owner.shares(shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, workloads);
            owner.shares(shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit);
            String own = prod.tags(shared, "Cost", "1");
            owner.unshares(shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, workloads);
            assertThat(prod.tagOptions(shared)).containsExactly(own);
            owner.unshares(shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit);
            assertThatCode(() -> prod.client.deleteTagOption(d -> d.id(own))).doesNotThrowAnyException();
        }

        @Assumed("What a recipient added to an imported portfolio is removed when its access ends.")
        @Test
        void leaving_the_unit_removes_the_recipients_tag_options() {
            owner.shares(shared, OrganizationNodeType.ORGANIZATIONAL_UNIT, unit);
            String own = prod.tags(shared, "Cost", "1");
            world.organization().move("prod-a", "workloads");
            assertThatCode(() -> prod.client.deleteTagOption(d -> d.id(own))).doesNotThrowAnyException();
        }
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThat(refusal(call)).isInstanceOf(ResourceNotFoundException.class);
    }
}
