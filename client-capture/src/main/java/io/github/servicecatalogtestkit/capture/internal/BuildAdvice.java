package io.github.servicecatalogtestkit.capture.internal;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.builder.SdkDefaultClientBuilder;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;

/** The code that is added to the SDK's builders. */
final class BuildAdvice {

    private BuildAdvice() {}

    /** Added to the constructor. */
    static final class OfConstructor {

        private OfConstructor() {}

        @Advice.OnMethodExit
        static void created(@Advice.This Object builder) {
            BuildHook.created(builder);
        }
    }

    /** Added to {@code buildClient()}. If the client is captured, the original method is skipped. */
    static final class OfBuildClient {

        private OfBuildClient() {}

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static @Nullable Object captured(
                @Advice.This Object builder,
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
}
