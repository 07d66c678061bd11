package io.github.servicecatalogtestkit.fake.internal.wire;

import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsRequests;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogRequests;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkPojo;

/** A service with the protocol AWS JSON 1.1, and how its requests name it. All else comes from its operations. */
enum Api {
    SERVICE_CATALOG(
            "servicecatalog",
            "AWS242ServiceCatalogService",
            ServiceCatalogOperations.ALL,
            ServiceCatalogRequests::builder),
    ORGANIZATIONS(
            "organizations", "AWSOrganizationsV20161128", OrganizationsOperations.ALL, OrganizationsRequests::builder);

    private final String signingName;
    private final String targetPrefix;
    private final Map<String, Operation<?, ?>> operations;
    private final Function<String, SdkPojo> requests;

    Api(String signingName, String targetPrefix, List<Operation<?, ?>> operations, Function<String, SdkPojo> requests) {
        this.signingName = signingName;
        this.targetPrefix = targetPrefix;
        this.operations = operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
        this.requests = requests;
    }

    /** Returns the service that a target names, for example {@code AWS242ServiceCatalogService.ListPortfolios}. */
    static Optional<Api> ofTarget(String target) {
        return Arrays.stream(values())
                .filter(api -> target.startsWith(api.targetPrefix + "."))
                .findFirst();
    }

    static boolean isSigningName(String name) {
        return Arrays.stream(values()).anyMatch(api -> api.signingName.equals(name));
    }

    /** Returns the name of the service in the scope of a signature. */
    String signingName() {
        return signingName;
    }

    /**
     * Returns the operation that a target of this service names.
     *
     * @throws WireError if there is none
     */
    Operation<?, ?> operation(String target) {
        String name = target.substring(targetPrefix.length() + 1);
        return Optional.<Operation<?, ?>>ofNullable(operations.get(name))
                .orElseThrow(() -> WireError.unknownOperation(name));
    }

    /** Returns a builder of a request of the operation. */
    SdkPojo requestBuilder(Operation<?, ?> operation) {
        return requests.apply(operation.name());
    }
}
