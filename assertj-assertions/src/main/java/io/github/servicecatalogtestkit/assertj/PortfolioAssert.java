package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;

/**
 * Assertions about a portfolio as one client sees it. Only a client of the owner can read its shares; only a client of
 * a recipient can read whether the recipient imported it.
 *
 * <p>The portfolio itself is read once. Each assertion reads its contents and its shares again.
 *
 * <p>Every assertion takes IDs of one kind, and throws an {@link IllegalArgumentException} for any other text. With a
 * client of the fake, an account may also be given by the name that the test gave it, an organizational unit by its
 * path, and a principal or role by a name such as {@code role/Developer}, which stands for that principal of the
 * client's account. The fake knows which IDs exist or existed, so an assertion that something is not there fails if
 * there never was such a thing. AWS does not say this, so with AWS such an assertion passes.
 *
 * @see ServiceCatalogClientAssert#portfolio
 */
public class PortfolioAssert extends AbstractSharedPortfolioAssert<PortfolioAssert> {

    static final AssertCreator<PortfolioAssert, PortfolioView> CREATOR =
            new AssertCreator<>(PortfolioAssert.class, PortfolioView.class, PortfolioAssert::new);

    /** Creates assertions about {@code actual}. */
    public PortfolioAssert(@Nullable PortfolioView actual) {
        super(actual, PortfolioAssert.class);
    }

    /**
     * Returns assertions about a product in this portfolio.
     *
     * <pre>{@code
     * // passes
     * assertThat(spoke).portfolio(localId).product(lamp).isFrom(id).inheritsConstraint(TEMPLATE);
     *
     * // fails as soon as the owner removes the product from the portfolio it was taken from
     * assertThat(spoke).portfolio(localId).product(lamp);
     * }</pre>
     *
     * <p>Calls {@code SearchProductsAsAdmin}.
     *
     * @param productId the product ID, {@code prod-…}
     * @throws AssertionError if the portfolio does not have the product
     */
    public final PortfolioProductAssert product(String productId) {
        String id = ids().product(productId);
        return navigateTo(PortfolioProductAssert.CREATOR, portfolio -> ProductView.in(portfolio, id));
    }

    /**
     * Verifies that the portfolio has a product. It may have others. {@link #product} returns assertions about it.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).hasProduct(linux);   // passes if it is in it
     * assertThat(spoke).portfolio(id).hasProduct(other);   // fails, and lists the products that are
     * }</pre>
     *
     * <p>Calls {@code SearchProductsAsAdmin}.
     *
     * @param productId the product ID, {@code prod-…}
     * @throws AssertionError if the product is not in the portfolio
     */
    public PortfolioAssert hasProduct(String productId) {
        return hasProducts(productId);
    }

    /**
     * Verifies that the portfolio has these products. It may have others. Without products, verifies that it is empty.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).hasProducts(linux, lamp);   // passes if both are in it
     * assertThat(spoke).portfolio(id).hasProducts("Linux");       // throws: products are identified by their IDs
     * }</pre>
     *
     * <p>Calls {@code SearchProductsAsAdmin}.
     *
     * @param productIds product IDs, {@code prod-…}
     * @throws AssertionError if one of them is not in the portfolio
     */
    public PortfolioAssert hasProducts(String... productIds) {
        List<String> expected = ids().products(productIds);
        return verify(portfolio -> {
            List<ProductViewDetail> present = portfolio.calls().productsIn(portfolio.id());
            requireNamed(portfolio, "products", expected, Names.ofProducts(present));
            List<String> missing =
                    expected.stream().filter(id -> !idsOf(present).contains(id)).toList();
            if (!missing.isEmpty()) {
                throw assertionError(ShouldHaveProducts.shouldHaveProducts(portfolio, expected, missing, present));
            }
        });
    }

    /**
     * Verifies that the portfolio has these products and no others, in any order. Without products, verifies that it is
     * empty. A product that is named twice is missing once.
     *
     * <pre>{@code
     * assertThat(spoke).portfolio(id).hasExactlyProducts(lamp, linux);   // passes if there are just these two
     * assertThat(spoke).portfolio(id).hasExactlyProducts(lamp);          // fails, and names what else is there
     * }</pre>
     *
     * <p>Calls {@code SearchProductsAsAdmin}.
     *
     * @param productIds product IDs, {@code prod-…}
     * @throws AssertionError if one of them is not in the portfolio, or another one is
     */
    public PortfolioAssert hasExactlyProducts(String... productIds) {
        List<String> expected = ids().products(productIds);
        return verify(portfolio -> {
            List<ProductViewDetail> present = portfolio.calls().productsIn(portfolio.id());
            List<String> missing = Occurrences.minus(expected, idsOf(present));
            List<ProductViewDetail> unexpected = present.stream()
                    .filter(product -> !expected.contains(Names.idOf(product).orElse("")))
                    .toList();
            if (!missing.isEmpty() || !unexpected.isEmpty()) {
                throw assertionError(
                        ShouldHaveProducts.shouldHaveExactlyProducts(portfolio, expected, missing, unexpected));
            }
        });
    }

