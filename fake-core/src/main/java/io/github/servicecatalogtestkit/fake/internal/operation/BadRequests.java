package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.error.OrganizationsErrors;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceErrors;
import io.github.servicecatalogtestkit.fake.internal.validation.Violation;
import io.github.servicecatalogtestkit.fake.internal.validation.Violations;

/** How each service answers a request that breaks constraints of its service model. */
final class BadRequests {

    private BadRequests() {}

    static Refusal refusal(Service service, Violations violations) {
        return switch (service) {
            case SERVICE_CATALOG -> ServiceErrors.validation(violations.message());
            case ORGANIZATIONS -> byOrganizations(violations.first());
        };
    }

    /**
     * Returns the {@code InvalidInputException} of AWS Organizations. The exception has one reason, so it names only
     * the first violation.
     *
     * <p>The reason for a value that does not match its pattern is recorded for ids and tags: <a
     * href="https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/287">
     * terraform-aws-control_tower_account_factory#287</a> ({@code DescribeAccount}) and <a
     * href="https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/149">#149</a> (the value of a
     * tag). The other reasons follow their descriptions in the <a
     * href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html">API Reference</a>.
     */
    private static Refusal byOrganizations(Violation violation) {
        return switch (violation.kind()) {
            case MISSING -> OrganizationsErrors.inputRequired();
            case TOO_LONG -> OrganizationsErrors.tooLong();
            case TOO_SHORT -> OrganizationsErrors.tooShort();
            case TOO_LARGE -> OrganizationsErrors.tooLarge();
            case TOO_SMALL -> OrganizationsErrors.tooSmall();
            case NOT_IN_ENUM -> OrganizationsErrors.invalidEnum();
            case PATTERN_MISMATCH -> OrganizationsErrors.invalidPattern();
            case BAD_ENTRY -> OrganizationsErrors.invalidListMember();
        };
    }
}
