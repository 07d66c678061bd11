package io.github.servicecatalogtestkit.fake.internal.wire;

import static io.github.servicecatalogtestkit.fake.internal.wire.QueryAnswers.element;
import static io.github.servicecatalogtestkit.fake.internal.wire.QueryAnswers.escaped;

import io.github.servicecatalogtestkit.fake.internal.error.StsErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.sdk.SecurityTokens;
import io.github.servicecatalogtestkit.fake.internal.sdk.SecurityTokens.AssumedRole;
import io.github.servicecatalogtestkit.fake.internal.sdk.SecurityTokens.CallerIdentity;
import io.github.servicecatalogtestkit.fake.internal.sdk.SecurityTokens.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * AWS STS in the query protocol: a form as the request, XML as the response.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole</a>
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html">GetSessionToken</a>
 */
final class StsQuery {

    private static final QueryAnswers ANSWERS = new QueryAnswers("https://sts.amazonaws.com/doc/2011-06-15/");

    private final QueryForm form;
    private final Caller caller;

    private StsQuery(QueryForm form, Caller caller) {
        this.form = form;
        this.caller = caller;
    }

    static WireAnswer answer(byte[] body, Caller caller, String requestId) {
        StsQuery query = new StsQuery(new QueryForm(body), caller);
        String action = query.form.action();
        String result = switch (action) {
            case "AssumeRole" -> query.assumeRole();
            case "GetCallerIdentity" -> query.callerIdentity();
            case "GetSessionToken" -> credentials(SecurityTokens.session(caller, query.seconds()));
            default -> throw WireError.unknownOperation(action);
        };
        return ANSWERS.answer(action, result, requestId);
    }

    static WireAnswer error(WireError error, String requestId) {
        return ANSWERS.error(error.status(), error.code(), error.text(), requestId);
    }

    private String assumeRole() {
        AssumedRole assumed;
        try {
            assumed = SecurityTokens.assumeRole(
                    required("RoleArn", "roleArn"), required("RoleSessionName", "roleSessionName"), seconds());
        } catch (IllegalArgumentException notARole) {
            throw WireError.wrongParameter(String.valueOf(notARole.getMessage()));
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
        String value = form.find(parameter);
        if (value == null) {
            throw WireError.wrongParameter(StsErrors.missingText(member));
        }
        return value;
    }

    private @Nullable Integer seconds() {
        String seconds = form.find("DurationSeconds");
        if (seconds == null) {
            return null;
        }
        if (!seconds.matches("\\d{1,6}")) {
            throw WireError.wrongParameter("DurationSeconds is a number, but was \"" + seconds + "\"");
        }
        return Integer.valueOf(seconds);
    }
}
