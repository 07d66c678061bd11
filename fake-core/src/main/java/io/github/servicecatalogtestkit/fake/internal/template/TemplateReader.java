package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sections of a template, and refuses what CloudFormation's ValidateTemplate refuses. With a top-level
 * {@code Transform}, a macro processes the template before CloudFormation validates it: unknown sections, nulls, and
 * names that are declared nowhere are accepted.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">Quotas</a>
 */
final class TemplateReader {

    private static final int MAX_PARAMETERS = 200;
    private static final int MAX_MAPPINGS = 200;
    private static final int MAX_RESOURCES = 500;
    private static final int MAX_OUTPUTS = 200;

    private static final Pattern ALPHANUMERIC = Pattern.compile("[A-Za-z0-9]+");
    private static final Set<String> NOT_IN_BODY = Set.of("Type", "Condition", "DependsOn");

    private final Mapping template;
    private final TemplateSections sections;

    private TemplateReader(Mapping template) {
        this.template = template;
        this.sections = new TemplateSections(template);
    }

    static Template read(Mapping template) {
        return new TemplateReader(template).read();
    }

    private Template read() {
        sections.validate();
        requireResources();
        if (!sections.contains("Transform")) {
            ResourceMembers.requireKnown(sections.members("Resources"));
        }
        List<Parameter> parameters = parameters();
        TemplateNames names = names(parameters);
        Template read = new Template(
                template.text("Description").orElse(null),
                template.find("Metadata").map(Node::toString).orElse(null),
                parameters,
                rules(names),
                mappings(),
                conditions(names),
                resources(names),
                outputs(names),
                names.transforms(),
                sections.macros(names));
        new TemplateValidator(read, names).validate();
        return read;
    }

    private void requireResources() {
        if (template.mapping("Resources")
                .filter(members -> !members.entries().isEmpty())
                .isEmpty()) {
            throw new InvalidDocumentException(TemplateMessages.NO_RESOURCES);
        }
        Map<String, Node> resources = sections.members("Resources");
        if (resources.size() > MAX_RESOURCES) {
            throw new InvalidDocumentException(TemplateMessages.tooManyResources(resources.size(), MAX_RESOURCES));
        }
        resources.forEach((name, resource) -> {
            requireAlphanumeric("Resource", name);
            if (!(resource instanceof Mapping mapping) || mapping.text("Type").isEmpty()) {
                throw InvalidDocumentException.at(resource.position(), TemplateMessages.RESOURCE_WITHOUT_TYPE);
            }
        });
    }

