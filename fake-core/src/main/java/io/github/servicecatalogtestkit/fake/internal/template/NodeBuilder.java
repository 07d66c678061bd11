package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds a tree of nodes from the events of a parser, without recursion. A document deeper than {@link #MAX_DEPTH} is
 * refused, so that code that visits the tree may recurse.
 */
final class NodeBuilder {

    /** The deepest public templates have about 25 levels. CloudFormation documents no limit. */
    static final int MAX_DEPTH = 100;

    private final boolean keepsLastKey;
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable Node root;

    private NodeBuilder(boolean keepsLastKey) {
        this.keepsLastKey = keepsLastKey;
    }

    /** Returns a builder for which the last of two equal keys of a mapping counts. */
    static NodeBuilder keepingLastKey() {
        return new NodeBuilder(true);
    }

    /** Returns a builder that refuses a mapping with two equal keys. */
    static NodeBuilder refusingEqualKeys() {
        return new NodeBuilder(false);
    }

    /** Returns whether the next scalar is the key of an entry. */
    boolean expectsKey() {
        return open.peek() instanceof MappingFrame mapping && mapping.key == null;
    }

    /** Adds the key of the next entry to the innermost open mapping. */
    void key(String name, Position position) {
        MappingFrame mapping = (MappingFrame) open.element();
        if (!keepsLastKey && mapping.entries.containsKey(name)) {
            throw InvalidDocumentException.at(position, "Duplicate key '" + name + "'");
        }
        mapping.key = name;
    }

    void openMapping(Position position, UnaryOperator<Node> form) {
        open(new MappingFrame(position, form));
    }

    void openSequence(Position position, UnaryOperator<Node> form) {
        open(new SequenceFrame(position, form));
    }

    private void open(Frame frame) {
        if (open.size() == MAX_DEPTH) {
            throw InvalidDocumentException.at(frame.position(), "Nested deeper than " + MAX_DEPTH + " levels");
        }
        open.push(frame);
    }

    /** Closes the innermost open mapping or sequence. */
    void close() {
        add(open.pop().close());
    }

    void add(Node value) {
        Frame parent = open.peek();
        if (parent == null) {
            root = value;
        } else {
            parent.add(value);
        }
    }

    /** Returns whether a whole document has been read. */
    boolean isComplete() {
        return root != null;
    }

    /** Returns the root of the tree; {@code null} for an empty text. */
    @Nullable
    Node root() {
        return root;
    }

    private sealed interface Frame {
        Position position();

        void add(Node value);

        Node close();
    }

    private static final class MappingFrame implements Frame {
        private final Position position;
        private final UnaryOperator<Node> form;
        private final Map<String, Node> entries = new LinkedHashMap<>();
        private @Nullable String key;

        MappingFrame(Position position, UnaryOperator<Node> form) {
            this.position = position;
            this.form = form;
        }

        @Override
        public Position position() {
            return position;
        }

        @Override
        public void add(Node value) {
            entries.put(Objects.requireNonNull(key), value);
            key = null;
        }

        @Override
        public Node close() {
            return form.apply(new Node.Mapping(entries, position));
        }
    }

    private record SequenceFrame(Position position, UnaryOperator<Node> form, List<Node> items) implements Frame {

        SequenceFrame(Position position, UnaryOperator<Node> form) {
            this(position, form, new ArrayList<>());
        }

        @Override
        public void add(Node value) {
            items.add(value);
        }

        @Override
        public Node close() {
            return form.apply(new Node.Sequence(items, position));
        }
    }
}
