package io.github.servicecatalogtestkit.samples.hubandspoke;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static io.github.servicecatalogtestkit.samples.hubandspoke.PublishedHub.AT_ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FailureTiming;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.InAccount;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.AccessLevelFilterKey;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;

@WithServiceCatalog(
        accounts = {"hub=111111111111", "dev=222222222222"},
        fixture = PublishedHub.class)
class UserLauncherTest {

    private static final String ROLES = "arn:aws:iam::222222222222:role/";
    private static final Map<String, String> LAMP = Map.of("KeyName", "developer", "DBPassword", "changeMe2026");
    private static final Map<String, String> LINUX = Map.of("KeyName", "developer");

    private final List<String> told = new ArrayList<>();
    private final RetryingCaller caller = new RetryingCaller(told::add, 1, Duration.ZERO);

    @InAccount("dev")
    private FakeAccount dev;

    private HubPortfolio hub;
    private SpokePortfolio local;
    private UserLauncher developer;

    @BeforeEach
    void deploy(FakeServiceCatalog catalog) {
        hub = PublishedHub.in(catalog);
        local = deployIn(dev, hub);
        developer = new UserLauncher(dev.as("role/Developer").serviceCatalog(), caller);
    }

    private static SpokePortfolio deployIn(FakeAccount spoke, HubPortfolio hub) {
        SpokeRoles roles = new SpokeRoles(ROLES + "LaunchLamp", ROLES + "LaunchLinux", List.of(ROLES + "Developer"));
        return new SpokeDeployer(spoke.serviceCatalog(), AT_ONCE).deploy(hub, roles);
    }

    private static Map<String, String> with(Map<String, String> parameters, String key, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(key, value);
        return changed;
    }

    private static List<ProvisionedProductDetail> provisionedIn(FakeAccount account) {
        return account.serviceCatalog()
                .scanProvisionedProducts(s -> s.accessLevelFilter(
                        f -> f.key(AccessLevelFilterKey.ACCOUNT).value("self")))
                .provisionedProducts();
    }

    @Test
    void lamp_is_launched_with_the_role_of_the_spoke() {
        Launch launch = developer.launch(new LaunchRequest("web", hub.lampProductId(), LAMP));

        assertThat(launch.status()).isEqualTo("AVAILABLE");
        assertThat(launch.launchRole()).isEqualTo(ROLES + "LaunchLamp");
        assertThat(told).containsExactly("launch \"web\" from product " + hub.lampProductId());
        assertThat(provisionedIn(dev)).singleElement().satisfies(provisioned -> {
            assertThat(provisioned.id()).isEqualTo(launch.provisionedProductId());
            assertThat(provisioned.name()).isEqualTo("web");
        });
    }

    @Test
    void linux_is_launched_with_the_role_of_the_spoke() {
        Launch launch = developer.launch(new LaunchRequest("server", hub.linuxProductId(), LINUX));

        assertThat(launch.status()).isEqualTo("AVAILABLE");
        assertThat(launch.launchRole()).isEqualTo(ROLES + "LaunchLinux");
    }

    /** The rules are in the portfolio of the hub. The spoke has no rules; its local portfolio inherits them. */
    @Nested
    class WhenTheRulesOfTheHubForbidAValue {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        InstanceType | m5.large   | A test environment gets t3.micro or t3.small
                        Environment  | production | A production environment gets m5.large or m5.xlarge
                        SSHLocation  | 0.0.0.0/0  | SSH is not open to the whole internet
                        """)
        void lamp_is_refused_with_the_text_of_the_rule(String parameter, String value, String rule) {
            refuses(new LaunchRequest("web", hub.lampProductId(), with(LAMP, parameter, value)), rule);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        SecurityGroup | default   | The security group is the one that the LAMP product made: \
                        WebServerSecurityGroup
                        InstanceType  | t3.medium | A Linux server gets t3.micro or t3.small
                        """)
        void linux_is_refused_with_the_text_of_the_rule(String parameter, String value, String rule) {
            refuses(new LaunchRequest("server", hub.linuxProductId(), with(LINUX, parameter, value)), rule);
        }

