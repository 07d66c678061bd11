package io.github.servicecatalogtestkit.junit;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A validated field or parameter with {@code @EndpointUri}.
 *
 * @param declaration the annotation and its location, for messages
 */
record UriInjection(String declaration) implements InjectionPoint {

    static UriInjection of(Class<?> type, String place) {
        String declaration = "@EndpointUri on " + place;
        if (type != URI.class) {
            throw new ExtensionConfigurationException(declaration + ": @EndpointUri cannot inject a "
                    + type.getSimpleName() + ". Write, for example: @EndpointUri URI endpoint.");
        }
        return new UriInjection(declaration);
    }

    @Override
    public void requireAllowedIn(CatalogConfiguration configuration) {
        configuration.requireEndpoint(declaration);
    }

    @Override
    public Object resolve(ActiveCatalog active) {
        return active.served().uri();
    }
}
