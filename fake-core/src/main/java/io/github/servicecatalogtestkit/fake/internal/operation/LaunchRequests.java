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
            values.put(
                    key,
                    Boolean.TRUE.equals(parameter.usePreviousValue())
                            ? previous(key, product)
                            : Objects.requireNonNullElse(parameter.value(), ""));
        }
        return values;
    }

    /**
     * Returns why AWS CloudFormation refuses an update that keeps the previous value of a parameter and gives another
     * one; {@code null} if none does.
     *
     * @see <a href="https://github.com/boto/boto3/issues/4426">boto3#4426</a>
     */
    static @Nullable String contradiction(List<UpdateProvisioningParameter> given) {
        return given.stream()
                .filter(parameter -> Boolean.TRUE.equals(parameter.usePreviousValue()))
                .filter(parameter ->
                        parameter.value() != null && !parameter.value().isEmpty())
                .findFirst()
                .map(parameter -> "Invalid input for parameter key " + parameter.key()
                        + ". Cannot specify usePreviousValue as true and non empty value for a parameter")
                .orElse(null);
    }

    private static String requireKey(@Nullable String key) {
        if (key == null) {
            throw LaunchErrors.parameterWithoutKey();
        }
        return key;
    }

    private static String previous(String key, @Nullable ProvisionedProduct product) {
        String value =
                product == null ? null : product.deployment().parameters().get(key);
        if (value == null) {
            throw LaunchErrors.noPreviousValue(key);
        }
        return value;
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
