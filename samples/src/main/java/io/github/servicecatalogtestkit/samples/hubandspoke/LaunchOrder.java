package io.github.servicecatalogtestkit.samples.hubandspoke;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a user wants to launch.
 *
 * @param name the name of the provisioned product to be, unique in its account
 * @param productId the product to launch
 * @param parameters the values of the template's parameters by their names; the others keep their defaults
 */
public record LaunchOrder(String name, String productId, Map<String, String> parameters) {

    public LaunchOrder {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
