package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortfolioSharesTest {

    private static final String SPOKE = "222222222222";
    private static final String OTHER = "333333333333";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final ServiceCatalogClient hub =
            catalog.account("hub", "111111111111").serviceCatalog();
    private final ServiceCatalogClient spoke = catalog.account("spoke", SPOKE).serviceCatalog();
    private final String id = hub.createPortfolio(
                    r -> r.displayName("Networking").providerName("Platform team"))
            .portfolioDetail()
            .id();

    private void offerTo(String account) {
        hub.createPortfolioShare(r -> r.portfolioId(id).accountId(account));
    }

    private String expecting(String rest) {
        return "\nExpecting portfolio:\n  " + id + " \"Networking\" of 111111111111\n" + rest;
    }

    @Nested
    class WhenThePortfolioIsNotShared {

        @Test
        void it_is_not_shared_offered_or_accepted() {
            assertThat(hub)
                    .portfolio(id)
                    .isNotShared()
                    .isNotSharedWithAccount(SPOKE)
                    .isNotAcceptedBy(SPOKE);
        }

        @Test
        void being_shared_fails() {
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isSharedWithAccount(SPOKE)))
                    .isEqualTo(expecting("""
                                    to be shared with account:
                                      222222222222
                                    but it is not shared at all."""));
        }

        @Test
        void being_accepted_fails_without_a_share() {
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isAcceptedBy(SPOKE)))
                    .isEqualTo(expecting("""
                                    to be accepted by account:
                                      222222222222
                                    but it is not shared at all."""));
        }

        @Test
        void being_offered_fails_without_a_share() {
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isOfferedTo(SPOKE)))
                    .isEqualTo(expecting("""
                                    to be offered to account, and not accepted yet:
                                      222222222222
                                    but it is not shared at all."""));
        }
    }

    @Nested
    class WhenThePortfolioIsSharedWithSomeoneElse {

        @Test
        void the_message_says_with_whom() {
            offerTo(OTHER);

            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isSharedWithAccount(SPOKE)))
                    .isEqualTo(expecting("""
                                    to be shared with account:
                                      222222222222
                                    but it is shared only with:
                                      account 333333333333: not accepted"""));
        }

        @Test
        void it_is_not_shared_with_this_account() {
            offerTo(OTHER);

            assertThat(hub).portfolio(id).isNotSharedWithAccount(SPOKE);
        }
    }

    @Nested
    class WhenThePortfolioIsOffered {

        @Test
        void it_is_shared_and_offered_and_not_accepted() {
            offerTo(SPOKE);

            assertThat(hub)
                    .portfolio(id)
                    .isSharedWithAccount(SPOKE)
                    .isOfferedTo(SPOKE)
                    .isNotAcceptedBy(SPOKE);
        }

        @Test
        void being_accepted_fails_with_the_nearest_miss() {
            offerTo(SPOKE);

            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isAcceptedBy(SPOKE)))
                    .isEqualTo(expecting("""
                                    to be accepted by account:
                                      222222222222
                                    but it is shared with that account, and the share is not accepted."""));
        }

        @Test
        void not_being_shared_fails() {
            offerTo(SPOKE);

            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isNotSharedWithAccount(SPOKE)))
                    .isEqualTo(expecting("""
                                    not to be shared with account:
                                      222222222222
                                    but it is, and the share is not accepted."""));
            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isNotShared()))
                    .isEqualTo(expecting("""
                                    not to be shared
                                    but it is shared with:
                                      account 222222222222: not accepted"""));
        }
    }

    @Nested
    class WhenThePortfolioIsAccepted {

        @Test
        void it_is_shared_and_accepted() {
            offerTo(SPOKE);
            spoke.acceptPortfolioShare(r -> r.portfolioId(id));

            assertThat(hub).portfolio(id).isSharedWithAccount(SPOKE).isAcceptedBy(SPOKE);
        }

        @Test
        void being_offered_fails() {
            offerTo(SPOKE);
            spoke.acceptPortfolioShare(r -> r.portfolioId(id));

            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isOfferedTo(SPOKE)))
                    .isEqualTo(expecting("""
                                    to be offered to account, and not accepted yet:
                                      222222222222
                                    but it is shared with that account, and the share is accepted."""));
        }

        @Test
        void not_being_accepted_fails() {
            offerTo(SPOKE);
            spoke.acceptPortfolioShare(r -> r.portfolioId(id));

            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isNotAcceptedBy(SPOKE)))
                    .isEqualTo(expecting("""
                                    not to be accepted by account:
                                      222222222222
                                    but it is shared with that account, and the share is accepted."""));
        }

        @Test
        void only_the_owner_can_read_it() {
            offerTo(SPOKE);
            spoke.acceptPortfolioShare(r -> r.portfolioId(id));

            assertThat(messageOf(() -> assertThat(spoke).portfolio(id).isAcceptedBy(SPOKE)))
                    .isEqualTo("""

                            Expecting the shares of portfolio:
                              %s "Networking" of 111111111111
                            to be readable
                            but AWS returns them only to the owner of the portfolio, which account 222222222222 is \
                            not. Use a client of the owner.""".formatted(id));
        }
    }

    @Nested
    class WhenThereAreManyShares {

        @Test
        void shares_on_later_pages_count() {
            for (int account = 0; account < 45; account++) {
                offerTo(String.valueOf(400_000_000_000L + account));
            }

            assertThat(hub).portfolio(id).isSharedWithAccount("400000000044");
        }

        @Test
        void the_message_names_the_first_shares() {
            for (int account = 0; account < 20; account++) {
                offerTo(String.valueOf(400_000_000_000L + account));
            }

            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isSharedWithAccount(SPOKE)))
                    .endsWith("  account 400000000019: not accepted");
        }

        @Test
        void the_message_stays_readable() {
            for (int account = 0; account < 45; account++) {
                offerTo(String.valueOf(400_000_000_000L + account));
            }

            assertThat(messageOf(() -> assertThat(hub).portfolio(id).isSharedWithAccount(SPOKE)))
                    .contains("  account 400000000019: not accepted\n  … and 25 more")
                    .doesNotContain("400000000020");
        }
    }
}
