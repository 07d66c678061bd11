package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.regions.Region;

/**
 * The validated configuration of the catalog of a test or class.
 *
 * @param declaration the annotation or builder that the user wrote, and its location, for messages
 * @param region the default Region of accounts, or {@code null} for the Region of the test run
 * @param capture whether and how clients are captured that the code under test builds itself
 * @param endpoint whether the catalog is served over HTTP
 * @param annotated whether the declaration is an annotation, rather than the builder of an extension
 */
record CatalogConfiguration(
        String declaration,
        ListedAccounts accounts,
        List<FixtureDefinition> fixtures,
        OrganizationConfiguration organization,
        @Nullable Region region,
        Consumer<SettingsBuilder> settings,
        CaptureConfiguration capture,
        boolean endpoint,
        boolean annotated) {

    static final Consumer<SettingsBuilder> DEFAULT_SETTINGS = settings -> {};

    /** Reads the annotation on {@code place}, for example "class HubTest". */
    static CatalogConfiguration of(WithServiceCatalog annotation, String place) {
        String declaration = "@WithServiceCatalog on " + place;
        ListedAccounts accounts = ListedAccounts.parse(Arrays.asList(annotation.accounts()), declaration);
        OrganizationConfiguration organization =
                OrganizationConfiguration.read(annotation.organization(), accounts, declaration);
        ListedAccounts listed = organization.listedWith(accounts, declaration);
        return new CatalogConfiguration(
                declaration,
                listed,
                fixtures(annotation, listed, declaration),
                organization,
                annotation.region().isEmpty() ? null : Regions.parse(annotation.region(), declaration),
                settings(annotation, declaration),
                CaptureConfiguration.read(
                        listed.requireNameAlone(annotation.captureClients(), declaration), listed, declaration),
                endpoint(annotation.endpoint(), declaration),
                true);
    }

    /** Returns {@code wanted}, and names the missing dependency if an endpoint is wanted without it. */
    static boolean endpoint(boolean wanted, String declaration) {
        if (wanted) {
            OptionalLibrary.ENDPOINT.require(declaration);
        }
        return wanted;
    }

    /** Stacks come first, so that fixtures can use what they created. */
    private static List<FixtureDefinition> fixtures(
            WithServiceCatalog annotation, ListedAccounts accounts, String declaration) {
        if (annotation.stacks().length == 0 && annotation.fixture().length == 0) {
            return List.of();
        }
        return Stream.concat(
                        DeclaredStack.read(annotation.stacks(), accounts, declaration).stream(),
                        FixtureOrder.resolve(Arrays.stream(annotation.fixture())
                                        .map(fixture -> FixtureDefinition.of(fixture, declaration))
                                        .toList())
                                .stream())
                .toList();
    }

    private static Consumer<SettingsBuilder> settings(WithServiceCatalog annotation, String declaration) {
        if (annotation.settings().isEmpty()) {
            return DEFAULT_SETTINGS;
        }
        Consumer<SettingsBuilder> settings = SettingsText.read(declaration + ", settings", annotation.settings());
        FakeServiceCatalog.builder().settings(settings);
        return settings;
    }

    /** Returns an empty catalog with the organization and the accounts, to validate what a test says of accounts. */
    FakeServiceCatalog temporaryCatalog() {
        return build(FakeServiceCatalog.builder());
    }

    private FakeServiceCatalog build(FakeServiceCatalog.Builder builder) {
        organization.addTo(builder);
        accounts.addTo(builder);
        return builder.build();
    }

    /**
     * Checks that a test may use this account.
     *
     * @throws IllegalArgumentException if accounts are listed and this is not one of them
     */
    void requireListed(String nameOrId) {
        if (!accounts.allows(nameOrId)) {
            throw new IllegalArgumentException("account \"" + nameOrId + "\" is not one of the accounts " + accounts
                    + " that " + declaration + " lists. Correct the name, or add the account to the list.");
        }
    }

    /** Refuses what needs an address of the catalog, if it has none. */
    void requireEndpoint(String requester) {
        if (!endpoint) {
            throw new ExtensionConfigurationException(requester + ": the catalog has no address, because " + declaration
                    + " does not serve it over HTTP. Write "
                    + (annotated
                            ? "@WithServiceCatalog(endpoint = true)."
                            : "ServiceCatalogExtension.builder().endpoint()."));
        }
    }

    /**
     * Returns a new catalog with the organization and the accounts.
     *
     * @param context supplies the configuration parameters of the test run, for what the test does not configure
     */
    FakeServiceCatalog create(ExtensionContext context) {
        FakeServiceCatalog.Builder builder = FakeServiceCatalog.builder();
        Region chosen = region == null ? Regions.ofTestRun(context) : region;
        if (chosen != null) {
            builder.region(chosen);
        }
        String ofTestRun =
                context.getConfigurationParameter(SettingsText.PARAMETER).orElse("");
        if (!ofTestRun.isBlank()) {
            builder.settings(SettingsText.read("JUnit configuration parameter " + SettingsText.PARAMETER, ofTestRun));
        }
        builder.settings(settings);
        return build(builder);
    }

    /** Runs the fixtures on {@code catalog}, and returns them. */
    List<CatalogFixture> arrange(FakeServiceCatalog catalog) {
        if (fixtures.isEmpty()) {
            return List.of();
        }
        List<CatalogFixture> arranged = new ArrayList<>();
        capture.during(catalog, () -> fixtures.forEach(fixture -> arranged.add(fixture.arrange(catalog))));
        return List.copyOf(arranged);
    }
}
