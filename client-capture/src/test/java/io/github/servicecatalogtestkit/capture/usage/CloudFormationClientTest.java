package io.github.servicecatalogtestkit.capture.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.cloudformation.CloudFormationAsyncClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** A pipeline that builds its own clients of AWS CloudFormation. */
class CloudFormationClientTest {

    private static final String TEMPLATE = """
            Resources:
              Portfolio:
                Type: AWS::ServiceCatalog::Portfolio
                Properties: {DisplayName: Web servers, ProviderName: Platform}
            """;

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();

    @Test
    void deploys_into_the_catalog_of_the_capture() {
        try (ClientCapture capture = ClientCapture.onThisThread(catalog, catalog.account("hub"))) {
            CloudFormationClient client = CloudFormationClient.create();

            client.createStack(c -> c.stackName("hub").templateBody(TEMPLATE));

            assertThat(client.waiter()
                            .waitUntilStackCreateComplete(d -> d.stackName("hub"))
                            .matched()
                            .response())
                    .isPresent();
            assertThat(CloudFormationAsyncClient.create()
                            .describeStacks()
                            .join()
                            .stacks())
                    .hasSize(1);
        }
        assertThat(catalog.account("hub").stacks().get("hub").physicalId("Portfolio"))
                .startsWith("port-");
    }

    @Test
    void acts_in_the_account_of_its_credentials() {
        try (ClientCapture capture = ClientCapture.onThisThread(catalog, catalog.account("hub"))) {
            CloudFormationClient.builder()
                    .credentialsProvider(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create("222222222222", "any secret")))
                    .build()
                    .createStack(c -> c.stackName("spoke").templateBody(TEMPLATE));
        }

        assertThat(catalog.account("222222222222").stacks().get("spoke").physicalId("Portfolio"))
                .startsWith("port-");
    }
}
