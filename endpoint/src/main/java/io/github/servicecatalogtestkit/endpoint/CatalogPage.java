package io.github.servicecatalogtestkit.endpoint;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;

/** The page at the address of a catalog. */
final class CatalogPage {

    private CatalogPage() {}

    /** Returns the HTML of the catalog as it is now. */
    static String of(FakeServiceCatalog catalog) {
        return catalog.topology().toHtml(catalog.journal());
    }
}
