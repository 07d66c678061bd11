package io.github.servicecatalogtestkit.fake.internal.wire;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.interceptor.CallOrigin;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.sdk.RequestCredentials;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Answers HTTP requests from a catalog as AWS answers them: AWS Service Catalog and AWS Organizations with AWS JSON
 * 1.1, AWS STS and AWS CloudFormation with the query protocol. The caller is the account and the principal that signed
 * the request, in the Region of the signature.
 */
public final class WireCatalog {

    /** The longest body of a request, in bytes. */
    public static final int MAX_BODY = 1024 * 1024;

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/x-amz-json-1.1";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String STS = "sts";
    private static final String CLOUD_FORMATION = "cloudformation";

    private static final long VERSION_4 = 0x4000;
    private static final long VARIANT_1 = 0x9000_0000_0000_0000L;

    private final LiveCatalog live;
    private final AtomicLong ownAnswers = new AtomicLong();

    public WireCatalog(LiveCatalog live) {
        this.live = live;
    }

    /** Returns the answer to a request, which is an error if the request is wrong in any way. */
    WireAnswer answer(SdkHttpRequest request, byte[] body) {
        try {
            return routed(request, body);
        } catch (WireError error) {
            return readsXml(request)
                    ? StsQuery.error(error, requestId())
                    : WireAnswer.jsonError(
                            error.status(), requestId(), PojoWriter.writeError(error.code(), error.text(), null));
        }
    }

    private WireAnswer routed(SdkHttpRequest request, byte[] body) {
        if (body.length > MAX_BODY) {
            throw WireError.tooLarge(MAX_BODY);
        }
        Signature signature = Signature.of(request);
        if (signature.service().equals(STS)) {
            require(request, FORM);
            return StsQuery.answer(body, caller(signature), requestId());
        }
        if (signature.service().equals(CLOUD_FORMATION)) {
            require(request, FORM);
            return cloudFormation(body, caller(signature));
        }
        Optional<String> target = request.firstMatchingHeader("X-Amz-Target");
        if (target.isEmpty() || request.method() != SdkHttpMethod.POST) {
            throw Api.isSigningName(signature.service())
                    ? WireError.noTarget()
                    : WireError.foreignService(signature.service());
        }
        Api api = Api.ofTarget(target.get())
                .orElseThrow(() -> WireError.foreignService(
                        Api.isSigningName(signature.service()) ? target.get() : signature.service()));
        if (!signature.service().equals(api.signingName())) {
            throw WireError.otherScope(signature.service(), api.signingName());
        }
        require(request, JSON);
        String userAgent = request.firstMatchingHeader("User-Agent").orElse("");
        return answer(api, api.operation(target.get()), caller(signature), body, userAgent);
    }

    private WireAnswer cloudFormation(byte[] body, Caller caller) {
        try {
            return CloudFormationQuery.answer(live, body, caller, requestId());
        } catch (NoClassDefFoundError notOnTheClassPath) {
            throw WireError.noCloudFormation();
        }
    }

    private static void require(SdkHttpRequest request, String type) {
        String actual = request.firstMatchingHeader(CONTENT_TYPE).orElse(null);
        if (actual == null || !actual.split(";", 2)[0].strip().equalsIgnoreCase(type)) {
            throw WireError.wrongContentType(actual, type);
        }
    }

    /** Returns whether the client reads XML: those of the query protocol, and of Amazon S3. */
    private static boolean readsXml(SdkHttpRequest request) {
        return request.firstMatchingHeader(CONTENT_TYPE)
                        .filter(type -> type.startsWith(FORM))
                        .isPresent()
                || request.firstMatchingHeader("Authorization")
                        .filter(signature -> signature.contains("/s3/aws4_request"))
                        .isPresent();
    }

    private static Caller caller(Signature signature) {
        try {
            return RequestCredentials.callerOf(signature.accessKeyId(), signature.sessionToken(), signature.region())
                    .orElseThrow(() -> WireError.unknownAccount(signature.accessKeyId()));
        } catch (IllegalArgumentException principalOfAnotherAccount) {
            throw WireError.wrongToken(String.valueOf(principalOfAnotherAccount.getMessage()));
        }
    }

    private <Q extends SdkPojo, R extends AwsResponse> WireAnswer answer(
            Api api, Operation<Q, R> operation, Caller caller, byte[] body, String userAgent) {
        SdkPojo builder = api.requestBuilder(operation);
        PojoReader.read(body, builder, live.present().settings().get(Setting.REFUSES_UNKNOWN_MEMBERS));
        @SuppressWarnings("unchecked") // the request of the operation
        Q request = (Q) CallOrigin.marked((AwsRequest) ((Buildable) builder).build(), userAgent);
        try {
            R response = live.answer(caller, operation, request);
            return WireAnswer.json(response.responseMetadata().requestId(), PojoWriter.write(response));
        } catch (AwsServiceException refused) {
            AwsErrorDetails details = refused.awsErrorDetails();
            return WireAnswer.jsonError(
                    refused.statusCode(),
                    refused.requestId(),
                    PojoWriter.writeError(details.errorCode(), details.errorMessage(), refused));
        } catch (UnsupportedOperationException notModelled) {
            throw WireError.notModelled(String.valueOf(notModelled.getMessage()));
        } catch (RuntimeException ofTheTest) {
            throw WireError.failed(ofTheTest);
        }
    }

    /** Returns the request ID of an answer that is not in the journal: another UUID than those of calls. */
    private String requestId() {
        return new UUID(VERSION_4, VARIANT_1 | ownAnswers.incrementAndGet()).toString();
    }
}
