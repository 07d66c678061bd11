package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provisioned product: a product that a user launched, or an imported stack. It belongs to the account and Region of
 * the end user, wherever its resources are. It outlives the product, the portfolio and the share that it was launched
 * from.
 *
 * @param deployment what runs; until the first success, what is to run
 * @param assignedLaunchRole the launch role that an administrator assigned, which takes precedence over the launch
 *     constraint
 */
public record ProvisionedProduct(
        Reference reference,
        Creation creation,
        State state,
        Ownership ownership,
        Deployment deployment,
        @Nullable String assignedLaunchRole,
        History history) {

    /** Identifies a provisioned product, also after its termination. */
    public record Reference(Scope scope, Id<ProvisionedProduct> id, String name) {

        /** Returns the ARN, for example {@code arn:aws:servicecatalog:…:stack/my-server/pp-…}. */
        public String arn() {
            return Arn.of("servicecatalog", scope, "stack/" + name + "/" + id);
        }
    }

    /**
     * The launch.
     *
     * @param idempotencyToken the token of the request
     */
    public record Creation(Instant at, String idempotencyToken) {}

    /**
     * The current state.
     *
     * @param message the message of the last failure
     */
    public record State(Status status, @Nullable String message) {}

    /**
     * Whom it belongs to.
     *
     * @param owner the user who launched it or to whom an administrator gave it
     */
    public record Ownership(Identity owner, List<Identity> formerOwners) {

        public Ownership {
            formerOwners = List.copyOf(formerOwners);
        }

        Ownership givenTo(Identity other) {
            if (other.equals(owner)) {
                return this;
            }
            List<Identity> before = new ArrayList<>(formerOwners);
            before.add(owner);
            before.remove(other);
            return new Ownership(other, before);
        }
    }

    /** The states of a provisioned product, spelled as the API spells them. */
    public enum Status {
        AVAILABLE,
        UNDER_CHANGE,
        TAINTED,
        ERROR,
        PLAN_IN_PROGRESS;

        /** Returns whether requests are possible: "Stable state, ready to perform any operation". */
        public boolean isStable() {
            return this == AVAILABLE || this == TAINTED;
        }
    }

    /**
     * The last requests. A new product that is only planned has none.
     *
     * @param last the last request of any type
     * @param lastProvisioning the last request that provisions, updates or terminates
     * @param lastSuccessfulProvisioning the last such request that succeeded
     */
    public record History(
            @Nullable Id<ProvisioningRecord> last,
            @Nullable Id<ProvisioningRecord> lastProvisioning,
            @Nullable Id<ProvisioningRecord> lastSuccessfulProvisioning) {

        public static final History NONE = new History(null, null, null);
    }

    public Id<ProvisionedProduct> id() {
        return reference.id();
    }

    public Scope scope() {
        return reference.scope();
    }

    public String name() {
        return reference.name();
    }

    public String arn() {
        return reference.arn();
    }

    public Instant createdAt() {
        return creation.at();
    }

    public String idempotencyToken() {
        return creation.idempotencyToken();
    }

    public Status status() {
        return state.status();
    }

    public @Nullable String statusMessage() {
        return state.message();
    }

    public Identity owner() {
        return ownership.owner();
    }

    public List<Identity> formerOwners() {
        return ownership.formerOwners();
    }

    /**
     * Returns whether resources were created: a launch succeeded, or the stack was imported, which is not a
     * provisioning request.
     */
    public boolean hasRun() {
        return history.lastSuccessfulProvisioning() != null
                || (deployment.version().path() == null && status().isStable());
    }

    /** Returns a copy with the given status. */
    public ProvisionedProduct with(Status status, @Nullable String message) {
        return new ProvisionedProduct(
                reference, creation, new State(status, message), ownership, deployment, assignedLaunchRole, history);
    }

    /** Returns a copy with the given deployment. */
    public ProvisionedProduct with(Deployment other) {
        return new ProvisionedProduct(reference, creation, state, ownership, other, assignedLaunchRole, history);
    }

    /** Returns a copy with the given history. */
    public ProvisionedProduct with(History other) {
        return new ProvisionedProduct(reference, creation, state, ownership, deployment, assignedLaunchRole, other);
    }

    /** Returns a copy that belongs to the given user. */
    public ProvisionedProduct ownedBy(Identity other) {
        return new ProvisionedProduct(
                reference, creation, state, ownership.givenTo(other), deployment, assignedLaunchRole, history);
    }

    /** Returns a copy with the given launch role, which is used from now on. */
    public ProvisionedProduct assigned(String role) {
        return new ProvisionedProduct(
                reference, creation, state, ownership, deployment.withLaunchRole(role), role, history);
    }
}
