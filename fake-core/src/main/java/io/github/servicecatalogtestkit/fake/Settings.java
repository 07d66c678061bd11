package io.github.servicecatalogtestkit.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The choices that a test can make where AWS lets one choose (quotas), where AWS's documentation contradicts itself, and where
 * it is silent. Immutable; the defaults are what AWS most probably does, and {@code FIDELITY.md} says why.
 *
 * <pre>{@code
 * FakeServiceCatalog.builder()
 *         .settings(s -> s.localPortfolioInheritance(LocalPortfolioInheritance.TEMPLATE_ONLY)
 *                 .quota(Quota.SHARED_ACCOUNTS_PER_PORTFOLIO, 10_000))
 *         .build();
 * }</pre>
 */
public final class Settings {

    /** What AWS most probably does. */
    public static final Settings DEFAULT = builder().build();

    private final Builder chosen;

    private Settings(Builder chosen) {
        this.chosen = chosen;
    }

    /** Returns a builder that starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts with these settings. */
    public Builder toBuilder() {
        return new Builder(chosen);
    }

    /** Returns which constraints a local portfolio inherits. */
    public LocalPortfolioInheritance localPortfolioInheritance() {
        return chosen.localPortfolioInheritance;
    }

    /** Says whether {@code ListConstraintsForPortfolio} of a local portfolio lists the constraints it inherits. */
    public boolean listsInheritedConstraints() {
        return chosen.listsInheritedConstraints;
    }

    /** Says whether an account sees a portfolio that is shared with it before it accepts the share. */
    public boolean offeredPortfoliosVisible() {
        return chosen.offeredPortfoliosVisible;
    }

    /** Says whether rejecting a share deletes it, so that it cannot be accepted later. */
    public boolean rejectDeletesShare() {
        return chosen.rejectDeletesShare;
    }

    /** Says whether deleting an account share that does not exist is an error. */
    public boolean deletingAbsentShareFails() {
        return chosen.deletingAbsentShareFails;
    }

    /** Says whether copying a product fails that reaches the account only through its organization. */
    public boolean copyingThroughOrganizationFails() {
        return chosen.copyingThroughOrganizationFails;
    }

    /** Says whether the service actions on the versions of a shared product are shared with it. */
    public boolean serviceActionsShared() {
        return chosen.serviceActionsShared;
    }

    /** Returns the error for sharing what was shared with the caller. */
    public RefusedAs resharing() {
        return chosen.resharing;
    }

    /** Returns the error for changing an imported portfolio or what is in it. */
    public RefusedAs changingImported() {
        return chosen.changingImported;
    }

    /** Returns the status of a product that is ready, {@code CREATED} by default. */
    public String readyProductStatus() {
        return chosen.readyProductStatus;
    }

    /** Returns how many items a page has when the request does not say. */
    public int defaultPageSize() {
        return chosen.defaultPageSize;
    }

    /** Returns how often a client tries a call again by itself that was throttled or failed within AWS. */
    public int clientRetries() {
        return chosen.clientRetries;
    }

    /** Returns the time at which the catalog's clock starts. */
    public Instant startingAt() {
        return chosen.startingAt;
    }

    /** Returns how long actions take that AWS carries out asynchronously. */
    public CompletionPolicy shareCompletion() {
        return chosen.shareCompletion;
    }

    /** Returns how long launches, updates, terminations and plans take. */
    public CompletionPolicy provisioningProgress() {
        return chosen.provisioningProgress;
    }

    /** Says whether a provisioned product can be updated though its user has no launch path any more. */
    public boolean updateWithoutPath() {
        return chosen.updateWithoutPath;
    }

    /** Returns the error for a launch under a name that is in use. */
    public RefusedAs provisionedProductNameInUse() {
        return chosen.provisionedProductNameInUse;
    }

    /** Returns with what the value of a tag begins whose tag options are in conflict; the ids of portfolio and product follow. */
    public String tagConflictPrefix() {
        return chosen.tagConflictPrefix;
    }

    /** Returns when a launch is refused whose parameters do not fit the template. */
    public FailureTiming unfitParameters() {
        return chosen.unfitParameters;
    }

