package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.CREATE_PROVISIONING_ARTIFACT;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DELETE_PROVISIONING_ARTIFACT;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.UPDATE_PROVISIONING_ARTIFACT;

import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.CreateProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeleteProvisioningArtifactRequest;
import software.amazon.awssdk.services.servicecatalog.model.ProvisioningArtifactProperties;
import software.amazon.awssdk.services.servicecatalog.model.UpdateProvisioningArtifactRequest;

/**
 * The property {@code ProvisioningArtifactParameters}: the versions of a product. An update matches versions by
 * template and name. A version with neither in the old template is new, and one with neither in the new template is
 * deleted. If {@code ReplaceProvisioningArtifacts} is true, an update replaces all versions by new ones.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-cloudformationproduct.html">
 *     AWS::ServiceCatalog::CloudFormationProduct</a>
 */
final class VersionProperties {

    private static final String NAME = "ProvisioningArtifactParameters";
    private static final String INFO = "Info";

    /** The IDs and names of the versions that a product has, the oldest first. */
    record Versions(List<String> ids, List<String> names) {}

    private VersionProperties() {}

    static List<Properties> of(Properties properties) {
        return properties.list(NAME);
    }

    static ProvisioningArtifactProperties shape(String productType, Properties version) {
        return ProvisioningArtifactProperties.builder()
                .name(version.text("Name"))
                .description(version.text("Description"))
                .type(Objects.requireNonNullElse(version.text("Type"), productType))
                .disableTemplateValidation(
                        version.find("DisableTemplateValidation").isEmpty()
                                ? null
                                : version.isTrue("DisableTemplateValidation"))
                .info(info(version))
                .build();
    }

    /**
     * A text in place of the object is an internal failure (<a
     * href="https://github.com/awsdocs/aws-cloudformation-user-guide/issues/119">aws-cloudformation-user-guide#119</a>).
     */
    private static Map<String, String> info(Properties version) {
        if (version.text(INFO) != null) {
            throw new ResourceFailedException("Internal Failure");
        }
        Map<String, String> info = new LinkedHashMap<>();
        version.object(INFO)
                .ifPresent(object -> object.members()
                        .members()
                        .forEach((key, value) -> info.put(
                                key,
                                value instanceof Resolved.Text text
                                        ? text.text()
                                        : value.toNode().toString())));
        return info;
    }

    /** Adds a version to a product, and returns its ID. */
    static String add(ResourceCalls calls, String product, String productType, Properties version) {
        return calls.answer(
                        CREATE_PROVISIONING_ARTIFACT,
                        CreateProvisioningArtifactRequest.builder()
                                .productId(product)
                                .parameters(shape(productType, version))
                                .build())
                .provisioningArtifactDetail()
                .id();
    }

