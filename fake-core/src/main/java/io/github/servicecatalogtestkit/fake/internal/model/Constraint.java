package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constraint on a product in a portfolio.
 *
 * @param association the number of the association that the constraint is on; it is removed with that association
 * @param owner the scope that created the constraint
 */
public record Constraint(
        Id<Constraint> id,
        Id<Portfolio> portfolio,
        Id<Product> product,
        long association,
        Scope owner,
        Type type,
        Definition definition,
        Instant createdAt)
        implements Owned {

    /**
     * What the constraint says.
     *
     * @param description the given description, or the one that AWS generates
     * @param parameters the JSON text exactly as it was sent
     * @param meaning the content of the parameters, which is equal for texts that differ only in form
     */
    public record Definition(@Nullable String description, String parameters, String meaning) {}

    /** The types of constraints, spelled as the API spells them. */
    public enum Type {
        LAUNCH,
        NOTIFICATION,
        RESOURCE_UPDATE,
        STACKSET,
        TEMPLATE;

        /** Returns the type with the given name. */
        public static Optional<Type> find(String name) {
            for (Type type : values()) {
                if (type.name().equals(name)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }

    public @Nullable String description() {
        return definition.description();
    }

    public String parameters() {
        return definition.parameters();
    }

    public String meaning() {
        return definition.meaning();
    }

    /** Returns a copy with the given definition. */
    public Constraint with(Definition other) {
        return new Constraint(id, portfolio, product, association, owner, type, other, createdAt);
    }
}
