/**
 * An in-process fake of AWS Service Catalog. What is exported is what users type; everything else may change with any
 * release.
 */
module io.github.servicecatalogtestkit.fake {
    // The doors speak the SDK's language: whoever reads this module needs its types.
    requires transitive software.amazon.awssdk.auth;
    requires transitive software.amazon.awssdk.awscore;
    requires transitive software.amazon.awssdk.core;
    requires transitive software.amazon.awssdk.http;
    requires transitive software.amazon.awssdk.identity.spi;
    requires transitive software.amazon.awssdk.regions;
    requires transitive software.amazon.awssdk.services.organizations;
    requires transitive software.amazon.awssdk.services.servicecatalog;
    requires static transitive org.jspecify;
    requires static software.amazon.awssdk.services.cloudformation;
    requires static software.amazon.awssdk.services.sts;
    requires org.pcollections;
    requires org.reactivestreams;
    requires org.snakeyaml.engine.v2;
    requires software.amazon.awssdk.retries;
    requires software.amazon.awssdk.retries.api;
    requires software.amazon.awssdk.thirdparty.jackson.core;
    requires software.amazon.awssdk.utils;

    exports io.github.servicecatalogtestkit.fake;
}
