package io.github.servicecatalogtestkit.operations;

/**
 * Writes the class that creates an empty request by operation name, for code that reads requests from text. Only that
 * code loads the class.
 */
final class RequestsSource {

    private final Packages packages;
    private final SdkService service;

    RequestsSource(Packages packages, SdkService service) {
        this.packages = packages;
        this.service = service;
    }

    SourceText write() {
        SourceText text = new SourceText(packages.operation()).uses("software.amazon.awssdk.core.SdkPojo");
        text.add("""
                /** Creates the requests of {@link %1$s}. Derived at build time from the SDK's interface. */
                public final class %2$s {

                    private %2$s() {}

                    /** Returns a builder of a request of the operation; {@code build()} returns the request. */
                    public static SdkPojo builder(String operation) {
                        switch (operation) {
                """, service.table(), service.requests());
        service.operations().forEach(operation -> add(text, operation));
        text.add("""
                            default:
                                throw new IllegalArgumentException(operation);
                        }
                    }
                }
                """);
        return text;
    }

    private static void add(SourceText text, SdkOperation operation) {
        text.uses(operation.request());
        text.add(
                "            case \"%s\":\n                return %s.builder();\n",
                operation.name(), operation.requestName());
    }
}
