/** The JUnit Jupiter extension that gives each test a fork of a catalog, and clients of its accounts. */
module io.github.servicecatalogtestkit.junit {
    requires transitive io.github.servicecatalogtestkit.fake;
    requires transitive org.junit.jupiter.api;
    // Only for those who have their clients captured.
    requires static io.github.servicecatalogtestkit.capture;
    // Only for those who have a catalog served over HTTP.
    requires static io.github.servicecatalogtestkit.endpoint;
    // Only for those who inject their clients.
    requires static software.amazon.awssdk.services.cloudformation;
    requires static software.amazon.awssdk.services.sts;
    // Whatever runs the tests brings it.
    requires static org.junit.platform.launcher;
    requires static transitive org.jspecify;

    exports io.github.servicecatalogtestkit.junit;

    provides org.junit.platform.launcher.TestExecutionListener with
            io.github.servicecatalogtestkit.junit.internal.RunListener;

    // JUnit creates the extension, which is not public.
    opens io.github.servicecatalogtestkit.junit to
            org.junit.platform.commons;
}
