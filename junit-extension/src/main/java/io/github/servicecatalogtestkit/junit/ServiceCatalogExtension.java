package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.OrganizationBuilder;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import software.amazon.awssdk.regions.Region;

/**
 * The programmatic form of {@link WithServiceCatalog @WithServiceCatalog}, for {@code @RegisterExtension}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
 *         .accounts("hub", "spoke=210987654321")
 *         .fixture(c -> c.account("hub").serviceCatalog()
 *                 .createPortfolio(r -> r.displayName("Linux").providerName("Hub")))
 *         .settings(s -> s.localPortfolioInheritance(LocalPortfolioInheritance.TEMPLATE_ONLY))
 *         .build();
 *
 * private final ServiceCatalogClient spoke = catalog.account("spoke").serviceCatalog();
 *
 * @Test
 * void imports_the_hub_portfolio(@InAccount("hub") ServiceCatalogClient hub) { … }
 * }</pre>
 *
 * <p><b>In a static field,</b> the catalog is built once per class and forked for each test, also for tests of nested
 * classes, as {@link WithServiceCatalog} describes. <b>In an instance field,</b> the catalog is built for each test; it
 * is available from {@code @BeforeEach} on, but not in the constructor. With {@code Lifecycle.PER_CLASS}, an instance
 * field behaves like a static field. Declare the field with this type.
 *
 * <p>{@link InAccount @InAccount}, {@link WithFault @WithFault} and parameters of the type {@link FakeServiceCatalog}
 * work as with the annotation. {@link ArrangeCatalog @ArrangeCatalog} works if the catalog is built once per class. A
 * class has either the annotation or one extension, because one catalog holds all accounts in all Regions.
 *
 * <p><b>Which catalog.</b> {@link #catalog()} and {@link #account} use the catalog of the test that is running on the
 * calling thread. In {@code @ArrangeCatalog}, {@code @BeforeAll} and {@code @AfterAll} methods they use the class
 * catalog. So one static extension serves tests that run in parallel. Pass the catalog, an account or a client to
 * threads that a test starts.
 */
public abstract sealed class ServiceCatalogExtension implements Extension permits RegisteredExtension {

    ServiceCatalogExtension() {}

    /** Returns a builder for an empty catalog in {@code us-east-1} with the default settings and no listed accounts. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the catalog of the running test.
     *
     * @throws IllegalStateException if no test runs on this thread
     */
    public abstract FakeServiceCatalog catalog();

    /**
     * Returns an account of the running test's catalog.
     *
     * @param nameOrId the name or the 12-digit ID; if accounts are listed, one of those
     * @throws IllegalArgumentException if accounts are listed and this is not one of them
     * @throws IllegalStateException if no test runs on this thread
     */
    public abstract FakeAccount account(String nameOrId);

    /** Builds a {@link ServiceCatalogExtension}. */
    public static final class Builder {

        private static final String DECLARATION = "ServiceCatalogExtension.builder()";

        private final List<String> accounts = new ArrayList<>();
        private final List<FixtureDefinition> fixtures = new ArrayList<>();
        private OrganizationConfiguration organization = OrganizationConfiguration.NONE;
        private @Nullable Region region;
        private Consumer<SettingsBuilder> settings = CatalogConfiguration.DEFAULT_SETTINGS;
        private String captureAccount = "";
        private boolean endpoint;

        private Builder() {}

        /**
         * Lists accounts, each as a name, {@code "hub"}, or as a name with an ID, {@code "spoke=210987654321"}. If any
         * accounts are listed, {@link ServiceCatalogExtension#account} and {@link InAccount} accept only those.
         */
        public Builder accounts(String... namesOrNamesWithIds) {
            accounts.addAll(List.of(namesOrNamesWithIds));
            return this;
        }

        /**
         * Adds a fixture class. Fixtures run in the order in which they were added, each class once, after the fixtures
         * that it {@linkplain BuildsOn builds on}.
         *
         * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if the class cannot be instantiated,
         *     for example because it has no constructor without parameters
         */
        public Builder fixture(Class<? extends CatalogFixture> fixture) {
            fixtures.add(FixtureDefinition.of(fixture, DECLARATION));
            return this;
        }

        /**
         * Adds a fixture object. Fixtures run in the order in which they were added, after the fixtures that their
         * class {@linkplain BuildsOn builds on}.
         */
        public Builder fixture(CatalogFixture fixture) {
            fixtures.add(FixtureDefinition.of(Objects.requireNonNull(fixture, "fixture"), DECLARATION));
            return this;
        }

        /**
         * Sets the organization, replacing an earlier one. If accounts are listed, the accounts of the organization are
         * added to the list. An account that is listed with an ID is given by its ID here.
         *
         * @param description describes the organization; it is called several times and must always do the same
         */
        public Builder organization(Consumer<OrganizationBuilder> description) {
            organization = new OrganizationConfiguration(Objects.requireNonNull(description, "description"));
            return this;
        }

        /**
         * Sets the Region in which accounts act unless a test chooses another. By default it is the Region in the JUnit
         * configuration parameter {@code servicecatalog.fake.region}, or else {@code us-east-1}.
         */
        public Builder region(Region chosen) {
            region = Objects.requireNonNull(chosen, "region");
            return this;
        }

        /**
         * Changes settings: quotas, and what AWS does where its documentation leaves it open. They override the
         * settings in the JUnit configuration parameter {@code servicecatalog.fake.settings}, which are applied first.
         */
        public Builder settings(Consumer<SettingsBuilder> choices) {
            settings = settings.andThen(choices);
            return this;
        }

        /**
         * Captures clients that the code under test builds itself, so that they act on the catalog, as
         * {@link WithServiceCatalog#captureClients} does.
         *
         * @param account the name or ID of the account in which a client acts if its credentials name no account
         */
        public Builder captureClients(String account) {
            captureAccount = Objects.requireNonNull(account, "account");
            return this;
        }

        /** Serves the catalog over HTTP, as {@link WithServiceCatalog#endpoint} does. */
        public Builder endpoint() {
            endpoint = true;
            return this;
        }

        /**
         * Returns the extension.
         *
         * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if the accounts or the organization
         *     are invalid, or if fixtures {@linkplain BuildsOn build on} each other in a cycle
         */
        public ServiceCatalogExtension build() {
            ListedAccounts listed = ListedAccounts.parse(accounts, DECLARATION);
            ListedAccounts all = organization.listedWith(listed, DECLARATION);
            CaptureConfiguration capture = CaptureConfiguration.read(captureAccount, all, DECLARATION);
            CaptureLifecycle.reserveFields(capture);
            return new RegisteredExtension(new CatalogConfiguration(
                    DECLARATION,
                    all,
                    FixtureOrder.resolve(fixtures),
                    organization,
                    region,
                    settings,
                    capture,
                    CatalogConfiguration.endpoint(endpoint, DECLARATION),
                    false));
        }
    }
}
