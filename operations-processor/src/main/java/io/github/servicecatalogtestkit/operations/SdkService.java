package io.github.servicecatalogtestkit.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A service as the SDK describes it.
 *
 * @param constant the constant of the enum {@code Service}, for example {@code SERVICE_CATALOG}
 * @param client the synchronous interface
 * @param asyncClient the asynchronous interface
 * @param configuration the type that {@code serviceClientConfiguration()} returns
 * @param newer the methods of operations that the oldest supported SDK lacks, in the order in which SDKs got them
 */
record SdkService(
        String constant,
        TypeElement client,
        TypeElement asyncClient,
        TypeElement configuration,
        List<SdkOperation> operations,
        List<List<String>> newer) {

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

    String shapes() {
        return prefix() + "Shapes";
    }

    /** Returns the name of the file with the constraints on the inputs of operations. */
    String shapeTable() {
        return prefix().toLowerCase(Locale.ROOT) + "-shapes.txt";
    }

    /** Returns the number of clients with different operations that SDKs need. */
    int generations() {
        return newer.size() + 1;
    }

    /** Returns the operations that a client adds to the one before. */
    List<SdkOperation> operations(int generation) {
        return operations.stream()
                .filter(operation -> generation == 0
                        ? newer.stream().noneMatch(methods -> methods.contains(operation.method()))
                        : newer.get(generation - 1).contains(operation.method()))
                .toList();
    }

    /** Returns one class name for each client but the first: an SDK with that class has the client's operations. */
    List<String> newerRequests() {
        return newer.stream()
                .map(methods -> find(methods.get(0))
                        .orElseThrow()
                        .request()
                        .getQualifiedName()
                        .toString())
                .toList();
    }

    Optional<SdkOperation> find(String method) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .findFirst();
    }
}
