package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product that somebody launched. It belongs to the account and Region of the end user, wherever its resources are, and goes on
 * without the product, the portfolio and the share that it came from.
 *
 * @param statusMessage what the last failure said
 * @param idempotencyToken the token of the request that made it
 * @param owner who has it: who launched it, unless it was given to somebody else
 * @param formerOwners who had it before
 * @param deployment what runs; until the first success, what was to run
 * @param assignedLaunchRole the launch role that an administrator gave it, which goes before the one of the launch constraint
 */
public record ProvisionedProduct(
        Id<ProvisionedProduct> id,
        Scope scope,
        String name,
        Status status,
        @Nullable String statusMessage,
        Instant createdAt,
        String idempotencyToken,
        Identity owner,
        List<Identity> formerOwners,
        Deployment deployment,
        @Nullable String assignedLaunchRole,
        History history) {

    /** The states of a provisioned product, spelled as the API spells them. */
    public enum Status {
        AVAILABLE,
        UNDER_CHANGE,
        TAINTED,
        ERROR,
        PLAN_IN_PROGRESS;

        /** Says whether something runs that may be changed: "Stable state, ready to perform any operation". */
        public boolean isStable() {
            return this == AVAILABLE || this == TAINTED;
        }
    }

    /**
     * The last requests; there is none while a new product is only planned.
     *
     * @param last of whatever kind
     * @param lastProvisioning the last one that provisions, updates or terminates
     * @param lastSuccessfulProvisioning the last one of these that succeeded
     */
    public record History(
            @Nullable Id<ProvisioningRecord> last,
            @Nullable Id<ProvisioningRecord> lastProvisioning,
            @Nullable Id<ProvisioningRecord> lastSuccessfulProvisioning) {

        public static final History NONE = new History(null, null, null);
    }

    public ProvisionedProduct {
        formerOwners = List.copyOf(formerOwners);
    }

    /** Returns the ARN, for example {@code arn:aws:servicecatalog:…:stack/my-server/pp-…}. */
    public String arn() {
        return arn(scope, name, id);
    }

    /** Returns the ARN of a provisioned product. */
    public static String arn(Scope scope, String name, Id<ProvisionedProduct> id) {
        return "arn:aws:servicecatalog:" + scope.region() + ":" + scope.account() + ":stack/" + name + "/" + id;
    }

    /** Says whether something runs or ran: it was launched, or its stack was imported, which is no request that provisions. */
    public boolean hasRun() {
        return history.lastSuccessfulProvisioning() != null
                || (deployment.version().path() == null && status.isStable());
    }

    /** Returns this provisioned product but in this state. */
    public ProvisionedProduct with(Status other, @Nullable String message) {
        return new ProvisionedProduct(
                id,
                scope,
                name,
                other,
                message,
                createdAt,
                idempotencyToken,
                owner,
                formerOwners,
                deployment,
                assignedLaunchRole,
                history);
    }

    /** Returns this provisioned product but with {@code other} running. */
    public ProvisionedProduct with(Deployment other) {
        return new ProvisionedProduct(
                id,
                scope,
                name,
                status,
                statusMessage,
                createdAt,
                idempotencyToken,
                owner,
                formerOwners,
                other,
                assignedLaunchRole,
                history);
    }

    /** Returns this provisioned product but with this history. */
    public ProvisionedProduct with(History other) {
        return new ProvisionedProduct(
                id,
                scope,
                name,
                status,
                statusMessage,
                createdAt,
                idempotencyToken,
                owner,
                formerOwners,
                deployment,
                assignedLaunchRole,
                other);
    }

    /** Returns this provisioned product but given to {@code other}. */
    public ProvisionedProduct ownedBy(Identity other) {
        List<Identity> before = new ArrayList<>(formerOwners);
        before.add(owner);
        before.remove(other);
        return new ProvisionedProduct(
                id,
                scope,
                name,
                status,
                statusMessage,
                createdAt,
                idempotencyToken,
                other,
                other.equals(owner) ? formerOwners : before,
                deployment,
                assignedLaunchRole,
                history);
    }

    /** Returns this provisioned product but with the launch role {@code role}, which is used from now on. */
    public ProvisionedProduct assigned(String role) {
        return new ProvisionedProduct(
                id,
                scope,
                name,
                status,
                statusMessage,
                createdAt,
                idempotencyToken,
                owner,
                formerOwners,
                deployment.withLaunchRole(role),
                role,
                history);
    }
}
