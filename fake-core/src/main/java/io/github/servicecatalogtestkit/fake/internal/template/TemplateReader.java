package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the sections of a template, and refuses what CloudFormation refuses at first sight. With a top-level {@code
 * Transform}, a macro has the word before CloudFormation looks, so that unknown sections and nulls pass.
 */
final class TemplateReader {

    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Conditions",
            "Description",
            "Hooks",
            "Mappings",
            "Metadata",
            "Outputs",
            "Parameters",
            "Resources",
            "Rules",
            "Transform");

    /** Quota: 200 parameters a template
     * (<a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">quotas</a>).
     * */
    private static final int MAX_PARAMETERS = 200;

    private static final Pattern ALPHANUMERIC = Pattern.compile("[A-Za-z0-9]+");

    private final Mapping template;

    private TemplateReader(Mapping template) {
        this.template = template;
    }

    static Template read(Mapping template) {
        return new TemplateReader(template).read();
    }

    private Template read() {
        if (!template.entries().containsKey("Transform")) {
            requireKnownSections();
            template.entries().forEach((section, value) -> requireNoNulls("/" + section, value));
        }
        requireResources();
        List<Parameter> parameters = parameters();
        return new Template(template.text("Description").orElse(null), parameters, rules(parameters), outputs());
    }

    private void requireKnownSections() {
        List<String> unknown = template.entries().keySet().stream()
                .filter(name -> !SECTIONS.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidDocumentException(CloudFormationMessages.unknownSections(unknown));
        }
    }

    /** Nulls are refused in every section of which that is recorded; nobody has said so of Metadata. */
    private static void requireNoNulls(String path, Node value) {
        if (path.equals("/Metadata")) {
            return;
        }
        if (value instanceof Scalar scalar && scalar.isNull()) {
            throw InvalidDocumentException.at(value.position(), CloudFormationMessages.nullValue(path));
        }
        if (value instanceof Mapping mapping) {
            mapping.entries().forEach((key, member) -> requireNoNulls(path + "/" + key, member));
        } else if (value instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                requireNoNulls(path + "/" + i, sequence.items().get(i));
            }
        }
    }

    private void requireResources() {
        if (template.mapping("Resources")
                .filter(members -> !members.entries().isEmpty())
                .isEmpty()) {
            throw new InvalidDocumentException(CloudFormationMessages.NO_RESOURCES);
        }
        section("Resources").forEach((name, resource) -> {
            requireAlphanumeric("Resource", name);
            if (!(resource instanceof Mapping mapping) || mapping.text("Type").isEmpty()) {
                throw InvalidDocumentException.at(resource.position(), CloudFormationMessages.RESOURCE_WITHOUT_TYPE);
            }
        });
    }

    private List<Parameter> parameters() {
        Map<String, Node> section = section("Parameters");
        if (section.size() > MAX_PARAMETERS) {
            throw new InvalidDocumentException(
                    CloudFormationMessages.tooManyParameters(section.size(), MAX_PARAMETERS));
        }
        return section.entrySet().stream()
                .map(entry -> parameter(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Parameter parameter(String key, Node declaration) {
        requireAlphanumeric("Parameter", key);
        if (declaration instanceof Mapping mapping) {
            return ParameterReader.read(key, mapping);
        }
        throw InvalidDocumentException.at(declaration.position(), CloudFormationMessages.PARAMETER_WITHOUT_TYPE);
    }

    private Rules rules(List<Parameter> parameters) {
        if (!template.entries().containsKey("Rules")) {
            return Rules.NONE;
        }
        Set<String> names = parameters.stream().map(Parameter::key).collect(Collectors.toSet());
        try {
            return RulesReader.read(new Mapping(section("Rules"), template.position()), names::contains);
        } catch (InvalidDocumentException e) {
            throw e.withPrefix(CloudFormationMessages.FORMAT_ERROR);
        }
    }

    private List<Output> outputs() {
        return section("Outputs").entrySet().stream()
                .map(entry -> output(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Output output(String key, Node declaration) {
        requireAlphanumeric("Output", key);
        Mapping output =
                declaration instanceof Mapping mapping ? mapping : new Mapping(Map.of(), declaration.position());
        Node value = output.find("Value")
                .orElseThrow(() -> InvalidDocumentException.at(
                        declaration.position(), CloudFormationMessages.OUTPUT_WITHOUT_VALUE));
        return new Output(key, output.text("Description").orElse(null), value);
    }

    /**
     * The members of a section, without those that a macro will replace ({@code Fn::ForEach::…}, {@code
     * Fn::Transform}).
     */
    private Map<String, Node> section(String name) {
        Node section = template.entries().get(name);
        if (section == null) {
            return Map.of();
        }
        if (!(section instanceof Mapping mapping)) {
            throw InvalidDocumentException.at(section.position(), CloudFormationMessages.notAMap(name));
        }
        Map<String, Node> members = new LinkedHashMap<>(mapping.entries());
        members.keySet().removeIf(key -> key.startsWith("Fn::"));
        return members;
    }

    private static void requireAlphanumeric(String kind, String name) {
        if (!ALPHANUMERIC.matcher(name).matches()) {
            throw new InvalidDocumentException(CloudFormationMessages.notAlphanumeric(kind, name));
        }
    }
}
