package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.error.SdkVersion;
import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultRegistry;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.AccountNames;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.rule.Completion;
import io.github.servicecatalogtestkit.fake.internal.rule.VisibilityDelay;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.sdk.RequestCredentials;
import io.github.servicecatalogtestkit.fake.internal.stack.StackProgress;
import io.github.servicecatalogtestkit.fake.internal.wire.InMemoryAsyncHttpClient;
import io.github.servicecatalogtestkit.fake.internal.wire.InMemoryHttpClient;
import io.github.servicecatalogtestkit.fake.internal.wire.WireCatalog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;

/**
 * An in-memory fake of AWS Service Catalog for any number of accounts. It has portfolios, products, constraints and
 * principals, and accounts can share and import portfolios as on AWS.
 *
 * <pre>{@code
 * FakeServiceCatalog catalog = FakeServiceCatalog.create();
 * ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
 * ServiceCatalogClient spoke = catalog.account("spoke").serviceCatalog();
 * }</pre>
 *
 * <p>Catalogs are independent of each other. Several threads can use one catalog; it answers one call after the other.
 * Ids, times and the order of lists are the same in every run.
 */
public final class FakeServiceCatalog {

    private final Journal journal;
    private final FaultRegistry faults;
    private final LiveCatalog live;
    private final String region;

    private FakeServiceCatalog(Catalog start, String region, FaultRegistry faults) {
        this.faults = faults;
        this.journal = new Journal(this::present, start.settings().get(Setting.JOURNAL_SIZE));
        this.live = new LiveCatalog(start, journal::add, faults);
        this.region = region;
    }

    /**
     * Returns an empty catalog with the default settings, in {@code us-east-1}. An account is created when it is first
     * named.
     */
    public static FakeServiceCatalog create() {
        return builder().build();
    }

    /** Returns a builder for a catalog with other settings. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns an account, which is created if it does not exist.
     *
     * @param nameOrId a name, which gets an ID that is the same in every run, or an ID of twelve digits
     * @throws IllegalArgumentException if the accounts of the catalog are {@linkplain Builder#accounts listed} and this
     *     is not one of them
     */
    public FakeAccount account(String nameOrId) {
        Catalog known = live.present();
        if (AccountNames.naming(known, nameOrId) != known) {
            live.change(catalog -> AccountNames.naming(catalog, nameOrId));
        }
        return administrator(AccountNames.id(live.present(), nameOrId));
    }

    private FakeAccount administrator(AccountId id) {
        return administrator(live.present().accounts().nameOf(id), id);
    }

    private FakeAccount administrator(String name, AccountId id) {
        return FakeAccount.administrator(live, name, id, region);
    }

    /**
     * Gives an account the given name and ID, and returns it.
     *
     * @throws IllegalArgumentException if the ID does not have twelve digits, or the name or the ID belongs to another
     *     account
     */
    public FakeAccount account(String name, String id) {
        AccountId accountId = new AccountId(id);
        live.change(catalog -> AccountNames.naming(catalog, name, accountId));
        return administrator(name, accountId);
    }

    /**
     * Returns the account and the principal that credentials name, or empty if they name no account.
     *
     * <p>Credentials in a test are not secret. The account is the account ID in the credentials or, without one, an
     * access key ID of twelve digits. A session token such as {@code role/Developer}, or an ARN, is the principal. With
     * any other token, or none, the principal is the account's administrator.
     */
    public Optional<FakeAccount> account(AwsCredentialsIdentity credentials) {
        return RequestCredentials.accountOf(credentials)
                .map(this::administrator)
                .map(administrator -> RequestCredentials.principalOf(credentials)
                        .map(administrator::as)
                        .orElse(administrator));
    }

    /**
     * Returns the account and the principal that the credentials of a provider name, or empty if they name no account.
     * A provider that reads the credentials of the machine, such as {@code DefaultCredentialsProvider}, names no
     * account; this method does not let it read them.
     *
     * @see #account(AwsCredentialsIdentity)
     */
    public Optional<FakeAccount> account(IdentityProvider<? extends AwsCredentialsIdentity> provider) {
        return RequestCredentials.resolve(provider).flatMap(this::account);
    }

    /** Returns the Region in which accounts act by default. */
    public Region region() {
        return Region.of(region);
    }

    private Catalog present() {
        return live.present();
    }

    /** Returns the time of the catalog. It moves by one millisecond with each change, and with {@link #advance}. */
    public Instant now() {
        return live.present().now();
    }

    /**
     * Moves the clock of the catalog.
     *
     * @throws IllegalArgumentException if {@code duration} is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("The clock only goes forward, but was advanced by " + duration);
        }
        live.advance(duration);
        live.step((catalog, answerer) -> new LiveCatalog.Step<>(StackProgress.due(catalog, answerer), true));
    }

    /**
     * Completes all asynchronous actions, however long they would take: share actions, new accounts, copies of
     * products, turning AWS Organizations access on or off, launches, updates, terminations, plans and deployments of
     * stacks. Only work of an external engine stays in progress until the engine reports its result. If there is a
     * {@linkplain SettingsBuilder#visibilityDelay visibility delay}, the clock moves by this delay, so that all changes
     * are visible.
     */
    public void settle() {
        live.step((catalog, answerer) -> new LiveCatalog.Step<>(StackProgress.all(catalog, answerer), true));
        live.change(catalog -> VisibilityDelay.settled(Completion.all(catalog)));
    }

