package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Identifiers;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentifiersTest {

    private static final String OUTSIDER = "999999999999";
    private static final String DEVELOPER = "arn:aws:iam::222222222222:role/Developer";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .organization(o -> o.management("hub").unit("workloads", u -> u.unit("prod", p -> p.account("prod-a"))))
            .build();
    private final ServiceCatalogClient hub = catalog.account("hub").serviceCatalog();
    private final FakeAccount spoke = catalog.account("spoke", "222222222222");
    private final Identifiers identifiers = spoke.identifiers();

    private String portfolio() {
        return hub.createPortfolio(r -> r.displayName("Networking").providerName("Platform team"))
                .portfolioDetail()
                .id();
    }

    @Test
    void a_client_leads_to_its_account_principal_and_Region() {
        FakeAccount developer = spoke.as("role/Developer").in(Region.EU_WEST_1);

        FakeAccount found = FakeAccount.of(developer.serviceCatalog()).orElseThrow();

        assertThat(found).hasToString("spoke(222222222222)");
        assertThat(found.principalArn()).isEqualTo(DEVELOPER);
        assertThat(found.region()).isEqualTo(Region.EU_WEST_1);
        assertThat(FakeAccount.of(developer.organizations())).isPresent();
        assertThat(FakeAccount.of(developer.serviceCatalogAsync())).isPresent();
    }

    @Test
    void a_client_that_is_not_of_a_fake_leads_nowhere() {
        ServiceCatalogClient bare = new ServiceCatalogClient() {
            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };

        assertThat(FakeAccount.of(bare)).isEmpty();
    }

    @Test
    void an_account_has_the_ID_of_its_name() {
        assertThat(identifiers.accountId("spoke")).contains("222222222222");
        assertThat(identifiers.accountId("stranger")).isEmpty();
        assertThat(identifiers.namedAccounts())
                .containsExactlyInAnyOrder(
                        catalog.account("hub").toString(),
                        catalog.account("prod-a").toString(),
                        "spoke(222222222222)");
    }

    @Test
    void a_unit_has_the_ID_of_its_path() {
        assertThat(identifiers.organizationalUnitId("workloads/prod"))
                .contains(catalog.organization().unit("workloads/prod").id());
        assertThat(identifiers.organizationalUnitId("prod")).isEmpty();
        assertThat(identifiers.organizationalUnitId("")).isEmpty();
        assertThat(FakeServiceCatalog.create().account("hub").identifiers().organizationalUnitId("workloads"))
                .isEmpty();
    }

    @Test
    void a_principal_has_the_ARN_of_its_name() {
        assertThat(identifiers.principalArn("role/Developer")).contains(DEVELOPER);
        assertThat(identifiers.principalArn("Developer")).isEmpty();
    }

    @Test
    void an_ID_that_AWS_assigns_is_known_once_it_is_assigned_and_after_a_deletion_too() {
        String id = portfolio();
        assertThat(identifiers.isKnown(id)).isTrue();
        assertThat(identifiers.isKnown(catalog.organization().id())).isTrue();
        assertThat(identifiers.isKnown(catalog.organization().unit("workloads").id()))
                .isTrue();
        assertThat(identifiers.isKnown("port-aaaaaaaaaaaaa")).isFalse();
        assertThat(identifiers.isKnown(id.replace("port-", "prod-"))).isFalse();
        assertThat(identifiers.isKnown("Networking")).isFalse();

        hub.deletePortfolio(r -> r.id(id));

        assertThat(identifiers.isKnown(id)).isTrue();
    }

    @Test
    void an_account_is_known_if_the_test_named_it_or_it_is_a_member_or_was_a_recipient() {
        String id = portfolio();
        assertThat(identifiers.isKnown("222222222222")).isTrue();
        assertThat(identifiers.isKnown(catalog.account("prod-a").id())).isTrue();
        assertThat(identifiers.isKnown(OUTSIDER)).isFalse();
        assertThat(identifiers.isKnown("333333333333")).isFalse();

        catalog.account(OUTSIDER);
        hub.createPortfolioShare(r -> r.portfolioId(id).accountId("333333333333"));
        hub.deletePortfolioShare(r -> r.portfolioId(id).accountId("333333333333"));

        assertThat(identifiers.isKnown(OUTSIDER)).isTrue();
        assertThat(identifiers.isKnown("333333333333")).isTrue();
    }

    @Test
    void a_principal_is_known_if_the_test_named_it_or_it_was_associated() {
        assertThat(identifiers.isKnown(DEVELOPER)).isFalse();
        assertThat(identifiers.isKnown(
                        identifiers.principalArn("role/Developer").orElseThrow()))
                .isFalse();
        spoke.as("role/Developer");
        assertThat(identifiers.isKnown(DEVELOPER)).isTrue();

        String id = portfolio();
        String pattern = "arn:aws:iam:::role/Operator";
        hub.associatePrincipalWithPortfolio(
                r -> r.portfolioId(id).principalARN(pattern).principalType(PrincipalType.IAM_PATTERN));
        assertThat(identifiers.isKnown(pattern)).isTrue();
    }

    @Test
    void a_name_was_provisioned_even_if_the_product_is_terminated() {
        String portfolio = portfolio();
        String product = hub.createProduct(r -> r.name("Linux")
                        .owner("Platform team")
                        .productType("CLOUD_FORMATION_TEMPLATE")
                        .provisioningArtifactParameters(p -> p.name("v1")
                                .type("CLOUD_FORMATION_TEMPLATE")
                                .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/t.json"))))
                .productViewDetail()
                .productViewSummary()
                .productId();
        hub.associateProductWithPortfolio(r -> r.portfolioId(portfolio).productId(product));
        hub.associatePrincipalWithPortfolio(r -> r.portfolioId(portfolio)
                .principalARN(catalog.account("hub").principalArn())
                .principalType(PrincipalType.IAM));
        assertThat(identifiers.wasProvisioned("web")).isFalse();

        hub.provisionProduct(
                r -> r.productName("Linux").provisioningArtifactName("v1").provisionedProductName("web"));
        hub.terminateProvisionedProduct(r -> r.provisionedProductName("web"));

        assertThat(identifiers.wasProvisioned("web")).isTrue();
    }
}
