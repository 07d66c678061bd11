package io.github.servicecatalogtestkit.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the class that finds the lines of a shape table. Each is a constant of its own, so a JVM neither opens the
 * table nor reads the lines that it does not need.
 */
final class ShapesSource {

    private static final String OPERATION = "operation ";

    private final Packages packages;
    private final SdkService service;
    private final Map<String, String> operations = new LinkedHashMap<>();
    private final Map<String, String> shapes = new LinkedHashMap<>();

    /**
     * Creates a writer.
     *
     * @param table the lines of the table
     */
    ShapesSource(Packages packages, SdkService service, List<String> table) {
        this.packages = packages;
        this.service = service;
        String shape = "";
        for (String line : table) {
            if (line.startsWith(OPERATION)) {
                String named = line.substring(OPERATION.length());
                operations.put(firstWord(named), afterFirstWord(named));
            } else if (line.startsWith(" ")) {
                shapes.merge(shape, "\n" + line, String::concat);
            } else if (!line.startsWith("#")) {
                String named = afterFirstWord(line);
                shape = firstWord(named);
                shapes.put(shape, firstWord(line) + " " + afterFirstWord(named));
            }
        }
    }

    private static String firstWord(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? line : line.substring(0, space);
    }

    private static String afterFirstWord(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? "" : line.substring(space + 1);
    }

    SourceText write() {
        SourceText text = new SourceText(packages.validation());
        text.add("""
                /** The lines of {@code %s}. Derived at build time from that table. */
                final class %s implements ShapeLines {
                """, service.shapeTable(), service.shapes());
        add(text, "ofOperation", operations);
        add(text, "ofShape", shapes);
        return text.add("}\n");
    }

    private static void add(SourceText text, String method, Map<String, String> lines) {
        text.add("""

                    @Override
                    public String %s(String name) {
                        switch (name) {
                """, method);
        lines.forEach((name, line) ->
                text.add("            case \"%s\":\n                return %s;\n", name, Packages.quoted(line)));
        text.add("""
                            default:
                                return "";
                        }
                    }
                """);
    }
}
