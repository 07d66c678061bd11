package io.github.servicecatalogtestkit.fake.internal.validation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Values that a shape allows.
 *
 * @param chosen which members of a structure are set
 */
record ValidValues(Predicate<Member> chosen) {

    static final ValidValues MINIMAL = new ValidValues(member -> member.presence() == Member.Presence.REQUIRED);
    static final ValidValues COMPLETE = new ValidValues(member -> true);

    /** Strings of which at least one satisfies each pattern of the model. */
    private static final List<String> STRINGS = List.of(
            "abc-1234",
            "123456789012",
            "ou-ab12-abcdefgh",
            "r-ab12",
            "p-abcdefgh",
            "h-abcdefgh",
            "rt-abcdefgh",
            "car-abcdefgh",
            "someone@example.com",
            "token1234",
            "arn:aws:catalog:eu-west-1:123456789012:product/prod-abc",
            "arn:aws:codestar-connections:eu-west-1:123456789012:connection/abc");

    Object of(Shape shape, SdkField<?> field) {
        if (shape instanceof StructureShape structure) {
            return structure(structure, field.constructor().get());
        }
        if (shape instanceof ListShape list) {
            return List.of(of(list.entry(), SdkFields.entryOf(field)));
        }
        if (shape instanceof MapShape map) {
            return Map.of(scalar(map.key()), of(map.entryValue(), SdkFields.valueOf(field)));
        }
        return field.marshallingType() == MarshallingType.INSTANT ? Instant.EPOCH : scalar(shape);
    }

    Object structure(StructureShape shape, SdkPojo builder) {
        for (Member member : shape.members()) {
            if (chosen.test(member)) {
                SdkFields.named(member.name(), builder)
                        .ifPresent(field -> field.set(builder, of(member.shape(), field)));
            }
        }
        return ((SdkBuilder<?, ?>) builder).build();
    }

    static Object scalar(Shape shape) {
        return Stream.concat(shape.constraints().all().stream().flatMap(ValidValues::namedBy), STRINGS.stream())
                .filter(value -> shape.constraints().areMetBy(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No valid value for " + shape));
    }

    private static Stream<Object> namedBy(ShapeConstraint constraint) {
        if (constraint instanceof ShapeConstraint.OneOf oneOf) {
            return oneOf.allowed().stream().map(Object.class::cast);
        }
        return constraint instanceof ShapeConstraint.ValueAtLeast limit ? Stream.of(limit.min()) : Stream.empty();
    }
}
