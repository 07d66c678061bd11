package io.github.servicecatalogtestkit.capture;

import io.github.servicecatalogtestkit.capture.internal.Capture;
import io.github.servicecatalogtestkit.capture.internal.CaptureRegistry;
import io.github.servicecatalogtestkit.capture.internal.CatalogCapture;
import io.github.servicecatalogtestkit.capture.internal.Exclusion;
import io.github.servicecatalogtestkit.capture.internal.Initializers;
import io.github.servicecatalogtestkit.capture.internal.InstrumentedBuilders;
import io.github.servicecatalogtestkit.capture.internal.LeftThreads;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * Captures the clients that the code under test builds itself, with {@code ServiceCatalogClient.create()} or
 * {@code builder()…build()}. While the capture is active, they act on a fake catalog. Tests with JUnit write
 * {@code @WithServiceCatalog(captureClients = "spoke")} instead.
 *
 * <pre>{@code
 * FakeServiceCatalog catalog = FakeServiceCatalog.create();
 * try (ClientCapture capture = ClientCapture.onThisThread(catalog, catalog.account("spoke"))) {
 *     new Deployer().deploy(); // calls ServiceCatalogClient.create()
 * }
 * }</pre>
 *
 * <p><b>Which clients.</b> {@code ServiceCatalogClient}, {@code ServiceCatalogAsyncClient}, {@code OrganizationsClient}
 * and {@code OrganizationsAsyncClient}, if they are built while the capture is active. A client acts in the account
 * that the credentials of its builder name, as {@link FakeServiceCatalog#account(IdentityProvider) the catalog} reads
 * them, or else in the default account. It acts in the Region of its builder, or else in the Region of the default
 * account. The credentials of the machine, such as those of its profile or its environment, are never read.
 *
 * <p>If the code under test uses AWS STS, {@code StsClient} is captured too. {@code AssumeRole} returns credentials
 * that name the role and its account, so {@code StsAssumeRoleCredentialsProvider} works. If it deploys stacks,
 * {@code CloudFormationClient} and {@code CloudFormationAsyncClient} are captured too. HTTP clients, endpoints,
 * plugins, interceptors and retry settings of the builder have no effect; but a builder with the
 * {@linkplain FakeServiceCatalog#httpClient() HTTP client of a catalog} builds a client of that catalog.
 *
 * <p><b>Which thread.</b> A capture {@linkplain #onThisThread on one thread} applies to that thread, and the newest one
 * applies. On threads without such a capture, the newest capture {@linkplain #onAllThreads on all threads} applies, or
 * else the capture in which the client was built.
 *
 * <p><b>How long.</b> A captured client determines at each call which capture applies, so a client in a static field
 * acts on the catalog of the test that uses it. It never calls AWS. If no capture applies, it throws an exception that
 * says why and what to do instead. That happens
 *
 * <ul>
 *   <li>on a thread whose test is unknown, while captures on other threads are active; a client that is built there is
 *       captured too,
 *   <li>when all captures are over, also for a client of a builder that was created in a capture,
 *   <li>in a part of a parallel stream, while tests run in parallel, unless the test built the client outside the
 *       stream.
 * </ul>
 *
 * <p>A client that was built before any capture is a real client and stays one. This includes the client of an
 * application that a framework started earlier and keeps.
 *
 * <p><b>The agent.</b> The first capture changes the SDK's builders with Byte Buddy, which then loads its agent into
 * the running JVM. JDK 21 and newer print a warning about this, unless the agent is on the command line:
 * {@code -javaagent:byte-buddy-agent.jar}.
 *
 * @since 0.1.0
 */
public final class ClientCapture implements AutoCloseable {

    private final Capture capture;
    private final Runnable end;

    private ClientCapture(Capture capture) {
        this(capture, () -> CaptureRegistry.end(capture));
    }

    private ClientCapture(Capture capture, Runnable end) {
        this.capture = capture;
        this.end = end;
    }

    /**
     * Captures the clients that this thread builds, until the capture is closed.
     *
     * @param defaultAccount the account, principal and Region of clients whose credentials name no account; clients act
     *     in the account of {@code catalog} with this ID, also if {@code defaultAccount} belongs to another catalog
     * @throws IllegalStateException if the JVM does not allow the agent to be loaded, or this version of the SDK has
     *     other builders
     */
    public static ClientCapture onThisThread(FakeServiceCatalog catalog, FakeAccount defaultAccount) {
        Capture capture = new CatalogCapture(catalog, defaultAccount);
        InstrumentedBuilders.install();
        return new ClientCapture(CaptureRegistry.onThisThread(capture));
    }

    /**
     * Captures the clients that any thread without a capture of its own builds, until the capture is closed. For tests
     * that run sequentially, this captures clients on whichever thread the code under test builds them.
     *
     * @param defaultAccount the account, principal and Region of clients whose credentials name no account; clients act
     *     in the account of {@code catalog} with this ID, also if {@code defaultAccount} belongs to another catalog
     * @throws IllegalStateException if another thread's capture on all threads is active, or as for
     *     {@link #onThisThread}
     */
    public static ClientCapture onAllThreads(FakeServiceCatalog catalog, FakeAccount defaultAccount) {
        Capture capture = new CatalogCapture(catalog, defaultAccount);
        InstrumentedBuilders.install();
        return new ClientCapture(CaptureRegistry.onAllThreads(capture));
    }

    /**
     * Prevents real clients until the returned object is closed. A client to which no capture applies, and which is
     * built meanwhile, refuses each call. For the time between the captures of a class of tests: frameworks build
     * clients then, too.
     *
     * @throws IllegalStateException as for {@link #onThisThread}
     */
    public static ClientCapture refuseElsewhere() {
        InstrumentedBuilders.install();
        return new ClientCapture(CaptureRegistry.reserve());
    }

    /**
     * Prevents real clients in the initializers and constructors of the class whose fields this thread initializes: a
     * client that is built there, from now on, refuses each call to which no capture applies. For an extension in a
     * field of a test class, which starts to capture clients when the other fields are initialized already.
     *
     * @throws IllegalStateException as for {@link #onThisThread}
     */
    public static void refuseInInitializers() {
        InstrumentedBuilders.install();
        Initializers.addRunning();
    }

    /**
     * Prevents real clients in the initializers and constructors of a class, as {@link #refuseInInitializers} does, for
     * an extension that knows the class of a test before it is initialized.
     *
     * @throws IllegalStateException as for {@link #onThisThread}
     */
    public static void refuseInInitializersOf(Class<?> testClass) {
        InstrumentedBuilders.install();
        Initializers.add(testClass.getName());
    }

    /**
     * Says that this thread runs a test that captures no clients, until the returned object is closed. Captures in
     * which this test is nested, or which are active on other threads, do not apply to it: while there are any,
     * captured clients refuse each call on this thread.
     *
     * @param reason part of the message of refused calls, for example "HubTest captures no clients"
     */
    public static ClientCapture excludeThisThread(String reason) {
        return new ClientCapture(CaptureRegistry.onThisThread(new Exclusion(reason)));
    }

    /**
     * Says that a test runs that captures no clients, as {@link #excludeThisThread} does, on all threads without a
     * capture of their own.
     */
    public static ClientCapture excludeAllThreads(String reason) {
        return new ClientCapture(CaptureRegistry.onAllThreads(new Exclusion(reason)));
    }

    /**
     * Says that the code of the test to which this capture belongs runs on this thread, until the returned object is
     * closed. A thread that the code starts belongs to the test: if the thread outlives this capture, clients refuse
     * each call there, instead of acting on the catalog of the next test. The threads of the JDK's pools are an
     * exception while a capture on all threads is active, because several tests use them.
     */
    public ClientCapture ownNewThreads() {
        Capture before = LeftThreads.startIn(capture);
        return new ClientCapture(capture, () -> LeftThreads.startIn(before));
    }

    /** Ends the capture. Closing it again has no effect. */
    @Override
    public void close() {
        end.run();
    }
}
