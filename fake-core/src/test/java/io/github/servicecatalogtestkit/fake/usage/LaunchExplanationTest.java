package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink.IN_NO_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink.NOT_ACCEPTED;
import static io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink.NOT_IN_THE_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink.NOT_SHARED;
import static io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink.NO_PRINCIPAL_MATCHES;
import static io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink.NO_SUCH_PRODUCT;
import static io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink.ORGANIZATIONS_ACCESS_OFF;
import static io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink.OTHER_REGION;
import static io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink.OUTSIDE_THE_ORGANIZATION_NODE;
import static io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink.REJECTED;
import static io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink.SHARE_IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.LaunchExplanation;
import io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;

/** Explains why a principal can or cannot launch a product; {@link ConstrainedHub} sets up the accounts. */
class LaunchExplanationTest {

    @Nested
    class WhenALaunchPathExists {

        final ConstrainedHub world = new ConstrainedHub();

        @Test
        void the_explanation_shows_each_constraint_and_its_origin() {
            String overridden = world.constrainsShared("LAUNCH", ConstrainedHub.LAUNCH);
            String inherited = world.constrainsShared("TEMPLATE", ConstrainedHub.TEMPLATE);
            String own = world.constrainsLocal("LAUNCH", ConstrainedHub.LAUNCH_OF_SPOKE);
            world.developerOf(world.local);

            LaunchExplanation explanation = explain(world, "role/Developer");

            assertThat(explanation.isLaunchable()).isTrue();
            assertThat(explanation.missingLink()).isEmpty();
            assertThat(explanation.toString())
                    .contains("path " + world.local.replace("port-", "lpv3-") + " \"Local\"\n")
                    .containsSubsequence(
                            "launched as arn:aws:iam::222222222222:role/Spoke\n",
                            "LAUNCH " + overridden + ": inherited from " + world.shared + ", overridden\n",
                            "TEMPLATE " + inherited + ": inherited from " + world.shared + "\n",
                            "LAUNCH " + own + ": own\n");
        }

        @Test
        void constraints_of_an_imported_portfolio_are_shown_as_inherited() {
            String constraint = world.constrainsShared("TEMPLATE", ConstrainedHub.TEMPLATE);
            world.developerOf(world.shared);

            assertThat(explain(world, "role/Developer").toString())
                    .containsOnlyOnce("TEMPLATE " + constraint + ": inherited from " + world.shared + "\n");
        }

        @Test
        void the_explanation_is_printed_as_a_tree() {
            String launch = world.constrainsShared("LAUNCH", ConstrainedHub.LAUNCH);
            world.developerOf(world.local);

            assertThat(explain(world, "role/Developer")).hasToString("""
                    ✓ arn:aws:iam::222222222222:role/Developer can launch "Linux" %s on one path
                    +- path %s "Local"
                    |  +- ✓ belongs to the account
                    |  +- ✓ has the product, taken from %s
                    |  +- ✓ has the principal IAM arn:aws:iam::222222222222:role/Developer
                    |  +- launched as arn:aws:iam::111111111111:role/Hub
                    |  \\- LAUNCH %s: inherited from %s
                    \\- "Shared" %s of hub(111111111111)
                       +- ✓ shared with the account, accepted
                       +- ✓ has the product
                       \\- ✗ the caller is not one of its principals: it has none
                    """.formatted(
                            world.product,
                            world.local.replace("port-", "lpv3-"),
                            world.shared,
                            launch,
                            world.shared,
                            world.shared));
        }

        @Test
        void names_are_escaped_so_that_they_cannot_imitate_lines_of_the_tree() {
            world.spoke.client.updatePortfolio(u -> u.id(world.local).displayName("a\n✓ b\""));

            assertThat(explain(world, "role/Developer").toString()).contains("\"a\\u000a✓ b\\\"\" " + world.local);
        }
    }

    @Nested
    class WhenNoLaunchPathExists {

        final ConstrainedHub world = new ConstrainedHub();

        @Test
        void the_reason_may_be_that_the_product_does_not_exist() {
            LaunchExplanation explanation =
                    world.catalog.explainLaunch("spoke", "role/Developer", "prod-aaaaaaaaaaaaa");

            assertThat(explanation.isLaunchable()).isFalse();
            assertThat(explanation.missingLink()).contains(NO_SUCH_PRODUCT);
            assertThat(explanation)
                    .hasToString("✗ arn:aws:iam::222222222222:role/Developer cannot launch prod-aaaaaaaaaaaaa: "
                            + "there is no such product\n");
        }

