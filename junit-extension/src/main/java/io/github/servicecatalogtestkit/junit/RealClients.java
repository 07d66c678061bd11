package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.services.cloudformation.CloudFormationAsyncClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Builds real clients of the SDK over the HTTP client of a catalog. */
final class RealClients {

    private RealClients() {}

    static ServiceCatalogClient serviceCatalog(FakeServiceCatalog catalog, FakeAccount account) {
        return synchronous(ServiceCatalogClient.builder(), catalog, account).build();
    }

    static ServiceCatalogAsyncClient serviceCatalogAsync(FakeServiceCatalog catalog, FakeAccount account) {
        return asynchronous(ServiceCatalogAsyncClient.builder(), catalog, account)
                .build();
    }

    static OrganizationsClient organizations(FakeServiceCatalog catalog, FakeAccount account) {
        return synchronous(OrganizationsClient.builder(), catalog, account).build();
    }

    static OrganizationsAsyncClient organizationsAsync(FakeServiceCatalog catalog, FakeAccount account) {
        return asynchronous(OrganizationsAsyncClient.builder(), catalog, account)
                .build();
    }

    static CloudFormationClient cloudFormation(FakeServiceCatalog catalog, FakeAccount account) {
        return synchronous(CloudFormationClient.builder(), catalog, account).build();
    }

    static CloudFormationAsyncClient cloudFormationAsync(FakeServiceCatalog catalog, FakeAccount account) {
        return asynchronous(CloudFormationAsyncClient.builder(), catalog, account)
                .build();
    }

    static StsClient sts(FakeServiceCatalog catalog, FakeAccount account) {
        return synchronous(StsClient.builder(), catalog, account).build();
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B synchronous(
            B builder, FakeServiceCatalog catalog, FakeAccount account) {
        return inAccount(builder, account).httpClient(catalog.httpClient());
    }

    /** The calling thread completes the futures, so that the client has no threads that somebody must end. */
    private static <B extends AwsClientBuilder<B, ?> & AwsAsyncClientBuilder<B, ?>> B asynchronous(
            B builder, FakeServiceCatalog catalog, FakeAccount account) {
        return inAccount(builder, account)
                .httpClient(catalog.asyncHttpClient())
                .asyncConfiguration(
                        c -> c.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run));
    }

    private static <B extends AwsClientBuilder<B, ?>> B inAccount(B builder, FakeAccount account) {
        return builder.region(account.region()).credentialsProvider(account.credentialsProvider());
    }
}
