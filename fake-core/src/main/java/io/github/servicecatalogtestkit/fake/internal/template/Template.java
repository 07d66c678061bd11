package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Service Catalog needs to know of a CloudFormation template: its parameters, its rules and its outputs, in the
 * order of the text. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">Template
 *     sections</a>
 */
public record Template(@Nullable String description, List<Parameter> parameters, Rules rules, List<Output> outputs) {

    /** A template that asks for nothing and gives nothing. */
    public static final Template EMPTY = new Template(null, List.of(), Rules.NONE, List.of());

    public Template {
        parameters = List.copyOf(parameters);
        outputs = List.copyOf(outputs);
    }

    /**
     * Reads a template, JSON or YAML.
     *
     * @throws InvalidDocumentException if CloudFormation would refuse it for its form; the properties of resources are not
     *     looked at
     */
    public static Template parse(String body) {
        return TemplateReader.read(DocumentParser.parseTemplate(body));
    }

    public Optional<Parameter> parameter(String key) {
        return parameters.stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst();
    }

    /**
     * Checks the values given for a launch against the parameters, and fills in the defaults. A default has to satisfy
     * its own parameter's constraints too.
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
            return Optional.of(CloudFormationMessages.NO_PARAMETERS_WANTED);
        }
        List<String> names =
                given.keySet().stream().filter(key -> parameter(key).isEmpty()).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(CloudFormationMessages.unknownParameters(names));
    }

    private Optional<String> missing(Map<String, String> effective) {
        List<String> names = parameters.stream()
                .map(Parameter::key)
                .filter(key -> !effective.containsKey(key))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(CloudFormationMessages.missingValues(names));
    }
}
