package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.CREATE_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DELETE_PORTFOLIO;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.UPDATE_PORTFOLIO;

import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import java.util.Map;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioRequest;

/** {@code AWS::ServiceCatalog::Portfolio}. */
final class PortfolioHandler implements ResourceHandler {

    @Override
    public Made create(ResourceCalls calls, Properties properties) {
        return made(
                calls.answer(
                                CREATE_PORTFOLIO,
                                CreatePortfolioRequest.builder()
                                        .acceptLanguage(properties.text("AcceptLanguage"))
                                        .displayName(properties.text("DisplayName"))
                                        .providerName(properties.text("ProviderName"))
                                        .description(properties.text("Description"))
                                        .tags(TagProperties.ofNew(calls, properties))
                                        .build())
                        .portfolioDetail()
                        .id(),
                properties);
    }

    @Override
    public Made update(ResourceCalls calls, StackResource present, Properties before, Properties after) {
        calls.answer(
                UPDATE_PORTFOLIO,
                UpdatePortfolioRequest.builder()
                        .acceptLanguage(after.text("AcceptLanguage"))
                        .id(present.physicalId())
                        .displayName(after.text("DisplayName"))
                        .providerName(after.text("ProviderName"))
                        .description(after.textOrEmptied("Description", before))
                        .addTags(TagProperties.added(before, after))
                        .removeTags(TagProperties.removed(before, after))
                        .build());
        return made(present.physicalId(), after);
    }

    private static Made made(String id, Properties properties) {
        return new Made(
                id, Map.of("Id", Resolved.text(id), "PortfolioName", Resolved.text(properties.require("DisplayName"))));
    }

    @Override
    public void delete(ResourceCalls calls, StackResource present, Properties properties) {
        calls.answer(
                DELETE_PORTFOLIO,
                DeletePortfolioRequest.builder().id(present.physicalId()).build());
    }
}
