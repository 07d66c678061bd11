package io.github.servicecatalogtestkit.operations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the class that knows the errors that a service declares for each of its operations. */
final class ErrorsSource {

    private static final Set<String> OF_EVERY_CALL = Set.of("AwsServiceException", "SdkClientException");

    private final Packages packages;
    private final SdkService service;

    ErrorsSource(Packages packages, SdkService service) {
        this.packages = packages;
        this.service = service;
    }

    SourceText write() {
        SourceText text =
                new SourceText(packages.operation()).uses(service.client()).uses("java.util.List");
        text.add("""
                /**
                 * The exceptions that the methods of {@link %s} declare. Derived at build time from the SDK's
                 * interface.
                 */
                final class %s {

                    private %s() {}

                    /** Returns the simple names of the exceptions of an operation. */
                    static List<String> of(String operation) {
                        switch (operation) {
                """, service.client().getSimpleName(), service.errors(), service.errors());
        service.operations().forEach(operation -> add(text, operation));
        return text.add("""
                            default:
                                return List.of();
                        }
                    }
                }
                """);
    }

    private void add(SourceText text, SdkOperation operation) {
        List<String> errors = operation.thrown().stream()
                .filter(thrown -> !OF_EVERY_CALL.contains(thrown) && !thrown.equals(service.prefix() + "Exception"))
                .map(Packages::quoted)
                .toList();
        if (!errors.isEmpty()) {
            text.add(
                    "            case \"%s\":\n                return List.of(%s);\n",
                    operation.name(), errors.stream().collect(Collectors.joining(",\n                        ")));
        }
    }
}
