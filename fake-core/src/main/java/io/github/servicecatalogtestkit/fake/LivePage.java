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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The page of a catalog that shows what happens while it is open. It is the page of {@link Topology#toHtml}, which asks
 * for changes and has two forms more: one explains a launch, the other completes or accepts a share that is pending.
 *
 * <p>A web server serves {@link #toHtml()} at an address that ends with {@code /}, and below it what the page asks for:
 *
 * <table>
 *   <caption>The requests of the page</caption>
 *   <tr><td>{@code GET page/changes?version=…&calls=…}</td><td>{@link #changes}</td></tr>
 *   <tr><td>{@code GET page/explanation?account=…&principal=…&product=…}</td><td>{@link #explainLaunch}</td></tr>
 *   <tr><td>{@code POST page/complete?portfolio=…}</td><td>{@link #completeShare}</td></tr>
 *   <tr><td>{@code POST page/accept?portfolio=…&account=…}</td><td>{@link #acceptShare}</td></tr>
 * </table>
 *
 * <p>The page sends its {@code POST} requests with the content type {@code application/json}, so that a server can
 * refuse those that a browser sends for another site.
 */
public final class LivePage {

    /** A page with more calls would be slow. */
    private static final int MOST_CALLS = 1_000;

    /** Numbers the states of all catalogs, so that no two have the same version. */
    private static final AtomicLong VERSIONS = new AtomicLong();

    private final FakeServiceCatalog catalog;
    private final LiveCatalog live;
    private @Nullable Catalog shown; // guarded by this
    private long version; // guarded by this

    LivePage(FakeServiceCatalog catalog, LiveCatalog live) {
        this.catalog = catalog;
        this.live = live;
    }

    /** Returns the page as it is now. */
    public String toHtml() {
        State state = state();
        List<CallRow> calls = catalog.journal().lastRows(MOST_CALLS);
        return new HtmlPage(
                        TopologyBuilder.of(state.catalog),
                        HtmlPage.TITLE,
                        null,
                        calls,
                        catalog.journal().size() - calls.size(),
                        String.valueOf(state.version))
                .toHtml();
    }

    /** A catalog that was looked at, and its number. */
    private record State(Catalog catalog, long version) {}

    private synchronized State state() {
        Catalog present = live.present();
        if (present != shown) {
            shown = present;
            version = VERSIONS.incrementAndGet();
        }
        return new State(present, version);
    }

    /**
     * Returns as JSON what changed.
     *
     * @param known the version of the catalog that the page shows
     * @param calls the number of calls that the page knows
     */
    public String changes(String known, long calls) {
        State state = state();
        long made = catalog.journal().size();
        boolean cleared = made < calls;
        List<CallRow> rows = catalog.journal().lastRows((int) Math.min(cleared ? made : made - calls, MOST_CALLS));
        return JsonText.of(json -> {
            json.put("version", String.valueOf(state.version));
            json.put("made", made);
            json.put("cleared", cleared);
            PageData.put(rows, json);
            if (!known.equals(String.valueOf(state.version))) {
                json.object("catalog", content -> PageData.put(TopologyBuilder.of(state.catalog), content));
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
