package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.Settings;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Settings for a whole run: {@code localPortfolioInheritance=TEMPLATE_ONLY, listsInheritedConstraints=false,
 * quota.PORTFOLIOS_PER_REGION=5}. The names are those of {@link Settings.Builder}.
 */
final class SettingsText {

    /** The JUnit configuration parameter with the settings of tests that do not choose them. */
    static final String PARAMETER = "servicecatalog.fake.settings";

    private static final String WRITTEN = "JUnit configuration parameter " + PARAMETER;
    private static final String QUOTA = "quota.";

    private SettingsText() {}

    /** Returns the choices of the run, which come before those of a test. */
    static Consumer<Settings.Builder> usual(ExtensionContext context) {
        return context.getConfigurationParameter(PARAMETER)
                .filter(text -> !text.isBlank())
                .map(SettingsText::read)
                .orElse(CatalogConfiguration.DEFAULT_SETTINGS);
    }

    private static Consumer<Settings.Builder> read(String text) {
        return builder -> {
            Set<String> chosen = new HashSet<>();
            for (String choice : text.split(",", -1)) {
                String name = choose(choice.strip(), builder);
                if (!chosen.add(name)) {
                    throw misuse("\"" + name + "\" is chosen twice");
                }
            }
        };
    }

    private static String choose(String choice, Settings.Builder builder) {
        int equals = choice.indexOf('=');
        if (equals < 0) {
            throw misuse("\"" + choice + "\" has no \"=\"");
        }
        String name = choice.substring(0, equals).strip();
        String value = choice.substring(equals + 1).strip();
        try {
            if (name.startsWith(QUOTA)) {
                builder.quota(quota(name), SettingValue.number(value));
            } else {
                setting(name).accept(builder, value);
            }
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    WRITTEN + ": \"" + name + "\" cannot be \"" + value + "\". " + e.getMessage() + ".", e);
        }
        return name;
    }

    private static SettingByName setting(String name) {
        return SettingByName.ALL.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> misuse("there is no setting \"" + name + "\""));
    }

    private static Quota quota(String name) {
        return Arrays.stream(Quota.values())
                .filter(quota -> (QUOTA + quota).equals(name))
                .findFirst()
                .orElseThrow(() -> misuse("there is no setting \"" + name + "\""));
    }

    private static ExtensionConfigurationException misuse(String what) {
        return new ExtensionConfigurationException(WRITTEN + ": " + what
                + ". Write, for example, \"localPortfolioInheritance=TEMPLATE_ONLY, quota.PORTFOLIOS_PER_REGION=5\". "
                + "There are:"
                + SettingByName.ALL.stream()
                        .map(setting -> "\n  " + setting.name() + "=" + setting.values())
                        .collect(Collectors.joining())
                + Arrays.stream(Quota.values())
                        .map(quota -> "\n  " + QUOTA + quota + "=(a number)")
                        .collect(Collectors.joining()));
    }
}
