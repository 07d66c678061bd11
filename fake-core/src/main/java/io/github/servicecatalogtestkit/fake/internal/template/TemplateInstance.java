package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template with the values of one stack: the resources and outputs that remain after its conditions, and their
 * values. What depends on a resource is unknown until {@link StackValues} provide it.
 */
public final class TemplateInstance {

    private final Template template;
    private final Evaluator evaluator;

    TemplateInstance(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
    }

    /** Returns the same instance with other values of the stack. */
    public TemplateInstance with(StackValues stack) {
        return new TemplateInstance(template, evaluator.with(stack));
    }

    /** Returns whether a condition is true. */
    public boolean condition(String name) {
        return evaluator.condition(name);
    }

    /** Returns the resources that are to exist, by logical ID, in the order of the template. */
    public Map<String, ResourceDeclaration> resources() {
        Map<String, ResourceDeclaration> remaining = new LinkedHashMap<>();
        template.resources().forEach((id, resource) -> {
            if (isTrue(resource.condition())) {
                remaining.put(id, resource);
            }
        });
        return remaining;
    }

    /** Returns the members of a resource, such as {@code Properties}, with their values. */
    public Resolved body(ResourceDeclaration resource) {
        return evaluator.evaluate(resource.body());
    }

    /** Returns which resource needs which others to exist first. */
    public DependencyGraph dependencies() {
        Map<String, ResourceDeclaration> resources = resources();
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        resources.forEach((id, resource) ->
                needs.put(id, resource.needs(References.in(resource.body(), evaluator::condition), resources)));
        return new DependencyGraph(needs);
    }

    /**
     * Returns the outputs that the stack has.
     *
     * @throws UnresolvedValueException if a macro adds outputs
     */
    public List<Output.Evaluated> outputs() {
        template.requireNoMacroIn("Outputs");
        List<Output.Evaluated> outputs = new ArrayList<>();
        for (Output output : remainingOutputs()) {
            Expression name = output.exportName();
            outputs.add(new Output.Evaluated(
                    output.key(),
                    output.description(),
                    outputValue(output),
                    name == null ? null : evaluator.evaluate(name)));
        }
        return outputs;
    }

    /**
     * Evaluates everything that does not need a resource to exist.
     *
     * @throws TemplateEvaluationException if CloudFormation cannot evaluate a resource or an output
     */
    public void requireEvaluable() {
        resources().values().forEach(this::body);
        outputs();
    }

    private Resolved outputValue(Output output) {
        Resolved value = evaluator.evaluate(output.value());
        if (value instanceof Resolved.Text || value instanceof Resolved.Unknown) {
            return value;
        }
        if (value instanceof Resolved.NoValue) {
            throw new TemplateEvaluationException(TemplateMessages.OUTPUT_WITHOUT_VALUE);
        }
        throw new TemplateEvaluationException(
                TemplateMessages.outputNotText(value instanceof Resolved.Items ? "List" : "Map"));
    }

    private List<Output> remainingOutputs() {
        return template.outputs().stream()
                .filter(output -> isTrue(output.condition()))
                .toList();
    }

    /**
     * Returns why the stack cannot be created: a resource or an output refers to a resource that its condition leaves
     * out. Empty if all references can be resolved. A {@code DependsOn} to such a resource has no effect.
     */
    public Optional<String> unresolvedReferences() {
        Set<String> missing = new LinkedHashSet<>();
        resources().values().forEach(resource -> missing.addAll(missing(resource.body())));
        if (!missing.isEmpty()) {
            return Optional.of(TemplateMessages.FORMAT_ERROR + TemplateMessages.unresolved(missing, "Resources"));
        }
        remainingOutputs().forEach(output -> missing.addAll(missing(output.value())));
        return missing.isEmpty() ? Optional.empty() : Optional.of(TemplateMessages.unresolved(missing, "Outputs"));
    }

    private Set<String> missing(Expression expression) {
        Set<String> missing = References.in(expression, evaluator::condition).all();
        missing.removeIf(name -> {
            ResourceDeclaration resource = template.resources().get(name);
            return resource == null || isTrue(resource.condition());
        });
        return missing;
    }

    private boolean isTrue(@Nullable String condition) {
        return condition == null || evaluator.condition(condition);
    }
}
