package io.github.servicecatalogtestkit.capture;

import io.github.servicecatalogtestkit.capture.internal.Capture;
import io.github.servicecatalogtestkit.capture.internal.Captures;
import io.github.servicecatalogtestkit.capture.internal.InstrumentedBuilders;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;

/**
 * Lets the clients that the code under test builds itself, with {@code ServiceCatalogClient.create()} or {@code builder()…build()}, act
 * on a fake catalog, for as long as the capture is in force. Tests with JUnit write {@code @WithServiceCatalog(captureClients =
 * "spoke")} instead.
 *
 * <pre>{@code
 * FakeServiceCatalog catalog = FakeServiceCatalog.create();
 * try (ClientCapture capture = ClientCapture.onThisThread(catalog, catalog.account("spoke"))) {
 *     new Deployer().deploy(); // in which there is a ServiceCatalogClient.create()
 * }
 * }</pre>
 *
 * <p><b>What is captured.</b> {@code ServiceCatalogClient}, {@code ServiceCatalogAsyncClient}, {@code OrganizationsClient} and {@code
 * OrganizationsAsyncClient}, if they are built while the capture is in force. They act in the account that the credentials of their builder
 * name, as {@link FakeServiceCatalog#account(software.amazon.awssdk.identity.spi.AwsCredentialsIdentity) the catalog} reads them, or else
 * in the usual account; in the Region of their builder, or else of that account. Credentials that nobody gave to the builder, such
 * as those of the machine's profile, are not looked for. Where the code under test has AWS STS, {@code StsClient} is captured too: {@code
 * AssumeRole} answers with credentials that name the role and its account, so {@code StsAssumeRoleCredentialsProvider} leads there. HTTP clients, end points, plugins, interceptors and retries of the builder have no effect.
 *
 * <p><b>How long.</b> A captured client asks at each call which capture is in force, so a client in a static field acts on the
 * catalog of whichever test uses it. Where none is in force, it is the real thing, which its builder then builds. A client that was
 * built before is, and stays, the real thing; so does the client of an application that a framework started before and keeps.
 *
 * <p><b>Which thread.</b> A capture {@linkplain #onThisThread on a thread} counts there, and the newest one counts. On threads that have
 * none, the newest capture {@linkplain #onAllThreads on all threads} counts, or else the one in which the client was built.
 *
 * <p><b>The agent.</b> The first capture changes the builders of the SDK by Byte Buddy, whose agent loads itself then. JDK 21 and newer
 * print a warning of that, and none if it is given on the command line: {@code -javaagent:byte-buddy-agent.jar}.
 *
 * @since 0.1.0
 */
public final class ClientCapture implements AutoCloseable {

    private final Capture capture;

    private ClientCapture(Capture capture) {
        this.capture = capture;
    }

    /**
     * Captures the clients that this thread builds from now on, until the capture is closed.
     *
     * @param usual where clients act whose credentials name no account, as whom, and in which Region; an account of {@code catalog}
     * @throws IllegalStateException if the JVM lets no agent in, or the SDK's builders are none that could be changed
     */
    public static ClientCapture onThisThread(FakeServiceCatalog catalog, FakeAccount usual) {
        InstrumentedBuilders.require();
        return new ClientCapture(Captures.onThisThread(catalog, usual));
    }

    /**
     * Captures the clients that any thread builds from now on that has no capture of its own, until the capture is closed. Tests that run
     * one after the other need not care then which thread of the code under test builds the client.
     *
     * @param usual where clients act whose credentials name no account, as whom, and in which Region; an account of {@code catalog}
     * @throws IllegalStateException if a capture that another thread made is in force for all threads, or as for {@link #onThisThread}
     */
    public static ClientCapture onAllThreads(FakeServiceCatalog catalog, FakeAccount usual) {
        InstrumentedBuilders.require();
        return new ClientCapture(Captures.onAllThreads(catalog, usual));
    }

    /** Ends the capture. The second time, it does nothing. */
    @Override
    public void close() {
        Captures.end(capture);
    }
}
