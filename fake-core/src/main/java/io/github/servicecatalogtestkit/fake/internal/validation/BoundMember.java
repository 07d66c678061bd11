package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** A member and the field of the SDK's class that holds it. */
record BoundMember(Member member, SdkField<?> field) {

    List<Violation> violationsIn(SdkPojo pojo) {
        return member.violationsOf(valueIn(pojo));
    }

    /** A token is asked of the request: its field would make one up, at random, for every call without a token. */
    private @Nullable Object valueIn(SdkPojo pojo) {
        return member.presence() == Member.Presence.FILLED_BY_SDK
                ? ((SdkRequest) pojo)
                        .getValueForField(member.name(), Object.class)
                        .orElse(null)
                : field.getValueOrDefault(pojo);
    }
}
