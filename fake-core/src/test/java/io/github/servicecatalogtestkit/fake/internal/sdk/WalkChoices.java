package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.sdk.WalkModel.Place;
import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Api;
import io.github.servicecatalogtestkit.fake.internal.validation.RandomRequests;
import io.github.servicecatalogtestkit.fake.internal.validation.ServiceModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.model.HandshakeParty;
import software.amazon.awssdk.services.servicecatalog.model.OrganizationNode;

/** What a walk puts into its requests: mostly things that exist, of the caller or of others. */
final class WalkChoices implements RandomRequests.Choices {

    private static final List<String> PATTERNS = List.of(
            "arn:aws:iam:::role/*", "arn:aws:iam:::role/Dev*", "arn:aws:iam:::role/Developer", "arn:aws:iam:::user/*");
    private static final List<List<String>> CONSTRAINTS = List.of(
            List.of("LAUNCH", "{\"LocalRoleName\":\"Launch\"}"),
            List.of("TEMPLATE", "{\"Rules\":{}}"),
            List.of("NOTIFICATION", "{\"NotificationArns\":[\"arn:aws:sns:us-east-1:100000000000:topic\"]}"),
            List.of(
                    "RESOURCE_UPDATE",
                    "{\"Version\":\"2.0\",\"Properties\":{\"TagUpdateOnProvisionedProduct\":\"ALLOWED\"}}"));
    private static final Set<String> LAUNCHES = Set.of(
            "ProvisionProduct",
            "DescribeProduct",
            "DescribeProductView",
            "DescribeProvisioningParameters",
            "ListLaunchPaths",
            "CreateProvisionedProductPlan");

    /** The IDs that operations are about, by a part of their names; the first part counts. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("ProvisionedProductPlan", "plan-");
        KINDS.put("ProvisionedProduct", "pp-");
        KINDS.put("Record", "rec-");
        KINDS.put("EngineWorkflow", "rec-");
        KINDS.put("Constraint", "cons-");
        KINDS.put("TagOption", "tag-");
        KINDS.put("ServiceAction", "act-");
        KINDS.put("ShareStatus", "share-");
        KINDS.put("CopyProductStatus", "copyproduct-");
        KINDS.put("Handshake", "h-");
    }

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("PortfolioId", "port-"),
            Map.entry("SourcePortfolioId", "port-"),
            Map.entry("ProductId", "prod-"),
            Map.entry("TargetProductId", "prod-"),
            Map.entry("ProvisioningArtifactId", "pa-"),
            Map.entry("ServiceActionId", "act-"),
            Map.entry("TagOptionId", "tag-"),
            Map.entry("PathId", "lpv3-"),
            Map.entry("ProvisionedProductId", "pp-"),
            Map.entry("PlanId", "plan-"),
            Map.entry("RecordId", "rec-"),
            Map.entry("PortfolioShareToken", "share-"),
            Map.entry("CopyProductToken", "copyproduct-"),
            Map.entry("HandshakeId", "h-"),
            Map.entry("CreateAccountRequestId", "car-"),
            Map.entry("PolicyId", "p-"));

    private final Random random;
    private final WalkModel model;
    private final Map<String, Set<String>> ids = new LinkedHashMap<>();
    private final Map<String, List<String>> versions = new LinkedHashMap<>();
    private final List<String> pageTokens = new ArrayList<>();
    final List<String> accounts = new ArrayList<>();

    /** What the next request is about. */
    Place caller = new Place("", "");

    /** Who can succeed with the next request, if somebody was chosen. */
    @Nullable
    Place subject;

    int role;

    final Map<String, Place> makers = new LinkedHashMap<>();
    final Map<String, String> invitations = new LinkedHashMap<>();
    private @Nullable String known;
    private boolean isThroughOrganization;
    private @Nullable String portfolio;
    private @Nullable String product;
    private List<String> constraint = CONSTRAINTS.get(0);
    private String principal = "";

    WalkChoices(Random random, WalkModel model) {
        this.random = random;
        this.model = model;
    }

    /** Chooses what the next request is about and, for most operations, who can succeed with it. */
    void start(String operation) {
        role = chance(0.7) ? 0 : 1;
        subject = null;
        chooseAnything();
        if (chance(0.75)) {
            if (operation.matches("(Accept|Reject)PortfolioShare")) {
                chooseShared();
            } else if (LAUNCHES.contains(operation)) {
                chooseLaunch();
            } else {
                chooseKnown(operation);
            }
        }
    }

    private void chooseShared() {
        WalkModel.Shared shared = any(model.shared());
        if (shared != null) {
            portfolio = shared.portfolio();
            isThroughOrganization = shared.throughOrganization();
            subject =
                    new Place(shared.account(), model.portfolios.get(portfolio).region());
        }
    }

