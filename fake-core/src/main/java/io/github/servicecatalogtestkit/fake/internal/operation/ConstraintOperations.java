package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.ConstraintErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.rule.ConstraintAccess;
import io.github.servicecatalogtestkit.fake.internal.rule.ConstraintCombination;
import io.github.servicecatalogtestkit.fake.internal.rule.ConstraintParameters;
import io.github.servicecatalogtestkit.fake.internal.rule.PortfolioProducts;
import io.github.servicecatalogtestkit.fake.internal.rule.Quotas;
import io.github.servicecatalogtestkit.fake.internal.rule.Visibility;
import io.github.servicecatalogtestkit.fake.internal.rule.VisibilityDelay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreateConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.DeleteConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.Status;
import software.amazon.awssdk.services.servicecatalog.model.UpdateConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdateConstraintResponse;

/**
 * Constraints on products in portfolios. A created or updated constraint is in effect at once. The call itself returns
 * the status {@code CREATING}; later calls return {@code AVAILABLE}.
 */
final class ConstraintOperations {

    private ConstraintOperations() {}

    @Command
    static Outcome<CreateConstraintResponse> createConstraint(
            Catalog catalog, Call call, CreateConstraintRequest request) {
        Portfolio portfolio = Visibility.requireChangeable(catalog, call.scope(), request.portfolioId());
        Association association = requireAssociated(catalog, portfolio, request.productId());
        Constraint.Type type = requireType(request.type());
        ConstraintParameters parameters = requireAllowed(catalog, association, type, request.parameters());
        Constraint constraint = new Constraint(
                IdType.CONSTRAINT.of(call.number()),
                portfolio.id(),
                association.product(),
                association.number(),
                call.scope(),
                type,
                new Constraint.Definition(
                        request.description() == null ? parameters.description() : request.description(),
                        request.parameters(),
                        parameters.meaning()),
                call.at());
        CreateConstraintResponse response = CreateConstraintResponse.builder()
                .constraintDetail(ConstraintShapes.detail(constraint))
                .constraintParameters(constraint.parameters())
                .status(Status.CREATING)
                .build();
        return new Outcome<>(response, catalog.with(catalog.constraints().plus(constraint)));
    }

    private static Association requireAssociated(Catalog catalog, Portfolio portfolio, String productId) {
        return IdType.PRODUCT
                .parse(productId)
                .flatMap(product -> PortfolioProducts.find(catalog, portfolio.id(), product))
                .filter(association -> VisibilityDelay.hasArrived(catalog, association))
                .orElseThrow(ConstraintErrors::resourceNotFound);
    }

    private static Constraint.Type requireType(String type) {
        return Constraint.Type.find(type).orElseThrow(() -> ConstraintErrors.unknownConstraintType(type));
    }

    private static ConstraintParameters requireAllowed(
            Catalog catalog, Association association, Constraint.Type type, String json) {
        ConstraintCombination.requireSupported(catalog.products().get(association.product()), type);
        ConstraintParameters parameters = ConstraintParameters.parse(type, json);
        ConstraintCombination.requireCompatible(catalog, association, type, parameters);
        Quotas.require(
                catalog,
                Quota.CONSTRAINTS_PER_PRODUCT_PER_PORTFOLIO,
                catalog.constraints().on(association).size() + 1);
        return parameters;
    }

    @Query
    static DescribeConstraintResponse describeConstraint(
            Catalog catalog, Call call, DescribeConstraintRequest request) {
        Constraint constraint = ConstraintAccess.requireVisible(catalog, call.scope(), request.id());
        return DescribeConstraintResponse.builder()
                .constraintDetail(ConstraintShapes.detail(constraint))
                .constraintParameters(constraint.parameters())
                .status(Status.AVAILABLE)
                .build();
    }

    @Command
    static Outcome<UpdateConstraintResponse> updateConstraint(
            Catalog catalog, Call call, UpdateConstraintRequest request) {
        Constraint constraint = ConstraintAccess.requireChangeable(catalog, call.scope(), request.id());
        String json = Objects.requireNonNullElse(request.parameters(), constraint.parameters());
        ConstraintParameters parameters = ConstraintParameters.parse(constraint.type(), json);
        Constraint updated = constraint.with(new Constraint.Definition(
                description(constraint, request.description(), parameters), json, parameters.meaning()));
        UpdateConstraintResponse response = UpdateConstraintResponse.builder()
                .constraintDetail(ConstraintShapes.detail(updated))
                .constraintParameters(updated.parameters())
                .status(Status.CREATING)
                .build();
        return new Outcome<>(
                response,
                updated.equals(constraint)
                        ? catalog
                        : catalog.with(catalog.constraints().plus(updated)));
    }

    /**
     * A description that AWS generated is generated again from the new parameters. A description from a request stays.
     */
    private static @Nullable String description(
            Constraint before, @Nullable String requested, ConstraintParameters parameters) {
        if (requested != null) {
            return requested;
        }
        boolean isGenerated = Objects.equals(
                before.description(), ConstraintParameters.of(before).description());
        return isGenerated ? parameters.description() : before.description();
    }

    @Command
    static Outcome<DeleteConstraintResponse> deleteConstraint(
            Catalog catalog, Call call, DeleteConstraintRequest request) {
        Constraint constraint = ConstraintAccess.requireChangeable(catalog, call.scope(), request.id());
        return new Outcome<>(
                DeleteConstraintResponse.builder().build(),
                catalog.with(catalog.constraints().minus(constraint)));
    }

    /** Lists the own and inherited constraints of a portfolio together, in the order of their creation. */
    @Query
    static ListConstraintsForPortfolioResponse listConstraintsForPortfolio(
            Catalog catalog, Call call, ListConstraintsForPortfolioRequest request) {
        Portfolio portfolio = Visibility.requireVisible(catalog, call.scope(), request.portfolioId());
        Product product = request.productId() == null
                ? null
                : PortfolioProducts.requireVisible(catalog, call.scope(), request.productId());
        Paging paging = call.paging(
                catalog, portfolio.id() + "/" + request.productId(), request.pageSize(), request.pageToken());
        Id<Constraint> after = IdType.CONSTRAINT.of(paging.after());
        Paging.Page<Constraint> page = paging.take(
                product == null
                        ? ConstraintAccess.listed(catalog, portfolio.id(), after)
                        : ConstraintAccess.listed(catalog, portfolio.id(), product.id(), after),
                constraint -> constraint.id().number());
        return ListConstraintsForPortfolioResponse.builder()
                .constraintDetails(page.map(ConstraintShapes::detail))
                .nextPageToken(page.nextToken())
                .build();
    }
}
