package io.github.servicecatalogtestkit.fake.internal.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Who signed a request, from its headers. The signature itself is not verified: in a test, secret keys are not secret.
 *
 * @param sessionToken the session token that belongs to the access key
 * @param service the service for which the request is signed, for example {@code servicecatalog}
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html">Elements of a
 *     signature of version 4</a>
 */
record Signature(String accessKeyId, @Nullable String sessionToken, String region, String service) {

    private static final Pattern HEADER = Pattern.compile(
            "AWS4-HMAC-SHA256 +(?:.*[, ])?Credential=([^/, ]+)/\\d{8}/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request"
                    + "(?:[, ].*)?");

    /**
     * Reads the signature of a request.
     *
     * @throws WireError if there is none, or it is in the query
     */
    static Signature of(SdkHttpRequest request) {
        String header = request.firstMatchingHeader("Authorization").orElse("");
        if (header.isEmpty()) {
            throw request.firstMatchingRawQueryParameter("X-Amz-Signature").isPresent()
                    ? WireError.presigned()
                    : WireError.unsigned();
        }
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches()) {
            throw WireError.badSignature(header);
        }
        return new Signature(
                parts.group(1),
                request.firstMatchingHeader("X-Amz-Security-Token").orElse(null),
                parts.group(2),
                parts.group(3));
    }
}
