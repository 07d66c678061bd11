package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.ASSOCIATE_PRINCIPAL_WITH_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DISASSOCIATE_PRINCIPAL_FROM_PORTFOLIO;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import software.amazon.awssdk.services.servicecatalog.model.AssociatePrincipalWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociatePrincipalFromPortfolioRequest;

/** {@code AWS::ServiceCatalog::PortfolioPrincipalAssociation}. */
final class PrincipalAssociationHandler implements ResourceHandler {

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        calls.answer(
                ASSOCIATE_PRINCIPAL_WITH_PORTFOLIO,
                AssociatePrincipalWithPortfolioRequest.builder()
                        .acceptLanguage(properties.text("AcceptLanguage"))
                        .portfolioId(properties.text("PortfolioId"))
                        .principalARN(properties.text("PrincipalARN"))
                        .principalType(properties.text("PrincipalType"))
                        .build());
        return Made.of(properties.require("PrincipalARN") + "|" + properties.require("PortfolioId"));
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        calls.answer(
                DISASSOCIATE_PRINCIPAL_FROM_PORTFOLIO,
                DisassociatePrincipalFromPortfolioRequest.builder()
                        .portfolioId(properties.text("PortfolioId"))
                        .principalARN(properties.text("PrincipalARN"))
                        .principalType(properties.text("PrincipalType"))
                        .build());
    }
}
