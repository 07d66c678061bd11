package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.cloudformation.FakeCloudFormationClient;
import io.github.servicecatalogtestkit.fake.internal.explain.LaunchExplainer;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.sdk.AsyncCallDispatcher;
import io.github.servicecatalogtestkit.fake.internal.sdk.CallDispatcher;
import io.github.servicecatalogtestkit.fake.internal.sdk.ClientOrigin;
import io.github.servicecatalogtestkit.fake.internal.sdk.FakeOrganizationsAsyncClient;
import io.github.servicecatalogtestkit.fake.internal.sdk.FakeOrganizationsClient;
import io.github.servicecatalogtestkit.fake.internal.sdk.FakeServiceCatalogAsyncClient;
import io.github.servicecatalogtestkit.fake.internal.sdk.FakeServiceCatalogClient;
import io.github.servicecatalogtestkit.fake.internal.sdk.FakeStsClient;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.sdk.RequestCredentials;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationAsyncClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * An account of a fake catalog, together with a principal and a Region: by default the account's administrator and the
 * catalog's Region. Immutable: {@link #as} and {@link #in} return other views of the same account.
 *
 * <pre>{@code
 * ServiceCatalogClient admin = catalog.account("spoke").serviceCatalog();
 * ServiceCatalogClient user = catalog.account("spoke").as("role/Developer").in(Region.EU_WEST_1).serviceCatalog();
 * }</pre>
 */
public final class FakeAccount {

    private final LiveCatalog live;
    private final String name;
    private final Caller caller;

    private FakeAccount(LiveCatalog live, String name, Caller caller) {
        this.live = live;
        this.name = name;
        this.caller = caller;
    }

    static FakeAccount administrator(LiveCatalog live, String name, AccountId id, String region) {
        return new FakeAccount(live, name, Caller.administratorOf(new Scope(id, region)));
    }

    /**
     * Returns the account, the principal and the Region that a client of a fake acts as. Returns empty for any other
     * client, for example a client of AWS.
     *
     * <pre>{@code
     * FakeAccount.of(client).map(FakeAccount::name);   // "spoke"
     * }</pre>
     *
     * @param client a client of any service and kind
     */
    public static Optional<FakeAccount> of(SdkClient client) {
        return ClientOrigin.of(client).map(dispatcher -> {
            Caller caller = dispatcher.caller();
            LiveCatalog live = dispatcher.catalog();
            return new FakeAccount(live, live.present().accounts().nameOf(caller.account()), caller);
        });
    }

    Caller caller() {
        return caller;
    }

    /** Returns the account ID, twelve digits. An account name has the same ID in every run. */
    public String id() {
        return caller.account().digits();
    }

    /** Returns the name that the test gave the account, or its ID if it has no name. */
    public String name() {
        return name;
    }

    /** Returns the Region in which clients of this view act. */
    public Region region() {
        return Region.of(caller.scope().region());
    }

    /** Returns the ARN of the IAM role or user that clients of this view act as. */
    public String principalArn() {
        return caller.principal();
    }

    /**
     * Returns a view of this account in which another principal acts.
     *
     * @param principal {@code role/NAME}, {@code user/NAME} (with a path, if there is one), or a full ARN of IAM or STS
     * @throws IllegalArgumentException if {@code principal} has another form, or is an ARN of another account
     */
    public FakeAccount as(String principal) {
        Caller other = caller.as(principal);
        if (!live.present().accounts().mentioned().contains(other.principal())) {
            live.change(catalog -> catalog.mentioning(other.principal()));
        }
        return new FakeAccount(live, name, other);
    }

    /** Returns a look-up of what the names and IDs in a test stand for, as this account sees them. */
    public Identifiers identifiers() {
        return new Identifiers(live, caller);
    }

    /** Returns a view of this account in another Region. Resources of one Region are not visible in another. */
    public FakeAccount in(Region region) {
        Objects.requireNonNull(region, "region");
        return new FakeAccount(live, name, caller.in(region.id()));
    }

    /**
     * Returns a client that acts as this principal of this account in this Region. It holds no resources and need not
     * be closed.
     *
     * <p>A request with its own credentials acts as the account that they name instead: the access key ID is the
     * account's ID. A session token such as {@code role/Developer} names a principal; without one it is the account's
     * administrator.
     *
     * <pre>{@code
     * AwsCredentials asSpoke = AwsBasicCredentials.create(catalog.account("spoke").id(), "secret");
     * client.listPortfolios(l -> l.overrideConfiguration(
     *         o -> o.credentialsProvider(StaticCredentialsProvider.create(asSpoke))));
     * }</pre>
     */
    public ServiceCatalogClient serviceCatalog() {
        return FakeServiceCatalogClient.of(new CallDispatcher(live, caller));
    }

