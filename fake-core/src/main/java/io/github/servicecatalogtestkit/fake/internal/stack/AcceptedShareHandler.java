package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.ACCEPT_PORTFOLIO_SHARE;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.REJECT_PORTFOLIO_SHARE;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.RejectPortfolioShareRequest;

/**
 * {@code AWS::ServiceCatalog::AcceptedPortfolioShare}. It accepts the share of an account, and cannot accept one
 * through an organization.
 *
 * @see <a
 *     href="https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1860">cloudformation-coverage-roadmap#1860</a>
 */
final class AcceptedShareHandler implements ResourceHandler {

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        String portfolio = properties.require("PortfolioId");
        calls.answer(
                ACCEPT_PORTFOLIO_SHARE,
                AcceptPortfolioShareRequest.builder()
                        .acceptLanguage(properties.text("AcceptLanguage"))
                        .portfolioId(portfolio)
                        .build(),
                error -> error.awsErrorDetails().errorCode().equals("ResourceNotFoundException")
                        ? Optional.of("Portfolio " + portfolio + " not found.")
                        : Optional.empty());
        return Made.withId(portfolio);
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        calls.answer(
                REJECT_PORTFOLIO_SHARE,
                RejectPortfolioShareRequest.builder()
                        .portfolioId(properties.text("PortfolioId"))
                        .build());
    }
}
