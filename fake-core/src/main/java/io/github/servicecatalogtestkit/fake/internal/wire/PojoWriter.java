package io.github.servicecatalogtestkit.fake.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.thirdparty.jackson.core.JsonGenerator;

/**
 * Writes objects of the SDK as JSON, by their {@code sdkFields()}. A member that is not set is left out; an empty list,
 * map or structure is written. Timestamps are seconds since 1970, with milliseconds.
 */
final class PojoWriter {

    private static final int MILLIS_DIGITS = 3;

    private final JsonGenerator json;

    private PojoWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Returns the JSON of a response or request. */
    static byte[] write(SdkPojo pojo) {
        return write(writer -> writer.structure(pojo));
    }

    /** Returns the JSON of an error. */
    static byte[] writeError(String code, @Nullable String message, @Nullable SdkPojo members) {
        return write(writer -> {
            writer.json.writeStartObject();
            writer.text("__type", code);
            if (message != null) {
                writer.text("Message", message);
            }
            if (members != null) {
                writer.members(members);
            }
            writer.json.writeEndObject();
        });
    }

    /** Writes a document. */
    interface Content {
        void write(PojoWriter writer) throws IOException;
    }

    static byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
            content.write(new PojoWriter(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    JsonGenerator json() {
        return json;
    }

    void text(String member, String value) throws IOException {
        json.writeStringField(member, value);
    }

    void structure(String member, SdkPojo value) throws IOException {
        json.writeFieldName(member);
        structure(value);
    }

    private void structure(SdkPojo pojo) throws IOException {
        json.writeStartObject();
        members(pojo);
        json.writeEndObject();
    }

    private void members(SdkPojo pojo) throws IOException {
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                json.writeFieldName(field.locationName());
                value(value);
            }
        }
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof SdkPojo pojo) {
            structure(pojo);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object entry : list) {
                value(entry);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                value(entry.getValue());
            }
            json.writeEndObject();
        } else {
            scalar(value);
        }
    }

    private void scalar(Object value) throws IOException {
        if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Instant instant) {
            json.writeNumber(BigDecimal.valueOf(instant.toEpochMilli(), MILLIS_DIGITS)
                    .stripTrailingZeros()
                    .toPlainString());
        } else if (value instanceof SdkBytes bytes) {
            json.writeString(Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
        } else if (value instanceof Number) {
            json.writeNumber(value.toString());
        } else {
            throw new IllegalStateException("A member of the " + value.getClass());
        }
    }
}
