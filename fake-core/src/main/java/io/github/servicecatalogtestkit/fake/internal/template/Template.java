package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CloudFormation template. All members are in the order of the text, except the conditions: each one is after those
 * that it needs.
 *
 * @param metadata the JSON of the section Metadata; {@code null} without one
 * @param mappings the values by mapping, first and second key
 * @param transforms the names of the macros that process the whole template
 * @param macros the names of the macros that are not evaluated, by the section that they are part of
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">Template
 *     sections</a>
 */
public record Template(
        @Nullable String description,
        @Nullable String metadata,
        List<Parameter> parameters,
        Rules rules,
        Map<String, Map<String, Map<String, Expression>>> mappings,
        Map<String, Expression> conditions,
        Map<String, ResourceDeclaration> resources,
        List<Output> outputs,
        List<String> transforms,
        Map<String, Set<String>> macros) {

    /** A template without parameters, resources and outputs, for a version whose template is not known. */
    public static final Template EMPTY = new Template(
            null, null, List.of(), Rules.NONE, Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of());

    public Template {
        parameters = List.copyOf(parameters);
        mappings = Collections.unmodifiableMap(new LinkedHashMap<>(mappings));
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
        outputs = List.copyOf(outputs);
        transforms = List.copyOf(transforms);
        macros = Map.copyOf(macros);
    }

    /**
     * Parses a template, JSON or YAML.
     *
     * @throws InvalidDocumentException if CloudFormation's ValidateTemplate would refuse it; resource types and
     *     properties are not validated
     */
    public static Template parse(String body) {
        return TemplateReader.read(DocumentParser.parseTemplate(body));
    }

    /** Returns the parameter of a name. */
    public Optional<Parameter> parameter(String key) {
        return parameters.stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst();
    }

    /**
     * Returns this template with the values of a stack.
     *
     * @param values the values of the parameters and of the pseudo parameters
     * @param attributes the stored values of Systems Manager parameters
     * @throws TemplateEvaluationException if CloudFormation cannot evaluate a condition
     * @throws UnresolvedValueException if a condition needs a value that the test has to provide
     */
    public TemplateInstance instance(ParameterValues values, ResourceAttributes attributes, StackValues stack) {
        return new TemplateInstance(this, Evaluator.of(this, values, attributes, stack));
    }

    /** Returns the capability that a launch of this template needs. */
    public Capabilities capabilities() {
        return Capabilities.of(resources.values());
    }

    boolean hasMacros() {
        return !macros.isEmpty();
    }

    /**
     * Requires that the template itself declares everything that a section has after all macros.
     *
     * @throws UnresolvedValueException if a macro, such as {@code Fn::ForEach}, adds to the section
     */
    public void requireNoMacroIn(String section) {
        Set<String> names = macros.getOrDefault(section, Set.of());
        if (!names.isEmpty()) {
            throw UnresolvedValueException.ofMacros(section, names);
        }
    }

    /** Returns which resource needs which others to exist first, whatever the conditions are. */
    DependencyGraph dependencies() {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        resources.forEach((id, resource) -> needs.put(id, resource.needs(resources)));
        return new DependencyGraph(needs);
    }

    /**
     * Validates the values given for a launch, and adds the defaults of the other parameters. A default has to satisfy
     * the constraints of its parameter, too.
     */
    public ParameterValidation check(Map<String, String> given) {
        Map<String, String> effective = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Optional.ofNullable(given.getOrDefault(parameter.key(), parameter.defaultValue()))
                    .ifPresent(value -> effective.put(parameter.key(), value));
        }
        return new ParameterValidation(ParameterValues.of(parameters, effective), violations(given, effective));
    }

    private List<String> violations(Map<String, String> given, Map<String, String> effective) {
        List<String> violations = new ArrayList<>();
        PatternBudget budget = new PatternBudget();
        unknown(given).ifPresent(violations::add);
        missing(effective).ifPresent(violations::add);
        for (Parameter parameter : parameters) {
            Optional.ofNullable(effective.get(parameter.key()))
                    .flatMap(value -> parameter.violation(value, budget))
                    .ifPresent(violations::add);
        }
        return violations;
    }

    private Optional<String> unknown(Map<String, String> given) {
        if (parameters.isEmpty() && !given.isEmpty()) {
            return Optional.of(ParameterMessages.NO_PARAMETERS_WANTED);
        }
        List<String> names =
                given.keySet().stream().filter(key -> parameter(key).isEmpty()).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(ParameterMessages.unknownParameters(names));
    }

    private Optional<String> missing(Map<String, String> effective) {
        List<String> names = parameters.stream()
                .map(Parameter::key)
                .filter(key -> !effective.containsKey(key))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(ParameterMessages.missingValues(names));
    }
}