        @Test
        void the_reason_may_be_that_the_product_is_in_no_portfolio() {
            String lonely = world.hub.createsProduct("Lonely");
            world.developerOf(world.local);

            LaunchExplanation explanation = world.catalog.explainLaunch("spoke", "role/Developer", lonely);

            assertThat(explanation.missingLink()).contains(IN_NO_PORTFOLIO);
            assertThat(explanation.toString())
                    .startsWith("✗ arn:aws:iam::222222222222:role/Developer cannot launch \"Lonely\" " + lonely
                            + ": it is in no portfolio\n")
                    .containsSubsequence("\"Local\" " + world.local, "✗ does not have the product\n")
                    .doesNotContain(world.shared);
        }

        @Test
        void the_reason_may_be_that_the_portfolio_is_not_shared() {
            LaunchExplanation explanation = world.catalog.explainLaunch("other", "role/Developer", world.product);

            assertMissing(explanation, NOT_SHARED, "not shared with the account");
        }

        @Test
        void the_reason_may_be_that_the_share_is_not_accepted() {
            world.hub.shares(world.shared, world.other);

            assertMissing(
                    world.catalog.explainLaunch("other", "role/Developer", world.product),
                    NOT_ACCEPTED,
                    "shared with the account, which has not accepted it");
        }

        @Test
        void the_reason_may_be_that_the_caller_is_in_another_region() {
            assertMissing(
                    world.catalog
                            .account("spoke")
                            .as("role/Developer")
                            .in(Region.EU_WEST_1)
                            .explainLaunch(world.product),
                    OTHER_REGION,
                    "is in us-east-1, not in eu-west-1");
        }

        @Test
        void the_reason_may_be_that_no_principal_matches_the_caller() {
            world.spoke.admits(world.shared, "role/Tester");
            world.spoke.admitsPattern(world.shared, "user/*");

            LaunchExplanation explanation = explain(world, "role/Developer");

            assertThat(explanation.missingLink()).contains(NO_PRINCIPAL_MATCHES);
            assertThat(explanation.toString())
                    .contains("✗ the caller is not one of its principals: "
                            + "IAM arn:aws:iam::222222222222:role/Tester, "
                            + "IAM_PATTERN arn:aws:iam:::user/*\n");
        }

        @Test
        void the_reason_may_be_that_the_owners_principal_pattern_is_not_shared() {
            world.hub.admitsPattern(world.shared, "role/Dev*");

            assertThat(explain(world, "role/Developer").toString())
                    .contains("; the owner's IAM_PATTERN arn:aws:iam:::role/Dev* "
                            + "matches the caller, but is not shared\n");
        }

        @Test
        void the_reason_may_be_that_the_owner_removed_the_product() {
            world.developerOf(world.local, world.shared);
            world.hub.removes(world.product, world.shared);

            LaunchExplanation explanation = explain(world, "role/Developer");

            assertThat(explanation.missingLink()).contains(NOT_IN_THE_PORTFOLIO);
            assertThat(explanation.toString())
                    .containsSubsequence(
                            "✗ does not have the product\n",
                            "✗ has lost the product: its owner took it out of " + world.shared + "\n");
        }

        @Test
        void the_portfolio_with_the_fewest_missing_conditions_comes_first() {
            String further = world.hub.createsPortfolio("Further");
            String product = world.hub.createsProductIn(further, "Windows");
            String closer = world.hub.createsPortfolio("Closer");
            world.hub.adds(product, closer);
            world.hub.sharesAccepted(closer, world.spoke);

            LaunchExplanation explanation = world.catalog.explainLaunch("spoke", "role/Developer", product);

            assertThat(explanation.missingLink()).contains(NO_PRINCIPAL_MATCHES);
            assertThat(explanation.toString())
                    .containsSubsequence(
                            closer,
                            "✗ the caller is not one of its principals",
                            further,
                            "✗ not shared with the account\n");
        }

        @Test
        void an_explanation_does_not_change_with_the_catalog() {
            LaunchExplanation before = explain(world, "role/Developer");
            world.developerOf(world.local);

            assertThat(before.isLaunchable()).isFalse();
            assertThat(explain(world, "role/Developer").isLaunchable()).isTrue();
        }
    }

    /** The hub shares with the unit prod, which contains the account prod-a but not dev. */
    @Nested
    class WhenThePortfolioIsSharedThroughTheOrganization {

        FakeServiceCatalog catalog = organization(CompletionPolicy.immediate());
        Actor hub = new Actor(catalog.account("hub"));
        String portfolio = hub.createsPortfolio("Shared");
        String product = hub.createsProductIn(portfolio, "Linux");

