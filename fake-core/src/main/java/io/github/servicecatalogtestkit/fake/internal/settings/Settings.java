package io.github.servicecatalogtestkit.fake.internal.settings;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.Setting;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The settings of a catalog: the default of each setting, and what a test chose instead. Immutable. */
public final class Settings {

    /** The default of each setting. */
    public static final Settings DEFAULT = new Settings(Map.of(), Map.of());

    private final Map<Setting<?>, Object> chosen;
    private final Map<Quota, Integer> quotas;

    private Settings(Map<Setting<?>, Object> chosen, Map<Quota, Integer> quotas) {
        this.chosen = chosen;
        this.quotas = quotas;
    }

    /** Returns the value of a setting. */
    public <T> T get(Setting<T> setting) {
        Object value = chosen.get(setting);
        return value == null ? setting.defaultValue() : setting.type().cast(value);
    }

    /** Returns the limit that a quota sets. */
    public int quota(Quota quota) {
        return quotas.getOrDefault(quota, quota.defaultValue());
    }

    /** Returns a copy with the given value. */
    public <T> Settings with(Setting<T> setting, T value) {
        Map<Setting<?>, Object> more = new HashMap<>(chosen);
        more.put(setting, value);
        return new Settings(more, quotas);
    }

    /** Returns a copy in which each action that is complete after a number of polls needs one more. */
    public Settings withOneMorePoll() {
        Map<Setting<?>, Object> more = new HashMap<>(chosen);
        more.replaceAll((setting, value) -> value instanceof CompletionPolicy policy ? oneMorePoll(policy) : value);
        return new Settings(more, quotas);
    }

    private static CompletionPolicy oneMorePoll(CompletionPolicy policy) {
        return policy.polls().isPresent()
                ? CompletionPolicy.afterPolls(policy.polls().getAsInt() + 1)
                : policy;
    }

    /** Returns a copy with the given limit. */
    public Settings with(Quota quota, int limit) {
        Map<Quota, Integer> more = new EnumMap<>(Quota.class);
        more.putAll(quotas);
        more.put(quota, limit);
        return new Settings(chosen, more);
    }
}