    /** Returns when a launch is refused that breaks a rule. */
    public FailureTiming brokenRules() {
        return chosen.brokenRules;
    }

    /** Returns how long after a call what it made can be seen by those who look for it. */
    public Duration visibilityDelay() {
        return chosen.visibilityDelay;
    }

    /** Says whether accounts that have a portfolio already are errors of another share that reaches them. */
    public boolean overlappingSharesFail() {
        return chosen.overlappingSharesFail;
    }

    /** Says whether accounts that left while AWS Organizations access was off keep what they had when it is on again. */
    public boolean staleAccessAfterReenabling() {
        return chosen.staleAccessAfterReenabling;
    }

    /** Says whether trusted access turned on in AWS Organizations alone turns it on in AWS Service Catalog. */
    public boolean organizationsSideEnabling() {
        return chosen.organizationsSideEnabling;
    }

    /** Says whether principals can be shared with organizations and units only, not with single members. */
    public boolean strictSharePrincipals() {
        return chosen.strictSharePrincipals;
    }

    /** Returns the error for sharing with a node while AWS Organizations access is off. */
    public RefusedAs sharingWithoutAccess() {
        return chosen.sharingWithoutAccess;
    }

    /** Returns the error for turning access on or off from an account that does not manage the organization. */
    public RefusedAs switchingAccessUnauthorized() {
        return chosen.switchingAccessUnauthorized;
    }

    /** Says whether deleting a share with a node that does not exist is an error. */
    public boolean absentOrganizationShareFails() {
        return chosen.absentOrganizationShareFails;
    }

    /** Returns what becomes of versions whose template nobody put behind their URL. */
    public UnknownTemplates unknownTemplates() {
        return chosen.unknownTemplates;
    }

    /** Returns how many {@code quota} allows. */
    public int quota(Quota quota) {
        return chosen.quotas.getOrDefault(quota, quota.defaultValue());
    }

    /** Collects the choices. Every method returns this builder. */
    public static final class Builder {

        private LocalPortfolioInheritance localPortfolioInheritance = LocalPortfolioInheritance.ALL_OVERRIDABLE;
        private boolean listsInheritedConstraints = true;
        private boolean offeredPortfoliosVisible = false;
        private boolean rejectDeletesShare = false;
        private boolean deletingAbsentShareFails = false;
        private boolean copyingThroughOrganizationFails = false;
        private boolean serviceActionsShared = true;
        private RefusedAs resharing = RefusedAs.INVALID_PARAMETERS;
        private RefusedAs changingImported = RefusedAs.RESOURCE_NOT_FOUND;
        private String readyProductStatus = "CREATED";
        private int defaultPageSize = 20;
        private Instant startingAt = Instant.ofEpochSecond(1_767_225_600L); // 2026-01-01: a formatter is slow to set up
        private int clientRetries = 0;
        private CompletionPolicy shareCompletion = CompletionPolicy.immediate();
        private CompletionPolicy provisioningProgress = CompletionPolicy.immediate();
        private boolean updateWithoutPath = false;
        private RefusedAs provisionedProductNameInUse = RefusedAs.INVALID_PARAMETERS;
        private String tagConflictPrefix = "sc-tagoption-conflict-";
        private FailureTiming unfitParameters = FailureTiming.ASYNCHRONOUS;
        private FailureTiming brokenRules = FailureTiming.SYNCHRONOUS;
        private Duration visibilityDelay = Duration.ZERO;
        private boolean overlappingSharesFail = true;
        private boolean staleAccessAfterReenabling = true;
        private boolean organizationsSideEnabling = false;
        private boolean strictSharePrincipals = false;
        private RefusedAs sharingWithoutAccess = RefusedAs.INVALID_STATE;
        private RefusedAs switchingAccessUnauthorized = RefusedAs.ACCESS_DENIED;
        private boolean absentOrganizationShareFails = true;
        private UnknownTemplates unknownTemplates = UnknownTemplates.ACCEPTED_WITHOUT_PARAMETERS;
        private final Map<Quota, Integer> quotas = new EnumMap<>(Quota.class);

        private Builder() {}