    private void chooseLaunch() {
        for (int i = 0; i < 20; i++) {
            Place place = new Place(anyAccount(), anyRegion());
            String candidate = any(model.products.keySet());
            int as = random.nextInt(WalkModel.ROLES.size());
            Set<String> paths =
                    candidate == null ? Set.of() : model.paths(place, WalkModel.principal(place, as), candidate);
            if (!paths.isEmpty()) {
                subject = place;
                product = candidate;
                portfolio = any(paths);
                role = as;
                return;
            }
        }
    }

    private void chooseKnown(String operation) {
        String invited = operation.matches("(Accept|Decline)Handshake") ? any(invitations.keySet()) : null;
        if (invited != null) {
            known = invited;
            subject = new Place(invitations.get(invited), anyRegion());
            return;
        }
        KINDS.forEach((part, prefix) -> {
            String id = operation.contains(part) ? anyId(prefix) : null;
            if (id != null && subject == null) {
                known = id;
                subject = makers.get(id);
            }
        });
    }

    private void chooseAnything() {
        known = null;
        isThroughOrganization = chance(0.5);
        portfolio = any(model.portfolios.keySet());
        Set<String> inside = portfolio == null ? Set.of() : model.productsIn(portfolio);
        product = inside.isEmpty() || chance(0.2) ? any(model.products.keySet()) : any(inside);
        constraint = CONSTRAINTS.get(random.nextInt(CONSTRAINTS.size()));
    }

    /** Returns a place of the portfolio's owner, of someone who may have it, or any. */
    Place anyPlace() {
        if (subject != null) {
            return chance(0.93)
                    ? subject
                    : new Place(subject.account(), subject.region().equals("us-east-1") ? "eu-west-1" : "us-east-1");
        }
        Place owner = portfolio == null ? null : model.portfolios.get(portfolio);
        String region = owner == null || chance(0.06) ? anyRegion() : owner.region();
        if (owner != null && chance(0.5)) {
            return new Place(owner.account(), region);
        }
        return new Place(anyAccount(), region);
    }

    String anyAccount() {
        return accounts.get(random.nextInt(accounts.size()));
    }

    String anyRegion() {
        return chance(0.8) ? "us-east-1" : "eu-west-1";
    }

    boolean chance(double likelihood) {
        return random.nextDouble() < likelihood;
    }

    <T> @Nullable T any(Collection<T> all) {
        return all.isEmpty() ? null : new ArrayList<>(all).get(random.nextInt(all.size()));
    }

    /** Remembers an ID that an answer has. */
    void found(String id) {
        ids.computeIfAbsent(id.substring(0, id.indexOf('-') + 1), prefix -> new LinkedHashSet<>())
                .add(id);
    }

    void foundVersion(String of, String version) {
        versions.computeIfAbsent(of, key -> new ArrayList<>()).add(version);
    }

    void foundPageToken(String token) {
        pageTokens.add(token);
    }

    @Override
    public double likelihood(Api api, String member) {
        return switch (member) {
            case "PageSize", "MaxResults" -> 0.4;
            case "PageToken", "NextToken" -> 0.1;
            case "IdempotencyToken", "ProvisionToken", "UpdateToken", "TerminateToken", "ExecuteToken" -> 0.1;
            case "AccountId", "OrganizationNode" -> 0; // chosen below, because exactly one of them is wanted
            case "ProductId", "ProvisioningArtifactId", "ProvisionedProductId", "Id" -> 0.9;
            case "ProductName", "ProvisioningArtifactName", "ProvisionedProductName", "PathName", "Name" -> 0.08;
            case "SourcePortfolioId" -> product != null && caller.equals(model.products.get(product)) ? 0.05 : 0.95;
            case "PrincipalType" -> 0.7;
            case "PortfolioShareType" -> isThroughOrganization ? 1 : 0.5;
            case "ProvisioningPreferences", "PathId" -> 0.03;
            case "SharePrincipals", "ShareTagOptions" -> 0.5;
            case "OrganizationParentId" -> 0.4;
            case "ProvisioningArtifactParameters", "Info" -> 0.97;
            case "ProvisioningParameters", "NotificationArns", "AcceptLanguage", "SourceConnection" -> 0.02;
            default -> 0.15;
        };
    }

