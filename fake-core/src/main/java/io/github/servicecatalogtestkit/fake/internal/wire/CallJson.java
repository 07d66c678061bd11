package io.github.servicecatalogtestkit.fake.internal.wire;

import io.github.servicecatalogtestkit.fake.internal.interceptor.CallRecord;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Writes a call of the journal as JSON. */
public final class CallJson {

    private CallJson() {}

    public static String of(CallRecord call, long number) {
        byte[] json = PojoWriter.write(writer -> {
            writer.json().writeStartObject();
            writer.json().writeNumberField("number", number);
            writer.text("accountId", call.caller().account().digits());
            writer.text("region", call.caller().scope().region());
            writer.text("principalArn", call.caller().principal());
            writer.text("operation", call.operation().name());
            writer.structure("request", call.request());
            if (call.response() != null) {
                writer.structure("response", call.response());
            }
            if (call.error() instanceof AwsServiceException refused) {
                writer.json().writeObjectFieldStart("error");
                writer.text("code", refused.awsErrorDetails().errorCode());
                writer.text("message", refused.awsErrorDetails().errorMessage());
                writer.json().writeEndObject();
            } else if (call.error() != null) {
                writer.json().writeObjectFieldStart("error");
                writer.text("code", call.error().getClass().getSimpleName());
                writer.text("message", String.valueOf(call.error().getMessage()));
                writer.json().writeEndObject();
            }
            writer.json().writeEndObject();
        });
        return new String(json, StandardCharsets.UTF_8);
    }
}
