package io.github.servicecatalogtestkit.capture.internal;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** The clients that are captured: their interface, the class that builds them, and what an account has in their place. */
enum ClientKind {
    SERVICE_CATALOG(ServiceCatalogClient.class, FakeAccount::serviceCatalog),
    SERVICE_CATALOG_ASYNC(ServiceCatalogAsyncClient.class, FakeAccount::serviceCatalogAsync),
    ORGANIZATIONS(OrganizationsClient.class, FakeAccount::organizations),
    ORGANIZATIONS_ASYNC(OrganizationsAsyncClient.class, account -> OrganizationsLater.over(account.organizations()));

    private final Class<? extends SdkClient> type;
    private final Function<FakeAccount, ? extends SdkClient> of;

    <T extends SdkClient> ClientKind(Class<T> type, Function<FakeAccount, ? extends T> of) {
        this.type = type;
        this.of = of;
    }

    /** Returns the kind of client that a builder builds. */
    static ClientKind builtBy(Object builder) {
        return Arrays.stream(values())
                .filter(kind -> kind.builder().equals(builder.getClass().getName()))
                .findFirst()
                .orElseThrow();
    }

    /** The name of the class behind {@code type.builder()}, which is nobody's to name but the SDK's. */
    String builder() {
        return type.getPackageName() + ".Default" + type.getSimpleName() + "Builder";
    }

    Class<? extends SdkClient> type() {
        return type;
    }

    /** Returns the client of this kind that acts as {@code account} does. */
    SdkClient of(FakeAccount account) {
        return of.apply(account);
    }

    /** Returns a client that asks at each call where it acts. */
    Object captured(Wanted wanted, Capture home, Supplier<?> real) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new CapturedClient(this, wanted, home, real));
    }
}