    @Override
    public @Nullable Object value(Api api, String member) {
        if (api.model() == ServiceModel.ORGANIZATIONS) {
            return ofOrganizations(member);
        }
        return switch (member) {
            case "PortfolioId" -> chance(0.85) ? portfolio : anyId("port-");
            case "SourcePortfolioId" -> anySource();
            case "ProductId" -> api.operation().startsWith("AssociateProduct") ? anyToAdd() : anyProduct();
            case "ProvisioningArtifactId" -> anyVersion();
            case "Id" -> ofKind(api);
            case "ResourceId" -> chance(0.5) ? portfolio : product;
            case "AccountId" -> anyAccount();
            case "OrganizationNode" -> anyNode();
            case "OrganizationParentId" -> anyParent();
            case "PrincipalARN" -> anyPrincipal();
            case "PrincipalType" -> principal.contains(":::") ? "IAM_PATTERN" : "IAM";
            case "PortfolioShareType" -> isThroughOrganization ? "AWS_ORGANIZATIONS" : "IMPORTED";
            case "Type" -> ofType(api);
            case "Parameters" -> api.operation().contains("Constraint") ? constraint.get(1) : null;
            case "ProductType" -> "CLOUD_FORMATION_TEMPLATE";
            case "Info" -> Map.of("LoadTemplateFromURL", "https://bucket.s3.amazonaws.com/template.json");
            case "SourceProductArn" -> anyProductArn();
            case "PathId" -> portfolio == null ? null : "lpv3-" + portfolio.substring("port-".length());
            case "ProvisionedProductName", "PlanName", "Name", "TargetProductName" -> "name" + random.nextInt(30);
            case "Key", "Value", "BudgetName" -> ofKey(api, member);
            case "DefinitionType" -> "SSM_AUTOMATION";
            case "Definition" -> Map.of("Name", "AWS-RestartEC2Instance", "Version", "1");
            case "PlanType" -> "CLOUDFORMATION";
            case "OwnerType", "AccessLevelFilter", "Filters", "SearchFilter", "ProvisioningPreferences" -> null;
            case "IdempotencyToken", "ProvisionToken", "UpdateToken", "TerminateToken", "ExecuteToken" ->
                "token" + random.nextInt(3);
            default -> common(member);
        };
    }

    private @Nullable Object common(String member) {
        return switch (member) {
            case "PageSize", "MaxResults" -> 1 + random.nextInt(3);
            case "PageToken", "NextToken" -> any(pageTokens);
            default -> PREFIXES.containsKey(member) ? anyId(PREFIXES.get(member)) : null;
        };
    }

    private @Nullable Object ofOrganizations(String member) {
        return switch (member) {
            case "AccountId" -> anyMember();
            case "SourceParentId" -> chance(0.9) ? model.places.get(moved) : anyUnit();
            case "OrganizationalUnitId" -> chance(0.7) ? anyEmptyUnit() : anyUnit();
            case "RootId" -> chance(0.9) ? WalkModel.ROOT : anyUnit();
            case "ParentId", "DestinationParentId" -> anyUnit();
            case "ChildId", "TargetId", "ResourceId" -> chance(0.5) ? anyUnit() : anyAccount();
            case "ServicePrincipal" -> chance(0.8) ? WalkModel.SERVICE_CATALOG : "config.amazonaws.com";
            case "Target" ->
                HandshakeParty.builder().type("ACCOUNT").id(anyToInvite()).build();
            case "Name", "AccountName" -> "name" + random.nextInt(20);
            case "Email" -> "name" + random.nextInt(20) + "@example.com";
            case "Content" -> "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
            default -> common(member);
        };
    }

    private String moved = "";

    /** The account of the next request about an account of the organization, if it was chosen. */
    @Nullable
    String member;

    private @Nullable String anyToInvite() {
        List<String> others = accounts.stream()
                .filter(account -> !model.places.containsKey(account))
                .toList();
        return others.isEmpty() || chance(0.1) ? anyAccount() : any(others);
    }

    private @Nullable String anyEmptyUnit() {
        return any(model.units.keySet().stream()
                .filter(unit -> !model.places.containsValue(unit) && !model.units.containsValue(unit))
                .toList());
    }

    private String anyMember() {
        if (member != null) {
            return member;
        }
        String account = model.places.isEmpty() || chance(0.1) ? null : any(model.places.keySet());
        moved = account == null ? anyAccount() : account;
        return moved;
    }

    private String anyUnit() {
        String unit = chance(0.25) ? null : any(model.units.keySet());
        return unit == null ? Objects.requireNonNullElse(chance(0.1) ? anyId("ou-") : null, WalkModel.ROOT) : unit;
    }

    private @Nullable String anyProduct() {
        return chance(0.9) ? product : anyId("prod-");
    }

