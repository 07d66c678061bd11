package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.OrganizationBuilder;
import io.github.servicecatalogtestkit.fake.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import software.amazon.awssdk.regions.Region;

/**
 * The twin of {@link WithServiceCatalog @WithServiceCatalog} for those who build the catalog in Java, for {@code @RegisterExtension}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ServiceCatalogExtension catalog = ServiceCatalogExtension.builder()
 *         .accounts("hub", "spoke=210987654321")
 *         .fixture(c -> c.account("hub").serviceCatalog().createPortfolio(r -> r.displayName("Linux").providerName("Hub")))
 *         .settings(s -> s.localPortfolioInheritance(LocalPortfolioInheritance.TEMPLATE_ONLY))
 *         .build();
 *
 * private final ServiceCatalogClient spoke = catalog.account("spoke").serviceCatalog();
 *
 * @Test
 * void imports_the_hub_portfolio(@InAccount("hub") ServiceCatalogClient hub) { … }
 * }</pre>
 *
 * <p><b>Static field:</b> the catalog is built once per class and forked for each test, as {@link WithServiceCatalog} describes it, for
 * nested classes too. <b>Instance field:</b> it is built for each test, and is there from {@code @BeforeEach} on, but not in the
 * constructor; with {@code Lifecycle.PER_CLASS} an instance field is like a static one. Declare the field with this type.
 *
 * <p>{@link InAccount @InAccount}, {@link WithFault @WithFault} and parameters of the type {@link FakeServiceCatalog} work as with the
 * annotation, and so does {@link ArrangeCatalog @ArrangeCatalog} with a catalog of the class. A class has one
 * catalog, so it has either the annotation or one extension: one catalog holds all accounts in all Regions.
 *
 * <p><b>Which catalog.</b> {@link #catalog()} and {@link #account} mean the catalog of the test that is running on the calling thread,
 * or that of the class in {@code @ArrangeCatalog}, {@code @BeforeAll} and {@code @AfterAll} methods. So one static extension serves tests that run in parallel. Threads
 * that a test starts are handed the catalog, the account or the client.
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
     * @param nameOrId a name, or an id of twelve digits; one of the listed ones, if any are listed
     * @throws IllegalArgumentException if accounts are listed, and this is none of them
     * @throws IllegalStateException if no test runs on this thread
     */
    public abstract FakeAccount account(String nameOrId);

    /** Builds the extension. Every method returns this builder. */
    public static final class Builder {

        private static final String WRITTEN = "ServiceCatalogExtension.builder()";

        private final List<String> accounts = new ArrayList<>();
        private final List<Fixture> fixtures = new ArrayList<>();
        private PlannedOrganization organization = PlannedOrganization.NONE;
        private @Nullable Region region;
        private Consumer<Settings.Builder> settings = Plan.DEFAULT_SETTINGS;
        private String captured = "";

        private Builder() {}

        /**
         * Lists accounts, each as a name or as a name and an id: {@code "hub"}, {@code "spoke=210987654321"}. If any are listed, there
         * are no others for {@link ServiceCatalogExtension#account} and {@link InAccount}.
         */
        public Builder accounts(String... namesOrNamesWithIds) {
            accounts.addAll(List.of(namesOrNamesWithIds));
            return this;
        }

        /**
         * Adds a fixture, and before it what it {@linkplain BuildsOn builds on}. Fixtures arrange the catalog in the order in which they
         * were added, each class once.
         *
         * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if it has no constructor without parameters
         */
        public Builder fixture(Class<? extends CatalogFixture> fixture) {
            fixtures.add(Fixture.of(fixture, WRITTEN));
            return this;
        }

        /**
         * Adds a fixture, and before it what its class {@linkplain BuildsOn builds on}. Fixtures arrange the catalog in the order in which
         * they were added.
         */
        public Builder fixture(CatalogFixture fixture) {
            fixtures.add(Fixture.of(Objects.requireNonNull(fixture, "fixture"), WRITTEN));
            return this;
        }

        /**
         * Gives the catalog an organization, in place of one described before. It is described more than once, the same each time. If
         * accounts are listed, those of the organization are listed with them. One that is listed with an id is named by its id here.
         */
        public Builder organization(Consumer<OrganizationBuilder> description) {
            organization = new PlannedOrganization(Objects.requireNonNull(description, "description"));
            return this;
        }

        /**
         * Chooses the Region in which accounts act unless the test says otherwise; by default that of the JUnit configuration
         * parameter {@code servicecatalog.fake.region}, or {@code us-east-1}.
         */
        public Builder region(Region chosen) {
            region = Objects.requireNonNull(chosen, "region");
            return this;
        }

        /**
         * Chooses settings: quotas, and what AWS does where its documentation leaves it open. They count for more than those of the
         * JUnit configuration parameter {@code servicecatalog.fake.settings}, which come before them.
         */
        public Builder settings(Consumer<Settings.Builder> choices) {
            settings = settings.andThen(choices);
            return this;
        }

        /**
         * Lets clients that the code under test builds itself act on the catalog, as {@link WithServiceCatalog#captureClients} does.
         *
         * @param account the name or id of the account in which they act if their credentials name none
         */
        public Builder captureClients(String account) {
            captured = Objects.requireNonNull(account, "account");
            return this;
        }

        /**
         * Returns the extension.
         *
         * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException if the accounts or the organization are not written as they
         *     should be, or fixtures {@linkplain BuildsOn build on} each other in a circle
         */
        public ServiceCatalogExtension build() {
            ListedAccounts listed = ListedAccounts.read(accounts, WRITTEN);
            ListedAccounts all = organization.listedWith(listed, WRITTEN);
            return new RegisteredExtension(new Plan(
                    WRITTEN,
                    all,
                    FixtureOrder.under(fixtures),
                    organization,
                    region,
                    settings,
                    CapturedClients.read(captured, all, WRITTEN),
                    false));
        }
    }
}
