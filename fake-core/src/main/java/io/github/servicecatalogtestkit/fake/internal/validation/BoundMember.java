package io.github.servicecatalogtestkit.fake.internal.validation;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** A member and the field of the SDK's class that holds its value. */
record BoundMember(Member member, SdkField<?> field) {

    void check(SdkPojo pojo, Violations found) {
        member.check(valueIn(pojo), found);
    }

    /** Reads a token from the request: its field would generate a random one for every call without a token. */
    private @Nullable Object valueIn(SdkPojo pojo) {
        return member.presence() == Member.Presence.FILLED_BY_SDK
                ? ((SdkRequest) pojo)
                        .getValueForField(member.name(), Object.class)
                        .orElse(null)
                : field.getValueOrDefault(pojo);
    }
}
