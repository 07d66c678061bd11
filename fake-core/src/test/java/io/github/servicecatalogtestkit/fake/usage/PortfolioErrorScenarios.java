package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.IMPORTED_IS_INVALID;
import static io.github.servicecatalogtestkit.fake.usage.ErrorScenario.raises;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.usage.ErrorWorld.NO_TOKEN;

import io.github.servicecatalogtestkit.fake.Quota;
import java.util.List;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** The documented errors of operations on portfolios and principals. */
final class PortfolioErrorScenarios {

    private static final Tag TAG = Tag.builder().key("team").value("data").build();
    private static final Tag RESERVED =
            Tag.builder().key("aws:team").value("data").build();

    private PortfolioErrorScenarios() {}

    static List<ErrorScenario> all() {
        return List.of(
                raises(
                        "CreatePortfolio",
                        InvalidParametersException.class,
                        w -> w.hub.client.createPortfolio(p ->
                                p.displayName("Data").providerName("Platform").tags(RESERVED))),
                raises(
                        "CreatePortfolio",
                        LimitExceededException.class,
                        s -> s.quota(Quota.PORTFOLIOS_PER_REGION, 2),
                        w -> w.hub.createsPortfolio("Third")),
                raises(
                        "DescribePortfolio",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.describePortfolio(d -> d.id(NO_PORTFOLIO))),
                raises(
                        "ListPortfolios",
                        InvalidParametersException.class,
                        w -> w.hub.client.listPortfolios(l -> l.pageToken(NO_TOKEN))),
                raises(
                        "UpdatePortfolio",
                        InvalidParametersException.class,
                        w -> w.hub.client.updatePortfolio(u -> u.id(w.data).addTags(RESERVED))),
                raises(
                        "UpdatePortfolio",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.updatePortfolio(u -> u.id(NO_PORTFOLIO))),
                raises(
                        "UpdatePortfolio",
                        LimitExceededException.class,
                        s -> s.quota(Quota.TAGS_PER_PORTFOLIO, 0),
                        w -> w.hub.client.updatePortfolio(u -> u.id(w.data).addTags(TAG))),
                raises(
                        "DeletePortfolio",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.deletePortfolio(d -> d.id(NO_PORTFOLIO))),
                raises(
                        "DeletePortfolio",
                        InvalidParametersException.class,
                        IMPORTED_IS_INVALID,
                        w -> w.spoke.client.deletePortfolio(d -> d.id(w.data))),
                raises(
                        "DeletePortfolio",
                        ResourceInUseException.class,
                        w -> w.hub.client.deletePortfolio(d -> d.id(w.own))),
                raises(
                        "AssociatePrincipalWithPortfolio",
                        InvalidParametersException.class,
                        w -> w.hub.client.associatePrincipalWithPortfolio(a ->
                                a.portfolioId(w.data).principalARN("nobody").principalType(PrincipalType.IAM))),
                raises(
                        "AssociatePrincipalWithPortfolio",
                        ResourceNotFoundException.class,
                        w -> w.hub.admits(NO_PORTFOLIO, "role/Developer")),
                raises(
                        "AssociatePrincipalWithPortfolio",
                        LimitExceededException.class,
                        s -> s.quota(Quota.PRINCIPALS_PER_PORTFOLIO, 0),
                        w -> w.hub.admits(w.data, "role/Developer")),
                raises(
                        "DisassociatePrincipalFromPortfolio",
                        ResourceNotFoundException.class,
                        w -> w.hub.client.disassociatePrincipalFromPortfolio(
                                d -> d.portfolioId(w.data).principalARN("arn:aws:iam::" + w.hub.id + ":role/Nobody"))),
                raises(
                        "ListPrincipalsForPortfolio",
                        ResourceNotFoundException.class,
                        w -> w.hub.principals(NO_PORTFOLIO)),
                raises(
                        "ListPrincipalsForPortfolio",
                        InvalidParametersException.class,
                        w -> w.hub.client.listPrincipalsForPortfolio(
                                l -> l.portfolioId(w.data).pageToken(NO_TOKEN))));
    }
}
