package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.CREATE_PORTFOLIO_SHARE;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DELETE_PORTFOLIO_SHARE;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.UPDATE_PORTFOLIO_SHARE;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareRequest;

/** {@code AWS::ServiceCatalog::PortfolioShare}: a share with an account, never with a node of an organization. */
final class ShareHandler implements ResourceHandler {

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        calls.answer(
                CREATE_PORTFOLIO_SHARE,
                CreatePortfolioShareRequest.builder()
                        .acceptLanguage(properties.text("AcceptLanguage"))
                        .portfolioId(properties.text("PortfolioId"))
                        .accountId(properties.text("AccountId"))
                        .shareTagOptions(properties.isTrue("ShareTagOptions"))
                        .build());
        return Made.of(properties.require("PortfolioId") + "|" + properties.require("AccountId"));
    }

    @Override
    public Made update(ResourceCalls calls, StackResource present, Properties before, Properties after) {
        calls.answer(
                UPDATE_PORTFOLIO_SHARE,
                UpdatePortfolioShareRequest.builder()
                        .portfolioId(after.text("PortfolioId"))
                        .accountId(after.text("AccountId"))
                        .shareTagOptions(after.isTrue("ShareTagOptions"))
                        .build());
        return Made.of(present.physicalId());
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        calls.answer(
                DELETE_PORTFOLIO_SHARE,
                DeletePortfolioShareRequest.builder()
                        .portfolioId(properties.text("PortfolioId"))
                        .accountId(properties.text("AccountId"))
                        .build());
    }
}
