package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;

/**
 *
 *
 * <pre>
 * organization, managed by hub 111111111111
 *   workloads
 *     dev 222222222222
 *     prod
 *       prod-a 333333333333
 * outsider 999999999999
 * </pre>
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PortfolioInOrganizationTest {

    private static final String DEV = "222222222222";
    private static final String PROD_A = "333333333333";
    private static final String OUTSIDER = "999999999999";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("111111111111")
                    .unit("workloads", u -> u.account(DEV).unit("prod", p -> p.account(PROD_A)))
                    .trustedAccess(true))
            .settings(s -> s.shareCompletion(CompletionPolicy.after(Duration.ofSeconds(5))))
            .build();
    private final ServiceCatalogClient hub = catalog.account("111111111111").serviceCatalog();
    private final ServiceCatalogClient dev = catalog.account(DEV).serviceCatalog();
    private final ServiceCatalogClient prodA = catalog.account(PROD_A).serviceCatalog();
    private final String workloads = catalog.organization().unit("workloads").id();
    private final String prod = catalog.organization().unit("workloads/prod").id();
    private final String organization = catalog.organization().id();
    private final String id = HubAndSpoke.portfolio(hub, "Networking");

    private void share(OrganizationNodeType type, String node) {
        begin(type, node);
        catalog.settle();
    }

    private void begin(OrganizationNodeType type, String node) {
        hub.createPortfolioShare(r -> r.portfolioId(id)
                .organizationNode(n -> n.type(type).value(node))
                .shareTagOptions(true)
                .sharePrincipals(true));
    }

    private String expecting(String rest) {
        return "\nExpecting portfolio:\n  " + id + " \"Networking\" of 111111111111\n" + rest;
    }

    @Nested
    class WhenItIsSharedWithAUnit {

        WhenItIsSharedWithAUnit() {
            share(OrganizationNodeType.ORGANIZATIONAL_UNIT, prod);
        }

        @Test
        void it_is_shared_with_that_unit_and_reaches_its_accounts() {
            assertThat(hub)
                    .portfolio(id)
                    .isSharedWithOrganizationalUnit(prod)
                    .isNotSharedWithOrganizationalUnit(workloads)
                    .isNotSharedWithOrganization(organization)
                    .reachesAccount(PROD_A);
        }

        @Test
        void being_shared_with_another_unit_fails() {
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isSharedWithOrganizationalUnit(workloads)))
                    .isEqualTo(expecting("to be shared with organizational unit:\n  " + workloads
                            + "\nbut it is shared only with:\n  organizational unit " + prod + ": accepted"));
        }

        @Test
        void being_shared_with_the_organization_fails() {
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isSharedWithOrganization(organization)))
                    .startsWith(expecting(
                            "to be shared with organization:\n  " + organization + "\nbut it is shared only"));
        }

        @Test
        void being_shared_with_a_member_fails_with_the_way_that_there_is() {
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isSharedWithMember(PROD_A)))
                    .isEqualTo(expecting("to be shared with member account:\n  " + PROD_A
                            + "\nbut it reaches that account only through organizational unit " + prod + "."));
        }

        @Test
        void not_being_shared_with_it_fails() {
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isNotSharedWithOrganizationalUnit(prod)))
                    .isEqualTo(expecting("not to be shared with organizational unit:\n  " + prod
                            + "\nbut it is, and the share is accepted."));
        }

        @Test
        void reaching_an_account_outside_fails() {
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).reachesAccount(DEV)))
                    .isEqualTo(expecting(
                            "to reach account:\n  " + DEV + "\nbut it is shared only with:\n  organizational unit "
                                    + prod + ": accepted, and reaches 333333333333"));
        }

        @Test
        void it_is_imported_through_the_organization() {
            assertThat(prodA)
                    .portfolio(id)
                    .isImported()
                    .isImportedThroughOrganization()
                    .isImportedFrom("111111111111");
            assertThat(dev).doesNotSeePortfolio(id);
        }

        @Test
        void being_imported_through_an_account_share_fails() {
            assertThat(messageOf(() ->
                            assertThat(prodA).inAccount(PROD_A).portfolio(id).isImportedThroughAccountShare()))
                    .isEqualTo(expecting("to be imported through an account-to-account share\nbut account " + PROD_A
                            + " imported it only through the organization."));
        }

        @Test
        void both_ways_hold_at_once() {
            hub.createPortfolioShare(r -> r.portfolioId(id).accountId(PROD_A));
            prodA.acceptPortfolioShare(r -> r.portfolioId(id));

            assertThat(prodA).portfolio(id).isImportedThroughAccountShare().isImportedThroughOrganization();
        }
    }

    @Nested
    class WhenItIsSharedInOtherWays {

        @Test
        void the_organization_as_a_whole_is_a_recipient() {
            share(OrganizationNodeType.ORGANIZATION, organization);

            assertThat(hub)
                    .portfolio(id)
                    .isSharedWithOrganization(organization)
                    .isSharedWithOrganization(catalog.organization().arn())
                    .reachesAccount(DEV);
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isNotSharedWithOrganization(organization)))
                    .endsWith("but it is, and the share is accepted.");
        }

        @Test
        void a_member_is_a_recipient() {
            share(OrganizationNodeType.ACCOUNT, DEV);

            assertThat(hub).portfolio(id).isSharedWithMember(DEV).reachesAccount(DEV);
        }

        @Test
        void an_account_is_no_member() {
            hub.createPortfolioShare(r -> r.portfolioId(id).accountId(DEV));

            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isSharedWithMember(DEV)))
                    .isEqualTo(expecting("to be shared with member account:\n  " + DEV
                            + "\nbut it is shared only with:\n  account " + DEV + ": not accepted"));
        }

        @Test
        void an_account_to_account_import_is_not_one_through_the_organization() {
            hub.createPortfolioShare(r -> r.portfolioId(id).accountId(OUTSIDER));
            ServiceCatalogClient outsider = catalog.account(OUTSIDER).serviceCatalog();
            outsider.acceptPortfolioShare(r -> r.portfolioId(id));

            assertThat(outsider).portfolio(id).isImportedThroughAccountShare();
            assertThat(messageOf(() -> assertThat(outsider).portfolio(id).isImportedThroughOrganization()))
                    .isEqualTo(expecting("to be imported through the organization\nbut account " + OUTSIDER
                            + " imported it only through an account-to-account share."));
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isImportedThroughOrganization()))
                    .endsWith("but it is local: account 111111111111 owns it.");
        }
    }

    @Nested
    class WhatAShareIncludes {

        @Test
        void is_what_it_was_made_with() {
            share(OrganizationNodeType.ORGANIZATIONAL_UNIT, prod);
            hub.createPortfolioShare(r -> r.portfolioId(id).accountId(OUTSIDER));

            assertThat(hub)
                    .portfolio(id)
                    .sharesPrincipalsWith(prod)
                    .sharesTagOptionsWith(prod)
                    .doesNotSharePrincipalsWith(OUTSIDER)
                    .doesNotShareTagOptionsWith(OUTSIDER);
        }

        @Test
        void that_is_missing_is_named_by_the_member_that_is_false() {
            hub.createPortfolioShare(r -> r.portfolioId(id).accountId(OUTSIDER));

            assertThat(messageOf(() -> assertThat(hub).portfolio(id).sharesTagOptionsWith(OUTSIDER)))
                    .isEqualTo(expecting("to share TagOptions with account:\n  " + OUTSIDER
                            + "\nbut the share does not include them: shareTagOptions is false."));
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).sharesPrincipalsWith(OUTSIDER)))
                    .endsWith("but the share does not include them: sharePrincipals is false.");
        }

        @Test
        void that_should_not_be_there_is_named_by_the_member_that_is_true() {
            share(OrganizationNodeType.ORGANIZATIONAL_UNIT, prod);

            assertThat(messageOf(() -> assertThat(hub).portfolio(id).doesNotSharePrincipalsWith(prod)))
                    .isEqualTo(expecting("not to share principals with organizational unit:\n  " + prod
                            + "\nbut the share includes them: sharePrincipals is true."));
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).doesNotShareTagOptionsWith(prod)))
                    .endsWith("but the share includes them: shareTagOptions is true.");
        }

        @Test
        void is_nothing_without_a_share() {
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).sharesTagOptionsWith(organization)))
                    .isEqualTo(expecting("to share TagOptions with organization:\n  " + organization
                            + "\nbut it is not shared at all."));
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).doesNotSharePrincipalsWith(OUTSIDER)))
                    .endsWith("but it is not shared at all.");
        }
    }

    @Nested
    class WhenAShareTakesTime {

        @Test
        void eventually_waits_on_the_clock_of_the_catalog() {
            begin(OrganizationNodeType.ORGANIZATIONAL_UNIT, prod);
            assertThat(prodA).doesNotSeePortfolio(id);

            assertThat(prodA)
                    .eventually(WaitPolicy.onClock(catalog::advance))
                    .portfolio(id)
                    .isImportedThroughOrganization();
        }

        @Test
        void the_wait_time_may_be_too_short() {
            begin(OrganizationNodeType.ORGANIZATIONAL_UNIT, prod);

            assertThat(messageOf(() -> assertThat(prodA)
                            .eventually(WaitPolicy.onClock(catalog::advance).upTo(Duration.ofSeconds(4)))
                            .seesPortfolio(id)))
                    .startsWith("[eventually, within 4 s] \nExpecting");
        }
    }
}
