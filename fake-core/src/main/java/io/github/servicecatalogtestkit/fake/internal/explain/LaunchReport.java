package io.github.servicecatalogtestkit.fake.internal.explain;

import io.github.servicecatalogtestkit.fake.LaunchExplanation.MissingLink;
import io.github.servicecatalogtestkit.fake.internal.picture.TextTree;
import io.github.servicecatalogtestkit.fake.internal.picture.TextTree.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a principal can or cannot launch a product.
 *
 * @param product the name and id of the product, or the id as the test gave it
 * @param missing what is missing for the path that comes closest; {@code null} if there is a path
 * @param paths in the order of {@code ListLaunchPaths}
 * @param nearMisses the portfolios that come close, the closest first
 */
public record LaunchReport(
        String principal, String product, @Nullable MissingLink missing, List<Path> paths, List<NearMiss> nearMisses) {

    /** Where a constraint comes from, and whether it is in effect. */
    enum Origin {
        OWN,
        INHERITED,
        OVERRIDDEN
    }

    /**
     * A constraint on the product on a path.
     *
     * @param portfolioId the portfolio in which it was created
     */
    record Constraint(String id, String type, Origin origin, String portfolioId) {

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
     * @param because the sentences that say why this is a path
     * @param constraints the inherited ones first
     * @param launchRoleArn {@code null} if end users launch with their own permissions
     */
    record Path(
            String id,
            String name,
            List<String> because,
            List<Constraint> constraints,
            @Nullable String launchRoleArn) {

        private Node node() {
            List<Node> below = ticks(because);
            if (launchRoleArn != null) {
                below.add(new Node("launched as " + launchRoleArn));
            }
            constraints.forEach(constraint -> below.add(new Node(constraint.toString())));
            return new Node("path " + id + " " + TextTree.quoted(name), below);
        }
    }

    /**
     * A portfolio with the product or the principal that is not a launch path.
     *
     * @param portfolio the name, id and owner of the portfolio
     * @param because the sentences about the links that are present
     * @param missing the first link that is missing
     * @param butNot the sentence that says what is missing
     */
    record NearMiss(String portfolio, List<String> because, MissingLink missing, String butNot) {

        private Node node() {
            List<Node> below = ticks(because);
            below.add(new Node(cross(butNot)));
            return new Node(portfolio, below);
        }
    }

    /**
     * Returns a tree with a tick for each link that is present and a cross for each missing one; each line ends with a
     * line feed.
     */
    public String toText() {
        List<Node> below = new ArrayList<>();
        paths.forEach(path -> below.add(path.node()));
        nearMisses.forEach(nearMiss -> below.add(nearMiss.node()));
        StringBuilder text = new StringBuilder();
        new Node(headline(), below).print(text);
        return text.toString();
    }

    private String headline() {
        if (!paths.isEmpty()) {
            return tick(principal + " can launch " + product + " on "
                    + (paths.size() == 1 ? "one path" : paths.size() + " paths"));
        }
        String verdict = principal + " cannot launch " + product;
        if (missing == MissingLink.NO_SUCH_PRODUCT) {
            return cross(verdict + ": there is no such product");
        }
        return cross(verdict + (missing == MissingLink.IN_NO_PORTFOLIO ? ": it is in no portfolio" : ""));
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
