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

    private static final String VERSION = "2010-09-09";
    private static final int MAX_PARAMETERS = 200;
    private static final int MAX_MAPPINGS = 200;
    private static final int MAX_RESOURCES = 500;
    private static final int MAX_OUTPUTS = 200;

    private static final Pattern ALPHANUMERIC = Pattern.compile("[A-Za-z0-9]+");
    private static final Set<String> NOT_IN_BODY = Set.of("Type", "Condition", "DependsOn");

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
        requireKnownVersion();
        requireResources();
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
                macros(names));
        new TemplateValidator(read, names).validate();
        return read;
    }

    private void requireKnownSections() {
        List<String> unknown = template.entries().keySet().stream()
                .filter(name -> !SECTIONS.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidDocumentException(TemplateMessages.unknownSections(unknown));
        }
    }

    private void requireKnownVersion() {
        Node version = template.entries().get("AWSTemplateFormatVersion");
        if (version instanceof Scalar scalar && scalar.isNull()) {
            return; // accepted with a macro only
        }
        if (version != null
                && !(version instanceof Scalar scalar && scalar.text().equals(VERSION))) {
            String text = version instanceof Scalar scalar ? scalar.text() : version.toString();
            throw new InvalidDocumentException(TemplateMessages.unsupportedVersion(text));
        }
    }

    /** It is recorded that nulls are refused in every section except Metadata. */
    private static void requireNoNulls(String path, Node value) {
        if (path.equals("/Metadata")) {
            return;
        }
        if (value instanceof Scalar scalar && scalar.isNull()) {
            throw InvalidDocumentException.at(value.position(), TemplateMessages.nullValue(path));
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
            throw new InvalidDocumentException(TemplateMessages.NO_RESOURCES);
        }
        Map<String, Node> resources = section("Resources");
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
        return limited("Parameters", "Parameter", MAX_PARAMETERS).entrySet().stream()
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
                section("Resources").keySet(),
                section("Conditions").keySet(),
                section("Mappings").keySet(),
                transforms(),
                hasLoop(template));
    }

    /** A transform is a name, a list of names, or a macro with its parameters. */
    private List<String> transforms() {
        Node transform = template.entries().get("Transform");
        if (transform == null) {
            return List.of();
        }
        List<Node> items = transform instanceof Sequence sequence ? sequence.items() : List.of(transform);
        return items.stream()
                .map(item -> item instanceof Scalar scalar ? scalar.text() : item.toString())
                .toList();
    }

    /** The section of a macro that processes the whole template is {@code Transform}. */
    private Map<String, Set<String>> macros(TemplateNames names) {
        Map<String, Set<String>> macros = new LinkedHashMap<>();
        if (names.hasMacros()) {
            macros.put("Transform", Set.copyOf(names.transforms()));
        }
        template.entries().forEach((name, section) -> {
            if (section instanceof Mapping mapping) {
                Set<String> inSection = new LinkedHashSet<>(mapping.entries().keySet());
                inSection.removeIf(key -> !key.startsWith("Fn::"));
                macros.put(name, inSection);
            }
        });
        macros.values().removeIf(Set::isEmpty);
        return macros;
    }

    private static boolean hasLoop(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .anyMatch(entry -> entry.getKey().startsWith("Fn::ForEach") || hasLoop(entry.getValue()));
        }
        return node instanceof Sequence sequence && sequence.items().stream().anyMatch(TemplateReader::hasLoop);
    }

    private Rules rules(TemplateNames names) {
        if (!template.entries().containsKey("Rules")) {
            return Rules.NONE;
        }
        try {
            return RulesReader.read(
                    new Mapping(section("Rules"), template.position()), names.parameters()::containsKey);
        } catch (InvalidDocumentException e) {
            throw e.withPrefix(TemplateMessages.FORMAT_ERROR);
        }
    }

    private Map<String, Map<String, Map<String, Expression>>> mappings() {
        Map<String, Map<String, Map<String, Expression>>> mappings = new LinkedHashMap<>();
        limited("Mappings", "Mappings", MAX_MAPPINGS).forEach((name, mapping) -> {
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
        section("Conditions")
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
        section("Resources").forEach((id, node) -> resources.put(id, resource(id, (Mapping) node, reader)));
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
        limited("Outputs", "Outputs", MAX_OUTPUTS)
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

    private Map<String, Node> limited(String name, String noun, int limit) {
        Map<String, Node> members = section(name);
        if (members.size() > limit) {
            throw new InvalidDocumentException(TemplateMessages.tooMany(noun, members.size(), limit));
        }
        return members;
    }

    /**
     * Returns the members of a section, without those that a macro replaces ({@code Fn::ForEach::…},
     * {@code Fn::Transform}).
     */
    private Map<String, Node> section(String name) {
        Node section = template.entries().get(name);
        if (section == null || (section instanceof Scalar scalar && scalar.isNull())) {
            return Map.of();
        }
        if (!(section instanceof Mapping mapping)) {
            throw InvalidDocumentException.at(section.position(), TemplateMessages.notAMap(name));
        }
        Map<String, Node> members = new LinkedHashMap<>(mapping.entries());
        members.keySet().removeIf(key -> key.startsWith("Fn::"));
        return members;
    }

    private static void requireAlphanumeric(String kind, String name) {
        if (!ALPHANUMERIC.matcher(name).matches()) {
            throw new InvalidDocumentException(TemplateMessages.notAlphanumeric(kind, name));
        }
    }
}