        private void refuses(LaunchRequest request, String rule) {
            assertThat(dev.serviceCatalog())
                    .portfolio(local.portfolioId())
                    .product(request.productId())
                    .inheritsConstraint(TEMPLATE);
            assertThatExceptionOfType(DeploymentException.class)
                    .isThrownBy(() -> developer.launch(request))
                    .withMessage("Could not launch \"" + request.name() + "\" from product " + request.productId()
                            + ": InvalidParametersException: " + rule)
                    .withCauseInstanceOf(InvalidParametersException.class);
            assertThat(told).isEmpty();
            assertThat(provisionedIn(dev)).isEmpty();
        }

        @Test
        void another_value_is_allowed_where_the_rule_does_not_apply() {
            Map<String, String> production = with(with(LAMP, "Environment", "production"), "InstanceType", "m5.large");

            assertThat(developer
                            .launch(new LaunchRequest("web", hub.lampProductId(), production))
                            .status())
                    .isEqualTo("AVAILABLE");
        }
    }

    @Nested
    class WhenTheLaunchFails {

        @Test
        void the_errors_of_the_record_are_the_reason() {
            LaunchRequest request = new LaunchRequest("web", hub.lampProductId(), Map.of("KeyName", "developer"));

            assertThatExceptionOfType(DeploymentException.class)
                    .isThrownBy(() -> developer.launch(request))
                    .withMessageStartingWith("Could not launch \"web\" from product " + hub.lampProductId() + ": ")
                    .withMessageContaining("DBPassword");
        }
    }

    @Test
    void a_user_without_access_cannot_launch() {
        ServiceCatalogClient stranger = dev.as("role/Stranger").serviceCatalog();

        assertThatExceptionOfType(DeploymentException.class)
                .isThrownBy(() ->
                        new UserLauncher(stranger, caller).launch(new LaunchRequest("web", hub.lampProductId(), LAMP)))
                .withMessageStartingWith("Could not launch \"web\" from product " + hub.lampProductId()
                        + ": ResourceNotFoundException: ");
        assertThat(provisionedIn(dev)).isEmpty();
    }

    @Nested
    class WhenALaunchRunsLong {

        private UserLauncher developerIn(FakeServiceCatalog catalog) {
            catalog.account("dev", "222222222222");
            new PublishedHub().arrange(catalog);
            deployIn(catalog.account("dev"), PublishedHub.in(catalog));
            return new UserLauncher(catalog.account("dev").as("role/Developer").serviceCatalog(), caller);
        }

        private LaunchRequest web(FakeServiceCatalog catalog) {
            return new LaunchRequest("web", PublishedHub.in(catalog).lampProductId(), LAMP);
        }

        @Test
        void the_launcher_waits_for_it() {
            FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                    .settings(s -> s.provisioningCompletion(CompletionPolicy.afterPolls(5)))
                    .build();
            UserLauncher user = developerIn(catalog);

            assertThat(user.launch(web(catalog)).status()).isEqualTo("AVAILABLE");
        }

        @Test
        void the_launcher_gives_up_after_the_last_poll() {
            FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                    .settings(s -> s.provisioningCompletion(CompletionPolicy.afterPolls(1000)))
                    .build();
            UserLauncher user = developerIn(catalog);
            LaunchRequest request = web(catalog);

            assertThatExceptionOfType(DeploymentException.class)
                    .isThrownBy(() -> user.launch(request))
                    .withMessage(
                            "Could not launch \"web\" from product " + request.productId() + ": it takes too long");
        }

        @Test
        void a_rule_that_fails_in_the_record_is_the_reason() {
            FakeServiceCatalog catalog = FakeServiceCatalog.builder()
                    .settings(s -> s.assume(AwsBehavior.TEMPLATE_RULE_FAILURE, FailureTiming.ASYNCHRONOUS))
                    .build();
            UserLauncher user = developerIn(catalog);
            String lamp = web(catalog).productId();

            assertThatExceptionOfType(DeploymentException.class)
                    .isThrownBy(
                            () -> user.launch(new LaunchRequest("web", lamp, with(LAMP, "InstanceType", "m5.large"))))
                    .withMessageContaining("A test environment gets t3.micro or t3.small");
        }
    }
}