        @Test
        void the_share_with_the_unit_creates_a_launch_path() {
            sharesWithProd();
            new Actor(catalog.account("prod-a")).admits(portfolio, "role/Developer");

            LaunchExplanation explanation = catalog.explainLaunch("prod-a", "role/Developer", product);

            assertThat(explanation.isLaunchable()).isTrue();
            assertThat(explanation.toString()).contains("+- ✓ shared with unit prod(" + prod() + ")\n");
            assertThat(new Actor(catalog.account("prod-a").as("role/Developer")).pathsTo(product))
                    .containsExactly("Shared");
        }

        @Test
        void the_owners_principal_patterns_apply_if_the_share_includes_principals() {
            hub.admitsPattern(portfolio, "role/Dev*");
            hub.admits(portfolio, "role/Developer");
            hub.client.createPortfolioShare(s -> s.portfolioId(portfolio)
                    .organizationNode(n ->
                            n.type(OrganizationNodeType.ORGANIZATIONAL_UNIT).value(prod()))
                    .sharePrincipals(true));
            Actor developer = new Actor(catalog.account("prod-a").as("role/Developer"));
            assertThat(developer.pathsTo(product)).containsExactly("Shared");

            hub.client.disassociatePrincipalFromPortfolio(d -> d.portfolioId(portfolio)
                    .principalARN("arn:aws:iam:::role/Dev*")
                    .principalType(PrincipalType.IAM_PATTERN));
            assertThat(catalog.explainLaunch("prod-a", "role/Developer", product)
                            .missingLink())
                    .contains(NO_PRINCIPAL_MATCHES);
        }

        @Test
        void the_reason_may_be_that_the_account_is_outside_the_unit() {
            sharesWithProd();

            assertMissing(
                    catalog.explainLaunch("dev", "role/Developer", product),
                    OUTSIDE_THE_ORGANIZATION_NODE,
                    "shared with unit prod(" + prod() + "), and the account is not in it");
        }

        @Test
        void the_reason_may_be_that_organizations_access_was_disabled_when_the_account_joined() {
            sharesWithProd();
            hub.client.disableAWSOrganizationsAccess(d -> {});
            catalog.organization().move("dev", "workloads/prod");

            assertMissing(
                    catalog.explainLaunch("dev", "role/Developer", product),
                    ORGANIZATIONS_ACCESS_OFF,
                    "shared with unit prod(" + prod()
                            + "), but AWS Organizations access was off when the account came there");
        }

        @Test
        void the_reason_may_be_that_the_account_rejected_the_share() {
            sharesWithProd();
            catalog.account("prod-a")
                    .serviceCatalog()
                    .rejectPortfolioShare(
                            r -> r.portfolioId(portfolio).portfolioShareType(PortfolioShareType.AWS_ORGANIZATIONS));

            assertMissing(
                    catalog.explainLaunch("prod-a", "role/Developer", product),
                    REJECTED,
                    "shared with unit prod(" + prod() + "), but the account rejected it");
        }

        @Test
        void the_reason_may_be_that_the_share_is_in_progress() {
            catalog = organization(CompletionPolicy.held());
            hub = new Actor(catalog.account("hub"));
            portfolio = hub.createsPortfolio("Shared");
            product = hub.createsProductIn(portfolio, "Linux");
            sharesWithProd();

            assertMissing(
                    catalog.explainLaunch("prod-a", "role/Developer", product),
                    SHARE_IN_PROGRESS,
                    "the share with unit prod(" + prod() + ") is in progress");
        }

        private void sharesWithProd() {
            hub.shares(portfolio, OrganizationNodeType.ORGANIZATIONAL_UNIT, prod());
        }

        private String prod() {
            return catalog.organization().unit("workloads/prod").id();
        }

        private FakeServiceCatalog organization(CompletionPolicy progress) {
            return FakeServiceCatalog.builder()
                    .organization(o -> o.management("hub")
                            .unit("workloads", u -> u.account("dev").unit("prod", p -> p.account("prod-a")))
                            .trustedAccess(true))
                    .settings(s -> s.shareCompletion(progress))
                    .build();
        }
    }

    private static LaunchExplanation explain(ConstrainedHub world, String principal) {
        return world.catalog.explainLaunch("spoke", principal, world.product);
    }

    private static void assertMissing(LaunchExplanation explanation, MissingLink missing, String words) {
        assertThat(explanation.isLaunchable()).isFalse();
        assertThat(explanation.missingLink()).contains(missing);
        assertThat(explanation.toString()).contains("✗ " + words);
    }
}
