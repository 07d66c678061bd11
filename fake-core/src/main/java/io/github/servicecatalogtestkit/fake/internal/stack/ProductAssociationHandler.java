package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.ASSOCIATE_PRODUCT_WITH_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DISASSOCIATE_PRODUCT_FROM_PORTFOLIO;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import software.amazon.awssdk.services.servicecatalog.model.AssociateProductWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociateProductFromPortfolioRequest;

/** {@code AWS::ServiceCatalog::PortfolioProductAssociation}. */
final class ProductAssociationHandler implements ResourceHandler {

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        calls.answer(
                ASSOCIATE_PRODUCT_WITH_PORTFOLIO,
                AssociateProductWithPortfolioRequest.builder()
                        .acceptLanguage(properties.text("AcceptLanguage"))
                        .portfolioId(properties.text("PortfolioId"))
                        .productId(properties.text("ProductId"))
                        .sourcePortfolioId(properties.text("SourcePortfolioId"))
                        .build());
        return Made.of(properties.require("PortfolioId") + "|" + properties.require("ProductId"));
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        calls.answer(
                DISASSOCIATE_PRODUCT_FROM_PORTFOLIO,
                DisassociateProductFromPortfolioRequest.builder()
                        .portfolioId(properties.text("PortfolioId"))
                        .productId(properties.text("ProductId"))
                        .build());
    }
}
