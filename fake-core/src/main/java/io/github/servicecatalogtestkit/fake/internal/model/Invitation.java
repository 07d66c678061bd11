package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of an account into an organization.
 *
 * @param answer the final state, or {@code null} while nobody has answered or canceled it
 * @param answeredAt the time of the answer
 */
public record Invitation(
        Id<Invitation> id,
        AccountId account,
        @Nullable String notes,
        Instant requestedAt,
        @Nullable State answer,
        @Nullable Instant answeredAt) {

    /**
     * How long an invitation is open.
     *
     * @see <a
     * href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_invites.html">Managing
     * account
     *     invitations</a>
     */
    private static final Duration OPEN_FOR = Duration.ofDays(15);

    /**
     * How long an invitation is kept after it was answered, canceled or expired.
     *
     * @see <a
     * href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeHandshake.html">DescribeHandshake</a>
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

    public Invitation answered(State with, Instant at) {
        return new Invitation(id, account, notes, requestedAt, with, at);
    }
}
