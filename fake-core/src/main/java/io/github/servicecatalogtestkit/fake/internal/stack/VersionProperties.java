package io.github.servicecatalogtestkit.fake.internal.stack;

import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.CREATE_PROVISIONING_ARTIFACT;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.DELETE_PROVISIONING_ARTIFACT;
import static io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations.UPDATE_PROVISIONING_ARTIFACT;

import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        if (version.text("Info") != null) {
            throw new ResourceFailedException("Internal Failure");
        }
        Map<String, String> info = new LinkedHashMap<>();
        version.object("Info")
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

    /** Returns the versions of the old template with their IDs. Others were added behind the stack's back. */
    private static Map<Properties, String> idsOf(ResourceCalls calls, String product, Properties before) {
        List<ProvisioningArtifact> present = new ArrayList<>();
        versions(calls, product).forEach(present::add);
        Map<Properties, String> ids = new LinkedHashMap<>();
        for (Properties version : of(before)) {
            present.stream()
                    .filter(one -> Objects.equals(one.name(), version.text("Name"))
                            && one.info().equals(info(version))
                            && !ids.containsValue(one.id().toString()))
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
