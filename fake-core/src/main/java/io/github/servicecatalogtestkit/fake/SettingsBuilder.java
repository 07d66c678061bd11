package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Collects the settings of a catalog. Its methods are choices about the test, such as how long AWS takes; {@link
 * #assume} answers a question that AWS leaves open. Every method returns this builder.
 *
 * <pre>{@code
 * FakeServiceCatalog.builder()
 *         .settings(s -> s.shareCompletion(CompletionPolicy.afterPolls(3))
 *                 .quota(Quota.SHARED_ACCOUNTS_PER_PORTFOLIO, 10_000)
 *                 .localPortfolioInheritance(LocalPortfolioInheritance.TEMPLATE_ONLY)
 *                 .assume(AwsBehavior.REJECT_DELETES_SHARE, true))
 *         .build();
 * }</pre>
 */
public final class SettingsBuilder {

    private Settings chosen = Settings.DEFAULT;

    SettingsBuilder() {}

    /** Chooses when share actions, new accounts and copies of products complete; by default at once. */
    public SettingsBuilder shareCompletion(CompletionPolicy policy) {
        return set(Setting.SHARE_COMPLETION, policy);
    }

    /**
     * Chooses when launches, updates, terminations and plans complete; by default at once. Clients poll them with
     * {@code DescribeRecord}, {@code DescribeProvisionedProduct} and {@code DescribeProvisionedProductPlan}. What an
     * external engine does completes when the engine reports its result.
     */
    public SettingsBuilder provisioningCompletion(CompletionPolicy policy) {
        return set(Setting.PROVISIONING_COMPLETION, policy);
    }

    /** Chooses when the catalog's clock starts; by default at the beginning of 2026, UTC. */
    public SettingsBuilder startingAt(Instant start) {
        return set(Setting.STARTING_AT, start);
    }

    /**
     * Chooses how many items a page has when the request does not say; by default 20.
     *
     * @param size from 1
     */
    public SettingsBuilder defaultPageSize(int size) {
        return set(Setting.DEFAULT_PAGE_SIZE, size);
    }

    /**
     * Chooses how often a client repeats a call that was throttled, or that failed within AWS with a status of 5xx. The
     * default is 0, so that a {@linkplain FakeServiceCatalog#faults() fault} reaches the code under test at once. The
     * SDK's clients repeat a call 3 times in their legacy mode. The journal has each attempt; no time passes between
     * them.
     *
     * @param retries from 0, not counting the first attempt
     * @see <a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/retry-strategy.html">retries in the
     *     SDK</a>
     */
    public SettingsBuilder clientRetries(int retries) {
        return set(Setting.CLIENT_RETRIES, retries);
    }

    /**
     * Chooses how long it takes until other calls see the effect of a call; by default no time. Until the catalog's
     * clock has moved on by {@code delay}, with {@code catalog.advance(…)} or {@code catalog.settle()},
     *
     * <ul>
     *   <li>{@code CreateConstraint} does not find a product that was added to the portfolio: {@code
     *       ResourceNotFoundException}, "Resource not found";
     *   <li>other accounts do not see that product in the portfolio;
     *   <li>a share that an account accepted is not in its list of accepted shares.
     * </ul>
     *
     * <p>{@link FaultSpec#showsNothingNew} does the same for single operations and accounts, for a number of polls.
     *
     * @param delay not negative
     * @see <a href="https://github.com/aws/aws-cdk/issues/20810">aws-cdk#20810</a>
     */
    public SettingsBuilder visibilityDelay(Duration delay) {
        return set(Setting.VISIBILITY_DELAY, delay);
    }

    /**
     * Chooses whether a version is refused if the test put no template at the URL that it names. By default the version
     * is created without parameters and outputs, and a launch accepts all parameters.
     */
    public SettingsBuilder refusesUnknownTemplates(boolean refuses) {
        return set(Setting.REFUSES_UNKNOWN_TEMPLATES, refuses);
    }

    /**
     * Chooses whether a launch throws if an output needs a value that only a stack knows, such as a {@code Fn::GetAtt}, and that
     * the test does not provide with {@link FakeProvisioning#values}. By default the fake makes up a value of the form of AWS's.
     */
    public SettingsBuilder refusesUnresolvedOutputs(boolean refuses) {
        return set(Setting.REFUSES_UNRESOLVED_OUTPUTS, refuses);
    }

    /**
     * Raises or lowers a quota.
     *
     * @param limit from 0
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    public SettingsBuilder quota(Quota quota, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("quota." + quota + " cannot be " + limit + ": it is a number from 0");
        }
        chosen = chosen.with(quota, limit);
        return this;
    }

    /**
     * Chooses which constraints a local portfolio inherits; by default all, and an own launch constraint overrides the
     * inherited one. AWS leaves this open: it is short for {@link #assume} with {@link
     * AwsBehavior#LOCAL_PORTFOLIO_INHERITANCE}.
     */
    public SettingsBuilder localPortfolioInheritance(LocalPortfolioInheritance inheritance) {
        return assume(AwsBehavior.LOCAL_PORTFOLIO_INHERITANCE, inheritance);
    }

    /**
     * Assumes how AWS behaves where it leaves it open.
     *
     * @throws IllegalArgumentException if {@code behavior} cannot have this value
     */
    public <T> SettingsBuilder assume(AwsBehavior<T> behavior, T value) {
        return set(behavior, value);
    }

    /**
     * Chooses the value of any setting, for code that reads settings from text.
     *
     * @throws IllegalArgumentException if {@code setting} cannot have this value
     */
    public <T> SettingsBuilder set(Setting<T> setting, T value) {
        chosen = chosen.with(setting, setting.checked(Objects.requireNonNull(value, setting.name())));
        return this;
    }

    Settings build() {
        return chosen;
    }
}
