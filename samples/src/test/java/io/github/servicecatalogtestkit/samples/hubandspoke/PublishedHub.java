package io.github.servicecatalogtestkit.samples.hubandspoke;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** A hub that published its portfolio and shared it with the account {@code dev}. */
final class PublishedHub implements CatalogFixture {

    static final Blueprint BLUEPRINT = Blueprint.readFrom(Path.of("templates"));

    /** A test need not wait: the fake is ready at once. */
    static final RetryingCaller AT_ONCE = new RetryingCaller(step -> {}, 1, Duration.ZERO);

    @Override
    public void arrange(FakeServiceCatalog catalog) {
        new HubDeployer(catalog.account("hub").serviceCatalog(), AT_ONCE)
                .deploy(
                        BLUEPRINT,
                        bucketOf(catalog),
                        List.of(catalog.account("dev").id()));
    }

    static TemplateBucket bucketOf(FakeServiceCatalog catalog) {
        return (fileName, body) -> {
            String url = "https://templates.s3.amazonaws.com/" + fileName;
            catalog.templates().put(url, body);
            return url;
        };
    }

    /** Returns what the hub published: a second deployment keeps everything and returns it. */
    static HubPortfolio in(FakeServiceCatalog catalog) {
        ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
        return new HubDeployer(hub, AT_ONCE).deploy(BLUEPRINT, bucketOf(catalog), List.of());
    }
}
