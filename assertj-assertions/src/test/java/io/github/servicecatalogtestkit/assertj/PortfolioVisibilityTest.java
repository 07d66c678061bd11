package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.assertj.core.presentation.StandardRepresentation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortfolioVisibilityTest {

    private static final String HUB = "111111111111";
    private static final String SPOKE = "222222222222";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final ServiceCatalogClient hub = catalog.account("hub", HUB).serviceCatalog();
    private final ServiceCatalogClient spoke = catalog.account("spoke", SPOKE).serviceCatalog();
    private final String id = create(hub, "Networking");

    private static String create(ServiceCatalogClient owner, String name) {
        return owner.createPortfolio(r -> r.displayName(name).providerName("Platform team"))
                .portfolioDetail()
                .id();
    }

    private void offer() {
        hub.createPortfolioShare(r -> r.portfolioId(id).accountId(SPOKE));
    }

    private void share() {
        offer();
        spoke.acceptPortfolioShare(r -> r.portfolioId(id));
    }

    @Test
    void a_null_client_fails_with_this_reason() {
        ServiceCatalogClient none = null;

        assertThat(messageOf(() -> assertThat(none).portfolio(id))).contains("not to be null");
        assertThat(messageOf(() -> assertThat(none).seesPortfolio(id))).contains("not to be null");
        assertThat(messageOf(() -> assertThat(none).doesNotSeePortfolio(id))).contains("not to be null");
    }

    @Test
    void a_description_is_inherited_by_the_portfolio() {
        assertThat(messageOf(() ->
                        assertThat(hub).as("after publishing").portfolio(id).isImported()))
                .startsWith("[after publishing] ");
        assertThat(messageOf(() -> assertThat(spoke).as("after import").portfolio(id)))
                .startsWith("[after import] ");
    }

    @Test
    void a_representation_is_inherited_by_the_portfolio() {
        StandardRepresentation byName = new StandardRepresentation() {
            @Override
            protected String fallbackToStringOf(Object object) {
                return super.fallbackToStringOf(object).replace(HUB, "hub");
            }
        };

        assertThat(messageOf(() ->
                        assertThat(hub).withRepresentation(byName).portfolio(id).isImportedFrom(HUB)))
                .contains("\"Networking\" of hub\n")
                .contains("\nto be imported from account:\n  hub\n");
    }

    @Nested
    class WhenThePortfolioIsOwn {

        @Test
        void it_is_seen_and_local() {
            assertThat(hub).seesPortfolio(id).portfolio(id).isVisible().isLocal();
        }

        @Test
        void it_is_not_imported() {
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isImported()))
                    .isEqualTo("""

                            Expecting portfolio:
                              %s "Networking" of 111111111111
                            to be imported
                            but it is local: account 111111111111 owns it.""".formatted(id));
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isImportedFrom(HUB)))
                    .isEqualTo("""

                            Expecting portfolio:
                              %s "Networking" of 111111111111
                            to be imported from account:
                              111111111111
                            but it is local: account 111111111111 owns it.""".formatted(id));
        }

        @Test
        void asserting_that_it_is_not_visible_fails() {
            assertThat(messageOf(() -> assertThat(hub).doesNotSeePortfolio(id))).isEqualTo("""

                            Expecting account 111111111111 not to see portfolio:
                              %s "Networking" of 111111111111
                            but it owns it.""".formatted(id));
        }
    }

    @Nested
    class WhenThePortfolioIsOnlyOffered {

        @Test
        void it_is_not_seen() {
            offer();

            assertThat(spoke).doesNotSeePortfolio(id);
        }

        @Test
        void the_message_lists_visible_portfolios_and_what_may_be_missing() {
            offer();
            String local = create(spoke, "Local");

            assertThat(messageOf(() -> assertThat(spoke).portfolio(id))).isEqualTo("""

                            Expecting account 222222222222 to see portfolio:
                              %s
                            but it does not. It sees:
                              own:          %s "Local" of 222222222222
                            A client sees a portfolio of its own account in the portfolio's Region, and a portfolio of \
                            another account once its account has accepted the share. \
                            Name a client of the owner with asSharedBy(owner) to see what is missing.\
                            """.formatted(id, local));
            assertThat(messageOf(() -> assertThat(spoke).seesPortfolio(id)))
                    .isEqualTo(messageOf(() -> assertThat(spoke).portfolio(id)));
        }

        @Test
        void the_message_does_not_name_an_unknown_account() {
            offer();

            assertThat(messageOf(() -> assertThat(DelegatingClient.of(spoke)).portfolio(id)))
                    .isEqualTo("""

                            Expecting this client to see portfolio:
                              %s
                            but it does not. It sees no portfolio at all.
                            A client sees a portfolio of its own account in the portfolio's Region, and a portfolio of \
                            another account once its account has accepted the share. \
                            Name a client of the owner with asSharedBy(owner) to see what is missing.""".formatted(id));
        }

        @Test
        void a_recipient_that_can_look_into_it_has_not_imported_it() {
            FakeServiceCatalog open = FakeServiceCatalog.builder()
                    .settings(s -> s.assume(AwsBehavior.OFFERED_PORTFOLIOS_VISIBLE, true))
                    .build();
            ServiceCatalogClient owner = open.account("hub", HUB).serviceCatalog();
            ServiceCatalogClient recipient = open.account("spoke", SPOKE).serviceCatalog();
            String offered = create(owner, "Networking");
            owner.createPortfolioShare(r -> r.portfolioId(offered).accountId(SPOKE));

            assertThat(messageOf(() -> assertThat(recipient).portfolio(offered).isImportedFrom(HUB)))
                    .isEqualTo("""

                            Expecting portfolio:
                              %s "Networking" of 111111111111
                            to be imported from account:
                              111111111111
                            but account 222222222222 sees it, though it neither owns it nor accepted a share of it.\
                            """.formatted(offered));
        }
    }

    @Nested
    class WhenThePortfolioIsImported {

        @Test
        void it_is_seen_and_imported_from_its_owner() {
            share();

            assertThat(spoke).seesPortfolio(id).portfolio(id).isImported().isImportedFrom(HUB);
        }

        @Test
        void asserting_that_it_is_not_visible_fails() {
            share();

            assertThat(messageOf(() -> assertThat(spoke).doesNotSeePortfolio(id)))
                    .isEqualTo("""

                            Expecting account 222222222222 not to see portfolio:
                              %s "Networking" of 111111111111
                            but it accepted a share of it.""".formatted(id));
        }

        @Test
        void it_is_not_local() {
            share();
            create(spoke, "Local");

            assertThat(messageOf(() -> assertThat(spoke).portfolio(id).isLocal()))
                    .isEqualTo("""

                            Expecting portfolio:
                              %s "Networking" of 111111111111
                            to be local
                            but it is imported from 111111111111: account 222222222222 accepted a share of it.\
                            """.formatted(id));
        }

        @Test
        void it_is_not_imported_from_someone_else() {
            share();

            assertThat(messageOf(() -> assertThat(spoke).portfolio(id).isImportedFrom("333333333333")))
                    .isEqualTo("""

                            Expecting portfolio:
                              %s "Networking" of 111111111111
                            to be imported from account:
                              333333333333
                            but it is imported from 111111111111.""".formatted(id));
        }

        @Test
        void an_import_is_listed_for_another_one_that_is_looked_for() {
            share();

            assertThat(messageOf(() -> assertThat(spoke).portfolio("port-aaaaaaaaaaaaa")))
                    .contains("  imported:     " + id + " \"Networking\" of 111111111111\n");
        }
    }
}
