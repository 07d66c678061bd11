package io.github.servicecatalogtestkit.fake.internal.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The committed extract of the service model, {@code shape-table.txt}. A shape is read when an operation needs it.
 *
 * <p>A line is {@code kind Name parts… limits…}; a structure's members follow it, one indented line each. Reading it
 * does without streams, lambdas and {@code +} on strings: a cold JVM would spend more on linking these than on the
 * table.
 */
final class ShapeTable {

    static final ShapeTable COMMITTED = committed();

    private final String text;

    /** Where the line of a shape starts. */
    private final Map<String, Integer> starts = new HashMap<>(512);

    private final Map<String, Shape> shapes = new HashMap<>();

    ShapeTable(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); at = text.indexOf('\n', at) + 1) {
            char first = text.charAt(at);
            if (first != ' ' && first != '#') {
                int name = text.indexOf(' ', at) + 1;
                starts.put(new TableLine(text, name).next(), at);
            }
        }
    }

    private static ShapeTable committed() {
        try (InputStream table = ShapeTable.class.getResourceAsStream("shape-table.txt")) {
            if (table == null) {
                throw new IllegalStateException("shape-table.txt is missing beside ShapeTable");
            }
            return new ShapeTable(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the shape of an operation's input. */
    synchronized StructureShape inputOf(String operation) {
        String input = operation.concat("Input");
        if (!starts.containsKey(input)) {
            throw new IllegalArgumentException("AWS Service Catalog has no operation ".concat(operation));
        }
        return (StructureShape) shape(input);
    }

    private Shape shape(String name) {
        Shape known = shapes.get(name);
        if (known == null) {
            known = read(lineOf(name));
            shapes.put(name, known);
        }
        return known;
    }

    private TableLine lineOf(String name) {
        Integer start = starts.get(name);
        if (start == null) {
            throw new IllegalStateException("shape-table.txt uses a shape that it does not describe: ".concat(name));
        }
        return new TableLine(text, start);
    }

    private Shape read(TableLine line) {
        String kind = line.next();
        line.next(); // its name
        return switch (kind) {
            case "structure" -> new StructureShape(members(line));
            case "list" -> list(shape(line.next()), line);
            case "map" -> map(shape(line.next()), shape(line.next()), line);
            case "integer" -> new ScalarShape(limits(line, true));
            case "string" -> new ScalarShape(limits(line, false));
            default -> throw new IllegalStateException(kind);
        };
    }

    private static ListShape list(Shape entry, TableLine line) {
        return new ListShape(limits(line, false), entry);
    }

    private static MapShape map(Shape key, Shape value, TableLine line) {
        return new MapShape(limits(line, false), key, value);
    }

    private List<Member> members(TableLine structure) {
        List<Member> members = new ArrayList<>();
        for (TableLine line = structure; line.isFollowedByMember(); ) {
            line = line.following();
            members.add(new Member(line.next(), shape(line.next()), presence(line.next())));
        }
        return members;
    }

    private static Member.Presence presence(String word) {
        return switch (word) {
            case "required" -> Member.Presence.REQUIRED;
            case "token" -> Member.Presence.FILLED_BY_SDK;
            default -> Member.Presence.OPTIONAL;
        };
    }

    private static ConstraintChecks limits(TableLine line, boolean ofValue) {
        List<ShapeConstraint> demands = new ArrayList<>();
        for (String word = line.next(); !word.isEmpty(); word = line.next()) {
            demands.add(ofValue ? limitOfValue(word, line) : limitOfLengthOrText(word, line));
        }
        return demands.isEmpty() ? ConstraintChecks.NONE : new ConstraintChecks(demands);
    }

    private static ShapeConstraint limitOfValue(String word, TableLine line) {
        return switch (word) {
            case "max" -> new ShapeConstraint.ValueAtMost(line.number());
            case "min" -> new ShapeConstraint.ValueAtLeast(line.number());
            default -> throw new IllegalStateException(word);
        };
    }

    private static ShapeConstraint limitOfLengthOrText(String word, TableLine line) {
        return switch (word) {
            case "max" -> new ShapeConstraint.LengthAtMost(line.number());
            case "min" -> new ShapeConstraint.LengthAtLeast(line.number());
            case "pattern" -> TextPattern.whole(line.rest());
            case "search" -> TextPattern.searched(line.rest());
            case "enum" -> new ShapeConstraint.OneOf(List.of(line.rest().split(" ")));
            default -> throw new IllegalStateException(word);
        };
    }
}
