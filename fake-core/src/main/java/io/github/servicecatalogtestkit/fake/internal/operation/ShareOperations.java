package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ShareErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.model.Task;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import io.github.servicecatalogtestkit.fake.internal.rule.ShareFailures;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioShareResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareResponse;

/**
 * Owners create, update and delete shares. An action on an account is complete at once. The settings say how long an
 * action on an organization node takes; until it completes, the owner cannot start another.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html">Sharing
 *     a portfolio</a>
 */
final class ShareOperations {

    private ShareOperations() {}

    @Command
    static Outcome<CreatePortfolioShareResponse> createPortfolioShare(
            Catalog catalog, Call call, CreatePortfolioShareRequest request) {
        Recipient recipient = ShareTargets.require(request.accountId(), request.organizationNode());
        Portfolio portfolio = requireShareable(catalog, call, request.portfolioId());
        boolean principals = Boolean.TRUE.equals(request.sharePrincipals());
        ShareTargets.requirePrincipalsAllowed(catalog, recipient, principals);
        ShareTargets.requireReachable(catalog, call, recipient);
        requireNothingRunning(catalog, call);
        Share present = catalog.shares().find(portfolio.id(), recipient).orElse(null);
        if (present != null) {
            return repeated(catalog, call, present);
        }
        requireRoom(catalog, portfolio, recipient);
        boolean tagOptions = Boolean.TRUE.equals(request.shareTagOptions());
        Share share =
                new Share(call.number(), portfolio.id(), recipient, new Share.Options(tagOptions, principals), false);
        Catalog shared =
                catalog.mentioning(recipient.id()).with(catalog.shares().plus(share));
        if (recipient.kind() == Recipient.RecipientType.ACCOUNT) {
            return new Outcome<>(CreatePortfolioShareResponse.builder().build(), shared);
        }
        ShareAction action = action(catalog, call, ShareAction.ShareChange.CREATE, share.accepted(true));
        return new Outcome<>(created(action), started(shared, call, action));
    }

    private static CreatePortfolioShareResponse created(ShareAction action) {
        return CreatePortfolioShareResponse.builder()
                .portfolioShareToken(action.token().toString())
                .build();
    }

    /**
     * Sharing again has no effect. For an organization node the response still has a token, whose action is complete.
     */
    private static Outcome<CreatePortfolioShareResponse> repeated(Catalog catalog, Call call, Share present) {
        if (present.recipient().kind() == Recipient.RecipientType.ACCOUNT) {
            return new Outcome<>(CreatePortfolioShareResponse.builder().build(), catalog);
        }
        ShareAction action = action(catalog, call, ShareAction.ShareChange.UPDATE, present);
        return new Outcome<>(created(action), Completion.now(catalog, action));
    }

    /**
     * "You can't share a shared resource, including portfolios that contain a shared product."
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html">CreatePortfolioShare</a>
     */
    private static Portfolio requireShareable(Catalog catalog, Call call, String id) {
        Portfolio portfolio = Visibility.requireVisible(catalog, call.scope(), id);
        if (!portfolio.owner().equals(call.scope())) {
            throw ServiceErrors.chosen(
                    catalog.settings().get(AwsBehavior.RESHARING_ERROR),
                    "Portfolio " + id + " is shared with this account and cannot be shared again.");
        }
        for (Association association :
                catalog.associations().byPortfolio().of(portfolio.id()).values()) {
            if (association.source() != null && PortfolioProducts.isInEffect(catalog, association)) {
                throw ServiceErrors.chosen(
                        catalog.settings().get(AwsBehavior.RESHARING_ERROR),
                        "Portfolio " + id + " contains product " + association.product()
                                + ", which is shared with this account and cannot be shared again.");
            }
        }
        return portfolio;
    }

    private static void requireRoom(Catalog catalog, Portfolio portfolio, Recipient recipient) {
        if (recipient.kind() == Recipient.RecipientType.ACCOUNT
                || recipient.kind() == Recipient.RecipientType.ORGANIZATION_MEMBER_ACCOUNT) {
            int shared = catalog.shares()
                            .of(portfolio.id(), Recipient.RecipientType.ACCOUNT)
                            .size()
                    + catalog.shares()
                            .of(portfolio.id(), Recipient.RecipientType.ORGANIZATION_MEMBER_ACCOUNT)
                            .size();
            Quotas.require(catalog, Quota.SHARED_ACCOUNTS_PER_PORTFOLIO, shared + 1);
        }
    }

