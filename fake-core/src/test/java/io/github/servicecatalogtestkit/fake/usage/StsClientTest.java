package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

/** The AWS STS client of an account. */
class StsClientTest {

    private static final String HUB = "111111111111";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final FakeAccount hub = catalog.account("hub", HUB);

    @AwsRule(
            source = "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html",
            says = "Example: called with the credentials of a role session, the Arn is "
                    + "arn:aws:sts::123456789012:assumed-role/my-role-name/my-role-session-name and the UserId is "
                    + "ARO123EXAMPLE123:my-role-session-name")
    @Test
    void the_identity_of_a_role_is_its_session() {
        GetCallerIdentityResponse identity = hub.as("role/team/Deployer").sts().getCallerIdentity();
        assertThat(identity.account()).isEqualTo(HUB);
        assertThat(identity.arn()).isEqualTo("arn:aws:sts::111111111111:assumed-role/Deployer/session");
        assertThat(identity.userId()).startsWith("AROA").endsWith(":session");
    }

    @Test
    void the_identity_of_a_session_keeps_the_name_of_the_session() {
        GetCallerIdentityResponse identity = hub.as("arn:aws:sts::111111111111:assumed-role/Deployer/build-7")
                .sts()
                .getCallerIdentity();
        assertThat(identity.arn()).isEqualTo("arn:aws:sts::111111111111:assumed-role/Deployer/build-7");
        assertThat(identity.userId()).startsWith("AROA").endsWith(":build-7");
    }

    @Test
    void the_identity_of_a_user_is_the_user() {
        GetCallerIdentityResponse identity = hub.as("user/ana").sts().getCallerIdentity();
        assertThat(identity.arn()).isEqualTo("arn:aws:iam::111111111111:user/ana");
        assertThat(identity.userId()).startsWith("AIDA");
    }

    @Test
    void credentials_in_a_request_determine_the_caller() {
        GetCallerIdentityResponse identity = hub.sts()
                .getCallerIdentity(i -> i.overrideConfiguration(o -> o.credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("222222222222", "secret")))));
        assertThat(identity.account()).isEqualTo("222222222222");
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html",
            says = "RoleSessionName: An identifier for the assumed role session. Required: Yes")
    @Test
    void assuming_a_role_requires_a_session_name() {
        StsClient sts = hub.sts();
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> sts.assumeRole(r -> r.roleArn("arn:aws:iam::222222222222:role/Deployer")))
                .satisfies(refused ->
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationError"))
                .withMessageContaining("roleSessionName");
    }

    @Test
    void assumed_credentials_identify_the_account_and_the_session() {
        var assumed = hub.sts()
                .assumeRole(r ->
                        r.roleArn("arn:aws:iam::222222222222:role/Deployer").roleSessionName("build-7"));
        assertThat(assumed.credentials().accessKeyId()).isEqualTo("222222222222");
        assertThat(assumed.assumedRoleUser().arn())
                .isEqualTo("arn:aws:sts::222222222222:assumed-role/Deployer/build-7");
        assertThat(assumed.assumedRoleUser().assumedRoleId()).endsWith(":build-7");
    }

    @Test
    void a_session_token_stands_for_the_same_principal() {
        var credentials = hub.as("user/ana").sts().getSessionToken().credentials();
        assertThat(credentials.accessKeyId()).isEqualTo(HUB);
        assertThat(credentials.sessionToken()).isEqualTo("arn:aws:iam::111111111111:user/ana");
    }

    @Test
    void other_operations_are_refused_with_their_name() {
        StsClient sts = hub.sts();
        assertThatThrownBy(() -> sts.getFederationToken(f -> f.name("ana")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("getFederationToken");
        assertThat(sts.serviceName()).isEqualTo("sts");
    }

    @Test
    void sessions_of_a_role_share_its_unique_id_and_other_roles_have_others() {
        String deployer = uniqueId("role/team/Deployer");

        assertThat(deployer).matches("AROA[A-Z2-7]{17}");
        assertThat(uniqueId("arn:aws:sts::111111111111:assumed-role/Deployer/build-7"))
                .isEqualTo(deployer);
        assertThat(uniqueId("role/Reader")).isNotEqualTo(deployer);
    }

    private String uniqueId(String principal) {
        return hub.as(principal).sts().getCallerIdentity().userId().split(":")[0];
    }
}
