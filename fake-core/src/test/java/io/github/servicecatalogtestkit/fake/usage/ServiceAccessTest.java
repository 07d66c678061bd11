package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Organizer.SERVICE_CATALOG;
import static io.github.servicecatalogtestkit.fake.usage.Organizer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.servicecatalog.model.OrganizationNodeType.ORGANIZATION;
import static software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType.AWS_ORGANIZATIONS;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.model.EnabledServicePrincipal;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;
import software.amazon.awssdk.services.servicecatalog.model.AccessStatus;
import software.amazon.awssdk.services.servicecatalog.model.InvalidStateException;

/** Trusted access, enabled and disabled in AWS Organizations, and its effect on AWS Service Catalog. */
class ServiceAccessTest {

    private static final String PAGE = "https://docs.aws.amazon.com/organizations/latest/userguide/"
            + "services-that-can-integrate-servicecatalog.html";
    private static final String ENABLE =
            "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_EnableAWSOrganizationsAccess.html";

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub").account("dev"))
            .build();
    final Organizer hub = new Organizer(catalog.account("hub"));
    final Actor owner = new Actor(catalog.account("hub"));
    final Actor dev = new Actor(catalog.account("dev"));

    @AwsRule(
            source = Organizer.API + "ListAWSServiceAccessForOrganization.html",
            says = "Returns a list of the AWS services that you enabled to integrate with your organization.")
    @Test
    void trusted_services_are_listed() {
        assertThat(services()).isEmpty();
        Instant before = catalog.now();
        hub.enablesTrustedAccess("config.amazonaws.com");
        hub.enablesTrustedAccess("cloudtrail.amazonaws.com");
        assertThat(services()).containsExactly("cloudtrail.amazonaws.com", "config.amazonaws.com");
        assertThat(enabled())
                .allSatisfy(service -> assertThat(service.dateEnabled()).isBetween(before, catalog.now()));
        hub.disablesTrustedAccess("config.amazonaws.com");
        assertThat(services()).containsExactly("cloudtrail.amazonaws.com");
    }

