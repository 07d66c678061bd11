package io.github.servicecatalogtestkit.fake.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.internal.interceptor.FaultRegistry;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import io.github.servicecatalogtestkit.fake.internal.sdk.WalkModel.Place;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Api;
import io.github.servicecatalogtestkit.fake.internal.validation.RandomRequests;
import io.github.servicecatalogtestkit.fake.internal.validation.ServiceModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.CreateAccountResponse;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatus;
import software.amazon.awssdk.services.organizations.model.InviteAccountToOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.InviteAccountToOrganizationResponse;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductRequest;
import software.amazon.awssdk.services.servicecatalog.model.CopyProductResponse;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareRequest;

/** A walk through one world. */
final class Walk {

    private static final int FIRST_ACCOUNTS = 5;
    private static final int MOST_ACCOUNTS = 7;
    private static final int MOST_PORTFOLIOS = 6;
    private static final int MOST_PRODUCTS = 5;
    private static final int MOST_UNITS = 5;

    /** The operations that change who has what, which a walk takes more often than others. */
    private static final Map<String, Integer> WEIGHTS = Map.ofEntries(
            Map.entry("CreatePortfolioShare", 60),
            Map.entry("UpdatePortfolioShare", 10),
            Map.entry("DeletePortfolioShare", 15),
            Map.entry("AcceptPortfolioShare", 40),
            Map.entry("RejectPortfolioShare", 5),
            Map.entry("AssociateProductWithPortfolio", 60),
            Map.entry("DisassociateProductFromPortfolio", 8),
            Map.entry("AssociatePrincipalWithPortfolio", 40),
            Map.entry("DisassociatePrincipalFromPortfolio", 8),
            Map.entry("MoveAccount", 40),
            Map.entry("DeleteOrganizationalUnit", 25),
            Map.entry("CreateOrganizationalUnit", 20),
            Map.entry("InviteAccountToOrganization", 30),
            Map.entry("AcceptHandshake", 40),
            Map.entry("RemoveAccountFromOrganization", 20),
            Map.entry("EnableAWSOrganizationsAccess", 25),
            Map.entry("DisableAWSOrganizationsAccess", 25),
            Map.entry("RegisterDelegatedAdministrator", 6),
            Map.entry("DeregisterDelegatedAdministrator", 6),
            Map.entry("DescribePortfolioShareStatus", 10),
            Map.entry("CreatePortfolio", 15),
            Map.entry("CreateProduct", 15),
            Map.entry("ProvisionProduct", 15),
            Map.entry("CreateConstraint", 10));

    private final long seed;
    private final int world;
    private final Map<String, int[]> calls;
    private final Random random;
    private final WalkModel model = new WalkModel();
    private final WalkChoices choices;
    private final RandomRequests requests;
    private final WalkAnswers answers;
    private final LiveCatalog live;
    private final List<Operation<?, ?>> operations = new ArrayList<>();
    private final Deque<Supplier<String>> trace = new ArrayDeque<>();
    private int step;

    Walk(long seed, int world, Map<String, int[]> calls) {
        this.seed = seed;
        this.world = world;
        this.calls = calls;
        random = new Random(seed * 31 + world);
        choices = new WalkChoices(random, model);
        requests = new RandomRequests(random, choices);
        answers = new WalkAnswers(model, choices);
        live = new LiveCatalog(Catalog.empty(Settings.DEFAULT), call -> {}, new FaultRegistry());
        for (List<Operation<?, ?>> all : List.of(ServiceCatalogOperations.ALL, OrganizationsOperations.ALL)) {
            for (Operation<?, ?> operation : all) {
                for (int i = WEIGHTS.getOrDefault(operation.name(), 2); i > 0; i--) {
                    operations.add(operation);
                }
            }
        }
        for (int i = 0; i < FIRST_ACCOUNTS; i++) {
            choices.accounts.add(Long.toString(100_000_000_000L + i));
        }
    }

    void run(int steps) {
        try {
            begin();
            for (step = 1; step <= steps; step++) {
                takeStep();
                if (step % 40 == 0) {
                    assertEverybodySees();
                } else {
                    assertSees(new Place(choices.anyAccount(), choices.anyRegion()));
                }
            }
            assertEverybodySees();
        } catch (Throwable thrown) {
            throw new AssertionError(
                    "World " + world + " of seed " + seed + " at step " + step + ". The last calls:\n"
                            + trace.stream().map(Supplier::get).collect(Collectors.joining("\n")),
                    thrown);
        }
    }

