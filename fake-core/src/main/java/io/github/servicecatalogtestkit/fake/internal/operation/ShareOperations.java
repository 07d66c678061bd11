package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.model.ShareToken;
import io.github.servicecatalogtestkit.fake.internal.rule.Contents;
import io.github.servicecatalogtestkit.fake.internal.rule.Limits;
import io.github.servicecatalogtestkit.fake.internal.rule.Loss;
import io.github.servicecatalogtestkit.fake.internal.rule.Paging;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareResponse;

/**
 * What an owner does with its shares.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing a
 *     portfolio</a>
 */
final class ShareOperations {

    private ShareOperations() {}

    static Outcome<CreatePortfolioShareResponse> createPortfolioShare(
            Catalog catalog, Call call, CreatePortfolioShareRequest request) {
        Recipient recipient = ShareTargets.require(request.accountId(), request.organizationNode());
        Portfolio portfolio = requireShareable(catalog, call, request.portfolioId());
        boolean principals = Boolean.TRUE.equals(request.sharePrincipals());
        requireRecipient(call, recipient, principals);
        CreatePortfolioShareResponse response =
                CreatePortfolioShareResponse.builder().build();
        if (catalog.shares().find(portfolio.id(), recipient).isPresent()) {
            return new Outcome<>(response, catalog);
        }
        Limits.require(
                catalog,
                Quota.SHARED_ACCOUNTS_PER_PORTFOLIO,
                catalog.shares().of(portfolio.id(), Recipient.Kind.ACCOUNT).size() + 1);
        Share share = new Share(
                call.number(),
                portfolio.id(),
                recipient,
                Boolean.TRUE.equals(request.shareTagOptions()),
                principals,
                false);
        return new Outcome<>(response, catalog.with(catalog.shares().plus(share)));
    }

    /**
     * "You can't share a shared resource, including portfolios that contain a shared product."
     *
     * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html">CreatePortfolioShare</a>
     */
    private static Portfolio requireShareable(Catalog catalog, Call call, String id) {
        Portfolio portfolio = Visibility.requireVisible(catalog, call.scope(), id);
        if (!portfolio.owner().equals(call.scope())) {
            throw ServiceErrors.chosen(
                    catalog.settings().resharing(),
                    "Portfolio " + id + " is shared with this account and cannot be shared again.");
        }
        for (Association association :
                catalog.associations().byPortfolio().of(portfolio.id()).values()) {
            if (association.source() != null && Contents.holds(catalog, association)) {
                throw ServiceErrors.chosen(
                        catalog.settings().resharing(),
                        "Portfolio " + id + " contains product " + association.product()
                                + ", which is shared with this account and cannot be shared again.");
            }
        }
        return portfolio;
    }

    private static void requireRecipient(Call call, Recipient recipient, boolean sharesPrincipals) {
        if (recipient.kind() != Recipient.Kind.ACCOUNT) {
            throw ServiceErrors.notAuthorizedInOrganization();
        }
        if (recipient.id().equals(call.account().digits())) {
            throw ServiceErrors.invalid(
                    "A portfolio cannot be shared with the account that owns it: " + recipient.id());
        }
        if (sharesPrincipals) {
            throw ServiceErrors.invalid("SharePrincipals is only supported for organization nodes.");
        }
    }

