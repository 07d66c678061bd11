package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of the organization for which an action on a share failed.
 *
 * @param missed the accounts that the share does not reach because its creation failed
 * @param left the only accounts that still have the share because its deletion failed; {@code null} if it was not
 *     deleted
 * @param behind the accounts for which the share has its earlier options because an update failed
 */
public record ShareGaps(List<AccountId> missed, @Nullable List<AccountId> left, List<Behind> behind) {

    /** No action failed. */
    public static final ShareGaps NONE = new ShareGaps(List.of(), null, List.of());

    /** A member of the organization, and the options that the share still has for it. */
    public record Behind(AccountId account, Share.Options options) {}

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