    private List<Parameter> parameters() {
        return sections.members("Parameters", "Parameter", MAX_PARAMETERS).entrySet().stream()
                .map(entry -> parameter(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Parameter parameter(String key, Node declaration) {
        requireAlphanumeric("Parameter", key);
        if (declaration instanceof Mapping mapping) {
            return ParameterReader.read(key, mapping);
        }
        throw InvalidDocumentException.at(declaration.position(), ParameterMessages.PARAMETER_WITHOUT_TYPE);
    }

    private TemplateNames names(List<Parameter> parameters) {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        parameters.forEach(parameter -> byName.put(parameter.key(), parameter));
        return new TemplateNames(
                byName,
                sections.members("Resources").keySet(),
                sections.members("Conditions").keySet(),
                sections.members("Mappings").keySet(),
                sections.transforms(),
                sections.hasLoops());
    }

    private Rules rules(TemplateNames names) {
        if (!sections.contains("Rules")) {
            return Rules.NONE;
        }
        try {
            return RulesReader.read(
                    new Mapping(sections.members("Rules"), template.position()), names.parameters()::containsKey);
        } catch (InvalidDocumentException e) {
            throw e.withPrefix(TemplateMessages.FORMAT_ERROR);
        }
    }

    private Map<String, Map<String, Map<String, Expression>>> mappings() {
        Map<String, Map<String, Map<String, Expression>>> mappings = new LinkedHashMap<>();
        sections.members("Mappings", "Mappings", MAX_MAPPINGS).forEach((name, mapping) -> {
            Map<String, Map<String, Expression>> keys = new LinkedHashMap<>();
            entries("Mappings", mapping).forEach((key, attributes) -> keys.put(key, attributes(attributes)));
            mappings.put(name, keys);
        });
        return mappings;
    }

    private static Map<String, Expression> attributes(Node attributes) {
        ExpressionReader literals = new ExpressionReader(Section.BODY, TemplateNames.NONE) {
            @Override
            boolean isFunction(String key) {
                return false;
            }
        };
        Map<String, Expression> values = new LinkedHashMap<>();
        entries("Mappings", attributes).forEach((key, value) -> values.put(key, literals.read(value)));
        return values;
    }

    private static Map<String, Node> entries(String section, Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries();
        }
        if (node instanceof Scalar scalar && scalar.isNull()) {
            return Map.of(); // accepted with a macro only
        }
        throw InvalidDocumentException.at(node.position(), TemplateMessages.notAMap(section));
    }

    /** Orders the conditions: each one after those that it needs. */
    private Map<String, Expression> conditions(TemplateNames names) {
        ExpressionReader reader = new ExpressionReader(Section.CONDITIONS, names);
        Map<String, Expression> conditions = new LinkedHashMap<>();
        sections.members("Conditions")
                .forEach((name, condition) -> conditions.put(name, reader.condition(condition, "Condition " + name)));
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        conditions.forEach((name, condition) -> {
            Set<String> needed = new LinkedHashSet<>(References.in(condition).conditions());
            needed.retainAll(conditions.keySet());
            needs.put(name, needed);
        });
        DependencyGraph graph = new DependencyGraph(needs);
        Set<String> cycle = graph.cycle();
        if (!cycle.isEmpty()) {
            throw new InvalidDocumentException(
                    TemplateMessages.FORMAT_ERROR + TemplateMessages.circular("conditions", cycle));
        }
        Map<String, Expression> ordered = new LinkedHashMap<>();
        graph.order().forEach(name -> ordered.put(name, conditions.get(name)));
        return ordered;
    }

    private Map<String, ResourceDeclaration> resources(TemplateNames names) {
        ExpressionReader reader = new ExpressionReader(Section.BODY, names);
        Map<String, ResourceDeclaration> resources = new LinkedHashMap<>();
        sections.members("Resources").forEach((id, node) -> resources.put(id, resource(id, (Mapping) node, reader)));
        return resources;
    }

    private static ResourceDeclaration resource(String id, Mapping declaration, ExpressionReader reader) {
        Map<String, Node> body = new LinkedHashMap<>(declaration.entries());
        body.keySet().removeAll(NOT_IN_BODY);
        return new ResourceDeclaration(
                id,
                declaration.text("Type").orElse(""),
                declaration.text("Condition").orElse(null),
                dependsOn(declaration),
                reader.members(new Mapping(body, declaration.position())));
    }

    private static List<String> dependsOn(Mapping declaration) {
        Node dependsOn = declaration.entries().get("DependsOn");
        if (dependsOn == null || (dependsOn instanceof Scalar scalar && scalar.isNull())) {
            return List.of();
        }
        if (dependsOn instanceof Scalar scalar) {
            return List.of(scalar.text());
        }
        if (dependsOn instanceof Sequence sequence) {
            return sequence.texts()
                    .orElseThrow(() ->
                            InvalidDocumentException.at(dependsOn.position(), TemplateMessages.DEPENDS_ON_NOT_TEXT));
        }
        throw InvalidDocumentException.at(dependsOn.position(), TemplateMessages.DEPENDS_ON_NOT_TEXT);
    }

    private List<Output> outputs(TemplateNames names) {
        ExpressionReader reader = new ExpressionReader(Section.BODY, names);
        List<Output> outputs = new ArrayList<>();
        sections.members("Outputs", "Outputs", MAX_OUTPUTS)
                .forEach((key, declaration) -> outputs.add(output(key, declaration, reader)));
        return outputs;
    }

    private static Output output(String key, Node declaration, ExpressionReader reader) {
        requireAlphanumeric("Output", key);
        Mapping output =
                declaration instanceof Mapping mapping ? mapping : new Mapping(Map.of(), declaration.position());
        Node value = output.find("Value")
                .orElseThrow(() ->
                        InvalidDocumentException.at(declaration.position(), TemplateMessages.OUTPUT_WITHOUT_VALUE));
        return new Output(
                key,
                output.text("Description").orElse(null),
                reader.read(value),
                output.text("Condition").orElse(null),
                exportName(output, reader));
    }

    private static @Nullable Expression exportName(Mapping output, ExpressionReader reader) {
        return output.mapping("Export")
                .flatMap(export -> export.find("Name"))
                .map(reader::read)
                .orElse(null);
    }

    private static void requireAlphanumeric(String kind, String name) {
        if (!ALPHANUMERIC.matcher(name).matches()) {
            throw new InvalidDocumentException(TemplateMessages.notAlphanumeric(kind, name));
        }
    }
}
