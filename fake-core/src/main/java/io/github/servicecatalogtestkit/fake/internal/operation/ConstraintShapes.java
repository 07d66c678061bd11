package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.rule.ConstraintParameters;
import io.github.servicecatalogtestkit.fake.internal.rule.ConstraintParameters.Launch.AsLocalRole;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;

/** Constraints as the SDK shows them. */
final class ConstraintShapes {

    private ConstraintShapes() {}

    static ConstraintDetail detail(Constraint constraint) {
        return ConstraintDetail.builder()
                .constraintId(constraint.id().toString())
                .type(constraint.type().name())
                .description(description(constraint))
                .owner(constraint.owner().account().digits())
                .productId(constraint.product().toString())
                .portfolioId(constraint.portfolio().toString())
                .build();
    }

    /**
     * Returns the description that was given, or the one that AWS makes up. In the outputs printed in the AWS CLI reference a
     * constraint with a local role name has one (<a
     * href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/update-constraint.html">update-constraint</a>), and one
     * with a role ARN has none (<a
     * href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/describe-constraint.html">describe-constraint</a>).
     */
    private static @Nullable String description(Constraint constraint) {
        if (constraint.description() != null || constraint.type() != Constraint.Type.LAUNCH) {
            return constraint.description();
        }
        return ConstraintParameters.of(constraint) instanceof AsLocalRole role
                ? "Launch as local role " + role.name()
                : null;
    }
}
