package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FailureTiming;
import io.github.servicecatalogtestkit.fake.LocalPortfolioInheritance;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.Settings;
import io.github.servicecatalogtestkit.fake.UnknownTemplates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A method of {@link Settings.Builder}, and how its value is written as text.
 *
 * @param values what may be written, for people
 */
record SettingByName(String name, String values, BiConsumer<Settings.Builder, String> choice) {

    /** All of them but quotas, in the order of {@link Settings.Builder}; a test compares. */
    static final List<SettingByName> ALL = List.of(
            ofEnum(
                    "localPortfolioInheritance",
                    LocalPortfolioInheritance.class,
                    Settings.Builder::localPortfolioInheritance),
            ofBoolean("listsInheritedConstraints", Settings.Builder::listsInheritedConstraints),
            ofBoolean("offeredPortfoliosVisible", Settings.Builder::offeredPortfoliosVisible),
            ofBoolean("rejectDeletesShare", Settings.Builder::rejectDeletesShare),
            ofBoolean("deletingAbsentShareFails", Settings.Builder::deletingAbsentShareFails),
            ofBoolean("copyingThroughOrganizationFails", Settings.Builder::copyingThroughOrganizationFails),
            ofBoolean("serviceActionsShared", Settings.Builder::serviceActionsShared),
            ofEnum("resharing", RefusedAs.class, Settings.Builder::resharing),
            ofEnum("changingImported", RefusedAs.class, Settings.Builder::changingImported),
            new SettingByName("readyProductStatus", "(a text)", Settings.Builder::readyProductStatus),
            new SettingByName(
                    "defaultPageSize",
                    "(a number)",
                    (builder, value) -> builder.defaultPageSize(SettingValue.number(value))),
            new SettingByName(
                    "clientRetries",
                    "(a number)",
                    (builder, value) -> builder.clientRetries(SettingValue.number(value))),
            new SettingByName(
                    "startingAt",
                    "(a time such as 2026-01-01T00:00:00Z)",
                    (builder, value) -> builder.startingAt(
                            SettingValue.parsed(value, Instant::parse, "a time such as 2026-01-01T00:00:00Z"))),
            ofProgress("shareCompletion", Settings.Builder::shareCompletion),
            ofProgress("provisioningProgress", Settings.Builder::provisioningProgress),
            ofBoolean("updateWithoutPath", Settings.Builder::updateWithoutPath),
            ofEnum("provisionedProductNameInUse", RefusedAs.class, Settings.Builder::provisionedProductNameInUse),
            new SettingByName("tagConflictPrefix", "(a text)", Settings.Builder::tagConflictPrefix),
            ofEnum("unfitParameters", FailureTiming.class, Settings.Builder::unfitParameters),
            ofEnum("brokenRules", FailureTiming.class, Settings.Builder::brokenRules),
            new SettingByName(
                    "visibilityDelay",
                    "(a duration such as PT5S)",
                    (builder, value) -> builder.visibilityDelay(
                            SettingValue.parsed(value, Duration::parse, "a duration such as PT5S"))),
            ofBoolean("overlappingSharesFail", Settings.Builder::overlappingSharesFail),
            ofBoolean("staleAccessAfterReenabling", Settings.Builder::staleAccessAfterReenabling),
            ofBoolean("organizationsSideEnabling", Settings.Builder::organizationsSideEnabling),
            ofBoolean("strictSharePrincipals", Settings.Builder::strictSharePrincipals),
            ofEnum("sharingWithoutAccess", RefusedAs.class, Settings.Builder::sharingWithoutAccess),
            ofEnum("switchingAccessUnauthorized", RefusedAs.class, Settings.Builder::switchingAccessUnauthorized),
            ofBoolean("absentOrganizationShareFails", Settings.Builder::absentOrganizationShareFails),
            ofEnum("unknownTemplates", UnknownTemplates.class, Settings.Builder::unknownTemplates));

    private static SettingByName ofBoolean(String name, BiConsumer<Settings.Builder, Boolean> choice) {
        return new SettingByName(
                name, "true|false", (builder, value) -> choice.accept(builder, SettingValue.truth(value)));
    }

    private static <E extends Enum<E>> SettingByName ofEnum(
            String name, Class<E> type, BiConsumer<Settings.Builder, E> choice) {
        return new SettingByName(
                name,
                SettingValue.names(type),
                (builder, value) -> choice.accept(builder, SettingValue.constant(type, value)));
    }

    private static SettingByName ofProgress(String name, BiConsumer<Settings.Builder, CompletionPolicy> choice) {
        return new SettingByName(
                name, SettingValue.PROGRESS, (builder, value) -> choice.accept(builder, SettingValue.progress(value)));
    }

    void accept(Settings.Builder builder, String value) {
        choice.accept(builder, value);
    }
}
