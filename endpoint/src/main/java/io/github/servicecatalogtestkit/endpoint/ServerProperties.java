package io.github.servicecatalogtestkit.endpoint;

/**
 * Properties of the JDK's HTTP server. It reads them when the first server of the JVM is created, so they are set
 * before and stay. A property that is set already is kept.
 */
final class ServerProperties {

    private ServerProperties() {}

    static void set() {
        set("sun.net.httpserver.maxReqTime", "30"); // seconds until a whole request is there
        set("sun.net.httpserver.nodelay", "true"); // before JDK 21, a response otherwise waits 40 ms for an ACK
    }

    private static void set(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
