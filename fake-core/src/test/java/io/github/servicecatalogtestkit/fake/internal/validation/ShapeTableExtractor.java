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
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Extracts the committed shape tables from AWS's service models, the JSON files that AWS publishes with its SDKs.
 *
 * <p>The Maven profile {@code service-model} runs {@link #main}: {@code check <tables> <models>} fails with the lines
 * that differ, {@code write <tables> <models>} rewrites the tables. {@code <models>} is a file or a folder of files;
 * the model itself says which service it describes. The tables leave out members without constraints, such as optional
 * booleans and free strings.
 */
public final class ShapeTableExtractor {

    private static final String REWRITE =
            "mvn -Pservice-model -pl fake-core -am process-test-classes -Dservice-model.mode=write -Dservice-models=…";

    /**
     * Shapes whose pattern is a list of anchored alternatives, one of which lacks its {@code $}. That alternative
     * allows a prefix only if the pattern is searched for and not matched as a whole.
     */
    private static final Set<String> SEARCHED_FOR = Set.of("OrganizationNodeValue");

    /** The kinds of shapes in their order in the table. */
    private static final List<String> KINDS =
            List.of("structure", "list", "map", "boolean", "integer", "timestamp", "string");

    /** The input of operations to which the model gives none. */
    private static final String NO_INPUT = "NoInput";

    private final Map<String, Object> metadata;
    private final Map<String, Object> operations;
    private final Map<String, Object> shapes;
    private final List<String> operationLines = new ArrayList<>();
    private final Map<String, List<String>> linesByKindAndName = new TreeMap<>();

    private ShapeTableExtractor(Map<String, Object> model) {
        this.metadata = object(model, "metadata");
        this.operations = object(model, "operations");
        this.shapes = object(model, "shapes");
    }

    public static void main(String[] arguments) throws IOException {
        boolean writes = arguments[0].equals("write");
        int tables = 0;
        for (Path file : modelFiles(arguments[2])) {
            Map<String, Object> model = read(file);
            Path table = Path.of(arguments[1], tableOf(model));
            if (Files.exists(table)) {
                tables++;
                update(table, extract(model), writes);
            }
        }
        if (tables == 0) {
            throw new IllegalStateException("No model in " + arguments[2] + " is of a service with a shape table");
        }
    }

    private static List<Path> modelFiles(String path) throws IOException {
        if (!Files.exists(Path.of(path))) {
            throw new IllegalStateException(
                    "Set -Dservice-models to a service model, or to a folder of them: there is no " + path);
        }
        try (Stream<Path> files = Files.walk(Path.of(path))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static void update(Path table, String extracted, boolean writes) throws IOException {
        if (writes) {
            Files.writeString(table, extracted);
            return;
        }
        List<String> differences = differences(Files.readString(table), extracted);
        if (!differences.isEmpty()) {
            throw new IllegalStateException(table.getFileName() + " is stale (- committed, + model):\n"
                    + String.join("\n", differences)
                    + "\nRewrite it with: " + REWRITE);
        }
        System.out.println(table.getFileName() + " agrees with the service model");
    }

    /** Returns a model, which is JSON and so YAML. */
    static Map<String, Object> read(Path file) throws IOException {
        try (InputStream json = Files.newInputStream(file)) {
            return object(new Load(LoadSettings.builder().build()).loadFromInputStream(json));
        }
    }

    /** Returns the file name of a service's table. */
    static String tableOf(Map<String, Object> model) {
        return object(model, "metadata").get("endpointPrefix") + "-shapes.txt";
    }

    static String extract(Map<String, Object> model) {
        ShapeTableExtractor extractor = new ShapeTableExtractor(model);
        new TreeSet<>(extractor.operations.keySet()).forEach(extractor::addOperation);
        return extractor.table();
    }

    private void addOperation(String name) {
        Map<String, Object> operation = object(operations, name);
        List<String> words = new ArrayList<>(List.of("operation", name));
        if (operation.containsKey("input")) {
            String input = (String) object(operation, "input").get("shape");
            add(input);
            words.add(input);
        } else {
            words.add(NO_INPUT);
            linesByKindAndName.put(key("structure", NO_INPUT), List.of("structure " + NO_INPUT));
        }
        List<?> errors = (List<?>) operation.getOrDefault("errors", List.of());
        errors.stream()
                .map(error -> (String) object(error).get("shape"))
                .sorted()
                .forEach(words::add);
        operationLines.add(String.join(" ", words));
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
                    case "boolean", "timestamp" -> List.of(kind + " " + name);
                    default ->
                        throw new IllegalStateException(name + " is a " + kind + ", which the table cannot express");
                });
    }

    private static String key(String kind, String name) {
        return KINDS.indexOf(kind) + name;
    }

    private List<String> structure(String name, Map<String, Object> shape) {
        List<?> required = (List<?>) shape.getOrDefault("required", List.of());
        List<String> lines = new ArrayList<>();
        lines.add("structure " + name);
        new TreeMap<>(object(shape, "members")).forEach((member, reference) -> {
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

    private String table() {
        List<String> lines = new ArrayList<>(List.of(
                "# The operations of " + metadata.get("serviceFullName")
                        + ", their errors, and the constraints on their inputs.",
                "# Extracted from the service model " + metadata.get("uid") + ".",
                "# Do not edit: rewrite it with " + REWRITE + ".",
                "# max and min limit the length of a string, the size of a list or map, the value of an integer."));
        lines.addAll(operationLines);
        linesByKindAndName.values().forEach(lines::addAll);
        return String.join("\n", lines) + "\n";
    }

    /** Returns the lines of one table that the other lacks. A member's line comes with its structure. */
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
