package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An extract of a service model. A shape is parsed when an operation needs it.
 *
 * <p>There are three kinds of lines: {@code operation Name Input Errors…}; {@code structure Name}, followed by one
 * indented line for each member, {@code Name Shape presence}; and {@code kind Name parts… constraints…} for all other
 * shapes. The parser uses no streams and no lambdas: a cold JVM would spend more time on linking these than on the
 * table.
 */
final class ShapeTable {

    private final String name;
    private final ShapeLines lines;
    private final Map<String, Shape> shapes = new HashMap<>();

    /**
     * Creates a table.
     *
     * @param name the name of the table in error messages
     */
    ShapeTable(String name, ShapeLines lines) {
        this.name = name;
        this.lines = lines;
    }

    /** Returns the shape of an operation's input. */
    synchronized StructureShape inputOf(String operation) {
        return (StructureShape) shape(lineOfOperation(operation).next());
    }

    List<String> errorsOf(String operation) {
        TableLine line = lineOfOperation(operation);
        line.next(); // the input
        List<String> errors = new ArrayList<>();
        for (String error = line.next(); !error.isEmpty(); error = line.next()) {
            errors.add(error);
        }
        return errors;
    }

    private TableLine lineOfOperation(String operation) {
        String line = lines.ofOperation(operation);
        if (line.isEmpty()) {
            throw new IllegalArgumentException(name + " has no operation " + operation);
        }
        return new TableLine(line, 0);
    }

    private Shape shape(String shapeName) {
        Shape known = shapes.get(shapeName);
        if (known == null) {
            known = read(lineOf(shapeName));
            shapes.put(shapeName, known);
        }
        return known;
    }

    private TableLine lineOf(String shapeName) {
        String line = lines.ofShape(shapeName);
        if (line.isEmpty()) {
            throw new IllegalStateException(name + " uses a shape that it does not describe: " + shapeName);
        }
        return new TableLine(line, 0);
    }

    private Shape read(TableLine line) {
        String kind = line.next();
        return switch (kind) {
            case "structure" -> new StructureShape(members(line));
            case "list" -> list(shape(line.next()), line);
            case "map" -> map(shape(line.next()), shape(line.next()), line);
            case "integer" -> new ScalarShape(constraints(line, true));
            case "string" -> new ScalarShape(constraints(line, false));
            case "boolean", "timestamp" -> new ScalarShape(ConstraintChecks.NONE);
            default -> throw new IllegalStateException(kind);
        };
    }

    private static ListShape list(Shape entry, TableLine line) {
        return new ListShape(constraints(line, false), entry);
    }

    private static MapShape map(Shape key, Shape value, TableLine line) {
        return new MapShape(constraints(line, false), key, value);
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

    private static ConstraintChecks constraints(TableLine line, boolean isNumber) {
        List<ShapeConstraint> constraints = new ArrayList<>();
        for (String word = line.next(); !word.isEmpty(); word = line.next()) {
            constraints.add(isNumber ? ofValue(word, line) : ofLengthOrText(word, line));
        }
        return constraints.isEmpty() ? ConstraintChecks.NONE : new ConstraintChecks(constraints);
    }

    private static ShapeConstraint ofValue(String word, TableLine line) {
        return switch (word) {
            case "max" -> new ShapeConstraint.ValueAtMost(line.number());
            case "min" -> new ShapeConstraint.ValueAtLeast(line.number());
            default -> throw new IllegalStateException(word);
        };
    }

    private static ShapeConstraint ofLengthOrText(String word, TableLine line) {
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
