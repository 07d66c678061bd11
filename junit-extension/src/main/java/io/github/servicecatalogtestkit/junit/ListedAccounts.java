package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The accounts that a test lists. If the list is empty, a test may use any account.
 *
 * @param listed the accounts, in the order of the declaration
 * @param known the names of the accounts, and the IDs that the test chose
 */
record ListedAccounts(List<Listed> listed, Set<String> known) {

    /**
     * An account as the test declares it.
     *
     * @param id the ID that the test chose, or {@code null} if the catalog assigns it
     */
    record Listed(String name, @Nullable String id) {

        static Listed parse(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Listed(text, null)
                    : new Listed(text.substring(0, equals), text.substring(equals + 1));
        }

        void createIn(FakeServiceCatalog catalog) {
            if (id == null) {
                catalog.account(name);
            } else {
                catalog.account(name, id);
            }
        }

        /** Passes this account to {@code byName}, or to {@code withId} if the test chose its ID. */
        void addTo(Consumer<String> byName, BiConsumer<String, String> withId) {
            if (id == null) {
                byName.accept(name);
            } else {
                withId.accept(name, id);
            }
        }

        String text() {
            return id == null ? name : name + '=' + id;
        }

        @Override
        public String toString() {
            return '"' + text() + '"';
        }
    }

    /**
     * Parses "hub" or "spoke=210987654321". Names and IDs are validated by creating the accounts in a temporary
     * catalog.
     */
    static ListedAccounts parse(List<String> texts, String declaration) {
        List<Listed> accounts = new ArrayList<>();
        for (String text : texts) {
            accounts.add(Listed.parse(text));
        }
        Set<String> known = new HashSet<>();
        FakeServiceCatalog scratch = FakeServiceCatalog.create();
        for (Listed account : withChosenIdsFirst(accounts)) {
            if (!known.add(account.name())) {
                throw new ExtensionConfigurationException(
                        message(declaration, "account \"" + account.name() + "\" is listed twice"));
            }
            try {
                account.createIn(scratch);
            } catch (IllegalArgumentException e) {
                throw new ExtensionConfigurationException(
                        message(declaration, account + " is not a valid account. " + e.getMessage()), e);
            }
            if (account.id() != null) {
                known.add(account.id());
            }
        }
        return new ListedAccounts(Collections.unmodifiableList(accounts), Collections.unmodifiableSet(known));
    }

    /**
     * Returns {@code account}, which names an account in the attribute {@code captureClients}.
     *
     * @throws ExtensionConfigurationException if it has an ID as well, which is chosen where accounts are listed
     */
    String requireNameAlone(String account, String declaration) {
        try {
            if (!account.isEmpty()) {
                FakeServiceCatalog.create().account(account);
            }
            return account;
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    declaration + ": captureClients = \"" + account + "\" is not the name of an account. "
                            + e.getMessage() + ". Write, for example, accounts = \"hub=210987654321\", "
                            + "captureClients = \"hub\".",
                    e);
        }
    }

    private static String message(String declaration, String what) {
        return declaration + ": " + what + ". List each account once, as a name or as a name with an ID: "
                + "accounts = {\"hub\", \"spoke=210987654321\"}.";
    }

    /** Sorts accounts with chosen IDs first, so that no other account is assigned such an ID before. */
    private static List<Listed> withChosenIdsFirst(List<Listed> accounts) {
        List<Listed> sorted = new ArrayList<>();
        for (Listed account : accounts) {
            if (account.id() != null) {
                sorted.add(account);
            }
        }
        for (Listed account : accounts) {
            if (account.id() == null) {
                sorted.add(account);
            }
        }
        return sorted;
    }

    /** Lists these accounts in a catalog; no accounts leave it open. */
    void addTo(FakeServiceCatalog.Builder catalog) {
        for (Listed account : listed) {
            catalog.accounts(account.text());
        }
    }

    /** Returns the listed account with this name or ID, or else an account with this name. */
    Listed listed(String nameOrId) {
        return listed.stream()
                .filter(account -> nameOrId.equals(account.name()) || nameOrId.equals(account.id()))
                .findFirst()
                .orElseGet(() -> new Listed(nameOrId, null));
    }

    /**
     * Returns a copy with the accounts that are not listed yet; if no accounts are listed, any account may still be
     * used.
     */
    ListedAccounts with(List<String> others) {
        if (listed.isEmpty()) {
            return this;
        }
        List<Listed> all = new ArrayList<>(listed);
        Set<String> names = new HashSet<>(known);
        others.stream().filter(names::add).forEach(name -> all.add(new Listed(name, null)));
        return new ListedAccounts(List.copyOf(all), Collections.unmodifiableSet(names));
    }

    /** Returns whether a test may use this account. */
    boolean allows(String nameOrId) {
        return listed.isEmpty() || known.contains(nameOrId);
    }

    @Override
    public String toString() {
        return listed.toString();
    }
}
