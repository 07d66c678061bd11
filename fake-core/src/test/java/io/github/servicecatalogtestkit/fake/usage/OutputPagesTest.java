package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;

/** The paginator of a provisioned product's outputs, which come from the template. */
class OutputPagesTest {

    private static final String TEMPLATE = """
            Resources: {Topic: {Type: AWS::SNS::Topic}}
            Outputs: {A: {Value: a}, B: {Value: b}, C: {Value: c}, D: {Value: d}}
            """;

    @Test
    void three_pages_contain_every_output_once() {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        catalog.templates().put("https://bucket.s3.amazonaws.com/Linux.json", TEMPLATE);
        Actor hub = new Actor(catalog.account("hub"));
        String portfolio = hub.createsPortfolio("Data");
        String product = hub.createsProductIn(portfolio, "Linux");
        hub.admits(portfolio, "role/Administrator");
        String id = hub.client
                .provisionProduct(
                        p -> p.productId(product).provisioningArtifactName("v1").provisionedProductName("server"))
                .recordDetail()
                .provisionedProductId();
        List<List<String>> pages =
                hub
                        .client
                        .getProvisionedProductOutputsPaginator(
                                g -> g.provisionedProductId(id).pageSize(2))
                        .stream()
                        .map(page -> page.outputs().stream()
                                .map(RecordOutput::outputKey)
                                .toList())
                        .toList();
        assertThat(pages).extracting(List::size).containsExactly(2, 2, 1);
        assertThat(pages.stream().flatMap(List::stream))
                .containsExactlyInAnyOrder("A", "B", "C", "D", "CloudformationStackARN");
    }
}
