package io.github.servicecatalogtestkit.capture.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Code that assumes a role in each account it works in. */
class FakeStsClientTest {

    private static final String SPOKE = "222222222222";
    private static final String ROLE = "arn:aws:iam::222222222222:role/automation/SpokeDeployer";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private ClientCapture capture;

    @BeforeEach
    void begin() {
        capture = ClientCapture.onThisThread(catalog, catalog.account("hub", "111111111111"));
    }

    @AfterEach
    void end() {
        capture.close();
    }

    @Test
    void the_credentials_provider_of_the_SDK_leads_to_the_account_of_the_role() {
        ServiceCatalogClient spoke = ServiceCatalogClient.builder()
                .credentialsProvider(StsAssumeRoleCredentialsProvider.builder()
                        .stsClient(StsClient.create())
                        .refreshRequest(r -> r.roleArn(ROLE).roleSessionName("deploy"))
                        .build())
                .build();

        spoke.listPortfolios();

        assertThat(catalog.journal().calls()).singleElement().satisfies(call -> {
            assertThat(call.accountId()).isEqualTo(SPOKE);
            assertThat(call.principalArn()).isEqualTo("arn:aws:sts::222222222222:assumed-role/SpokeDeployer/deploy");
        });
    }

    @Test
    void so_do_credentials_that_are_handed_on_by_hand() {
        Credentials assumed = StsClient.create()
                .assumeRole(r -> r.roleArn(ROLE).roleSessionName("deploy"))
                .credentials();
        ServiceCatalogClient spoke = ServiceCatalogClient.builder()
                .credentialsProvider(StaticCredentialsProvider.create(AwsSessionCredentials.create(
                        assumed.accessKeyId(), assumed.secretAccessKey(), assumed.sessionToken())))
                .build();

        String arn = spoke.createPortfolio(p -> p.displayName("Linux").providerName("Platform"))
                .portfolioDetail()
                .arn();

        assertThat(arn).contains(SPOKE);
    }

    @Test
    void the_caller_is_the_account_of_the_client() {
        assertThat(StsClient.create().getCallerIdentity().account()).isEqualTo("111111111111");
        assertThat(StsClient.create().serviceName()).isEqualTo("sts");
    }

    @Test
    void what_is_no_role_cannot_be_assumed() {
        StsClient sts = StsClient.create();

        assertThatThrownBy(() -> sts.assumeRole(r -> r.roleArn("SpokeDeployer").roleSessionName("deploy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but was \"SpokeDeployer\"");
    }

    @Test
    void other_operations_are_refused_by_name() {
        StsClient sts = StsClient.create();

        assertThatThrownBy(() -> sts.getFederationToken(f -> f.name("ana")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("not \"getFederationToken\"");
    }
}
