package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.UsageInstruction;

/**
 * The page "Sharing a portfolio" of the administrator guide, sentence by sentence and cell by cell.
 *
 * <pre>
 * hub ── Data ── Linux (launch and template constraint)
 *          │
 * spoke ── Data, imported
 *       └─ Local ── Linux, taken from Data
 * </pre>
 */
class PortfolioSharingGuideTest {

    private static final String GUIDE =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";
    private static final String HOW_TO_SHARE = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/"
            + "catalogs_portfolios_sharing_how-to-share.html";
    private static final String RULES = "{\"Rules\":{\"Small\":{\"Assertions\":[{\"Assert\":{\"Fn::Contains\":"
            + "[[\"t2.micro\",\"t2.small\"],{\"Ref\":\"InstanceType\"}]},\"AssertDescription\":\"small only\"}]}}}";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));

    String shared;
    String linux;
    String hubLaunch;
    String hubTemplate;

    @BeforeEach
    void the_hub_shares_a_portfolio_with_a_constrained_product() {
        shared = hub.createsPortfolio("Data");
        linux = hub.createsProductIn(shared, "Linux");
        hubLaunch = hub.setsLaunchRole(shared, linux, "HubLaunch");
        hubTemplate = hub.constrains(shared, linux, "TEMPLATE", RULES);
        hub.shares(shared, spoke);
    }

    String local() {
        spoke.accepts(shared);
        String local = spoke.createsPortfolio("Local");
        spoke.addsFrom(shared, linux, local);
        return local;
    }

    @Nested
    class RunningText {

        @AwsRule(
                source = GUIDE,
                says = "To make your products available to users who are not in your AWS account, you share your "
                        + "portfolios with their AWS accounts.")
        @Test
        void products_become_available_to_another_account_by_sharing_their_portfolio() {
            assertThat(refusal(() -> spoke.client.describeProductAsAdmin(d -> d.id(linux))))
                    .isInstanceOf(ResourceNotFoundException.class);
            spoke.accepts(shared);
            assertThat(spoke.client
                            .describeProductAsAdmin(d -> d.id(linux))
                            .productViewDetail()
                            .productARN())
                    .contains(":" + hub.id + ":");
        }

        @AwsRule(
                source = GUIDE,
                says = "When you share a portfolio, you allow an AWS Service Catalog administrator of another AWS "
                        + "account to import your portfolio into his or her account.")
        @Test
        void sharing_allows_another_administrator_to_import_the_portfolio() {
            assertThat(spoke.imports()).isEmpty();
            spoke.accepts(shared);
            assertThat(spoke.imports()).containsExactly(shared);
        }

        @AwsRule(source = GUIDE, says = "This imported portfolio isn't an independent copy.")
        @Test
        void an_imported_portfolio_is_not_a_copy() {
            spoke.accepts(shared);
            hub.client.updatePortfolio(u -> u.id(shared).displayName("Renamed").description("New"));
            hub.client.updateProduct(u -> u.id(linux).name("Linux 2"));
            assertThat(spoke.client
                            .describePortfolio(d -> d.id(shared))
                            .portfolioDetail()
                            .displayName())
                    .isEqualTo("Renamed");
            assertThat(spoke.client
                            .describeProductAsAdmin(d -> d.id(linux))
                            .productViewDetail()
                            .productViewSummary()
                            .name())
                    .isEqualTo("Linux 2");
        }

        @AwsRule(
                source = GUIDE,
                says = "The products and constraints in the imported portfolio stay in sync with changes that you make "
                        + "to the shared portfolio.")
        @Test
        void products_and_constraints_of_an_imported_portfolio_stay_in_sync() {
            spoke.accepts(shared);
            String lamp = hub.createsProductIn(shared, "LAMP");
            String lampLaunch = hub.setsLaunchRole(shared, lamp, "Lamp");
            assertThat(spoke.products(shared)).containsExactly(linux, lamp);
            assertThat(spoke.constraintIds(shared)).containsExactly(hubLaunch, hubTemplate, lampLaunch);
            hub.client.deleteConstraint(d -> d.id(hubLaunch));
            assertThat(spoke.constraintIds(shared)).containsExactly(hubTemplate, lampLaunch);
        }

        @AwsRule(source = GUIDE, says = "The recipient administrator cannot change the products or constraints.")
        @Test
        void the_recipient_cannot_change_products_or_constraints() {
            spoke.accepts(shared);
            String own = spoke.createsProduct("Own");
            assertThat(refusal(() -> spoke.adds(own, shared))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> spoke.removes(linux, shared))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> spoke.client.updateProduct(u -> u.id(linux).name("Mine"))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() ->
                            spoke.client.updateConstraint(u -> u.id(hubLaunch).description("Mine"))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> spoke.client.deleteConstraint(d -> d.id(hubTemplate))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(spoke.products(shared)).containsExactly(linux);
            assertThat(spoke.constraintIds(shared)).containsExactly(hubLaunch, hubTemplate);
        }

        @AwsRule(source = GUIDE, says = "… but can add AWS Identity and Access Management (IAM) access for end users.")
        @Test
        void the_recipient_adds_access_for_end_users() {
            spoke.accepts(shared);
            spoke.admits(shared, "role/Developer");
            assertThat(spoke.principals(shared)).containsExactly("arn:aws:iam::" + spoke.id + ":role/Developer");
        }

        @AwsRule(
                source = GUIDE,
                says = "The recipient administrator can distribute the products by adding IAM users, groups, and roles "
                        + "to the imported portfolio.")
        @Test
        void users_groups_and_roles_are_added_to_the_imported_portfolio() {
            spoke.accepts(shared);
            spoke.admits(shared, "user/alice");
            spoke.admits(shared, "group/staff");
            spoke.admits(shared, "role/Developer");
            assertThat(spoke.principals(shared)).hasSize(3);
        }

        @AwsRule(
                source = GUIDE,
                says = "By adding products from the imported portfolio to a local portfolio, a separate portfolio that "
                        + "the recipient administrator creates and that belongs to his or her AWS account.")
        @Test
        void imported_products_are_added_to_a_local_portfolio() {
            String local = local();
            assertThat(spoke.products(local)).containsExactly(linux);
            assertThat(spoke.client
                            .describePortfolio(d -> d.id(local))
                            .portfolioDetail()
                            .arn())
                    .contains(":" + spoke.id + ":");
            assertThat(refusal(() -> hub.client.describePortfolio(d -> d.id(local))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @AwsRule(
                source = GUIDE,
                says = "The recipient administrator then adds IAM users, groups, and roles to the local portfolio.")
        @Test
        void principals_are_added_to_the_local_portfolio() {
            String local = local();
            spoke.admits(local, "role/Developer");
            assertThat(spoke.principals(local)).containsExactly("arn:aws:iam::" + spoke.id + ":role/Developer");
            assertThat(spoke.principals(shared)).isEmpty();
        }

        @AwsRule(
                source = GUIDE,
                says = "The constraints that you applied to the products in the shared portfolio are also present in "
                        + "the local portfolio.")
        @Test
        void the_constraints_of_the_source_are_present_in_the_local_portfolio() {
            assertThat(spoke.constraints(local()))
                    .extracting(ConstraintDetail::constraintId, ConstraintDetail::owner, ConstraintDetail::portfolioId)
                    .containsExactly(tuple(hubLaunch, hub.id, shared), tuple(hubTemplate, hub.id, shared));
        }

        @AwsRule(
                source = GUIDE,
                says = "The recipient administrator can add additional constraints to the local portfolio, but cannot "
                        + "remove the imported constraints.")
        @Test
        void the_recipient_can_add_constraints_to_the_local_portfolio_but_not_remove_imported_ones() {
            String local = local();
            String own = spoke.constrains(local, linux, "TEMPLATE", RULES);
            assertThat(spoke.constraintIds(local)).containsExactly(hubLaunch, hubTemplate, own);
            assertThat(refusal(() -> spoke.client.deleteConstraint(d -> d.id(hubTemplate))))
                    .isInstanceOf(ResourceNotFoundException.class);
            spoke.client.deleteConstraint(d -> d.id(own));
            assertThat(spoke.constraintIds(local)).containsExactly(hubLaunch, hubTemplate);
        }

        @AwsRule(
                source = GUIDE,
                says = "When you add products or constraints to the shared portfolio or remove products or constraints "
                        + "from it, the change propagates to all imported instances of the portfolio.")
        @Test
        void changes_propagate_to_all_imported_portfolios() {
            var other = new Actor(catalog.account("other"));
            hub.shares(shared, other);
            other.accepts(shared);
            spoke.accepts(shared);
            String lamp = hub.createsProductIn(shared, "LAMP");
            hub.client.deleteConstraint(d -> d.id(hubLaunch));
            for (Actor recipient : new Actor[] {spoke, other}) {
                assertThat(recipient.products(shared)).containsExactly(linux, lamp);
                assertThat(recipient.constraintIds(shared)).containsExactly(hubTemplate);
            }
        }

        @AwsRule(
                source = GUIDE,
                says = "For example, if you remove a product from the shared portfolio, that product is also "
                        + "removed from the imported portfolio.")
        @Test
        void a_removed_product_is_also_removed_from_the_imported_portfolio() {
            spoke.accepts(shared);
            hubRemovesLinux();
            assertThat(spoke.products(shared)).isEmpty();
            assertThat(spoke.constraints(shared)).isEmpty();
        }

        @AwsRule(
                source = GUIDE,
                says = "It is also removed from all local portfolios that the imported product was added to.")
        @Test
        void a_removed_product_is_also_removed_from_local_portfolios() {
            String local = local();
            String second = spoke.createsPortfolio("Second");
            spoke.addsFrom(shared, linux, second);
            spoke.setsLaunchRole(local, linux, "Own");
            hubRemovesLinux();
            assertThat(spoke.products(local)).isEmpty();
            assertThat(spoke.products(second)).isEmpty();
            assertThat(spoke.constraints(local)).isEmpty();
        }

        @AwsRule(
                source = GUIDE,
                says = "If you apply a launch constraint to a product in a shared portfolio, it propagates to all "
                        + "imported instances of the product.")
        @Test
        void a_launch_constraint_propagates_to_all_imported_instances() {
            var other = new Actor(catalog.account("other"));
            hub.sharesAccepted(shared, other);
            spoke.accepts(shared);
            String lamp = hub.createsProductIn(shared, "LAMP");
            String later = hub.setsLaunchRole(shared, lamp, "Later");

            assertThat(spoke.constraintIds(shared)).contains(later);
            assertThat(other.constraintIds(shared)).contains(later);
        }

        @AwsRule(
                source = GUIDE,
                says = "To override this launch constraint, the recipient administrator adds the product to a local "
                        + "portfolio and then applies a different launch constraint to it.")
        @Test
        void a_launch_constraint_is_overridden_in_a_local_portfolio() {
            String local = local();
            assertThat(launchRoles(local)).containsExactly("arn:aws:iam::" + hub.id + ":role/HubLaunch");
            spoke.setsLaunchRole(local, linux, "SpokeLaunch");

            assertThat(launchRoles(local)).containsExactly("arn:aws:iam::" + spoke.id + ":role/SpokeLaunch");
            assertThat(launchRoles(shared)).containsExactly("arn:aws:iam::" + hub.id + ":role/HubLaunch");
            assertThat(spoke.constraintIds(shared)).containsExactly(hubLaunch, hubTemplate);
        }

        @AwsRule(
                source = GUIDE,
                says = "You cannot re-share products from a portfolio that has been imported or shared.")
        @Test
        void an_imported_portfolio_cannot_be_shared_again() {
            String local = local();
            var other = new Actor(catalog.account("other"));
            assertThat(refusal(() -> spoke.shares(shared, other))).isInstanceOf(InvalidParametersException.class);
            assertThat(refusal(() -> spoke.shares(local, other))).isInstanceOf(InvalidParametersException.class);
            String offered = spoke.createsPortfolio("Offered");
            spoke.shares(offered, other);
            assertThat(refusal(() -> spoke.addsFrom(shared, linux, offered)))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source = HOW_TO_SHARE,
                says = "The URL opens the Import Portfolio page with the ARN of the shared portfolio automatically "
                        + "provided.")
        @Test
        void the_arn_of_the_shared_portfolio_contains_the_owner_and_the_id_to_accept() {
            String arn = hub.client
                    .describePortfolio(d -> d.id(shared))
                    .portfolioDetail()
                    .arn();
            assertThat(arn).isEqualTo("arn:aws:catalog:us-east-1:" + hub.id + ":portfolio/" + shared);
            spoke.accepts(arn.substring(arn.indexOf('/') + 1));
            assertThat(spoke.client
                            .listAcceptedPortfolioShares(l -> {})
                            .portfolioDetails()
                            .get(0)
                            .arn())
                    .isEqualTo(arn);
        }

        @AwsRule(
                source = HOW_TO_SHARE,
                says = "The Portfolios page appears, and the portfolio displays in the Imported Portfolios table.")
        @Test
        void an_imported_portfolio_is_listed_as_imported_and_not_as_local() {
            spoke.accepts(shared);
            assertThat(spoke.imports()).containsExactly(shared);
            assertThat(spoke.portfolios()).isEmpty();
        }
    }

    @Nested
    class TableProductsAndProductVersions {

        @AwsRule(
                source = GUIDE,
                says = "Inherited. If the portfolio creator adds products to or removes products from the shared "
                        + "portfolio, the change propagates to the imported portfolio.")
        @Test
        void are_inherited() {
            spoke.accepts(shared);
            hub.client.createProvisioningArtifact(c -> c.productId(linux)
                    .parameters(p -> p.name("v2")
                            .type("CLOUD_FORMATION_TEMPLATE")
                            .info(Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/v2.json"))));
            assertThat(spoke.versions(linux)).containsExactly("v1", "v2");
            hubRemovesLinux();
            assertThat(spoke.products(shared)).isEmpty();
            assertThat(refusal(() -> spoke.versions(linux))).isInstanceOf(ResourceNotFoundException.class);
        }

        @AwsRule(
                source = GUIDE,
                says = "Can: add imported products to local portfolios. Products stay in sync with shared portfolio.")
        @Test
        void can_be_added_to_local_portfolios_and_stay_in_sync() {
            String local = local();
            hub.client.updateProduct(u -> u.id(linux).name("Linux 2"));
            assertThat(spoke.client
                            .searchProductsAsAdmin(s -> s.portfolioId(local))
                            .productViewDetails()
                            .get(0)
                            .productViewSummary()
                            .name())
                    .isEqualTo("Linux 2");
        }

        @AwsRule(
                source = GUIDE,
                says = "Cannot: upload or add products to the imported portfolio or remove products from the "
                        + "imported portfolio.")
        @Test
        void cannot_be_added_to_or_removed_from_the_imported_portfolio() {
            spoke.accepts(shared);
            String own = spoke.createsProduct("Own");
            assertThat(refusal(() -> spoke.adds(own, shared))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> spoke.removes(linux, shared))).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class TableLaunchConstraints {

        @AwsRule(
                source = GUIDE,
                says = "Inherited. If the portfolio creator adds launch constraints to or removes launch constraints "
                        + "from a shared product, the change propagates to all imported instances of the product. If "
                        + "the recipient administrator adds an imported product to a local portfolio, the imported "
                        + "launch constraint that is applied to that product is present in the local portfolio.")
        @Test
        void are_inherited_by_imported_and_local_portfolios() {
            String local = local();
            assertThat(spoke.constraintIds(shared)).contains(hubLaunch);
            assertThat(spoke.constraintIds(local)).contains(hubLaunch);
            hub.client.deleteConstraint(d -> d.id(hubLaunch));
            assertThat(spoke.constraintIds(shared)).doesNotContain(hubLaunch);
            String later = hub.setsLaunchRole(shared, linux, "Later");
            assertThat(spoke.constraintIds(shared)).contains(later);
        }

        @AwsRule(
                source = GUIDE,
                says = "Can: in a local portfolio, override the imported launch constraint by applying a different "
                        + "one to the product.")
        @Test
        void can_be_overridden_in_a_local_portfolio() {
            String local = local();
            String own = spoke.setsLaunchRole(local, linux, "SpokeLaunch");

            assertThat(spoke.constraintIds(local)).containsExactly(hubLaunch, hubTemplate, own);
            assertThat(launchRoles(local)).containsExactly("arn:aws:iam::" + spoke.id + ":role/SpokeLaunch");
        }

        @AwsRule(
                source = GUIDE,
                says = "Cannot: add launch constraints to or remove launch constraints from the imported portfolio.")
        @Test
        void cannot_be_added_to_or_removed_from_the_imported_portfolio() {
            spoke.accepts(shared);
            assertThat(refusal(() -> spoke.setsLaunchRole(shared, linux, "Own")))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> spoke.client.deleteConstraint(d -> d.id(hubLaunch))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class TableTemplateConstraints {

        @AwsRule(
                source = GUIDE,
                says = "Inherited. If the portfolio creator adds a template constraint to or removes a template "
                        + "constraints from a shared product, the change propagates to all imported instances of the "
                        + "product. If the recipient administrator adds an imported product to a local portfolio, the "
                        + "imported template constraints that are applied to that product are inherited by the local "
                        + "portfolio.")
        @Test
        void are_inherited_by_imported_and_local_portfolios() {
            String local = local();
            assertThat(spoke.constraintIds(shared)).contains(hubTemplate);
            assertThat(spoke.constraintIds(local)).contains(hubTemplate);

            String second = hub.constrains(shared, linux, "TEMPLATE", RULES.replace("Small", "AlsoSmall"));
            assertThat(spoke.constraintIds(shared)).contains(hubTemplate, second);
            hub.client.deleteConstraint(d -> d.id(hubTemplate));
            assertThat(spoke.constraintIds(shared)).contains(second).doesNotContain(hubTemplate);
        }

        @AwsRule(
                source = GUIDE,
                says = "Can: in a local portfolio, add template constraints that take effect in addition to the "
                        + "imported constraints.")
        @Test
        void can_be_added_in_a_local_portfolio() {
            catalog.templates()
                    .put(
                            "https://bucket.s3.amazonaws.com/Sized.json",
                            "{\"Parameters\":{\"InstanceType\":{\"Type\":\"String\"}},"
                                    + "\"Resources\":{\"Topic\":{\"Type\":\"AWS::SNS::Topic\"}}}");
            String sized = hub.createsProductIn(shared, "Sized");
            hub.constrains(shared, sized, "TEMPLATE", RULES);
            spoke.accepts(shared);
            String local = spoke.createsPortfolio("Local");
            spoke.addsFrom(shared, sized, local);
            spoke.admits(local, "role/Developer");
            spoke.constrains(local, sized, "TEMPLATE", RULES.replace("t2.micro", "t2.large"));

            assertThat(launches(sized, "t2.micro")).isNotNull();
            assertThat(launches(sized, "t2.large")).isNotNull();
            assertThat(launches(sized, "t2.small")).isNull();
        }

        @AwsRule(source = GUIDE, says = "Cannot: remove the imported template constraints.")
        @Test
        void cannot_be_removed_by_the_recipient() {
            local();
            assertThat(refusal(() -> spoke.client.deleteConstraint(d -> d.id(hubTemplate))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Nested
    class TableIamUsersGroupsAndRoles {

        @AwsRule(source = GUIDE, says = "Not inherited.")
        @Test
        void are_not_inherited() {
            hub.admits(shared, "role/HubDeveloper");
            String local = local();
            assertThat(spoke.principals(shared)).isEmpty();
            assertThat(spoke.principals(local)).isEmpty();
            spoke.admits(shared, "role/Developer");
            assertThat(hub.principals(shared)).containsExactly("arn:aws:iam::" + hub.id + ":role/HubDeveloper");
        }

        @AwsRule(
                source = GUIDE,
                says = "Can: add IAM users, groups, and roles that are in administrator's AWS account.")
        @Test
        void can_be_added_from_the_recipients_own_account_only() {
            spoke.accepts(shared);
            spoke.admits(shared, "role/Developer");
            assertThat(refusal(() -> spoke.client.associatePrincipalWithPortfolio(a -> a.portfolioId(shared)
                            .principalARN("arn:aws:iam::" + hub.id + ":role/Developer")
                            .principalType("IAM"))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    /** Returns the roles with which an end user of the spoke launches the product from {@code portfolio}. */
    private List<String> launchRoles(String portfolio) {
        spoke.admits(portfolio, "role/Developer");
        return developer()
                .describeProvisioningParameters(d ->
                        d.productId(linux).provisioningArtifactName("v1").pathId(portfolio.replace("port-", "lpv3-")))
                .usageInstructions()
                .stream()
                .filter(instruction -> instruction.type().equals("launchAsRole"))
                .map(UsageInstruction::value)
                .toList();
    }

    /** Returns the refusal of a launch with the given instance type, or null if it succeeds. */
    private @Nullable ServiceCatalogException launches(String product, String instanceType) {
        return refusal(() -> developer()
                .provisionProduct(p -> p.productId(product)
                        .provisioningArtifactName("v1")
                        .provisionedProductName(instanceType.replace('.', '-'))
                        .provisioningParameters(v -> v.key("InstanceType").value(instanceType))));
    }

    private ServiceCatalogClient developer() {
        return catalog.account("spoke").as("role/Developer").serviceCatalog();
    }

    private void hubRemovesLinux() {
        hub.client.deleteConstraint(d -> d.id(hubLaunch));
        hub.client.deleteConstraint(d -> d.id(hubTemplate));
        hub.removes(linux, shared);
    }
}
