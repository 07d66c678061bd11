package io.github.servicecatalogtestkit.endpoint;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A setting as text: its name, and its value as {@link Setting#values()} describes it. */
final class SettingText {

    private static final String QUOTA = "quota.";

    private SettingText() {}

    /**
     * Chooses a setting.
     *
     * @throws BadRequestException if there is no such setting, or it cannot have this value
     */
    static void choose(SettingsBuilder settings, String name, String value) {
        Optional<Quota> quota = Arrays.stream(Quota.values())
                .filter(known -> (QUOTA + known).equals(name))
                .findFirst();
        try {
            if (quota.isPresent()) {
                settings.quota(quota.get(), Integer.parseInt(value));
            } else {
                choose(settings, setting(name), value);
            }
        } catch (RuntimeException e) {
            if (e instanceof BadRequestException known) {
                throw known;
            }
            throw new BadRequestException("The setting " + name + " cannot be \"" + value + "\": it is "
                    + quota.map(any -> "a number from 0")
                            .orElseGet(() -> setting(name).values()) + ".");
        }
    }

    private static <T> void choose(SettingsBuilder settings, Setting<T> setting, String value) {
        settings.set(setting, setting.type().cast(converted(setting.type(), value)));
    }

    private static Object converted(Class<?> type, String value) {
        if (type == Boolean.class) {
            if (!value.matches("true|false")) {
                throw new IllegalArgumentException(value);
            }
            return Boolean.valueOf(value);
        }
        if (type == Integer.class) {
            return Integer.valueOf(value);
        }
        if (type == Instant.class) {
            return Instant.parse(value);
        }
        if (type == Duration.class) {
            return Duration.parse(value);
        }
        if (type == CompletionPolicy.class) {
            return CompletionPolicy.parse(value);
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value));
    }

    private static Setting<?> setting(String name) {
        try {
            return Setting.named(name);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage() + " There are "
                    + Setting.all().stream().map(Setting::name).collect(Collectors.joining(", ")) + ", and " + QUOTA
                    + "… with the name of a quota.");
        }
    }
}
