package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** A type that {@code @InAccount} can inject, with the way to get such an object from an account. */
record InjectableType(Class<?> type, Function<FakeAccount, Object> getter) {

    private static final List<InjectableType> ALL = List.of(
            new InjectableType(ServiceCatalogClient.class, FakeAccount::serviceCatalog),
            new InjectableType(ServiceCatalogAsyncClient.class, FakeAccount::serviceCatalogAsync),
            new InjectableType(OrganizationsClient.class, FakeAccount::organizations),
            new InjectableType(OrganizationsAsyncClient.class, FakeAccount::organizationsAsync),
            new InjectableType(FakeAccount.class, account -> account));

    static InjectableType of(Class<?> type, String declaration) {
        return ALL.stream()
                .filter(injectable -> injectable.type == type)
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException(declaration + ": " + reason(type)));
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
