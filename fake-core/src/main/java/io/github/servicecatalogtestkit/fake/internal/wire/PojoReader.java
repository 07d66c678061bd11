package io.github.servicecatalogtestkit.fake.internal.wire;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Reads JSON into a builder of the SDK. What a member is called and what type it has comes from the builder's
 * {@code sdkFields()}. A member that is {@code null} is absent; an empty list, map or structure is not.
 *
 * <p>The texts for values of a wrong type follow AWS's: "STRING_VALUE can not be converted to an Integer" in <a
 * href="https://github.com/aws/aws-cdk/pull/27087">aws-cdk#27087</a>, "NUMBER_VALUE can not be converted to a String"
 * in <a href="https://github.com/aarondfrancis/sidecar/issues/148">sidecar#148</a>, and "Start of structure or map
 * found where not expected." in <a href="https://github.com/mhart/kinesalite/issues/101">kinesalite#101</a>.
 */
final class PojoReader {

    /** Reads the value at the current token of the parser. */
    private interface ValueReader {

        Object read(PojoReader reader, SdkField<?> field) throws IOException;
    }

    private static final Map<MarshallingType<?>, ValueReader> READERS = Map.ofEntries(
            Map.entry(MarshallingType.STRING, (reader, field) -> reader.text("String")),
            Map.entry(MarshallingType.SDK_BYTES, (reader, field) -> reader.bytes()),
            Map.entry(MarshallingType.BOOLEAN, (reader, field) -> reader.bool()),
            Map.entry(MarshallingType.INTEGER, (reader, field) -> reader.integer(BigDecimal::intValueExact, "Integer")),
            Map.entry(MarshallingType.LONG, (reader, field) -> reader.integer(BigDecimal::longValueExact, "Long")),
            Map.entry(MarshallingType.SHORT, (reader, field) -> reader.integer(BigDecimal::shortValueExact, "Short")),
            Map.entry(
                    MarshallingType.FLOAT,
                    (reader, field) -> reader.number("Float").floatValue()),
            Map.entry(
                    MarshallingType.DOUBLE,
                    (reader, field) -> reader.number("Double").doubleValue()),
            Map.entry(MarshallingType.BIG_DECIMAL, (reader, field) -> reader.number("BigDecimal")),
            Map.entry(MarshallingType.INSTANT, (reader, field) -> reader.instant()),
            Map.entry(MarshallingType.SDK_POJO, (reader, field) -> reader.structure(field)),
            Map.entry(
                    MarshallingType.LIST,
                    (reader, field) ->
                            reader.list(field.getRequiredTrait(ListTrait.class).memberFieldInfo())),
            Map.entry(
                    MarshallingType.MAP,
                    (reader, field) ->
                            reader.map(field.getRequiredTrait(MapTrait.class).valueFieldInfo())));

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

    private final JsonParser parser;
    private final boolean refusesUnknown;

    private PojoReader(JsonParser parser, boolean refusesUnknown) {
        this.parser = parser;
        this.refusesUnknown = refusesUnknown;
    }

    /**
     * Sets the members of {@code builder} that are in {@code json}. An empty text has no members.
     *
     * @param refusesUnknown whether a member that the builder does not have is refused rather than ignored
     * @throws WireError if the text is not well-formed or a value has the wrong type
     */
    static void read(byte[] json, SdkPojo builder, boolean refusesUnknown) {
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            if (parser.nextToken() != null) {
                PojoReader reader = new PojoReader(parser, refusesUnknown);
                reader.requireStart(JsonToken.START_OBJECT);
                reader.members(builder);
                if (parser.nextToken() != null) {
                    throw WireError.serialization("Nothing may follow the JSON object of the request.");
                }
            }
        } catch (JsonProcessingException e) {
            throw WireError.serialization("The body is not well-formed JSON: " + oneLine(e.getOriginalMessage()));
        } catch (IOException e) { // bytes that are not characters
            throw WireError.serialization("The body is not JSON in UTF-8: " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }

    private void members(SdkPojo builder) throws IOException {
        Map<String, SdkField<?>> fields = fieldsOf(builder);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            SdkField<?> field = fields.get(name);
            JsonToken value = parser.nextToken();
            if (field == null) {
                ignore(name, builder);
            } else if (value != JsonToken.VALUE_NULL) {
                field.set(builder, value(field));
            }
        }
    }

