package io.github.servicecatalogtestkit.fake.internal.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Objects of the SDK with values in their members. */
final class ShapeValues {

    /** A few shapes contain themselves. */
    private static final int DEEPEST = 4;

    /** What the members of a shape have. */
    enum Filling {
        UNSET,
        EMPTY,
        SET
    }

    private final Filling filling;
    private int values;

    private ShapeValues(Filling filling) {
        this.filling = filling;
    }

    /** Returns the object that {@code builder} builds. */
    static SdkPojo fill(SdkPojo builder, Filling filling) {
        return new ShapeValues(filling).structure(builder, 0);
    }

    private SdkPojo structure(SdkPojo builder, int depth) {
        if (filling == Filling.SET && depth < DEEPEST || filling == Filling.EMPTY && depth == 0) {
            builder.sdkFields().forEach(field -> field.set(builder, value(field, depth)));
        }
        return (SdkPojo) ((Buildable) builder).build();
    }

    private Object value(SdkField<?> field, int depth) {
        boolean isEmpty = filling == Filling.EMPTY;
        values++;
        return switch (MarshallingKnownType.from(field.marshallingType().getTargetClass())) {
            case STRING -> isEmpty ? "" : "Wert \"" + values + "\" <é\uD83D\uDE42\n\\>";
            case INTEGER -> isEmpty ? 0 : -values;
            case LONG -> isEmpty ? 0L : Long.MAX_VALUE - values;
            case BOOLEAN -> !isEmpty;
            case DOUBLE -> isEmpty ? 0.0 : values + 0.25;
            case FLOAT -> isEmpty ? 0.0f : values + 0.5f;
            case BIG_DECIMAL -> isEmpty ? BigDecimal.ZERO : new BigDecimal("12345678901234567890.125");
            case INSTANT -> isEmpty ? Instant.EPOCH : Instant.ofEpochMilli(1_767_225_600_007L + values);
            case SDK_BYTES -> SdkBytes.fromString(isEmpty ? "" : "bytes " + values, StandardCharsets.UTF_8);
            case SDK_POJO -> structure(field.constructor().get(), depth + 1);
            case LIST -> {
                SdkField<?> entry = field.getTrait(ListTrait.class).memberFieldInfo();
                yield isEmpty ? List.of() : List.of(value(entry, depth + 1), value(entry, depth + 1));
            }
            case MAP -> {
                SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
                yield isEmpty ? Map.of() : Map.of("key " + values, value(value, depth + 1));
            }
            default -> throw new AssertionError(field.memberName());
        };
    }
}
