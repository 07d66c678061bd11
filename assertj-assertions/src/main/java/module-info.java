/**
 * AssertJ assertions over any {@code ServiceCatalogClient}; they work without the fake, and ask it only what names
 * stand for.
 */
module io.github.servicecatalogtestkit.assertj {
    requires transitive org.assertj.core;
    requires transitive software.amazon.awssdk.services.servicecatalog;
    requires static transitive org.jspecify;
    // Only for names: with a client of the fake, the name of an account stands for its ID.
    requires static io.github.servicecatalogtestkit.fake;
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
