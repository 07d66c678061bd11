package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.Resource;
import io.github.servicecatalogtestkit.fake.internal.model.TagOption;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.servicecatalog.model.ResourceDetail;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** Converts TagOptions and their resources to SDK objects. */
final class TagOptionShapes {

    private TagOptionShapes() {}

    static List<TagOptionDetail> details(List<TagOption> options) {
        List<TagOptionDetail> details = new ArrayList<>(options.size());
        options.forEach(option -> details.add(detail(option)));
        return details;
    }

    /** The owner is always the account that created the TagOption, also in responses to recipients. */
    static TagOptionDetail detail(TagOption option) {
        return TagOptionDetail.builder()
                .id(option.id().toString())
                .key(option.key())
                .value(option.value())
                .active(option.active())
                .owner(option.owner().account().digits())
                .build();
    }

    static ResourceDetail detail(Catalog catalog, Resource resource) {
        return switch (resource.kind()) {
            case PORTFOLIO -> detail(catalog.portfolios().get(IdType.PORTFOLIO.of(resource.number())));
            case PRODUCT -> detail(catalog.products().get(IdType.PRODUCT.of(resource.number())));
        };
    }

    private static ResourceDetail detail(Portfolio portfolio) {
        return ResourceDetail.builder()
                .id(portfolio.id().toString())
                .arn(portfolio.arn())
                .name(portfolio.displayName())
                .description(portfolio.description())
                .createdTime(portfolio.createdAt())
                .build();
    }

    private static ResourceDetail detail(Product product) {
        return ResourceDetail.builder()
                .id(product.id().toString())
                .arn(product.arn())
                .name(product.name())
                .description(product.details().description())
                .createdTime(product.createdAt())
                .build();
    }
}
