package io.github.servicecatalogtestkit.capture;

import io.github.servicecatalogtestkit.capture.internal.Capture;
import io.github.servicecatalogtestkit.capture.internal.CaptureRegistry;
import io.github.servicecatalogtestkit.capture.internal.InstrumentedBuilders;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;

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
 * that the credentials of its builder name, as
 * {@link FakeServiceCatalog#account(software.amazon.awssdk.identity.spi.AwsCredentialsIdentity) the catalog} reads
 * them, or else in the default account. It acts in the Region of its builder, or else in the Region of the default
 * account. Credentials that were not given to the builder, such as those of the machine's profile, are not used.
 *
 * <p>If the code under test uses AWS STS, {@code StsClient} is captured too. {@code AssumeRole} returns credentials
 * that name the role and its account, so {@code StsAssumeRoleCredentialsProvider} works. HTTP clients, endpoints,
 * plugins, interceptors and retry settings of the builder have no effect.
 *
 * <p><b>How long.</b> A captured client determines at each call which capture is active, so a client in a static field
 * acts on the catalog of the test that uses it. If no capture is active, it delegates to a real client, which it then
 * builds. A client that was built before any capture is a real client and stays one. This includes the client of an
 * application that a framework started earlier and keeps.
 *
 * <p><b>Which thread.</b> A capture {@linkplain #onThisThread on one thread} applies to that thread, and the newest one
 * applies. On threads without such a capture, the newest capture {@linkplain #onAllThreads on all threads} applies, or
 * else the capture in which the client was built.
 *
 * <p><b>The agent.</b> The first capture changes the SDK's builders with Byte Buddy, which then loads its agent into
 * the running JVM. JDK 21 and newer print a warning about this, unless the agent is on the command line:
 * {@code -javaagent:byte-buddy-agent.jar}.
 *
 * @since 0.1.0
 */
public final class ClientCapture implements AutoCloseable {

    private final Capture capture;

    private ClientCapture(Capture capture) {
        this.capture = capture;
    }

    /**
     * Captures the clients that this thread builds, until the capture is closed.
     *
     * @param defaultAccount the account, principal and Region of clients whose credentials name no account; an account
     *     of {@code catalog}
     * @throws IllegalStateException if the JVM does not allow the agent to be loaded, or this version of the SDK has
     *     other builders
     */
    public static ClientCapture onThisThread(FakeServiceCatalog catalog, FakeAccount defaultAccount) {
        InstrumentedBuilders.install();
        return new ClientCapture(CaptureRegistry.onThisThread(catalog, defaultAccount));
    }

    /**
     * Captures the clients that any thread without a capture of its own builds, until the capture is closed. For tests
     * that run sequentially, this captures clients on whichever thread the code under test builds them.
     *
     * @param defaultAccount the account, principal and Region of clients whose credentials name no account; an account
     *     of {@code catalog}
     * @throws IllegalStateException if another thread's capture on all threads is active, or as for
     *     {@link #onThisThread}
     */
    public static ClientCapture onAllThreads(FakeServiceCatalog catalog, FakeAccount defaultAccount) {
        InstrumentedBuilders.install();
        return new ClientCapture(CaptureRegistry.onAllThreads(catalog, defaultAccount));
    }

    /** Ends the capture. Closing it again has no effect. */
    @Override
    public void close() {
        CaptureRegistry.end(capture);
    }
}