    /** Three in four worlds begin with an organization whose units have accounts and which Service Catalog follows. */
    private void begin() {
        if (choices.chance(0.75)) {
            String manager = choices.anyAccount();
            call(manager, "CreateOrganization");
            call(manager, "EnableAWSOrganizationsAccess");
            for (int i = 0; i < 4; i++) {
                call(manager, "CreateOrganizationalUnit");
            }
            for (String account : List.copyOf(choices.accounts)) {
                organizations(manager, OrganizationsClient::listRoots);
                if (!account.equals(manager) && choices.chance(0.7)) {
                    join(manager, account);
                }
            }
        }
        for (int i = 0; i < 4; i++) {
            String owner = choices.chance(0.6) && model.management != null ? model.management : choices.anyAccount();
            call(owner, "CreatePortfolio");
            call(owner, "CreateProduct");
        }
        for (int i = 0; i < 8; i++) {
            for (String name : List.of(
                    "AssociateProductWithPortfolio",
                    "CreatePortfolioShare",
                    "AcceptPortfolioShare",
                    "AssociatePrincipalWithPortfolio")) {
                Operation<?, ?> operation = named(name);
                choices.start(name);
                call(operation, anyCaller(operation));
            }
        }
    }

    private void join(String manager, String account) {
        String handshake = organizations(
                        manager,
                        client -> client.inviteAccountToOrganization(
                                i -> i.target(t -> t.type("ACCOUNT").id(account))))
                .handshake()
                .id();
        organizations(account, client -> client.acceptHandshake(a -> a.handshakeId(handshake)));
        model.place(account, WalkModel.ROOT);
        String unit = choices.any(model.units.keySet());
        if (unit != null) {
            organizations(
                    manager,
                    client -> client.moveAccount(m ->
                            m.accountId(account).sourceParentId(WalkModel.ROOT).destinationParentId(unit)));
            model.place(account, unit);
        }
    }

    private <T> T organizations(String account, Function<OrganizationsClient, T> call) {
        return call.apply(
                FakeOrganizationsClient.of(new CallDispatcher(live, caller(new Place(account, "us-east-1"), 0))));
    }

    private void call(String account, String operation) {
        choices.start(operation);
        call(named(operation), new Place(account, "us-east-1"));
    }

