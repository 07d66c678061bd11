package io.github.servicecatalogtestkit.assertj;

/** What a client sees of a resource. */
abstract class ClientView {

    private final ClientContext context;

    ClientView(ClientContext context) {
        this.context = context;
    }

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
