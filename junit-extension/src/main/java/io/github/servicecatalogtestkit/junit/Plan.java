package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.regions.Region;

/**
 * What catalog a test wants, checked and ready to be built.
 *
 * @param written what the user wrote, and where, for messages
 * @param region where accounts act, or {@code null} for what the run is configured for
 * @param captured what clients that code builds itself act as
 * @param annotated whether that was an annotation, rather than the builder of an extension
 */
record Plan(
        String written,
        ListedAccounts accounts,
        List<Fixture> fixtures,
        PlannedOrganization organization,
        @Nullable Region region,
        Consumer<Settings.Builder> settings,
        CapturedClients captured,
        boolean annotated) {

    static final Consumer<Settings.Builder> DEFAULT_SETTINGS = settings -> {};

    /** Reads the annotation on {@code place}, for example "class HubTest". */
    static Plan of(WithServiceCatalog annotation, String place) {
        String written = "@WithServiceCatalog on " + place;
        ListedAccounts accounts = ListedAccounts.read(Arrays.asList(annotation.accounts()), written);
        PlannedOrganization organization = PlannedOrganization.read(annotation.organization(), accounts, written);
        ListedAccounts listed = organization.listedWith(accounts, written);
        return new Plan(
                written,
                listed,
                FixtureOrder.under(Arrays.stream(annotation.fixture())
                        .map(fixture -> Fixture.of(fixture, written))
                        .toList()),
                organization,
                annotation.region().isEmpty() ? null : Regions.read(annotation.region(), written),
                DEFAULT_SETTINGS,
                CapturedClients.read(annotation.captureClients(), listed, written),
                true);
    }

    /**
     * Checks that a test may name this account.
     *
     * @throws IllegalArgumentException if it lists others only
     */
    void requireListed(String nameOrId) {
        if (!accounts.admit(nameOrId)) {
            throw new IllegalArgumentException("account \"" + nameOrId + "\" is not one of " + accounts + ", which "
                    + written + " lists. Correct the name, or list it there.");
        }
    }

    /**
     * Returns a new catalog with the organization and the accounts, arranged by the fixtures, and with an empty journal.
     *
     * @param context what knows the configuration of the run, for what the test does not choose
     */
    FakeServiceCatalog build(ExtensionContext context) {
        FakeServiceCatalog.Builder builder = FakeServiceCatalog.builder()
                .region(region == null ? Regions.usual(context) : region)
                .settings(SettingsText.usual(context))
                .settings(settings);
        organization.giveTo(builder);
        FakeServiceCatalog catalog = builder.build();
        accounts.nameIn(catalog);
        captured.during(catalog, () -> fixtures.forEach(fixture -> fixture.arrange(catalog)));
        return catalog.fork();
    }
}
