package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Value.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Sequence;
import java.util.Map;

/**
 * Writes a value as JSON on one line. The recursion is bounded, since {@link TreeBuilder} bounds the depth of every
 * tree.
 */
final class JsonWriter {

    private JsonWriter() {}

    static String write(Value value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Value value, StringBuilder out) {
        if (value instanceof Sequence sequence) {
            write(sequence, out);
        } else if (value instanceof Mapping mapping) {
            write(mapping, out);
        } else {
            write((Scalar) value, out);
        }
    }

    private static void write(Sequence sequence, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Value item : sequence.items()) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void write(Mapping mapping, StringBuilder out) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
            out.append(separator);
            quote(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void write(Scalar scalar, StringBuilder out) {
        switch (scalar.kind()) {
            case NULL -> out.append("null");
            case TEXT -> quote(scalar.text(), out);
            case NUMBER, BOOLEAN -> out.append(scalar.text());
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(out, text.charAt(i));
        }
        out.append('"');
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
