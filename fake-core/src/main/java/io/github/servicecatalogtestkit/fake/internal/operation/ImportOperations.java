package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.PortfolioId;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.rule.Loss;
import io.github.servicecatalogtestkit.fake.internal.rule.Paging;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.AcceptPortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.RejectPortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.RejectPortfolioShareResponse;

/** What a recipient does with the shares that reach it. */
final class ImportOperations {

    private static final String IMPORTED = "IMPORTED";

    private ImportOperations() {}

    static Outcome<AcceptPortfolioShareResponse> acceptPortfolioShare(
            Catalog catalog, Call call, AcceptPortfolioShareRequest request) {
        Share share = requireOffered(catalog, call, request.portfolioId(), request.portfolioShareTypeAsString());
        return new Outcome<>(
                AcceptPortfolioShareResponse.builder().build(),
                share.accepted() ? catalog : catalog.with(catalog.shares().plus(share.accepted(true))));
    }

    /** Rejecting takes back what was accepted: the import is gone, the offer stays. */
    static Outcome<RejectPortfolioShareResponse> rejectPortfolioShare(
            Catalog catalog, Call call, RejectPortfolioShareRequest request) {
        Share share = requireOffered(catalog, call, request.portfolioId(), request.portfolioShareTypeAsString());
        RejectPortfolioShareResponse response =
                RejectPortfolioShareResponse.builder().build();
        if (catalog.settings().rejectDeletesShare()) {
            return new Outcome<>(response, settled(catalog.with(catalog.shares().minus(share)), call, share));
        }
        if (!share.accepted()) {
            return new Outcome<>(response, catalog);
        }
        return new Outcome<>(
                response, settled(catalog.with(catalog.shares().plus(share.accepted(false))), call, share));
    }

    private static Catalog settled(Catalog catalog, Call call, Share share) {
        return Loss.settle(catalog, call.scope(), catalog.portfolios().get(share.portfolio()));
    }

    /**
     * Account-to-account shares and shares through an organization are two lists: what was offered in one is not found in the
     * other.
     *
     * @see <a href="https://github.com/awslabs/aws-service-catalog-puppet/issues/346">aws-service-catalog-puppet#346</a>
     */
    private static Share requireOffered(Catalog catalog, Call call, String id, @Nullable String type) {
        if (type != null && !type.equals(IMPORTED)) {
            throw ServiceErrors.portfolioNotFound(id);
        }
        return PortfolioId.parse(id)
                .flatMap(catalog.portfolios()::find)
                .filter(portfolio ->
                        portfolio.owner().region().equals(call.scope().region()))
                .flatMap(portfolio -> Visibility.accountShare(catalog, call.scope(), portfolio.id()))
                .orElseThrow(() -> ServiceErrors.portfolioNotFound(id));
    }

    static Outcome<ListAcceptedPortfolioSharesResponse> listAcceptedPortfolioShares(
            Catalog catalog, Call call, ListAcceptedPortfolioSharesRequest request) {
        String type = request.portfolioShareTypeAsString() == null ? IMPORTED : request.portfolioShareTypeAsString();
        Paging paging = call.paging(catalog, type, request.pageSize(), request.pageToken());
        Paging.Page<Map.Entry<Long, Portfolio>> page = paging.take(
                type.equals(IMPORTED) ? offered(catalog, call, paging.after()) : Collections.emptyIterator(),
                offer -> Visibility.of(catalog, call.scope(), offer.getValue()) == Visibility.Access.IMPORTED,
                Map.Entry::getKey);
        ListAcceptedPortfolioSharesResponse response = ListAcceptedPortfolioSharesResponse.builder()
                .portfolioDetails(page.map(offer -> PortfolioShapes.detail(offer.getValue())))
                .nextPageToken(page.nextToken())
                .build();
        return new Outcome<>(response, catalog);
    }

    /** Returns the portfolios that were shared with the caller's account, each with the number of its share. */
    private static Iterator<Map.Entry<Long, Portfolio>> offered(Catalog catalog, Call call, long after) {
        Iterator<Map.Entry<Long, PortfolioId>> shares =
                catalog.shares().with(Recipient.account(call.account())).rowsAfter(after);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return shares.hasNext();
            }

            @Override
            public Map.Entry<Long, Portfolio> next() {
                Map.Entry<Long, PortfolioId> share = shares.next();
                return Map.entry(share.getKey(), catalog.portfolios().get(share.getValue()));
            }
        };
    }
}
