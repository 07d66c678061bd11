package io.github.servicecatalogtestkit.fake.fidelity;

import io.github.servicecatalogtestkit.fake.internal.error.Service;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations of both services, and the family of each. */
final class KnownOperations {

    private static final String SERVICE_CATALOG_PAGES = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_";
    private static final String ORGANIZATIONS_PAGES =
            "https://docs.aws.amazon.com/organizations/latest/APIReference/API_";

    /** The names of the classes of operations, by the key of the operation. */
    private final Map<String, String> classes = new HashMap<>();

    private final Map<String, Optional<Operation<?, ?>>> documented = new HashMap<>();

    KnownOperations() {
        ClassFiles.of(Operation.class)
                .filter(type -> type.getPackage() == Operation.class.getPackage())
                .sorted(Comparator.comparing(type -> type.getSimpleName().endsWith("Operations")))
                .forEach(type -> {
                    for (Method method : type.getDeclaredMethods()) {
                        classes.put(key(method.getName()), type.getSimpleName());
                    }
                });
    }

    static String key(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    static Stream<Operation<?, ?>> all() {
        return Stream.of(ServiceCatalogOperations.ALL, OrganizationsOperations.ALL)
                .flatMap(List::stream);
    }

    /** Returns the operation whose API page or AWS CLI page a source is. */
    Optional<Operation<?, ?>> documentedAt(String source) {
        return documented.computeIfAbsent(
                source,
                page -> all().filter(operation -> page.startsWith(page(operation))
                                || page.contains("/reference/" + command(operation) + ".html"))
                        .findFirst());
    }

    private static String command(Operation<?, ?> operation) {
        String service = operation.service() == Service.ORGANIZATIONS ? "organizations" : "servicecatalog";
        return service + "/"
                + operation
                        .name()
                        .replaceAll("([a-z])([A-Z])", "$1-$2")
                        .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                        .toLowerCase(Locale.ROOT);
    }

    static String page(Operation<?, ?> operation) {
        return (operation.service() == Service.ORGANIZATIONS ? ORGANIZATIONS_PAGES : SERVICE_CATALOG_PAGES)
                + operation.name() + ".html";
    }

    Family family(Operation<?, ?> operation) {
        String type = classes.get(key(operation.name()));
        if (type != null) {
            return Family.ofOperationClass(type);
        }
        return operation.service() == Service.ORGANIZATIONS ? Family.ofTest("Organizations") : Family.COMMON;
    }
}
