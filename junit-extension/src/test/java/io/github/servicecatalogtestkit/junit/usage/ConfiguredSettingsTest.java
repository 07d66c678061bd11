package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.Settings;
import io.github.servicecatalogtestkit.junit.CatalogFixture;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.ServiceCatalogExtension;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** A text for each method of the builder, so that none is forgotten. */
    static Stream<Arguments> settings() {
        return Stream.of(
                arguments("localPortfolioInheritance", List.of("ALL_OVERRIDABLE", "TEMPLATE_ONLY", "NONE")),
                arguments("listsInheritedConstraints", List.of("true", "false")),
                arguments("offeredPortfoliosVisible", List.of("true", "false")),
                arguments("rejectDeletesShare", List.of("true", "false")),
                arguments("deletingAbsentShareFails", List.of("true", "false")),
                arguments("copyingThroughOrganizationFails", List.of("true", "false")),
                arguments("serviceActionsShared", List.of("true", "false")),
                arguments("resharing", List.of("INVALID_PARAMETERS", "OPERATION_NOT_SUPPORTED")),
                arguments("changingImported", List.of("RESOURCE_NOT_FOUND", "INVALID_PARAMETERS")),
                arguments("readyProductStatus", List.of("AVAILABLE")),
                arguments("defaultPageSize", List.of("5")),
                arguments("clientRetries", List.of("3")),
                arguments("startingAt", List.of("2030-01-01T00:00:00Z")),
                arguments("shareCompletion", List.of("immediate", "held", "afterPolls(3)", "after(PT5S)")),
                arguments("provisioningProgress", List.of("immediate", "held", "afterPolls(3)", "after(PT5S)")),
                arguments("updateWithoutPath", List.of("true", "false")),
                arguments("provisionedProductNameInUse", List.of("INVALID_PARAMETERS", "DUPLICATE_RESOURCE")),
                arguments("tagConflictPrefix", List.of("sc-tagconflict-")),
                arguments("unfitParameters", List.of("SYNCHRONOUS", "ASYNCHRONOUS")),
                arguments("brokenRules", List.of("SYNCHRONOUS", "ASYNCHRONOUS")),
                arguments("visibilityDelay", List.of("PT5S")),
                arguments("overlappingSharesFail", List.of("true", "false")),
                arguments("staleAccessAfterReenabling", List.of("true", "false")),
                arguments("organizationsSideEnabling", List.of("true", "false")),
                arguments("strictSharePrincipals", List.of("true", "false")),
                arguments("sharingWithoutAccess", List.of("INVALID_STATE", "OPERATION_NOT_SUPPORTED")),
                arguments("switchingAccessUnauthorized", List.of("ACCESS_DENIED", "OPERATION_NOT_SUPPORTED")),
                arguments("absentOrganizationShareFails", List.of("true", "false")),
                arguments("unknownTemplates", List.of("ACCEPTED_WITHOUT_PARAMETERS", "REFUSED")),
                arguments("quota.TAGS_PER_PORTFOLIO", List.of("0", "7")));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void every_setting_has_a_text(String name, List<String> values) {
        for (String value : values) {
            with(name + "=" + value, AnyTestCases.class).passes(1);
        }
    }

    @Test
    void every_method_of_the_builder_has_a_name_here() {
        Stream<String> methods = Arrays.stream(Settings.Builder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !name.equals("build"));
        List<String> tested = settings()
                .map(arguments -> ((String) arguments.get()[0]).replaceFirst("\\..*", ""))
                .toList();
        assertThat(methods).containsExactlyInAnyOrderElementsOf(tested);
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
                        + "there is no setting \"localInheritance\". Write, for example,"
                        + " \"localPortfolioInheritance=TEMPLATE_ONLY, quota.PORTFOLIOS_PER_REGION=5\". There are:\n"
                        + "  localPortfolioInheritance=ALL_OVERRIDABLE|TEMPLATE_ONLY|NONE\n"
                        + "  listsInheritedConstraints=true|false\n")
                .contains(
                        "\n  shareCompletion=immediate|held|afterPolls(3)|after(PT5S)\n",
                        "\n  startingAt=(a time such as 2026-01-01T00:00:00Z)\n")
                .endsWith("\n  quota.DELEGATED_ADMINISTRATORS_PER_ORGANIZATION=(a number)");
        assertThat(refusalOf("quota.PORTFOLIOS=5"))
                .startsWith(WRITTEN + "there is no setting \"quota.PORTFOLIOS\".")
                .contains("\n  quota.PORTFOLIOS_PER_REGION=(a number)\n");
        assertThat(refusalOf("defaultPageSize")).startsWith(WRITTEN + "\"defaultPageSize\" has no \"=\".");
        assertThat(refusalOf("defaultPageSize=1,")).startsWith(WRITTEN + "\"\" has no \"=\".");
        assertThat(refusalOf("defaultPageSize=1, defaultPageSize=2"))
                .startsWith(WRITTEN + "\"defaultPageSize\" is chosen twice.");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("localPortfolioInheritance", "SOME", "It is one of ALL_OVERRIDABLE|TEMPLATE_ONLY|NONE."),
                arguments("listsInheritedConstraints", "yes", "It is true or false."),
                arguments(
                        "resharing",
                        "INVALID_STATE",
                        "resharing can be one of [INVALID_PARAMETERS, OPERATION_NOT_SUPPORTED], but was INVALID_STATE."),
                arguments("defaultPageSize", "many", "It is a whole number."),
                arguments("defaultPageSize", "0", "defaultPageSize counts items from 1, but was 0."),
                arguments("startingAt", "today", "It is a time such as 2026-01-01T00:00:00Z."),
                arguments("visibilityDelay", "5s", "It is a duration such as PT5S."),
                arguments("shareCompletion", "later", "It is one of immediate|held|afterPolls(3)|after(PT5S)."),
                arguments("shareCompletion", "after(5)", "It is one of immediate|held|afterPolls(3)|after(PT5S)."),
                arguments("shareCompletion", "afterPolls(0)", "Polls are counted from 1, but were 0."),
                arguments(
                        "quota.TAGS_PER_PORTFOLIO",
                        "-1",
                        "A quota counts from 0, but TAGS_PER_PORTFOLIO was set to -1."));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_value_that_is_none_is_refused_with_those_there_are(String name, String value, String why) {
        assertThat(refusalOf(name + "=" + value))
                .isEqualTo(WRITTEN + "\"" + name + "\" cannot be \"" + value + "\". " + why);
    }
}
