package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;

/**
 * A way in which somebody may launch a product: through one portfolio that has it.
 *
 * @param association the product in that portfolio, with the constraints that hold there
 */
public record LaunchPath(Portfolio portfolio, Association association) {

    private static final String PREFIX = "lpv3-";

    /**
     * Returns the id: {@code lpv3-} and what distinguishes the portfolio.
     *
     * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/list-launch-paths.html">the output printed in
     *     the AWS CLI reference</a>
     */
    public String id() {
        String portfolioId = portfolio.id().toString();
        return PREFIX + portfolioId.substring(portfolioId.indexOf('-') + 1);
    }

    /** Returns the name, which is the one of the portfolio. */
    public String name() {
        return portfolio.displayName();
    }
}
