package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;

/**
 * A launch path: a portfolio through which a user can launch a product.
 *
 * @param association the product in that portfolio
 */
public record LaunchPath(Portfolio portfolio, Association association) {

    private static final String PREFIX = "lpv3-";

    /**
     * Returns the ID: {@code lpv3-} and the characters of the portfolio's ID.
     *
     * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/list-launch-paths.html">the output
     *     printed in the AWS CLI reference</a>
     */
    public String id() {
        String portfolioId = portfolio.id().toString();
        return PREFIX + portfolioId.substring(portfolioId.indexOf('-') + 1);
    }

    /** Returns the name of the portfolio. */
    public String name() {
        return portfolio.displayName();
    }
}
