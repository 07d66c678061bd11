package io.github.servicecatalogtestkit.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key of the settings of a fake catalog: its name, its type, its default and the values that it can have. The
 * constants of this class are choices that tests make every day; what AWS leaves open are the constants of {@link
 * AwsBehavior}.
 *
 * <p>Code that reads settings from text finds the key by its name in {@link #all()}, converts the text to {@link
 * #type()} and calls {@link SettingsBuilder#set}.
 *
 * @param <T> the type of the values
 */
public class Setting<T> {

    private static final List<Setting<?>> OF_TESTS = new ArrayList<>();

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_";

    /** How many items a page of a list has when the request does not say. */
    public static final Setting<Integer> DEFAULT_PAGE_SIZE =
            number("defaultPageSize", 20, 1, API + "ListPortfolios.html");

    /** How often a client repeats a call that was throttled, or that failed within AWS. */
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

    /** How long after a call other calls see its effect. */
    public static final Setting<Duration> VISIBILITY_DELAY = ofTests(
            "visibilityDelay",
            Duration.class,
            Duration.ZERO,
            "a duration such as PT5S, not negative",
            "https://github.com/aws/aws-cdk/issues/20810",
            Duration.ZERO);

    /** Whether a version is refused if the test put no template at the URL that it names. */
    public static final Setting<Boolean> REFUSES_UNKNOWN_TEMPLATES = ofTests(
            "refusesUnknownTemplates",
            Boolean.class,
            false,
            "true|false",
            API + "CreateProvisioningArtifact.html",
            null);

    /** Whether an output is refused that needs a value of a stack that the test does not provide. */
    public static final Setting<Boolean> REFUSES_UNRESOLVED_OUTPUTS = ofTests(
            "refusesUnresolvedOutputs",
            Boolean.class,
            false,
            "true|false",
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-getatt.html",
            null);

    private final String name;
    private final Class<T> type;
    private final T defaultValue;
    private final String values;
    private final @Nullable String source;
    private final @Nullable Comparable<T> least;

    Setting(
            String name,
            Class<T> type,
            T defaultValue,
            String values,
            @Nullable String source,
            @Nullable Comparable<T> least) {
        this.name = name;
        this.type = type;
        this.defaultValue = defaultValue;
        this.values = values;
        this.source = source;
        this.least = least;
    }

    private static <T> Setting<T> ofTests(
            String name,
            Class<T> type,
            T defaultValue,
            String values,
            @Nullable String source,
            @Nullable Comparable<T> least) {
        Setting<T> setting = new Setting<>(name, type, defaultValue, values, source, least);
        OF_TESTS.add(setting);
        return setting;
    }

    private static Setting<Integer> number(String name, int defaultValue, int least, String source) {
        return ofTests(name, Integer.class, defaultValue, "a number from " + least, source, least);
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

    /** Returns all settings but quotas: those that tests choose every day, then those that AWS leaves open. */
    public static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(OF_TESTS);
        all.addAll(AwsBehavior.openQuestions());
        return List.copyOf(all);
    }

    /** Returns the name, such as {@code shareCompletion}. */
    public String name() {
        return name;
    }

    /** Returns the type of the values. */
    public Class<T> type() {
        return type;
    }

    /** Returns the value of a catalog for which the test chose none. */
    public T defaultValue() {
        return defaultValue;
    }

    /** Returns the values in words, such as {@code true|false} or {@code a number from 1}. */
    public String values() {
        return values;
    }

    /** Returns the URL of the public page that the setting comes from, or {@code null} if it concerns the fake only. */
    public @Nullable String source() {
        return source;
    }

    /**
     * Returns {@code value} if this setting can have it.
     *
     * @throws IllegalArgumentException if it cannot
     */
    T checked(T value) {
        if (!allows(value)) {
            throw new IllegalArgumentException(name + " cannot be " + value + ": it is " + values);
        }
        return value;
    }

    boolean allows(T value) {
        return least == null || least.compareTo(value) <= 0;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
