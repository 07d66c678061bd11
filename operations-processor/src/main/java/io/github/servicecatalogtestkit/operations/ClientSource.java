package io.github.servicecatalogtestkit.operations;

import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * Writes the clients of a service, synchronous or asynchronous. The first has the operations that every supported SDK
 * has; each further one extends the one before by operations that newer SDKs have. So a class of ours never names a
 * class that the SDK lacks, and reflection on a client works with every SDK.
 */
final class ClientSource {

    private final Packages packages;
    private final SdkService service;
    private final boolean async;
    private final int generation;

    ClientSource(Packages packages, SdkService service, boolean async, int generation) {
        this.packages = packages;
        this.service = service;
        this.async = async;
        this.generation = generation;
    }

    String name() {
        return name(generation);
    }

    private String name(int ofGeneration) {
        return "Fake" + type().getSimpleName() + (ofGeneration == 0 ? "" : "Plus" + ofGeneration);
    }

    private TypeElement type() {
        return async ? service.asyncClient() : service.client();
    }

    private String dispatcher() {
        return async ? "AsyncCallDispatcher" : "CallDispatcher";
    }

    SourceText write() {
        SourceText text = new SourceText(packages.sdk()).uses(packages.operation() + "." + service.table());
        if (async) {
            text.uses("java.util.concurrent.CompletableFuture");
        }
        if (generation == 0) {
            addFirst(text.uses(type()).uses(service.configuration()));
        } else {
            addNext(text);
        }
        service.operations(generation).forEach(operation -> add(text, operation));
        return text.add("}\n");
    }

    private void addFirst(SourceText text) {
        boolean isLast = service.generations() == 1;
        text.add(
                """
                /**
                 * %s client of one caller. Every method hands its request to the dispatcher; the SDK's overloads with
                 * consumers and its %s call these methods. Derived at build time from the SDK's interface.
                 */
                public %sclass %s implements %s {

                """,
                async ? "An asynchronous" : "A synchronous",
                async ? "publishers" : "paginators",
                isLast ? "final " : "",
                name(),
                type().getSimpleName());
        if (!isLast) {
            text.add(
                    "    private static final int GENERATION = SdkClasses.countPresent(%s);\n\n",
                    service.newerRequests().stream()
                            .map(Packages::quoted)
                            .collect(Collectors.joining(",\n            ")));
        }
        text.add(
                """
                    %s%s dispatcher;

                    %s%s(%s dispatcher) {
                        this.dispatcher = dispatcher;
                    }

                    /**
                     * Returns a client. The return type is the SDK's interface, so that a class that calls this method
                     * loads without this class.
                     */
                    public static %s of(%s dispatcher) {
                %s    }

                    @Override
                    public String serviceName() {
                        return SERVICE_NAME;
                    }

                    @Override
                    public %s serviceClientConfiguration() {
                        return dispatcher.configure(%s.builder()).build();
                    }

                    /** Makes later calls fail if the settings say so. There is no connection to close. */
                    @Override
                    public void close() {
                        dispatcher.close();
                    }

                    @Override
                    public String toString() {
                        return "%s[" + dispatcher + "]";
                    }
                """,
                isLast ? "private final " : "final ",
                dispatcher(),
                isLast ? "private " : "",
                name(),
                dispatcher(),
                type().getSimpleName(),
                dispatcher(),
                creation(),
                service.configuration().getSimpleName(),
                service.configuration().getSimpleName(),
                name());
    }

    /** Returns the statements that create the client with all operations that the SDK has. */
    private String creation() {
        StringBuilder statements = new StringBuilder();
        for (int newer = service.generations() - 1; newer > 0; newer--) {
            statements
                    .append("        if (GENERATION >= ")
                    .append(newer)
                    .append(") {\n            return new ")
                    .append(name(newer))
                    .append("(dispatcher);\n        }\n");
        }
        return statements
                .append("        return new ")
                .append(name())
                .append("(dispatcher);\n")
                .toString();
    }

    private void addNext(SourceText text) {
        text.add(
                """
                /** The same client, with operations that older SDKs do not have. */
                %sclass %s extends %s {

                    %s(%s dispatcher) {
                        super(dispatcher);
                    }
                """,
                generation == service.generations() - 1 ? "final " : "",
                name(),
                name(generation - 1),
                name(),
                dispatcher());
    }

    private void add(SourceText text, SdkOperation operation) {
        text.uses(operation.request()).uses(operation.response());
        text.add(
                """

                    @Override
                    public %s %s(%s request) {
                        return dispatcher.answer(%s.%s, request);
                    }
                """,
                async ? "CompletableFuture<" + operation.responseName() + ">" : operation.responseName(),
                operation.method(),
                operation.requestName(),
                service.table(),
                operation.constant());
    }
}
