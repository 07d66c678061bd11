package io.github.servicecatalogtestkit.assertj;

import java.util.function.Supplier;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * Assertions about what a client sees.
 *
 * @see ServiceCatalogAssertions#assertThat(ServiceCatalogClient)
 */
public class ServiceCatalogClientAssert
        extends AbstractServiceCatalogAssert<ServiceCatalogClientAssert, ServiceCatalogClient> {

    static final AssertCreator<ServiceCatalogClientAssert, ServiceCatalogClient> CREATOR = new AssertCreator<>(
            ServiceCatalogClientAssert.class, ServiceCatalogClient.class, ServiceCatalogClientAssert::new);

    private @Nullable Supplier<String> account;
    private @Nullable ServiceCatalogClient sharer;
    private @Nullable ServiceCatalogClient administrator;

    /** Creates assertions about {@code actual}. */
    public ServiceCatalogClientAssert(@Nullable ServiceCatalogClient actual) {
        super(actual, ServiceCatalogClientAssert.class, IdParameters.of(actual));
    }

    @Override
    final ServiceCatalogClient refresh(ServiceCatalogClient client) {
        return client;
    }

    private ClientContext context(ServiceCatalogClient client) {
        return ClientContext.of(client, mark())
                .inAccount(account)
                .asSharedBy(sharer)
                .administeredBy(administrator);
    }

    /**
     * Names the account of the client. No operation of Service Catalog returns it. Failure messages find it out from an
     * ARN of a resource that the account owns; if the account owns none, they can name the account and explain more if
     * the test names it.
     *
     * <pre>{@code
     * assertThat(spoke).inAccount(spokeId).portfolio(id).isImported();
     * }</pre>
     *
     * @param accountId the account ID, twelve digits, or with the fake the name of the account
     */
    @CheckReturnValue
    public ServiceCatalogClientAssert inAccount(String accountId) {
        String id = ids().account(accountId).value();
        account = () -> id;
        return this;
    }

    /**
     * Lets failure messages ask for the account of the client, as {@link #inAccount(String)} names it. The supplier is
     * called when an assertion fails, at most once, and never otherwise. If it returns the ARN of the caller, messages
     * name the caller too.
     *
     * <pre>{@code
     * assertThat(spoke).inAccount(() -> sts.getCallerIdentity().arn()).portfolio(id).isImported();
     * }</pre>
     *
     * @param idOrCallerArn returns the account ID, twelve digits, or the ARN of the caller
     */
    @CheckReturnValue
    public ServiceCatalogClientAssert inAccount(Supplier<String> idOrCallerArn) {
        account = new Lazy<>(Parameters.required("supplier of the account", idOrCallerArn));
        return this;
    }

    /**
     * Names a client of the account that shares a portfolio with this client's account, so that a failure can explain
     * each step from the share on, up to the first step that is missing.
     *
     * <pre>{@code
     * // fails, and says that the share is there, and not accepted
     * assertThat(spoke).asSharedBy(hub).seesPortfolio(id);
     * }</pre>
     *
     * @param owner a client of the owner, with permission to list the shares of its portfolios
     */
    @CheckReturnValue
    public ServiceCatalogClientAssert asSharedBy(ServiceCatalogClient owner) {
        sharer = Parameters.required("client of the owner", owner);
        return this;
    }

    /**
     * Names an asynchronous client, as {@link #asSharedBy(ServiceCatalogClient)} does.
     *
     * @param owner a client of the owner, with permission to list the shares of its portfolios
     */
    @CheckReturnValue
    public ServiceCatalogClientAssert asSharedBy(ServiceCatalogAsyncClient owner) {
        return asSharedBy(BlockingClient.of(owner));
    }

    /**
     * Names a client of the same account with permission to list its portfolios, for an end user's client without this
     * permission, so that a failure can explain what is missing in the account.
     *
     * <p>Assertions about products then ask this client as an end user.
     *
     * <pre>{@code
     * // fails, and says that no principal is associated with the portfolio
     * assertThat(developer).administeredBy(spoke).canLaunch(lamp);
     * }</pre>
     *
     * @param other a client of an administrator
     */
    @CheckReturnValue
    public ServiceCatalogClientAssert administeredBy(ServiceCatalogClient other) {
        administrator = Parameters.required("client of the administrator", other);
        return this;
    }

    /**
     * Names an asynchronous client, as {@link #administeredBy(ServiceCatalogClient)} does.
     *
     * @param other a client of an administrator
     */
    @CheckReturnValue
    public ServiceCatalogClientAssert administeredBy(ServiceCatalogAsyncClient other) {
        return administeredBy(BlockingClient.of(other));
    }

    /**
     * Makes the assertions that follow wait: each one polls until it passes, or until the wait time of the whole chain
     * is over. This is for what AWS does in the background, such as sharing with an organization.
     *
     * <p>It waits for at most 30 seconds and polls every half second. The pauses are scheduled on the client's
     * scheduled executor service, which a fake client bases on the catalog's clock. A client without one makes the
     * thread sleep.
     *
     * <pre>{@code
     * // passes as soon as the share has arrived
     * assertThat(member).eventually().portfolio(id).isImportedThroughOrganization().hasProducts(linux);
     *
     * // fails, half a minute later, if it does not arrive
     * assertThat(stranger).eventually().seesPortfolio(id);
     * }</pre>
     */
    @CheckReturnValue
    public ServiceCatalogClientAssert eventually() {
        return eventually(actual == null ? WaitPolicy.inRealTime() : WaitPolicy.of(actual));
    }

    /**
     * Makes the assertions that follow wait, as {@link #eventually()} does, with the given wait policy.
     *
     * <pre>{@code
     * // no time passes: the pauses move the catalog's clock
     * assertThat(member).eventually(WaitPolicy.onClock(catalog::advance)).seesPortfolio(id);
     *
     * // waits for five minutes of real time
     * assertThat(member).eventually(WaitPolicy.inRealTime().upTo(Duration.ofMinutes(5))).seesPortfolio(id);
     * }</pre>
     *
     * @param policy how long to wait, and on which clock
     */
    @CheckReturnValue
    public ServiceCatalogClientAssert eventually(WaitPolicy policy) {
        return waiting(policy);
    }

    /**
     * Returns assertions about a portfolio that this client's account owns or imported.
     *
     * <pre>{@code
     * // passes if the hub owns the portfolio
     * assertThat(hub).portfolio(id).isLocal();
     *
     * // fails if the spoke has not accepted the share yet, and says which portfolios it does see
     * assertThat(spoke).portfolio(id).isImported();
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolio} and, if AWS does not find the portfolio, {@code ListPortfolios} and
     * {@code ListAcceptedPortfolioShares}.
     *
     * @param portfolioId the portfolio ID, {@code port-…}
     * @throws AssertionError if the client is {@code null} or does not see such a portfolio
     */
    public final PortfolioAssert portfolio(String portfolioId) {
        String id = ids().portfolio(portfolioId);
        return navigateTo(PortfolioAssert.CREATOR, client -> PortfolioView.of(context(client), id));
    }

    /**
     * Verifies that the client sees a portfolio that its account owns or imported.
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
     * <p>Calls {@code DescribePortfolio} and, if AWS does not find the portfolio, {@code ListPortfolios} and
     * {@code ListAcceptedPortfolioShares}. With {@code eventually()} it also waits until one of these lists contains
     * the portfolio, if the client may call them.
     *
     * @param portfolioId the portfolio ID, {@code port-…}
     * @throws AssertionError if the client is {@code null} or does not see such a portfolio
     */
    public ServiceCatalogClientAssert seesPortfolio(String portfolioId) {
        String id = ids().portfolio(portfolioId);
        return verify(client -> {
            PortfolioView portfolio = PortfolioView.of(context(client), id);
            if (!portfolio.isVisible()) {
                throw assertionError(ShouldSeePortfolio.shouldSee(portfolio));
            }
            if (mark() == AssertionMark.EVENTUALLY && !portfolio.isListedIfListable()) {
                throw assertionError(ShouldSeePortfolio.shouldList(portfolio));
            }
        });
    }

    /**
     * Verifies that the client does not see a portfolio. A client does not see a portfolio whose share its account has
     * not accepted.
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
     * <p>Calls {@code DescribePortfolio} and, if AWS does not find the portfolio, {@code ListPortfolios} and
     * {@code ListAcceptedPortfolioShares}.
     *
     * @param portfolioId the portfolio ID, {@code port-…}
     * @throws AssertionError if the client is {@code null} or sees the portfolio
     */
    public ServiceCatalogClientAssert doesNotSeePortfolio(String portfolioId) {
        String id = ids().portfolio(portfolioId);
        return verifyAbsence(IdKind.PORTFOLIO, id, client -> {
            PortfolioView portfolio = PortfolioView.of(context(client), id);
            if (portfolio.isVisible()) {
                throw assertionError(ShouldSeePortfolio.shouldNotSee(portfolio));
            }
        });
    }

    /**
     * Returns assertions about a product that this client's account owns or that is in a portfolio that it imported.
     *
     * <p>A client is asked as an end user if the test names its administrator
     * ({@link #administeredBy(ServiceCatalogClient)}) or if AWS denies it {@code DescribeProductAsAdmin}. An end user
     * sees the products that it can launch, and their active versions.
     *
     * <pre>{@code
     * // passes if the hub owns the product
     * assertThat(hub).product(linux).hasVersions("v1");
     *
     * // fails if the spoke imported no portfolio with the product, and says which products it does see
     * assertThat(spoke).product(linux).hasVersions("v1");
     * }</pre>
     *
     * <p>Calls {@code DescribeProductAsAdmin} or, for an end user, {@code DescribeProduct}.
     *
     * @param productId the product ID, {@code prod-…}
     * @throws AssertionError if the client is {@code null} or does not see such a product
     */
    public final ProductAssert product(String productId) {
        String id = ids().product(productId);
        return navigateTo(ProductAssert.CREATOR, client -> ProductView.of(context(client), id));
    }

    /**
     * Verifies that the client does not see a product. A client of an end user, as described for {@link #product}, does
     * not see a product that it cannot launch.
     *
     * <pre>{@code
     * assertThat(stranger).doesNotSeeProduct(linux);   // passes
     * assertThat(hub).doesNotSeeProduct(linux);        // fails, and says which portfolios have it
     * }</pre>
     *
     * <p>Calls {@code DescribeProductAsAdmin} or, for an end user, {@code DescribeProduct}.
     *
     * @param productId the product ID, {@code prod-…}
     * @throws AssertionError if the client is {@code null} or sees the product
     */
    public ServiceCatalogClientAssert doesNotSeeProduct(String productId) {
        String id = ids().product(productId);
        return verifyAbsence(IdKind.PRODUCT, id, client -> {
            ProductView product = ProductView.of(context(client), id);
            if (product.isVisible()) {
                throw assertionError(ShouldSeeProduct.shouldNotSee(product));
            }
        });
    }

    /**
     * Verifies that the caller of this client can launch a product: there is a launch path, which leads through a
     * portfolio that the caller is associated with as a principal, and the product has an active version. Use the
     * client of the principal in question, because no operation of Service Catalog returns what another principal can
     * launch. Administrators need a launch path too.
     *
     * <p>A failure shows what is missing, from the portfolios of the account to the principals. If a client of the
     * owner is named ({@link #asSharedBy(ServiceCatalogClient)}), it starts at the owner's portfolio.
     *
     * <pre>{@code
     * // passes
     * spoke.associatePrincipalWithPortfolio(r -> r.portfolioId(id).principalARN(developerArn).principalType(IAM));
     * assertThat(developer).canLaunch(lamp);
     *
     * // fails, and says that the caller is not one of the principals
     * assertThat(operator).canLaunch(lamp);
     * }</pre>
     *
     * <p>Calls {@code ListLaunchPaths} and {@code DescribeProduct}.
     *
     * @param productId the product ID, {@code prod-…}
     * @throws AssertionError if the client is {@code null} or its caller cannot launch the product
     */
    public ServiceCatalogClientAssert canLaunch(String productId) {
        String id = ids().product(productId);
        return verify(client -> verifyPossible(LaunchView.of(context(client), id)));
    }

    /**
     * Verifies that the caller of this client can launch a version of a product: there is a launch path, as for
     * {@link #canLaunch(String)}, and the version is active and not deprecated.
     *
     * <pre>{@code
     * assertThat(developer).canLaunch(lamp, "v2");   // passes
     *
     * // fails, and lists the versions
     * hub.updateProvisioningArtifact(r -> r.productId(lamp).provisioningArtifactId(v2).active(false));
     * assertThat(developer).canLaunch(lamp, "v2");
     * }</pre>
     *
     * <p>Calls {@code ListLaunchPaths} and {@code DescribeProduct}.
     *
     * @param productId the product ID, {@code prod-…}
     * @param version the name or the ID of the version, {@code pa-…}
     * @throws AssertionError if the client is {@code null} or its caller cannot launch the version
     */
    public ServiceCatalogClientAssert canLaunch(String productId, String version) {
        String id = ids().product(productId);
        String wanted = ids().version(version);
        return verify(client -> verifyPossible(LaunchView.of(context(client), id, wanted)));
    }

    private void verifyPossible(LaunchView launch) {
        if (!launch.isPossible()) {
            throw assertionError(ShouldLaunch.shouldBeAble(launch));
        }
    }

    /**
     * Verifies that the caller of this client cannot launch a product, and returns assertions about the reason.
     *
     * <pre>{@code
     * // passes if nobody associated the developer with a portfolio that has the product
     * assertThat(developer).cannotLaunch(lamp).because(PRINCIPAL);
     *
     * // fails once somebody did, and names the launch path
     * assertThat(developer).cannotLaunch(lamp);
     * }</pre>
     *
     * <p>Calls {@code ListLaunchPaths} and, if there is a launch path, {@code DescribeProduct}.
     *
     * @param productId the product ID, {@code prod-…}
     * @throws AssertionError if the client is {@code null} or its caller can launch the product
     * @see #canLaunch(String)
     */
    public final RefusedLaunchAssert cannotLaunch(String productId) {
        String id = ids().product(productId);
        return navigateTo(
                RefusedLaunchAssert.CREATOR,
                client -> LaunchView.of(context(client), id),
                RefusedLaunchAssert::isRefused);
    }

    /**
     * Verifies that the caller of this client cannot launch a version of a product, and returns assertions about the
     * reason.
     *
     * <pre>{@code
     * hub.updateProvisioningArtifact(r -> r.productId(lamp).provisioningArtifactId(v1).active(false));
     * assertThat(developer).cannotLaunch(lamp, "v1").because(VERSION);   // passes
     * assertThat(developer).cannotLaunch(lamp, "v2");                    // fails if v2 can be launched
     * }</pre>
     *
     * <p>Calls {@code ListLaunchPaths}, {@code DescribeProduct} if there is a launch path and, if the client or the
     * administrator's client that the test named may, {@code ListProvisioningArtifacts}.
     *
     * @param productId the product ID, {@code prod-…}
     * @param version the name or the ID of the version, {@code pa-…}
     * @throws AssertionError if the client is {@code null}, its caller can launch the version, or the product has no
     *     such version
     * @see #canLaunch(String, String)
     */
    public final RefusedLaunchAssert cannotLaunch(String productId, String version) {
        String id = ids().product(productId);
        String wanted = ids().version(version);
        return navigateTo(
                RefusedLaunchAssert.CREATOR,
                client -> LaunchView.of(context(client), id, wanted),
                RefusedLaunchAssert::isRefused);
    }

    /**
     * Returns assertions about a provisioned product.
     *
     * <pre>{@code
     * // passes once the launch is over
     * assertThat(developer).eventually().provisionedProduct("web").isAvailable().hasOutput("Url", url);
     *
     * // fails if the client sees no such provisioned product, and says which ones it does see
     * assertThat(developer).provisionedProduct("wbe");
     * }</pre>
     *
     * <p>Calls {@code DescribeProvisionedProduct}.
     *
     * @param nameOrId the name or the ID, {@code pp-…}
     * @throws AssertionError if the client is {@code null} or does not see such a provisioned product
     */
    public final ProvisionedProductAssert provisionedProduct(String nameOrId) {
        String id = ids().provisionedProduct(nameOrId);
        return navigateTo(ProvisionedProductAssert.CREATOR, client -> ProvisionedProductView.of(context(client), id));
    }

    /**
     * Verifies that the client does not see a provisioned product, because it is terminated or another caller launched
     * it. With the fake, this fails for a name or ID that nothing was ever provisioned under. If AWS refuses a launch,
     * verify its exception.
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
     * <p>Calls {@code DescribeProvisionedProduct}.
     *
     * @param nameOrId the name or the ID, {@code pp-…}
     * @throws AssertionError if the client is {@code null} or sees such a provisioned product
     */
    public ServiceCatalogClientAssert doesNotSeeProvisionedProduct(String nameOrId) {
        String id = ids().provisionedProduct(nameOrId);
        return verifyAbsence(IdKind.PROVISIONED_PRODUCT, id, client -> {
            ProvisionedProductView provisioned = ProvisionedProductView.of(context(client), id);
            if (provisioned.isVisible()) {
                throw assertionError(ShouldSeeProvisionedProduct.shouldNotSee(provisioned));
            }
        });
    }

    /**
     * Returns assertions about a record, which describes a request such as a launch or an update of a provisioned
     * product.
     *
     * <pre>{@code
     * String id = developer.provisionProduct(launch).recordDetail().recordId();
     * assertThat(developer).eventually().record(id).succeeded();   // passes once the launch is over
     * assertThat(stranger).record(id);                             // fails: this client does not see the record
     * }</pre>
     *
     * <p>Calls {@code DescribeRecord}.
     *
     * @param recordId the record ID, {@code rec-…}
     * @throws AssertionError if the client is {@code null} or does not see such a record
     */
    public final RecordAssert record(String recordId) {
        String id = ids().record(recordId);
        return navigateTo(RecordAssert.CREATOR, client -> RecordView.of(context(client), id));
    }

    /**
     * Returns assertions about the action of sharing a portfolio with an organization, or of ending such a share.
     *
     * <pre>{@code
     * String token = hub.createPortfolioShare(r -> r.portfolioId(id).organizationNode(prod)).portfolioShareToken();
     * assertThat(hub).eventually().shareAction(token).isCompleted();   // passes once it is over
     * assertThat(otherHub).shareAction(token);                         // fails: the client knows no such action
     * }</pre>
     *
     * <p>Calls {@code DescribePortfolioShareStatus}.
     *
     * @param token the portfolio share token that AWS returned when the action started, {@code share-…}
     * @throws AssertionError if the client is {@code null} or does not see such an action
     */
    public final ShareActionAssert shareAction(String token) {
        String id = ids().shareToken(token);
        return navigateTo(ShareActionAssert.CREATOR, client -> ShareActionView.of(context(client), id));
    }
}
