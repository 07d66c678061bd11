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
 * Builds a tree from the events of a parser, without recursion: a document of any depth costs no stack, and one deeper
 * than {@link #MAX_DEPTH} is refused, so that whoever walks the tree later may recurse.
 */
final class TreeBuilder {

    /**
     * Far beyond any template seen (the deepest public ones nest some 25 levels). CloudFormation names no limit of its
     * own.
     */
    static final int MAX_DEPTH = 100;

    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable Value root;

    /** Whether the next scalar names an entry of a mapping. */
    boolean expectsKey() {
        return open.peek() instanceof MappingFrame mapping && mapping.key == null;
    }

    /** Whether the innermost open frame is a mapping. */
    boolean isInMapping() {
        return open.peek() instanceof MappingFrame;
    }

    /** Whether the innermost open frame has no member yet. */
    boolean isAtStart() {
        return open.element().isEmpty();
    }

    /**
     * Names the next value. A name that is there already is refused: CloudFormation takes the last one and calls the
     * outcome <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">undefined
     * behavior</a>, which is nothing that a test should rest on.
     */
    void key(String name, Place place) {
        MappingFrame mapping = (MappingFrame) open.element();
        if (mapping.entries.containsKey(name)) {
            throw MalformedDocument.at(place, "Duplicate key '" + name + "'");
        }
        mapping.key = name;
    }

    void openMapping(Place place, UnaryOperator<Value> form) {
        open(new MappingFrame(place, form));
    }

    void openSequence(Place place, UnaryOperator<Value> form) {
        open(new SequenceFrame(place, form));
    }

    private void open(Frame frame) {
        if (open.size() == MAX_DEPTH) {
            throw MalformedDocument.at(frame.place(), "Nested deeper than " + MAX_DEPTH + " levels");
        }
        open.push(frame);
    }

    /** Ends the innermost open mapping or sequence. */
    void close() {
        add(open.pop().close());
    }

    void add(Value value) {
        Frame parent = open.peek();
        if (parent == null) {
            root = value;
        } else {
            parent.add(value);
        }
    }

    /** Whether a whole document has been read. */
    boolean isComplete() {
        return root != null;
    }

    /** What has been built, or null where the text held nothing. */
    @Nullable
    Value root() {
        return root;
    }

    private sealed interface Frame {
        Place place();

        void add(Value value);

        Value close();

        boolean isEmpty();
    }

    private static final class MappingFrame implements Frame {
        private final Place place;
        private final UnaryOperator<Value> form;
        private final Map<String, Value> entries = new LinkedHashMap<>();
        private @Nullable String key;

        MappingFrame(Place place, UnaryOperator<Value> form) {
            this.place = place;
            this.form = form;
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public void add(Value value) {
            entries.put(Objects.requireNonNull(key), value);
            key = null;
        }

        @Override
        public Value close() {
            return form.apply(new Value.Mapping(entries, place));
        }

        @Override
        public boolean isEmpty() {
            return entries.isEmpty();
        }
    }

    private record SequenceFrame(Place place, UnaryOperator<Value> form, List<Value> items) implements Frame {

        SequenceFrame(Place place, UnaryOperator<Value> form) {
            this(place, form, new ArrayList<>());
        }

        @Override
        public void add(Value value) {
            items.add(value);
        }

        @Override
        public Value close() {
            return form.apply(new Value.Sequence(items, place));
        }

        @Override
        public boolean isEmpty() {
            return items.isEmpty();
        }
    }
}
