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
 * The accounts that a test lists. None listed means that any account may be named.
 *
 * @param listed in the order in which they were written
 * @param known their names, and those of their ids that the test chose
 */
record ListedAccounts(List<Listed> listed, Set<String> known) {

    /** An account as it was written; without an id, the catalog chooses one. */
    record Listed(String name, @Nullable String id) {

        static Listed read(String written) {
            int equals = written.indexOf('=');
            return equals < 0
                    ? new Listed(written, null)
                    : new Listed(written.substring(0, equals), written.substring(equals + 1));
        }

        void nameIn(FakeServiceCatalog catalog) {
            give(catalog::account, catalog::account);
        }

        /** Gives this account to what takes it by its name, or to what takes it with the id that the test chose. */
        void give(Consumer<String> byName, BiConsumer<String, String> withId) {
            if (id == null) {
                byName.accept(name);
            } else {
                withId.accept(name, id);
            }
        }

        @Override
        public String toString() {
            return '"' + name + (id == null ? "" : '=' + id) + '"';
        }
    }

    /** Reads "hub" or "spoke=210987654321", and tries them on a catalog, which knows what a name and an id may be. */
    static ListedAccounts read(List<String> texts, String written) {
        List<Listed> accounts = texts.stream().map(Listed::read).toList();
        Set<String> known = new HashSet<>();
        FakeServiceCatalog trial = FakeServiceCatalog.create();
        for (Listed account : idsFirst(accounts)) {
            if (!known.add(account.name())) {
                throw new ExtensionConfigurationException(
                        message(written, "account \"" + account.name() + "\" is listed twice"));
            }
            try {
                account.nameIn(trial);
            } catch (IllegalArgumentException e) {
                throw new ExtensionConfigurationException(
                        message(written, account + " is not an account. " + e.getMessage()), e);
            }
            if (account.id() != null) {
                known.add(account.id());
            }
        }
        return new ListedAccounts(accounts, Collections.unmodifiableSet(known));
    }

    private static String message(String written, String what) {
        return written + ": " + what + ". List each account once, as a name or as a name and an id: "
                + "accounts = {\"hub\", \"spoke=210987654321\"}.";
    }

    /** So that no account without an id is given one that the next account asks for. */
    private static List<Listed> idsFirst(List<Listed> accounts) {
        List<Listed> sorted = new ArrayList<>(accounts);
        sorted.sort((a, b) -> Boolean.compare(a.id() == null, b.id() == null));
        return sorted;
    }

    void nameIn(FakeServiceCatalog catalog) {
        idsFirst(listed).forEach(account -> account.nameIn(catalog));
    }

    /** Returns the account that is listed with this name or this id, or else the one of this name. */
    Listed listed(String nameOrId) {
        return listed.stream()
                .filter(account -> nameOrId.equals(account.name()) || nameOrId.equals(account.id()))
                .findFirst()
                .orElseGet(() -> new Listed(nameOrId, null));
    }

    /** Returns these and those that are not among them; if none are listed, any may be named as before. */
    ListedAccounts with(List<String> others) {
        if (listed.isEmpty()) {
            return this;
        }
        List<Listed> all = new ArrayList<>(listed);
        Set<String> names = new HashSet<>(known);
        others.stream().filter(names::add).forEach(name -> all.add(new Listed(name, null)));
        return new ListedAccounts(List.copyOf(all), Collections.unmodifiableSet(names));
    }

    /** Says whether a test may name this account. */
    boolean admit(String nameOrId) {
        return listed.isEmpty() || known.contains(nameOrId);
    }

    @Override
    public String toString() {
        return listed.toString();
    }
}
