package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;

/** Settings for a whole run, with JUnit's configuration parameter. */
class ConfiguredSettingsTest {

    private static final String PARAMETER = "servicecatalog.fake.settings";

    private static Run with(String settings, Class<?> testCases) {
        return Run.with(Map.of(PARAMETER, settings), testCases);
    }

    /** Fails at the third portfolio with {@code quota.PORTFOLIOS_PER_REGION=2}. */
    private static boolean thirdFits(ServiceCatalogClient hub) {
        Portfolios.create(hub, "1");
        Portfolios.create(hub, "2");
        try {
            Portfolios.create(hub, "3");
            return true;
        } catch (LimitExceededException full) {
            return false;
        }
    }

    @WithServiceCatalog
    static class AnnotatedTestCases {

        @Test
        void counts_on_the_class(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(thirdFits(hub)).isFalse();
        }

        @Test
        @WithServiceCatalog
        void counts_on_a_method(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(thirdFits(hub)).isFalse();
        }

        @Nested
        class Inner {

            @Test
            void counts_in_a_nested_class(@InAccount("hub") ServiceCatalogClient hub) {
                assertThat(thirdFits(hub)).isFalse();
            }
        }
    }

    static class RegisteredTestCases {

        @RegisterExtension
        final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
                .settings(s -> s.defaultPageSize(1))
                .build();

        @Test
        void counts_for_what_the_extension_leaves_open(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(thirdFits(hub)).isFalse();
            assertThat(hub.listPortfolios().portfolioDetails()).hasSize(1);
        }
    }

    static class WinningTestCases {

        @RegisterExtension
        static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
                .settings(s -> s.quota(Quota.PORTFOLIOS_PER_REGION, 3))
                .build();

        @Test
        void wins(@InAccount("hub") ServiceCatalogClient hub) {
            assertThat(thirdFits(hub)).isTrue();
        }
    }

    @Test
    void the_settings_of_the_run_count_where_a_test_chooses_none() {
        String settings = "quota.PORTFOLIOS_PER_REGION=2, defaultPageSize=2";
        with(settings, AnnotatedTestCases.class).passes(3);
        with(settings, RegisteredTestCases.class).passes(1);
        with(settings, WinningTestCases.class).passes(1);
    }

    @Test
    void no_settings_are_no_mistake() {
        with(" ", WinningTestCases.class).passes(1);
    }

    /** Keeps what each test case reads. */
    static class Seen implements CatalogFixture {

        static FakeServiceCatalog last;

        @Override
        public void arrange(FakeServiceCatalog catalog) {
            last = catalog;
        }
    }

    @WithServiceCatalog(fixture = Seen.class)
    static class AnyTestCases {

        @Test
        void test() {}
    }

    /** The names and values of all settings, as texts that are not the default. */
    static Stream<Arguments> settings() {
        return Stream.concat(
                Setting.all().stream().map(setting -> arguments(setting.name(), examples(setting))),
                Stream.of(Quota.values()).map(quota -> arguments("quota." + quota, List.of("0", "7"))));
    }

    private static List<String> examples(Setting<?> setting) {
        return switch (setting.values()) {
            case "any text" -> List.of("another");
            case "a number from 0", "a number from 1" -> List.of("1", "7");
            case "a time such as 2026-01-01T00:00:00Z" -> List.of("2030-01-01T00:00:00Z");
            case "a duration such as PT5S, not negative" -> List.of("PT0S", "PT5S");
            default -> List.of(setting.values().split("\\|"));
        };
    }

    @ParameterizedTest
    @MethodSource("settings")
    void every_setting_has_a_text(String name, List<String> values) {
        for (String value : values) {
            with(name + "=" + value, AnyTestCases.class).passes(1);
        }
    }

    @Test
    void every_method_of_the_builder_has_a_setting_of_its_name() {
        Set<String> methods = Arrays.stream(SettingsBuilder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !Set.of("set", "assume", "quota").contains(name))
                .collect(Collectors.toSet());

        assertThat(Setting.all()).extracting(Setting::name).containsAll(methods).doesNotHaveDuplicates();
    }

