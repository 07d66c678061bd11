package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of an account into an organization.
 *
 * @param answer what became of it, or {@code null} as long as nobody answered and nobody withdrew it
 * @param answeredAt when that was
 */
public record Invitation(
        Id<Invitation> id,
        AccountId account,
        @Nullable String notes,
        Instant requestedAt,
        @Nullable State answer,
        @Nullable Instant answeredAt) {

    /**
     * How long an invitation waits for its answer.
     *
     * @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_invites.html">Managing account
     *     invitations</a>
     */
    private static final Duration OPEN_FOR = Duration.ofDays(15);

    /**
     * How long an invitation is found after it was answered, withdrawn or expired.
     *
     * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeHandshake.html">DescribeHandshake</a>
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

    /** Says whether AWS Organizations still knows it. */
    public boolean isKeptAt(Instant now) {
        Instant over = answeredAt != null ? answeredAt : expiresAt();
        return now.isBefore(over.plus(KEPT_FOR));
    }

    public Invitation answered(State with, Instant at) {
        return new Invitation(id, account, notes, requestedAt, with, at);
    }
}