        private Builder(Builder other) {
            localPortfolioInheritance = other.localPortfolioInheritance;
            listsInheritedConstraints = other.listsInheritedConstraints;
            offeredPortfoliosVisible = other.offeredPortfoliosVisible;
            rejectDeletesShare = other.rejectDeletesShare;
            deletingAbsentShareFails = other.deletingAbsentShareFails;
            copyingThroughOrganizationFails = other.copyingThroughOrganizationFails;
            serviceActionsShared = other.serviceActionsShared;
            resharing = other.resharing;
            changingImported = other.changingImported;
            readyProductStatus = other.readyProductStatus;
            defaultPageSize = other.defaultPageSize;
            clientRetries = other.clientRetries;
            startingAt = other.startingAt;
            shareCompletion = other.shareCompletion;
            provisioningProgress = other.provisioningProgress;
            updateWithoutPath = other.updateWithoutPath;
            provisionedProductNameInUse = other.provisionedProductNameInUse;
            tagConflictPrefix = other.tagConflictPrefix;
            unfitParameters = other.unfitParameters;
            brokenRules = other.brokenRules;
            visibilityDelay = other.visibilityDelay;
            overlappingSharesFail = other.overlappingSharesFail;
            staleAccessAfterReenabling = other.staleAccessAfterReenabling;
            organizationsSideEnabling = other.organizationsSideEnabling;
            strictSharePrincipals = other.strictSharePrincipals;
            sharingWithoutAccess = other.sharingWithoutAccess;
            switchingAccessUnauthorized = other.switchingAccessUnauthorized;
            absentOrganizationShareFails = other.absentOrganizationShareFails;
            unknownTemplates = other.unknownTemplates;
            quotas.putAll(other.quotas);
        }

        /** Chooses which constraints a local portfolio inherits; by default all, and a launch constraint may be overridden. */
        public Builder localPortfolioInheritance(LocalPortfolioInheritance inheritance) {
            localPortfolioInheritance = Objects.requireNonNull(inheritance, "inheritance");
            return this;
        }

        /** Chooses whether {@code ListConstraintsForPortfolio} of a local portfolio lists inherited ones; by default it does. */
        public Builder listsInheritedConstraints(boolean lists) {
            listsInheritedConstraints = lists;
            return this;
        }

        /** Chooses whether a share that is not accepted yet already shows the portfolio; by default it does not. */
        public Builder offeredPortfoliosVisible(boolean visible) {
            offeredPortfoliosVisible = visible;
            return this;
        }

        /** Chooses whether rejecting a share deletes it; by default it stays and can be accepted later. */
        public Builder rejectDeletesShare(boolean deletes) {
            rejectDeletesShare = deletes;
            return this;
        }

        /**
         * Chooses whether deleting an account share that does not exist gets a {@code ResourceNotFoundException}; by default it
         * has no effect and no error.
         *
         * @see <a href="https://github.com/cloud-custodian/cloud-custodian/pull/6166">cloud-custodian#6166</a>
         */
        public Builder deletingAbsentShareFails(boolean fails) {
            deletingAbsentShareFails = fails;
            return this;
        }

        /**
         * Chooses whether copying a product fails that reaches the account only through its organization, as somebody reported; by
         * default it succeeds.
         *
         * @see <a href="https://github.com/awslabs/aws-service-catalog-products/issues/87">aws-service-catalog-products#87</a>
         */
        public Builder copyingThroughOrganizationFails(boolean fails) {
            copyingThroughOrganizationFails = fails;
            return this;
        }

        /**
         * Chooses whether recipients of a shared product see the service actions on its versions; by default they do, and change
         * none.
         */
        public Builder serviceActionsShared(boolean shared) {
            serviceActionsShared = shared;
            return this;
        }

        /** Chooses the error for sharing a shared portfolio: {@code INVALID_PARAMETERS} or {@code OPERATION_NOT_SUPPORTED}. */
        public Builder resharing(RefusedAs error) {
            resharing = error.oneOf("resharing", RefusedAs.INVALID_PARAMETERS, RefusedAs.OPERATION_NOT_SUPPORTED);
            return this;
        }

