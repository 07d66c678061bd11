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
    void each_line_says_who_called_what_on_whose_resource_and_what_came_of_it() {
        String web = hub.createsPortfolio("Web servers");
        hub.shares(web, spoke);
        spoke.accepts(web);
        assertThat(refusal(() -> spoke.client.deletePortfolio(d -> d.id(web)))).isNotNull();
        new Actor(catalog.account("spoke").as("role/Developer")).portfolios();

        assertThat(catalog.journal().toText()).isEqualTo("""
                1  hub                      CreatePortfolio       "Web servers"                                    answered
                2  hub                      CreatePortfolioShare  "Web servers" %1$s, account spoke  answered
                3  spoke                    AcceptPortfolioShare  "Web servers" %1$s of hub          answered
                4  spoke                    DeletePortfolio       "Web servers" %1$s of hub          refused: ResourceNotFoundException: Portfolio not found: %1$s
                5  spoke as role/Developer  ListPortfolios                                                         answered
                """.formatted(web));
    }

    @Test
    void a_call_that_is_faulty_or_not_modelled_says_so() {
        catalog.faults().on("ListPortfolios").throttles();
        assertThat(refusal(hub::portfolios)).isNotNull();

        assertThat(catalog.journal().toText())
                .isEqualTo("1  hub  ListPortfolios    refused: ThrottlingException: Rate exceeded\n");
    }

    @Test
    void a_resource_that_is_gone_has_its_id() {
        String web = hub.createsPortfolio("Web servers");
        hub.client.deletePortfolio(d -> d.id(web));

        assertThat(catalog.journal().toText()).contains("DeletePortfolio  " + web + "  answered");
    }

    @Test
    void several_regions_are_named() {
        hub.portfolios();
        new Actor(catalog.account("hub").in(Region.EU_WEST_1)).portfolios();

        assertThat(catalog.journal().toText()).contains("1  hub in us-east-1  ").contains("2  hub in eu-west-1  ");
    }

    @Test
    void a_node_is_called_by_its_name() {
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
    void no_name_breaks_a_line() {
        hub.createsPortfolio("two\nlines");

        assertThat(catalog.journal().toText()).hasLineCount(1);
    }

    @Test
    void no_calls_are_said_to_be_none() {
        assertThat(catalog.journal().toText()).isEqualTo("(no calls)\n");
    }
}
