package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import java.util.stream.Stream;

/** Finds operations by the names that tests give. The services have no operation name in common. */
final class OperationNames {

    private OperationNames() {}

    /**
     * Returns the operation with the given name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Operation<?, ?> require(String name) {
        return known().filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }

    private static Stream<Operation<?, ?>> known() {
        return Stream.concat(ServiceCatalogOperations.ALL.stream(), OrganizationsOperations.ALL.stream());
    }

    private static String unknown(String name) {
        return known().filter(operation -> operation.name().equalsIgnoreCase(name))
                .findFirst()
                .map(suggestion -> suggestion.service() + " has no operation \"" + name + "\"; AWS writes it \""
                        + suggestion.name() + "\"")
                .orElse("Neither AWS Service Catalog nor AWS Organizations has an operation \"" + name
                        + "\"; names are written as AWS does, for example \"CreatePortfolioShare\"");
    }
}
