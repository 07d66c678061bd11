package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;

class JournalTextTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final Actor hub = new Actor(catalog.account("hub"));
    private final Actor spoke = new Actor(catalog.account("spoke"));

    @Test
    void each_line_has_the_caller_the_operation_the_resource_and_the_outcome() {
        String web = hub.createsPortfolio("Web servers");
        hub.shares(web, spoke);
        spoke.accepts(web);
        assertThat(refusal(() -> spoke.client.deletePortfolio(d -> d.id(web)))).isNotNull();
        new Actor(catalog.account("spoke").as("role/Developer")).portfolios();

        assertThat(catalog.journal().toText()).isEqualTo("""
                1  hub                      CreatePortfolio       "Web servers"                                    \
                answered
                2  hub                      CreatePortfolioShare  "Web servers" %1$s, account spoke  answered
                3  spoke                    AcceptPortfolioShare  "Web servers" %1$s of hub          answered
                4  spoke                    DeletePortfolio       "Web servers" %1$s of hub          \
                refused: ResourceNotFoundException: Portfolio not found: %1$s \
                (belongs to hub, shared with the account, accepted)
                5  spoke as role/Developer  ListPortfolios                                                         \
                answered
                """.formatted(web));
    }

    @Test
    void calls_that_fail_by_a_fault_or_are_not_modelled_are_marked() {
        catalog.faults().on("ListPortfolios").throttles();
        assertThat(refusal(hub::portfolios)).isNotNull();

        assertThat(catalog.journal().toText())
                .isEqualTo("1  hub  ListPortfolios    refused: ThrottlingException: Rate exceeded\n");
    }

    @Test
    void a_deleted_resource_is_shown_by_its_id() {
        String web = hub.createsPortfolio("Web servers");
        hub.client.deletePortfolio(d -> d.id(web));

        assertThat(catalog.journal().toText()).contains("DeletePortfolio  " + web + "  answered");
    }

    @Test
    void regions_are_shown_if_there_are_several() {
        hub.portfolios();
        new Actor(catalog.account("hub").in(Region.EU_WEST_1)).portfolios();

        assertThat(catalog.journal().toText()).contains("1  hub in us-east-1  ").contains("2  hub in eu-west-1  ");
    }

    @Test
    void an_organization_node_is_shown_by_its_name() {
        FakeServiceCatalog org = FakeServiceCatalog.builder()
                .organization(o ->
                        o.management("hub").unit("prod", u -> u.account("a")).trustedAccess(true))
                .build();
        Actor owner = new Actor(org.account("hub"));
        owner.shares(
                owner.createsPortfolio("Web"),
                OrganizationNodeType.ORGANIZATIONAL_UNIT,
                org.organization().unit("prod").id());

        assertThat(org.journal().toText()).containsPattern("\"Web\" port-\\w+, unit prod  answered");
    }

    @Test
    void names_are_escaped_so_that_each_call_stays_on_one_line() {
        hub.createsPortfolio("two\nlines");

        assertThat(catalog.journal().toText()).hasLineCount(1);
    }

    @Test
    void an_empty_journal_says_that_there_are_no_calls() {
        assertThat(catalog.journal().toText()).isEqualTo("(no calls)\n");
    }
}
