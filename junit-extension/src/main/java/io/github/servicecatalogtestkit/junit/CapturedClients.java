package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Where clients act that code builds itself.
 *
 * @param account the name or id of an account, or empty if clients are not captured
 */
record CapturedClients(String account) {

    private static final String MODULE = "io.github.servicecatalogtestkit.capture.ClientCapture";

    /** Reads what was written, which needs a module that not everyone has. */
    static CapturedClients read(String account, ListedAccounts accounts, String written) {
        if (account.isEmpty()) {
            return new CapturedClients(account);
        }
        if (!accounts.admit(account)) {
            throw new ExtensionConfigurationException(written + ": captureClients = \"" + account + "\" is not one of "
                    + accounts + ". Correct the name, or list it there.");
        }
        requireModule(written);
        return new CapturedClients(account);
    }

    private static void requireModule(String written) {
        ReflectionSupport.tryToLoadClass(MODULE, CapturedClients.class.getClassLoader())
                .getOrThrow(absent -> new ExtensionConfigurationException(
                        written + ": captureClients needs a module that is not on the class path. Add the artifact "
                                + "io.github.servicecatalogtestkit:service-catalog-client-capture beside "
                                + "service-catalog-junit-extension.",
                        absent));
    }

    boolean wanted() {
        return !account.isEmpty();
    }

    /** Captures the clients of this thread, for as long as {@code arranging} takes. */
    void during(FakeServiceCatalog catalog, Runnable arranging) {
        if (wanted()) {
            ClientCapture capture = onThisThread(catalog);
            try {
                arranging.run();
            } finally {
                capture.close();
            }
        } else {
            arranging.run();
        }
    }

    ClientCapture onThisThread(FakeServiceCatalog catalog) {
        return ClientCapture.onThisThread(catalog, catalog.account(account));
    }

    ClientCapture onAllThreads(FakeServiceCatalog catalog) {
        return ClientCapture.onAllThreads(catalog, catalog.account(account));
    }
}
