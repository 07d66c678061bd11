package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to launch a product.
 *
 * @param name the name of the new provisioned product, unique in its account
 * @param productId the product to launch
 * @param parameters the values of template parameters by name; other parameters keep their defaults
 */
public record LaunchRequest(String name, String productId, Map<String, String> parameters) {

    public LaunchRequest {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
