package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.explain.ExplanationData;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.picture.CallRow;
import io.github.servicecatalogtestkit.fake.internal.picture.HtmlPage;
import io.github.servicecatalogtestkit.fake.internal.picture.JsonText;
import io.github.servicecatalogtestkit.fake.internal.picture.PageData;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyBuilder;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The page of a catalog that shows what happens while it is open. It is the page of {@link Topology#toHtml}, which asks
 * for changes and has two forms more: one explains a launch, the other completes or accepts a share that is pending.
 *
 * <p>A web server serves {@link #toHtml()} at an address, and below that address what the page asks for. {@code GET}
 * requests have their parameters in the query; {@code POST} requests have a JSON object as their body, and the content
 * type {@code application/json}, so that a server can refuse those that a browser sends for another site.
 *
 * <table>
 *   <caption>The requests of the page</caption>
 *   <tr><td>{@code GET …/page/changes}</td><td>{@link #changes}</td><td>version, calls</td></tr>
 *   <tr><td>{@code GET …/page/explanation}</td><td>{@link #explainLaunch}</td><td>account, principal, product</td></tr>
 *   <tr><td>{@code POST …/page/complete}</td><td>{@link #completeShare}</td><td>portfolio</td></tr>
 *   <tr><td>{@code POST …/page/accept}</td><td>{@link #acceptShare}</td><td>portfolio, account</td></tr>
 * </table>
 */
public final class LivePage {

    /** A page with more calls would be slow. */
    private static final int MOST_CALLS = 1_000;

    /** A browser that keeps the page open notices by it that another process answers at the same address. */
    private static final String PROCESS = UUID.randomUUID().toString();

    private final FakeServiceCatalog catalog;
    private final LiveCatalog live;

    LivePage(FakeServiceCatalog catalog, LiveCatalog live) {
        this.catalog = catalog;
        this.live = live;
    }

    /** Returns the page as it is now. */
    public String toHtml() {
        Catalog present = live.present();
        long made = catalog.journal().size();
        List<CallRow> calls = catalog.journal().rows(0, made, MOST_CALLS);
        return new HtmlPage(
                        TopologyBuilder.of(present), HtmlPage.TITLE, null, calls, made - calls.size(), version(present))
                .toHtml();
    }

    /** Returns another text for each state of the catalog. It ends with the name of the journal. */
    private String version(Catalog present) {
        return present.sequence() + "-" + Integer.toHexString(System.identityHashCode(present)) + nameOfJournal();
    }

    private String nameOfJournal() {
        return "-" + PROCESS + "-" + catalog.journal().number();
    }

    /**
     * Returns as JSON what changed. All calls are new to a page that knows another journal: this one was cleared since,
     * or another catalog or process answered before.
     *
     * @param known the version of the catalog that the page shows
     * @param calls the number of calls that the page knows
     */
    public String changes(String known, long calls) {
        Catalog present = live.present();
        long made = catalog.journal().size();
        boolean cleared = made < calls || !known.endsWith(nameOfJournal());
        List<CallRow> rows = catalog.journal().rows(cleared ? 0 : calls, made, MOST_CALLS);
        return JsonText.of(json -> {
            json.put("version", version(present));
            json.put("made", made);
            json.put("cleared", cleared);
            PageData.put(rows, json);
            if (!known.equals(version(present))) {
                json.object("catalog", content -> PageData.put(TopologyBuilder.of(present), content));
            }
        });
    }

    /**
     * Returns as JSON why a principal can or cannot launch a product, or what is wrong with the question.
     *
     * @see FakeServiceCatalog#explainLaunch
     */
    public String explainLaunch(String account, String principal, String productId) {
        return answer(json -> {
            if (live.present().accounts().find(account).isEmpty() && !AccountId.isAccountId(account)) {
                throw new IllegalArgumentException("There is no account \"" + account + "\"");
            }
            ExplanationData.put(
                    catalog.explainLaunch(account, principal, productId).report(), json);
        });
    }

    /** Completes the share of a portfolio that is in progress. Returns JSON that says if that was not possible. */
    public String completeShare(String portfolioId) {
        return answer(json -> live.change(before -> IdType.PORTFOLIO
                .parse(portfolioId)
                .flatMap(before.portfolios()::find)
                .map(portfolio -> Completion.now(before, portfolio.owner()))
                .orElseThrow(() -> new IllegalArgumentException("There is no portfolio " + portfolioId))));
    }

    /**
     * Accepts the share of a portfolio, as the administrator of the account that it is offered to. Returns JSON that
     * says if that was not possible.
     */
    public String acceptShare(String portfolioId, String accountId) {
        return answer(json ->
                catalog.account(accountId).serviceCatalog().acceptPortfolioShare(a -> a.portfolioId(portfolioId)));
    }

    private static String answer(Consumer<JsonText> content) {
        try {
            return JsonText.of(content);
        } catch (RuntimeException e) {
            return JsonText.of(json -> json.put("problem", String.valueOf(e.getMessage())));
        }
    }
}
