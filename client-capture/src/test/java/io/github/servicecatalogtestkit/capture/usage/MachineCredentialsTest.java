package io.github.servicecatalogtestkit.capture.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** Credentials of the machine, which no client of a test may use, and which may be sought on the network. */
class MachineCredentialsTest {

    private static final String SPOKE = "222222222222";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private ClientCapture capture;

    @BeforeEach
    void begin() {
        System.setProperty("aws.accessKeyId", SPOKE);
        System.setProperty("aws.secretAccessKey", "secret");
        System.setProperty("aws.accountId", SPOKE);
        capture = ClientCapture.onThisThread(catalog, catalog.account("hub", "111111111111"));
    }

    @AfterEach
    void end() {
        capture.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        System.clearProperty("aws.accountId");
    }

    private static String accountOf(AwsCredentialsProvider credentials) {
        return ServiceCatalogClient.builder()
                .credentialsProvider(credentials)
                .build()
                .createPortfolio(p -> p.displayName("Linux").providerName("Platform"))
                .portfolioDetail()
                .arn()
                .split(":")[4];
    }

    static Stream<AwsCredentialsProvider> of_the_machine() {
        return Stream.of(
                DefaultCredentialsProvider.create(),
                SystemPropertyCredentialsProvider.create(),
                EnvironmentVariableCredentialsProvider.create(),
                ProfileCredentialsProvider.create("no-such-profile"),
                ContainerCredentialsProvider.create(),
                InstanceProfileCredentialsProvider.create(),
                WebIdentityTokenFileCredentialsProvider.create(),
                AwsCredentialsProviderChain.of(
                        SystemPropertyCredentialsProvider.create(), DefaultCredentialsProvider.create()));
    }

    @ParameterizedTest
    @MethodSource("of_the_machine")
    void a_client_with_credentials_of_the_machine_acts_in_the_default_account(AwsCredentialsProvider credentials) {
        assertThat(accountOf(credentials)).isEqualTo("111111111111");
    }

    @ParameterizedTest
    @MethodSource("of_the_machine")
    void a_request_with_credentials_of_the_machine_acts_in_the_account_of_its_client(
            AwsCredentialsProvider credentials) {
        String arn = ServiceCatalogClient.create()
                .createPortfolio(p -> p.displayName("Linux")
                        .providerName("Platform")
                        .overrideConfiguration(o -> o.credentialsProvider(credentials)))
                .portfolioDetail()
                .arn();

        assertThat(arn).contains("111111111111");
    }

    @ParameterizedTest
    @MethodSource("of_the_machine")
    void a_provider_that_a_programmer_wrote_reads_no_credentials_of_the_machine_either(
            AwsCredentialsProvider credentials) {
        assertThat(accountOf(() -> credentials.resolveCredentials())).isEqualTo("111111111111");
    }

    @Test
    void a_provider_that_a_programmer_wrote_names_the_account() {
        assertThat(accountOf(() -> {
                    try {
                        return DefaultCredentialsProvider.create().resolveCredentials();
                    } catch (SdkClientException notOnThisMachine) {
                        return AwsBasicCredentials.create("333333333333", "secret");
                    }
                }))
                .isEqualTo("333333333333");
    }

    @Test
    void the_failure_of_a_provider_that_a_programmer_wrote_is_thrown_unchanged() {
        assertThatThrownBy(() -> accountOf(() -> {
                    throw new UnsupportedOperationException("no vault");
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("no vault");
    }

    @Test
    void other_code_reads_the_credentials_of_the_machine() {
        assertThat(accountOf(() -> SystemPropertyCredentialsProvider.create().resolveCredentials()))
                .isEqualTo("111111111111");

        assertThat(SystemPropertyCredentialsProvider.create()
                        .resolveCredentials()
                        .accessKeyId())
                .isEqualTo(SPOKE);
    }

    @Test
    void the_first_other_provider_of_a_chain_names_the_account() {
        AwsCredentialsProvider chain = AwsCredentialsProviderChain.of(
                DefaultCredentialsProvider.create(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("333333333333", "secret")));

        assertThat(accountOf(chain)).isEqualTo("333333333333");
    }

    @Test
    void a_role_is_not_assumed_with_a_real_client_of_AWS_STS() {
        capture.close();
        StsClient real = StsClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(new RealClient().http())
                .build();
        capture = ClientCapture.onThisThread(catalog, catalog.account("hub"));
        AwsCredentialsProvider role = StsAssumeRoleCredentialsProvider.builder()
                .stsClient(real)
                .refreshRequest(r ->
                        r.roleArn("arn:aws:iam::222222222222:role/Deployer").roleSessionName("deploy"))
                .build();

        assertThatThrownBy(() -> accountOf(role))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The credentials come from a StsAssumeRoleCredentialsProvider with a real StsClient, which "
                        + "would call AWS. Give it catalog.account(\"hub\").sts(), or build its StsClient while "
                        + "clients are captured.");
    }
}
