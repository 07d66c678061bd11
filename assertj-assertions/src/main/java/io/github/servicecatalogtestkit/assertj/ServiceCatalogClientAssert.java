package io.github.servicecatalogtestkit.assertj;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * Assertions about what a client sees.
 *
 * @see ServiceCatalogAssertions#assertThat
 */
public class ServiceCatalogClientAssert
        extends AbstractServiceCatalogAssert<ServiceCatalogClientAssert, ServiceCatalogClient> {

    static final AssertCreator<ServiceCatalogClientAssert, ServiceCatalogClient> KIND = new AssertCreator<>(
            ServiceCatalogClientAssert.class, ServiceCatalogClient.class, ServiceCatalogClientAssert::new);

    private @Nullable AccountId account;
    private @Nullable ServiceCatalogClient sharer;
    private @Nullable ServiceCatalogClient administrator;

    /** Makes assertions about {@code actual}. */
    public ServiceCatalogClientAssert(@Nullable ServiceCatalogClient actual) {
        super(actual, ServiceCatalogClientAssert.class);
    }

    @Override
    final ServiceCatalogClient refresh(ServiceCatalogClient client) {
        return client;
    }

    private ClientContext context(ServiceCatalogClient client) {
        return ClientContext.of(client).inAccount(account).asSharedBy(sharer).administeredBy(administrator);
    }

    /**
     * Says which account the client acts for. No operation of Service Catalog tells; if the account owns nothing that
     * would show it, failure messages can name it, and explain more, if the test does.
     *
     * <pre>{@code
     * assertThat(spoke).inAccount(spokeId).portfolio(id).isImported();
     * }</pre>
     *
     * @param accountId the id, twelve digits
     */
    public ServiceCatalogClientAssert inAccount(String accountId) {
        account = IdParameters.account(accountId);
        return this;
    }

    /**
     * Names a client of the account that shares what this one should see, so that a failure can tell the whole way from
     * there, up to the first missing link.
     *
     * <pre>{@code
     * // fails, and says that the share is there, and not accepted
     * assertThat(spoke).asSharedBy(hub).seesPortfolio(id);
     * }</pre>
     *
     * @param owner a client of the owner, allowed to ask whom its portfolios are shared with
     */
    public ServiceCatalogClientAssert asSharedBy(ServiceCatalogClient owner) {
        sharer = owner;
        return this;
    }

    /**
     * Names a client of the same account that may look at its portfolios, if this one is of an end user who may not, so
     * that a failure can tell what is missing there.
     *
     * <pre>{@code
     * // fails, and says that no principal is associated with the portfolio
     * assertThat(developer).administeredBy(spoke).canLaunch(lamp);
     * }</pre>
     *
     * @param other a client of an administrator
     */
    public ServiceCatalogClientAssert administeredBy(ServiceCatalogClient other) {
        administrator = other;
        return this;
    }

    /**
     * Makes the assertions that follow wait: each looks again and again until it holds, or until the patience of the
     * whole chain is over. What AWS does in the background, such as sharing with an organization, then has time to
     * arrive.
     *
     * <p>This waits for half a minute and looks every half second. The pauses pass on the scheduler that the client was
     * configured with, which the catalog's clock may stand behind; without one, the thread sleeps.
     *
     * <pre>{@code
     * // passes as soon as the share has arrived
     * assertThat(member).eventually().portfolio(id).isImportedThroughOrganization().hasProducts(linux);
     *
     * // fails, half a minute later, if it does not arrive
     * assertThat(stranger).eventually().seesPortfolio(id);
     * }</pre>
     */
    public ServiceCatalogClientAssert eventually() {
        return eventually(actual == null ? WaitPolicy.inRealTime() : WaitPolicy.of(actual));
    }

    /**
     * Makes the assertions that follow wait, as {@link #eventually()} does, with a patience of the test's own.
     *
     * <pre>{@code
     * // no time passes: the pauses move the catalog's clock
     * assertThat(member).eventually(WaitPolicy.onClock(catalog::advance)).seesPortfolio(id);
     *
     * // waits for five minutes of real time
     * assertThat(member).eventually(WaitPolicy.inRealTime().upTo(Duration.ofMinutes(5))).seesPortfolio(id);
     * }</pre>
     *
     * @param patience how long to wait, and on which clock
     */
    public ServiceCatalogClientAssert eventually(WaitPolicy patience) {
        return waiting(patience);
    }

    /**
     * Returns assertions about a portfolio as this client sees it: one of its account, or one that it imported.
     *
     * <pre>{@code
     * // passes if the hub owns the portfolio
     * assertThat(hub).portfolio(id).isLocal();
     *
     * // fails if the spoke has not accepted the share yet, and says which portfolios it does see
     * assertThat(spoke).portfolio(id).isImported();
     * }</pre>
     *
     * @param portfolioId the id, {@code port-…}
     * @throws AssertionError if the client is {@code null} or does not see such a portfolio
     */
    public final PortfolioAssert portfolio(String portfolioId) {
        String id = IdParameters.portfolio(portfolioId);
        return navigateTo(PortfolioAssert.KIND, client -> PortfolioView.of(context(client), id));
    }

    /**
     * Verifies that the client sees a portfolio: one of its account, or one that it imported.
     *
     * <pre>{@code
     * // passes
     * spoke.acceptPortfolioShare(r -> r.portfolioId(id));
     * assertThat(spoke).seesPortfolio(id);
     *
     * // fails
     * spoke.rejectPortfolioShare(r -> r.portfolioId(id));
     * assertThat(spoke).seesPortfolio(id);
     * }</pre>
     *
     * @param portfolioId the id, {@code port-…}
     * @throws AssertionError if the client is {@code null} or does not see such a portfolio
     */
    public ServiceCatalogClientAssert seesPortfolio(String portfolioId) {
        String id = IdParameters.portfolio(portfolioId);
        return verify(client -> {
            PortfolioView portfolio = PortfolioView.of(context(client), id);
            if (!portfolio.isVisible()) {
                throw assertionError(ShouldSeePortfolio.shouldSee(portfolio));
            }
        });
    }

    /**
     * Verifies that the client sees no portfolio with this id. A portfolio that is offered to the client's account, and
     * not accepted, is not seen.
     *
     * <pre>{@code
     * // passes
     * hub.createPortfolioShare(r -> r.portfolioId(id).accountId(spokeId));
     * assertThat(spoke).doesNotSeePortfolio(id);
     *
     * // fails
     * spoke.acceptPortfolioShare(r -> r.portfolioId(id));
     * assertThat(spoke).doesNotSeePortfolio(id);
     * }</pre>
     *
     * @param portfolioId the id, {@code port-…}
     * @throws AssertionError if the client is {@code null} or sees the portfolio
     */
    public ServiceCatalogClientAssert doesNotSeePortfolio(String portfolioId) {
        String id = IdParameters.portfolio(portfolioId);
        return verify(client -> {
            PortfolioView portfolio = PortfolioView.of(context(client), id);
            if (portfolio.isVisible()) {
                throw assertionError(ShouldSeePortfolio.shouldNotSee(portfolio));
            }
        });
    }

    /**
     * Returns assertions about a product as this client sees it: one of its account, or one in a portfolio that it
     * imported.
     *
     * <pre>{@code
     * // passes if the hub owns the product
     * assertThat(hub).product(linux).hasVersions("v1");
     *
     * // fails if the spoke imported no portfolio with the product, and says which products it does see
     * assertThat(spoke).product(linux).hasVersions("v1");
     * }</pre>
     *
     * @param productId the id, {@code prod-…}
     * @throws AssertionError if the client is {@code null} or does not see such a product
     */
    public final ProductAssert product(String productId) {
        String id = IdParameters.product(productId);
        return navigateTo(ProductAssert.KIND, client -> ProductView.of(context(client), id));
    }

    /**
     * Verifies that the client sees no product with this id.
     *
     * <pre>{@code
     * assertThat(stranger).doesNotSeeProduct(linux);   // passes
     * assertThat(hub).doesNotSeeProduct(linux);        // fails, and says which portfolios have it
     * }</pre>
     *
     * @param productId the id, {@code prod-…}
     * @throws AssertionError if the client is {@code null} or sees the product
     */
    public ServiceCatalogClientAssert doesNotSeeProduct(String productId) {
        String id = IdParameters.product(productId);
        return verify(client -> {
            ProductView product = ProductView.of(context(client), id);
            if (product.isVisible()) {
                throw assertionError(ShouldSeeProduct.shouldNotSee(product));
            }
        });
    }

    /**
     * Verifies that the caller may launch a product: a launch path leads to it, through a portfolio of which the caller
     * is a principal, and a version of it is active. The client is the principal: a test that asks for somebody takes
     * the client of that somebody, as no operation of Service Catalog tells what another principal may launch.
     * Administrators are no exception.
     *
     * <p>A failure shows what is missing, from the portfolios of the account to the principals; if a client of the
     * owner is named ({@link #asSharedBy}), from the owner on.
     *
     * <pre>{@code
     * // passes
     * spoke.associatePrincipalWithPortfolio(r -> r.portfolioId(id).principalARN(developerArn).principalType(IAM));
     * assertThat(developer).canLaunch(lamp);
     *
     * // fails, and says that the caller is none of the principals
     * assertThat(operator).canLaunch(lamp);
     * }</pre>
     *
     * @param productId the id, {@code prod-…}
     * @throws AssertionError if the client is {@code null} or its caller may not launch the product
     */
    public ServiceCatalogClientAssert canLaunch(String productId) {
        String id = IdParameters.product(productId);
        return verify(client -> {
            LaunchView launch = LaunchView.of(context(client), id);
            if (!launch.isPossible()) {
                throw assertionError(ShouldLaunch.shouldBeAble(launch));
            }
        });
    }

    /**
     * Verifies that the caller may not launch a product, and returns assertions about why not.
     *
     * <pre>{@code
     * // passes if nobody associated the developer with a portfolio that has the product
     * assertThat(developer).cannotLaunch(lamp).because(PRINCIPAL);
     *
     * // fails once somebody did, and names the launch path
     * assertThat(developer).cannotLaunch(lamp);
     * }</pre>
     *
     * @param productId the id, {@code prod-…}
     * @throws AssertionError if the client is {@code null} or its caller may launch the product
     * @see #canLaunch
     */
    public final RefusedLaunchAssert cannotLaunch(String productId) {
        String id = IdParameters.product(productId);
        return navigateTo(
                RefusedLaunchAssert.KIND, client -> LaunchView.of(context(client), id), RefusedLaunchAssert::isRefused);
    }

    /**
     * Returns assertions about what somebody launched.
     *
     * <pre>{@code
     * // passes once the launch is over
     * assertThat(developer).eventually().provisionedProduct("web").isAvailable().hasOutput("Url", url);
     *
     * // fails if the client sees no such provisioned product, and says which ones it does see
     * assertThat(developer).provisionedProduct("wbe");
     * }</pre>
     *
     * @param nameOrId the name, or the id {@code pp-…}
     * @throws AssertionError if the client is {@code null} or does not see such a provisioned product
     */
    public final ProvisionedProductAssert provisionedProduct(String nameOrId) {
        String id = IdParameters.provisionedProduct(nameOrId);
        return navigateTo(ProvisionedProductAssert.KIND, client -> ProvisionedProductView.of(context(client), id));
    }

    /**
     * Verifies that the client sees no provisioned product of this name or id: none was launched, or it is terminated.
     *
     * <pre>{@code
     * // passes once the termination is over
     * developer.terminateProvisionedProduct(r -> r.provisionedProductName("web"));
     * assertThat(developer).eventually().doesNotSeeProvisionedProduct("web");
     *
     * // fails while it is going on
     * assertThat(developer).doesNotSeeProvisionedProduct("web");
     * }</pre>
     *
     * @param nameOrId the name, or the id {@code pp-…}
     * @throws AssertionError if the client is {@code null} or sees such a provisioned product
     */
    public ServiceCatalogClientAssert doesNotSeeProvisionedProduct(String nameOrId) {
        String id = IdParameters.provisionedProduct(nameOrId);
        return verify(client -> {
            ProvisionedProductView provisioned = ProvisionedProductView.of(context(client), id);
            if (provisioned.isVisible()) {
                throw assertionError(ShouldSeeProvisionedProduct.shouldNotSee(provisioned));
            }
        });
    }

    /**
     * Returns assertions about a record of what was done with a provisioned product.
     *
     * <pre>{@code
     * String id = developer.provisionProduct(launch).recordDetail().recordId();
     * assertThat(developer).eventually().record(id).succeeded();   // passes once the launch is over
     * assertThat(developer).record("rec-x").succeeded();           // fails: the client sees no such record
     * }</pre>
     *
     * @param recordId the id, {@code rec-…}
     * @throws AssertionError if the client is {@code null} or does not see such a record
     */
    public final RecordAssert record(String recordId) {
        String id = IdParameters.record(recordId);
        return navigateTo(RecordAssert.KIND, client -> RecordView.of(context(client), id));
    }

    /**
     * Returns assertions about sharing a portfolio with an organization, or about ending that.
     *
     * <pre>{@code
     * String token = hub.createPortfolioShare(r -> r.portfolioId(id).organizationNode(prod)).portfolioShareToken();
     * assertThat(hub).eventually().shareAction(token).isCompleted();   // passes once it is over
     * assertThat(hub).shareAction("share-x");                          // fails: the client knows no such action
     * }</pre>
     *
     * @param token what AWS answered when it began, {@code share-…}
     * @throws AssertionError if the client is {@code null} or is not told of it
     */
    public final ShareActionAssert shareAction(String token) {
        String id = IdParameters.shareToken(token);
        return navigateTo(ShareActionAssert.KIND, client -> ShareActionView.of(context(client), id));
    }
}
