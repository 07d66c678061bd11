package io.github.servicecatalogtestkit.fake.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.sdk.WalkModel.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactDetail;

/** What holds for every answer: no ID of others, no member missing that AWS always has. */
final class WalkAnswers {

    private static final Pattern ID = Pattern.compile(
            "(?<![a-z])(port|prodview|prod|pa|cons|tag|act|pp|rec|plan|share|copyproduct|lpv3|car|h|p)-[a-z2-7]{13}|"
                    + "ou-svct-[a-z2-7]{13}");

    /** IDs that only the account that made them sees, in its Region. */
    private static final Set<String> OWN = Set.of("pp", "rec", "plan", "share", "copyproduct");

    /** Whoever launched something still reads what it was launched from. */
    private static final Pattern ABOUT_LAUNCHES = Pattern.compile(".*(ProvisionedProduct|Record|ProvisionProduct).*");

    private static final Map<String, List<String>> ALWAYS = Map.ofEntries(
            Map.entry("PortfolioDetail", List.of("Id", "ARN", "DisplayName", "CreatedTime", "ProviderName")),
            Map.entry("ProductViewSummary", List.of("Id", "ProductId", "Name", "Owner", "Type")),
            Map.entry("ProductViewDetail", List.of("ProductViewSummary", "Status", "ProductARN", "CreatedTime")),
            Map.entry("ProvisioningArtifactDetail", List.of("Id", "CreatedTime", "Active")),
            Map.entry("ProvisioningArtifact", List.of("Id", "CreatedTime")),
            Map.entry("ConstraintDetail", List.of("ConstraintId", "Type", "Owner", "ProductId", "PortfolioId")),
            Map.entry("TagOptionDetail", List.of("Key", "Value", "Active", "Id", "Owner")),
            Map.entry("LaunchPathSummary", List.of("Id", "Name")),
            Map.entry("LaunchPath", List.of("Id", "Name")),
            Map.entry(
                    "PortfolioShareDetail",
                    List.of("PrincipalId", "Type", "Accepted", "ShareTagOptions", "SharePrincipals")),
            Map.entry("Principal", List.of("PrincipalARN", "PrincipalType")),
            Map.entry("ServiceActionSummary", List.of("Id", "Name", "DefinitionType")),
            Map.entry(
                    "RecordDetail",
                    List.of("RecordId", "ProvisionedProductId", "Status", "CreatedTime", "UpdatedTime", "RecordType")),
            Map.entry("ProvisionedProductDetail", List.of("Name", "Arn", "Type", "Id", "Status", "CreatedTime")),
            Map.entry("ProvisionedProductAttribute", List.of("Name", "Arn", "Type", "Id", "Status", "CreatedTime")),
            Map.entry("Account", List.of("Id", "Arn", "Email", "Name", "Status", "JoinedTimestamp")),
            Map.entry("OrganizationalUnit", List.of("Id", "Arn", "Name")),
            Map.entry("Organization", List.of("Id", "Arn", "MasterAccountId", "FeatureSet")),
            Map.entry("Handshake", List.of("Id", "Arn", "Parties", "State", "Action")));

    private final WalkModel model;
    private final WalkChoices choices;
    private final Map<String, String> productOf = new HashMap<>();

    WalkAnswers(WalkModel model, WalkChoices choices) {
        this.model = model;
        this.choices = choices;
    }

    /** Checks an answer, and remembers the IDs in it. */
    void check(Operation<?, ?> operation, Place caller, String role, AwsRequest request, AwsResponse response) {
        boolean isOrganizations = OrganizationsOperations.ALL.contains(operation);
        if (isOrganizations && !operation.name().contains("Handshake")) {
            boolean leaves = operation.name().endsWith("Organization");
            assertThat(leaves || model.places.containsKey(caller.account()))
                    .as("only members read and change the organization")
                    .isTrue();
        }
        Set<String> ids = new LinkedHashSet<>();
        collect(response, ids);
        assertMembersArePresent(response, true);
        learn(caller, request, response, ids);
        if (!isOrganizations && !operation.name().startsWith("Batch")) {
            for (String id : ids) {
                assertThat(mayRead(operation, caller, id))
                        .as("%s may read %s in %s", caller, id, response)
                        .isTrue();
            }
        }
        if (operation.name().equals("ProvisionProduct") && id(request, "ProvisionToken") == null) {
            assertThat(model.paths(caller, "arn:aws:iam::" + caller.account() + ":" + role, productOf(response)))
                    .as("launch paths of a product that was launched")
                    .isNotEmpty();
        }
    }

    private static String productOf(AwsResponse response) {
        return response.getValueForField("RecordDetail", Object.class)
                .map(record -> id((SdkPojo) record, "ProductId"))
                .orElse("");
    }

