package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import io.github.servicecatalogtestkit.fake.internal.error.PortfolioErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Principal;
import io.github.servicecatalogtestkit.fake.internal.model.Principals;
import io.github.servicecatalogtestkit.fake.internal.rule.ProductPrincipals;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import io.github.servicecatalogtestkit.fake.internal.rule.SharedProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.StoredPrincipal;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.AssociatePrincipalWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.AssociatePrincipalWithPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DisassociatePrincipalFromPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociatePrincipalFromPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPrincipalsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPrincipalsForPortfolioResponse;

/**
 * The principals that can launch from an own or imported portfolio.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AssociatePrincipalWithPortfolio.html">
 *     AssociatePrincipalWithPortfolio</a>
 */
final class PrincipalOperations {

    private static final Set<String> PRINCIPAL_RESOURCES = Set.of("user", "group", "role");

    private PrincipalOperations() {}

    @Command
    static Outcome<AssociatePrincipalWithPortfolioResponse> associatePrincipalWithPortfolio(
            Catalog catalog, Call call, AssociatePrincipalWithPortfolioRequest request) {
        Portfolio portfolio = Visibility.requireVisible(catalog, call.scope(), request.portfolioId());
        Principal.Type type = Principal.Type.valueOf(request.principalTypeAsString());
        requireArn(call, type, request.principalARN());
        String arn = StoredPrincipal.arn(catalog, type, request.principalARN());
        var response = AssociatePrincipalWithPortfolioResponse.builder().build();
        Principals principals = catalog.principals();
        if (principals.find(portfolio.id(), call.account(), type, arn).isPresent()) {
            return new Outcome<>(response, catalog);
        }
        Principal principal = new Principal(call.number(), type, arn);
        requireRoom(catalog, type, principals.of(portfolio.id(), call.account()));
        ProductPrincipals.requireRoom(catalog, call.scope(), portfolio, principal);
        return new Outcome<>(
                response,
                catalog.mentioning(principal.arn()).with(principals.plus(portfolio.id(), call.account(), principal)));
    }

    /** The ARN of an {@code IAM} principal must have the caller's account; an {@code IAM_PATTERN} has no account. */
    private static void requireArn(Call call, Principal.Type type, String text) {
        Arn arn = Arn.parse(text)
                .filter(parsed -> parsed.service().equals("iam")
                        && parsed.region().isEmpty()
                        && PRINCIPAL_RESOURCES.contains(parsed.resourceType())
                        && !parsed.resourceName().isEmpty())
                .orElseThrow(PortfolioErrors::invalidPrincipal);
        if (type == Principal.Type.IAM && !arn.account().equals(call.account().digits())) {
            throw PortfolioErrors.principalOfAnotherAccount(call.account(), arn.account());
        }
        if (type == Principal.Type.IAM_PATTERN && !arn.account().isEmpty()) {
            throw PortfolioErrors.invalidPrincipal();
        }
    }

    private static void requireRoom(Catalog catalog, Principal.Type type, Table<Long, Principal> present) {
        Quotas.require(catalog, Quota.PRINCIPALS_PER_PORTFOLIO, present.size() + 1);
        if (type == Principal.Type.IAM_PATTERN) {
            Quotas.require(catalog, Quota.PRINCIPAL_PATTERNS_PER_PORTFOLIO, patterns(present) + 1);
        }
    }

    private static int patterns(Table<Long, Principal> principals) {
        int patterns = 0;
        for (Principal principal : principals.values()) {
            patterns += principal.type() == Principal.Type.IAM_PATTERN ? 1 : 0;
        }
        return patterns;
    }

    /** A pattern is found only if the request has the type {@code IAM_PATTERN}; the default type is {@code IAM}. */
    @Command
    static Outcome<DisassociatePrincipalFromPortfolioResponse> disassociatePrincipalFromPortfolio(
            Catalog catalog, Call call, DisassociatePrincipalFromPortfolioRequest request) {
        Portfolio portfolio = Visibility.requireVisible(catalog, call.scope(), request.portfolioId());
        Principal.Type type = type(request.principalTypeAsString());
        var response = DisassociatePrincipalFromPortfolioResponse.builder().build();
        if (!StoredPrincipal.arn(catalog, type, request.principalARN()).equals(request.principalARN())) {
            return new Outcome<>(response, catalog);
        }
        Principals principals = catalog.principals();
        Principal principal = principals
                .find(portfolio.id(), call.account(), type, request.principalARN())
                .orElseThrow(() -> PortfolioErrors.principalNotAssociated(request.principalARN(), portfolio.id()));
        return new Outcome<>(response, catalog.with(principals.minus(portfolio.id(), call.account(), principal)));
    }

    private static Principal.Type type(@Nullable String type) {
        return type == null ? Principal.Type.IAM : Principal.Type.valueOf(type);
    }

    /**
     * Lists the caller's own principals, and for an imported portfolio the patterns that are shared with it.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html">CreatePortfolioShare</a>
     */
    @Query
    static ListPrincipalsForPortfolioResponse listPrincipalsForPortfolio(
            Catalog catalog, Call call, ListPrincipalsForPortfolioRequest request) {
        Portfolio portfolio = Visibility.requireVisible(catalog, call.scope(), request.portfolioId());
        Paging paging = call.paging(catalog, portfolio.id(), request.pageSize(), request.pageToken());
        Paging.Page<Principal> page = paging.take(
                SharedProducts.principalsOf(catalog, call.scope(), portfolio, paging.after()), Principal::number);
        return ListPrincipalsForPortfolioResponse.builder()
                .principals(page.map(PrincipalOperations::shape))
                .nextPageToken(page.nextToken())
                .build();
    }

    private static software.amazon.awssdk.services.servicecatalog.model.Principal shape(Principal principal) {
        return software.amazon.awssdk.services.servicecatalog.model.Principal.builder()
                .principalARN(principal.arn())
                .principalType(principal.type().name())
                .build();
    }
}