    private static Map<String, SdkField<?>> fieldsOf(SdkPojo builder) {
        try {
            return builder.sdkFieldNameToField();
        } catch (NoSuchMethodError olderSdk) {
            return builder.sdkFields().stream().collect(Collectors.toMap(SdkField::locationName, field -> field));
        }
    }

    private void ignore(String name, SdkPojo builder) throws IOException {
        if (refusesUnknown) {
            throw WireError.serialization("There is no member \"" + name + "\"" + place() + "; there are "
                    + String.join(
                            ", ", fieldsOf(builder).keySet().stream().sorted().toList())
                    + ". The setting refusesUnknownMembers refuses what AWS ignores.");
        }
        parser.skipChildren();
    }

    /** Returns the value at the current token; {@code null} in a list or map stays {@code null}. */
    private @Nullable Object value(SdkField<?> field) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        ValueReader reader = READERS.get(field.marshallingType());
        if (reader == null) {
            throw new IllegalStateException("A member of the type " + field.marshallingType());
        }
        return reader.read(this, field);
    }

    private Object structure(SdkField<?> field) throws IOException {
        requireStart(JsonToken.START_OBJECT);
        SdkPojo builder = field.constructor().get();
        members(builder);
        return ((Buildable) builder).build();
    }

    private List<@Nullable Object> list(SdkField<?> entry) throws IOException {
        requireStart(JsonToken.START_ARRAY);
        List<@Nullable Object> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(value(entry));
        }
        return entries;
    }

    private Map<String, @Nullable Object> map(SdkField<?> value) throws IOException {
        requireStart(JsonToken.START_OBJECT);
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, value(value));
        }
        return entries;
    }

    private String text(String type) throws IOException {
        require(parser.currentToken() == JsonToken.VALUE_STRING, type);
        return parser.getText();
    }

    private SdkBytes bytes() throws IOException {
        try {
            return SdkBytes.fromByteArray(Base64.getDecoder().decode(text("Blob")));
        } catch (IllegalArgumentException notBase64) {
            throw WireError.serialization("STRING_VALUE is not Base64" + place());
        }
    }

    private boolean bool() {
        require(parser.currentToken().isBoolean(), "Boolean");
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    private <N extends Number> N integer(Function<BigDecimal, N> exactly, String type) throws IOException {
        try {
            return exactly.apply(number(type));
        } catch (ArithmeticException doesNotFit) {
            throw cannotConvert(type);
        }
    }

    private BigDecimal number(String type) throws IOException {
        require(parser.currentToken().isNumeric(), type);
        BigDecimal number = parser.getDecimalValue();
        int longest = 400; // a double needs no more, and 1e999999999 is too long to convert
        require(Math.abs((long) number.scale()) <= longest, type);
        return number;
    }

    /** Seconds since 1970. */
    private Instant instant() throws IOException {
        try {
            return Instant.ofEpochMilli(number("Timestamp").multiply(MILLIS).longValue());
        } catch (ArithmeticException doesNotFit) {
            throw cannotConvert("Timestamp");
        }
    }

    private void requireStart(JsonToken start) {
        JsonToken token = parser.currentToken();
        if (token != start) {
            throw switch (token) {
                case START_OBJECT ->
                    WireError.serialization("Start of structure or map found where not expected." + place());
                case START_ARRAY -> WireError.serialization("Start of list found where not expected" + place());
                default -> cannotConvert(start == JsonToken.START_ARRAY ? "List" : "Structure");
            };
        }
    }

    private void require(boolean isOfType, String type) {
        if (!isOfType) {
            if (parser.currentToken().isStructStart()) {
                requireStart(JsonToken.NOT_AVAILABLE);
            }
            throw cannotConvert(type);
        }
    }

    private WireError cannotConvert(String type) {
        String token = switch (parser.currentToken()) {
            case VALUE_STRING -> "STRING_VALUE";
            case VALUE_TRUE -> "TRUE_VALUE";
            case VALUE_FALSE -> "FALSE_VALUE";
            case VALUE_NULL -> "NULL_VALUE";
            default -> "NUMBER_VALUE";
        };
        String article = type.matches("[AEIOU].*") ? "an " : "a ";
        return WireError.serialization(token + " can not be converted to " + article + type + place());
    }

    /** Returns where the parser is, for example {@code [at /Tags/0/Key]}; AWS does not say it. */
    private String place() {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return pointer.isEmpty() ? "" : " [at " + pointer + "]";
    }
}
