package io.github.servicecatalogtestkit.capture.internal;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationAsyncClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * A kind of client that can be captured.
 *
 * @param type the interface of the client
 * @param fake creates the fake client of an account, or is {@code null} if there is none
 */
record ClientKind(
        Class<? extends SdkClient> type,
        String serviceName,
        @Nullable Function<FakeAccount, ? extends SdkClient> fake) {

    /** All kinds: those for AWS STS and AWS CloudFormation only if the SDK's module is on the class path. */
    static final List<ClientKind> ALL = all();

    private static List<ClientKind> all() {
        List<ClientKind> kinds = new ArrayList<>(List.of(
                new ClientKind(
                        ServiceCatalogClient.class, ServiceCatalogClient.SERVICE_NAME, FakeAccount::serviceCatalog),
                new ClientKind(
                        ServiceCatalogAsyncClient.class,
                        ServiceCatalogAsyncClient.SERVICE_NAME,
                        FakeAccount::serviceCatalogAsync),
                new ClientKind(OrganizationsClient.class, OrganizationsClient.SERVICE_NAME, FakeAccount::organizations),
                new ClientKind(
                        OrganizationsAsyncClient.class,
                        OrganizationsAsyncClient.SERVICE_NAME,
                        FakeAccount::organizationsAsync)));
        try {
            kinds.add(new ClientKind(StsClient.class, StsClient.SERVICE_NAME, FakeAccount::sts));
            kinds.add(new ClientKind(StsAsyncClient.class, StsAsyncClient.SERVICE_NAME, null));
        } catch (NoClassDefFoundError absent) {
            // The code under test does not use AWS STS.
        }
        try {
            kinds.add(new ClientKind(
                    CloudFormationClient.class, CloudFormationClient.SERVICE_NAME, FakeAccount::cloudFormation));
            kinds.add(new ClientKind(
                    CloudFormationAsyncClient.class,
                    CloudFormationAsyncClient.SERVICE_NAME,
                    FakeAccount::cloudFormationAsync));
        } catch (NoClassDefFoundError absent) {
            // The code under test does not use AWS CloudFormation.
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

    String name() {
        return type.getSimpleName();
    }

    /** Returns the name of the class of {@code type.builder()}, which is internal to the SDK. */
    String builder() {
        return type.getPackageName() + ".Default" + name() + "Builder";
    }

    /** Returns the fake client of an account, if there is a fake of this kind. */
    Optional<SdkClient> fakeIn(FakeAccount account) {
        return fake == null ? Optional.empty() : Optional.of(fake.apply(account));
    }

    /** Returns a client that determines at each call which catalog it acts on. */
    Object captured(ClientOptions options, @Nullable CatalogCapture origin) {
        return CapturedClasses.create(type, new CapturedClient(this, options, origin));
    }
}
