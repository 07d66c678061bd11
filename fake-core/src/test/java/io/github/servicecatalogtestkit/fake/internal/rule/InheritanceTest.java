package io.github.servicecatalogtestkit.fake.internal.rule;

import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.LOCAL;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.SHARED;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.catalog;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.constrainLocal;
import static io.github.servicecatalogtestkit.fake.internal.rule.SharedProduct.constrainShared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.rule.Inheritance.AppliedConstraint;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InheritanceTest {

    @Assumed("Documented for launch constraints; of the others those override of which a product has one, and the "
            + "rest adds up.")
    @ParameterizedTest
    @CsvSource({
        "LAUNCH,          LAUNCH STACKSET",
        "STACKSET,        LAUNCH STACKSET",
        "RESOURCE_UPDATE, RESOURCE_UPDATE",
        "NOTIFICATION,    ''",
        "TEMPLATE,        ''"
    })
    void an_own_constraint_overrides_inherited_ones_beside_which_it_could_not_be(
            Constraint.Type own, String overridden) {
        for (Constraint.Type inherited : Constraint.Type.values()) {
            Catalog catalog = constrainLocal(constrainShared(catalog(), 1, inherited, "{}"), 2, own, "{}");

            assertThat(Inheritance.on(catalog, LOCAL))
                    .extracting(
                            standing -> standing.constraint().type(),
                            AppliedConstraint::inherited,
                            AppliedConstraint::overridden)
                    .containsExactly(
                            tuple(inherited, true, Set.of(overridden.split(" ")).contains(inherited.name())),
                            tuple(own, false, false));
        }
    }

    @Test
    void in_the_shared_portfolio_nothing_is_inherited_and_nothing_overridden() {
        Catalog catalog = constrainLocal(
                constrainShared(catalog(), 1, Constraint.Type.LAUNCH, "{}"), 2, Constraint.Type.LAUNCH, "{}");

        assertThat(Inheritance.on(catalog, SHARED))
                .extracting(
                        standing -> standing.constraint().id().number(),
                        AppliedConstraint::inherited,
                        AppliedConstraint::overridden)
                .containsExactly(tuple(1L, false, false));
    }
}
