package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.picture.CallRow;
import io.github.servicecatalogtestkit.fake.internal.picture.Focus;
import io.github.servicecatalogtestkit.fake.internal.picture.HtmlPage;
import io.github.servicecatalogtestkit.fake.internal.picture.MermaidFlowchart;
import io.github.servicecatalogtestkit.fake.internal.picture.TextTree;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyBuilder;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyJson;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a catalog at one moment: the accounts, the portfolios that each account owns, imported or can accept,
 * and the constraints on each product with their origin. Immutable: later changes of the catalog do not change it.
 *
 * <p>It shows each account that the test named, that owns a resource, or that is the recipient of a share. Accounts
 * that share portfolios come first, then the others, each group sorted by name. The content of an account is in the
 * order of creation. Two pictures are equal if they have the same content.
 */
public final class Topology {

    /** A page with more calls would be slow to open. */
    private static final int MOST_CALLS = 1_000;

    private static final String ASSERTIONS = "io.github.servicecatalogtestkit.assertj.";

    private final TopologyModel picture;

    private Topology(TopologyModel picture) {
        this.picture = picture;
    }

    static Topology of(Catalog catalog) {
        return new Topology(TopologyBuilder.of(catalog));
    }

    /**
     * Returns the picture as a tree of text, in ASCII except for names. Each line ends with a line feed:
     *
     * <pre>{@code
     * hub(482915027443)
     * \- portfolio "Web servers" port-nyyxllcrkdgk4
     *    +- shared with dev(210987654321): accepted
     *    \- product "LAMP" prod-5ax3qlbhexjcs, 1 version
     *       +- TEMPLATE cons-jkv2tqe3bbrde: own
     *       \- LAUNCH cons-q2ck6xvvzthne: own
     * dev(210987654321)
     * +- imported "Web servers" port-nyyxllcrkdgk4 from hub(482915027443), shared with the account
     * |  \- product "LAMP" prod-5ax3qlbhexjcs, 1 version
     * |     +- TEMPLATE cons-jkv2tqe3bbrde: inherited
     * |     \- LAUNCH cons-q2ck6xvvzthne: inherited
     * \- portfolio "Dev" port-ge3ddkpxnkbqw
     *    +- IAM arn:aws:iam::210987654321:role/Developer
     *    \- product "LAMP" prod-5ax3qlbhexjcs, 1 version, from port-nyyxllcrkdgk4
     *       +- TEMPLATE cons-jkv2tqe3bbrde: inherited
     *       +- LAUNCH cons-q2ck6xvvzthne: inherited, overridden
     *       \- LAUNCH cons-hmhygk6xzmtfa: own
     * }</pre>
     *
     * An organization comes last, with its units and the accounts in them. Regions are named only where there is more
     * than one.
     */
    public String toText() {
        return TextTree.of(picture);
    }

    /**
     * Returns the picture as a flowchart in the language of <a
     * href="https://mermaid.js.org/syntax/flowchart.html">Mermaid</a>, which GitHub and many other tools draw: a
     * subgraph for each account and unit, a node for each portfolio, an arrow for each share.
     *
     * <pre>{@code
     * flowchart LR
     *   subgraph a1["hub<br/>482915027443"]
     *     p1["<b>Web servers</b><br/>own portfolio<br/>■ LAMP · 1 version"]
     *   end
     *   subgraph a2["dev<br/>210987654321"]
     *     p2["<b>Web servers</b><br/>imported from hub · account share<br/>■ LAMP · 1 version"]
     *   end
     *   p1 -->|"shared with account dev: accepted"| p2
     * }</pre>
     */
    public String toMermaid() {
        return MermaidFlowchart.of(picture);
    }

    /**
     * Returns the picture as one HTML page, for a browser or for paper. Accounts, portfolios and products fold, and
     * accounts that have the same are folded into one. The page needs no network.
     *
     * <pre>{@code
     * Files.writeString(Path.of("target/catalog.html"), catalog.topology().toHtml());
     * }</pre>
     */
    public String toHtml() {
        return new HtmlPage(picture, HtmlPage.TITLE, null, null, 0, null).toHtml();
    }

    /** Returns the page of {@link #toHtml()} with the last thousand calls of a journal beside the accounts. */
    public String toHtml(Journal journal) {
        return page(HtmlPage.TITLE, journal, null).toHtml();
    }

    /**
     * Returns the page of {@link #toHtml(Journal)} as evidence about a failed test. The accounts and resources that the
     * failure is about are open and marked, and come first: those that its messages name, those of the last call of the
     * assertion that failed, and those of the calls whose exceptions are the failure or its cause.
     *
     * @param test the name of the test
     * @param failure what it threw
     */
    public String toHtml(Journal journal, String test, Throwable failure) {
        Focus focus = focus(journal, failure);
        String message = String.valueOf(failure.getMessage());
        return page(test, journal, new HtmlPage.Failure(failure.getClass().getName(), message, focus))
                .toHtml();
    }

    private static boolean isOfAssertion(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(ASSERTIONS));
    }

    private Focus focus(Journal journal, Throwable failure) {
        return Focus.of(
                picture,
                failure,
                messages -> (isOfAssertion(failure) ? journal.lastCallOfAssertions() : "")
                        + journal.callsRefusedWith(messages));
    }

    /**
     * Returns the part of the picture that a failure is about: the accounts that {@link #toHtml(Journal, String,
     * Throwable)} opens and marks. If there are none, it is the whole picture.
     */
    public Topology about(Journal journal, Throwable failure) {
        return new Topology(focus(journal, failure).in(picture));
    }

    private HtmlPage page(String title, Journal journal, HtmlPage.@Nullable Failure failure) {
        long made = journal.size();
        List<CallRow> calls = journal.rows(0, made, MOST_CALLS);
        return new HtmlPage(picture, title, failure, calls, made - calls.size(), null);
    }

    /**
     * Returns the picture as a JSON object on one line: the accounts with their portfolios, shares, products,
     * constraints and provisioned products, and the organization if there is one.
     *
     * <pre>{@code
     * {"accounts":[{"name":"hub","id":"482915027443","portfolios":[{"id":"port-nyyxllcrkdgk4","name":"Web servers",
     *   "region":"us-east-1","owner":"482915027443","access":"OWN","shares":[…],"products":[…]}],…}]}
     * }</pre>
     */
    public String toJson() {
        return TopologyJson.of(picture);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Topology topology && picture.equals(topology.picture);
    }

    @Override
    public int hashCode() {
        return picture.hashCode();
    }

    /** Returns {@link #toText()}. */
    @Override
    public String toString() {
        return toText();
    }
}
