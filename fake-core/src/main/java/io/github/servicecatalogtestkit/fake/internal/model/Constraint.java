package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule on a product in a portfolio.
 *
 * @param association the number of the association it stands on; it lives as long as that association does
 * @param owner the scope that created it
 * @param description the one that was given, or the one that AWS makes up
 * @param parameters the JSON text exactly as it was sent
 * @param meaning what the parameters say: the same for all texts that say the same, however they are written
 */
public record Constraint(
        Id<Constraint> id,
        Id<Portfolio> portfolio,
        Id<Product> product,
        long association,
        Scope owner,
        Type type,
        @Nullable String description,
        String parameters,
        String meaning,
        Instant createdAt) {

    /** The kinds of constraints, spelled as the API spells them. */
    public enum Type {
        LAUNCH,
        NOTIFICATION,
        RESOURCE_UPDATE,
        STACKSET,
        TEMPLATE;

        /** Returns the type that {@code name} spells. */
        public static Optional<Type> find(String name) {
            for (Type type : values()) {
                if (type.name().equals(name)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }

    /** Returns this constraint but with this description and these parameters. */
    public Constraint with(@Nullable String otherDescription, String otherParameters, String otherMeaning) {
        return new Constraint(
                id,
                portfolio,
                product,
                association,
                owner,
                type,
                otherDescription,
                otherParameters,
                otherMeaning,
                createdAt);
    }
}
