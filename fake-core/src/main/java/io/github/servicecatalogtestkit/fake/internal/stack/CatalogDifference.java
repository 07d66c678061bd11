package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How two catalogs with the same IDs and times differ in what a stack can create. Records of requests do not count. */
final class CatalogDifference {

    private static final String NONE = "none";

    /** A part of something, with the name that users know it by. */
    private record Part<T>(String name, Function<T, @Nullable Object> value) {

        boolean differs(T one, T other) {
            return !Objects.equals(value.apply(one), value.apply(other));
        }
    }

    private static final List<Part<Catalog>> CATALOG = List.of(
            new Part<>("portfolios", Catalog::portfolios),
            new Part<>("products", Catalog::products),
            new Part<>("associations", Catalog::associations),
            new Part<>("constraints", Catalog::constraints),
            new Part<>("principals", Catalog::principals),
            new Part<>("TagOptions", Catalog::tagOptions),
            new Part<>("service actions", Catalog::serviceActions),
            new Part<>("shares", Catalog::shares),
            new Part<>("provisioned products", catalog -> catalog.provisioning().products()));

    private static final List<Part<Deployment>> DEPLOYMENT = List.of(
            new Part<>("launch role", Deployment::launchRole),
            new Part<>("topics", deployment -> deployment.topics().all()),
            new Part<>("tags", deployment -> deployment.tags().values()),
            new Part<>("parameters", Deployment::parameters),
            new Part<>("version", deployment -> deployment.version().artifactName()),
            new Part<>("launch path", deployment -> deployment.version().path()),
            new Part<>("account", Deployment::account),
            new Part<>("type", deployment -> deployment.resources().type()),
            new Part<>("outputs", Deployment::outputs));

    private CatalogDifference() {}

    /** Returns how the other catalog differs from the wanted one; empty if it does not. */
    static Optional<String> between(Catalog wanted, Catalog other) {
        List<String> parts = CATALOG.stream()
                .filter(part -> part.differs(wanted, other))
                .map(Part::name)
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<String> launches = launches(wanted, other);
        return Optional.of(launches.isEmpty() ? "other " + String.join(" and ", parts) : String.join("; ", launches));
    }

    private static List<String> launches(Catalog wanted, Catalog other) {
        List<String> differences = new ArrayList<>();
        for (ProvisionedProduct launched :
                wanted.provisioning().products().byId().values()) {
            other.provisioning()
                    .products()
                    .find(launched.id())
                    .map(ProvisionedProduct::deployment)
                    .filter(deployment -> !deployment.equals(launched.deployment()))
                    .ifPresent(deployment -> differences.add("the provisioned product " + launched.name() + " has "
                            + between(launched.deployment(), deployment)));
        }
        return differences;
    }

    private static String between(Deployment wanted, Deployment other) {
        String parts = DEPLOYMENT.stream()
                .filter(part -> part.differs(wanted, other))
                .map(part -> part.name() + " " + shown(part.value().apply(other)) + " instead of "
                        + shown(part.value().apply(wanted)))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "other resources" : parts;
    }

    private static String shown(@Nullable Object value) {
        boolean isNone = value == null || value.equals(List.of()) || value.equals(Map.of());
        return isNone ? NONE : String.valueOf(value);
    }
}
