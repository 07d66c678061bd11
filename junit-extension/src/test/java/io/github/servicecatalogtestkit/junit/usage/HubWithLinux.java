package io.github.servicecatalogtestkit.junit.usage;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.CatalogFixture;

/** The account "hub" with one portfolio, "Linux". */
class HubWithLinux implements CatalogFixture {

    @Override
    public void arrange(FakeServiceCatalog catalog) {
        Portfolios.create(catalog.account("hub").serviceCatalog(), "Linux");
    }
}
