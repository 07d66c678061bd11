package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.LaunchErrors;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.rule.StackSetPreferences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningParameter;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningPreferences;
import software.amazon.awssdk.services.servicecatalog.model.StackSetOperationType;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningParameter;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningPreferences;

/** Converts the requests of launches and updates to model objects. */
final class LaunchRequests {

    private LaunchRequests() {}

    /** Returns the parameters of a launch, by name. */
    static Map<String, String> parameters(List<ProvisioningParameter> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ProvisioningParameter parameter : given) {
            values.put(requireKey(parameter.key()), Objects.requireNonNullElse(parameter.value(), ""));
        }
        return values;
    }

    /**
     * Returns the parameters of an update of {@code product}, by name. A parameter with {@code UsePreviousValue} has
     * its previous value.
     */
    static Map<String, String> parameters(
            List<UpdateProvisioningParameter> given, @Nullable ProvisionedProduct product) {
        Map<String, String> values = new LinkedHashMap<>();
        for (UpdateProvisioningParameter parameter : given) {
            String key = requireKey(parameter.key());
            String value = Boolean.TRUE.equals(parameter.usePreviousValue())
                    ? previous(key, product)
                    : Objects.requireNonNullElse(parameter.value(), "");
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    /**
     * Returns why AWS CloudFormation refuses the use of previous values: there is another value too, or there is no
     * previous value; {@code null} if it does not refuse it.
     *
     * @param product the provisioned product, or {@code null} for a launch
     * @see <a href="https://github.com/boto/boto3/issues/4426">boto3#4426</a>
     * @see <a href="https://github.com/rackerlabs/ebs_snapper/issues/56">ebs_snapper#56</a>
     * @see <a href="https://github.com/mapbox/cfn-config/issues/182">cfn-config#182</a>
     */
    static @Nullable String contradiction(
            List<UpdateProvisioningParameter> given, @Nullable ProvisionedProduct product) {
        for (UpdateProvisioningParameter parameter : given) {
            if (Boolean.TRUE.equals(parameter.usePreviousValue())) {
                String refused = refusedPrevious(parameter, product);
                if (refused != null) {
                    return refused;
                }
            }
        }
        return null;
    }

    private static @Nullable String refusedPrevious(
            UpdateProvisioningParameter parameter, @Nullable ProvisionedProduct product) {
        if (product == null) {
            return "Cannot specify UsePreviousValue on Parameters when ChangeSetType is CREATE";
        }
        String input =
                "Invalid input for parameter key " + parameter.key() + ". Cannot specify usePreviousValue as true ";
        if (parameter.value() != null && !parameter.value().isEmpty()) {
            return input + "and non empty value for a parameter";
        }
        return previous(requireKey(parameter.key()), product) == null
                ? input + "for a parameter key not in the previous template"
                : null;
    }

    private static String requireKey(@Nullable String key) {
        if (key == null) {
            throw LaunchErrors.parameterWithoutKey();
        }
        return key;
    }

    private static @Nullable String previous(String key, @Nullable ProvisionedProduct product) {
        return product == null ? null : product.deployment().parameters().get(key);
    }

    static StackSetPreferences preferences(@Nullable ProvisioningPreferences requested) {
        return requested == null
                ? StackSetPreferences.NONE
                : new StackSetPreferences(
                        requested.stackSetAccounts(),
                        requested.stackSetRegions(),
                        new StackSetPreferences.Amount(
                                requested.stackSetFailureToleranceCount(),
                                requested.stackSetFailureTolerancePercentage()),
                        new StackSetPreferences.Amount(
                                requested.stackSetMaxConcurrencyCount(), requested.stackSetMaxConcurrencyPercentage()),
                        StackSetPreferences.Operation.UPDATE);
    }

    static StackSetPreferences preferences(@Nullable UpdateProvisioningPreferences requested) {
        return requested == null
                ? StackSetPreferences.NONE
                : new StackSetPreferences(
                        requested.stackSetAccounts(),
                        requested.stackSetRegions(),
                        new StackSetPreferences.Amount(
                                requested.stackSetFailureToleranceCount(),
                                requested.stackSetFailureTolerancePercentage()),
                        new StackSetPreferences.Amount(
                                requested.stackSetMaxConcurrencyCount(), requested.stackSetMaxConcurrencyPercentage()),
                        operation(requested.stackSetOperationType()));
    }

    private static StackSetPreferences.Operation operation(@Nullable StackSetOperationType type) {
        return type == null
                ? StackSetPreferences.Operation.UPDATE
                : StackSetPreferences.Operation.valueOf(type.toString());
    }
}
