package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/** Converts portfolios to SDK objects. */
final class PortfolioShapes {

    private PortfolioShapes() {}

    /** Returns the position of a portfolio in lists that AWS orders by ID. IDs do not follow the order of creation. */
    static Paging.Rank rank(Portfolio portfolio) {
        return Paging.Rank.of(portfolio.id().toString(), portfolio.id().number());
    }

    static PortfolioDetail detail(Portfolio portfolio) {
        return PortfolioDetail.builder()
                .id(portfolio.id().toString())
                .arn(portfolio.arn())
                .displayName(portfolio.displayName())
                .description(portfolio.description())
                .createdTime(portfolio.createdAt())
                .providerName(portfolio.providerName())
                .build();
    }
}