    /** Returns a product of the caller, or one that it can take from a shared portfolio. */
    private @Nullable String anyToAdd() {
        Set<String> possible = new LinkedHashSet<>(model.products.keySet());
        boolean takes = chance(0.5);
        possible.removeIf(candidate -> takes
                ? caller.equals(model.products.get(candidate)) || !model.seesProduct(caller, candidate)
                : !caller.equals(model.products.get(candidate)));
        product = possible.isEmpty() ? product : any(possible);
        return product;
    }

    private @Nullable String anyId(String prefix) {
        if (known != null && known.startsWith(prefix)) {
            return known;
        }
        Set<String> all = ids.getOrDefault(prefix, Set.of());
        List<String> own =
                all.stream().filter(id -> caller.equals(makers.get(id))).toList();
        return own.isEmpty() || chance(0.2) ? any(all) : any(own);
    }

    private @Nullable String anySource() {
        Set<String> seen = new LinkedHashSet<>(model.imported(caller));
        seen.addAll(model.throughOrganization(caller));
        seen.removeIf(source -> product == null || !model.productsIn(source).contains(product));
        return seen.isEmpty() || chance(0.1) ? anyId("port-") : any(seen);
    }

    private @Nullable String anyVersion() {
        List<String> own = product == null ? List.of() : versions.getOrDefault(product, List.of());
        return own.isEmpty() || chance(0.1) ? anyId("pa-") : any(own);
    }

    private @Nullable String ofKind(Api api) {
        String operation = api.operation();
        if (operation.contains("Portfolio")) {
            return portfolio;
        }
        if (operation.equals("DescribeProductView")) {
            return chance(0.5) && product != null
                    ? "prodview-" + product.substring("prod-".length())
                    : anyId("prodview-");
        }
        if (operation.contains("ProvisionedProduct")) {
            return anyId("pp-");
        }
        if (operation.contains("Product")) {
            return product;
        }
        String prefix = operation.contains("Constraint")
                ? "cons-"
                : operation.contains("TagOption") ? "tag-" : operation.contains("ServiceAction") ? "act-" : "rec-";
        return anyId(prefix);
    }

    private @Nullable Object ofType(Api api) {
        return switch (api.operation()) {
            case "CreateConstraint" -> constraint.get(0);
            case "CreateProduct", "CreateProvisioningArtifact" -> "CLOUD_FORMATION_TEMPLATE";
            case "DescribePortfolioShares" ->
                any(List.of("ACCOUNT", "ORGANIZATION", "ORGANIZATIONAL_UNIT", "ORGANIZATION_MEMBER_ACCOUNT"));
            default -> null;
        };
    }

    private @Nullable Object ofKey(Api api, String member) {
        return api.operation().contains("TagOption") || member.equals("BudgetName") ? "text" + random.nextInt(4) : null;
    }

    private String anyPrincipal() {
        principal = chance(0.4)
                ? PATTERNS.get(random.nextInt(PATTERNS.size()))
                : "arn:aws:iam::" + (chance(0.95) ? caller.account() : anyAccount()) + ":role/"
                        + (chance(0.5) ? "Administrator" : "Developer");
        return principal;
    }

    /** Returns a node with which the portfolio is shared, or any. */
    OrganizationNode sharedNode() {
        String shared = portfolio == null || chance(0.2) ? null : any(model.nodesOf(portfolio));
        return shared == null
                ? anyNode()
                : OrganizationNode.builder()
                        .type(shared.substring(0, shared.indexOf(' ')))
                        .value(shared.substring(shared.indexOf(' ') + 1))
                        .build();
    }

    OrganizationNode anyNode() {
        String unit = any(model.units.keySet());
        return switch (random.nextInt(4)) {
            case 0 ->
                OrganizationNode.builder()
                        .type("ORGANIZATION")
                        .value(Objects.requireNonNullElse(model.organization, "o-aaaaaaaaaa"))
                        .build();
            case 1 ->
                OrganizationNode.builder().type("ACCOUNT").value(anyAccount()).build();
            default ->
                OrganizationNode.builder()
                        .type("ORGANIZATIONAL_UNIT")
                        .value(
                                unit == null || chance(0.05)
                                        ? Objects.requireNonNullElse(anyId("ou-"), "ou-ab12-abcdefgh")
                                        : unit)
                        .build();
        };
    }

    private @Nullable String anyParent() {
        return chance(0.3) ? model.organization : chance(0.8) ? any(model.units.keySet()) : anyId("ou-");
    }

    private @Nullable String anyProductArn() {
        Place owner = product == null ? null : model.products.get(product);
        return owner == null
                ? null
                : "arn:aws:catalog:" + owner.region() + ":" + owner.account() + ":product/" + product;
    }
}
