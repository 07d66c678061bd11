package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.PortfolioErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Resource;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import io.github.servicecatalogtestkit.fake.internal.rule.SharedProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import io.github.servicecatalogtestkit.fake.internal.rule.VisibilityDelay;
import java.util.Objects;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioResponse;

/** Creates, updates, describes, lists and deletes portfolios. */
final class PortfolioOperations {

    private PortfolioOperations() {}

    @Command
    static Outcome<CreatePortfolioResponse> createPortfolio(
            Catalog catalog, Call call, CreatePortfolioRequest request) {
        Tags tags = Tags.NONE.with(TagShapes.read(request.tags()));
        Quotas.require(
                catalog,
                Quota.PORTFOLIOS_PER_REGION,
                catalog.portfolios().ownedBy(call.scope()).size() + 1);
        Quotas.require(catalog, Quota.TAGS_PER_PORTFOLIO, tags.size());
        Portfolio portfolio = new Portfolio(
                IdType.PORTFOLIO.of(call.number()),
                call.scope(),
                new Portfolio.Details(request.displayName(), request.description(), request.providerName()),
                call.at(),
                tags);
        CreatePortfolioResponse response = CreatePortfolioResponse.builder()
                .portfolioDetail(PortfolioShapes.detail(portfolio))
                .tags(TagShapes.created(tags))
                .build();
        return new Outcome<>(response, catalog.with(catalog.portfolios().plus(portfolio)));
    }

    @Query
    static DescribePortfolioResponse describePortfolio(Catalog catalog, Call call, DescribePortfolioRequest request) {
        Portfolio portfolio = Visibility.requireVisible(catalog, call.scope(), request.id());
        return DescribePortfolioResponse.builder()
                .portfolioDetail(PortfolioShapes.detail(portfolio))
                .tags(TagShapes.write(portfolio.tags()))
                .tagOptions(TagOptionShapes.details(SharedProducts.tagOptionsOn(catalog, call.scope(), portfolio)))
                .budgets(BudgetOperations.details(catalog, call.scope(), Resource.portfolio(portfolio.id())))
                .build();
    }

    /**
     * Lists the caller's own portfolios in the order of their IDs; {@code ListAcceptedPortfolioShares} lists imported
     * ones.
     */
    @Query
    static ListPortfoliosResponse listPortfolios(Catalog catalog, Call call, ListPortfoliosRequest request) {
        Paging paging = call.paging(catalog, null, request.pageSize(), request.pageToken());
        Paging.Page<Portfolio> page = paging.takeByText(
                catalog.portfolios()
                        .ownedInOrderOfTexts(call.scope())
                        .valuesAfter(paging.last().key()),
                PortfolioShapes::rank);
        return ListPortfoliosResponse.builder()
                .portfolioDetails(page.map(PortfolioShapes::detail))
                .nextPageToken(page.nextToken())
                .build();
    }

    @Command
    static Outcome<UpdatePortfolioResponse> updatePortfolio(
            Catalog catalog, Call call, UpdatePortfolioRequest request) {
        Portfolio portfolio = Visibility.requireChangeable(catalog, call.scope(), request.id());
        Tags tags = portfolio.tags().without(request.removeTags()).with(TagShapes.read(request.addTags()));
        Quotas.require(catalog, Quota.TAGS_PER_PORTFOLIO, tags.size());
        Portfolio updated = portfolio
                .with(new Portfolio.Details(
                        Objects.requireNonNullElse(request.displayName(), portfolio.displayName()),
                        request.description() == null ? portfolio.description() : request.description(),
                        Objects.requireNonNullElse(request.providerName(), portfolio.providerName())))
                .with(tags);
        UpdatePortfolioResponse response = UpdatePortfolioResponse.builder()
                .portfolioDetail(PortfolioShapes.detail(updated))
                .tags(TagShapes.write(tags))
                .build();
        return new Outcome<>(response, catalog.with(catalog.portfolios().plus(updated)));
    }

    @Command
    static Outcome<DeletePortfolioResponse> deletePortfolio(
            Catalog catalog, Call call, DeletePortfolioRequest request) {
        Portfolio portfolio = Visibility.requireChangeable(catalog, call.scope(), request.id());
        requireUnused(catalog, portfolio);
        return new Outcome<>(
                DeletePortfolioResponse.builder().build(),
                catalog.with(catalog.portfolios().minus(portfolio))
                        .with(catalog.budgets().minus(portfolio.owner(), Resource.portfolio(portfolio.id()))));
    }

    /**
     * A portfolio can be deleted after its products, principals, shares and TagOptions are removed. Constraints need no
     * separate check, because they require a product. Budgets do not prevent the deletion.
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DeletePortfolio.html">DeletePortfolio</a>
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/portfoliomgmt-create.html">Creating
     *     and deleting portfolios</a>, which adds TagOptions
     */
    private static void requireUnused(Catalog catalog, Portfolio portfolio) {
        if (!PortfolioProducts.productsOf(catalog, portfolio.id()).isEmpty()
                || VisibilityDelay.stillHolds(catalog, portfolio.id())) {
            throw PortfolioErrors.portfolioInUse(portfolio.id(), "Products");
        }
        if (!catalog.principals()
                .of(portfolio.id(), portfolio.owner().account())
                .isEmpty()) {
            throw PortfolioErrors.portfolioInUse(portfolio.id(), "Principals");
        }
        if (catalog.shares().exist(portfolio.id())) {
            throw PortfolioErrors.portfolioInUse(portfolio.id(), "Shares");
        }
        if (!catalog.tagOptions()
                .on(Resource.portfolio(portfolio.id()), portfolio.owner())
                .isEmpty()) {
            throw PortfolioErrors.portfolioInUse(portfolio.id(), "TagOptions");
        }
    }
}
