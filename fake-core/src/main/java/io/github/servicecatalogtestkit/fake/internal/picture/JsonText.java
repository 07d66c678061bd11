package io.github.servicecatalogtestkit.fake.internal.picture;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonGenerator;
import software.amazon.awssdk.thirdparty.jackson.core.json.JsonWriteFeature;

/**
 * Writes a JSON object, with the generator that the AWS SDK contains. The text is ASCII and has no {@code <}, so that
 * it can be in an HTML page in any encoding. Members without a value are left out.
 */
public final class JsonText {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    /** Returns an object with the members that {@code content} puts. */
    public static String of(Consumer<JsonText> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            new JsonText(json).object(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter throws none
        }
        return text.toString().replace("<", "\\u003c");
    }

    public void put(String member, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            write(() -> json.writeStringField(member, value));
        }
    }

    public void put(String member, long value) {
        write(() -> json.writeNumberField(member, value));
    }

    /** Puts a member that is there only if it is true. */
    public void put(String member, boolean value) {
        if (value) {
            write(() -> json.writeBooleanField(member, true));
        }
    }

    public void texts(String member, Iterable<String> values) {
        write(() -> {
            json.writeArrayFieldStart(member);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        });
    }

    public void object(String member, Consumer<JsonText> content) {
        write(() -> json.writeFieldName(member));
        object(content);
    }

    /** Puts a list with an object for each thing. */
    public <T> void list(String member, Iterable<T> things, Consumer<T> content) {
        write(() -> json.writeArrayFieldStart(member));
        for (T thing : things) {
            object(ignored -> content.accept(thing));
        }
        write(json::writeEndArray);
    }

    private void object(Consumer<JsonText> content) {
        write(json::writeStartObject);
        content.accept(this);
        write(json::writeEndObject);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