    static Outcome<UpdatePortfolioShareResponse> updatePortfolioShare(
            Catalog catalog, Call call, UpdatePortfolioShareRequest request) {
        Recipient recipient = ShareTargets.require(request.accountId(), request.organizationNode());
        Portfolio portfolio = Visibility.requireOwn(catalog, call.scope(), request.portfolioId());
        requireRecipient(call, recipient, Boolean.TRUE.equals(request.sharePrincipals()));
        Share share = catalog.shares()
                .find(portfolio.id(), recipient)
                .orElseThrow(() -> ServiceErrors.shareNotFound(portfolio.id(), recipient.id()));
        Share updated = share.sharing(
                request.shareTagOptions() == null ? share.sharesTagOptions() : request.shareTagOptions(),
                request.sharePrincipals() == null ? share.sharesPrincipals() : request.sharePrincipals());
        UpdatePortfolioShareResponse response = UpdatePortfolioShareResponse.builder()
                .portfolioShareToken(new ShareToken(call.number()).toString())
                .status(ShareStatus.COMPLETED)
                .build();
        return new Outcome<>(
                response,
                updated.equals(share) ? catalog : catalog.with(catalog.shares().plus(updated)));
    }

    static Outcome<DeletePortfolioShareResponse> deletePortfolioShare(
            Catalog catalog, Call call, DeletePortfolioShareRequest request) {
        Recipient recipient = ShareTargets.require(request.accountId(), request.organizationNode());
        Portfolio portfolio = Visibility.requireOwn(catalog, call.scope(), request.portfolioId());
        if (recipient.kind() != Recipient.Kind.ACCOUNT) {
            throw ServiceErrors.notAuthorizedInOrganization();
        }
        DeletePortfolioShareResponse response =
                DeletePortfolioShareResponse.builder().build();
        Share share = catalog.shares().find(portfolio.id(), recipient).orElse(null);
        if (share == null) {
            if (catalog.settings().deletingAbsentShareFails()) {
                throw ServiceErrors.shareNotFound(portfolio.id(), recipient.id());
            }
            return new Outcome<>(response, catalog);
        }
        Catalog unshared = catalog.with(catalog.shares().minus(share));
        return new Outcome<>(
                response, Loss.settle(unshared, call.scope().of(new AccountId(recipient.id())), portfolio));
    }

    static Outcome<DescribePortfolioSharesResponse> describePortfolioShares(
            Catalog catalog, Call call, DescribePortfolioSharesRequest request) {
        Portfolio portfolio = Visibility.requireOwn(catalog, call.scope(), request.portfolioId());
        Recipient.Kind kind = Recipient.Kind.valueOf(request.typeAsString());
        Paging paging = call.paging(catalog, portfolio.id() + kind.name(), request.pageSize(), request.pageToken());
        Paging.Page<Share> page =
                paging.take(catalog.shares().of(portfolio.id(), kind).valuesAfter(paging.after()), Share::number);
        DescribePortfolioSharesResponse response = DescribePortfolioSharesResponse.builder()
                .portfolioShareDetails(page.map(ShareOperations::detail))
                .nextPageToken(page.nextToken())
                .build();
        return new Outcome<>(response, catalog);
    }

    private static PortfolioShareDetail detail(Share share) {
        return PortfolioShareDetail.builder()
                .principalId(share.recipient().id())
                .type(share.recipient().kind().name())
                .accepted(share.accepted())
                .shareTagOptions(share.sharesTagOptions())
                .sharePrincipals(share.sharesPrincipals())
                .build();
    }

    static Outcome<ListPortfolioAccessResponse> listPortfolioAccess(
            Catalog catalog, Call call, ListPortfolioAccessRequest request) {
        Portfolio portfolio = Visibility.requireOwn(catalog, call.scope(), request.portfolioId());
        if (request.organizationParentId() != null) {
            throw ServiceErrors.notFound("Organization node not found: " + request.organizationParentId());
        }
        Paging paging = call.paging(catalog, portfolio.id(), request.pageSize(), request.pageToken());
        Paging.Page<Share> page = paging.take(
                catalog.shares().of(portfolio.id(), Recipient.Kind.ACCOUNT).valuesAfter(paging.after()), Share::number);
        ListPortfolioAccessResponse response = ListPortfolioAccessResponse.builder()
                .accountIds(page.map(share -> share.recipient().id()))
                .nextPageToken(page.nextToken())
                .build();
        return new Outcome<>(response, catalog);
    }
}
