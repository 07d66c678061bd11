package io.github.servicecatalogtestkit.endpoint;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.LivePage;
import java.util.Map;
import java.util.function.Function;

/** The page at the address of a catalog, and what it asks for while it is open. */
final class CatalogPage {

    private CatalogPage() {}

    /** Adds the paths of the page. */
    static void addPaths(FakeServiceCatalog catalog, Map<String, Function<Members, Reply>> paths) {
        LivePage page = catalog.livePage();
        paths.put("GET /", query -> Reply.html(page.toHtml()));
        paths.put(
                "GET /page/changes",
                query -> Reply.json(page.changes(
                        query.text("version").orElse(""), query.number("calls").orElse(0))));
        paths.put(
                "GET /page/explanation",
                query -> Reply.json(page.explainLaunch(
                        query.required("account"), query.required("principal"), query.required("product"))));
        paths.put("POST /page/complete", body -> Reply.json(page.completeShare(body.required("portfolio"))));
        paths.put(
                "POST /page/accept",
                body -> Reply.json(page.acceptShare(body.required("portfolio"), body.required("account"))));
    }
}
