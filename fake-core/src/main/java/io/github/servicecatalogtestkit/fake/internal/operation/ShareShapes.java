package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import java.util.List;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNode;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.ShareDetails;
import software.amazon.awssdk.services.servicecatalog.model.ShareError;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

/** Converts shares and share actions to SDK objects. */
final class ShareShapes {

    private ShareShapes() {}

    /** A share with an organization node is always accepted: recipients need not accept it. */
    static PortfolioShareDetail detail(Share share) {
        return PortfolioShareDetail.builder()
                .principalId(share.recipient().id())
                .type(share.recipient().kind().name())
                .accepted(share.accepted() || share.recipient().kind().isOfOrganization())
                .shareTagOptions(share.sharesTagOptions())
                .sharePrincipals(share.sharesPrincipals())
                .build();
    }

    static OrganizationNode node(Recipient recipient) {
        return OrganizationNode.builder()
                .type(
                        switch (recipient.kind()) {
                            case ORGANIZATION -> OrganizationNodeType.ORGANIZATION;
                            case ORGANIZATIONAL_UNIT -> OrganizationNodeType.ORGANIZATIONAL_UNIT;
                            case ORGANIZATION_MEMBER_ACCOUNT, ACCOUNT -> OrganizationNodeType.ACCOUNT;
                        })
                .value(recipient.id())
                .build();
    }

    static ShareStatus status(Catalog catalog, Id<ShareAction> token) {
        return status(catalog, catalog.shareActions().find(token).orElseThrow());
    }

    private static ShareStatus status(Catalog catalog, ShareAction action) {
        ShareAction.ActionResult result = action.result();
        if (result == null) {
            return switch (Completion.progress(catalog, action)) {
                case NOT_STARTED -> ShareStatus.NOT_STARTED;
                case IN_PROGRESS, DONE -> ShareStatus.IN_PROGRESS;
            };
        }
        if (result.failures().isEmpty()) {
            return ShareStatus.COMPLETED;
        }
        return Completion.successes(action).isEmpty() && !onlyDuplicates(result)
                ? ShareStatus.ERROR
                : ShareStatus.COMPLETED_WITH_ERRORS;
    }

    private static boolean onlyDuplicates(ShareAction.ActionResult result) {
        return result.failures().stream().allMatch(failure -> failure.error().equals(Completion.DUPLICATE));
    }

    static DescribePortfolioShareStatusResponse describe(Catalog catalog, ShareAction action) {
        return DescribePortfolioShareStatusResponse.builder()
                .portfolioShareToken(action.token().toString())
                .portfolioId(action.share().portfolio().toString())
                .organizationNodeValue(action.share().recipient().id())
                .status(status(catalog, action))
                .shareDetails(details(action))
                .build();
    }

    private static ShareDetails details(ShareAction action) {
        ShareAction.ActionResult result = action.result();
        return ShareDetails.builder()
                .successfulShares(digits(Completion.successes(action)))
                .shareErrors(
                        result == null
                                ? List.of()
                                : result.failures().stream()
                                        .map(ShareShapes::error)
                                        .toList())
                .build();
    }

    private static ShareError error(ShareAction.AccountFailure failure) {
        return ShareError.builder()
                .accounts(digits(failure.accounts()))
                .error(failure.error())
                .message(failure.message())
                .build();
    }

    private static List<String> digits(List<AccountId> accounts) {
        return accounts.stream().map(AccountId::digits).toList();
    }
}
