package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Collects the settings of a catalog. Its methods are choices about the test, such as the duration of actions. With
 * {@link #assume}, a test chooses a behavior that AWS does not document. Every method returns this builder.
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
     * {@code DescribeRecord}, {@code DescribeProvisionedProduct} and {@code DescribeProvisionedProductPlan}. Work of an
     * external engine completes when the engine reports its result.
     */
    public SettingsBuilder provisioningCompletion(CompletionPolicy policy) {
        return set(Setting.PROVISIONING_COMPLETION, policy);
    }

    /**
     * Chooses when a new version of a product is available; by default for the call after the one that created it.
     * Before that it has the status {@code CREATING} and cannot be launched. Clients poll it with
     * {@code DescribeProvisioningArtifact}.
     */
    public SettingsBuilder versionCompletion(CompletionPolicy policy) {
        return set(Setting.VERSION_COMPLETION, policy);
    }

    /**
     * Chooses when a deployment completes that a client of AWS CloudFormation starts; by default at once. Until then
     * the stack is in progress, and none of its resources has changed. Clients poll it with {@code DescribeStacks} and
     * {@code DescribeStackEvents}. What {@link FakeStacks} deploys is complete at once.
     */
    public SettingsBuilder stackCompletion(CompletionPolicy policy) {
        return set(Setting.STACK_COMPLETION, policy);
    }

    /** Chooses when the catalog's clock starts; by default at the beginning of 2026, UTC. */
    public SettingsBuilder startingAt(Instant start) {
        return set(Setting.STARTING_AT, start);
    }

    /**
     * Chooses the default number of items on a page; without this setting, it is 20.
     *
     * @param size from 1
     */
    public SettingsBuilder defaultPageSize(int size) {
        return set(Setting.DEFAULT_PAGE_SIZE, size);
    }

    /**
     * Chooses how often a client retries a call that was throttled or failed with a 5xx status. The default is 0, so
     * that a {@linkplain FakeServiceCatalog#faults() fault} reaches the code under test at once. The SDK's clients make
     * up to 3 retries in their legacy retry mode. The journal contains each attempt; no time passes between attempts.
     *
     * @param retries the number of retries after the first attempt, from 0
     * @see <a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/retry-strategy.html">retries in the
     *     SDK</a>
     */
    public SettingsBuilder clientRetries(int retries) {
        return set(Setting.CLIENT_RETRIES, retries);
    }

    /**
     * Chooses how long it takes until other calls see the effect of a call; by default no time. Until the catalog's
     * clock has advanced by {@code delay}, with {@code catalog.advance(…)} or {@code catalog.settle()},
     *
     * <ul>
     *   <li>{@code CreateConstraint} does not find a product that was added to the portfolio:
     *       {@code ResourceNotFoundException}, "Resource not found";
     *   <li>other accounts do not see that product in the portfolio;
     *   <li>a share that an account accepted is not in its list of accepted shares.
     * </ul>
     *
     * <p>{@link FaultSpec#showsNothingNew} does the same for a number of calls of one operation, and for one account if
     * needed.
     *
     * @param delay not negative
     * @see <a href="https://github.com/aws/aws-cdk/issues/20810">aws-cdk#20810</a>
     */
    public SettingsBuilder visibilityDelay(Duration delay) {
        return set(Setting.VISIBILITY_DELAY, delay);
    }

    /**
     * Chooses whether a version is refused if the test put no template at its URL. By default the version is created
     * without parameters and outputs, and a launch accepts all parameters.
     */
    public SettingsBuilder refusesUnknownTemplates(boolean refuses) {
        return set(Setting.REFUSES_UNKNOWN_TEMPLATES, refuses);
    }

    /**
     * Chooses whether a launch throws if an output needs a value that only a stack knows, such as a {@code Fn::GetAtt},
     * and the test did not provide the value with {@link FakeProvisioning#values}. By default the fake generates a
     * value in AWS's format.
     */
    public SettingsBuilder refusesUnresolvedOutputs(boolean refuses) {
        return set(Setting.REFUSES_UNRESOLVED_OUTPUTS, refuses);
    }

    /**
     * Chooses whether a client refuses calls after its method {@code close()} was called, as the SDK's clients do. By
     * default a closed client still answers, because a test often shares one client with code that closes it.
     */
    public SettingsBuilder closedClientsRefuse(boolean refuse) {
        return set(Setting.CLOSED_CLIENTS_REFUSE, refuse);
    }

    /**
     * Chooses how many calls the {@linkplain FakeServiceCatalog#journal() journal} keeps; by default all. A longer
     * journal drops its first calls. Calls of assertions are counted apart, so they do not push out other calls.
     *
     * @param calls from 1
     */
    public SettingsBuilder journalSize(int calls) {
        return set(Setting.JOURNAL_SIZE, calls);
    }

    /**
     * Chooses whether an HTTP request with a member that its operation does not have, such as a misspelled one, is
     * refused. By default such a member is ignored, as AWS does. The setting matters for clients in other languages and
     * for {@link FakeServiceCatalog#httpClient()}.
     */
    public SettingsBuilder refusesUnknownMembers(boolean refuses) {
        return set(Setting.REFUSES_UNKNOWN_MEMBERS, refuses);
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
     * Chooses which constraints a local portfolio inherits; by default all, and a launch constraint of the local
     * portfolio overrides the inherited one. AWS's pages contradict each other here. Short for {@link #assume} with
     * {@link AwsBehavior#LOCAL_PORTFOLIO_INHERITANCE}.
     */
    public SettingsBuilder localPortfolioInheritance(LocalPortfolioInheritance inheritance) {
        return assume(AwsBehavior.LOCAL_PORTFOLIO_INHERITANCE, inheritance);
    }

    /**
     * Chooses a behavior that AWS does not document.
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
