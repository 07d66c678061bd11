package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.picture.TextTree;
import io.github.servicecatalogtestkit.fake.internal.picture.TextTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a principal may launch a product, or why not: on which paths, with which constraints, and for each portfolio that comes close
 * the first link that is missing. Immutable; what happens to the catalog later does not show.
 *
 * <pre>{@code
 * System.out.println(catalog.explainLaunch("spoke", "role/Developer", productId));
 * }</pre>
 *
 * prints
 *
 * <pre>{@code
 * ✗ arn:aws:iam::222222222222:role/Developer cannot launch "Linux" prod-5ax3qlbhexjcs
 * \- "Web servers" port-nyyxllcrkdgk4 of hub(111111111111)
 *    +- ✓ shared with the account, accepted
 *    +- ✓ has the product
 *    \- ✗ none of its principals is the caller: there are none
 * }</pre>
 */
public final class LaunchExplanation {

    /** The link that is missing in the chain from the product to the principal. */
    public enum MissingLink {
        /** There is no such product. */
        NO_SUCH_PRODUCT,
        /** The product is in no portfolio. */
        IN_NO_PORTFOLIO,
        /** The portfolio is in another Region. */
        OTHER_REGION,
        /** The portfolio is not shared with the account, nor with anything that the account is in. */
        NOT_SHARED,
        /** The portfolio is shared with a part of the organization that the account is not in. */
        OUTSIDE_THE_ORGANIZATION_NODE,
        /** The account came to where the portfolio is shared while AWS Organizations access was off. */
        ORGANIZATIONS_ACCESS_OFF,
        /** The share is not completed yet. */
        SHARE_IN_PROGRESS,
        /** The portfolio reaches the account through its organization, but the account rejected it. */
        REJECTED,
        /** The portfolio is shared with the account, which has not accepted it. */
        NOT_ACCEPTED,
        /** The account has the portfolio, but the product is not, or no longer, in it. */
        NOT_IN_THE_PORTFOLIO,
        /** The portfolio has the product, but none of the principals that count in this account is the caller. */
        NO_PRINCIPAL_MATCHES
    }

    /** Where a constraint comes from, and whether it acts. */
    public enum Origin {
        /** The account made it in its own portfolio. */
        OWN,
        /** It was made in the shared portfolio. */
        INHERITED,
        /** It was made in the shared portfolio, and one of the account's own takes its place. */
        OVERRIDDEN
    }

    /**
     * A constraint on the product on a path.
     *
     * @param type such as {@code LAUNCH}
     * @param portfolioId the portfolio in which it was made
     */
    public record Constraint(String id, String type, Origin origin, String portfolioId) {

        @Override
        public String toString() {
            return type + " " + id
                    + switch (origin) {
                        case OWN -> ": own";
                        case INHERITED -> ": inherited from " + portfolioId;
                        case OVERRIDDEN -> ": inherited from " + portfolioId + ", overridden";
                    };
        }
    }

    /**
     * A path on which the product can be launched.
     *
     * @param id as {@code ListLaunchPaths} has it, {@code lpv3-…}
     * @param name the name of the portfolio
     * @param because what makes it a path, in words
     * @param constraints the constraints on it, the inherited ones first
     * @param launchRoleArn the role with which the product is launched; {@code null} if end users launch with their own permissions
     */
    public record Path(
            String id,
            String name,
            String portfolioId,
            List<String> because,
            List<Constraint> constraints,
            @Nullable String launchRoleArn) {

        public Path {
            because = List.copyOf(because);
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * A portfolio that is no path: it has the product, or the principal may launch other things from it.
     *
     * @param portfolio name, id and owner, in words
     * @param because the links that are there, in words
     * @param missing the first link that is not
     * @param butNot what is missing, in words
     */
    public record NearMiss(
            String portfolioId, String portfolio, List<String> because, MissingLink missing, String butNot) {

        public NearMiss {
            because = List.copyOf(because);
        }
    }

    private final String principal;
    private final String product;
    private final @Nullable MissingLink missing;
    private final List<Path> paths;
    private final List<NearMiss> nearMisses;

    LaunchExplanation(
            String principal,
            String product,
            @Nullable MissingLink missing,
            List<Path> paths,
            List<NearMiss> nearMisses) {
        this.principal = principal;
        this.product = product;
        this.missing = missing;
        this.paths = List.copyOf(paths);
        this.nearMisses = List.copyOf(nearMisses);
    }

    /** Says whether there is a path. */
    public boolean isLaunchable() {
        return !paths.isEmpty();
    }

    /** Returns the paths, in the order of {@code ListLaunchPaths}. */
    public List<Path> paths() {
        return paths;
    }

    /** Returns the portfolios that come close, the closest first. */
    public List<NearMiss> nearMisses() {
        return nearMisses;
    }

    /** Returns what is missing for the path that comes closest; empty if there is a path. */
    public Optional<MissingLink> missingLink() {
        return Optional.ofNullable(missing);
    }

    /** Returns a tree in which what is there has a tick, and what is missing a cross; each line ends with a line feed. */
    @Override
    public String toString() {
        List<Node> below = new ArrayList<>();
        paths.forEach(path -> below.add(node(path)));
        nearMisses.forEach(nearMiss -> below.add(node(nearMiss)));
        StringBuilder text = new StringBuilder();
        new Node(headline(), below).print(text);
        return text.toString();
    }

    private String headline() {
        if (isLaunchable()) {
            return tick(principal + " can launch " + product + " on "
                    + (paths.size() == 1 ? "one path" : paths.size() + " paths"));
        }
        String verdict = principal + " cannot launch " + product;
        if (missing == MissingLink.NO_SUCH_PRODUCT) {
            return cross(verdict + ": there is no such product");
        }
        return cross(verdict + (missing == MissingLink.IN_NO_PORTFOLIO ? ": it is in no portfolio" : ""));
    }

    private static Node node(Path path) {
        List<Node> below = ticks(path.because());
        if (path.launchRoleArn() != null) {
            below.add(new Node("launched as " + path.launchRoleArn()));
        }
        path.constraints().forEach(constraint -> below.add(new Node(constraint.toString())));
        return new Node("path " + path.id() + " " + TextTree.quoted(path.name()), below);
    }

    private static Node node(NearMiss nearMiss) {
        List<Node> below = ticks(nearMiss.because());
        below.add(new Node(cross(nearMiss.butNot())));
        return new Node(nearMiss.portfolio(), below);
    }

    private static List<Node> ticks(List<String> because) {
        List<Node> ticks = new ArrayList<>();
        because.forEach(link -> ticks.add(new Node(tick(link))));
        return ticks;
    }

    private static String tick(String text) {
        return "\u2713 " + text;
    }

    private static String cross(String text) {
        return "\u2717 " + text;
    }
}