    @Test
    void the_list_is_paged() {
        for (int i = 0; i < 25; i++) {
            hub.enablesTrustedAccess("service-" + i + ".amazonaws.com");
        }
        assertThat(hub.client.listAWSServiceAccessForOrganization().enabledServicePrincipals())
                .hasSize(20);
        assertThat(services()).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Assumed("AWS does not say what enabling trusted access twice or disabling it twice does")
    @Test
    void enabling_again_and_disabling_again_change_nothing() {
        hub.enablesTrustedAccess("config.amazonaws.com");
        Instant since = enabled().get(0).dateEnabled();
        hub.enablesTrustedAccess("config.amazonaws.com");
        assertThat(enabled().get(0).dateEnabled()).isEqualTo(since);
        hub.disablesTrustedAccess("config.amazonaws.com");
        hub.disablesTrustedAccess("config.amazonaws.com");
        assertThat(services()).isEmpty();
    }

    @AwsRule(
            source = "https://repost.aws/knowledge-center/config-organizations-admin",
            says = "An error occurred (InvalidInputException): You specified an unrecognized service principal.")
    @Test
    void an_unknown_service_is_refused() {
        assertThat(refusal(() -> hub.enablesTrustedAccess("servicecatalog")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.reason())
                                .isEqualTo(InvalidInputExceptionReason.UNRECOGNIZED_SERVICE_PRINCIPAL))
                .hasMessageStartingWith("You specified an unrecognized service principal.");
    }

    @AwsRule(
            source = ENABLE,
            says = "When you call this API, Service Catalog calls organizations:EnableAWSServiceAccess on your behalf "
                    + "so that your shares stay in sync with any changes in your Organizations structure.")
    @Test
    void enabling_access_in_service_catalog_enables_trusted_access() {
        owner.client.enableAWSOrganizationsAccess(e -> {});
        assertThat(services()).containsExactly(SERVICE_CATALOG);
        owner.client.disableAWSOrganizationsAccess(d -> {});
        assertThat(services()).isEmpty();
    }

    @Assumed(
            value = "AWS strongly recommends enabling access in AWS Service Catalog, so that it can perform required "
                    + "setup tasks; that nothing can be shared without them is a guess",
            setting = "organizationsSideEnabling")
    @Test
    void enabling_trusted_access_in_aws_organizations_only_is_not_enough() {
        hub.enablesTrustedAccess(SERVICE_CATALOG);
        assertThat(status()).isEqualTo(AccessStatus.DISABLED);
        String portfolio = owner.createsPortfolio("Data");
        assertThat(Actor.refusal(() -> owner.shares(
                        portfolio, ORGANIZATION, catalog.organization().id())))
                .isInstanceOf(InvalidStateException.class);
    }

    @Assumed(
            value = "AWS strongly discourages it and does not describe the effect",
            setting = "organizationsSideEnabling")
    @Test
    void a_setting_makes_enabling_trusted_access_in_aws_organizations_enough() {
        FakeServiceCatalog lenient = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub").account("dev"))
                .settings(s -> s.assume(AwsBehavior.ORGANIZATIONS_SIDE_ENABLING, true))
                .build();
        new Organizer(lenient.account("hub")).enablesTrustedAccess(SERVICE_CATALOG);
        Actor sharing = new Actor(lenient.account("hub"));
        assertThat(sharing.client.getAWSOrganizationsAccessStatus(g -> {}).accessStatus())
                .isEqualTo(AccessStatus.ENABLED);
        String portfolio = sharing.createsPortfolio("Data");
        sharing.shares(portfolio, ORGANIZATION, lenient.organization().id());
        assertThat(new Actor(lenient.account("dev")).imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
    }

    @AwsRule(
            source = PAGE,
            says = "If you disable trusted access using AWS Organizations while you are using AWS Service Catalog, it "
                    + "doesn't delete your current shares, but it prevents you from creating new shares throughout "
                    + "your organization. Current shares won't be in sync with your organization structure if it "
                    + "changes after you call this action.")
    @Test
    void disabling_trusted_access_in_aws_organizations_keeps_shares_and_stops_their_synchronization() {
        owner.client.enableAWSOrganizationsAccess(e -> {});
        String portfolio = owner.createsPortfolio("Data");
        owner.shares(portfolio, ORGANIZATION, catalog.organization().id());
        hub.disablesTrustedAccess(SERVICE_CATALOG);
        assertThat(status()).isEqualTo(AccessStatus.DISABLED);
        assertThat(dev.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        String other = owner.createsPortfolio("Other");
        assertThat(Actor.refusal(() ->
                        owner.shares(other, ORGANIZATION, catalog.organization().id())))
                .isInstanceOf(InvalidStateException.class);
        Actor late = new Actor(catalog.account(hub.createsAccount("late")));
        assertThat(late.imports(AWS_ORGANIZATIONS)).isEmpty();
        hub.removes(dev.id);
        assertThat(dev.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
        hub.enablesTrustedAccess(SERVICE_CATALOG);
        assertThat(status()).isEqualTo(AccessStatus.DISABLED);
        owner.client.enableAWSOrganizationsAccess(e -> {});
        assertThat(late.imports(AWS_ORGANIZATIONS)).containsExactly(portfolio);
    }

    @Assumed("AWS does not say what happens if trusted access is disabled while access is being enabled")
    @Test
    void disabling_trusted_access_cancels_a_pending_change() {
        FakeServiceCatalog slow = FakeServiceCatalog.builder()
                .organization(o -> o.management("hub"))
                .settings(s -> s.shareCompletion(CompletionPolicy.held()))
                .build();
        Actor sharing = new Actor(slow.account("hub"));
        Organizer management = new Organizer(slow.account("hub"));
        management.enablesTrustedAccess(SERVICE_CATALOG);
        sharing.client.enableAWSOrganizationsAccess(e -> {});
        management.disablesTrustedAccess(SERVICE_CATALOG);
        slow.settle();
        assertThat(sharing.client.getAWSOrganizationsAccessStatus(g -> {}).accessStatus())
                .isEqualTo(AccessStatus.DISABLED);
    }

    @Assumed("AWS Service Catalog does not disable access while there are delegated administrators; for AWS "
            + "Organizations this is not documented")
    @Test
    void delegated_administrators_do_not_prevent_disabling_trusted_access() {
        owner.client.enableAWSOrganizationsAccess(e -> {});
        hub.delegates(SERVICE_CATALOG, dev.id);
        hub.disablesTrustedAccess(SERVICE_CATALOG);
        assertThat(services()).isEmpty();
        assertThat(hub.delegates()).containsExactly(dev.id);
    }

    private AccessStatus status() {
        return owner.client.getAWSOrganizationsAccessStatus(g -> {}).accessStatus();
    }

    private List<String> services() {
        return enabled().stream().map(EnabledServicePrincipal::servicePrincipal).toList();
    }

    private List<EnabledServicePrincipal> enabled() {
        return hub.client.listAWSServiceAccessForOrganizationPaginator(l -> {}).stream()
                .flatMap(page -> page.enabledServicePrincipals().stream())
                .toList();
    }
}