    private static void requireNothingRunning(Catalog catalog, Call call) {
        Id<ShareAction> running = catalog.shareActions().running().get(call.scope());
        if (running != null) {
            ShareAction action = catalog.shareActions().find(running).orElseThrow();
            throw new RefusedPoll(
                    ShareErrors.shareActionRunning(),
                    Completion.polled(catalog, action),
                    Completion.waitsFor(catalog, action.task().polling()));
        }
    }

    private static ShareAction action(Catalog catalog, Call call, ShareAction.ShareChange kind, Share share) {
        return new ShareAction(
                IdType.SHARE_ACTION.of(call.number()),
                kind,
                call.scope(),
                share,
                List.of(),
                Task.startingAt(catalog.clock()));
    }

    private static Catalog started(Catalog catalog, Call call, ShareAction action) {
        ShareAction started = action.failing(ShareFailures.reached(catalog, action.share(), call.shareFailures()));
        return Completion.due(catalog.with(catalog.shareActions().plus(started)));
    }

    @Command
    static Outcome<UpdatePortfolioShareResponse> updatePortfolioShare(
            Catalog catalog, Call call, UpdatePortfolioShareRequest request) {
        Recipient recipient = ShareTargets.require(request.accountId(), request.organizationNode());
        Portfolio portfolio = Visibility.requireOwn(catalog, call.scope(), request.portfolioId());
        ShareTargets.requirePrincipalsAllowed(catalog, recipient, Boolean.TRUE.equals(request.sharePrincipals()));
        ShareTargets.requireAuthority(catalog, call, recipient);
        requireNothingRunning(catalog, call);
        Share share = requireShare(catalog, portfolio, recipient);
        Share updated = share.with(new Share.Options(
                Objects.requireNonNullElse(request.shareTagOptions(), share.sharesTagOptions()),
                Objects.requireNonNullElse(request.sharePrincipals(), share.sharesPrincipals())));
        ShareAction action = action(catalog, call, ShareAction.ShareChange.UPDATE, updated);
        Catalog after = recipient.kind() == Recipient.RecipientType.ACCOUNT
                ? Completion.now(catalog, action)
                : started(catalog, call, action);
        UpdatePortfolioShareResponse response = UpdatePortfolioShareResponse.builder()
                .portfolioShareToken(action.token().toString())
                .status(ShareShapes.status(after, action.token()))
                .build();
        return new Outcome<>(response, after);
    }

    private static Share requireShare(Catalog catalog, Portfolio portfolio, Recipient recipient) {
        return catalog.shares()
                .find(portfolio.id(), recipient)
                .orElseThrow(() -> ShareErrors.shareNotFound(portfolio.id(), recipient.id()));
    }

    @Command
    static Outcome<DeletePortfolioShareResponse> deletePortfolioShare(
            Catalog catalog, Call call, DeletePortfolioShareRequest request) {
        Recipient recipient = ShareTargets.require(request.accountId(), request.organizationNode());
        Portfolio portfolio = Visibility.requireOwn(catalog, call.scope(), request.portfolioId());
        ShareTargets.requireAuthority(catalog, call, recipient);
        requireNothingRunning(catalog, call);
        Share share = catalog.shares().find(portfolio.id(), recipient).orElse(null);
        if (share == null) {
            return absent(catalog, portfolio, recipient);
        }
        if (recipient.kind() == Recipient.RecipientType.ACCOUNT) {
            return new Outcome<>(DeletePortfolioShareResponse.builder().build(), Completion.withdrawn(catalog, share));
        }
        ShareAction action = action(catalog, call, ShareAction.ShareChange.DELETE, share);
        return new Outcome<>(deleted(action.token()), started(catalog, call, action));
    }

    private static DeletePortfolioShareResponse deleted(@Nullable Id<ShareAction> token) {
        return DeletePortfolioShareResponse.builder()
                .portfolioShareToken(token == null ? null : token.toString())
                .build();
    }

    private static Outcome<DeletePortfolioShareResponse> absent(
            Catalog catalog, Portfolio portfolio, Recipient recipient) {
        boolean fails = recipient.kind() == Recipient.RecipientType.ACCOUNT
                ? catalog.settings().get(AwsBehavior.DELETING_ABSENT_SHARE_FAILS)
                : catalog.settings().get(AwsBehavior.DELETING_ABSENT_ORGANIZATION_SHARE_FAILS);
        if (fails) {
            throw ShareErrors.shareNotFound(portfolio.id(), recipient.id());
        }
        return new Outcome<>(deleted(null), catalog);
    }
}
