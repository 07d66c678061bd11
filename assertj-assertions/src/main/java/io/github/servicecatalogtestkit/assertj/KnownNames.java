package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * What is known of the names that a test gave accounts, organizational units and principals, and of the IDs that exist.
 * Only the fake knows. AWS knows no such names, and does not say whether an ID exists that the client does not see.
 */
class KnownNames {

    /** Nothing is known. */
    static final KnownNames NONE = new KnownNames();

    private static final String FAKE = "io.github.servicecatalogtestkit.fake.FakeAccount";

    private static final boolean HAS_FAKE = hasFake();

    private static boolean hasFake() {
        try {
            Class.forName(FAKE, false, KnownNames.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Returns what the fake of this client knows, or {@link #NONE} if it is not a client of a fake. */
    static KnownNames of(@Nullable ServiceCatalogClient client) {
        return HAS_FAKE && client != null ? FakeNames.of(client) : NONE;
    }

    /** Returns whether this is the knowledge of a fake. */
    boolean areKnown() {
        return false;
    }

    /** Returns the account that the client acts as. */
    Optional<AccountId> account() {
        return Optional.empty();
    }

    /** Returns the ARN of the role or user that the client acts as. */
    Optional<String> principalArn() {
        return Optional.empty();
    }

    /** Returns the name of the account with this ID. */
    Optional<String> accountName(String id) {
        return Optional.empty();
    }

    /** Returns the ID of the thing of this kind with this name. */
    Optional<String> find(IdKind kind, String name) {
        return Optional.empty();
    }

    /** Returns whether the client acts in the account and Region whose names these are. */
    boolean areOfTheAccountOf(ServiceCatalogClient other) {
        return false;
    }

    /** Returns the token of the action that shares a portfolio and is not complete. AWS does not say it. */
    Optional<String> runningShare(String portfolio, Recipient recipient) {
        return Optional.empty();
    }

    /** Returns the accounts with a name, each as {@code name(id)}. */
    List<String> accounts() {
        return List.of();
    }

    /**
     * Returns whether a thing of this kind exists or existed. AWS does not say, so this returns {@code true} for it.
     */
    boolean exists(IdKind kind, String id) {
        return true;
    }
}
