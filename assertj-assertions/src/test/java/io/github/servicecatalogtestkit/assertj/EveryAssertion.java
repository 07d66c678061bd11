package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.NOTIFICATION;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.STACKSET;
import static io.github.servicecatalogtestkit.assertj.ConstraintType.TEMPLATE;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static io.github.servicecatalogtestkit.assertj.WorldOfAssertions.DEVELOPER;
import static io.github.servicecatalogtestkit.assertj.WorldOfAssertions.HUB;
import static io.github.servicecatalogtestkit.assertj.WorldOfAssertions.HUB_ROLE;
import static io.github.servicecatalogtestkit.assertj.WorldOfAssertions.MEMBER;
import static io.github.servicecatalogtestkit.assertj.WorldOfAssertions.NEIGHBOUR;
import static io.github.servicecatalogtestkit.assertj.WorldOfAssertions.OPERATOR;
import static io.github.servicecatalogtestkit.assertj.WorldOfAssertions.SPOKE;
import static io.github.servicecatalogtestkit.assertj.WorldOfAssertions.SPOKE_ROLE;
import static io.github.servicecatalogtestkit.assertj.WorldOfAssertions.STRANGER;

import io.github.servicecatalogtestkit.fake.RecordedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;
import software.amazon.awssdk.services.servicecatalog.model.RecordStatus;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

/** Each assertion with a call that holds in {@link WorldOfAssertions} and one that fails there. */
final class EveryAssertion {

    private static final String NO_SUCH_PORTFOLIO = "port-aaaaaaaaaaaaa";
    private static final String NO_SUCH_PRODUCT = "prod-aaaaaaaaaaaaa";

    private final List<Check> checks = new ArrayList<>();

    private EveryAssertion() {}

