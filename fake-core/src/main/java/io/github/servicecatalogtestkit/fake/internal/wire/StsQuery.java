package io.github.servicecatalogtestkit.fake.internal.wire;

import io.github.servicecatalogtestkit.fake.internal.error.StsErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.sdk.SecurityTokens;
import io.github.servicecatalogtestkit.fake.internal.sdk.SecurityTokens.AssumedRole;
import io.github.servicecatalogtestkit.fake.internal.sdk.SecurityTokens.CallerIdentity;
import io.github.servicecatalogtestkit.fake.internal.sdk.SecurityTokens.Credentials;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * AWS STS in the query protocol: a form as the request, XML as the response.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole</a>
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html">GetSessionToken</a>
 */
final class StsQuery {

    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
    private static final int OK = 200;

    private final Map<String, String> form;
    private final Caller caller;

    private StsQuery(Map<String, String> form, Caller caller) {
        this.form = form;
        this.caller = caller;
    }

    static WireAnswer answer(byte[] body, Caller caller, String requestId) {
        StsQuery query = new StsQuery(form(new String(body, StandardCharsets.UTF_8)), caller);
        String action = query.form.getOrDefault("Action", "");
        String result = switch (action) {
            case "AssumeRole" -> query.assumeRole();
            case "GetCallerIdentity" -> query.callerIdentity();
            case "GetSessionToken" -> credentials(SecurityTokens.session(caller, query.seconds()));
            default -> throw WireError.unknownOperation(action);
        };
        return xml(
                OK,
                action + "Response",
                element(action + "Result", result)
                        + element("ResponseMetadata", element("RequestId", escaped(requestId))),
                requestId);
    }

    static WireAnswer error(WireError error, String requestId) {
        String details = element("Type", "Sender")
                + element("Code", escaped(error.code()))
                + element("Message", escaped(error.text()));
        return xml(
                error.status(),
                "ErrorResponse",
                element("Error", details) + element("RequestId", escaped(requestId)),
                requestId);
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw WireError.missingParameter("The form has a bad escape: " + badEscape.getMessage());
        }
    }

    private String assumeRole() {
        AssumedRole assumed;
        try {
            assumed = SecurityTokens.assumeRole(
                    required("RoleArn", "roleArn"), required("RoleSessionName", "roleSessionName"), seconds());
        } catch (IllegalArgumentException notARole) {
            throw WireError.missingParameter(String.valueOf(notARole.getMessage()));
        }
        return credentials(assumed.credentials())
                + element(
                        "AssumedRoleUser",
                        element("Arn", escaped(assumed.arn())) + element("AssumedRoleId", escaped(assumed.id())));
    }

    private String callerIdentity() {
        CallerIdentity identity = SecurityTokens.identity(caller);
        return element("Arn", escaped(identity.arn()))
                + element("UserId", escaped(identity.userId()))
                + element("Account", identity.account());
    }

    private static String credentials(Credentials credentials) {
        return element(
                "Credentials",
                element("AccessKeyId", credentials.accessKeyId())
                        + element("SecretAccessKey", credentials.secretAccessKey())
                        + element("SessionToken", escaped(credentials.sessionToken()))
                        + element("Expiration", credentials.expiration().toString()));
    }

    private String required(String parameter, String member) {
        String value = form.get(parameter);
        if (value == null) {
            throw WireError.missingParameter(StsErrors.missingText(member));
        }
        return value;
    }

    private @Nullable Integer seconds() {
        String seconds = form.get("DurationSeconds");
        if (seconds == null) {
            return null;
        }
        if (!seconds.matches("\\d{1,6}")) {
            throw WireError.missingParameter("DurationSeconds is a number, but was \"" + seconds + "\"");
        }
        return Integer.valueOf(seconds);
    }

    private static WireAnswer xml(int status, String root, String content, String requestId) {
        String text = "<" + root + " xmlns=\"" + NAMESPACE + "\">" + content + "</" + root + ">";
        return WireAnswer.xml(status, requestId, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    /** Returns {@code text} with XML's special characters escaped, and without those that XML cannot contain. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
