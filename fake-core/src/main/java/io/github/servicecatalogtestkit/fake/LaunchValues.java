package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.LaunchValues.Kind;
import io.github.servicecatalogtestkit.fake.internal.rule.ProvidedValues;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.Objects;

/**
 * Values for launches and updates: the outputs of their templates, and values that only a real stack would have.
 *
 * <pre>{@code
 * catalog.provisioning().values()                                   // for every launch
 *         .attribute("Server", "PrivateIp", "10.0.0.7")
 *         .importedValue("network-VpcId", "vpc-1");
 * catalog.provisioning().valuesOf("vending-alice")                  // for one provisioned product, by name
 *         .output("AccountId", "123456789012");
 * }</pre>
 *
 * <p>A value for a provisioned product overrides a value for its product, which overrides a value for every launch.
 *
 * <p>A value for every launch or for a product takes effect with the next launch or update: what already runs keeps its
 * outputs, as a stack does. A value for a provisioned product that already exists takes effect at once, even while a
 * launch or an update is in progress: the next {@code GetProvisionedProductOutputs}, and the next
 * {@code DescribeRecord} of its last launch or update, return it. So a test can launch a product first, and then
 * provide outputs for the ID of the provisioned product, which AWS generates. Records of earlier updates keep their
 * outputs.
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
     * Sets the value of an output, and overrides the value in the template.
     *
     * @return this
     */
    public LaunchValues output(String key, String value) {
        return put(Kind.OUTPUT, Objects.requireNonNull(key, "key"), value);
    }

    /**
     * Sets the value of {@code Ref} for a resource.
     *
     * @return this
     */
    public LaunchValues physicalId(String logicalId, String value) {
        return put(Kind.PHYSICAL_ID, Objects.requireNonNull(logicalId, "logicalId"), value);
    }

    /**
     * Sets the value of {@code Fn::GetAtt} for an attribute of a resource.
     *
     * @return this
     */
    public LaunchValues attribute(String logicalId, String attribute, String value) {
        Objects.requireNonNull(logicalId, "logicalId");
        Objects.requireNonNull(attribute, "attribute");
        return put(Kind.ATTRIBUTE, logicalId + "." + attribute, value);
    }

    /**
     * Sets the value of {@code Fn::ImportValue} for an export.
     *
     * @return this
     */
    public LaunchValues importedValue(String exportName, String value) {
        return put(Kind.IMPORTED_VALUE, Objects.requireNonNull(exportName, "exportName"), value);
    }

    private LaunchValues put(Kind kind, String name, String value) {
        Objects.requireNonNull(value, "value");
        live.change(catalog -> ProvidedValues.applied(
                catalog.with(catalog.provisioning()
                        .with(catalog.provisioning().values().plus(owner, kind, name, value))),
                owner));
        return this;
    }
}
