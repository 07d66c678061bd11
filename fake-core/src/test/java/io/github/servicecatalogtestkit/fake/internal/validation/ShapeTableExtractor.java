package io.github.servicecatalogtestkit.fake.internal.validation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Extracts the committed shape table from the service model that AWS publishes in
 * {@code com.amazonaws:aws-java-sdk-models} ({@code models/servicecatalog-2015-12-10-model.json}).
 *
 * <p>The Maven profile {@code service-model} puts that artifact (91 MB) on the class path and runs {@link #main}:
 * {@code check <table> <version>} fails with the differing lines, {@code write <table> <version>} rewrites the table.
 * What the table leaves out are members that nothing constrains: optional booleans and free strings.
 */
public final class ShapeTableExtractor {

    private static final String MODEL = "models/servicecatalog-2015-12-10-model.json";

    private static final String REWRITE =
            "mvn -Pservice-model -pl fake-core process-test-classes -Dservice-model.mode=write";

    /**
     * Shapes whose pattern is a list of anchored alternatives, one of which lacks its {@code $}: AWS's text must be
     * searched for, not matched as a whole, or that alternative would not be the prefix it is.
     */
    private static final Set<String> SEARCHED_FOR = Set.of("OrganizationNodeValue");

    private final Map<String, Object> operations;
    private final Map<String, Object> shapes;
    private final Map<String, List<String>> linesByKindAndName = new TreeMap<>();

    private ShapeTableExtractor(Map<String, Object> model) {
        this.operations = object(model, "operations");
        this.shapes = object(model, "shapes");
    }

    public static void main(String[] arguments) throws IOException {
        Path table = Path.of(arguments[1]);
        String version = arguments[2];
        String extracted = extract(readModel(), version);
        if (arguments[0].equals("write")) {
            Files.writeString(table, extracted);
            return;
        }
        List<String> differences = differences(Files.readString(table), extracted);
        if (!differences.isEmpty()) {
            throw new IllegalStateException("The shape table is stale (- committed, + model of " + version + "):\n"
                    + String.join("\n", differences)
                    + "\nRewrite it with: " + REWRITE);
        }
        System.out.println("The shape table agrees with the service model of aws-java-sdk-models " + version);
    }

    private static Map<String, Object> readModel() throws IOException {
        try (InputStream json = ShapeTableExtractor.class.getClassLoader().getResourceAsStream(MODEL)) {
            if (json == null) {
                throw new IllegalStateException(MODEL + " is not on the class path; run with -Pservice-model");
            }
            return object(new Load(LoadSettings.builder().build()).loadFromInputStream(json)); // JSON is YAML
        }
    }

    static String extract(Map<String, Object> model, String version) {
        ShapeTableExtractor extractor = new ShapeTableExtractor(model);
        new TreeSet<>(extractor.operations.keySet()).forEach(extractor::addInputOf);
        return extractor.table(version);
    }

    private void addInputOf(String operation) {
        String input = (String) object(object(operations, operation), "input").get("shape");
        if (!input.equals(operation + "Input")) {
            throw new IllegalStateException("The input of " + operation + " is named " + input
                    + "; ShapeTable.inputOf expects " + operation + "Input");
        }
        add(input);
    }

    private void add(String name) {
        Map<String, Object> shape = object(shapes, name);
        String kind = (String) shape.get("type");
        if (linesByKindAndName.containsKey(key(kind, name))) {
            return;
        }
        linesByKindAndName.put(
                key(kind, name),
                switch (kind) {
                    case "structure" -> structure(name, shape);
                    case "list" -> List.of("list " + name + " " + element(shape, "member") + limits(shape));
                    case "map" ->
                        List.of("map " + name + " " + element(shape, "key") + " " + element(shape, "value")
                                + limits(shape));
                    case "string", "integer" -> List.of(kind + " " + name + limits(shape) + text(name, shape));
                    default ->
                        throw new IllegalStateException(name + " is a " + kind + ", which the table cannot express");
                });
    }

    /** Kinds in the order in which a reader meets them: what is called, what it is made of, what is allowed. */
    private static String key(String kind, String name) {
        return List.of("structure", "list", "map", "integer", "string").indexOf(kind) + name;
    }

    private List<String> structure(String name, Map<String, Object> shape) {
        List<?> required = (List<?>) shape.getOrDefault("required", List.of());
        List<String> lines = new ArrayList<>();
        lines.add("structure " + name);
        object(shape, "members").forEach((member, reference) -> {
            boolean token = object(reference).containsKey("idempotencyToken");
            boolean isRequired = required.contains(member);
            String target = (String) object(reference).get("shape");
            if (isRequired || isConstrained(target)) {
                add(target);
                lines.add("  " + member + " " + target + (token ? " token" : isRequired ? " required" : ""));
            }
        });
        return lines;
    }

    private boolean isConstrained(String name) {
        Map<String, Object> shape = object(shapes, name);
        return switch ((String) shape.get("type")) {
            case "structure", "list", "map" -> true;
            default ->
                shape.containsKey("min")
                        || shape.containsKey("max")
                        || shape.containsKey("pattern")
                        || shape.containsKey("enum");
        };
    }

    private String element(Map<String, Object> shape, String role) {
        String target = (String) object(shape, role).get("shape");
        add(target);
        return target;
    }

    private static String limits(Map<String, Object> shape) {
        return (shape.containsKey("max") ? " max " + shape.get("max") : "")
                + (shape.containsKey("min") ? " min " + shape.get("min") : "");
    }

    private static String text(String name, Map<String, Object> shape) {
        if (shape.containsKey("enum")) {
            return " enum " + String.join(" ", strings(shape.get("enum")));
        }
        if (shape.containsKey("pattern")) {
            return (SEARCHED_FOR.contains(name) ? " search " : " pattern ") + shape.get("pattern");
        }
        return "";
    }

    private String table(String version) {
        List<String> lines = new ArrayList<>(List.of(
                "# What the inputs of the " + operations.size() + " operations of AWS Service Catalog must satisfy.",
                "# Extracted from " + MODEL + " of com.amazonaws:aws-java-sdk-models:" + version + ".",
                "# Do not edit: rewrite it with " + REWRITE + ".",
                "# max and min limit the length of a string, the size of a list or map, the value of an integer."));
        linesByKindAndName.values().forEach(lines::addAll);
        return String.join("\n", lines) + "\n";
    }

    /** Lines of one table that the other lacks, member lines with their structure before them. */
    static List<String> differences(String committed, String extracted) {
        Set<String> before = qualifiedLines(committed);
        Set<String> after = qualifiedLines(extracted);
        List<String> differences = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> differences.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> differences.add("+ " + line));
        if (differences.isEmpty() && !committed.equals(extracted)) {
            differences.add("the same lines, in another order or with other white space");
        }
        return differences;
    }

    private static Set<String> qualifiedLines(String table) {
        Set<String> lines = new LinkedHashSet<>();
        String structure = "";
        for (String line : table.split("\n")) {
            structure = line.startsWith(" ") ? structure : line;
            lines.add(line.startsWith(" ") ? structure + ":" + line : line);
        }
        return lines;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static Map<String, Object> object(Map<String, Object> parent, String name) {
        return object(parent.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
