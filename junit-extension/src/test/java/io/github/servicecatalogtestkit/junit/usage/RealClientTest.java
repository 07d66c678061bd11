package io.github.servicecatalogtestkit.junit.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationAsyncClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.sts.StsClient;

/** {@code @InAccount(real = true)} injects clients that the SDK built. */
@WithServiceCatalog(accounts = {"hub", "spoke"})
class RealClientTest {

    @InAccount(value = "spoke", as = "role/Developer", region = "eu-west-1", real = true)
    ServiceCatalogClient developer;

    @Test
    void a_real_client_acts_as_the_principal_in_the_region(FakeServiceCatalog catalog) {
        developer.listPortfolios();

        RecordedCall call = catalog.journal().calls().get(0);
        assertThat(call.accountId()).isEqualTo(catalog.account("spoke").id());
        assertThat(call.principalArn()).endsWith(":role/Developer");
        assertThat(call.region()).isEqualTo("eu-west-1");
    }

    @Test
    void a_real_client_retries_a_throttled_call(
            @InAccount(value = "hub", real = true) ServiceCatalogClient hub, FakeServiceCatalog catalog) {
        catalog.faults().on("ListPortfolios").throttles();

        hub.listPortfolios();

        assertThat(catalog.journal().calls("ListPortfolios")).hasSize(2);
    }

    @Test
    @WithServiceCatalog(
            accounts = {"hub", "spoke"},
            captureClients = "hub")
    void a_real_client_is_not_captured(@InAccount(value = "spoke", real = true) ServiceCatalogClient spoke) {
        assertThat(spoke.getClass().getSimpleName()).isEqualTo("DefaultServiceCatalogClient");
        assertThat(ServiceCatalogClient.create().getClass().getSimpleName())
                .isNotEqualTo("DefaultServiceCatalogClient");
    }

    @Test
    void all_clients_can_be_real(
            @InAccount(value = "hub", real = true) ServiceCatalogAsyncClient async,
            @InAccount(value = "hub", real = true) OrganizationsClient organizations,
            @InAccount(value = "hub", real = true) OrganizationsAsyncClient organizationsAsync,
            @InAccount(value = "hub", real = true) CloudFormationClient cloudFormation,
            @InAccount(value = "hub", real = true) CloudFormationAsyncClient cloudFormationAsync,
            @InAccount(value = "hub", real = true) StsClient sts,
            @InAccount("hub") FakeAccount account) {
        assertThat(async.listPortfolios().join().portfolioDetails()).isEmpty();
        assertThat(organizations.getClass().getPackageName()).startsWith("software.amazon.awssdk");
        assertThat(organizationsAsync.getClass().getPackageName()).startsWith("software.amazon.awssdk");
        assertThat(cloudFormation.describeStacks().stacks()).isEmpty();
        assertThat(cloudFormationAsync.describeStacks().join().stacks()).isEmpty();
        assertThat(sts.getCallerIdentity().account()).isEqualTo(account.id());
    }

    @Test
    void the_clients_of_other_services_are_injected_too(
            @InAccount(value = "hub", as = "role/Deployer") CloudFormationClient cloudFormation,
            @InAccount("hub") CloudFormationAsyncClient cloudFormationAsync,
            @InAccount(value = "hub", as = "role/Deployer") StsClient sts) {
        cloudFormation.createStack(c -> c.stackName("hub").templateBody("""
                Resources:
                  Portfolio:
                    Type: AWS::ServiceCatalog::Portfolio
                    Properties: {DisplayName: Web servers, ProviderName: Platform}
                """));

        assertThat(cloudFormationAsync.describeStacks().join().stacks()).hasSize(1);
        assertThat(sts.getCallerIdentity().arn()).contains("Deployer");
    }
}
