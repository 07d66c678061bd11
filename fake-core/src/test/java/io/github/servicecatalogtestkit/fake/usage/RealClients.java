package io.github.servicecatalogtestkit.fake.usage;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Clients that the SDK's own builders build, over the HTTP client of a catalog. */
final class RealClients {

    private final FakeServiceCatalog catalog;

    RealClients(FakeServiceCatalog catalog) {
        this.catalog = catalog;
    }

    ServiceCatalogClient serviceCatalog(FakeAccount account) {
        return synchronous(ServiceCatalogClient.builder(), account).build();
    }

    ServiceCatalogAsyncClient serviceCatalogAsync(FakeAccount account) {
        return asynchronous(ServiceCatalogAsyncClient.builder(), account).build();
    }

    OrganizationsClient organizations(FakeAccount account) {
        return synchronous(OrganizationsClient.builder(), account).build();
    }

    CloudFormationClient cloudFormation(FakeAccount account) {
        return synchronous(CloudFormationClient.builder(), account).build();
    }

    StsClient sts(FakeAccount account) {
        return synchronous(StsClient.builder(), account).build();
    }

    <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B synchronous(B builder, FakeAccount account) {
        return builder.httpClient(catalog.httpClient())
                .region(account.region())
                .credentialsProvider(account.credentialsProvider());
    }

    private <B extends AwsClientBuilder<B, ?> & AwsAsyncClientBuilder<B, ?>> B asynchronous(
            B builder, FakeAccount account) {
        return builder.httpClient(catalog.asyncHttpClient())
                .region(account.region())
                .credentialsProvider(account.credentialsProvider());
    }
}
