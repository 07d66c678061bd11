package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.refusal;
import static io.github.servicecatalogtestkit.fake.usage.ConstrainedHub.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintSummary;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LaunchPathSummary;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

/** The launch paths of an end user to a product; {@link ConstrainedHub} sets up the accounts. */
class LaunchPathTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String CLI = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/";
    private static final String SHARING =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html";
    private static final String NO_PATHS = "https://github.com/awslabs/aws-service-catalog-products/issues/51";

    final ConstrainedHub world = new ConstrainedHub();

    @Nested
    class WhenAConstraintHasNoDescription {

        @AwsRule(
                source = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/list-launch-paths.html",
                says = "\"ConstraintSummaries\": [{\"Type\": \"LAUNCH\"}]")
        @ParameterizedTest
        @ValueSource(
                strings = {"{\"RoleArn\":\"arn:aws:iam::222222222222:role/Hub\"}", "{\"LocalRoleName\":\"Local\"}"})
        void its_summary_has_none(String parameters) {
            world.spoke.constrains(world.local, world.product, "LAUNCH", parameters);
            Actor user = world.developerOf(world.local);
            var summaries = user.client
                    .listLaunchPaths(l -> l.productId(world.product))
                    .launchPathSummaries()
                    .get(0)
                    .constraintSummaries();
            assertThat(summaries).extracting(ConstraintSummary::description).containsOnlyNulls();
            assertThat(summaries).extracting(ConstraintSummary::type).containsExactly("LAUNCH");
        }
    }

    @Nested
    class WhenThePrincipalIsAssociated {

        @AwsRule(
                source = API + "API_ListLaunchPaths.html",
                says = "Lists the paths to the specified product. A path describes how the user gets "
                        + "access to a specified product.")
        @Test
        void a_portfolio_of_the_account_is_a_path() {
            assertThat(world.developerOf(world.local).pathsTo(world.product)).containsExactly("Local");
        }

        @AwsRule(
                source = SHARING,
                says = "The recipient administrator can distribute the products to end users who belong "
                        + "to his or her AWS account in the following ways: By adding IAM users, groups, "
                        + "and roles to the imported portfolio. …")
        @Test
        void an_imported_portfolio_is_a_path() {
            assertThat(world.developerOf(world.shared).pathsTo(world.product)).containsExactly("Shared");
        }

        @Assumed("The order is not documented: the fake lists the paths in the order in which the portfolios were "
                + "created.")
        @Test
        void each_portfolio_is_a_separate_path() {
            assertThat(world.developerOf(world.local, world.shared).pathsTo(world.product))
                    .containsExactly("Shared", "Local");
        }

        @AwsRule(
                source = CLI + "list-launch-paths.html",
                says = "The example has the path lpv3-y3fnkeslpxxxx with the name TestPort, a LAUNCH "
                        + "constraint and no tags.")
        @Test
        void the_path_has_the_name_of_the_portfolio() {
            world.constrainsLocal("LAUNCH", ConstrainedHub.LAUNCH_OF_SPOKE);
            LaunchPathSummary path = onlyPath(world.developerOf(world.local));

            assertThat(path.id()).isEqualTo(world.local.replace("port-", "lpv3-"));
            assertThat(path.name()).isEqualTo("Local");
            assertThat(path.constraintSummaries())
                    .extracting(ConstraintSummary::type)
                    .containsExactly("LAUNCH");
            assertThat(path.hasTags()).isTrue();
            assertThat(path.tags()).isEmpty();
        }

        @Assumed("The page says that the tags are those of the product that the portfolio uses.")
        @Test
        void the_path_has_the_tags_of_the_portfolio_and_of_the_product() {
            world.hub.client.updateProduct(u -> u.id(world.product).addTags(tag("Team", "Linux"), tag("Stage", "all")));
            world.spoke.client.updatePortfolio(u -> u.id(world.local).addTags(tag("Stage", "dev"), tag("Cost", "7")));

            assertThat(onlyPath(world.developerOf(world.local)).tags())
                    .containsExactlyInAnyOrder(tag("Stage", "all"), tag("Cost", "7"), tag("Team", "Linux"));
        }

        @Assumed("An overridden constraint has no effect on a launch, so the path does not list it.")
        @Test
        void the_path_lists_the_constraints_that_apply() {
            world.constrainsShared("LAUNCH", ConstrainedHub.LAUNCH);
            world.constrainsShared("TEMPLATE", ConstrainedHub.TEMPLATE);
            world.constrainsLocal("LAUNCH", ConstrainedHub.LAUNCH_OF_SPOKE);

            assertThat(onlyPath(world.developerOf(world.local)).constraintSummaries())
                    .extracting(ConstraintSummary::type)
                    .containsExactly("TEMPLATE", "LAUNCH");
        }

        @Test
        void paths_are_returned_in_pages() {
            Actor developer = world.developerOf(world.local, world.shared);
            var first = developer.client.listLaunchPaths(
                    l -> l.productId(world.product).pageSize(1));
            var second = developer.client.listLaunchPaths(
                    l -> l.productId(world.product).pageSize(1).pageToken(first.nextPageToken()));

            assertThat(List.of(first, second))
                    .flatExtracting(page -> page.launchPathSummaries())
                    .extracting(LaunchPathSummary::name)
                    .containsExactly("Shared", "Local");
            assertThat(second.nextPageToken()).isNull();
        }

        private LaunchPathSummary onlyPath(Actor user) {
            var paths = user.client.listLaunchPaths(l -> l.productId(world.product));
            assertThat(paths.launchPathSummaries()).hasSize(1);
            return paths.launchPathSummaries().get(0);
        }

        private Tag tag(String key, String value) {
            return Tag.builder().key(key).value(value).build();
        }
    }

    @Nested
    class WhenNoPathExists {

        @AwsRule(
                source = NO_PATHS,
                says = "An error occurred (ResourceNotFoundException): No launch paths found for resource: prod-…")
        @Test
        void the_error_message_is_the_one_of_aws() {
            assertNoPath(world.userOfSpoke("role/Developer"), world.product);
        }

        @AwsRule(source = NO_PATHS, says = "The role that runs the tool has to be associated with the portfolio.")
        @Test
        void administrators_also_need_a_path() {
            assertNoPath(world.spoke, world.product);
            assertNoPath(world.hub, world.product);
        }

        @Assumed("A product without a path must look the same as a product that does not exist.")
        @ParameterizedTest
        @ValueSource(strings = {"prod-aaaaaaaaaaaaa", "prod-1", "Linux"})
        void a_product_that_does_not_exist_gets_the_same_error(String id) {
            assertNoPath(world.developerOf(world.local), id);
        }

        @AwsRule(source = SHARING, says = "IAM users, groups, and roles: Not inherited.")
        @Test
        void principals_of_the_owner_give_no_path_in_the_recipients_account() {
            world.hub.admits(world.shared, "role/Developer");
            world.hub.admitsPattern(world.shared, "role/*");

            assertNoPath(world.userOfSpoke("role/Developer"), world.product);
            assertThat(new Actor(world.catalog.account(ConstrainedHub.HUB).as("role/Developer")).pathsTo(world.product))
                    .containsExactly("Shared");
        }

        @AwsRule(
                source = SHARING,
                says = "For example, if you remove a product from the shared portfolio, that product is "
                        + "also removed from the imported portfolio. It is also removed from all local "
                        + "portfolios that the imported product was added to.")
        @Test
        void a_product_removed_by_its_owner_has_no_path() {
            Actor developer = world.developerOf(world.local, world.shared);
            world.hub.removes(world.product, world.shared);

            assertNoPath(developer, world.product);
        }

        @Test
        void a_portfolio_that_is_no_longer_shared_gives_no_path() {
            Actor developer = world.developerOf(world.local, world.shared);
            world.hub.unshares(world.shared, world.spoke);

            assertNoPath(developer, world.product);
        }

        @Assumed(
                value = "Seeing a shared portfolio before accepting it does not make it an import.",
                setting = "offeredPortfoliosVisible")
        @Test
        void a_portfolio_that_is_shared_but_not_accepted_gives_no_path() {
            var visible = new ConstrainedHub(s -> s.assume(AwsBehavior.OFFERED_PORTFOLIOS_VISIBLE, true));
            Actor developer = visible.developerOf(visible.shared);
            assertThat(developer.pathsTo(visible.product)).containsExactly("Shared");

            visible.spoke.rejects(visible.shared);
            visible.developerOf(visible.shared);
            assertNoPath(developer, visible.product);
        }

        @Test
        void a_disassociated_principal_has_no_path() {
            Actor developer = world.developerOf(world.local);
            world.spoke.client.disassociatePrincipalFromPortfolio(d -> d.portfolioId(world.local)
                    .principalARN("arn:aws:iam::" + ConstrainedHub.SPOKE + ":role/Developer"));

            assertNoPath(developer, world.product);
        }

        @AwsRule(
                source = SHARING,
                says = "Portfolio imports must occur in the same region between the management and "
                        + "dependent accounts.")
        @Test
        void paths_do_not_exist_in_another_region() {
            world.developerOf(world.local);
            var elsewhere = new Actor(world.catalog
                    .account(ConstrainedHub.SPOKE)
                    .as("role/Developer")
                    .in(Region.EU_WEST_1));

            assertNoPath(elsewhere, world.product);
        }

        private void assertNoPath(Actor user, String product) {
            var refused = refusal(() -> user.client.listLaunchPaths(l -> l.productId(product)));
            assertThat(refused).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("No launch paths found for resource: " + product);
        }
    }

    @Nested
    class WhenPrincipalsAreMatched {

        @AwsRule(
                source = API + "API_AssociatePrincipalWithPortfolio.html",
                says = "If the PrincipalType is IAM, the supported value is a fully defined IAM Amazon Resource "
                        + "Name (ARN).")
        @ParameterizedTest
        @CsvSource({
            "role/Developer, role/Developer, true",
            "role/Developer, role/Developers, false",
            "role/Developer, user/Developer, false",
            "role/team/Developer, role/team/Developer, true",
            "role/team/Developer, role/Developer, false",
            "user/alice, user/alice, true"
        })
        void an_arn_matches_exactly_one_user_or_role(String principal, String caller, boolean admitted) {
            world.spoke.admits(world.local, principal);
            assertAdmitted(world.userOfSpoke(caller), admitted);
        }

        @AwsRule(
                source = API + "API_AssociatePrincipalWithPortfolio.html",
                says = "If the PrincipalType is IAM_PATTERN, the supported value is an IAM ARN without an AccountID "
                        + "in the following format: arn:partition:iam:::resource-type/resource-id")
        @ParameterizedTest
        @CsvSource({
            "role/Dev*, role/Developer, true",
            "role/Dev*, user/Developer, false",
            "role/*/Developer, role/team/Developer, true",
            "role/Developer?, role/Developer1, true",
            "user/*, user/alice, true"
        })
        void a_pattern_matches_every_principal_with_a_matching_name(String pattern, String caller, boolean admitted) {
            world.spoke.admitsPattern(world.local, pattern);
            assertAdmitted(world.userOfSpoke(caller), admitted);
        }

        @Assumed("IAM says which role a session belongs to. AWS Service Catalog does not say that "
                + "a session has the paths of its role.")
        @ParameterizedTest
        @ValueSource(strings = {"role/Developer", "role/team/Developer"})
        void a_session_matches_its_role(String principal) {
            world.spoke.admits(world.local, principal);

            assertAdmitted(session("assumed-role/Developer/alice"), true);
            assertAdmitted(session("assumed-role/Developers/alice"), false);
            assertAdmitted(session("assumed-role/Alice/Developer"), false);
            assertAdmitted(session("federated-user/Developer"), false);
        }

        @Test
        void a_pattern_is_matched_against_the_role_of_a_session_not_the_session_name() {
            world.spoke.admitsPattern(world.local, "role/Dev*");

            assertAdmitted(session("assumed-role/Developer/alice"), true);
            assertAdmitted(session("assumed-role/Alice/Developer"), false);
        }

        @Test
        void a_principal_must_be_in_the_same_partition() {
            world.spoke.admitsPattern(world.local, "role/Dev*");

            assertAdmitted(world.userOfSpoke("arn:aws-cn:iam::" + ConstrainedHub.SPOKE + ":role/Developer"), false);
        }

        @Assumed("Group membership is not modelled: the fake has no IAM.")
        @Test
        void a_group_matches_nobody() {
            world.spoke.admits(world.local, "group/Developers");

            assertAdmitted(world.userOfSpoke("user/Developers"), false);
        }

        private Actor session(String resource) {
            return world.userOfSpoke("arn:aws:sts::" + ConstrainedHub.SPOKE + ":" + resource);
        }

        private void assertAdmitted(Actor user, boolean admitted) {
            List<String> found = user.client.searchProducts(s -> {}).productViewSummaries().stream()
                    .map(summary -> summary.productId())
                    .toList();
            assertThat(found).isEqualTo(admitted ? List.of(world.product) : List.of());
        }
    }

    /** How {@code DescribeProvisioningParameters} finds the product, version and path; launches use the same rules. */
    @Nested
    class WhenARequestNamesWhatToLaunch {

        private static final String PARAMETERS = "API_DescribeProvisioningParameters.html";

        @AwsRule(
                source = API + PARAMETERS,
                says = "PathId: The path identifier of the product. This value is optional if the "
                        + "product has a default path, and required if the product has more than one path.")
        @Test
        void the_path_may_be_omitted_if_there_is_only_one() {
            Actor developer = world.developerOf(world.local);

            assertThat(developer
                            .client
                            .describeProvisioningParameters(
                                    d -> d.productId(world.product).provisioningArtifactName("v1"))
                            .hasUsageInstructions())
                    .isTrue();
        }

        @AwsRule(
                source = "https://github.com/idealo/terraform-provider-controltower/pull/48",
                says = "InvalidParametersException: More than one launch path ids exist. Please specify "
                        + "the launch path id")
        @Test
        void a_path_is_required_if_there_are_several() {
            Actor developer = world.developerOf(world.local, world.shared);
            var refused = refusal(() -> developer.client.describeProvisioningParameters(
                    d -> d.productId(world.product).provisioningArtifactName("v1")));

            assertThat(refused).isInstanceOf(InvalidParametersException.class);
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("More than one launch path ids exist. Please specify the launch path id");
        }

        @Test
        void a_path_is_given_by_id_or_by_name() {
            world.constrainsLocal("LAUNCH", ConstrainedHub.LAUNCH_OF_SPOKE);
            Actor developer = world.developerOf(world.local, world.shared);
            String id = world.local.replace("port-", "lpv3-");

            assertThat(developer
                            .client
                            .describeProvisioningParameters(d -> d.productId(world.product)
                                    .provisioningArtifactName("v1")
                                    .pathId(id))
                            .constraintSummaries())
                    .hasSize(1);
            assertThat(developer
                            .client
                            .describeProvisioningParameters(d -> d.productId(world.product)
                                    .provisioningArtifactName("v1")
                                    .pathName("Shared"))
                            .constraintSummaries())
                    .isEmpty();
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/issues/31705",
                says = "InvalidParametersException: Invalid PathId: lpv2-…")
        @Test
        void a_path_that_the_caller_does_not_have_is_refused_with_its_id() {
            Actor developer = world.developerOf(world.local);
            String other = world.shared.replace("port-", "lpv3-");
            var refused = refusal(() -> developer.client.describeProvisioningParameters(d ->
                    d.productId(world.product).provisioningArtifactName("v1").pathId(other)));

            assertThat(refused).isInstanceOf(InvalidParametersException.class);
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Invalid PathId: " + other);
        }

        @Assumed("The error and its text are analogous to those for the ID of a path.")
        @Test
        void a_path_that_the_caller_does_not_have_is_refused_with_its_name() {
            Actor developer = world.developerOf(world.local);
            var refused = refusal(() -> developer.client.describeProvisioningParameters(d ->
                    d.productId(world.product).provisioningArtifactName("v1").pathName("Shared")));

            assertThat(refused).isInstanceOf(InvalidParametersException.class);
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Invalid PathName: Shared");
        }

        @Test
        void a_version_is_given_by_id() {
            Actor developer = world.developerOf(world.local);
            String version = addsVersion("v2");

            assertThat(developer
                            .client
                            .describeProvisioningParameters(
                                    d -> d.productId(world.product).provisioningArtifactId(version))
                            .hasUsageInstructions())
                    .isTrue();
        }

        @AwsRule(source = API + PARAMETERS, says = "You must provide the name or ID, but not both.")
        @ParameterizedTest
        @CsvSource({
            "true, true, false, true, false, false",
            "false, false, false, true, false, false",
            "true, false, true, true, false, false",
            "true, false, false, false, false, false",
            "true, false, false, true, true, true"
        })
        void a_name_and_an_id_are_one_too_many(
                boolean productId,
                boolean productName,
                boolean artifactId,
                boolean artifactName,
                boolean pathId,
                boolean pathName) {
            Actor developer = world.developerOf(world.local);

            assertThat(refusal(() -> developer.client.describeProvisioningParameters(
                            d -> d.productId(productId ? world.product : null)
                                    .productName(productName ? "Linux" : null)
                                    .provisioningArtifactId(artifactId ? "pa-aaaaaaaaaaaaa" : null)
                                    .provisioningArtifactName(artifactName ? "v1" : null)
                                    .pathId(pathId ? world.local.replace("port-", "lpv3-") : null)
                                    .pathName(pathName ? "Local" : null))))
                    .isInstanceOf(InvalidParametersException.class)
                    .hasMessageContaining("but not both");
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/677",
                says = "ResourceNotFoundException: Product with name subnet does not exist or access was denied.")
        @Test
        void an_unknown_product_name_gets_the_message_of_aws() {
            Actor nobody = world.userOfSpoke("role/Developer");

            assertThat(textOf(() -> nobody.client.describeProvisioningParameters(
                            d -> d.productName("Linux").provisioningArtifactName("v1"))))
                    .isEqualTo("Product with name Linux does not exist or access was denied.");
            assertThat(world.developerOf(world.local)
                            .client
                            .describeProvisioningParameters(
                                    d -> d.productName("Linux").provisioningArtifactName("v1"))
                            .hasConstraintSummaries())
                    .isTrue();
        }

        @Assumed("The message is analogous to AWS's message for provisioning artifacts.")
        @Test
        void a_name_that_two_products_have_is_refused() {
            Actor developer = world.developerOf(world.local);
            world.spoke.createsProductIn(world.local, "Linux");

            assertThat(textOf(() -> developer.client.describeProvisioningParameters(
                            d -> d.productName("Linux").provisioningArtifactName("v1"))))
                    .isEqualTo("Multiple Product with name Linux found.");
        }

        @AwsRule(
                source = "https://github.com/hashicorp/terraform-provider-aws/issues/24362",
                says = "InvalidParametersException: Multiple Provisioning Artifact with name X found.")
        @Test
        void a_name_that_two_versions_have_is_refused() {
            Actor developer = world.developerOf(world.local);
            addsVersion("v1");

            assertThat(textOf(() -> developer.client.describeProvisioningParameters(
                            d -> d.productId(world.product).provisioningArtifactName("v1"))))
                    .isEqualTo("Multiple Provisioning Artifact with name v1 found.");
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/managing-versions.html",
                says = "An inactive version is hidden from the version list.")
        @Test
        void an_inactive_version_is_not_found() {
            Actor developer = world.developerOf(world.local);
            String version = addsVersion("v2");
            world.hub.client.updateProvisioningArtifact(u ->
                    u.productId(world.product).provisioningArtifactId(version).active(false));

            assertThat(refusal(() -> developer.client.describeProvisioningParameters(
                            d -> d.productId(world.product).provisioningArtifactId(version))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> developer.client.describeProvisioningParameters(
                            d -> d.productId(world.product).provisioningArtifactName("v2"))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        private String addsVersion(String name) {
            return world.hub
                    .client
                    .createProvisioningArtifact(c -> c.productId(world.product)
                            .parameters(p ->
                                    p.name(name).info(Map.of("LoadTemplateFromURL", "https://example.com/linux.json"))))
                    .provisioningArtifactDetail()
                    .id();
        }
    }
}
