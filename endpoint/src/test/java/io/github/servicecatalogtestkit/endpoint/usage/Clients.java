package io.github.servicecatalogtestkit.endpoint.usage;

import io.github.servicecatalogtestkit.endpoint.CatalogEndpoint;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import java.net.URI;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Real clients of the SDK that send their requests to an endpoint. */
final class Clients {

    private Clients() {}

    static ServiceCatalogClient serviceCatalog(CatalogEndpoint endpoint, FakeAccount account) {
        return serviceCatalog(endpoint.uri(), account);
    }

    static ServiceCatalogClient serviceCatalog(URI address, FakeAccount account) {
        return of(ServiceCatalogClient.builder(), address, account).build();
    }

    static OrganizationsClient organizations(CatalogEndpoint endpoint, FakeAccount account) {
        return of(OrganizationsClient.builder(), endpoint.uri(), account).build();
    }

    static CloudFormationClient cloudFormation(CatalogEndpoint endpoint, FakeAccount account) {
        return of(CloudFormationClient.builder(), endpoint.uri(), account).build();
    }

    static StsClient sts(CatalogEndpoint endpoint, FakeAccount account) {
        return of(StsClient.builder(), endpoint.uri(), account).build();
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B of(
            B builder, URI address, FakeAccount account) {
        return builder.httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(address)
                .region(account.region())
                .credentialsProvider(account.credentialsProvider());
    }
}