        /** Chooses the error for changing an imported portfolio: {@code RESOURCE_NOT_FOUND} or {@code INVALID_PARAMETERS}. */
        public Builder changingImported(RefusedAs error) {
            changingImported =
                    error.oneOf("changingImported", RefusedAs.RESOURCE_NOT_FOUND, RefusedAs.INVALID_PARAMETERS);
            return this;
        }

        /**
         * Chooses the status of a product that is ready. The API page says {@code AVAILABLE}; the service answers
         * {@code CREATED}, which is the default and which the SDK's enum does not know.
         *
         * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/search-products-as-admin.html">the output
         *     printed in the AWS CLI reference</a>
         */
        public Builder readyProductStatus(String status) {
            readyProductStatus = Objects.requireNonNull(status, "status");
            return this;
        }

        /** Chooses how many items a page has when the request does not say, from 1; by default 20. */
        public Builder defaultPageSize(int size) {
            if (size < 1) {
                throw new IllegalArgumentException("defaultPageSize counts items from 1, but was " + size);
            }
            defaultPageSize = size;
            return this;
        }

        /**
         * Chooses how often a client tries a call again by itself that was throttled, or that failed within AWS with a status of 5xx; by
         * default never, so that a {@linkplain FakeServiceCatalog#faults() fault} meets the code under test at once. Clients of the SDK do so
         * 3 times unless they are told otherwise, in its legacy mode. The journal has each try; no time passes between them.
         *
         * @param retries from 0, besides the first try
         * @throws IllegalArgumentException if {@code retries} is negative
         * @see <a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/retry-strategy.html">retries in the SDK</a>
         */
        public Builder clientRetries(int retries) {
            if (retries < 0) {
                throw new IllegalArgumentException("clientRetries counts retries from 0, but was " + retries);
            }
            clientRetries = retries;
            return this;
        }

        /** Chooses when the catalog's clock starts; by default at the beginning of 2026, UTC. */
        public Builder startingAt(Instant start) {
            startingAt = Objects.requireNonNull(start, "start");
            return this;
        }

        /** Chooses how long share actions with an organization take; by default they are complete at once. */
        public Builder shareCompletion(CompletionPolicy chosen) {
            shareCompletion = Objects.requireNonNull(chosen, "shareCompletion");
            return this;
        }

        /**
         * Chooses how long launches, updates, terminations and plans take; by default they are complete at once. Clients look at them
         * with {@code DescribeRecord}, {@code DescribeProvisionedProduct} and {@code DescribeProvisionedProductPlan}. What an engine of
         * the user does takes as long as the engine takes.
         */
        public Builder provisioningProgress(CompletionPolicy chosen) {
            provisioningProgress = Objects.requireNonNull(chosen, "provisioningProgress");
            return this;
        }

        /** Chooses whether a product that was removed from its share can still be updated where it runs; by default it cannot. */
        public Builder updateWithoutPath(boolean chosen) {
            updateWithoutPath = chosen;
            return this;
        }

        /** Chooses the error for a name that is in use: {@code INVALID_PARAMETERS} or {@code DUPLICATE_RESOURCE}. */
        public Builder provisionedProductNameInUse(RefusedAs chosen) {
            provisionedProductNameInUse = chosen.oneOf(
                    "provisionedProductNameInUse", RefusedAs.INVALID_PARAMETERS, RefusedAs.DUPLICATE_RESOURCE);
            return this;
        }

        /**
         * Chooses with what the value of a tag begins whose tag options are in conflict: {@code sc-tagoption-conflict-}, the default,
         * is that of the API pages, {@code sc-tagconflict-} that of the administrator guide.
         *
         * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DescribeProvisioningParameters.html">
         *     DescribeProvisioningParameters</a>
         */
        public Builder tagConflictPrefix(String prefix) {
            tagConflictPrefix = Objects.requireNonNull(prefix, "prefix");
            return this;
        }

        /**
         * Chooses when parameters that do not fit the template show: by default in the record, since only AWS CloudFormation looks at
         * them.
         *
         * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/describe-provisioned-product.html">the output
         *     printed in the AWS CLI reference</a>: a missing value leaves a provisioned product in the status ERROR
         */
        public Builder unfitParameters(FailureTiming chosen) {
            unfitParameters = Objects.requireNonNull(chosen, "unfitParameters");
            return this;
        }

