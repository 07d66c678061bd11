package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Kind;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Sequence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonGenerator;
import software.amazon.awssdk.thirdparty.jackson.core.JsonLocation;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;

/**
 * Reads and writes strict JSON (ECMA-404) with the parser and the generator that the AWS SDK contains, so that no jar
 * is added. No other class uses them. The SDK's own {@code JsonNode} is too lenient for this purpose: it keeps the last
 * of two equal keys, ignores text after the document, and does not record positions.
 */
final class Json {

    /** Keys are not interned: the parser's symbol table fails on many keys with the same hash. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private Json() {}

    /** Returns the root of the text; {@code null} if the text is blank. */
    static @Nullable Node read(String text, NodeBuilder builder) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                Position position = position(parser.currentTokenLocation());
                if (builder.isComplete()) {
                    throw notWellFormed(position, "nothing may follow the document", null);
                }
                add(token, parser, position, builder);
            }
            return builder.root();
        } catch (JsonProcessingException e) {
            throw notWellFormed(position(e.getLocation()), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw notWellFormed(Position.START, String.valueOf(e.getMessage()), e);
        }
    }

    private static void add(JsonToken token, JsonParser parser, Position position, NodeBuilder builder)
            throws IOException {
        switch (token) {
            case START_OBJECT -> builder.openMapping(position, UnaryOperator.identity());
            case START_ARRAY -> builder.openSequence(position, UnaryOperator.identity());
            case END_OBJECT, END_ARRAY -> builder.close();
            case FIELD_NAME -> builder.key(parser.currentName(), position);
            case VALUE_TRUE, VALUE_FALSE -> builder.add(new Scalar(parser.getText(), Kind.BOOLEAN, position));
            case VALUE_NULL -> builder.add(new Scalar("", Kind.NULL, position));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                builder.add(new Scalar(parser.getText(), Kind.NUMBER, position));
            default -> builder.add(new Scalar(parser.getText(), Kind.TEXT, position));
        }
    }

    /** The parser does not say where a key or number is that exceeds its limits. */
    private static Position position(@Nullable JsonLocation location) {
        return location == null
                ? Position.START
                : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static InvalidDocumentException notWellFormed(Position position, String reason, @Nullable Throwable cause) {
        return new InvalidDocumentException("JSON not well-formed. " + position + ": " + oneLine(reason), cause);
    }

    private static String oneLine(String reason) {
        return reason.replaceAll("\\s+", " ").trim();
    }

    /** Returns the JSON of a node on one line. Recursion is safe, because {@link NodeBuilder} limits the depth. */
    static String write(Node node) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(node, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Node node, JsonGenerator generator) throws IOException {
        if (node instanceof Sequence sequence) {
            generator.writeStartArray();
            for (Node item : sequence.items()) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else if (node instanceof Mapping mapping) {
            generator.writeStartObject();
            for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
                generator.writeFieldName(entry.getKey());
                write(entry.getValue(), generator);
            }
            generator.writeEndObject();
        } else {
            write((Scalar) node, generator);
        }
    }

    private static void write(Scalar scalar, JsonGenerator generator) throws IOException {
        switch (scalar.kind()) {
            case NULL -> generator.writeNull();
            case TEXT -> generator.writeString(scalar.text());
            case NUMBER -> generator.writeNumber(scalar.text());
            case BOOLEAN -> generator.writeBoolean(Boolean.parseBoolean(scalar.text()));
        }
    }
}