    /**
     * Returns the organization of this catalog.
     *
     * <p>Without an organization, the methods of the returned object throw {@link IllegalStateException}.
     */
    public FakeOrganization organization() {
        return new FakeOrganization(live);
    }

    /**
     * Returns an independent copy: changes of one are not visible in the other. The time to copy does not depend on the
     * size of the catalog. The copy starts with an empty journal, and has a copy of the faults with their current
     * counts.
     */
    public FakeServiceCatalog fork() {
        return new FakeServiceCatalog(live.present(), region, faults.copy());
    }

    /**
     * Returns an HTTP client for real synchronous clients of the SDK. This catalog answers their requests, without a
     * socket, so that signing, interceptors, retries, metrics and the reading of responses run as they do on AWS.
     *
     * <pre>{@code
     * ServiceCatalogClient hub = ServiceCatalogClient.builder()
     *         .httpClient(catalog.httpClient())
     *         .region(catalog.region())
     *         .credentialsProvider(catalog.account("hub").credentialsProvider())
     *         .build();
     * }</pre>
     *
     * <p>It answers requests to AWS Service Catalog, AWS Organizations and AWS STS (AssumeRole, GetCallerIdentity,
     * GetSessionToken). A request to another service is refused. The caller is the account and the principal that the
     * credentials name, as described for {@link #account(AwsCredentialsIdentity)}, in the Region of the signature; the
     * signature itself is not verified. An exception other than AWS's, for example of an operation that is not
     * modelled, becomes a server error with its text. Real clients retry by themselves, so leave
     * {@link SettingsBuilder#clientRetries} at 0.
     */
    public SdkHttpClient httpClient() {
        return InMemoryHttpClient.over(new WireCatalog(live));
    }

    /**
     * Returns an HTTP client for real asynchronous clients of the SDK, which does the same as {@link #httpClient()}.
     *
     * <pre>{@code
     * ServiceCatalogAsyncClient.builder().httpClient(catalog.asyncHttpClient())
     * }</pre>
     */
    public SdkAsyncHttpClient asyncHttpClient() {
        return InMemoryAsyncHttpClient.over(new WireCatalog(live));
    }

    /** Returns the calls made so far. */
    public Journal journal() {
        return journal;
    }

    /**
     * Returns what a test can plan for launches: failures, values of outputs, external engines and stacks to import.
     */
    public FakeProvisioning provisioning() {
        return new FakeProvisioning(live);
    }

    /** Returns the faults of this catalog: errors and delays that the test plans. */
    public Faults faults() {
        return new Faults(live, faults);
    }

    /** Returns the templates that {@code LoadTemplateFromURL} finds. */
    public FakeTemplates templates() {
        return new FakeTemplates(live);
    }

    /** Returns a picture of all accounts, their portfolios, shares, products and constraints as they are now. */
    public Topology topology() {
        return Topology.of(live.present());
    }

    /** Returns a page that shows this catalog while it is used. A web server of your own can serve it. */
    public LivePage livePage() {
        return new LivePage(this, live);
    }

    /**
     * Explains why a principal can launch a product, or why not.
     *
     * @param account a name, or an ID of twelve digits
     * @param principal {@code role/NAME}, {@code user/NAME}, or a full ARN, as in {@link FakeAccount#as}
     * @param productId the ID of a product, {@code prod-…}
     */
    public LaunchExplanation explainLaunch(String account, String principal, String productId) {
        return account(account).as(principal).explainLaunch(productId);
    }

    /** Builds a catalog. Every method returns this builder. */
    public static final class Builder {

        private final SettingsBuilder settings = new SettingsBuilder();
        private String region = "us-east-1"; // the id only: the SDK sets up its class of Regions slowly
        private @Nullable OrganizationBuilder organization;
        private final List<String> accounts = new ArrayList<>();

        private Builder() {}

        /** Chooses the Region in which accounts act unless a test chooses another; by default {@code us-east-1}. */
        public Builder region(Region chosen) {
            region = Objects.requireNonNull(chosen, "region").id();
            return this;
        }

        /**
         * Chooses settings: how the fake behaves in this test, and how AWS behaves where its documentation is unclear.
         */
        public Builder settings(Consumer<SettingsBuilder> choices) {
            choices.accept(settings);
            return this;
        }

        /**
         * Lists accounts, each as a name, {@code "hub"}, or as a name with an ID, {@code "spoke=210987654321"}. If any
         * accounts are listed, {@link FakeServiceCatalog#account(String)} refuses a name that is neither listed nor the
         * name of an account of the organization, so a misspelled name does not create an account.
         */
        public Builder accounts(String... namesOrNamesWithIds) {
            accounts.addAll(List.of(namesOrNamesWithIds));
            return this;
        }

        /** Gives the catalog an organization. */
        public Builder organization(Consumer<OrganizationBuilder> description) {
            OrganizationBuilder described = new OrganizationBuilder();
            description.accept(described);
            organization = described;
            return this;
        }

        /**
         * Returns a new catalog.
         *
         * @throws IllegalArgumentException if the organization or a listed account is invalid
         * @throws IllegalStateException if the AWS SDK on the class path is older than the toolkit supports
         */
        public FakeServiceCatalog build() {
            SdkVersion.requireSupported();
            Catalog empty = Catalog.empty(settings.build());
            Catalog organized = organization == null ? empty : organization.build(empty, region);
            return new FakeServiceCatalog(
                    accounts.isEmpty() ? organized : AccountNames.listing(organized, accounts),
                    region,
                    new FaultRegistry());
        }
    }
}
