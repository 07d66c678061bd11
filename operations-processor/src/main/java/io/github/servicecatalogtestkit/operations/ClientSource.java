package io.github.servicecatalogtestkit.operations;

import javax.lang.model.element.TypeElement;

/** Writes a client of a service, synchronous or asynchronous. */
final class ClientSource {

    private final Packages packages;
    private final SdkService service;
    private final boolean async;

    ClientSource(Packages packages, SdkService service, boolean async) {
        this.packages = packages;
        this.service = service;
        this.async = async;
    }

    String name() {
        return "Fake" + type().getSimpleName();
    }

    private TypeElement type() {
        return async ? service.asyncClient() : service.client();
    }

    SourceText write() {
        String dispatcher = async ? "AsyncCallDispatcher" : "CallDispatcher";
        SourceText text = new SourceText(packages.sdk())
                .uses(packages.operation() + "." + service.table())
                .uses(type())
                .uses(service.configuration());
        if (async) {
            text.uses("java.util.concurrent.CompletableFuture");
        }
        text.add(
                """
                /**
                 * %s client of one caller. Every method hands its request to the dispatcher; the SDK's overloads with
                 * consumers and its %s call these methods. Derived at build time from the SDK's interface.
                 */
                public final class %s implements %s {

                    private final %s dispatcher;

                    private %s(%s dispatcher) {
                        this.dispatcher = dispatcher;
                    }

                    /**
                     * Returns a client. The return type is the SDK's interface, so that a class that calls this method
                     * loads without this class.
                     */
                    public static %s of(%s dispatcher) {
                        return new %s(dispatcher);
                    }

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
                async ? "An asynchronous" : "A synchronous",
                async ? "publishers" : "paginators",
                name(),
                type().getSimpleName(),
                dispatcher,
                name(),
                dispatcher,
                type().getSimpleName(),
                dispatcher,
                name(),
                service.configuration().getSimpleName(),
                service.configuration().getSimpleName(),
                name());
        service.operations().forEach(operation -> add(text, operation));
        return text.add("}\n");
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
