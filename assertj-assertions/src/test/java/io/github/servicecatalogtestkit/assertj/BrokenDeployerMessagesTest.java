package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.BrokenDeployer.that;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.MissingPrerequisite.PRINCIPAL;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.regions.Region.EU_WEST_1;

import io.github.servicecatalogtestkit.fake.CompletionPolicy;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;

/**
 * Deployers for a hub, an organization and end users, each with one mistake. The message of the assertion that finds it
 * names the account, the Region, the caller and the cause.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenDeployerMessagesTest {

    private static final Pattern CLIENT =
            Pattern.compile("account (hub|spoke|prod|stranger)\\(\\d{12}\\) in (us-east|eu-west)-1 as role/\\w+");

    static Stream<BrokenDeployer> brokenDeployers() {
        return Stream.of(hubs(), organizations(), spokes(), endUsers()).flatMap(List::stream);
    }

    private static List<BrokenDeployer> hubs() {
        return List.of(
                that(
                        "the hub never shares",
                        w -> assertThat(w.hub).portfolio(w.portfolio).isSharedWithAccount("spoke"),
                        "it is not shared at all"),
                that(
                        "the hub shares with another account",
                        w -> {
                            w.shares("prod");
                            assertThat(w.hub).portfolio(w.portfolio).isSharedWithAccount("spoke");
                        },
                        "it is shared only with:\n  account prod("),
                that(
                        "the hub shares again instead of updating the share",
                        w -> {
                            w.shares("spoke");
                            w.hub.createPortfolioShare(r -> r.portfolioId(w.portfolio)
                                    .accountId(w.id("spoke"))
                                    .shareTagOptions(true));
                            assertThat(w.hub).portfolio(w.portfolio).sharesTagOptionsWith("spoke");
                        },
                        "does not include them: shareTagOptions is false"),
                that(
                        "the hub forgets a product",
                        w -> {
                            w.adds(w.lamp);
                            assertThat(w.hub).portfolio(w.portfolio).hasProducts(w.lamp, w.linux);
                        },
                        "it lacks:\n  prod-",
                        "It has:\n  prod-"),
                that(
                        "the hub adds the product to another portfolio",
                        w -> {
                            String other = HubAndSpoke.portfolio(w.hub, "Other");
                            w.hub.associateProductWithPortfolio(
                                    r -> r.portfolioId(other).productId(w.lamp));
                            assertThat(w.hub).portfolio(w.portfolio).hasProducts(w.lamp);
                        },
                        "though portfolio port-",
                        "\"Other\" of hub("),
                that(
                        "the hub leaves an old product in the portfolio",
                        w -> {
                            w.adds(w.lamp);
                            w.adds(w.linux);
                            assertThat(w.hub).portfolio(w.portfolio).hasExactlyProducts(w.lamp);
                        },
                        "it also has:\n  prod-",
                        "\"Linux\""),
                that(
                        "the hub misspells the name",
                        w -> assertThat(w.hub).portfolio(w.portfolio).hasName("Network"),
                        "its name is:\n  \"Networking\""),
                that(
                        "the hub forgets the tags",
                        w -> assertThat(w.hub).portfolio(w.portfolio).hasTag("team", "platform"),
                        "it has no tags"),
                that(
                        "the hub forgets the launch constraint",
                        w -> {
                            w.adds(w.lamp);
                            assertThat(w.hub)
                                    .portfolio(w.portfolio)
                                    .product(w.lamp)
                                    .hasLaunchRole(w.role("hub", "Launch"));
                        },
                        "it has no LAUNCH constraint"),
                that(
                        "the hub names a role of another account",
                        w -> {
                            w.adds(w.lamp);
                            w.constrains(
                                    w.hub, w.portfolio, w.lamp, "LAUNCH", HubAndSpoke.role(w.role("prod", "Launch")));
                            assertThat(w.hub)
                                    .portfolio(w.portfolio)
                                    .product(w.lamp)
                                    .hasLaunchRole(w.role("hub", "Launch"));
                        },
                        "but it is launched with role:\n  arn:aws:iam::"),
                that(
                        "the hub constrains the wrong product",
                        w -> {
                            w.adds(w.lamp);
                            w.adds(w.linux);
                            w.constrains(w.hub, w.portfolio, w.linux, "TEMPLATE", HubAndSpoke.RULES);
                            assertThat(w.hub)
                                    .portfolio(w.portfolio)
                                    .product(w.lamp)
                                    .hasConstraint(TEMPLATE);
                        },
                        "it has no constraints"),
                that(
                        "the hub mistypes a rule",
                        w -> {
                            w.adds(w.lamp);
                            w.constrains(
                                    w.hub,
                                    w.portfolio,
                                    w.lamp,
                                    "TEMPLATE",
                                    HubAndSpoke.RULES.replace("t3.micro", "t3.mirco"));
                            assertThat(w.hub)
                                    .portfolio(w.portfolio)
                                    .product(w.lamp)
                                    .hasConstraintWithParameters(TEMPLATE, HubAndSpoke.RULES);
                        },
                        "\"t3.micro\" | \"t3.mirco\""),
                that(
                        "the hub forgets the second version",
                        w -> assertThat(w.hub).product(w.lamp).hasVersions("v1", "v2"),
                        "it lacks:\n  v2",
                        "\"v1\""),
                that(
                        "the hub forgets to associate the pattern of the developers",
                        w -> assertThat(w.hub).portfolio(w.portfolio).hasPrincipal("arn:aws:iam:::role/Developer"),
                        "It has no principals, because account hub("),
                that(
                        "the hub publishes in another Region",
                        w -> {
                            ServiceCatalogClient elsewhere = w.inRegion("hub", EU_WEST_1);
                            String id = HubAndSpoke.portfolio(elsewhere, "Networking");
                            elsewhere.createPortfolioShare(
                                    r -> r.portfolioId(id).accountId(w.id("spoke")));
                            assertThat(w.spoke).asSharedBy(elsewhere).seesPortfolio(id);
                        },
                        "use the same Region: they use us-east-1 and eu-west-1"));
    }

    private static List<BrokenDeployer> organizations() {
        return List.of(
                that(
                        "the hub shares with another unit",
                        w -> {
                            w.sharesWithUnit("prod");
                            assertThat(w.hub).portfolio(w.portfolio).isSharedWithOrganizationalUnit("dev");
                        },
                        "it is shared only with:\n  organizational unit ou-"),
                that(
                        "the hub shares with another unit, seen from the member",
                        w -> {
                            w.sharesWithUnit("prod");
                            assertThat(w.spoke)
                                    .asSharedBy(w.hub)
                                    .portfolio(w.portfolio)
                                    .isImportedThroughOrganization();
                        },
                        "✗ it reaches account spoke(",
                        "it reaches only prod("),
                that(
                        "the hub shares with the unit instead of the account",
                        w -> {
                            w.sharesWithUnit("dev");
                            assertThat(w.hub).portfolio(w.portfolio).isSharedWithAccount("spoke");
                        },
                        "it reaches that account only through organizational unit ou-"),
                that(
                        "the hub shares with the account instead of the unit",
                        w -> {
                            w.shares("spoke");
                            w.accepts(w.spoke);
                            assertThat(w.spoke).portfolio(w.portfolio).isImportedThroughOrganization();
                        },
                        "imported it only through an account-to-account share"),
                that(
                        "the hub does not wait for the share",
                        s -> s.shareCompletion(CompletionPolicy.held()),
                        w -> {
                            w.catalog.settle();
                            w.sharesWithUnit("dev");
                            assertThat(w.hub).portfolio(w.portfolio).isSharedWithOrganizationalUnit("dev");
                        },
                        "the share is under way",
                        "eventually()"),
                that(
                        "the hub does not wait for the share, seen from the member",
                        s -> s.shareCompletion(CompletionPolicy.held()),
                        w -> {
                            w.catalog.settle();
                            w.sharesWithUnit("dev");
                            assertThat(w.spoke).asSharedBy(w.hub).seesPortfolio(w.portfolio);
                        },
                        "✗ it reaches account spoke(",
                        "the share is still in progress"),
                that(
                        "the hub turns the access to the organization off",
                        w -> {
                            w.hub.disableAWSOrganizationsAccess(d -> {});
                            assertThat(w.hub).portfolio(w.portfolio).isSharedWithOrganizationalUnit("dev");
                        },
                        "it is not shared at all",
                        "its access status is DISABLED"),
                that(
                        "the hub forgets the principals in the share",
                        w -> {
                            w.sharesWithUnit("dev");
                            assertThat(w.hub).portfolio(w.portfolio).sharesPrincipalsWith(w.unit("dev"));
                        },
                        "does not include them: sharePrincipals is false"),
                that(
                        "the hub expects a share with all of the organization",
                        w -> {
                            w.sharesWithUnit("dev");
                            assertThat(w.hub)
                                    .portfolio(w.portfolio)
                                    .isSharedWithOrganization(
                                            w.catalog.organization().id());
                        },
                        "it is shared only with:\n  organizational unit ou-"),
                that(
                        "an account is moved out of the unit",
                        w -> {
                            w.sharesWithUnit("dev");
                            w.catalog.organization().move("spoke", "prod");
                            assertThat(w.hub).portfolio(w.portfolio).reachesAccount("spoke");
                        },
                        "it is shared only with:\n  organizational unit ou-",
                        "reaches no account"));
    }

    private static List<BrokenDeployer> spokes() {
        return List.of(
                that(
                        "the spoke never accepts",
                        w -> {
                            w.shares("spoke");
                            assertThat(w.spoke)
                                    .asSharedBy(w.hub)
                                    .portfolio(w.portfolio)
                                    .isImportedFrom("hub");
                        },
                        "✗ account spoke(",
                        "accepted the share"),
                that(
                        "the spoke never accepts, and the owner asks",
                        w -> {
                            w.shares("spoke");
                            assertThat(w.hub).portfolio(w.portfolio).isAcceptedBy("spoke");
                        },
                        "it is shared with that account, and the share is not accepted"),
                that(
                        "the spoke rejects the share after it accepted",
                        w -> {
                            w.published();
                            w.spoke.rejectPortfolioShare(r -> r.portfolioId(w.portfolio));
                            assertThat(w.hub).portfolio(w.portfolio).isPropagatedTo(w.spoke);
                        },
                        "does not see the portfolio",
                        "✗ account spoke("),
                that(
                        "the spoke works in another Region",
                        w -> {
                            w.published();
                            assertThat(w.inRegion("spoke", EU_WEST_1))
                                    .asSharedBy(w.hub)
                                    .seesPortfolio(w.portfolio);
                        },
                        "use the same Region: they use eu-west-1 and us-east-1"),
                that(
                        "the spoke takes only one product",
                        w -> {
                            String local = w.published().takes(w.linux);
                            assertThat(w.spoke).portfolio(local).hasProducts(w.linux, w.lamp);
                        },
                        "it lacks:\n  prod-",
                        "\"Networking\" of hub("),
                that(
                        "the spoke makes a copy instead of taking the product",
                        w -> {
                            String copy = DeployerWorld.product(w.spoke, "LAMP");
                            String local = HubAndSpoke.portfolio(w.published().spoke, "Local");
                            w.spoke.associateProductWithPortfolio(
                                    r -> r.portfolioId(local).productId(copy));
                            assertThat(w.spoke).portfolio(local).product(copy).isFrom(w.portfolio);
                        },
                        "that portfolio does not have the product"),
                that(
                        "the spoke forgets its own launch role",
                        w -> {
                            w.published();
                            w.constrains(
                                    w.hub, w.portfolio, w.lamp, "LAUNCH", HubAndSpoke.role(w.role("hub", "Launch")));
                            String local = w.takes(w.lamp);
                            assertThat(w.spoke)
                                    .portfolio(local)
                                    .product(w.lamp)
                                    .hasLaunchRole(w.role("spoke", "Launch"));
                        },
                        "inherited from port-",
                        "of hub("),
                that(
                        "the spoke does not override the launch constraint",
                        w -> {
                            w.published();
                            w.constrains(
                                    w.hub, w.portfolio, w.lamp, "LAUNCH", HubAndSpoke.role(w.role("hub", "Launch")));
                            String local = w.takes(w.lamp);
                            assertThat(w.spoke).portfolio(local).product(w.lamp).overridesConstraint(LAUNCH);
                        },
                        "it has only the inherited constraint cons-"),
                that(
                        "the hub removes a product that the spoke took",
                        w -> {
                            String local = w.published().takes(w.lamp);
                            w.hub.disassociateProductFromPortfolio(
                                    r -> r.portfolioId(w.portfolio).productId(w.lamp));
                            assertThat(w.spoke).portfolio(local).hasProducts(w.lamp);
                        },
                        "it lacks:\n  prod-",
                        "It has no products."),
                that(
                        "the spoke looks for an import among its own portfolios",
                        w -> {
                            w.published();
                            assertThat(w.spoke).portfolio(w.portfolio).isLocal();
                        },
                        "it is imported from hub("),
                that(
                        "one of two recipients was forgotten",
                        w -> {
                            w.published();
                            assertThat(w.hub).portfolio(w.portfolio).isPropagatedTo(w.spoke, w.prod);
                        },
                        "but account prod(",
                        "does not see the portfolio",
                        "it is shared only with"),
                that(
                        "the spoke admits another role",
                        w -> {
                            String local = w.published().takes(w.lamp);
                            w.admits(w.spoke, local, w.role("spoke", "Deployer"), "IAM");
                            assertThat(w.spoke).portfolio(local).hasPrincipal(w.role("spoke", "Developer"));
                        },
                        "it lacks:\n  arn:aws:iam::",
                        "role/Deployer (IAM)"));
    }

    private static List<BrokenDeployer> endUsers() {
        return List.of(
                that(
                        "nobody is admitted",
                        w -> {
                            w.published();
                            assertThat(w.developer).canLaunch(w.lamp);
                        },
                        "associated a principal with it. It associated none."),
                that(
                        "another role is admitted",
                        w -> {
                            w.published();
                            w.admits(w.spoke, w.portfolio, w.role("spoke", "Deployer"), "IAM");
                            assertThat(w.developer).canLaunch(w.lamp);
                        },
                        "✗ the caller is one of these principals:",
                        "role/Deployer (IAM)"),
                that(
                        "the hub does not share its principals",
                        w -> {
                            w.published();
                            w.admits(w.hub, w.portfolio, "arn:aws:iam:::role/Developer", "IAM_PATTERN");
                            assertThat(w.developer).asSharedBy(w.hub).canLaunch(w.lamp);
                        },
                        "✗ the share includes the principals of account hub(",
                        "sharePrincipals is false"),
                that(
                        "no portfolio of the account has the product",
                        w -> {
                            w.adds(w.lamp);
                            assertThat(w.developer).canLaunch(w.lamp);
                        },
                        "✗ a portfolio that account spoke(",
                        "It sees no portfolio at all.",
                        "asSharedBy(owner)"),
                that(
                        "the spoke never accepted, so that the developer cannot launch",
                        w -> {
                            w.adds(w.lamp);
                            w.shares("spoke");
                            assertThat(w.developer).asSharedBy(w.hub).canLaunch(w.lamp);
                        },
                        "✗ account spoke(",
                        "accepted the share"),
                that(
                        "the hub deactivates the only version",
                        w -> {
                            w.published();
                            w.admits(w.spoke, w.portfolio, w.role("spoke", "Developer"), "IAM");
                            w.hub.updateProvisioningArtifact(r -> r.productId(w.lamp)
                                    .provisioningArtifactId(w.hub.listProvisioningArtifacts(l -> l.productId(w.lamp))
                                            .provisioningArtifactDetails()
                                            .get(0)
                                            .id())
                                    .active(false));
                            assertThat(w.developer).canLaunch(w.lamp);
                        },
                        "version"),
                that(
                        "the developer works in another Region",
                        w -> {
                            w.published();
                            ServiceCatalogClient elsewhere = w.catalog
                                    .account("spoke")
                                    .as("role/Developer")
                                    .in(EU_WEST_1)
                                    .serviceCatalog();
                            assertThat(elsewhere).asSharedBy(w.hub).canLaunch(w.lamp);
                        },
                        "use the same Region: they use eu-west-1 and us-east-1"),
                that(
                        "everybody may launch, though only developers should",
                        w -> {
                            w.published();
                            w.admits(w.spoke, w.portfolio, "arn:aws:iam:::role/*", "IAM_PATTERN");
                            assertThat(w.as("spoke", "role/Guest"))
                                    .cannotLaunch(w.lamp)
                                    .because(PRINCIPAL);
                        },
                        "it can, on launch path"),
                that(
                        "the deployer launches under another name",
                        w -> {
                            w.published();
                            w.admits(w.spoke, w.portfolio, w.role("spoke", "Developer"), "IAM");
                            w.launches("web");
                            assertThat(w.developer).provisionedProduct("web-1").isAvailable();
                        },
                        "it does not. It sees:\n  pp-",
                        "\"web\": AVAILABLE"),
                that(
                        "the launch is not over",
                        s -> s.provisioningCompletion(CompletionPolicy.held()),
                        w -> {
                            w.published();
                            w.admits(w.spoke, w.portfolio, w.role("spoke", "Developer"), "IAM");
                            w.launches("web");
                            assertThat(w.developer).provisionedProduct("web").isAvailable();
                        },
                        "UNDER_CHANGE"),
                that(
                        "an output has another value",
                        w -> {
                            w.published();
                            w.admits(w.spoke, w.portfolio, w.role("spoke", "Developer"), "IAM");
                            w.launches("web");
                            assertThat(w.developer).provisionedProduct("web").hasOutput("Type", "t3.large");
                        },
                        "t3.micro"),
                that(
                        "the launch succeeds though it should fail",
                        w -> {
                            w.published();
                            w.admits(w.spoke, w.portfolio, w.role("spoke", "Developer"), "IAM");
                            String record = w.launches("web");
                            assertThat(w.developer).record(record).hasStatus(RecordStatus.FAILED);
                        },
                        "it is SUCCEEDED"),
                that(
                        "the rules let a large instance through",
                        w -> {
                            w.published();
                            w.admits(w.spoke, w.portfolio, w.role("spoke", "Developer"), "IAM");
                            assertThat(w.developer)
                                    .administeredBy(w.spoke)
                                    .portfolio(w.portfolio)
                                    .product(w.lamp)
                                    .rejects(Map.of("InstanceType", "m5.24xlarge"));
                        },
                        "AWS accepted them"));
    }

    @ParameterizedTest
    @MethodSource("brokenDeployers")
    void each_message_names_account_region_caller_and_cause(BrokenDeployer deployer) {
        String message = deployer.message();

        assertThat(message).containsPattern(CLIENT).contains(deployer.cause());
    }
}
