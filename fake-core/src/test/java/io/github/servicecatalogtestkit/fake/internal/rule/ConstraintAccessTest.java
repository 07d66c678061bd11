package io.github.servicecatalogtestkit.fake.internal.rule;

import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.HUB;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.PRODUCT;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.SHARED;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.catalog;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.constrainShared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Association;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import org.junit.jupiter.api.Test;

class ConstraintAccessTest {

    private static final String ID = IdType.CONSTRAINT.of(1).toString();

    private final Catalog constrained = constrainShared(catalog(), 1, Constraint.Type.LAUNCH, "{}");

    @Test
    void a_constraint_lives_as_long_as_its_product_is_in_the_portfolio() {
        Catalog removed = constrained.with(constrained.associations().minus(SHARED, HUB));

        assertThat(ConstraintAccess.requireVisible(constrained, HUB, ID).id()).hasToString(ID);
        assertThatThrownBy(() -> ConstraintAccess.requireVisible(removed, HUB, ID))
                .isInstanceOf(Refusal.class)
                .hasMessage("Constraint not found: " + ID);
    }

    @Test
    void it_does_not_come_back_with_the_product() {
        Association again = new Association(3, SHARED.portfolio(), PRODUCT, null);
        Catalog replaced = constrained.with(constrained.associations().plus(again, HUB));

        assertThatThrownBy(() -> ConstraintAccess.requireVisible(replaced, HUB, ID))
                .isInstanceOf(Refusal.class);
        assertThat(ConstraintAccess.listed(replaced, SHARED.portfolio(), IdType.CONSTRAINT.of(0)))
                .isExhausted();
    }
}
