package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.raises;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_TOKEN;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATIONAL_UNIT;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** The documented errors of operations on shares, imports and access to AWS Organizations. */
final class ShareErrorScenarios {

    private static final Consumer<SettingsBuilder> HELD = s -> s.shareCompletion(CompletionPolicy.held());

    private ShareErrorScenarios() {}

    static List<ErrorScenario> all() {
        return Stream.of(actions(), polls(), imports(), access())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ErrorScenario> actions() {
        return List.of(
                raises(
                        "CreatePortfolioShare",
                        ResourceNotFoundException.class,
                        w -> w.hub.shares(NO_PORTFOLIO, w.spoke)),
                raises(
                        "CreatePortfolioShare",
                        LimitExceededException.class,
                        s -> s.quota(Quota.SHARED_ACCOUNTS_PER_PORTFOLIO, 1),
                        w -> w.hub.shares(w.data, w.outsider)),
                raises(
                        "CreatePortfolioShare",
                        InvalidParametersException.class,
                        w -> w.spoke.shares(w.data, w.outsider)),
                raises(
                        "CreatePortfolioShare",
                        OperationNotSupportedException.class,
                        w -> w.outsider.shares(w.outsider.createsPortfolio("Own"), ORGANIZATIONAL_UNIT, w.unit())),
                raises(
                        "CreatePortfolioShare",
                        InvalidStateException.class,
                        w -> w.hub.shares(w.data, ORGANIZATIONAL_UNIT, w.unit())),
                raises(
                        "UpdatePortfolioShare",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.updatePortfolioShare(
                                u -> u.portfolioId(w.own).accountId(w.spoke.id))),
                raises(
                        "UpdatePortfolioShare",
                        InvalidParametersException.class,
                        w -> w.hub.client.updatePortfolioShare(u -> u.portfolioId(w.data))),
                raises("UpdatePortfolioShare", OperationNotSupportedException.class, w -> {
                    String own = w.outsider.createsPortfolio("Own");
                    w.outsider.client.updatePortfolioShare(u -> u.portfolioId(own)
                            .organizationNode(n -> n.type(ORGANIZATIONAL_UNIT).value(w.unit())));
                }),
                raises("UpdatePortfolioShare", InvalidStateException.class, HELD, w -> {
                    w.withOrganizationsAccess().hub.shares(w.own, ORGANIZATIONAL_UNIT, w.unit());
                    w.hub.client.updatePortfolioShare(u -> u.portfolioId(w.data).accountId(w.spoke.id));
                }),
                raises(
                        "DeletePortfolioShare",
                        ResourceNotFoundException.class,
                        w -> w.hub.unshares(NO_PORTFOLIO, w.spoke)),
                raises(
                        "DeletePortfolioShare",
                        InvalidParametersException.class,
                        w -> w.hub.client.deletePortfolioShare(d -> d.portfolioId(w.data))),
                raises(
                        "DeletePortfolioShare",
                        OperationNotSupportedException.class,
                        w -> w.outsider.unshares(w.outsider.createsPortfolio("Own"), ORGANIZATIONAL_UNIT, w.unit())),
                raises("DeletePortfolioShare", InvalidStateException.class, HELD, w -> {
                    w.withOrganizationsAccess().hub.shares(w.own, ORGANIZATIONAL_UNIT, w.unit());
                    w.hub.unshares(w.data, w.spoke);
                }));
    }

    private static List<ErrorScenario> polls() {
        return List.of(
                raises(
                        "DescribePortfolioShareStatus",
                        ResourceNotFoundException.class,
                        w -> w.hub.polls("share-aaaaaaaaaaaaa")),
                raises(
                        "DescribePortfolioShareStatus",
                        OperationNotSupportedException.class,
                        w -> w.outsider.polls("share-aaaaaaaaaaaaa")),
                raises(
                        "DescribePortfolioShares",
                        ResourceNotFoundException.class,
                        w -> w.hub.shares(NO_PORTFOLIO, DescribePortfolioShareType.ACCOUNT)),
                raises(
                        "DescribePortfolioShares",
                        InvalidParametersException.class,
                        w -> w.hub.client.describePortfolioShares(d -> d.portfolioId(w.data)
                                .type(DescribePortfolioShareType.ACCOUNT)
                                .pageToken(NO_TOKEN))),
                raises(
                        "ListPortfolioAccess",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.listPortfolioAccess(l -> l.portfolioId(NO_PORTFOLIO))),
                raises(
                        "ListPortfolioAccess",
                        InvalidParametersException.class,
                        w -> w.hub.client.listPortfolioAccess(
                                l -> l.portfolioId(w.data).pageToken(NO_TOKEN))),
                raises(
                        "ListOrganizationPortfolioAccess",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.listOrganizationPortfolioAccess(
                                l -> l.portfolioId(NO_PORTFOLIO).organizationNodeType(ORGANIZATIONAL_UNIT))),
                raises(
                        "ListOrganizationPortfolioAccess",
                        InvalidParametersException.class,
                        w -> w.hub.client.listOrganizationPortfolioAccess(l -> l.portfolioId(w.data)
                                .organizationNodeType(ORGANIZATIONAL_UNIT)
                                .pageToken(NO_TOKEN))),
                raises("ListOrganizationPortfolioAccess", OperationNotSupportedException.class, w -> {
                    String own = w.outsider.createsPortfolio("Own");
                    w.outsider.client.listOrganizationPortfolioAccess(
                            l -> l.portfolioId(own).organizationNodeType(ORGANIZATIONAL_UNIT));
                }));
    }

    private static List<ErrorScenario> imports() {
        return List.of(
                raises("AcceptPortfolioShare", ResourceNotFoundException.class, w -> w.outsider.accepts(w.data)),
                raises("RejectPortfolioShare", ResourceNotFoundException.class, w -> w.outsider.rejects(w.data)),
                raises(
                        "ListAcceptedPortfolioShares",
                        InvalidParametersException.class,
                        w -> w.spoke.client.listAcceptedPortfolioShares(l -> l.pageToken(NO_TOKEN))));
    }

    private static List<ErrorScenario> access() {
        return List.of(
                raises("EnableAWSOrganizationsAccess", InvalidStateException.class, HELD, w -> {
                    w.hub.client.enableAWSOrganizationsAccess(e -> {});
                    w.hub.client.enableAWSOrganizationsAccess(e -> {});
                }),
                raises(
                        "EnableAWSOrganizationsAccess",
                        OperationNotSupportedException.class,
                        w -> w.outsider.client.enableAWSOrganizationsAccess(e -> {})),
                raises("DisableAWSOrganizationsAccess", InvalidStateException.class, HELD, w -> {
                    w.withOrganizationsAccess().hub.client.disableAWSOrganizationsAccess(d -> {});
                    w.hub.client.disableAWSOrganizationsAccess(d -> {});
                }),
                raises(
                        "DisableAWSOrganizationsAccess",
                        OperationNotSupportedException.class,
                        s -> s.assume(AwsBehavior.SWITCHING_ACCESS_ERROR, RefusedAs.OPERATION_NOT_SUPPORTED),
                        w -> w.spoke.client.disableAWSOrganizationsAccess(d -> {})),
                raises(
                        "GetAWSOrganizationsAccessStatus",
                        OperationNotSupportedException.class,
                        w -> w.spoke.client.getAWSOrganizationsAccessStatus()));
    }
}
