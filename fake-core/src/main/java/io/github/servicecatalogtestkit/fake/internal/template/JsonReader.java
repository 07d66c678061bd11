package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Value.Kind;
import io.github.servicecatalogtestkit.fake.internal.template.Value.Scalar;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonLocation;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;

/**
 * Reads strict JSON (ECMA-404) from the tokens of the parser that the AWS SDK brings along, so that no jar is added. It
 * is the only class that knows this parser. The SDK's own {@code JsonNode} over it is too forgiving here: it keeps the
 * last of two equal names, ignores what follows the document, and forgets where things stood.
 */
final class JsonReader {

    /** Names are not pooled: the pool fails with an unrelated error when a text holds many names of one hash. */
    private static final JsonFactory STRICT = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final TreeBuilder tree = new TreeBuilder();
    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static @Nullable Value read(String text) {
        try (JsonParser parser = STRICT.createParser(text)) {
            return new JsonReader(parser).readAll();
        } catch (JsonProcessingException e) {
            throw notWellFormed(placeOf(e.getLocation()), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw notWellFormed(new Place(1, 1), String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Value readAll() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            Place place = placeOf(parser.currentTokenLocation());
            if (tree.isComplete()) {
                throw notWellFormed(place, "nothing may follow the document", null);
            }
            take(token, place);
        }
        return tree.root();
    }

    private void take(JsonToken token, Place place) throws IOException {
        switch (token) {
            case START_OBJECT -> tree.openMapping(place, UnaryOperator.identity());
            case START_ARRAY -> tree.openSequence(place, UnaryOperator.identity());
            case END_OBJECT, END_ARRAY -> tree.close();
            case FIELD_NAME -> tree.key(parser.currentName(), place);
            case VALUE_TRUE, VALUE_FALSE -> tree.add(new Scalar(parser.getText(), Kind.BOOLEAN, place));
            case VALUE_NULL -> tree.add(new Scalar("", Kind.NULL, place));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tree.add(new Scalar(parser.getText(), Kind.NUMBER, place));
            default -> tree.add(new Scalar(parser.getText(), Kind.TEXT, place));
        }
    }

    private static Place placeOf(JsonLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static MalformedDocument notWellFormed(Place place, String reason, @Nullable Throwable cause) {
        return new MalformedDocument("JSON not well-formed. " + place + ": " + oneLine(reason), cause);
    }

    private static String oneLine(String reason) {
        return reason.replaceAll("\\s+", " ").trim();
    }
}
