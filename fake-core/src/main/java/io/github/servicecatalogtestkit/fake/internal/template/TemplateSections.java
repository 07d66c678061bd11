package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections of a template as text, and what is validated before their content is read. */
record TemplateSections(Mapping template) {

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

    private static final int MAX_DESCRIPTION = 1024;
    private static final String VERSION = "2010-09-09";

    /** Refuses unknown sections, a long description, an unknown version of the format, and nulls. */
    void validate() {
        if (!contains("Transform")) {
            requireKnownSections();
            template.entries().forEach((section, value) -> requireNoNulls("/" + section, value));
        }
        requireShortDescription();
        requireKnownVersion();
    }

    private void requireShortDescription() {
        if (template.text("Description").orElse("").getBytes(StandardCharsets.UTF_8).length > MAX_DESCRIPTION) {
            throw new InvalidDocumentException(TemplateMessages.DESCRIPTION_TOO_LONG);
        }
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

    boolean contains(String name) {
        return template.entries().containsKey(name);
    }

    /**
     * Returns the members of a section, without those that a macro replaces ({@code Fn::ForEach::…},
     * {@code Fn::Transform}).
     */
    Map<String, Node> members(String name) {
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

    /**
     * Returns the members of a section.
     *
     * @throws InvalidDocumentException if there are more than {@code limit}
     */
    Map<String, Node> members(String name, String noun, int limit) {
        Map<String, Node> members = members(name);
        if (members.size() > limit) {
            throw new InvalidDocumentException(TemplateMessages.tooMany(noun, members.size(), limit));
        }
        return members;
    }

    /** A transform is a name, a list of names, or a macro with its parameters. */
    List<String> transforms() {
        Node transform = template.entries().get("Transform");
        if (transform == null) {
            return List.of();
        }
        List<Node> items = transform instanceof Sequence sequence ? sequence.items() : List.of(transform);
        return items.stream()
                .map(item -> item instanceof Scalar scalar ? scalar.text() : item.toString())
                .toList();
    }

    /**
     * Returns the macros in each section. The section of a macro that processes the whole template is
     * {@code Transform}.
     */
    Map<String, Set<String>> macros(TemplateNames names) {
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

    /** Returns whether the template contains {@code Fn::ForEach}. */
    boolean hasLoops() {
        return hasLoop(template);
    }

    private static boolean hasLoop(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .anyMatch(entry -> entry.getKey().startsWith("Fn::ForEach") || hasLoop(entry.getValue()));
        }
        return node instanceof Sequence sequence && sequence.items().stream().anyMatch(TemplateSections::hasLoop);
    }
}