    /**
     * Returns an asynchronous client that acts as this principal of this account in this Region, over the same catalog.
     * The calling thread makes its calls, so that its futures are complete when they are returned. Only if calls are
     * nested in each other by the hundred, as in a loop over many pages, another thread completes a future, so that the
     * stack does not overflow.
     */
    public ServiceCatalogAsyncClient serviceCatalogAsync() {
        return serviceCatalogAsync(Runnable::run);
    }

    /**
     * Returns an asynchronous client whose calls {@code executor} makes, for tests of code that waits, cancels or works
     * concurrently. Closing the client does not shut down the executor.
     */
    public ServiceCatalogAsyncClient serviceCatalogAsync(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return FakeServiceCatalogAsyncClient.of(new AsyncCallDispatcher(new CallDispatcher(live, caller), executor));
    }

    /**
     * Returns a client of AWS Organizations over the same catalog. The clients of AWS Service Catalog see its changes.
     * It holds no resources and need not be closed.
     */
    public OrganizationsClient organizations() {
        return FakeOrganizationsClient.of(new CallDispatcher(live, caller));
    }

    /**
     * Returns an asynchronous client of AWS Organizations over the same catalog. The calling thread makes its calls, as
     * described for {@link #serviceCatalogAsync()}.
     */
    public OrganizationsAsyncClient organizationsAsync() {
        return organizationsAsync(Runnable::run);
    }

    /**
     * Returns an asynchronous client of AWS Organizations whose calls {@code executor} makes. Closing the client does
     * not shut down the executor.
     */
    public OrganizationsAsyncClient organizationsAsync(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return FakeOrganizationsAsyncClient.of(new AsyncCallDispatcher(new CallDispatcher(live, caller), executor));
    }

    /**
     * Returns a client of AWS STS, for code that assumes a role in each account. {@code AssumeRole} returns credentials
     * that name the account and the role in the request. {@code GetCallerIdentity} returns this account and principal,
     * and {@code GetSessionToken} returns credentials that name them. The other operations are not modelled. This
     * method needs the SDK's module {@code sts}, which is an optional dependency. Without it everything else works,
     * except reflection that lists the methods of this class.
     */
    public StsClient sts() {
        return FakeStsClient.of(caller);
    }

    /**
     * Returns a client of AWS CloudFormation over the {@link #stacks} of this account, for the code of a deployment
     * pipeline. A deployment ends before the call that starts it returns, unless the test chooses otherwise with
     * {@link SettingsBuilder#stackCompletion}. The client creates, updates, deletes, describes and lists stacks,
     * events, resources, change sets, exports and imports, and validates templates. What is not modelled throws an
     * {@code UnsupportedOperationException} that names it. This method needs the SDK's module {@code cloudformation},
     * which is an optional dependency, like the module of {@link #sts}.
     *
     * <pre>{@code
     * CloudFormationClient cloudFormation = catalog.account("hub").cloudFormation();
     * cloudFormation.createStack(c -> c.stackName("hub").templateBody(template));
     * cloudFormation.waiter().waitUntilStackCreateComplete(w -> w.stackName("hub"));
     * }</pre>
     */
    public CloudFormationClient cloudFormation() {
        return FakeCloudFormationClient.of(live, caller);
    }

    /**
     * Returns an asynchronous client of AWS CloudFormation over the {@link #stacks} of this account. The calling thread
     * makes its calls, so that its futures are complete when they are returned. Otherwise it is as
     * {@link #cloudFormation} is.
     */
    public CloudFormationAsyncClient cloudFormationAsync() {
        return FakeCloudFormationClient.asyncOf(live, caller);
    }

    /**
     * Returns the AWS CloudFormation stacks of this account in this Region. This principal deploys them.
     *
     * <pre>{@code
     * FakeStack hub = catalog.account("hub").stacks().deploy("hub", template, Map.of("Env", "prod"));
     * }</pre>
     */
    public FakeStacks stacks() {
        return new FakeStacks(live, caller);
    }

    /**
     * Returns credentials that name this account and principal, for real clients of the SDK over
     * {@link FakeServiceCatalog#httpClient()}. They are no secret.
     */
    public AwsCredentialsProvider credentialsProvider() {
        return RequestCredentials.naming(caller);
    }

    /**
     * Explains why this principal can or cannot launch a product in this Region.
     *
     * @param productId the ID of a product, {@code prod-…}
     */
    public LaunchExplanation explainLaunch(String productId) {
        return new LaunchExplanation(LaunchExplainer.explain(live.present(), caller, productId));
    }

    @Override
    public String toString() {
        return name.equals(id()) ? id() : name + "(" + id() + ")";
    }
}
