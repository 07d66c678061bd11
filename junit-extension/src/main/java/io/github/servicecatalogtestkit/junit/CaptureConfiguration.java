package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The default account of clients that the code under test builds itself.
 *
 * @param account the name or ID of an account, or empty if clients are not captured
 */
record CaptureConfiguration(String account) {

    /** Whether any test of this JVM captures clients. If none does, nothing of the optional module is loaded. */
    private static volatile boolean used;

    static boolean isUsed() {
        return used;
    }

    /** Validates the account and checks that the optional module is present. */
    static CaptureConfiguration read(String account, ListedAccounts accounts, String declaration) {
        if (account.isEmpty()) {
            return new CaptureConfiguration(account);
        }
        if (!accounts.allows(account)) {
            throw new ExtensionConfigurationException(declaration + ": captureClients = \"" + account
                    + "\" is not one of the accounts " + accounts
                    + ". Correct the name, or add the account to the list.");
        }
        OptionalLibrary.CAPTURE.require(declaration);
        used = true;
        return new CaptureConfiguration(account);
    }

    boolean isEnabled() {
        return !account.isEmpty();
    }

    /** Runs {@code action}. While it runs, clients that this thread builds are captured. */
    void during(FakeServiceCatalog catalog, Runnable action) {
        if (isEnabled()) {
            ClientCapture capture = onThisThread(catalog);
            try {
                action.run();
            } finally {
                capture.close();
            }
        } else {
            action.run();
        }
    }

    ClientCapture onThisThread(FakeServiceCatalog catalog) {
        return ClientCapture.onThisThread(catalog, catalog.account(account));
    }

    ClientCapture onAllThreads(FakeServiceCatalog catalog) {
        return ClientCapture.onAllThreads(catalog, catalog.account(account));
    }
}
