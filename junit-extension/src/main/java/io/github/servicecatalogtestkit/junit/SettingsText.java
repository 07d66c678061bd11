package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.conversion.ConversionException;
import org.junit.platform.commons.support.conversion.ConversionSupport;

/**
 * Settings as text: {@code localPortfolioInheritance=TEMPLATE_ONLY, listsInheritedConstraints=false,
 * quota.PORTFOLIOS_PER_REGION=5}. The names are the names of {@link Setting} and {@link Quota}; JUnit converts the
 * values.
 */
final class SettingsText {

    /** The JUnit configuration parameter with the settings of tests that do not choose them. */
    static final String PARAMETER = "servicecatalog.fake.settings";

    private static final String QUOTA = "quota.";

    private final String writtenIn;
    private final String text;

    private SettingsText(String writtenIn, String text) {
        this.writtenIn = writtenIn;
        this.text = text;
    }

    /**
     * Returns the choices in a text.
     *
     * @param writtenIn where the user wrote the text, for messages
     */
    static Consumer<SettingsBuilder> read(String writtenIn, String text) {
        return new SettingsText(writtenIn, text)::choose;
    }

    private void choose(SettingsBuilder builder) {
        Set<String> chosen = new HashSet<>();
        for (String choice : text.split(",", -1)) {
            String[] parts = choice.strip().split("=", 2);
            if (parts.length < 2) {
                throw misuse("\"" + choice.strip() + "\" has no \"=\".");
            }
            String name = parts[0].strip();
            choose(name, parts[1].strip(), builder);
            if (!chosen.add(name)) {
                throw misuse("\"" + name + "\" is chosen twice.");
            }
        }
    }

    private void choose(String name, String value, SettingsBuilder builder) {
        Optional<Quota> quota = Arrays.stream(Quota.values())
                .filter(known -> (QUOTA + known).equals(name))
                .findFirst();
        if (quota.isPresent()) {
            choose(name, value, "a number from 0", Integer.class, limit -> builder.quota(quota.get(), limit));
        } else {
            choose(setting(name), value, builder);
        }
    }

    private <T> void choose(Setting<T> setting, String value, SettingsBuilder builder) {
        choose(setting.name(), value, setting.values(), setting.type(), typed -> builder.set(setting, typed));
    }

    private <T> void choose(String name, String value, String values, Class<T> type, Consumer<T> choice) {
        try {
            choice.accept(ConversionSupport.convert(value, type, SettingsText.class.getClassLoader()));
        } catch (ConversionException | IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    writtenIn + ": " + name + " cannot be \"" + value + "\": it is " + values + ".", e);
        }
    }

    private Setting<?> setting(String name) {
        try {
            return Setting.named(name);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()));
        }
    }

    private ExtensionConfigurationException misuse(String what) {
        return new ExtensionConfigurationException(writtenIn + ": " + what
                + " Write, for example, \"localPortfolioInheritance=TEMPLATE_ONLY, quota.PORTFOLIOS_PER_REGION=5\". "
                + "There are:"
                + Setting.all().stream()
                        .map(setting -> "\n  " + setting.name() + "=" + written(setting.values()))
                        .collect(Collectors.joining())
                + Arrays.stream(Quota.values())
                        .map(quota -> "\n  " + QUOTA + quota + "=(a number from 0)")
                        .collect(Collectors.joining()));
    }

    private static String written(String values) {
        return values.contains(" ") ? "(" + values + ")" : values;
    }
}
