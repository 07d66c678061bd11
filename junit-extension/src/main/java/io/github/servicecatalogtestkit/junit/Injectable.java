package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** A type that can be injected, and what an account gives for it. */
record Injectable(Class<?> type, Function<FakeAccount, Object> from) {

    private static final List<Injectable> ALL = List.of(
            new Injectable(ServiceCatalogClient.class, FakeAccount::serviceCatalog),
            new Injectable(ServiceCatalogAsyncClient.class, FakeAccount::serviceCatalogAsync),
            new Injectable(OrganizationsClient.class, FakeAccount::organizations),
            new Injectable(FakeAccount.class, account -> account));

    static Injectable of(Class<?> type, String written) {
        return ALL.stream()
                .filter(injectable -> injectable.type == type)
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException(written + ": " + whyNot(type)));
    }

    private static String whyNot(Class<?> type) {
        if (type == FakeServiceCatalog.class) {
            return "a FakeServiceCatalog holds all accounts. Take it as a parameter without @InAccount: FakeServiceCatalog catalog.";
        }
        String known =
                ALL.stream().map(injectable -> injectable.type.getSimpleName()).collect(Collectors.joining(", "));
        return "an account has no " + type.getSimpleName() + ". @InAccount injects one of " + known + ".";
    }
}
