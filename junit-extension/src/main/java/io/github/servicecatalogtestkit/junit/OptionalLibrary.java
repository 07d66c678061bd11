package io.github.servicecatalogtestkit.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.function.Try;
import org.junit.platform.commons.support.ReflectionSupport;

/** A library of this project that a test needs for one attribute only. */
enum OptionalLibrary {
    CAPTURE(
            "captureClients",
            "service-catalog-client-capture",
            "io.github.servicecatalogtestkit.capture.ClientCapture"),
    ENDPOINT("endpoint", "service-catalog-endpoint", "io.github.servicecatalogtestkit.endpoint.EndpointServer");

    private final String attribute;
    private final String artifact;
    private final String typeInIt;

    OptionalLibrary(String attribute, String artifact, String typeInIt) {
        this.attribute = attribute;
        this.artifact = artifact;
        this.typeInIt = typeInIt;
    }

    private Try<Class<?>> type() {
        return ReflectionSupport.tryToLoadClass(typeInIt, OptionalLibrary.class.getClassLoader());
    }

    /** Names the dependency if it is missing. */
    void require(String declaration) {
        type().getOrThrow(absent -> new ExtensionConfigurationException(
                declaration + ": " + attribute + " needs a library that is not on the class path. Add the test "
                        + "dependency io.github.servicecatalogtestkit:" + artifact + ".",
                absent));
    }
}
