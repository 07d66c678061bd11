package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Index;
import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/** All constraints, by ID, by the number of their association, and by portfolio. */
public record Constraints(
        Table<Id<Constraint>, Constraint> byId,
        Index<Long, Id<Constraint>, Constraint> byAssociation,
        Index<Id<Portfolio>, Id<Constraint>, Constraint> byPortfolio) {

    public static final Constraints NONE = new Constraints(Table.empty(), Index.empty(), Index.empty());

    public Optional<Constraint> find(Id<Constraint> id) {
        return byId.find(id);
    }

    public Table<Id<Constraint>, Constraint> on(Association association) {
        return byAssociation.of(association.number());
    }

    /** Returns a copy with the given constraint, which replaces an earlier version of it. */
    public Constraints plus(Constraint constraint) {
        return new Constraints(
                byId.plus(constraint.id(), constraint),
                byAssociation.plus(constraint.association(), constraint.id(), constraint),
                byPortfolio.plus(constraint.portfolio(), constraint.id(), constraint));
    }

    public Constraints minus(Constraint constraint) {
        return new Constraints(
                byId.minus(constraint.id()),
                byAssociation.minus(constraint.association(), constraint.id()),
                byPortfolio.minus(constraint.portfolio(), constraint.id()));
    }

    /** Returns a copy without the constraints on {@code association}. */
    public Constraints minusOn(Association association) {
        Constraints fewer = this;
        for (Constraint constraint : on(association).values()) {
            fewer = fewer.minus(constraint);
        }
        return fewer;
    }
}
