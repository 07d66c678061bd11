package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.LaunchValues.Kind;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.Objects;

/**
 * What a test says about the results of launches and updates to come: the outputs of their templates, and the values that
 * only a stack knows.
 *
 * <pre>{@code
 * catalog.provisioning().values()                                   // for every launch
 *         .attribute("Server", "PrivateIp", "10.0.0.7")
 *         .importedValue("network-VpcId", "vpc-1");
 * catalog.provisioning().valuesOf("vending-alice")                  // for one provisioned product, by name
 *         .output("AccountId", "123456789012");
 * }</pre>
 *
 * <p>A value for a provisioned product is used before one for its product, and this one before one for every launch.
 *
 * @see SettingsBuilder#refusesUnresolvedOutputs
 */
public final class LaunchValues {

    private final LiveCatalog live;
    private final String owner;

    LaunchValues(LiveCatalog live, String owner) {
        this.live = live;
        this.owner = owner;
    }

    /**
     * Provides the value of an output, in place of the value that its template declares.
     *
     * @return this
     */
    public LaunchValues output(String key, String value) {
        return put(Kind.OUTPUT, Objects.requireNonNull(key, "key"), value);
    }

    /**
     * Provides what {@code Ref} gives for a resource.
     *
     * @return this
     */
    public LaunchValues physicalId(String logicalId, String value) {
        return put(Kind.PHYSICAL_ID, Objects.requireNonNull(logicalId, "logicalId"), value);
    }

    /**
     * Provides what {@code Fn::GetAtt} gives for a resource.
     *
     * @return this
     */
    public LaunchValues attribute(String logicalId, String attribute, String value) {
        Objects.requireNonNull(logicalId, "logicalId");
        Objects.requireNonNull(attribute, "attribute");
        return put(Kind.ATTRIBUTE, logicalId + "." + attribute, value);
    }

    /**
     * Provides what {@code Fn::ImportValue} gives.
     *
     * @return this
     */
    public LaunchValues importedValue(String exportName, String value) {
        return put(Kind.IMPORTED_VALUE, Objects.requireNonNull(exportName, "exportName"), value);
    }

    private LaunchValues put(Kind kind, String name, String value) {
        Objects.requireNonNull(value, "value");
        live.change(catalog -> catalog.with(
                catalog.provisioning().with(catalog.provisioning().values().plus(owner, kind, name, value))));
        return this;
    }
}
