package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/** Reads what a client sees as a test without assertions of ours would, with the SDK's own paginators. */
record PlainAnswers(ServiceCatalogClient client) {

    static <T> List<T> orNone(Supplier<List<T>> call) {
        try {
            return call.get();
        } catch (ServiceCatalogException e) {
            return List.of();
        }
    }

    List<PortfolioDetail> own() {
        return client.listPortfoliosPaginator(r -> {}).stream()
                .flatMap(page -> page.portfolioDetails().stream())
                .toList();
    }

    List<PortfolioDetail> imported(PortfolioShareType type) {
        return orNone(() -> client.listAcceptedPortfolioSharesPaginator(r -> r.portfolioShareType(type)).stream()
                .flatMap(page -> page.portfolioDetails().stream())
                .toList());
    }

    List<PortfolioDetail> imported() {
        return Stream.of(PortfolioShareType.IMPORTED, PortfolioShareType.AWS_ORGANIZATIONS)
                .flatMap(type -> imported(type).stream())
                .distinct()
                .toList();
    }

    List<PortfolioDetail> portfolios() {
        List<PortfolioDetail> all = new ArrayList<>(own());
        all.addAll(imported());
        return all;
    }

    static boolean has(List<PortfolioDetail> portfolios, String id) {
        return portfolios.stream().anyMatch(portfolio -> portfolio.id().equals(id));
    }

    List<String> products() {
        return ids(client.searchProductsAsAdminPaginator(r -> {}).stream()
                .flatMap(page -> page.productViewDetails().stream()));
    }

    List<String> products(String portfolio) {
        return ids(client.searchProductsAsAdminPaginator(r -> r.portfolioId(portfolio)).stream()
                .flatMap(page -> page.productViewDetails().stream()));
    }

    private static List<String> ids(Stream<ProductViewDetail> products) {
        return products.map(product -> product.productViewSummary().productId()).toList();
    }

    List<String> principals(String portfolio) {
        return client.listPrincipalsForPortfolioPaginator(r -> r.portfolioId(portfolio)).stream()
                .flatMap(page -> page.principals().stream())
                .map(Principal::principalARN)
                .toList();
    }

    List<PortfolioShareDetail> shares(String portfolio, DescribePortfolioShareType... types) {
        return Arrays.stream(types)
                .flatMap(type -> orNone(
                        () -> client
                                .describePortfolioSharesPaginator(
                                        r -> r.portfolioId(portfolio).type(type))
                                .stream()
                                .flatMap(page -> page.portfolioShareDetails().stream())
                                .toList())
                        .stream())
                .toList();
    }

    List<ProvisioningArtifactDetail> versions(String product) {
        return client.listProvisioningArtifacts(r -> r.productId(product)).provisioningArtifactDetails();
    }

    List<ConstraintDetail> constraints(String portfolio, String product) {
        return client
                .listConstraintsForPortfolioPaginator(
                        r -> r.portfolioId(portfolio).productId(product))
                .stream()
                .flatMap(page -> page.constraintDetails().stream())
                .toList();
    }

    /** Returns whether the caller has a launch path and an active version that is not deprecated. */
    boolean canLaunch(String product, List<String> versions) {
        return !orNone(() -> client.listLaunchPaths(r -> r.productId(product)).launchPathSummaries())
                        .isEmpty()
                && orNone(() -> client.describeProduct(r -> r.id(product)).provisioningArtifacts()).stream()
                        .anyMatch(version ->
                                !"DEPRECATED".equals(version.guidanceAsString()) && versions.contains(version.name()));
    }
}
