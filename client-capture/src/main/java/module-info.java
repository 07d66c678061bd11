/** Captures clients that the code under test builds itself, so that they act on a fake catalog. */
module io.github.servicecatalogtestkit.capture {
    requires transitive io.github.servicecatalogtestkit.fake;
    requires static transitive org.jspecify;
    requires java.instrument;
    requires static software.amazon.awssdk.services.cloudformation;
    requires static software.amazon.awssdk.services.sts;
    requires net.bytebuddy;
    requires net.bytebuddy.agent;
    requires software.amazon.awssdk.utils;

    exports io.github.servicecatalogtestkit.capture;

    // The instrumented classes of the SDK call this package.
    exports io.github.servicecatalogtestkit.capture.internal to
            software.amazon.awssdk.auth,
            software.amazon.awssdk.services.cloudformation,
            software.amazon.awssdk.services.organizations,
            software.amazon.awssdk.services.servicecatalog,
            software.amazon.awssdk.services.sts;
}
