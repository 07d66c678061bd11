package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

/** A real client of AWS STS over the HTTP client of a catalog. */
class RealStsClientTest {

    private static final String ROLE = "arn:aws:iam::222222222222:role/team/Deployer";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final FakeAccount hub = catalog.account("hub", "111111111111");
    private final StsClient sts = new RealClients(catalog).sts(hub);

    @Test
    void it_gets_the_identity_that_the_fake_client_gets() {
        GetCallerIdentityResponse identity = sts.getCallerIdentity();

        assertThat(identity.toString()).isEqualTo(hub.sts().getCallerIdentity().toString());
    }

    @Test
    void it_assumes_the_role_that_the_fake_client_assumes() {
        var real = sts.assumeRole(r -> r.roleArn(ROLE).roleSessionName("build <&> 7"));
        var fake = hub.sts().assumeRole(r -> r.roleArn(ROLE).roleSessionName("build <&> 7"));

        assertThat(real.assumedRoleUser()).isEqualTo(fake.assumedRoleUser());
        assertThat(real.credentials().toBuilder().expiration(null).build())
                .isEqualTo(fake.credentials().toBuilder().expiration(null).build());
    }

    @Test
    void the_providers_of_the_sdk_act_in_the_account_of_the_role() {
        try (StsAssumeRoleCredentialsProvider provider = StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(r -> r.roleArn(ROLE).roleSessionName("build-7"))
                .build()) {
            ServiceCatalogClient spoke = ServiceCatalogClient.builder()
                    .httpClient(catalog.httpClient())
                    .region(catalog.region())
                    .credentialsProvider(provider)
                    .build();
            spoke.listPortfolios();
        }
        assertThat(catalog.journal().calls()).singleElement().satisfies(call -> {
            assertThat(call.accountId()).isEqualTo("222222222222");
            assertThat(call.principalArn()).isEqualTo("arn:aws:sts::222222222222:assumed-role/Deployer/build-7");
        });
    }

    @Test
    void a_session_token_stands_for_the_same_principal() {
        FakeAccount ana = hub.as("user/ana");
        Credentials session =
                new RealClients(catalog).sts(ana).getSessionToken().credentials();

        GetCallerIdentityResponse identity = sts.getCallerIdentity(i -> i.overrideConfiguration(
                o -> o.credentialsProvider(StaticCredentialsProvider.create(AwsSessionCredentials.create(
                        session.accessKeyId(), session.secretAccessKey(), session.sessionToken())))));

        assertThat(identity.arn()).isEqualTo(ana.principalArn());
    }

    @Test
    void a_missing_parameter_is_refused_as_by_the_fake_client() {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> sts.assumeRole(r -> r.roleArn(ROLE)))
                .satisfies(refused -> {
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
                    assertThat(refused.awsErrorDetails().errorMessage())
                            .isEqualTo("1 validation error detected: Value null at 'roleSessionName' failed to satisfy "
                                    + "constraint: Member must not be null");
                });
    }

    @Test
    void an_arn_of_something_else_is_refused_with_an_example() {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> sts.assumeRole(
                        r -> r.roleArn("arn:aws:iam::222222222222:user/ana").roleSessionName("s")))
                .withMessageContaining("arn:aws:iam::210987654321:role/Deployer");
    }

    @Test
    void another_operation_is_refused_by_name() {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> sts.getFederationToken(f -> f.name("ana")))
                .withMessageContaining("The service has no operation \"GetFederationToken\"");
    }
}