    private Operation<?, ?> named(String operation) {
        return operations.stream()
                .filter(candidate -> candidate.name().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    private void takeStep() {
        if (model.management != null && choices.chance(0.03)) {
            changeWhileAccessIsOff();
            return;
        }
        Operation<?, ?> operation = operations.get(random.nextInt(operations.size()));
        if (isEnough(operation.name())) {
            return;
        }
        if (operation.name().equals("DeleteOrganization") && choices.chance(0.5)) {
            removeEverybody();
        }
        choices.start(operation.name());
        call(operation, anyCaller(operation));
    }

    private String manager() {
        return Objects.requireNonNullElse(model.management, choices.accounts.get(0));
    }

    /** An organization can be deleted only when its other accounts left it. */
    private void removeEverybody() {
        Set.copyOf(model.places.keySet()).stream().sorted().forEach(account -> {
            choices.member = account;
            call(manager(), "DeregisterDelegatedAdministrator");
            choices.member = account;
            call(manager(), "RemoveAccountFromOrganization");
        });
        choices.member = null;
    }

    /** Single steps alone rarely change the organization while Service Catalog does not follow it. */
    private void changeWhileAccessIsOff() {
        List<String> changes = List.of("MoveAccount", "RemoveAccountFromOrganization", "DeleteOrganizationalUnit");
        call(manager(), "DisableAWSOrganizationsAccess");
        for (int i = 0; i < 3; i++) {
            call(manager(), changes.get(random.nextInt(changes.size())));
        }
        call(manager(), "EnableAWSOrganizationsAccess");
        assertEverybodySees();
        call(manager(), "InviteAccountToOrganization");
        choices.start("AcceptHandshake");
        call(named("AcceptHandshake"), choices.anyPlace());
        call(manager(), changes.get(random.nextInt(changes.size())));
    }

    private boolean isEnough(String operation) {
        return switch (operation) {
            case "CreatePortfolio" -> model.portfolios.size() >= MOST_PORTFOLIOS;
            case "CreateProduct", "CopyProduct" -> model.products.size() >= MOST_PRODUCTS;
            case "CreateOrganizationalUnit" -> model.units.size() >= MOST_UNITS;
            case "CreateAccount", "CreateGovCloudAccount" -> choices.accounts.size() >= MOST_ACCOUNTS;
            case "DeleteOrganization" -> model.management == null || choices.chance(0.8);
            default -> false;
        };
    }

    private Place anyCaller(Operation<?, ?> operation) {
        boolean managed = OrganizationsOperations.ALL.contains(operation)
                        && !operation.name().endsWith("Handshake")
                || operation.name().contains("OrganizationsAccess");
        return managed && model.management != null && choices.chance(0.85)
                ? new Place(model.management, choices.anyRegion())
                : choices.anyPlace();
    }

    private static Caller caller(Place place, int role) {
        return new Caller(new Scope(new AccountId(place.account()), place.region()), WalkModel.principal(place, role));
    }

    private void call(Operation<?, ?> operation, Place place) {
        int role = choices.role;
        choices.caller = place;
        Api api = new Api(ServiceModel.valueOf(operation.service().name()), operation.name());
        AwsRequest request = withRecipient(requests.next(api));
        remember(() -> place + " " + WalkModel.ROLES.get(role) + ": " + request);
        Catalog before = live.present();
        int[] counts = calls.computeIfAbsent(operation.name(), name -> new int[2]);
        try {
            AwsResponse response = answer(operation, caller(place, role), request);
            counts[0]++;
            boolean changed = live.present() != before;
            assertThat(changed && operation.kind() == Operation.Kind.QUERY)
                    .as("a query changed the catalog")
                    .isFalse();
            if (changed || !isReplayable(request)) {
                follow(place, request, response);
            }
            remember(() -> "    " + response);
            answers.check(operation, place, WalkModel.ROLES.get(role), request, response);
        } catch (AwsServiceException refused) {
            counts[1]++;
            remember(() -> "    " + refused.getMessage());
            assertThat(live.present()).as("the catalog after a refused call").isSameAs(before);
            answers.checkRefusal(operation, place, request, refused);
        } catch (UnsupportedOperationException notModelled) {
            counts[1]++;
            assertThat(notModelled).hasMessageMatching("(?s).*(not modelled|catalog of its own|is modelled, but).*");
            assertThat(live.present()).as("the catalog after a refused call").isSameAs(before);
        }
    }

    /** A share is with an account or with a node, never with both. */
    private AwsRequest withRecipient(AwsRequest request) {
        boolean toNode = choices.chance(choices.caller.account().equals(model.management) ? 0.8 : 0.15);
        if (request instanceof CreatePortfolioShareRequest create) {
            return (toNode
                            ? create.toBuilder().organizationNode(choices.anyNode())
                            : create.toBuilder().accountId(choices.anyAccount()))
                    .build();
        }
        if (request instanceof UpdatePortfolioShareRequest update) {
            return (toNode
                            ? update.toBuilder().organizationNode(choices.sharedNode())
                            : update.toBuilder().accountId(choices.anyAccount()))
                    .build();
        }
        if (request instanceof DeletePortfolioShareRequest delete) {
            return (toNode
                            ? delete.toBuilder().organizationNode(choices.sharedNode())
                            : delete.toBuilder().accountId(choices.anyAccount()))
                    .build();
        }
        return request;
    }

    private static boolean isReplayable(SdkRequest request) {
        return request.getValueForField("IdempotencyToken", String.class).isPresent();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the request was made for the operation
    private AwsResponse answer(Operation operation, Caller caller, AwsRequest request) {
        return live.answer(caller, operation, request);
    }

    private void remember(Supplier<String> line) {
        trace.addLast(line);
        if (trace.size() > 60) {
            trace.removeFirst();
        }
    }

    private void follow(Place place, AwsRequest request, AwsResponse response) {
        model.follow(place, request, response);
        if (request instanceof CopyProductRequest copy && copy.targetProductId() == null) {
            String token = ((CopyProductResponse) response).copyProductToken();
            String product = serviceCatalog(place, 0)
                    .describeCopyProductStatus(d -> d.copyProductToken(token))
                    .targetProductId();
            model.products.put(product, place);
        }
        if (request instanceof InviteAccountToOrganizationRequest invitation) {
            choices.invitations.values().remove(invitation.target().id());
            choices.invitations.put(
                    ((InviteAccountToOrganizationResponse) response).handshake().id(),
                    invitation.target().id());
        }
        if (response instanceof CreateAccountResponse created) {
            CreateAccountStatus status = organizations(
                            place.account(),
                            client -> client.describeCreateAccountStatus(d -> d.createAccountRequestId(
                                    created.createAccountStatus().id())))
                    .createAccountStatus();
            if (status.accountId() != null) {
                choices.accounts.add(status.accountId());
                model.place(status.accountId(), WalkModel.ROOT);
            }
        }
    }

    private ServiceCatalogClient serviceCatalog(Place place, int role) {
        return FakeServiceCatalogClient.of(new CallDispatcher(live, caller(place, role)));
    }

    private void assertEverybodySees() {
        for (String account : List.copyOf(choices.accounts)) {
            for (String region : List.of("us-east-1", "eu-west-1")) {
                assertSees(new Place(account, region));
            }
        }
    }

    private void assertSees(Place viewer) {
        ServiceCatalogClient client = serviceCatalog(viewer, 0);
        assertThat(ids(client.listPortfolios(l -> {}).portfolioDetails()))
                .as("portfolios of %s", viewer)
                .isEqualTo(model.own(viewer));
        assertThat(imports(client, PortfolioShareType.IMPORTED))
                .as("imports of %s", viewer)
                .isEqualTo(model.imported(viewer));
        assertThat(imports(client, PortfolioShareType.AWS_ORGANIZATIONS))
                .as("portfolios of the organization of %s", viewer)
                .isEqualTo(model.throughOrganization(viewer));
        for (String portfolio : model.portfolios.keySet()) {
            assertSeesPortfolio(viewer, client, portfolio);
        }
        for (int role = 0; role < WalkModel.ROLES.size(); role++) {
            assertLaunches(viewer, role);
        }
    }

    private void assertSeesPortfolio(Place viewer, ServiceCatalogClient client, String portfolio) {
        Set<String> products = answerOf(() -> {
            Set<String> found = new TreeSet<>();
            client.searchProductsAsAdmin(s -> s.portfolioId(portfolio))
                    .productViewDetails()
                    .forEach(detail -> found.add(detail.productViewSummary().productId()));
            return found;
        });
        assertThat(products)
                .as("products of %s as seen by %s", portfolio, viewer)
                .isEqualTo(model.sees(viewer, portfolio) ? model.productsIn(portfolio) : null);
    }

    private void assertLaunches(Place viewer, int role) {
        ServiceCatalogClient client = serviceCatalog(viewer, role);
        String principal = WalkModel.principal(viewer, role);
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        model.products.keySet().forEach(product -> {
            Set<String> paths = model.paths(viewer, principal, product);
            Set<String> actual = answerOf(() -> {
                Set<String> found = new TreeSet<>();
                client.listLaunchPaths(l -> l.productId(product))
                        .launchPathSummaries()
                        .forEach(path -> found.add("port-" + path.id().substring("lpv3-".length())));
                return found;
            });
            assertThat(actual)
                    .as("launch paths of %s for %s of %s", product, WalkModel.ROLES.get(role), viewer)
                    .isEqualTo(paths.isEmpty() ? null : paths);
            if (!paths.isEmpty()) {
                expected.put(product, paths);
            }
        });
        Set<String> found = new TreeSet<>();
        client.searchProducts(s -> {}).productViewSummaries().forEach(summary -> found.add(summary.productId()));
        assertThat(found)
                .as("products for %s of %s", WalkModel.ROLES.get(role), viewer)
                .isEqualTo(new TreeSet<>(expected.keySet()));
    }

    private static <T> @Nullable T answerOf(Supplier<T> call) {
        try {
            return call.get();
        } catch (ServiceCatalogException refused) {
            return null;
        }
    }

    private static Set<String> imports(ServiceCatalogClient client, PortfolioShareType type) {
        return ids(client.listAcceptedPortfolioShares(l -> l.portfolioShareType(type))
                .portfolioDetails());
    }

    private static Set<String> ids(List<PortfolioDetail> details) {
        Set<String> ids = new TreeSet<>();
        details.forEach(
                detail -> assertThat(ids.add(detail.id())).as("listed once").isTrue());
        return ids;
    }
}
