package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * A type that {@code @InAccount} can inject, with the ways to get such an object.
 *
 * @param fake returns the object of an account
 * @param real builds a real client of an account; {@code null} for a type that is not a client
 */
record InjectableType(
        Class<?> type,
        Function<FakeAccount, Object> fake,
        @Nullable BiFunction<FakeServiceCatalog, FakeAccount, Object> real) {

    private static final List<InjectableType> ALL = List.of(
            new InjectableType(ServiceCatalogClient.class, FakeAccount::serviceCatalog, RealClients::serviceCatalog),
            new InjectableType(
                    ServiceCatalogAsyncClient.class,
                    FakeAccount::serviceCatalogAsync,
                    RealClients::serviceCatalogAsync),
            new InjectableType(OrganizationsClient.class, FakeAccount::organizations, RealClients::organizations),
            new InjectableType(
                    OrganizationsAsyncClient.class, FakeAccount::organizationsAsync, RealClients::organizationsAsync),
            new InjectableType(FakeAccount.class, account -> account, null));

    static InjectableType of(Class<?> type, String declaration) {
        return ALL.stream()
                .filter(injectable -> injectable.type == type)
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException(declaration + ": " + reason(type)));
    }

    /** Refuses {@code real = true} for a type that is not a client. */
    void requireClient(String declaration) {
        if (real == null) {
            throw new ExtensionConfigurationException(declaration + ": real = true needs the type of a client, but the "
                    + "type is " + type.getSimpleName() + ". Remove real = true, or inject a client.");
        }
    }

    static Stream<InjectableType> all() {
        return ALL.stream();
    }

    private static String reason(Class<?> type) {
        if (type == FakeServiceCatalog.class) {
            return "a FakeServiceCatalog does not belong to one account. Write a parameter without @InAccount: "
                    + "FakeServiceCatalog catalog.";
        }
        String known =
                ALL.stream().map(injectable -> injectable.type.getSimpleName()).collect(Collectors.joining(", "));
        return "@InAccount cannot inject a " + type.getSimpleName() + ". Use one of the types " + known + ".";
    }
}
