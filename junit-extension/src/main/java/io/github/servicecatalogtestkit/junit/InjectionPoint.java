package io.github.servicecatalogtestkit.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A validated field or parameter with {@code @InAccount} or {@code @EndpointUri}. */
interface InjectionPoint {

    /** Returns the annotation and its location, for messages. */
    String declaration();

    /** Refuses what the catalog of the test or class does not have. */
    void requireAllowedIn(CatalogConfiguration configuration);

    /** Returns the object to inject. */
    Object resolve(ActiveCatalog active);

    /** Returns whether an element has one of the annotations. */
    static boolean isOn(AnnotatedElement element) {
        return !AnnotationSearch.on(element, InAccount.class).isEmpty()
                || !AnnotationSearch.on(element, EndpointUri.class).isEmpty();
    }

    /**
     * Reads the annotation on an element, if it has one.
     *
     * @param place the element, for example "field HubTest.hub"
     */
    static Optional<InjectionPoint> on(AnnotatedElement element, Class<?> type, String place) {
        Optional<InAccount> account = AnnotationSearch.only(element, InAccount.class, place);
        Optional<EndpointUri> uri = AnnotationSearch.only(element, EndpointUri.class, place);
        if (account.isPresent() && uri.isPresent()) {
            throw new ExtensionConfigurationException(
                    place + " has @InAccount and @EndpointUri. One of them would be ignored, so keep one.");
        }
        if (uri.isPresent()) {
            return Optional.of(UriInjection.of(type, place));
        }
        return account.isPresent() ? Optional.of(AccountInjection.of(account.get(), type, place)) : Optional.empty();
    }
}
