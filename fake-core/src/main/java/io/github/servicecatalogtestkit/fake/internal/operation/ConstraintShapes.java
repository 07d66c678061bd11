package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;

/** Converts constraints to SDK objects. */
final class ConstraintShapes {

    private ConstraintShapes() {}

    static ConstraintDetail detail(Constraint constraint) {
        return ConstraintDetail.builder()
                .constraintId(constraint.id().toString())
                .type(constraint.type().name())
                .description(constraint.description())
                .owner(constraint.owner().account().digits())
                .productId(constraint.product().toString())
                .portfolioId(constraint.portfolio().toString())
                .build();
    }
}