    @Test
    void a_text_is_the_setting_of_that_name() {
        with("startingAt = 2030-01-01T00:00:00Z", AnyTestCases.class).passes(1);
        assertThat(Seen.last.now()).isEqualTo("2030-01-01T00:00:00Z");
    }

    private static String refusalOf(String settings) {
        Throwable failure = with(settings, AnyTestCases.class).failure();
        assertThat(failure).isExactlyInstanceOf(ExtensionConfigurationException.class);
        return failure.getMessage();
    }

    private static final String WRITTEN = "JUnit configuration parameter servicecatalog.fake.settings: ";

    @Test
    void a_name_that_is_none_is_refused_with_all_there_are() {
        assertThat(refusalOf("localInheritance=NONE"))
                .startsWith(WRITTEN
                        + "There is no setting \"localInheritance\". Did you mean \"localPortfolioInheritance\"?"
                        + " Write, for example,"
                        + " \"localPortfolioInheritance=TEMPLATE_ONLY, quota.PORTFOLIOS_PER_REGION=5\". There are:\n"
                        + "  defaultPageSize=(a number from 1)\n"
                        + "  clientRetries=(a number from 0)\n")
                .contains(
                        "\n  localPortfolioInheritance=ALL_OVERRIDABLE|TEMPLATE_ONLY|NONE\n",
                        "\n  listsInheritedConstraints=true|false\n",
                        "\n  shareCompletion=immediate|held|afterPolls(3)|after(PT5S)\n",
                        "\n  startingAt=(a time such as 2026-01-01T00:00:00Z)\n")
                .endsWith("\n  quota.DELEGATED_ADMINISTRATORS_PER_ORGANIZATION=(a number from 0)");
        assertThat(refusalOf("quota.PORTFOLIOS=5"))
                .startsWith(WRITTEN
                        + "There is no setting \"quota.PORTFOLIOS\". Did you mean \"quota.PORTFOLIOS_PER_REGION\"?")
                .contains("\n  quota.PORTFOLIOS_PER_REGION=(a number from 0)\n");
        assertThat(refusalOf("defaultPageSize")).startsWith(WRITTEN + "\"defaultPageSize\" has no \"=\".");
        assertThat(refusalOf("defaultPageSize=1,")).startsWith(WRITTEN + "\"\" has no \"=\".");
        assertThat(refusalOf("defaultPageSize=1, defaultPageSize=2"))
                .startsWith(WRITTEN + "\"defaultPageSize\" is chosen twice.");
    }

    static Stream<Arguments> unreadable() {
        String completion = "immediate|held|afterPolls(3)|after(PT5S)";
        return Stream.of(
                arguments("localPortfolioInheritance", "SOME", "ALL_OVERRIDABLE|TEMPLATE_ONLY|NONE"),
                arguments("listsInheritedConstraints", "yes", "true|false"),
                arguments("resharingError", "INVALID_STATE", "INVALID_PARAMETERS|OPERATION_NOT_SUPPORTED"),
                arguments("defaultPageSize", "many", "a number from 1"),
                arguments("defaultPageSize", "0", "a number from 1"),
                arguments("clientRetries", "-1", "a number from 0"),
                arguments("startingAt", "today", "a time such as 2026-01-01T00:00:00Z"),
                arguments("visibilityDelay", "5s", "a duration such as PT5S, not negative"),
                arguments("visibilityDelay", "PT-5S", "a duration such as PT5S, not negative"),
                arguments("shareCompletion", "later", completion),
                arguments("shareCompletion", "after(5)", completion),
                arguments("shareCompletion", "afterPolls(0)", completion),
                arguments("shareCompletion", "afterPolls(many)", completion),
                arguments("quota.TAGS_PER_PORTFOLIO", "-1", "a number from 0"),
                arguments("quota.TAGS_PER_PORTFOLIO", "some", "a number from 0"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_value_that_is_none_is_refused_with_those_there_are(String name, String value, String values) {
        assertThat(refusalOf(name + "=" + value))
                .isEqualTo(WRITTEN + name + " cannot be \"" + value + "\": it is " + values + ".");
    }
}
