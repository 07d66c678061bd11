package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.ProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.rule.AccessRevocation;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.ProductPrincipals;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import io.github.servicecatalogtestkit.fake.internal.rule.VisibilityDelay;
import software.amazon.awssdk.services.servicecatalog.model.AssociateProductWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociateProductWithPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateProductFromPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateProductFromPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosForProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosForProductResponse;

/**
 * Products in portfolios. A recipient that adds a product from an imported portfolio to one of its own gets a reference
 * to the association in the imported portfolio, not a copy. It loses the product when that association is deleted.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing
 *     a portfolio</a>
 */
final class AssociationOperations {

    private AssociationOperations() {}

    @Command
    static Outcome<AssociateProductWithPortfolioResponse> associateProductWithPortfolio(
            Catalog catalog, Call call, AssociateProductWithPortfolioRequest request) {
        Portfolio portfolio = Visibility.requireChangeable(catalog, call.scope(), request.portfolioId());
        AssociationOrigin origin =
                AssociationOrigin.require(catalog, call.scope(), request.productId(), request.sourcePortfolioId());
        AssociateProductWithPortfolioResponse response =
                AssociateProductWithPortfolioResponse.builder().build();
        if (PortfolioProducts.find(catalog, portfolio.id(), origin.product().id())
                .isPresent()) {
            return new Outcome<>(response, catalog);
        }
        requireNotShared(catalog, portfolio, origin);
        Quotas.require(
                catalog,
                Quota.PRODUCTS_PER_PORTFOLIO,
                PortfolioProducts.productsOf(catalog, portfolio.id()).size() + 1);
        ProductPrincipals.requireRoom(catalog, call.scope(), origin.product(), portfolio);
        Association association =
                new Association(call.number(), portfolio.id(), origin.product().id(), origin.source(), catalog.clock());
        Catalog cleared = withoutTrace(catalog, association, portfolio);
        return new Outcome<>(response, cleared.with(cleared.associations().plus(association, portfolio.owner())));
    }

    /**
     * An account cannot share what was shared with it: it can neither share a portfolio that contains an imported
     * product nor add an imported product to a portfolio that is shared.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html">CreatePortfolioShare</a>
     */
    private static void requireNotShared(Catalog catalog, Portfolio portfolio, AssociationOrigin origin) {
        if (origin.source() != null && catalog.shares().exist(portfolio.id())) {
            throw ProductErrors.sharedPortfolioTakesNoImport(
                    portfolio.id(), origin.product().id());
        }
    }

    /** Removes an earlier association whose source association was deleted, and its constraints. */
    private static Catalog withoutTrace(Catalog catalog, Association association, Portfolio portfolio) {
        return catalog.associations()
                .find(portfolio.id(), association.product())
                .map(lost -> AccessRevocation.remove(catalog, lost, portfolio.owner()))
                .orElse(catalog);
    }

    /**
     * The owner must delete its constraints on the product first. Constraints that recipients created on the product in
     * their own portfolios are deleted with it.
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/portfoliomgmt-create.html">Creating
     *     and deleting portfolios</a>
     */
    @Command
    static Outcome<DisassociateProductFromPortfolioResponse> disassociateProductFromPortfolio(
            Catalog catalog, Call call, DisassociateProductFromPortfolioRequest request) {
        Portfolio portfolio = Visibility.requireChangeable(catalog, call.scope(), request.portfolioId());
        Product product = PortfolioProducts.requireVisible(catalog, call.scope(), request.productId());
        Association association = PortfolioProducts.find(catalog, portfolio.id(), product.id())
                .orElseThrow(() -> ProductErrors.productNotAssociated(product.id(), portfolio.id()));
        if (!catalog.constraints().on(association).isEmpty()
                && catalog.settings().get(AwsBehavior.DISASSOCIATING_CONSTRAINED_PRODUCT_FAILS)) {
            throw ProductErrors.productHasConstraints(product.id(), portfolio.id());
        }
        return new Outcome<>(
                DisassociateProductFromPortfolioResponse.builder().build(),
                VisibilityDelay.remember(
                        AccessRevocation.remove(catalog, association, portfolio.owner()), association));
    }

    /**
     * Lists the portfolios that contain the product and are visible to the caller's account, own and imported ones, in
     * the order of their IDs.
     */
    @Query
    static ListPortfoliosForProductResponse listPortfoliosForProduct(
            Catalog catalog, Call call, ListPortfoliosForProductRequest request) {
        Product product = PortfolioProducts.requireVisible(catalog, call.scope(), request.productId());
        Paging paging = call.paging(catalog, product.id(), request.pageSize(), request.pageToken());
        Paging.Page<Portfolio> page = paging.takeSorted(
                PortfolioProducts.portfoliosWith(catalog, call.scope(), product, IdType.PORTFOLIO.of(0)),
                portfolio -> true,
                PortfolioShapes::rank,
                false);
        return ListPortfoliosForProductResponse.builder()
                .portfolioDetails(page.map(PortfolioShapes::detail))
                .nextPageToken(page.nextToken())
                .build();
    }
}
