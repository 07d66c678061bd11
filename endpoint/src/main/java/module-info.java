/** A loopback HTTP endpoint over fake catalogs, for clients in every language. */
module io.github.servicecatalogtestkit.endpoint {
    requires transitive io.github.servicecatalogtestkit.fake;
    requires static transitive org.jspecify;
    requires jdk.httpserver;
    requires org.snakeyaml.engine.v2;
    requires software.amazon.awssdk.thirdparty.jackson.core;

    exports io.github.servicecatalogtestkit.endpoint;
}
