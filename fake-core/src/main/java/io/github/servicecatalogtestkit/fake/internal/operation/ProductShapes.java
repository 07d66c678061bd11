package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.SourceConnection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CodeStarParameters;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewSummary;
import software.amazon.awssdk.services.servicecatalog.model.SourceConnectionDetail;
import software.amazon.awssdk.services.servicecatalog.model.SourceConnectionParameters;

/** Converts products to SDK objects. */
final class ProductShapes {

    private ProductShapes() {}

    static ProductViewDetail detail(Catalog catalog, Product product) {
        return detail(catalog, product, summary(product));
    }

    /** Returns the product as a search of administrators shows it: without the texts that were never given. */
    static ProductViewDetail listed(Catalog catalog, Product product) {
        return detail(
                catalog,
                product,
                summary(product).toBuilder()
                        .distributor(product.details().distributor())
                        .build());
    }

    private static ProductViewDetail detail(Catalog catalog, Product product, ProductViewSummary summary) {
        return ProductViewDetail.builder()
                .productViewSummary(summary)
                .status(catalog.settings().get(AwsBehavior.READY_PRODUCT_STATUS))
                .productARN(product.arn())
                .createdTime(product.createdAt())
                .sourceConnection(connection(product.sourceConnection()))
                .build();
    }

    /**
     * Returns the product as descriptions show it. A description and a distributor that were never given are empty; the
     * texts about support are absent then.
     */
    static ProductViewSummary summary(Product product) {
        Product.Details details = product.details();
        return ProductViewSummary.builder()
                .id(product.viewId().toString())
                .productId(product.id().toString())
                .name(product.name())
                .owner(product.ownerName())
                .shortDescription(orEmpty(details.description()))
                .type(product.type())
                .distributor(orEmpty(details.distributor()))
                .hasDefaultPath(false)
                .supportEmail(details.supportEmail())
                .supportDescription(details.supportDescription())
                .supportUrl(details.supportUrl())
                .build();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static @Nullable SourceConnectionDetail connection(@Nullable SourceConnection connection) {
        if (connection == null) {
            return null;
        }
        CodeStarParameters codeStar = CodeStarParameters.builder()
                .connectionArn(connection.connectionArn())
                .repository(connection.repository())
                .branch(connection.branch())
                .artifactPath(connection.artifactPath())
                .build();
        return SourceConnectionDetail.builder()
                .type(connection.type())
                .connectionParameters(
                        SourceConnectionParameters.builder().codeStar(codeStar).build())
                .build();
    }

    /** Returns the source connection of a request. The fake stores it and does not connect to the repository. */
    static SourceConnection read(software.amazon.awssdk.services.servicecatalog.model.SourceConnection connection) {
        CodeStarParameters codeStar = connection.connectionParameters().codeStar();
        if (codeStar == null) {
            throw ServiceErrors.invalid("SourceConnection.ConnectionParameters must name a CodeStar connection.");
        }
        return new SourceConnection(
                connection.typeAsString(),
                codeStar.connectionArn(),
                codeStar.repository(),
                codeStar.branch(),
                codeStar.artifactPath());
    }
}