    /**
     * Verifies that the portfolio is empty.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).hasNoProducts();   // passes until a product is associated, fails then
     * }</pre>
     *
     * <p>Calls {@code SearchProductsAsAdmin}.
     *
     * @throws AssertionError if a product is in the portfolio
     */
    public PortfolioAssert hasNoProducts() {
        return hasExactlyProducts();
    }

    /**
     * Verifies that a product is not in the portfolio.
     *
     * <pre>{@code
     * // passes once the owner took it out of the source
     * assertThat(spoke).portfolio(localId).doesNotHaveProduct(linux);
     * assertThat(spoke).portfolio(localId).doesNotHaveProduct(lamp);    // fails
     * }</pre>
     *
     * <p>Calls {@code SearchProductsAsAdmin}.
     *
     * @param productId the product ID, {@code prod-…}
     * @throws AssertionError if the product is in the portfolio
     */
    public PortfolioAssert doesNotHaveProduct(String productId) {
        String id = ids().product(productId);
        return verifyAbsence(IdKind.PRODUCT, id, portfolio -> {
            ProductView product = ProductView.in(portfolio, id);
            if (product.isVisible()) {
                throw assertionError(ShouldHaveProducts.shouldNotHaveProduct(portfolio, product.detail()));
            }
        });
    }

    private static List<String> idsOf(List<ProductViewDetail> products) {
        return products.stream().map(product -> Names.idOf(product).orElse("")).toList();
    }

    /**
     * Verifies that recipients see the same contents of the portfolio as this client: the same products, versions and
     * constraints and, if the share includes them, the same TagOptions of the owner. A failure shows the differences in
     * two columns.
     *
     * <pre>{@code
     * assertThat(hub).portfolio(id).isPropagatedTo(spoke, otherSpoke);   // passes if both imported it
     * assertThat(hub).portfolio(id).isPropagatedTo(stranger);            // fails
     * }</pre>
     *
     * <p>Calls {@code SearchProductsAsAdmin}, {@code ListProvisioningArtifacts}, {@code ListConstraintsForPortfolio}
     * and {@code DescribeConstraint} with each client, {@code DescribePortfolioShares} with this one and
     * {@code DescribePortfolio} with the recipients. If a share includes TagOptions, it also calls
     * {@code ListPortfolioAccess}, {@code ListPortfolios}, {@code ListAcceptedPortfolioShares} and
     * {@code DescribeProductAsAdmin}. If a recipient's client is not one of the fake, it calls {@code ListPortfolios}
     * to tell recipients from clients of the owner.
     *
     * @param recipients clients of the accounts that should see the portfolio
     * @throws AssertionError if one of the recipients does not see the portfolio, or sees different contents
     * @throws IllegalArgumentException if there are no recipients, or one is the client itself or another client of its
     *     account
     */
    public PortfolioAssert isPropagatedTo(ServiceCatalogClient... recipients) {
        List<ServiceCatalogClient> clients = ids().recipients(recipients);
        return verify(portfolio -> {
            Propagation propagation = Propagation.of(portfolio);
            List<Propagation.Arrival> differing = IntStream.range(0, clients.size())
                    .mapToObj(i -> propagation.to(clients.get(i), "recipient " + (i + 1)))
                    .filter(arrival -> !arrival.isComplete())
                    .toList();
            if (!differing.isEmpty()) {
                throw assertionError(ShouldBePropagated.shouldBePropagated(portfolio, differing));
            }
        });
    }

    /**
     * Verifies that recipients see the same contents of the portfolio as this client, as
     * {@link #isPropagatedTo(ServiceCatalogClient...)} does with synchronous clients.
     *
     * <pre>{@code
     * assertThat(asyncHub).portfolio(id).isPropagatedTo(asyncSpoke);   // passes if the spoke imported it
     * }</pre>
     *
     * @param recipient the client of an account that should see the portfolio
     * @param others more of them
     * @throws AssertionError if one of the recipients does not see the portfolio, or sees different contents
     */
    public PortfolioAssert isPropagatedTo(ServiceCatalogAsyncClient recipient, ServiceCatalogAsyncClient... others) {
        Parameters.required("array of other recipients", others);
        return isPropagatedTo(Stream.concat(Stream.of(recipient), Stream.of(others))
                .map(BlockingClient::of)
                .toArray(ServiceCatalogClient[]::new));
    }
}
