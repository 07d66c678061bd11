package io.github.servicecatalogtestkit.capture.internal;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/**
 * A kind of client that is captured.
 *
 * @param type the interface that the code under test knows
 * @param of what an account has in its place
 */
record ClientKind(Class<? extends SdkClient> type, Function<FakeAccount, ? extends SdkClient> of) {

    /** Those of AWS STS are among them only if the code under test has that service at all. */
    static final List<ClientKind> ALL = all();

    private static List<ClientKind> all() {
        List<ClientKind> kinds = new ArrayList<>(List.of(
                new ClientKind(ServiceCatalogClient.class, FakeAccount::serviceCatalog),
                new ClientKind(ServiceCatalogAsyncClient.class, FakeAccount::serviceCatalogAsync),
                new ClientKind(OrganizationsClient.class, FakeAccount::organizations),
                new ClientKind(OrganizationsAsyncClient.class, OrganizationsLater::of)));
        try {
            kinds.add(FakeStsClient.KIND);
        } catch (NoClassDefFoundError absent) {
            // Then nobody assumes a role with the SDK's client.
        }
        return List.copyOf(kinds);
    }

    /** Returns the kind of client that a builder builds. */
    static ClientKind builtBy(Object builder) {
        return ALL.stream()
                .filter(kind -> kind.builder().equals(builder.getClass().getName()))
                .findFirst()
                .orElseThrow();
    }

    /** The name of the class behind {@code type.builder()}, which is nobody's to name but the SDK's. */
    String builder() {
        return type.getPackageName() + ".Default" + type.getSimpleName() + "Builder";
    }

    /** Returns a client that asks at each call where it acts. */
    Object captured(ClientOptions wanted, Capture home, Supplier<?> real) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new CapturedClient(this, wanted, home, real));
    }
}
