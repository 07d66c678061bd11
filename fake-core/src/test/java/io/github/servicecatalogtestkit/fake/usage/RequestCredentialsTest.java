package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.RecordedCall;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;

/** One client that calls for several accounts, with credentials in the requests. */
class RequestCredentialsTest {

    private static final String HANDLERS =
            "https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-servicecatalog";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));

    private static Consumer<AwsRequestOverrideConfiguration.Builder> with(AwsCredentials credentials) {
        return o -> o.credentialsProvider(StaticCredentialsProvider.create(credentials));
    }

    private static Consumer<AwsRequestOverrideConfiguration.Builder> as(Actor actor) {
        return with(AwsBasicCredentials.create(actor.id, "secret"));
    }

    private RecordedCall lastCall() {
        var calls = catalog.journal().calls();
        return calls.get(calls.size() - 1);
    }

    @Nested
    class WhenTheCredentialsNameAnAccount {

        @AwsRule(
                source = HANDLERS,
                says = "Handlers call one client with the credentials in the request; the caller's account is that "
                        + "of those credentials.")
        @Test
        void the_account_of_the_credentials_is_the_caller_and_not_the_account_of_the_client() {
            String portfolio = hub.createsPortfolio("Data");
            String made = hub.client
                    .createPortfolio(p ->
                            p.displayName("Theirs").providerName("Platform").overrideConfiguration(as(spoke)))
                    .portfolioDetail()
                    .id();
            assertThat(spoke.portfolios()).containsExactly(made);
            assertThat(hub.portfolios()).containsExactly(portfolio);
            assertThat(hub.client
                            .listPortfolios(l -> l.overrideConfiguration(as(spoke)))
                            .portfolioDetails())
                    .extracting(PortfolioDetail::id)
                    .containsExactly(made);
            assertThat(refusal(() ->
                            hub.client.describePortfolio(d -> d.id(portfolio).overrideConfiguration(as(spoke)))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed("Calls are made by an administrator unless the credentials name a principal.")
        @Test
        void the_journal_shows_the_administrator_of_the_account_of_the_credentials() {
            catalog.account("hub")
                    .as("role/Developer")
                    .serviceCatalog()
                    .listPortfolios(l -> l.overrideConfiguration(as(spoke)));
            assertThat(lastCall().accountId()).isEqualTo(spoke.id);
            assertThat(lastCall().principalArn()).isEqualTo("arn:aws:iam::" + spoke.id + ":role/Administrator");
        }

        @Assumed("The Region belongs to the client; credentials have no Region.")
        @Test
        void the_region_is_the_region_of_the_client() {
            catalog.account("hub")
                    .in(Region.EU_WEST_1)
                    .serviceCatalog()
                    .listPortfolios(l -> l.overrideConfiguration(as(spoke)));
            assertThat(lastCall().region()).isEqualTo("eu-west-1");
        }

        @Assumed("Credentials of a role have a session token, which can therefore name the role.")
        @ParameterizedTest
        @ValueSource(strings = {"role/Developer", "user/path/alice"})
        void a_session_token_can_be_the_name_of_the_principal(String principal) {
            hub.client.listPortfolios(
                    l -> l.overrideConfiguration(with(AwsSessionCredentials.create(spoke.id, "secret", principal))));
            assertThat(lastCall().principalArn()).isEqualTo("arn:aws:iam::" + spoke.id + ":" + principal);
        }

        @Assumed("Credentials of a role have a session token, which can therefore name the role.")
        @Test
        void a_session_token_can_be_the_arn_of_the_principal() {
            String session = "arn:aws:sts::" + spoke.id + ":assumed-role/Developer/alice";
            hub.client.listPortfolios(
                    l -> l.overrideConfiguration(with(AwsSessionCredentials.create(spoke.id, "secret", session))));
            assertThat(lastCall().principalArn()).isEqualTo(session);
        }

        @Assumed("Real session tokens are opaque.")
        @Test
        void any_other_session_token_means_the_administrator() {
            hub.client.listPortfolios(l ->
                    l.overrideConfiguration(with(AwsSessionCredentials.create(spoke.id, "secret", "IQoJb3JpZ2lu"))));
            assertThat(lastCall().principalArn()).endsWith(":role/Administrator");
        }

        @Assumed("The SDK's credentials can contain the account ID.")
        @Test
        void an_account_id_in_the_credentials_overrides_the_access_key_id() {
            hub.client.listPortfolios(l -> l.overrideConfiguration(with(AwsBasicCredentials.builder()
                    .accessKeyId("AKIAIOSFODNN7EXAMPLE")
                    .secretAccessKey("secret")
                    .accountId(spoke.id)
                    .build())));
            assertThat(lastCall().accountId()).isEqualTo(spoke.id);
        }

        @Test
        void an_identity_provider_works_like_a_credentials_provider() {
            IdentityProvider<AwsCredentialsIdentity> provider =
                    new Later(AwsCredentialsIdentity.create(spoke.id, "secret"));
            hub.client.listPortfolios(l -> l.overrideConfiguration(o -> o.credentialsProvider(provider)));
            assertThat(lastCall().accountId()).isEqualTo(spoke.id);
        }

        @Test
        void the_asynchronous_client_uses_request_credentials_too() {
            catalog.account("hub")
                    .serviceCatalogAsync()
                    .listPortfolios(l -> l.overrideConfiguration(as(spoke)))
                    .join();
            assertThat(lastCall().accountId()).isEqualTo(spoke.id);
        }
    }

    /** Provides the credentials asynchronously, after a delay. */
    private record Later(AwsCredentialsIdentity identity) implements IdentityProvider<AwsCredentialsIdentity> {

        @Override
        public Class<AwsCredentialsIdentity> identityType() {
            return AwsCredentialsIdentity.class;
        }

        @Override
        public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
            return CompletableFuture.supplyAsync(() -> identity);
        }
    }

    @Nested
    class WhenTheCredentialsNameNoAccount {

        @ParameterizedTest
        @ValueSource(strings = {"AKIAIOSFODNN7EXAMPLE", "12345678901", "1234567890123", "spoke"})
        void the_call_fails_with_a_message_that_says_which_credentials_to_use(String accessKeyId) {
            assertThatThrownBy(() -> hub.client.listPortfolios(
                            l -> l.overrideConfiguration(with(AwsBasicCredentials.create(accessKeyId, "secret")))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ListPortfolios")
                    .hasMessageContaining("\"" + accessKeyId + "\"")
                    .hasMessageContaining("AwsBasicCredentials.create(catalog.account(\"spoke\").id(), \"secret\")");
            assertThat(catalog.journal().calls()).isEmpty();
        }

        @Test
        void anonymous_credentials_are_refused() {
            assertThatThrownBy(() -> hub.client.listPortfolios(l ->
                            l.overrideConfiguration(o -> o.credentialsProvider(AnonymousCredentialsProvider.create()))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("it was missing");
        }

        @Test
        void an_exception_of_the_credentials_provider_is_rethrown() {
            var failure = new IllegalStateException("no credentials here");
            IdentityProvider<AwsCredentialsIdentity> provider = new Failing(failure);
            assertThatThrownBy(() -> hub.client.listPortfolios(
                            l -> l.overrideConfiguration(o -> o.credentialsProvider(provider))))
                    .isSameAs(failure);
        }
    }

    private record Failing(RuntimeException failure) implements IdentityProvider<AwsCredentialsIdentity> {

        @Override
        public Class<AwsCredentialsIdentity> identityType() {
            return AwsCredentialsIdentity.class;
        }

        @Override
        public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    @Nested
    class WhenACallIsRepeatedWithItsToken {

        @Assumed("A token belongs to the request parameters, which do not include headers and credentials.")
        @Test
        void headers_and_credentials_are_not_part_of_the_request_parameters() {
            String first = creates("Data", o -> {});
            assertThat(creates("Data", o -> o.putHeader("x-attempt", "2"))).isEqualTo(first);
            assertThat(creates("Data", as(hub))).isEqualTo(first);
            assertThat(refusal(() -> creates("Other", o -> {}))).isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("A token belongs to one account.")
        @Test
        void each_account_has_its_own_tokens() {
            String first = creates("Data", o -> {});
            assertThat(creates("Data", as(spoke))).isNotEqualTo(first);
        }

        private String creates(String name, Consumer<AwsRequestOverrideConfiguration.Builder> sent) {
            return hub.client
                    .createPortfolio(p -> p.displayName(name)
                            .providerName("Platform")
                            .idempotencyToken("token")
                            .overrideConfiguration(sent))
                    .portfolioDetail()
                    .id();
        }
    }
}
