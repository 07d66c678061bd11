package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.template.DependencyGraph;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Output;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValidation;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import io.github.servicecatalogtestkit.fake.internal.template.ResourceDeclaration;
import io.github.servicecatalogtestkit.fake.internal.template.RulesResult;
import io.github.servicecatalogtestkit.fake.internal.template.StackValues;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import io.github.servicecatalogtestkit.fake.internal.template.TemplateEvaluationException;
import io.github.servicecatalogtestkit.fake.internal.template.TemplateInstance;
import io.github.servicecatalogtestkit.fake.internal.template.UnresolvedValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a template says with the parameters of one stack, and in which order. */
final class StackPlan {

    private final Site site;
    private final TemplateInstance instance;
    private final Map<String, ResourceDeclaration> resources;
    private final DependencyGraph dependencies;
    private final Map<String, Integer> positions = new HashMap<>();

    private StackPlan(Site site, TemplateInstance instance) {
        this.site = site;
        this.instance = instance;
        this.resources = instance.resources();
        this.dependencies = instance.dependencies();
        resources.keySet().forEach(logicalId -> positions.put(logicalId, positions.size()));
    }

    /**
     * Reads a template.
     *
     * @throws StackRefusedException if AWS CloudFormation refuses the template or its parameters
     */
    static StackPlan of(Catalog catalog, Site site, Stack.Definition definition) {
        try {
            Template template = definition.template().template();
            template.requireNoMacroIn("Transform");
            template.requireNoMacroIn("Resources");
            ResourceTypes.requireKnown(template.resources().values());
            ParameterValidation parameters = template.check(definition.parameters());
            if (!parameters.isAccepted()) {
                throw new StackRefusedException(parameters.violations().get(0));
            }
            ParameterValues values = site.pseudoParameters().addTo(parameters.values());
            StoredParameters attributes =
                    new StoredParameters(catalog, site.by().scope());
            attributes.require(storedNames(template, values));
            requireRules(template.rules().evaluate(values, attributes));
            TemplateInstance instance = template.instance(values, attributes, StackValues.UNKNOWN);
            instance.unresolvedReferences().ifPresent(problem -> {
                throw new StackRefusedException(problem);
            });
            instance.with(new KnownAttributes()).requireEvaluable();
            return new StackPlan(site, instance);
        } catch (InvalidDocumentException | TemplateEvaluationException refused) {
            throw new StackRefusedException(String.valueOf(refused.getMessage()));
        }
    }

    private static List<Map.Entry<String, String>> storedNames(Template template, ParameterValues values) {
        List<Map.Entry<String, String>> names = new ArrayList<>();
        template.parameters()
                .forEach(parameter -> values.text(parameter.key())
                        .ifPresent(name -> names.add(Map.entry(parameter.type().name(), name))));
        return names;
    }

    /** A rule of the template that does not hold refuses the stack. */
    private static void requireRules(RulesResult result) {
        if (!result.holds()) {
            throw new StackRefusedException("Template validation error: " + result.text());
        }
    }

    Site site() {
        return site;
    }

    /** Returns the logical IDs of the resources that are to exist. */
    Set<String> logicalIds() {
        return resources.keySet();
    }

    /** Returns the place of a resource in the template. */
    int position(String logicalId) {
        return positions.getOrDefault(logicalId, positions.size());
    }

    ResourceType type(String logicalId) {
        return ResourceTypes.of(declaration(logicalId).type());
    }

    private ResourceDeclaration declaration(String logicalId) {
        ResourceDeclaration declaration = resources.get(logicalId);
        if (declaration == null) {
            throw new IllegalStateException("The template has no resource " + logicalId);
        }
        return declaration;
    }

    DependencyGraph dependencies() {
        return dependencies;
    }

    /** Returns a resource's members, such as {@code Properties}, with the values of a state. */
    Resolved.Members body(StackState state, String logicalId, Set<String> imports) {
        return (Resolved.Members)
                instance.with(new StateValues(site, state, imports)).body(declaration(logicalId));
    }

    /**
     * Returns the outputs with the values of a state.
     *
     * @throws ResourceFailedException if an output has no value
     */
    List<Stack.Output> outputs(StackState state, Set<String> imports) {
        try {
            List<Stack.Output> outputs = new ArrayList<>();
            for (Output.Evaluated output :
                    instance.with(new StateValues(site, state, imports)).outputs()) {
                outputs.add(new Stack.Output(
                        output.key(),
                        known("Output " + output.key(), output.value()).toString(),
                        output.description(),
                        Optional.ofNullable(output.exportName())
                                .map(name ->
                                        known("Export of " + output.key(), name).toString())
                                .orElse(null)));
            }
            return outputs;
        } catch (TemplateEvaluationException e) {
            throw new ResourceFailedException(String.valueOf(e.getMessage()));
        }
    }

    /** Returns a value, which must be known to the last part. */
    static Resolved known(String user, Resolved value) {
        if (value instanceof Resolved.Unknown unknown) {
            throw new UnresolvedValueException(user, unknown);
        }
        if (value instanceof Resolved.Items items) {
            items.items().forEach(item -> known(user, item));
        } else if (value instanceof Resolved.Members members) {
            members.members().values().forEach(member -> known(user, member));
        }
        return value;
    }

    /** Values before any resource exists. An attribute that a type does not have is refused. */
    private record KnownAttributes() implements StackValues {

        @Override
        public Optional<Resolved> attribute(Resource resource, String attribute) {
            if (ResourceTypes.isModelled(resource.type())
                    && !ResourceTypes.of(resource.type()).hasAttribute(attribute)) {
                throw new StackRefusedException(noAttribute(resource.logicalId(), attribute));
            }
            return Optional.empty();
        }
    }

    /**
     * Recorded for other types: <a href="https://github.com/aws/aws-cdk/issues/5873">aws-cdk#5873</a> and many others.
     */
    static String noAttribute(String logicalId, String attribute) {
        return "Template error: resource " + logicalId + " does not support attribute type " + attribute
                + " in Fn::GetAtt";
    }
}
