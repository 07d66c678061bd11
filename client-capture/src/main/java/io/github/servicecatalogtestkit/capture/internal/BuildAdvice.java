package io.github.servicecatalogtestkit.capture.internal;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.builder.SdkDefaultClientBuilder;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * The code that is added to {@code buildClient()} of the SDK's builders. If the client is captured, the original method
 * is skipped.
 */
final class BuildAdvice {

    private BuildAdvice() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static @Nullable Object captured(
            @Advice.This SdkBuilder<?, ?> builder,
            @Advice.FieldValue(value = "clientConfiguration", declaringType = SdkDefaultClientBuilder.class)
                    SdkClientConfiguration.Builder configuration) {
        return BuildHook.clientFor(builder, configuration);
    }

    @Advice.OnMethodExit
    @SuppressWarnings({"ParameterCanBeFinal", "UnusedVariable", "UnusedAssignment"
    }) // Byte Buddy returns what is assigned.
    static void built(
            @Advice.Enter @Nullable Object captured,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) @Nullable Object built) {
        if (captured != null) {
            built = captured;
        }
    }
}
