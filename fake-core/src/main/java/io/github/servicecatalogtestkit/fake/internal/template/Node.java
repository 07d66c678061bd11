package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of a JSON or YAML document. Mappings keep the order of the text.
 *
 * <p>The short forms of CloudFormation's YAML are replaced by full function names: {@code !Ref X} is the mapping
 * {@code {"Ref": "X"}}.
 */
public sealed interface Node {

    /** Returns where the node begins. */
    Position position();

    /** The kind of a scalar. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /**
     * A text, number, boolean or null.
     *
     * @param text as written, except that a boolean is {@code true} or {@code false} and a null is empty
     */
    record Scalar(String text, Kind kind, Position position) implements Node {

        boolean isNull() {
            return kind == Kind.NULL;
        }

        @Override
        public String toString() {
            return Json.write(this);
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Position position) implements Node {

        public Sequence {
            items = List.copyOf(items);
        }

        /** Returns the texts of the members, or empty if a member is not a scalar. */
        Optional<List<String>> texts() {
            boolean flat = items.stream().allMatch(item -> item instanceof Scalar scalar && !scalar.isNull());
            return flat
                    ? Optional.of(
                            items.stream().map(item -> ((Scalar) item).text()).toList())
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return Json.write(this);
        }
    }

    /** Named values, in the order of the text. */
    record Mapping(Map<String, Node> entries, Position position) implements Node {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        public Optional<Node> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** Returns the text of a key; empty if its value is no scalar, or null. */
        public Optional<String> text(String key) {
            return entries.get(key) instanceof Scalar scalar && !scalar.isNull()
                    ? Optional.of(scalar.text())
                    : Optional.empty();
        }

        /** Returns the texts of a key; empty if its value is no list of scalars. */
        public Optional<List<String>> texts(String key) {
            return entries.get(key) instanceof Sequence sequence ? sequence.texts() : Optional.empty();
        }

        public Optional<Mapping> mapping(String key) {
            return entries.get(key) instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
        }

        @Override
        public String toString() {
            return Json.write(this);
        }
    }
}
