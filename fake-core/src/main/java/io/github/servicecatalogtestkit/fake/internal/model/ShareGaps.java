package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of the organization for which a share is not what it is for the others, because an action on it failed for them.
 *
 * @param missed those that it should reach and does not, because its creation failed
 * @param left the only ones that still have it, because its deletion failed; {@code null} if it was not deleted
 * @param behind those for which it is still as it was, because an update failed
 */
public record ShareGaps(List<AccountId> missed, @Nullable List<AccountId> left, List<Behind> behind) {

    /** No action failed. */
    public static final ShareGaps NONE = new ShareGaps(List.of(), null, List.of());

    /** A member of the organization, and what the share carries along for it. */
    public record Behind(AccountId account, boolean sharesTagOptions, boolean sharesPrincipals) {}

    ShareGaps missing(List<AccountId> accounts) {
        return new ShareGaps(
                Stream.concat(missed.stream(), accounts.stream()).distinct().toList(), left, behind);
    }

    ShareGaps leftTo(List<AccountId> accounts) {
        return new ShareGaps(missed, List.copyOf(accounts), behind);
    }

    ShareGaps withBehind(List<Behind> accounts) {
        return new ShareGaps(missed, left, List.copyOf(accounts));
    }

    boolean miss(AccountId account) {
        return missed.contains(account) || (left != null && !left.contains(account));
    }
}
