package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
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
        return scalar(shape);
    }

    Object structure(StructureShape shape, SdkPojo builder) {
        for (Member member : shape.members()) {
            if (chosen.test(member)) {
                SdkField<?> field = SdkFields.named(member.name(), builder);
                field.set(builder, of(member.shape(), field));
            }
        }
        return ((SdkBuilder<?, ?>) builder).build();
    }

    static Object scalar(Shape shape) {
        return Stream.concat(shape.demands().all().stream().flatMap(ValidValues::namedBy), STRINGS.stream())
                .filter(value -> shape.demands().areMetBy(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No valid value for " + shape));
    }

    private static Stream<Object> namedBy(ShapeConstraint demand) {
        if (demand instanceof ShapeConstraint.OneOf oneOf) {
            return oneOf.allowed().stream().map(Object.class::cast);
        }
        return demand instanceof ShapeConstraint.ValueAtLeast limit ? Stream.of(limit.min()) : Stream.empty();
    }
}
