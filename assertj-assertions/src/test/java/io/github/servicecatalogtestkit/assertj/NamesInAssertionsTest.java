package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.wholeMessageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** With a fake, the words of the test may stand for IDs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesInAssertionsTest {

    private final SharingWorld world = new SharingWorld();

    @Test
    void accounts_units_principals_and_roles_go_by_their_names() {
        assertThat(world.hub)
                .portfolio(world.shared)
                .isAcceptedBy("spoke")
                .isNotSharedWithAccount("outsider")
                .isSharedWithOrganizationalUnit("workloads")
                .sharesPrincipalsWith("workloads");
        assertThat(world.spoke)
                .portfolio(world.local)
                .hasExactlyPrincipals("role/Developer")
                .doesNotHavePrincipal("role/Operator")
                .product(world.lamp)
                .hasLaunchRole("role/Launch")
                .isOwnedBy("hub");
    }

    @Test
    void a_misspelled_name_is_answered_with_the_names_that_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(world.hub).portfolio(world.shared).isNotSharedWithAccount("outsidre"))
                .withMessageStartingWith("An account is given by its ID, 12 digits, or its name, but this is"
                        + " \"outsidre\". The accounts with a name are: ")
                .withMessageContaining("outsider(" + world.outsiderId + ")");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> assertThat(world.hub).portfolio(world.shared).isNotSharedWithOrganizationalUnit("spoke"))
                .withMessage("An organizational unit is given by its ID, ou-…, or its path, such as workloads/prod,"
                        + " but \"spoke\" is the account " + world.spokeId + ".");
    }

    @Test
    void a_negative_assertion_about_an_account_that_nobody_named_says_so() {
        assertThat(wholeMessageOf(
                        () -> assertThat(world.hub).portfolio(world.closed).isNotSharedWithAccount("999999999999")))
                .startsWith("\nExpecting account:\n  999999999999\n"
                        + "  asked by account hub(" + world.hubId + ") in us-east-1 as role/Administrator\n"
                        + "to exist, because otherwise this negative assertion always passes\n"
                        + "but this catalog does not know it. The accounts with a name are:\n")
                .endsWith("\nAn account exists once the test names it: catalog.account(\"999999999999\")");
    }

    @Test
    void what_is_deleted_existed() {
        world.hub.deletePortfolio(r -> r.id(world.closed));

        assertThat(world.hub).doesNotSeePortfolio(world.closed).eventually().doesNotSeePortfolio(world.closed);
    }

    @Test
    void soft_assertions_collect_that_something_never_existed() {
        SoftServiceCatalogAssertions softly = new SoftServiceCatalogAssertions();

        softly.assertThat(world.hub).doesNotSeePortfolio("port-aaaaaaaaaaaaa");
        softly.assertThat(world.developer).cannotLaunch("prod-aaaaaaaaaaaaa");

        assertThat(softly.errorsCollected())
                .hasSize(2)
                .allSatisfy(error -> assertThat(error).hasMessageContaining("this catalog never assigned this ID"));
    }

    @Test
    void a_product_that_is_named_twice_is_there_once() {
        PortfolioAssert shared = assertThat(world.hub).portfolio(world.shared);

        shared.hasProducts(world.lamp, world.lamp);
        assertThat(messageOf(() -> shared.hasExactlyProducts(world.lamp, world.lamp, world.linux)))
                .endsWith("but it lacks:\n  " + world.lamp + ", which the test names 2 times");
    }

    @Test
    void naming_nothing_passes_only_if_there_is_nothing() {
        assertThat(world.hub).portfolio(world.closed).hasProducts().hasPrincipals();
        assertThat(messageOf(() -> assertThat(world.hub).portfolio(world.shared).hasProducts()))
                .contains("to have no products, because the test names none\nbut it has:\n");
    }

    @Test
    void the_account_itself_is_no_recipient() {
        PortfolioAssert shared = assertThat(world.hub).portfolio(world.shared);

        for (var itself : List.of(world.hub, world.catalog.account("hub").serviceCatalog())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> shared.isPropagatedTo(world.spoke, itself))
                    .withMessageContaining("are not recipients of the portfolio");
        }
    }
}
