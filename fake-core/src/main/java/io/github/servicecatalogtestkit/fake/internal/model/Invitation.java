package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of an account into an organization.
 *
 * @param account the invited account, or {@code null} if nobody knows yet whose address {@code email} is
 * @param email the address that was invited, or {@code null} if the invitation names the account
 * @param tags the tags that the account gets when it joins
 * @param answer the final state, or {@code null} while nobody has answered or canceled it
 * @param answeredAt the time of the answer
 */
public record Invitation(
        Id<Invitation> id,
        @Nullable AccountId account,
        @Nullable String email,
        Tags tags,
        @Nullable String notes,
        Instant requestedAt,
        @Nullable State answer,
        @Nullable Instant answeredAt) {

    /**
     * How long an invitation is open.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_invites.html">Managing
     *     account invitations</a>
     */
    private static final Duration OPEN_FOR = Duration.ofDays(15);

    /**
     * How long an invitation is listed after it was answered, canceled or expired.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeHandshake.html">DescribeHandshake</a>
     */
    private static final Duration KEPT_FOR = Duration.ofDays(30);

    /** The states of an invitation, named as AWS Organizations names them. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        CANCELED,
        EXPIRED
    }

    /** Returns whether both invitations go to the same account or address. */
    public boolean hasTargetOf(Invitation other) {
        boolean isForSameAccount = account != null && account.equals(other.account);
        boolean isForSameAddress = email != null && email.equalsIgnoreCase(String.valueOf(other.email));
        return isForSameAccount || isForSameAddress;
    }

    public Instant expiresAt() {
        return requestedAt.plus(OPEN_FOR);
    }

    public State stateAt(Instant now) {
        if (answer != null) {
            return answer;
        }
        return now.isBefore(expiresAt()) ? State.OPEN : State.EXPIRED;
    }

    /** Returns whether AWS Organizations still keeps the invitation. */
    public boolean isKeptAt(Instant now) {
        Instant over = answeredAt != null ? answeredAt : expiresAt();
        return now.isBefore(over.plus(KEPT_FOR));
    }

    /** Returns a copy that an account has answered, or the inviting account has withdrawn. */
    public Invitation answered(@Nullable AccountId by, State with, Instant at) {
        return new Invitation(id, by, email, tags, notes, requestedAt, with, at);
    }
}
