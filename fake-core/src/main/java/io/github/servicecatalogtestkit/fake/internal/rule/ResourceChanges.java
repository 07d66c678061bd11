package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningPlan.Action;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningPlan.PlannedChange;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import io.github.servicecatalogtestkit.fake.internal.template.ResourceDeclaration;
import io.github.servicecatalogtestkit.fake.internal.template.StackValues;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import io.github.servicecatalogtestkit.fake.internal.template.TemplateEvaluationException;
import io.github.servicecatalogtestkit.fake.internal.template.TemplateInstance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the resources of two deployments. A resource changes when the value of one of its properties does, or when
 * it refers to another resource than before. Whether AWS would replace it is not known.
 */
public final class ResourceChanges {

    private ResourceChanges() {}

    /** Values that differ from each other, so that a changed reference is a changed property. */
    private static final StackValues REFERENCES = new StackValues() {
        @Override
        public Optional<Resolved> physicalId(Resource resource) {
            return Optional.of(Resolved.text("Ref " + resource.logicalId()));
        }

        @Override
        public Optional<Resolved> attribute(Resource resource, String attribute) {
            return Optional.of(Resolved.text("GetAtt " + resource.logicalId() + "." + attribute));
        }

        @Override
        public Optional<String> importedValue(String exportName) {
            return Optional.of("ImportValue " + exportName);
        }

        @Override
        public Optional<String> storedValue(String name, String type) {
            return Optional.of("stored " + name);
        }
    };

    /** A resource with the values of its members. */
    private record Evaluated(String type, Resolved body) {}

    /**
     * Returns the changes in the order of the templates: first what is added or modified, then what is removed.
     *
     * @param before the present deployment; {@code null} if there is none
     */
    public static List<PlannedChange> between(Catalog catalog, @Nullable Deployment before, Deployment after) {
        Map<String, Evaluated> present = before == null ? Map.of() : resources(catalog, before);
        Map<String, Evaluated> wanted = resources(catalog, after);
        List<PlannedChange> changes = new ArrayList<>();
        wanted.forEach((id, resource) -> {
            Evaluated old = present.get(id);
            if (old == null) {
                changes.add(new PlannedChange(Action.ADD, id, resource.type()));
            } else if (!old.equals(resource)) {
                changes.add(new PlannedChange(Action.MODIFY, id, resource.type()));
            }
        });
        present.forEach((id, resource) -> {
            if (!wanted.containsKey(id)) {
                changes.add(new PlannedChange(Action.REMOVE, id, resource.type()));
            }
        });
        return changes;
    }

    /** A template that was replaced by an invalid one has no resources here: its launch fails. */
    private static Map<String, Evaluated> resources(Catalog catalog, Deployment deployment) {
        try {
            return catalog.products()
                    .find(deployment.version().product())
                    .flatMap(product ->
                            product.artifacts().find(deployment.version().artifact()))
                    .map(artifact -> resources(catalog, deployment, artifact))
                    .orElse(Map.of());
        } catch (InvalidDocumentException | TemplateEvaluationException e) {
            return Map.of();
        }
    }

    private static Map<String, Evaluated> resources(
            Catalog catalog, Deployment deployment, ProvisioningArtifact artifact) {
        Template template = ArtifactTemplate.parse(catalog, artifact).orElse(Template.EMPTY);
        template.requireNoMacroIn("Resources");
        Optional<Arn> arn =
                Optional.ofNullable(deployment.resources().physicalId()).flatMap(Arn::parse);
        if (arn.isEmpty()) {
            return Map.of();
        }
        LaunchStack stack = new LaunchStack(
                catalog,
                deployment.target().account(),
                arn.get().region(),
                deployment.resources().physicalId(),
                List.of(),
                deployment.inputs().topics().ofUser());
        TemplateInstance instance = stack.instance(
                        template,
                        template.check(deployment.inputs().parameters()).values())
                .with(REFERENCES);
        Map<String, Evaluated> evaluated = new LinkedHashMap<>();
        instance.resources().forEach((id, resource) -> evaluated.put(id, evaluated(instance, resource)));
        return evaluated;
    }

    private static Evaluated evaluated(TemplateInstance instance, ResourceDeclaration resource) {
        return new Evaluated(resource.type(), instance.body(resource));
    }
}
