package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.PortfolioErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.rule.AccessRevocation;
import io.github.servicecatalogtestkit.fake.internal.rule.Imports;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.RejectPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.RejectPortfolioShareResponse;

/**
 * Recipients accept, reject and list shares. Account-to-account shares and shares through an organization are separate:
 * a request for one type does not find shares of the other.
 *
 * @see <a href="https://github.com/awslabs/aws-service-catalog-puppet/issues/346">aws-service-catalog-puppet#346</a>
 */
final class ImportOperations {

    private static final String IMPORTED = "IMPORTED";
    private static final String AWS_ORGANIZATIONS = "AWS_ORGANIZATIONS";

    private ImportOperations() {}

    @Command
    static Outcome<AcceptPortfolioShareResponse> acceptPortfolioShare(
            Catalog catalog, Call call, AcceptPortfolioShareRequest request) {
        AcceptPortfolioShareResponse response =
                AcceptPortfolioShareResponse.builder().build();
        Portfolio portfolio = requirePortfolio(catalog, request.portfolioId());
        if (isThroughOrganization(request.portfolioShareTypeAsString())) {
            requireReached(catalog, call, portfolio);
            return new Outcome<>(response, rejected(catalog, call, portfolio, false));
        }
        Share share = requireOffered(catalog, call, portfolio, request.portfolioShareTypeAsString());
        return new Outcome<>(
                response,
                share.accepted() ? catalog : catalog.with(catalog.shares().plus(share.acceptedAt(catalog.clock()))));
    }

    /** Rejecting an accepted share removes the imported portfolio; the share can be accepted again. */
    @Command
    static Outcome<RejectPortfolioShareResponse> rejectPortfolioShare(
            Catalog catalog, Call call, RejectPortfolioShareRequest request) {
        RejectPortfolioShareResponse response =
                RejectPortfolioShareResponse.builder().build();
        Portfolio portfolio = requirePortfolio(catalog, request.portfolioId());
        if (isThroughOrganization(request.portfolioShareTypeAsString())) {
            requireReached(catalog, call, portfolio);
            return new Outcome<>(response, settled(rejected(catalog, call, portfolio, true), call, portfolio));
        }
        Share share = requireOffered(catalog, call, portfolio, request.portfolioShareTypeAsString());
        if (catalog.settings().get(AwsBehavior.REJECT_DELETES_SHARE)) {
            return new Outcome<>(response, settled(catalog.with(catalog.shares().minus(share)), call, portfolio));
        }
        if (!share.accepted()) {
            return new Outcome<>(response, catalog);
        }
        return new Outcome<>(
                response, settled(catalog.with(catalog.shares().plus(share.accepted(false))), call, portfolio));
    }

    private static Catalog rejected(Catalog catalog, Call call, Portfolio portfolio, boolean now) {
        return catalog.shares().isRejected(portfolio.id(), call.account()) == now
                ? catalog
                : catalog.with(catalog.shares().rejected(portfolio.id(), call.account(), now));
    }

    private static Catalog settled(Catalog catalog, Call call, Portfolio portfolio) {
        return AccessRevocation.removeOrphans(catalog, call.scope(), portfolio);
    }

    private static boolean isThroughOrganization(@Nullable String type) {
        return AWS_ORGANIZATIONS.equals(type);
    }

    private static Portfolio requirePortfolio(Catalog catalog, String id) {
        return Visibility.find(catalog, id).orElseThrow(() -> PortfolioErrors.portfolioNotFound(id));
    }

    private static void requireReached(Catalog catalog, Call call, Portfolio portfolio) {
        if (Visibility.offeredByOrganization(catalog, call.scope(), portfolio).isEmpty()) {
            throw PortfolioErrors.portfolioNotFound(portfolio.id());
        }
    }

    /** The type {@code AWS_SERVICECATALOG} is deprecated and matches no share. */
    private static Share requireOffered(Catalog catalog, Call call, Portfolio portfolio, @Nullable String type) {
        if ((type != null && !type.equals(IMPORTED))
                || !portfolio.owner().region().equals(call.scope().region())) {
            throw PortfolioErrors.portfolioNotFound(portfolio.id());
        }
        return Visibility.accountShare(catalog, call.scope(), portfolio.id())
                .orElseThrow(() -> PortfolioErrors.portfolioNotFound(portfolio.id()));
    }

    @Query
    static ListAcceptedPortfolioSharesResponse listAcceptedPortfolioShares(
            Catalog catalog, Call call, ListAcceptedPortfolioSharesRequest request) {
        String type = request.portfolioShareTypeAsString() == null ? IMPORTED : request.portfolioShareTypeAsString();
        Paging paging = call.paging(catalog, type, request.pageSize(), request.pageToken());
        Paging.Page<Imports.Import> page =
                paging.take(imports(catalog, call, type, paging.after()), Imports.Import::number);
        return ListAcceptedPortfolioSharesResponse.builder()
                .portfolioDetails(page.map(one -> PortfolioShapes.detail(one.portfolio())))
                .nextPageToken(page.nextToken())
                .build();
    }

    private static Iterator<Imports.Import> imports(Catalog catalog, Call call, String type, long after) {
        return switch (type) {
            case IMPORTED -> Imports.accepted(catalog, call.scope(), after);
            case AWS_ORGANIZATIONS -> Imports.throughOrganization(catalog, call.scope(), after);
            default -> Collections.emptyIterator();
        };
    }
}
