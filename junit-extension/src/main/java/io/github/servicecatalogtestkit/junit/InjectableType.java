package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A type that {@code @InAccount} can inject. Types are known by name: a class literal would load the clients that a
 * test does not use, and their interfaces are large.
 */
record InjectableType(Class<?> type) {

    private static final String SERVICES = "software.amazon.awssdk.services.";
    private static final String SERVICE_CATALOG = SERVICES + "servicecatalog.ServiceCatalogClient";
    private static final String SERVICE_CATALOG_ASYNC = SERVICES + "servicecatalog.ServiceCatalogAsyncClient";
    private static final String ORGANIZATIONS = SERVICES + "organizations.OrganizationsClient";
    private static final String ORGANIZATIONS_ASYNC = SERVICES + "organizations.OrganizationsAsyncClient";

    private static final String CLOUD_FORMATION = SERVICES + "cloudformation.CloudFormationClient";
    private static final String CLOUD_FORMATION_ASYNC = SERVICES + "cloudformation.CloudFormationAsyncClient";
    private static final String STS = SERVICES + "sts.StsClient";

    private static final List<String> CLIENTS = List.of(
            SERVICE_CATALOG,
            SERVICE_CATALOG_ASYNC,
            ORGANIZATIONS,
            ORGANIZATIONS_ASYNC,
            CLOUD_FORMATION,
            CLOUD_FORMATION_ASYNC,
            STS);

    static InjectableType of(Class<?> type, String declaration) {
        if (!isClient(type) && type != FakeAccount.class && type != Map.class) {
            throw new ExtensionConfigurationException(declaration + ": " + reason(type));
        }
        return new InjectableType(type);
    }

    /** Returns whether the type is that of a client, and not {@code FakeAccount}. */
    static boolean isClient(Class<?> type) {
        return CLIENTS.contains(type.getName());
    }

    /** Returns the names of the types of clients. */
    static List<String> clients() {
        return CLIENTS;
    }

    /** Returns whether environment variables are injected, which have the address of the endpoint. */
    boolean needsEndpoint() {
        return type == Map.class;
    }

    /** Refuses {@code real = true} for a type that is not a client. */
    void requireClient(String declaration) {
        if (!isClient(type)) {
            throw new ExtensionConfigurationException(declaration + ": real = true needs the type of a client, but the "
                    + "type is " + type.getSimpleName() + ". Remove real = true, or inject a client.");
        }
    }

    /** Returns a fake client that acts as {@code account}, or the account itself. */
    Object fake(FakeAccount account) {
        return switch (type.getName()) {
            case SERVICE_CATALOG -> account.serviceCatalog();
            case SERVICE_CATALOG_ASYNC -> account.serviceCatalogAsync();
            case ORGANIZATIONS -> account.organizations();
            case ORGANIZATIONS_ASYNC -> account.organizationsAsync();
            case CLOUD_FORMATION -> account.cloudFormation();
            case CLOUD_FORMATION_ASYNC -> account.cloudFormationAsync();
            case STS -> account.sts();
            default -> account;
        };
    }

    /** Returns a client of the SDK that acts as {@code account}. */
    Object real(FakeServiceCatalog catalog, FakeAccount account) {
        return switch (type.getName()) {
            case SERVICE_CATALOG -> RealClients.serviceCatalog(catalog, account);
            case SERVICE_CATALOG_ASYNC -> RealClients.serviceCatalogAsync(catalog, account);
            case ORGANIZATIONS -> RealClients.organizations(catalog, account);
            case ORGANIZATIONS_ASYNC -> RealClients.organizationsAsync(catalog, account);
            case CLOUD_FORMATION -> RealClients.cloudFormation(catalog, account);
            case CLOUD_FORMATION_ASYNC -> RealClients.cloudFormationAsync(catalog, account);
            default -> RealClients.sts(catalog, account);
        };
    }

    private static String reason(Class<?> type) {
        if (type == FakeServiceCatalog.class) {
            return "a FakeServiceCatalog does not belong to one account. Write a parameter without @InAccount: "
                    + "FakeServiceCatalog catalog.";
        }
        if (type == URI.class) {
            return "an address does not belong to one account. Write: @EndpointUri URI endpoint.";
        }
        String known = CLIENTS.stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", "));
        return "@InAccount cannot inject a " + type.getSimpleName() + ". Use one of the types " + known
                + ", FakeAccount, Map<String, String>.";
    }
}
