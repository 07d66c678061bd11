package io.github.servicecatalogtestkit.assertj;

/** What a client sees of a resource. */
abstract class ClientView {

    private final ClientContext context;

    ClientView(ClientContext context) {
        this.context = context;
    }

    /** Returns the noun for it in failure messages, such as {@code portfolio}. */
    abstract String noun();

    /** Returns the client that sees it. */
    final ClientContext context() {
        return context;
    }

    final CatalogCalls calls() {
        return context.calls();
    }

    final LaunchCalls launchCalls() {
        return context.launchCalls();
    }
}
