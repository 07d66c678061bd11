package user;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.EndpointUri;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

/** Isolated, because a client that is built while another class captures clients is captured. */
@Isolated
@WithServiceCatalog(accounts = "hub", endpoint = true)
class RealClientsTest {

    @InAccount("hub")
    ServiceCatalogClient hub;

    private String deploy(ServiceCatalogClient real) {
        return real.createPortfolio(p -> p.displayName("Linux").providerName("Platform"))
                .portfolioDetail()
                .id();
    }

    @Test
    void a_real_client_uses_the_http_client_of_the_catalog(FakeServiceCatalog catalog) {
        String id = deploy(ServiceCatalogClient.builder()
                .httpClient(catalog.httpClient())
                .region(catalog.region())
                .credentialsProvider(catalog.account("hub").credentialsProvider())
                .build());
        assertThat(hub.describePortfolio(p -> p.id(id)).portfolioDetail().displayName())
                .isEqualTo("Linux");
    }

    @Test
    void a_real_client_is_injected(@InAccount(value = "hub", real = true) ServiceCatalogClient real) {
        String id = deploy(real);
        assertThat(hub.describePortfolio(p -> p.id(id)).portfolioDetail().displayName())
                .isEqualTo("Linux");
    }

    @Test
    void a_real_client_uses_the_endpoint(@EndpointUri URI endpoint, FakeServiceCatalog catalog) {
        String id = deploy(ServiceCatalogClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(endpoint)
                .region(catalog.region())
                .credentialsProvider(catalog.account("hub").credentialsProvider())
                .build());
        assertThat(hub.describePortfolio(p -> p.id(id)).portfolioDetail().displayName())
                .isEqualTo("Linux");
    }

    @Test
    void a_CloudFormation_client_deploys_a_stack(FakeServiceCatalog catalog) {
        CloudFormationClient cloudFormation = catalog.account("hub").cloudFormation();
        cloudFormation.createStack(s -> s.stackName("hub").templateBody("""
                Resources:
                  Portfolio:
                    Type: AWS::ServiceCatalog::Portfolio
                    Properties: {DisplayName: Linux, ProviderName: Platform}
                """));
        assertThat(cloudFormation.describeStacks(s -> s.stackName("hub")).stacks())
                .singleElement()
                .satisfies(stack -> assertThat(stack.stackStatusAsString()).isEqualTo("CREATE_COMPLETE"));
        assertThat(hub.listPortfolios().portfolioDetails()).hasSize(1);
    }
}
