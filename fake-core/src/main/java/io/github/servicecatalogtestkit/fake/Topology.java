package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.picture.MermaidFlowchart;
import io.github.servicecatalogtestkit.fake.internal.picture.SvgDrawing;
import io.github.servicecatalogtestkit.fake.internal.picture.TextTree;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyBuilder;
import io.github.servicecatalogtestkit.fake.internal.picture.TopologyModel;
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
     * Returns the picture as a self-contained SVG drawing. Accounts are boxes, the units of an organization are frames
     * around their accounts, portfolios are cards, and each share is an arrow. The background is always light.
     *
     * <pre>{@code
     * Files.writeString(Path.of("target/topology.svg"), catalog.topology().toSvg());
     * }</pre>
     */
    public String toSvg() {
        return SvgDrawing.of(picture);
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