        /** Chooses when a broken rule shows, of the template or of a template constraint; by default at the call. */
        public Builder brokenRules(FailureTiming chosen) {
            brokenRules = Objects.requireNonNull(chosen, "brokenRules");
            return this;
        }

        /**
         * Chooses how late AWS makes visible what a call has made; by default at once. Until the catalog's clock has moved so far, by
         * {@code catalog.advance(…)} or {@code catalog.settle()},
         *
         * <ul>
         *   <li>{@code CreateConstraint} does not find the product that was put into the portfolio: {@code
         *       ResourceNotFoundException}, "Resource not found";
         *   <li>other accounts do not see that product in the portfolio;
         *   <li>a share that an account accepted is not in its list of accepted shares.
         * </ul>
         *
         * <p>Single operations and accounts can be late by a number of looks instead: {@link FaultSpec#showsNothingNew}.
         *
         * @throws IllegalArgumentException if {@code delay} is negative
         * @see <a href="https://github.com/aws/aws-cdk/issues/20810">aws-cdk#20810</a>
         */
        public Builder visibilityDelay(Duration delay) {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("visibilityDelay cannot be negative, but was " + delay);
            }
            visibilityDelay = delay;
            return this;
        }

        /** Chooses whether a share with a node reports accounts that have the portfolio already as errors; by default it does. */
        public Builder overlappingSharesFail(boolean chosen) {
            overlappingSharesFail = chosen;
            return this;
        }

        /** Chooses whether accounts that left while access was off keep what they had once it is on again; by default they do. */
        public Builder staleAccessAfterReenabling(boolean chosen) {
            staleAccessAfterReenabling = chosen;
            return this;
        }

        /** Chooses whether trusted access turned on in AWS Organizations alone is enough; by default it is not. */
        public Builder organizationsSideEnabling(boolean chosen) {
            organizationsSideEnabling = chosen;
            return this;
        }

        /** Chooses whether principals can be shared with organizations and units only; by default with members as well. */
        public Builder strictSharePrincipals(boolean chosen) {
            strictSharePrincipals = chosen;
            return this;
        }

        /** Chooses the error for sharing with a node while access is off: {@code INVALID_STATE} or {@code OPERATION_NOT_SUPPORTED}. */
        public Builder sharingWithoutAccess(RefusedAs chosen) {
            sharingWithoutAccess =
                    chosen.oneOf("sharingWithoutAccess", RefusedAs.INVALID_STATE, RefusedAs.OPERATION_NOT_SUPPORTED);
            return this;
        }

        /** Chooses the error for turning access on or off as another account: {@code ACCESS_DENIED} or {@code OPERATION_NOT_SUPPORTED}. */
        public Builder switchingAccessUnauthorized(RefusedAs chosen) {
            switchingAccessUnauthorized = chosen.oneOf(
                    "switchingAccessUnauthorized", RefusedAs.ACCESS_DENIED, RefusedAs.OPERATION_NOT_SUPPORTED);
            return this;
        }

        /** Chooses whether deleting a share with a node that does not exist is an error; by default it is. */
        public Builder absentOrganizationShareFails(boolean chosen) {
            absentOrganizationShareFails = chosen;
            return this;
        }

        /** Chooses what becomes of versions whose template nobody put behind their URL; by default they are accepted. */
        public Builder unknownTemplates(UnknownTemplates chosen) {
            unknownTemplates = Objects.requireNonNull(chosen, "unknownTemplates");
            return this;
        }

        /** Raises or lowers {@code quota}; {@code limit} counts from 0. */
        public Builder quota(Quota quota, int limit) {
            if (limit < 0) {
                throw new IllegalArgumentException("A quota counts from 0, but " + quota + " was set to " + limit);
            }
            quotas.put(quota, limit);
            return this;
        }

        /** Returns the settings chosen so far. */
        public Settings build() {
            return new Settings(new Builder(this));
        }
    }
}
