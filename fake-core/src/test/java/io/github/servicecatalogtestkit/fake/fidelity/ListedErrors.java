package io.github.servicecatalogtestkit.fake.fidelity;

import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import io.github.servicecatalogtestkit.fake.internal.validation.ServiceModel;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;

/**
 * The errors that AWS lists for each operation. The SDK is generated from the service model and declares them on its
 * methods, so a new version of it brings new errors with it.
 */
public final class ListedErrors {

    private ListedErrors() {}

    /**
     * An error that AWS lists for an operation.
     *
     * @param operation as AWS names it
     * @param error the name of the exception: {@code ResourceNotFoundException}
     */
    public record Listed(String operation, String error) {

        @Override
        public String toString() {
            return operation + " " + error;
        }
    }

    /** Returns those of all operations that are modelled. */
    public static List<Listed> ofModelledOperations() {
        return all(true);
    }

    /** Returns those of all operations that are not modelled yet. */
    public static List<Listed> ofOtherOperations() {
        return all(false);
    }

    /** Returns those of all modelled operations of AWS Organizations. */
    public static List<Listed> ofOrganizations() {
        return OrganizationsOperations.ALL.stream()
                .filter(Operation::isModelled)
                .flatMap(operation -> ServiceModel.ORGANIZATIONS.errorsOf(operation.name()).stream()
                        .map(error -> new Listed(operation.name(), error)))
                .toList();
    }

    private static List<Listed> all(boolean modelled) {
        return ServiceCatalogOperations.ALL.stream()
                .filter(operation -> operation.isModelled() == modelled)
                .flatMap(ListedErrors::of)
                .toList();
    }

    private static Stream<Listed> of(Operation<?, ?> operation) {
        return Arrays.stream(methodOf(operation).getExceptionTypes())
                .filter(type ->
                        ServiceCatalogException.class.isAssignableFrom(type) && type != ServiceCatalogException.class)
                .map(type -> new Listed(operation.name(), type.getSimpleName()));
    }

    private static Method methodOf(Operation<?, ?> operation) {
        return Arrays.stream(ServiceCatalogClient.class.getMethods())
                .filter(method -> key(method.getName()).equals(key(operation.name()))
                        && method.getParameterCount() == 1
                        && ServiceCatalogRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The SDK has no method for " + operation));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
