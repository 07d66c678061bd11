package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

/** Read operations that return stale data because of a fault. */
class StaleReadTest {

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final Actor hub = new Actor(catalog.account("hub"));
    private final Actor spoke = new Actor(catalog.account("spoke"));

    @Nested
    class WhenAPortfolioWasCreated {

        @Test
        void the_given_number_of_lists_omit_it() {
            String old = hub.createsPortfolio("Old");
            catalog.faults().on("ListPortfolios").nextCalls(2).showsNothingNew();

            String made = hub.createsPortfolio("New");

            assertThat(hub.portfolios()).containsExactly(old);
            assertThat(hub.portfolios()).containsExactly(old);
            assertThat(hub.portfolios()).containsExactlyInAnyOrder(old, made);
            catalog.faults().requireFired();
        }

        @Test
        void lists_before_its_creation_are_not_counted() {
            catalog.faults().on("ListPortfolios").showsNothingNew();
            assertThat(hub.portfolios()).isEmpty();
            catalog.account("another, which changes nothing");
            assertThat(hub.portfolios()).isEmpty();

            String made = hub.createsPortfolio("New");

            assertThat(hub.portfolios()).isEmpty();
            assertThat(hub.portfolios()).containsExactly(made);
        }

        @Test
        void it_is_not_found_by_its_id() {
            catalog.faults().on("DescribePortfolio").showsNothingNew();
            String made = hub.createsPortfolio("New");

            assertThat(refusal(() -> hub.tagOptions(made))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(hub.tagOptions(made)).isEmpty();
        }

        @Test
        void other_operations_and_accounts_are_not_affected() {
            String portfolio = hub.createsPortfolio("Web");
            Actor other = new Actor(catalog.account("other"));
            hub.shares(portfolio, spoke);
            hub.shares(portfolio, other);
            catalog.faults()
                    .on("ListAcceptedPortfolioShares")
                    .inAccount("spoke")
                    .showsNothingNew();

            spoke.accepts(portfolio);
            other.accepts(portfolio);

            assertThat(other.imports()).containsExactly(portfolio);
            assertThat(spoke.products(portfolio)).isEmpty();
            assertThat(spoke.imports()).isEmpty();
            assertThat(spoke.imports()).containsExactly(portfolio);
        }

        @Test
        void any_read_operation_can_return_stale_data() {
            catalog.faults().onAnyOperation().nextCalls(2).showsNothingNew();
            String made = hub.createsPortfolio("New");
            hub.createsProductIn(made, "LAMP");

            assertThat(refusal(() -> hub.products(made))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(hub.portfolios()).isEmpty();
            assertThat(hub.portfolios()).containsExactly(made);
        }

        @Test
        void it_exists_while_lists_omit_it() {
            catalog.faults().on("ListPortfolios").everyCall().showsNothingNew();
            String made = hub.createsPortfolio("New");
            assertThat(hub.portfolios()).isEmpty();

            hub.createsProductIn(made, "LAMP");

            assertThat(hub.products(made)).hasSize(1);
            assertThat(catalog.topology().toText()).contains(made);
            assertThat(hub.portfolios()).isEmpty();
        }
    }

    @Nested
    class WhenAPortfolioWasDeleted {

        @Test
        void it_is_still_listed() {
            String portfolio = hub.createsPortfolio("Web");
            catalog.faults().on("ListPortfolios").showsNothingNew();

            hub.client.deletePortfolio(d -> d.id(portfolio));

            assertThat(hub.portfolios()).containsExactly(portfolio);
            assertThat(hub.portfolios()).isEmpty();
        }
    }

    @Nested
    class WhenTheOrganizationChanged {

        private final FakeServiceCatalog org = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub").account("a").trustedAccess(true))
                .settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(2)))
                .build();

        @Test
        void aws_organizations_can_return_stale_data() {
            Organizer management = new Organizer(org.account("hub"));
            org.faults().on("ListAccounts").showsNothingNew();

            org.organization().add("new", "");

            assertThat(management.accounts()).hasSize(2);
            assertThat(management.accounts()).hasSize(3);
        }

        @Test
        void the_end_of_an_action_is_new_although_a_poll_is_no_change() {
            Actor owner = new Actor(org.account("hub"));
            Actor member = new Actor(org.account("a"));
            String portfolio = owner.createsPortfolio("Web");
            String token = owner.shares(
                    portfolio,
                    OrganizationNodeType.ORGANIZATION,
                    org.organization().id());
            org.faults().on("DescribePortfolio").inAccount("a").showsNothingNew();
            Instant before = org.now();

            owner.polls(token);
            owner.polls(token);

            assertThat(org.now()).isEqualTo(before);
            assertThat(refusal(() -> member.tagOptions(portfolio))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(member.tagOptions(portfolio)).isEmpty();
        }

        @Test
        void a_stale_poll_does_not_advance_a_share() {
            Actor owner = new Actor(org.account("hub"));
            String portfolio = owner.createsPortfolio("Web");
            String token = owner.shares(
                    portfolio,
                    OrganizationNodeType.ORGANIZATION,
                    org.organization().id());
            org.faults().on("DescribePortfolioShareStatus").call(1).showsNothingNew();
            owner.createsPortfolio("Other");

            List<ShareStatus> statuses = List.of(
                    owner.polls(token).status(),
                    owner.polls(token).status(),
                    owner.polls(token).status());

            assertThat(statuses.subList(0, 2)).doesNotContain(ShareStatus.COMPLETED);
            assertThat(statuses.get(2)).isEqualTo(ShareStatus.COMPLETED);
        }
    }

    @Nested
    class WhenTheCatalogIsForked {

        @Test
        void the_fork_has_the_same_stale_data() {
            String old = hub.createsPortfolio("Old");
            catalog.faults().on("ListPortfolios").showsNothingNew();
            FakeServiceCatalog fork = catalog.fork();
            Actor forked = new Actor(fork.account("hub"));
            hub.createsPortfolio("New");
            String made = forked.createsPortfolio("Forked");

            assertThat(forked.portfolios()).containsExactly(old);
            assertThat(forked.portfolios()).containsExactlyInAnyOrder(old, made);
            assertThat(hub.portfolios()).containsExactly(old);
        }
    }

    @Nested
    class WhenTheFaultIsInvalidOrUnused {

        @Test
        void only_read_operations_can_be_stale() {
            assertThatThrownBy(() -> catalog.faults().on("CreatePortfolio").showsNothingNew())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "showsNothingNew is about operations that read, such as ListPortfolios, but the fault is "
                                    + "about CreatePortfolio");
            assertThat(catalog.faults().declared()).isEmpty();
        }

        @Test
        void a_fault_that_hid_no_change_has_not_fired() {
            catalog.faults().on("ListPortfolios").nextCalls(2).showsNothingNew();
            hub.portfolios();

            assertThatThrownBy(() -> catalog.faults().requireFired())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("calls 1 to 2 of ListPortfolios: shows nothing new (0 such calls so far)");
        }
    }
}
