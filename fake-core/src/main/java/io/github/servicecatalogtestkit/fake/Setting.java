package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.settings.ClosestName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key of the settings of a fake catalog: its name, its type, its default and the values that it can have. The
 * constants of this class are common choices of tests; the constants of {@link AwsBehavior} are open questions about
 * AWS.
 *
 * <p>Code that reads settings from text finds the key with {@link #named}, converts the text to {@link #type()} and
 * calls {@link SettingsBuilder#set}.
 *
 * @param <T> the type of the values
 */
public class Setting<T> {

    private static final List<Setting<?>> OF_TESTS = new ArrayList<>();

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_";

    /** The default number of items on a page of a list. */
    public static final Setting<Integer> DEFAULT_PAGE_SIZE =
            number("defaultPageSize", 20, 1, API + "ListPortfolios.html");

    /** The maximum number of retries of a call that was throttled or failed with a server error. */
    public static final Setting<Integer> CLIENT_RETRIES = number(
            "clientRetries",
            0,
            0,
            "https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/retry-strategy.html");

    /** The time at which the clock of the catalog starts. */
    public static final Setting<Instant> STARTING_AT = ofTests(
            "startingAt",
            Instant.class,
            Instant.ofEpochSecond(1_767_225_600L), // 2026-01-01: a formatter is slow to set up
            "a time such as 2026-01-01T00:00:00Z",
            null,
            null);

    /** When share actions, new accounts and copies of products complete. */
    public static final Setting<CompletionPolicy> SHARE_COMPLETION =
            completion("shareCompletion", API + "DescribePortfolioShareStatus.html");

    /** When launches, updates, terminations and plans complete. */
    public static final Setting<CompletionPolicy> PROVISIONING_COMPLETION =
            completion("provisioningCompletion", API + "DescribeRecord.html");

    /** When new versions of products are available. */
    public static final Setting<CompletionPolicy> VERSION_COMPLETION =
            completion("versionCompletion", API + "DescribeProvisioningArtifact.html");

    /** When deployments of AWS CloudFormation stacks by a client complete. */
    public static final Setting<CompletionPolicy> STACK_COMPLETION = completion(
            "stackCompletion",
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html");

    /** The time until other calls see the effect of a call. */
    public static final Setting<Duration> VISIBILITY_DELAY = ofTests(
            "visibilityDelay",
            Duration.class,
            Duration.ZERO,
            "a duration such as PT5S, not negative",
            "https://github.com/aws/aws-cdk/issues/20810",
            Duration.ZERO);

    /** Whether a version is refused if the test put no template at its URL. */
    public static final Setting<Boolean> REFUSES_UNKNOWN_TEMPLATES = ofTests(
            "refusesUnknownTemplates",
            Boolean.class,
            false,
            "true|false",
            API + "CreateProvisioningArtifact.html",
            null);

    /** Whether a launch throws if an output needs a value of a real stack that the test does not provide. */
    public static final Setting<Boolean> REFUSES_UNRESOLVED_OUTPUTS = ofTests(
            "refusesUnresolvedOutputs",
            Boolean.class,
            false,
            "true|false",
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-getatt.html",
            null);

    /** Whether a client refuses calls after it was closed. */
    public static final Setting<Boolean> CLOSED_CLIENTS_REFUSE =
            ofTests("closedClientsRefuse", Boolean.class, false, "true|false", null, null);

    /** The greatest number of calls that the journal keeps. */
    public static final Setting<Integer> JOURNAL_SIZE =
            ofTests("journalSize", Integer.class, Integer.MAX_VALUE, "a number from 1", null, 1);

    /** Whether an HTTP request with a member that its operation does not have is refused. */
    public static final Setting<Boolean> REFUSES_UNKNOWN_MEMBERS =
            ofTests("refusesUnknownMembers", Boolean.class, false, "true|false", null, null);

    private final String name;
    private final Class<T> type;
    private final T defaultValue;
    private final String values;
    private final @Nullable String source;
    private final @Nullable Comparable<T> minimum;

    Setting(
            String name,
            Class<T> type,
            T defaultValue,
            String values,
            @Nullable String source,
            @Nullable Comparable<T> minimum) {
        this.name = name;
        this.type = type;
        this.defaultValue = defaultValue;
        this.values = values;
        this.source = source;
        this.minimum = minimum;
    }

    private static <T> Setting<T> ofTests(
            String name,
            Class<T> type,
            T defaultValue,
            String values,
            @Nullable String source,
            @Nullable Comparable<T> minimum) {
        Setting<T> setting = new Setting<>(name, type, defaultValue, values, source, minimum);
        OF_TESTS.add(setting);
        return setting;
    }

    private static Setting<Integer> number(String name, int defaultValue, int minimum, String source) {
        return ofTests(name, Integer.class, defaultValue, "a number from " + minimum, source, minimum);
    }

    private static Setting<CompletionPolicy> completion(String name, String source) {
        return ofTests(
                name,
                CompletionPolicy.class,
                CompletionPolicy.immediate(),
                "immediate|held|afterPolls(3)|after(PT5S)",
                source,
                null);
    }

    static String names(Object[] values) {
        return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining("|"));
    }

    /** Returns all settings except quotas: first the constants of this class, then those of {@link AwsBehavior}. */
    public static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(OF_TESTS);
        all.addAll(AwsBehavior.openQuestions());
        return List.copyOf(all);
    }

    /**
     * Returns the setting with this name.
     *
     * @throws IllegalArgumentException if there is none; the message says which setting or quota has a similar name
     */
    public static Setting<?> named(String name) {
        return all().stream()
                .filter(setting -> setting.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no setting \"" + name + "\"."
                        + ClosestName.of(name, names())
                                .map(meant -> " Did you mean \"" + meant + "\"?")
                                .orElse("")));
    }

    private static List<String> names() {
        return Stream.concat(
                        all().stream().map(Setting::name),
                        Arrays.stream(Quota.values()).map(quota -> "quota." + quota))
                .toList();
    }

    /** Returns the name, such as {@code shareCompletion}. */
    public String name() {
        return name;
    }

    /** Returns the type of the values. */
    public Class<T> type() {
        return type;
    }

    /** Returns the default value. */
    public T defaultValue() {
        return defaultValue;
    }

    /** Returns a description of the values, such as {@code true|false} or {@code a number from 1}. */
    public String values() {
        return values;
    }

    /**
     * Returns the URL of the public page that the setting comes from, or {@code null} if it is about the fake and not
     * about AWS.
     */
    public @Nullable String source() {
        return source;
    }

    /**
     * Returns {@code value} if it is valid for this setting.
     *
     * @throws IllegalArgumentException if it is not
     */
    T checked(T value) {
        if (!allows(value)) {
            throw new IllegalArgumentException(name + " cannot be " + value + ": it is " + values);
        }
        return value;
    }

    boolean allows(T value) {
        return minimum == null || minimum.compareTo(value) <= 0;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
