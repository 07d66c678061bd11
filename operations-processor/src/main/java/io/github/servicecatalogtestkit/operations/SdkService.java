package io.github.servicecatalogtestkit.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A service as the SDK describes it.
 *
 * @param constant the constant of the enum {@code Service}, for example {@code SERVICE_CATALOG}
 * @param client the synchronous interface
 * @param asyncClient the asynchronous interface
 * @param configuration the type that {@code serviceClientConfiguration()} returns
 */
record SdkService(
        String constant,
        TypeElement client,
        TypeElement asyncClient,
        TypeElement configuration,
        List<SdkOperation> operations) {

    SdkService {
        operations = operations.stream()
                .sorted(Comparator.comparing(SdkOperation::method))
                .toList();
    }

    /** Returns the common part of the names of its clients, for example {@code ServiceCatalog}. */
    String prefix() {
        String name = client.getSimpleName().toString();
        return name.substring(0, name.length() - "Client".length());
    }

    String table() {
        return prefix() + "Operations";
    }

    String rules() {
        return prefix() + "Rules";
    }

    String errors() {
        return prefix() + "DeclaredErrors";
    }

    String requests() {
        return prefix() + "Requests";
    }

    Optional<SdkOperation> find(String method) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .findFirst();
    }
}
