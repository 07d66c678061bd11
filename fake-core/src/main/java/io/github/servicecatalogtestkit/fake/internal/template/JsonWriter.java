package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Value.Kind;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Sequence;
import java.util.stream.Collectors;

/**
 * Writes a value as JSON on one line. The recursion is bounded, since {@link TreeBuilder} bounds the depth of every
 * tree.
 */
final class JsonWriter {

    private JsonWriter() {}

    static String write(Value value) {
        if (value instanceof Sequence sequence) {
            return sequence.items().stream().map(JsonWriter::write).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry -> quote(entry.getKey()) + ":" + write(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return write((Scalar) value);
    }

    private static String write(Scalar scalar) {
        if (scalar.isNull()) {
            return "null";
        }
        return scalar.kind() == Kind.TEXT ? quote(scalar.text()) : scalar.text();
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> escape(quoted, (char) c));
        return quoted.append('"').toString();
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
