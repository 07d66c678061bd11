package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.PlainAnswers.has;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;

/**
 * On many random catalogs, each assertion passes exactly if its opposite fails, and exactly if a plain statement over
 * the SDK's responses is true.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestatedAssertionsTest {

    private static final int CATALOGS = 150;

    /** How often an assertion is compared in one catalog where it should pass, and where it should fail. */
    private static final int EACH = 2;

    private final List<String> differences = new ArrayList<>();

    /** How often each assertion passed and failed. */
    private final Map<String, int[]> outcomes = new TreeMap<>();

    private final Map<String, Integer> inCatalog = new HashMap<>();

    private String where = "";

    @Test
    void each_assertion_agrees_with_its_opposite_and_with_the_plain_responses() {
        for (int seed = 0; seed < CATALOGS; seed++) {
            RandomCatalog world = new RandomCatalog(seed);
            inCatalog.clear();
            for (int account = 0; account < world.accounts.size(); account++) {
                int i = (account + seed) % world.accounts.size();
                where = "catalog " + seed + ", " + world.accounts.get(i).name();
                compareClient(
                        world, world.clients.get(i), world.developers.get(i), new PlainAnswers(world.clients.get(i)));
            }
            where = "catalog " + seed;
            new LaunchComparison(this::compare, world).compareAll();
        }

        assertThat(differences).isEmpty();
        assertThat(outcomes)
                .allSatisfy((name, counts) ->
                        assertThat(counts).as("%s passes and fails", name).doesNotContain(0));
    }

    private void compare(String name, boolean expected, Runnable assertion, @Nullable Runnable opposite) {
        if (inCatalog.merge(name + expected, 1, Integer::sum) > EACH) {
            return;
        }
        boolean passes = passes(name, assertion);
        outcomes.computeIfAbsent(name, first -> new int[2])[passes ? 0 : 1]++;
        if (passes != expected) {
            differences.add(where + ": " + name + (passes ? " passes" : " fails") + ", but should not");
        }
        if (opposite != null && passes(name, opposite) == passes) {
            differences.add(where + ": " + name + " and its opposite both " + (passes ? "pass" : "fail"));
        }
    }

    private boolean passes(String name, Runnable assertion) {
        try {
            assertion.run();
            return true;
        } catch (AssertionError e) {
            return false;
        } catch (RuntimeException e) {
            differences.add(where + ": " + name + " throws " + e);
            return false;
        }
    }

    private void compareClient(
            RandomCatalog world, ServiceCatalogClient client, ServiceCatalogClient developer, PlainAnswers plain) {
        List<PortfolioDetail> own = plain.own();
        List<PortfolioDetail> all = plain.portfolios();
        for (String id : world.portfolios) {
            compare(
                    "seesPortfolio",
                    has(all, id),
                    () -> assertThat(client).seesPortfolio(id),
                    () -> assertThat(client).doesNotSeePortfolio(id));
        }
        List<String> products = plain.products();
        for (String id : world.products) {
            compare(
                    "product",
                    products.contains(id),
                    () -> assertThat(client).product(id).isVisible(),
                    () -> assertThat(client).doesNotSeeProduct(id));
            PlainAnswers user = new PlainAnswers(developer);
            compare(
                    "canLaunch",
                    user.canLaunch(id, RandomCatalog.VERSIONS),
                    () -> assertThat(developer).canLaunch(id),
                    () -> assertThat(developer).cannotLaunch(id));
            compare(
                    "canLaunch a version",
                    user.canLaunch(id, List.of("v1")),
                    () -> assertThat(developer).canLaunch(id, "v1"),
                    null);
        }
        new ProductComparison(this::compare, world, client, plain).compareAll(products);
        for (PortfolioDetail portfolio : all) {
            comparePortfolio(world, client, plain, portfolio, has(own, portfolio.id()));
        }
    }

    private void comparePortfolio(
            RandomCatalog world,
            ServiceCatalogClient client,
            PlainAnswers plain,
            PortfolioDetail portfolio,
            boolean isOwn) {
        String id = portfolio.id();
        PortfolioAssert on = assertThat(client).portfolio(id);
        compare("isLocal", isOwn, on::isLocal, on::isImported);
        compare(
                "isImportedThroughAccountShare",
                has(plain.imported(PortfolioShareType.IMPORTED), id),
                on::isImportedThroughAccountShare,
                null);
        compare(
                "isImportedThroughOrganization",
                has(plain.imported(PortfolioShareType.AWS_ORGANIZATIONS), id),
                on::isImportedThroughOrganization,
                null);
        for (FakeAccount account : world.accounts) {
            compare(
                    "isImportedFrom",
                    !isOwn && portfolio.arn().contains(":" + account.id() + ":"),
                    () -> on.isImportedFrom(account.id()),
                    null);
        }
        RandomCatalog.NAMES.forEach(name ->
                compare("portfolio hasName", name.equals(portfolio.displayName()), () -> on.hasName(name), null));
        var described = client.describePortfolio(r -> r.id(id));
        compare(
                "portfolio hasTag",
                described.tags().contains(RandomCatalog.TAG),
                () -> on.hasTag(RandomCatalog.TAG.key(), RandomCatalog.TAG.value()),
                null);
        compare(
                "portfolio hasTagOption",
                described.tagOptions().stream().anyMatch(option -> option.key().equals("stage")),
                () -> on.hasTagOption("stage", "test"),
                () -> on.doesNotHaveTagOption("stage", "test"));
        compareLists(world, on, plain.principals(id), plain.products(id));
        for (String product : plain.products(id)) {
            new ConstraintComparison(this::compare, on.product(product), plain.constraints(id, product), id, isOwn)
                    .compareAll();
        }
        if (isOwn) {
            new ShareComparison(this::compare, world, on, plain, id).compareAll();
        }
    }

    private void compareLists(RandomCatalog world, PortfolioAssert on, List<String> principals, List<String> products) {
        compare("hasNoPrincipals", principals.isEmpty(), on::hasNoPrincipals, null);
        compare("hasNoProducts", products.isEmpty(), on::hasNoProducts, null);
        List<String> roles = world.accounts.stream()
                .flatMap(account -> RandomCatalog.ROLES.stream()
                        .map(role -> account.as("role/" + role).principalArn()))
                .toList();
        for (String role : roles) {
            compare(
                    "hasPrincipal",
                    principals.contains(role),
                    () -> on.hasPrincipal(role),
                    () -> on.doesNotHavePrincipal(role));
        }
        for (String product : world.products) {
            compare(
                    "hasProduct",
                    products.contains(product),
                    () -> on.hasProduct(product),
                    () -> on.doesNotHaveProduct(product));
        }
        for (List<String> some : List.of(products, world.products, world.products.subList(0, 1), List.<String>of())) {
            String[] ids = some.toArray(String[]::new);
            compare(
                    "hasProducts",
                    some.isEmpty() ? products.isEmpty() : products.containsAll(some),
                    () -> on.hasProducts(ids),
                    null);
            compare(
                    "hasExactlyProducts",
                    sorted(some).equals(sorted(products)),
                    () -> on.hasExactlyProducts(ids),
                    null);
        }
        for (List<String> some : List.of(principals, roles.subList(0, 2), List.<String>of())) {
            String[] arns = some.toArray(String[]::new);
            compare(
                    "hasPrincipals",
                    some.isEmpty() ? principals.isEmpty() : principals.containsAll(some),
                    () -> on.hasPrincipals(arns),
                    null);
            compare(
                    "hasExactlyPrincipals",
                    sorted(some).equals(sorted(principals)),
                    () -> on.hasExactlyPrincipals(arns),
                    null);
        }
    }

    static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
