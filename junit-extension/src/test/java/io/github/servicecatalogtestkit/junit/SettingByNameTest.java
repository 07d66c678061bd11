package io.github.servicecatalogtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.Settings;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.ReflectionSupport;

/** Each text reaches the setting of its name, and no other. */
class SettingByNameTest {

    private static final Map<String, String> EXAMPLES = Map.of(
            "(a text)", "another",
            "(a number)", "7",
            "(a time such as 2026-01-01T00:00:00Z)", "2030-01-01T00:00:00Z",
            "(a duration such as PT5S)", "PT5S",
            "immediate|held|afterPolls(3)|after(PT5S)", "after(PT5S)");

    static Stream<String> names() {
        return SettingByName.ALL.stream().map(SettingByName::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_text_changes_the_setting_of_its_name_only(String name) {
        Map<String, Object> expected = read(Settings.DEFAULT);
        SettingByName setting = SettingByName.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        Settings.Builder builder = Settings.builder();
        String text = textOtherThan(String.valueOf(expected.get(name)), setting);

        setting.accept(builder, text);

        Map<String, Object> changed = read(builder.build());
        assertThat(changed.remove(name)).isNotEqualTo(expected.remove(name));
        assertThat(changed).isEqualTo(expected);
    }

    private static String textOtherThan(String present, SettingByName setting) {
        String example = EXAMPLES.get(setting.values());
        return example != null
                ? example
                : Stream.of(setting.values().split("\\|"))
                        .filter(value -> !value.equals(present))
                        .filter(value -> accepts(setting, value))
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean accepts(SettingByName setting, String value) {
        try {
            setting.accept(Settings.builder(), value);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static Map<String, Object> read(Settings settings) {
        Map<String, Object> read = new TreeMap<>();
        Arrays.stream(Settings.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method ->
                        method.getParameterCount() == 0 && !method.getName().equals("toBuilder"))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> read.put(method.getName(), ReflectionSupport.invokeMethod(method, settings)));
        return read;
    }
}
