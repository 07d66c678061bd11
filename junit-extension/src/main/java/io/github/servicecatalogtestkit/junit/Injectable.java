package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** A type that can be injected, and what an account gives for it. */
record Injectable(Class<?> type, Function<FakeAccount, Object> from) {

    private static final List<Injectable> ALL = List.of(
            new Injectable(ServiceCatalogClient.class, FakeAccount::serviceCatalog),
            new Injectable(FakeAccount.class, account -> account));

    /** Clients of AWS that move to the list above when the fake has them. */
    private static final Set<String> NOT_YET = Set.of("ServiceCatalogAsyncClient", "OrganizationsClient");

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
        String name = type.getSimpleName();
        String why = NOT_YET.contains(name) ? name + " is not injected yet" : "an account has no " + name;
        return why + ". @InAccount injects "
                + ALL.stream().map(known -> known.type.getSimpleName()).collect(Collectors.joining(" or ")) + ".";
    }
}
