package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningPlan.Action;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningPlan.PlannedChange;
import io.github.servicecatalogtestkit.fake.internal.template.DocumentParser;
import io.github.servicecatalogtestkit.fake.internal.template.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a launch or an update would do to the resources of a template. A resource changes when its text changes, or the
 * value of a parameter that it refers to. Whether AWS would replace the resource is unknown.
 */
public final class ResourceChanges {

    private ResourceChanges() {}

    /**
     * Returns the changes in the order of the templates: what is added or modified, then what is removed.
     *
     * @param before what runs, or {@code null} if nothing runs
     */
    public static List<PlannedChange> between(Catalog catalog, @Nullable Deployment before, Deployment after) {
        Map<String, Node> present = before == null ? Map.of() : resources(catalog, before);
        Map<String, Node> wanted = resources(catalog, after);
        Set<String> changedParameters = before == null ? Set.of() : changed(before.parameters(), after.parameters());
        List<PlannedChange> changes = new ArrayList<>();
        wanted.forEach((id, resource) -> {
            Node old = present.get(id);
            if (old == null) {
                changes.add(change(Action.ADD, id, resource));
            } else if (differ(old, resource, changedParameters)) {
                changes.add(change(Action.MODIFY, id, resource));
            }
        });
        present.forEach((id, resource) -> {
            if (!wanted.containsKey(id)) {
                changes.add(change(Action.REMOVE, id, resource));
            }
        });
        return changes;
    }

    private static Map<String, Node> resources(Catalog catalog, Deployment deployment) {
        ProvisioningArtifact artifact = catalog.products()
                .find(deployment.version().product())
                .flatMap(
                        product -> product.artifacts().find(deployment.version().artifact()))
                .orElse(null);
        return artifact == null || !ArtifactTemplate.isCloudFormation(artifact)
                ? Map.of()
                : ArtifactTemplate.body(catalog, artifact)
                        .flatMap(body ->
                                DocumentParser.parseTemplate(body.text()).mapping("Resources"))
                        .map(Node.Mapping::entries)
                        .orElse(Map.of());
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new LinkedHashSet<>();
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                changed.add(key);
            }
        });
        return changed;
    }

    private static boolean differ(Node before, Node after, Set<String> changedParameters) {
        String text = after.toString();
        return !before.toString().equals(text)
                || changedParameters.stream()
                        .anyMatch(key -> text.contains("{\"Ref\":\"" + key + "\"}") || text.contains("${" + key + "}"));
    }

    private static PlannedChange change(Action action, String id, Node resource) {
        String type =
                resource instanceof Node.Mapping mapping ? mapping.text("Type").orElse(null) : null;
        return new PlannedChange(action, id, type);
    }
}