    /**
     * An assertion about one subject.
     *
     * @param type the class of the subject's assert
     * @param method the name of the assertion and the simple names of its parameters' types
     * @param holds whether it holds in the world
     */
    record Check(
            Class<?> type,
            String method,
            boolean holds,
            Function<WorldOfAssertions, ?> subject,
            BiConsumer<Object, WorldOfAssertions> assertion) {

        /** Runs the assertion, and all that leads to it. */
        void run(WorldOfAssertions world) {
            assertion.accept(subject.apply(world), world);
        }

        /** Runs the assertion, and returns the operations that it called itself. */
        Set<String> operationsOf(WorldOfAssertions world) {
            Object about = subject.apply(world);
            int before = world.catalog.journal().assertionCalls().size();
            try {
                assertion.accept(about, world);
            } catch (AssertionError e) {
                // The calls count, whether it holds or not.
            }
            return operations(world).skip(before).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Returns the operations that led to the subject. */
        Set<String> operationsBefore(WorldOfAssertions world) {
            subject.apply(world);
            return operations(world).collect(Collectors.toCollection(TreeSet::new));
        }

        private static Stream<String> operations(WorldOfAssertions world) {
            return world.catalog.journal().assertionCalls().stream().map(RecordedCall::operation);
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "." + method + (holds ? "" : " fails");
        }
    }

    /** The assertions about one subject. */
    private final class About<A> {

        private final Class<A> type;
        private final Function<WorldOfAssertions, A> subject;

        private About(Class<A> type, Function<WorldOfAssertions, A> subject) {
            this.type = type;
            this.subject = subject;
        }

        private About<A> add(
                String method, BiConsumer<A, WorldOfAssertions> holds, BiConsumer<A, WorldOfAssertions> fails) {
            return holds(method, holds).fails(method, fails);
        }

        private About<A> holds(String method, BiConsumer<A, WorldOfAssertions> holds) {
            checks.add(new Check(type, method, true, subject, (a, w) -> holds.accept(type.cast(a), w)));
            return this;
        }

        private About<A> fails(String method, BiConsumer<A, WorldOfAssertions> fails) {
            checks.add(new Check(type, method, false, subject, (a, w) -> fails.accept(type.cast(a), w)));
            return this;
        }
    }

    static List<Check> checks() {
        EveryAssertion every = new EveryAssertion();
        every.aboutClients();
        every.aboutThePortfolioOfTheHub();
        every.aboutSharesOfTheHub();
        every.aboutOtherPortfolios();
        every.aboutProducts();
        every.aboutProductsInPortfolios();
        every.aboutConstraints();
        every.aboutLaunches();
        every.aboutShareActions();
        return every.checks;
    }

    private About<ServiceCatalogClientAssert> client(Function<WorldOfAssertions, ServiceCatalogClient> client) {
        return new About<>(ServiceCatalogClientAssert.class, w -> assertThat(client.apply(w)));
    }

    private void aboutClients() {
        client(w -> w.hub)
                .add("portfolio(String)", (a, w) -> a.portfolio(w.ids.shared), (a, w) -> a.portfolio(NO_SUCH_PORTFOLIO))
                .add(
                        "seesPortfolio(String)",
                        (a, w) -> a.seesPortfolio(w.ids.shared),
                        (a, w) -> a.seesPortfolio(w.ids.local))
                .add(
                        "doesNotSeePortfolio(String)",
                        (a, w) -> a.doesNotSeePortfolio(w.ids.local),
                        (a, w) -> a.doesNotSeePortfolio(w.ids.shared))
                .add("product(String)", (a, w) -> a.product(w.ids.linux), (a, w) -> a.product(NO_SUCH_PRODUCT))
                .fails("doesNotSeeProduct(String)", (a, w) -> a.doesNotSeeProduct(w.ids.linux))
                .add(
                        "shareAction(String)",
                        (a, w) -> a.shareAction(w.ids.completedShare),
                        (a, w) -> a.shareAction("share-aaaaaaaaaaaaa"));
        client(w -> w.stranger).holds("doesNotSeeProduct(String)", (a, w) -> a.doesNotSeeProduct(w.ids.linux));
        new About<>(
                        ServiceCatalogClientAssert.class,
                        w -> assertThat(w.developer).administeredBy(w.spoke))
                .add("product(String)", (a, w) -> a.product(w.ids.web), (a, w) -> a.product(w.ids.linux))
                .add(
                        "doesNotSeeProduct(String)",
                        (a, w) -> a.doesNotSeeProduct(w.ids.linux),
                        (a, w) -> a.doesNotSeeProduct(w.ids.web));
        client(w -> w.developer)
                .add("canLaunch(String)", (a, w) -> a.canLaunch(w.ids.web), (a, w) -> a.canLaunch(w.ids.linux))
                .add(
                        "canLaunch(String, String)",
                        (a, w) -> a.canLaunch(w.ids.web, "v1"),
                        (a, w) -> a.canLaunch(w.ids.web, "v2"))
                .add("cannotLaunch(String)", (a, w) -> a.cannotLaunch(w.ids.linux), (a, w) -> a.cannotLaunch(w.ids.web))
                .add(
                        "cannotLaunch(String, String)",
                        (a, w) -> a.cannotLaunch(w.ids.web, "v2"),
                        (a, w) -> a.cannotLaunch(w.ids.web, "v1"))
                .add(
                        "provisionedProduct(String)",
                        (a, w) -> a.provisionedProduct("web-1"),
                        (a, w) -> a.provisionedProduct("web-9"))
                .add(
                        "doesNotSeeProvisionedProduct(String)",
                        (a, w) -> a.doesNotSeeProvisionedProduct("web-0"),
                        (a, w) -> a.doesNotSeeProvisionedProduct("web-1"))
                .add("record(String)", (a, w) -> a.record(w.ids.record), (a, w) -> a.record("rec-aaaaaaaaaaaaa"));
    }

    private About<PortfolioAssert> portfolio(Function<WorldOfAssertions, PortfolioAssert> portfolio) {
        return new About<>(PortfolioAssert.class, portfolio);
    }

    private void aboutThePortfolioOfTheHub() {
        portfolio(w -> assertThat(w.hub).portfolio(w.ids.shared))
                .holds("isVisible()", (a, w) -> a.isVisible())
                .holds("isLocal()", (a, w) -> a.isLocal())
                .fails("isImported()", (a, w) -> a.isImported())
                .fails("isImportedFrom(String)", (a, w) -> a.isImportedFrom(SPOKE))
                .fails("isImportedThroughAccountShare()", (a, w) -> a.isImportedThroughAccountShare())
                .fails("isImportedThroughOrganization()", (a, w) -> a.isImportedThroughOrganization())
                .add("hasName(String)", (a, w) -> a.hasName("Networking"), (a, w) -> a.hasName("Other"))
                .add(
                        "hasTag(String, String)",
                        (a, w) -> a.hasTag("team", "platform"),
                        (a, w) -> a.hasTag("team", "data"))
                .add(
                        "hasTagOption(String, String)",
                        (a, w) -> a.hasTagOption("stage", "test"),
                        (a, w) -> a.hasTagOption("stage", "prod"))
                .add(
                        "doesNotHaveTagOption(String, String)",
                        (a, w) -> a.doesNotHaveTagOption("stage", "prod"),
                        (a, w) -> a.doesNotHaveTagOption("stage", "test"))
                .add("product(String)", (a, w) -> a.product(w.ids.linux), (a, w) -> a.product(NO_SUCH_PRODUCT))
                .add("hasProduct(String)", (a, w) -> a.hasProduct(w.ids.linux), (a, w) -> a.hasProduct(NO_SUCH_PRODUCT))
                .add(
                        "hasProducts(String[])",
                        (a, w) -> a.hasProducts(w.ids.linux, w.ids.lamp),
                        (a, w) -> a.hasProducts(w.ids.linux, NO_SUCH_PRODUCT))
                .add(
                        "hasExactlyProducts(String[])",
                        (a, w) -> a.hasExactlyProducts(w.ids.linux, w.ids.lamp, w.ids.web),
                        (a, w) -> a.hasExactlyProducts(w.ids.linux))
                .fails("hasNoProducts()", (a, w) -> a.hasNoProducts())
                .fails("doesNotHaveProduct(String)", (a, w) -> a.doesNotHaveProduct(w.ids.linux))
                .holds("isPropagatedTo(ServiceCatalogClient[])", (a, w) -> a.isPropagatedTo(w.spoke))
                .holds("isPropagatedTo(ServiceCatalogClient[])", (a, w) -> a.isPropagatedTo(w.spoke, w.neighbour))
                .fails("isPropagatedTo(ServiceCatalogClient[])", (a, w) -> a.isPropagatedTo(w.stranger));
    }

    private void aboutSharesOfTheHub() {
        portfolio(w -> assertThat(w.hub).portfolio(w.ids.shared))
                .add(
                        "isSharedWithAccount(String)",
                        (a, w) -> a.isSharedWithAccount(SPOKE),
                        (a, w) -> a.isSharedWithAccount(STRANGER))
                .add(
                        "isNotSharedWithAccount(String)",
                        (a, w) -> a.isNotSharedWithAccount(STRANGER),
                        (a, w) -> a.isNotSharedWithAccount(MEMBER))
                .fails("isNotShared()", (a, w) -> a.isNotShared())
                .add("isAcceptedBy(String)", (a, w) -> a.isAcceptedBy(SPOKE), (a, w) -> a.isAcceptedBy(STRANGER))
                .add(
                        "isNotAcceptedBy(String)",
                        (a, w) -> a.isNotAcceptedBy(STRANGER),
                        (a, w) -> a.isNotAcceptedBy(SPOKE))
                .fails("isOfferedTo(String)", (a, w) -> a.isOfferedTo(SPOKE))
                .add(
                        "isSharedWithOrganizationalUnit(String)",
                        (a, w) -> a.isSharedWithOrganizationalUnit(w.ids.unit),
                        (a, w) -> a.isSharedWithOrganizationalUnit(w.ids.otherUnit))
                .holds("isSharedWithOrganization(String)", (a, w) -> a.isSharedWithOrganization(w.ids.organization))
                .add(
                        "isNotSharedWithOrganizationalUnit(String)",
                        (a, w) -> a.isNotSharedWithOrganizationalUnit(w.ids.otherUnit),
                        (a, w) -> a.isNotSharedWithOrganizationalUnit(w.ids.unit))
                .fails(
                        "isNotSharedWithOrganization(String)",
                        (a, w) -> a.isNotSharedWithOrganization(w.ids.organization))
                .holds("reachesAccount(String)", (a, w) -> a.reachesAccount(NEIGHBOUR))
                .add("reachesAccount(String)", (a, w) -> a.reachesAccount(MEMBER), (a, w) -> a.reachesAccount(STRANGER))
                .add(
                        "sharesPrincipalsWith(String)",
                        (a, w) -> a.sharesPrincipalsWith(w.ids.unit),
                        (a, w) -> a.sharesPrincipalsWith(SPOKE))
                .add(
                        "doesNotSharePrincipalsWith(String)",
                        (a, w) -> a.doesNotSharePrincipalsWith(SPOKE),
                        (a, w) -> a.doesNotSharePrincipalsWith(w.ids.unit))
                .add(
                        "sharesTagOptionsWith(String)",
                        (a, w) -> a.sharesTagOptionsWith(SPOKE),
                        (a, w) -> a.sharesTagOptionsWith(w.ids.organization))
                .add(
                        "doesNotShareTagOptionsWith(String)",
                        (a, w) -> a.doesNotShareTagOptionsWith(w.ids.organization),
                        (a, w) -> a.doesNotShareTagOptionsWith(SPOKE));
        portfolio(w -> assertThat(w.hub).portfolio(w.ids.offered))
                .holds("isOfferedTo(String)", (a, w) -> a.isOfferedTo(SPOKE))
                .add(
                        "isSharedWithMember(String)",
                        (a, w) -> a.isSharedWithMember(MEMBER),
                        (a, w) -> a.isSharedWithMember(SPOKE))
                .fails("isSharedWithOrganization(String)", (a, w) -> a.isSharedWithOrganization(w.ids.organization))
                .holds(
                        "isNotSharedWithOrganization(String)",
                        (a, w) -> a.isNotSharedWithOrganization(w.ids.organization));
        portfolio(w -> assertThat(w.hub).portfolio(w.ids.empty))
                .holds("isNotShared()", (a, w) -> a.isNotShared())
                .holds("hasNoProducts()", (a, w) -> a.hasNoProducts())
                .holds("hasNoPrincipals()", (a, w) -> a.hasNoPrincipals())
                .holds("doesNotHaveProduct(String)", (a, w) -> a.doesNotHaveProduct(w.ids.linux));
    }

    private void aboutOtherPortfolios() {
        portfolio(w -> assertThat(w.spoke).portfolio(w.ids.shared))
                .fails("isLocal()", (a, w) -> a.isLocal())
                .holds("isImported()", (a, w) -> a.isImported())
                .holds("isImportedFrom(String)", (a, w) -> a.isImportedFrom(HUB))
                .holds("isImportedThroughAccountShare()", (a, w) -> a.isImportedThroughAccountShare());
        portfolio(w -> assertThat(w.member).portfolio(w.ids.shared))
                .holds("isImported()", (a, w) -> a.isImported())
                .holds("isImportedFrom(String)", (a, w) -> a.isImportedFrom(HUB))
                .holds("isImportedThroughOrganization()", (a, w) -> a.isImportedThroughOrganization());
        portfolio(w -> assertThat(w.spoke).portfolio(w.ids.local))
                .add("hasPrincipal(String)", (a, w) -> a.hasPrincipal(DEVELOPER), (a, w) -> a.hasPrincipal(OPERATOR))
                .add(
                        "hasPrincipals(String[])",
                        (a, w) -> a.hasPrincipals(DEVELOPER),
                        (a, w) -> a.hasPrincipals(DEVELOPER, OPERATOR))
                .add(
                        "hasExactlyPrincipals(String[])",
                        (a, w) -> a.hasExactlyPrincipals(DEVELOPER),
                        (a, w) -> a.hasExactlyPrincipals(DEVELOPER, OPERATOR))
                .add(
                        "doesNotHavePrincipal(String)",
                        (a, w) -> a.doesNotHavePrincipal(OPERATOR),
                        (a, w) -> a.doesNotHavePrincipal(DEVELOPER))
                .fails("hasNoPrincipals()", (a, w) -> a.hasNoPrincipals());
    }

    private void aboutProducts() {
        product(w -> assertThat(w.hub).product(w.ids.linux), ProductAssert.class);
        versions(w -> assertThat(w.hub).product(w.ids.web));
        versionsOfEndUser(w -> assertThat(w.developer).administeredBy(w.spoke).product(w.ids.web));
        new About<>(ProductAssert.class, w -> assertThat(w.developer).product(w.ids.web))
                .add(
                        "rejects(Map)",
                        (a, w) -> a.rejects(Map.of("InstanceType", "m5.24xlarge")),
                        (a, w) -> a.rejects(Map.of("InstanceType", "t3.micro")))
                .add(
                        "rejects(String, Map)",
                        (a, w) -> a.rejects("v1", Map.of("InstanceType", "m5.24xlarge")),
                        (a, w) -> a.rejects("v1", Map.of("InstanceType", "t3.micro")));
        new About<>(
                        RejectedParametersAssert.class,
                        w -> assertThat(w.developer).product(w.ids.web).rejects(Map.of("InstanceType", "m5.24xlarge")))
                .holds("isRejected()", (a, w) -> a.isRejected())
                .add("withRule(String)", (a, w) -> a.withRule("Small"), (a, w) -> a.withRule("Large"))
                .add(
                        "withMessage(String)",
                        (a, w) -> a.withMessage("Small instances only"),
                        (a, w) -> a.withMessage("Large"));
    }

    private <A extends AbstractProductAssert<A>> void product(Function<WorldOfAssertions, A> product, Class<A> type) {
        new About<>(type, product)
                .holds("isVisible()", (a, w) -> a.isVisible())
                .add("isOwnedBy(String)", (a, w) -> a.isOwnedBy(HUB), (a, w) -> a.isOwnedBy(SPOKE))
                .add("hasName(String)", (a, w) -> a.hasName("Linux"), (a, w) -> a.hasName("Other"))
                .add(
                        "hasTag(String, String)",
                        (a, w) -> a.hasTag("team", "platform"),
                        (a, w) -> a.hasTag("team", "data"))
                .add(
                        "hasTagOption(String, String)",
                        (a, w) -> a.hasTagOption("stage", "test"),
                        (a, w) -> a.hasTagOption("stage", "prod"))
                .add(
                        "doesNotHaveTagOption(String, String)",
                        (a, w) -> a.doesNotHaveTagOption("stage", "prod"),
                        (a, w) -> a.doesNotHaveTagOption("stage", "test"));
    }

    private void versions(Function<WorldOfAssertions, ProductAssert> product) {
        new About<>(ProductAssert.class, product)
                .add("hasVersion(String)", (a, w) -> a.hasVersion("v1"), (a, w) -> a.hasVersion("v9"))
                .add(
                        "doesNotHaveVersion(String)",
                        (a, w) -> a.doesNotHaveVersion("v9"),
                        (a, w) -> a.doesNotHaveVersion("v2"))
                .add("hasVersions(String[])", (a, w) -> a.hasVersions("v1", "v2"), (a, w) -> a.hasVersions("v1", "v9"))
                .add(
                        "hasExactlyVersions(String[])",
                        (a, w) -> a.hasExactlyVersions("v3", "v2", "v1"),
                        (a, w) -> a.hasExactlyVersions("v1"))
                .add(
                        "hasActiveVersions(String[])",
                        (a, w) -> a.hasActiveVersions("v1", "v3"),
                        (a, w) -> a.hasActiveVersions("v1", "v2"))
                .add(
                        "hasInactiveVersion(String)",
                        (a, w) -> a.hasInactiveVersion("v2"),
                        (a, w) -> a.hasInactiveVersion("v1"))
                .add(
                        "hasDeprecatedVersion(String)",
                        (a, w) -> a.hasDeprecatedVersion("v3"),
                        (a, w) -> a.hasDeprecatedVersion("v1"));
    }

    private void versionsOfEndUser(Function<WorldOfAssertions, ProductAssert> product) {
        new About<>(ProductAssert.class, product)
                .add("hasVersion(String)", (a, w) -> a.hasVersion("v1"), (a, w) -> a.hasVersion("v2"))
                .add(
                        "doesNotHaveVersion(String)",
                        (a, w) -> a.doesNotHaveVersion("v2"),
                        (a, w) -> a.doesNotHaveVersion("v1"))
                .add("hasVersions(String[])", (a, w) -> a.hasVersions("v1", "v3"), (a, w) -> a.hasVersions("v2"))
                .add(
                        "hasExactlyVersions(String[])",
                        (a, w) -> a.hasExactlyVersions("v1", "v3"),
                        (a, w) -> a.hasExactlyVersions("v1"))
                .add(
                        "hasActiveVersions(String[])",
                        (a, w) -> a.hasActiveVersions("v1", "v3"),
                        (a, w) -> a.hasActiveVersions("v2"))
                .fails("hasInactiveVersion(String)", (a, w) -> a.hasInactiveVersion("v2"))
                .add(
                        "hasDeprecatedVersion(String)",
                        (a, w) -> a.hasDeprecatedVersion("v3"),
                        (a, w) -> a.hasDeprecatedVersion("v1"));
    }

    private void aboutProductsInPortfolios() {
        product(w -> assertThat(w.spoke).portfolio(w.ids.shared).product(w.ids.linux), PortfolioProductAssert.class);
        product(w -> assertThat(w.member).portfolio(w.ids.shared).product(w.ids.linux), PortfolioProductAssert.class);
        new About<>(
                        PortfolioProductAssert.class,
                        w -> assertThat(w.spoke).portfolio(w.ids.local).product(w.ids.lamp))
                .add("isFrom(String)", (a, w) -> a.isFrom(w.ids.shared), (a, w) -> a.isFrom(w.ids.offered))
                .add(
                        "usingInheritedConstraintsOf(String)",
                        (a, w) -> a.usingInheritedConstraintsOf(w.ids.shared),
                        (a, w) -> a.usingInheritedConstraintsOf(w.ids.offered))
                .add(
                        "hasConstraint(ConstraintType)",
                        (a, w) -> a.hasConstraint(TEMPLATE),
                        (a, w) -> a.hasConstraint(STACKSET))
                .add(
                        "hasConstraintWithParameters(ConstraintType, String)",
                        (a, w) -> a.hasConstraintWithParameters(TEMPLATE, HubAndSpoke.RULES),
                        (a, w) -> a.hasConstraintWithParameters(TEMPLATE, "{}"))
                .add(
                        "constraint(ConstraintType)",
                        (a, w) -> a.constraint(TEMPLATE),
                        (a, w) -> a.constraint(NOTIFICATION))
                .add(
                        "constraint(String)",
                        (a, w) -> a.constraint(w.ids.spokeLaunch),
                        (a, w) -> a.constraint("cons-aaaaaaaaaaaaa"))
                .add(
                        "hasOwnConstraint(ConstraintType)",
                        (a, w) -> a.hasOwnConstraint(LAUNCH),
                        (a, w) -> a.hasOwnConstraint(TEMPLATE))
                .add(
                        "inheritsConstraint(ConstraintType)",
                        (a, w) -> a.inheritsConstraint(TEMPLATE),
                        (a, w) -> a.inheritsConstraint(STACKSET))
                .add(
                        "doesNotInheritConstraint(ConstraintType)",
                        (a, w) -> a.doesNotInheritConstraint(STACKSET),
                        (a, w) -> a.doesNotInheritConstraint(TEMPLATE))
                .add(
                        "overridesConstraint(ConstraintType)",
                        (a, w) -> a.overridesConstraint(LAUNCH),
                        (a, w) -> a.overridesConstraint(STACKSET))
                .add(
                        "hasNoConstraint(ConstraintType)",
                        (a, w) -> a.hasNoConstraint(STACKSET),
                        (a, w) -> a.hasNoConstraint(TEMPLATE))
                .fails("hasNoConstraints()", (a, w) -> a.hasNoConstraints())
                .add(
                        "hasLaunchRole(String)",
                        (a, w) -> a.hasLaunchRole(SPOKE_ROLE),
                        (a, w) -> a.hasLaunchRole(HUB_ROLE));
        new About<>(
                        PortfolioProductAssert.class,
                        w -> assertThat(w.spoke).portfolio(w.ids.shared).product(w.ids.linux))
                .holds("hasLaunchRole(String)", (a, w) -> a.hasLaunchRole("arn:aws:iam::222222222222:role/Launch"))
                .add(
                        "hasLocalLaunchRole(String)",
                        (a, w) -> a.hasLocalLaunchRole("Launch"),
                        (a, w) -> a.hasLocalLaunchRole("Other"));
        new About<>(
                        PortfolioProductAssert.class,
                        w -> assertThat(w.hub).portfolio(w.ids.offered).product(w.ids.plain))
                .holds("hasNoConstraints()", (a, w) -> a.hasNoConstraints());
        new About<>(
                        PortfolioProductAssert.class,
                        w -> assertThat(w.hub).portfolio(w.ids.shared).product(w.ids.linux))
                .holds("hasNoConstraint(ConstraintType)", (a, w) -> a.hasNoConstraint(TEMPLATE));
    }

    private About<ConstraintAssert> constraint(Function<WorldOfAssertions, ConstraintAssert> constraint) {
        return new About<>(ConstraintAssert.class, constraint);
    }

    private void aboutConstraints() {
        constraint(w -> assertThat(w.spoke)
                        .portfolio(w.ids.local)
                        .product(w.ids.lamp)
                        .constraint(w.ids.spokeLaunch))
                .holds("isVisible()", (a, w) -> a.isVisible())
                .holds("isOwn()", (a, w) -> a.isOwn())
                .fails("isInherited()", (a, w) -> a.isInherited())
                .fails("isInheritedFrom(String)", (a, w) -> a.isInheritedFrom(w.ids.shared))
                .fails("isOverridden()", (a, w) -> a.isOverridden())
                .holds("isInEffect()", (a, w) -> a.isInEffect())
                .add(
                        "hasParameters(String)",
                        (a, w) -> a.hasParameters(HubAndSpoke.role(SPOKE_ROLE)),
                        (a, w) -> a.hasParameters(HubAndSpoke.role(HUB_ROLE)))
                .add(
                        "hasDescription(String)",
                        (a, w) -> a.hasDescription("A LAUNCH constraint"),
                        (a, w) -> a.hasDescription("Other"));
        constraint(w -> assertThat(w.spoke)
                        .portfolio(w.ids.local)
                        .product(w.ids.lamp)
                        .constraint(w.ids.hubLaunch))
                .fails("isOwn()", (a, w) -> a.isOwn())
                .holds("isInherited()", (a, w) -> a.isInherited())
                .holds("isInheritedFrom(String)", (a, w) -> a.isInheritedFrom(w.ids.shared))
                .holds("isOverridden()", (a, w) -> a.isOverridden())
                .fails("isInEffect()", (a, w) -> a.isInEffect());
    }

    private void aboutLaunches() {
        new About<>(RefusedLaunchAssert.class, w -> assertThat(w.operator).cannotLaunch(w.ids.web))
                .holds("isRefused()", (a, w) -> a.isRefused())
                .add(
                        "because(MissingPrerequisite)",
                        (a, w) -> a.because(MissingPrerequisite.PRINCIPAL),
                        (a, w) -> a.because(MissingPrerequisite.PRODUCT))
                .add("because(String)", (a, w) -> a.because("No launch paths found"), (a, w) -> a.because("denied"));
        new About<>(
                        RefusedLaunchAssert.class,
                        w -> assertThat(w.stranger)
                                .inAccount(STRANGER)
                                .asSharedBy(w.hub)
                                .cannotLaunch(w.ids.linux))
                .holds("because(MissingPrerequisite)", (a, w) -> a.because(MissingPrerequisite.UNIT))
                .holds("because(String)", (a, w) -> a.because("it reaches only"));
        new About<>(ProvisionedProductAssert.class, w -> assertThat(w.developer).provisionedProduct("web-1"))
                .holds("isVisible()", (a, w) -> a.isVisible())
                .holds("isAvailable()", (a, w) -> a.isAvailable())
                .add(
                        "hasStatus(ProvisionedProductStatus)",
                        (a, w) -> a.hasStatus(ProvisionedProductStatus.AVAILABLE),
                        (a, w) -> a.hasStatus(ProvisionedProductStatus.ERROR))
                .add("isOfProduct(String)", (a, w) -> a.isOfProduct(w.ids.web), (a, w) -> a.isOfProduct(w.ids.lamp))
                .add("hasVersion(String)", (a, w) -> a.hasVersion("v1"), (a, w) -> a.hasVersion("v2"))
                .fails("wasLaunchedWithRole(String)", (a, w) -> a.wasLaunchedWithRole(SPOKE_ROLE))
                .holds("wasLaunchedWithoutRole()", (a, w) -> a.wasLaunchedWithoutRole())
                .add(
                        "hasOutput(String, String)",
                        (a, w) -> a.hasOutput("Type", "t3.micro"),
                        (a, w) -> a.hasOutput("Type", "t3.nano"))
                .add("hasOutput(String)", (a, w) -> a.hasOutput("Type"), (a, w) -> a.hasOutput("Url"))
                .holds("lastRecord()", (a, w) -> a.lastRecord());
        new About<>(
                        ProvisionedProductAssert.class,
                        w -> assertThat(w.developer).administeredBy(w.spoke).provisionedProduct("web-1"))
                .add("hasVersion(String)", (a, w) -> a.hasVersion("v1"), (a, w) -> a.hasVersion("v2"));
        new About<>(ProvisionedProductAssert.class, w -> assertThat(w.developer).provisionedProduct("web-2"))
                .fails("isAvailable()", (a, w) -> a.isAvailable());
        new About<>(ProvisionedProductAssert.class, w -> assertThat(w.developer).provisionedProduct("lamp-1"))
                .holds("wasLaunchedWithRole(String)", (a, w) -> a.wasLaunchedWithRole(SPOKE_ROLE))
                .fails("wasLaunchedWithoutRole()", (a, w) -> a.wasLaunchedWithoutRole());
        new About<>(RecordAssert.class, w -> assertThat(w.developer).record(w.ids.record))
                .holds("isVisible()", (a, w) -> a.isVisible())
                .holds("succeeded()", (a, w) -> a.succeeded())
                .fails("failed()", (a, w) -> a.failed())
                .fails("failedWith(String)", (a, w) -> a.failedWith("Subnet"))
                .add(
                        "hasStatus(RecordStatus)",
                        (a, w) -> a.hasStatus(RecordStatus.SUCCEEDED),
                        (a, w) -> a.hasStatus(RecordStatus.FAILED))
                .add(
                        "isOfType(String)",
                        (a, w) -> a.isOfType("PROVISION_PRODUCT"),
                        (a, w) -> a.isOfType("TERMINATE_PROVISIONED_PRODUCT"))
                .add(
                        "hasOutput(String, String)",
                        (a, w) -> a.hasOutput("Type", "t3.micro"),
                        (a, w) -> a.hasOutput("Type", "t3.nano"));
        new About<>(RecordAssert.class, w -> assertThat(w.developer).record(w.ids.failedRecord))
                .fails("succeeded()", (a, w) -> a.succeeded())
                .holds("failed()", (a, w) -> a.failed())
                .holds("failedWith(String)", (a, w) -> a.failedWith("Subnet is full"));
    }

    private void aboutShareActions() {
        new About<>(ShareActionAssert.class, w -> assertThat(w.hub).shareAction(w.ids.completedShare))
                .holds("isVisible()", (a, w) -> a.isVisible())
                .holds("isCompleted()", (a, w) -> a.isCompleted())
                .add(
                        "hasStatus(ShareStatus)",
                        (a, w) -> a.hasStatus(ShareStatus.COMPLETED),
                        (a, w) -> a.hasStatus(ShareStatus.ERROR))
                .add(
                        "reachedAccounts(String[])",
                        (a, w) -> a.reachedAccounts(MEMBER),
                        (a, w) -> a.reachedAccounts(STRANGER))
                .fails("failedFor(String, String)", (a, w) -> a.failedFor(MEMBER, "DuplicateResourceException"));
        new About<>(ShareActionAssert.class, w -> assertThat(w.hub).shareAction(w.ids.failedShare))
                .fails("isCompleted()", (a, w) -> a.isCompleted())
                .holds("failedFor(String, String)", (a, w) -> a.failedFor(MEMBER, "DuplicateResourceException"));
    }
}
