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
import software.amazon.awssdk.services.sts.StsClient;

/**
 * A kind of client that can be captured.
 *
 * @param type the interface of the client
 * @param of creates the fake client of an account
 */
record ClientKind(Class<? extends SdkClient> type, Function<FakeAccount, ? extends SdkClient> of) {

    /** All kinds. The kind for AWS STS is included only if the SDK's module for AWS STS is on the class path. */
    static final List<ClientKind> ALL = all();

    private static List<ClientKind> all() {
        List<ClientKind> kinds = new ArrayList<>(List.of(
                new ClientKind(ServiceCatalogClient.class, FakeAccount::serviceCatalog),
                new ClientKind(ServiceCatalogAsyncClient.class, FakeAccount::serviceCatalogAsync),
                new ClientKind(OrganizationsClient.class, FakeAccount::organizations),
                new ClientKind(OrganizationsAsyncClient.class, FakeAccount::organizationsAsync)));
        try {
            kinds.add(new ClientKind(StsClient.class, FakeAccount::sts));
        } catch (NoClassDefFoundError absent) {
            // The code under test does not use AWS STS.
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

    /** Returns the name of the class of {@code type.builder()}, which is internal to the SDK. */
    String builder() {
        return type.getPackageName() + ".Default" + type.getSimpleName() + "Builder";
    }

    /** Returns a client that determines at each call which catalog it acts on. */
    Object captured(ClientOptions options, Capture origin, Supplier<?> real) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new CapturedClient(this, options, origin, real));
    }
}
