package io.github.servicecatalogtestkit.fake.internal.validation;

import io.github.servicecatalogtestkit.fake.internal.validation.GeneratedRequests.Api;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Random requests of every operation of both services that satisfy the constraints of the service models. */
public final class RandomRequests {

    /** Chooses the values of members. */
    public interface Choices {

        /** Returns how likely an optional member is set, from 0 to 1. */
        double likelihood(Api api, String member);

        /** Returns a value for a member, or {@code null} for any valid value. */
        @Nullable
        Object value(Api api, String member);
    }

    private final Random random;
    private final Choices choices;

    public RandomRequests(Random random, Choices choices) {
        this.random = random;
        this.choices = choices;
    }

    /** Returns a request of the given operation. */
    public AwsRequest next(Api api) {
        return (AwsRequest) structure(api, GeneratedRequests.input(api), SdkFields.requestBuilder(api));
    }

    private Object structure(Api api, StructureShape shape, SdkPojo builder) {
        for (Member member : shape.members()) {
            Optional<SdkField<?>> field = SdkFields.named(member.name(), builder);
            if (field.isPresent() && isSet(api, member)) {
                Object chosen = choices.value(api, member.name());
                boolean isValid = chosen != null && isValid(member.shape(), chosen);
                field.get().set(builder, isValid ? chosen : any(api, member.shape(), field.get()));
            }
        }
        return ((SdkBuilder<?, ?>) builder).build();
    }

    private boolean isSet(Api api, Member member) {
        return member.presence() == Member.Presence.REQUIRED
                || random.nextDouble() < choices.likelihood(api, member.name());
    }

    private static boolean isValid(Shape shape, Object value) {
        return !(shape instanceof ScalarShape)
                || value instanceof Instant
                || shape.constraints().areMetBy(value);
    }

    private Object any(Api api, Shape shape, SdkField<?> field) {
        if (shape instanceof StructureShape structure) {
            return structure(api, structure, field.constructor().get());
        }
        if (shape instanceof ListShape list) {
            return List.of(any(api, list.entry(), SdkFields.entryOf(field)));
        }
        if (shape instanceof MapShape map) {
            return Map.of(ValidValues.scalar(map.key()), any(api, map.entryValue(), SdkFields.valueOf(field)));
        }
        return field.marshallingType() == MarshallingType.INSTANT ? Instant.EPOCH : ValidValues.scalar(shape);
    }
}
