package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.StackFailedException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.model.HandshakePartyType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** What somebody sees first on the page of a failed test, in a real browser. */
class PageOfAFailureInBrowserTest extends PagesInBrowser {

    @Test
    void the_accounts_of_the_failure_come_first_in_the_order_of_its_message() throws IOException {
        FakeServiceCatalog catalog = new LandingZone(40).catalog;
        List<String> about = List.of("spoke-030", "hub", "spoke-002");
        String message = about.stream()
                .map(name -> name + "(" + catalog.account(name).id() + ")")
                .collect(Collectors.joining(" and "));
        open(catalog.topology().toHtml(catalog.journal(), "compares()", new AssertionError(message)), "order.html");

        assertThat(browser.evaluate("[...document.querySelectorAll('#accounts > .account > summary .name')].slice(0, 3)"
                        + ".map(e => e.textContent)"))
                .isEqualTo(String.join(",", about));
    }

    @Test
    void the_call_that_threw_the_failure_is_marked_and_in_view_however_many_follow() throws IOException {
        FakeServiceCatalog catalog = new LandingZone(20).catalog;
        ServiceCatalogException refused = catchThrowableOfType(
                ServiceCatalogException.class,
                () -> catalog.account("stranger").serviceCatalog().deletePortfolio(d -> d.id("port-aaaaaaaaaaaaa")));
        for (int i = 0; i < 200; i++) {
            catalog.account("hub").serviceCatalog().listPortfolios();
            catalog.account("hub").serviceCatalog().listTagOptions(r -> {});
        }
        open(
                catalog.topology().toHtml(catalog.journal(), "deploys()", new IllegalStateException("failed", refused)),
                "call.html");

        assertThat(text(".call.about")).contains("DeletePortfolio", "in the failure", "stranger");
        assertThat(browser.evaluate(
                        "(() => { const call = document.querySelector('.call.about').getBoundingClientRect();"
                                + "return call.top > 0 && call.bottom < innerHeight; })()"))
                .isEqualTo("true");
        assertThat(text("#accounts .account.about .name")).isEqualTo("stranger");
    }

    @Test
    void a_stack_that_failed_is_open_with_the_reason() throws IOException {
        FakeServiceCatalog catalog = new LandingZone(40).catalog;
        StackFailedException failed = catchThrowableOfType(
                StackFailedException.class,
                () -> catalog.account("spoke-003").stacks().deploy("wrong", """
                        Resources:
                          Share:
                            Type: AWS::ServiceCatalog::PortfolioShare
                            Properties: {PortfolioId: port-aaaaaaaaaaaaa, AccountId: '222222222222'}
                        """));
        open(catalog.topology().toHtml(catalog.journal(), "deploys()", failed), "stack.html");

        assertThat(text("#accounts > .account > summary .name")).isEqualTo("spoke-003");
        assertThat(text(".account.about .box.about"))
                .contains("ROLLBACK_COMPLETE", "wrong", "CREATE_FAILED", "Portfolio not found: port-aaaaaaaaaaaaa");
        browser.press("/", 191);
        browser.type("rollback_complete");
        assertThat(count("#accounts .account")).isEqualTo(1);
    }

    @Test
    void a_name_written_from_right_to_left_does_not_turn_the_id_after_it() throws IOException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        Actor hub = new Actor(catalog.account("hub"));
        hub.createsProduct("\u202Eturned");
        open(catalog.topology().toHtml(), "turned.html");

        assertThat(browser.evaluate("(() => { const row = document.querySelector('#accounts li');"
                        + "return row.querySelector('.id').getBoundingClientRect().left"
                        + " > row.querySelector('.name').getBoundingClientRect().right; })()"))
                .isEqualTo("true");
    }

    @Test
    void products_in_no_portfolio_are_folded() throws IOException {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        Actor hub = new Actor(catalog.account("hub"));
        for (int i = 0; i < 100; i++) {
            hub.createsProduct("Product " + i);
        }
        open(catalog.topology().toHtml(), "products.html");

        assertThat(count("#accounts li")).isEqualTo(1);
        assertThat(text("#accounts .more")).startsWith("99 more like thisProduct 1, Product 2, ");
        assertThat(catalog.topology().toText().lines()).hasSize(3);
    }

    @Test
    void an_invitation_and_an_account_in_creation_are_in_the_organization() throws IOException {
        FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                .organization(o -> o.management("root"))
                .settings(s -> s.shareCompletion(CompletionPolicy.held()))
                .build();
        catalog.account("root")
                .organizations()
                .inviteAccountToOrganization(i -> i.target(t -> t.type(HandshakePartyType.ACCOUNT)
                        .id(catalog.account("partner").id())));
        catalog.account("root")
                .organizations()
                .createAccount(c -> c.accountName("New").email("new@example.com"));
        open(catalog.topology().toHtml(), "joining.html");

        assertThat(text("#organization .joining")).contains("invited partner", "in creation New");
        assertThat(catalog.topology().toText()).contains("invited: partner (h-", "in creation: New (car-");
    }
}