    /** Checks that an error text names only what its request named, or what its caller may read. */
    void checkRefusal(Operation<?, ?> operation, Place caller, AwsRequest request, AwsServiceException refused) {
        Set<String> asked = new LinkedHashSet<>();
        collect(request, asked);
        for (String id : idsIn(refused.awsErrorDetails().errorMessage())) {
            assertThat(asked.contains(id) || mayRead(operation, caller, id))
                    .as("%s learns of %s from: %s", caller, id, refused.getMessage())
                    .isTrue();
        }
    }

    private boolean mayRead(Operation<?, ?> operation, Place caller, String id) {
        String kind = id.substring(0, id.indexOf('-'));
        if (OWN.contains(kind)) {
            return caller.equals(choices.makers.get(id));
        }
        if (ABOUT_LAUNCHES.matcher(operation.name()).matches()) {
            return true;
        }
        String rest = id.substring(id.indexOf('-') + 1);
        return switch (kind) {
            case "port" -> model.sees(caller, id);
            case "lpv3" -> model.sees(caller, "port-" + rest);
            case "prod" -> model.seesProduct(caller, id);
            case "pa" -> productOf.get(id) == null || model.seesProduct(caller, productOf.get(id));
            case "cons", "tag", "act" ->
                caller.equals(choices.makers.get(id)) || seesSomethingOf(caller, choices.makers.get(id));
            default -> true;
        };
    }

    private boolean seesSomethingOf(Place caller, @Nullable Place owner) {
        return model.portfolios.entrySet().stream()
                .anyMatch(row -> row.getValue().equals(owner) && model.sees(caller, row.getKey()));
    }

    /** The first answer that has an ID is the one of the call that made it. */
    private void learn(Place caller, AwsRequest request, AwsResponse response, Set<String> ids) {
        for (String id : ids) {
            choices.makers.putIfAbsent(id, caller);
            choices.found(id);
        }
        for (String token : List.of("NextPageToken", "PageToken", "NextToken")) {
            String found = id(response, token);
            if (found != null) {
                choices.foundPageToken(found);
            }
        }
        String product = id(request, "ProductId");
        String created = product == null ? createdProduct(response) : product;
        response.getValueForField("ProvisioningArtifactDetail", ProvisioningArtifactDetail.class)
                .ifPresent(version -> {
                    if (created != null && productOf.putIfAbsent(version.id(), created) == null) {
                        choices.foundVersion(created, version.id());
                    }
                });
    }

    private static @Nullable String createdProduct(AwsResponse response) {
        return response.getValueForField("ProductViewDetail", SdkPojo.class)
                .map(detail -> field(detail, "ProductViewSummary"))
                .map(summary -> id((SdkPojo) summary, "ProductId"))
                .orElse(null);
    }

    private static @Nullable String id(SdkPojo pojo, String member) {
        return (String) field(pojo, member);
    }

    private static @Nullable Object field(SdkPojo pojo, String member) {
        for (SdkField<?> field : pojo.sdkFields()) {
            if (field.memberName().equals(member)) {
                return field.getValueOrDefault(pojo);
            }
        }
        return null;
    }

    private static void collect(@Nullable Object value, Set<String> ids) {
        if (value instanceof SdkPojo pojo) {
            for (SdkField<?> field : pojo.sdkFields()) {
                if (!field.memberName().endsWith("Token")
                        || field.memberName().matches("(PortfolioShare|CopyProduct)Token")) {
                    collect(field.getValueOrDefault(pojo), ids);
                }
            }
        } else if (value instanceof Collection<?> all) {
            all.forEach(one -> collect(one, ids));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> collect(one, ids));
        } else if (value instanceof String text) {
            ids.addAll(idsIn(text));
        }
    }

    private static Set<String> idsIn(String text) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }

    private static void assertMembersArePresent(SdkPojo pojo, boolean isTop) {
        List<String> always = ALWAYS.getOrDefault(pojo.getClass().getSimpleName(), List.of());
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (always.contains(field.memberName())) {
                assertThat(value).as("%s of %s", field.memberName(), pojo).isNotNull();
            }
            if (isTop && pojo.getClass().getSimpleName().matches("(List|Search).*")) {
                assertThat(value instanceof SdkAutoConstructList)
                        .as("%s of %s is absent", field.memberName(), pojo)
                        .isFalse();
            }
            if (value instanceof SdkPojo inner) {
                assertMembersArePresent(inner, false);
            } else if (value instanceof Collection<?> all) {
                all.forEach(one -> {
                    assertThat(one).as("an entry of %s", field.memberName()).isNotNull();
                    if (one instanceof SdkPojo inner) {
                        assertMembersArePresent(inner, false);
                    }
                });
            }
        }
    }
}
