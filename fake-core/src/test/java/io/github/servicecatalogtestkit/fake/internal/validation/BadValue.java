package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * A value that breaks one constraint of its shape, somewhere inside.
 *
 * @param path where AWS must find the violation, empty for the value itself
 * @param constraint what it must say about it
 * @param itself whether the constraint is on the shape itself and not on one of its parts
 */
record BadValue(String path, Object value, String constraint, boolean itself) {

    private static final String NOT_NULL = "Member must not be null";

    /** Text that no pattern and no enum of the model allows, and text that only those for free text do not. */
    private static final List<String> UNMATCHED = List.of("§ not allowed ¶", "\u0000");

    /** Returns one value for each constraint on each member of a structure, at every depth. */
    static List<BadValue> structures(StructureShape shape, SdkPojo empty) {
        List<BadValue> result = new ArrayList<>();
        for (Member member : shape.members()) {
            SdkField<?> field = SdkFields.named(member.name(), empty).orElse(null);
            if (field == null) {
                continue; // the model is newer than the SDK
            }
            List<BadValue> values = new ArrayList<>(of(member.shape(), field));
            if (member.presence() == Member.Presence.REQUIRED) {
                values.add(new BadValue("", null, NOT_NULL, false));
            }
            String part = member.name().substring(0, 1).toLowerCase(Locale.ROOT)
                    + member.name().substring(1);
            values.forEach(bad -> result.add(bad.within(part, value -> with(shape, empty, field, value))));
        }
        return result;
    }

    /** Returns a structure with what it requires and one member set to a bad value. */
    private static Object with(StructureShape shape, SdkPojo empty, SdkField<?> field, Object value) {
        ToCopyableBuilder<?, ?> valid = (ToCopyableBuilder<?, ?>) ValidValues.MINIMAL.structure(shape, empty);
        SdkBuilder<?, ?> builder = valid.toBuilder();
        field.set(builder, value);
        return builder.build();
    }

    private static List<BadValue> of(Shape shape, SdkField<?> field) {
        if (shape instanceof StructureShape structure) {
            return structures(structure, field.constructor().get());
        }
        if (shape instanceof ListShape list) {
            return lists(list, SdkFields.entryOf(field));
        }
        return shape instanceof MapShape map ? maps(map, SdkFields.valueOf(field)) : scalars(shape);
    }

    private static List<BadValue> lists(ListShape shape, SdkField<?> field) {
        Object valid = ValidValues.MINIMAL.of(shape.entry(), field);
        List<BadValue> result = new ArrayList<>(sizes(shape, size -> Collections.nCopies(size, valid)));
        List<?> withNull = Arrays.asList(valid, null);
        if (shape.entry() instanceof StructureShape) {
            result.add(new BadValue("2.member", withNull, NOT_NULL, false));
        } else if (shape.entry() instanceof ScalarShape) { // in the place of a null map, the SDK puts an empty one
            List<String> words = Stream.concat(words(shape.entry()).stream(), Stream.of(NOT_NULL))
                    .toList();
            result.add(new BadValue("", withNull, "Member must satisfy constraint: " + words, false));
        }
        for (BadValue bad : of(shape.entry(), field)) {
            UnaryOperator<Object> list = value -> List.of(valid, value);
            result.add(
                    bad.itself
                            ? bad.shownBy(list, "Member must satisfy constraint: " + words(shape.entry()))
                            : bad.within("2.member", list));
        }
        return result;
    }

    private static List<BadValue> maps(MapShape shape, SdkField<?> field) {
        Object key = ValidValues.scalar(shape.key());
        Object valid = ValidValues.MINIMAL.of(shape.entryValue(), field);
        List<BadValue> result = new ArrayList<>(sizes(shape, size -> numbered(size, valid)));
        for (BadValue bad : scalars(shape.key())) {
            result.add(bad.shownBy(
                    value -> Map.of(value, valid), "Map keys must satisfy constraint: " + words(shape.key())));
        }
        for (BadValue bad : of(shape.entryValue(), field)) {
            UnaryOperator<Object> map = value -> Map.of(key, value);
            result.add(
                    bad.itself
                            ? bad.shownBy(map, "Map value must satisfy constraint: " + words(shape.entryValue()))
                            : bad.within(key + ".member", map));
        }
        return result;
    }

    private static List<BadValue> sizes(Shape shape, IntFunction<Object> collection) {
        return shape.constraints().all().stream()
                .flatMap(c -> wrongNumbers(c).map(size -> new BadValue("", collection.apply(size), c.message(), true)))
                .toList();
    }

    private static List<BadValue> scalars(Shape shape) {
        return shape.constraints().all().stream()
                .flatMap(c -> wrongScalars(c).map(value -> new BadValue("", value, c.message(), true)))
                .toList();
    }

    private static Stream<?> wrongScalars(ShapeConstraint c) {
        if (c instanceof ShapeConstraint.LengthAtMost || c instanceof ShapeConstraint.LengthAtLeast) {
            return wrongNumbers(c).map("a"::repeat);
        }
        if (c instanceof ShapeConstraint.ValueAtMost || c instanceof ShapeConstraint.ValueAtLeast) {
            return wrongNumbers(c);
        }
        return UNMATCHED.stream().filter(text -> !c.isMetBy(text)).limit(1);
    }

    /** Returns the nearest number that a limit refuses; none if it refuses only negative lengths. */
    private static Stream<Integer> wrongNumbers(ShapeConstraint c) {
        if (c instanceof ShapeConstraint.LengthAtMost limit) {
            return Stream.of(limit.max() + 1);
        }
        if (c instanceof ShapeConstraint.LengthAtLeast limit) {
            return Stream.of(limit.min() - 1).filter(length -> length >= 0);
        }
        if (c instanceof ShapeConstraint.ValueAtMost limit) {
            return Stream.of(limit.max() + 1);
        }
        return c instanceof ShapeConstraint.ValueAtLeast limit ? Stream.of(limit.min() - 1) : Stream.empty();
    }

    private BadValue within(String part, UnaryOperator<Object> whole) {
        return new BadValue(path.isEmpty() ? part : part + "." + path, whole.apply(value), constraint, false);
    }

    private BadValue shownBy(UnaryOperator<Object> collection, String constraintOfAll) {
        return new BadValue("", collection.apply(value), constraintOfAll, false);
    }

    private static List<String> words(Shape shape) {
        return shape.constraints().all().stream().map(ShapeConstraint::message).toList();
    }

    private static Map<Object, Object> numbered(int size, Object value) {
        Map<Object, Object> result = new LinkedHashMap<>();
        for (int number = 0; number < size; number++) {
            result.put("k" + number, value);
        }
        return result;
    }
}