    static Versions present(ResourceCalls calls, String product) {
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ProvisioningArtifact version : versions(calls, product)) {
            ids.add(version.id().toString());
            names.add(Objects.requireNonNullElse(version.name(), ""));
        }
        return new Versions(ids, names);
    }

    private static Iterable<ProvisioningArtifact> versions(ResourceCalls calls, String product) {
        return IdType.PRODUCT
                .parse(product)
                .flatMap(calls.catalog().products()::find)
                .map(found -> found.artifacts().values())
                .orElse(List.of());
    }

    /** Changes the versions of a product to those of the new template. */
    static void update(ResourceCalls calls, String product, String type, Properties before, Properties after) {
        boolean replacesAll = after.isTrue("ReplaceProvisioningArtifacts");
        if (before.find(NAME).equals(after.find(NAME)) && !replacesAll) {
            return;
        }
        Map<Properties, String> left = idsOf(calls, product, before);
        for (Properties version : of(after)) {
            Properties same = replacesAll ? null : matching(left, version);
            if (same == null) {
                add(calls, product, type, version);
            } else {
                String id = String.valueOf(left.remove(same));
                if (!same.equals(version)) {
                    change(calls, product, id, version);
                }
            }
        }
        left.values().forEach(id -> delete(calls, product, id));
    }

    /**
     * Compares the versions of a template with those of a product. A version of the template is the one with the same
     * name and template; without one, a version with the same template, or else with the same name.
     */
    static void compare(PropertyComparison comparison, Product product) {
        comparison.found(NAME);
        List<Properties> declared = of(comparison.expected());
        IdentityHashMap<Properties, ProvisioningArtifact> present = new IdentityHashMap<>();
        match(declared, product, present, VersionProperties::isSame);
        match(declared, product, present, VersionProperties::isFrom);
        match(declared, product, present, VersionProperties::isNamed);
        for (int i = 0; i < declared.size(); i++) {
            ProvisioningArtifact version = present.get(declared.get(i));
            if (version == null) {
                comparison.differ(
                        NAME + "/" + i, PropertyComparison.shown(declared.get(i).members()), null);
            } else {
                compare(comparison.item(NAME, i), version);
            }
        }
    }

    private static void match(
            List<Properties> declared,
            Product product,
            IdentityHashMap<Properties, ProvisioningArtifact> present,
            BiPredicate<ProvisioningArtifact, Properties> criterion) {
        for (Properties version : declared) {
            for (ProvisioningArtifact one : product.artifacts().values()) {
                if (!present.containsKey(version) && !present.containsValue(one) && criterion.test(one, version)) {
                    present.put(version, one);
                }
            }
        }
    }

    private static void compare(PropertyComparison comparison, ProvisioningArtifact version) {
        comparison.text("Name", version.name());
        comparison.text("Description", version.description());
        comparison.text("Type", version.type());
        if (isFrom(version, comparison.expected())) {
            comparison.found(INFO);
        } else {
            Map<String, Resolved> info = new LinkedHashMap<>();
            version.info().forEach((key, value) -> info.put(key, Resolved.text(value)));
            comparison.value(INFO, new Resolved.Members(info));
        }
    }

    private static boolean isSame(ProvisioningArtifact version, Properties declared) {
        return isNamed(version, declared) && isFrom(version, declared);
    }

    private static boolean isNamed(ProvisioningArtifact version, Properties declared) {
        return Objects.equals(version.name(), declared.text("Name"));
    }

    private static boolean isFrom(ProvisioningArtifact version, Properties declared) {
        return version.info().equals(info(declared));
    }

    /** Returns the versions of the old template with their IDs. Others were added behind the stack's back. */
    private static Map<Properties, String> idsOf(ResourceCalls calls, String product, Properties before) {
        List<ProvisioningArtifact> present = new ArrayList<>();
        versions(calls, product).forEach(present::add);
        Map<Properties, String> ids = new LinkedHashMap<>();
        for (Properties version : of(before)) {
            present.stream()
                    .filter(one ->
                            isSame(one, version) && !ids.containsValue(one.id().toString()))
                    .findFirst()
                    .ifPresent(one -> ids.put(version, one.id().toString()));
        }
        return ids;
    }

    private static @Nullable Properties matching(Map<Properties, String> versions, Properties version) {
        return versions.keySet().stream()
                .filter(other ->
                        info(other).equals(info(version)) && Objects.equals(other.text("Name"), version.text("Name")))
                .findFirst()
                .orElse(null);
    }

    private static void change(ResourceCalls calls, String product, String id, Properties version) {
        calls.answer(
                UPDATE_PROVISIONING_ARTIFACT,
                UpdateProvisioningArtifactRequest.builder()
                        .productId(product)
                        .provisioningArtifactId(id)
                        .name(version.text("Name"))
                        .description(Objects.requireNonNullElse(version.text("Description"), ""))
                        .build());
    }

    private static void delete(ResourceCalls calls, String product, String id) {
        calls.answer(
                DELETE_PROVISIONING_ARTIFACT,
                DeleteProvisioningArtifactRequest.builder()
                        .productId(product)
                        .provisioningArtifactId(id)
                        .build());
    }
}
