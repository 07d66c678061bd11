/** AssertJ assertions over any {@code ServiceCatalogClient}; they know the SDK's interface and nothing of the fake. */
module io.github.servicecatalogtestkit.assertj {
    requires transitive org.assertj.core;
    requires transitive software.amazon.awssdk.services.servicecatalog;
    requires static transitive org.jspecify;
    requires software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.identity.spi;
    requires software.amazon.awssdk.protocols.jsoncore;
    requires software.amazon.awssdk.regions;

    // AssertJ makes soft assertions with it, and names it as optional.
    requires net.bytebuddy;

    exports io.github.servicecatalogtestkit.assertj;

    // Soft assertions are subclasses that AssertJ makes in this package.
    opens io.github.servicecatalogtestkit.assertj to
            org.assertj.core;
}
