package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** HTTP requests that no operation can answer: the sender learns what is wrong, and nothing changes. */
class RefusedHttpRequestTest {

    private static final String CREATE = "{\"DisplayName\":\"Web servers\",\"ProviderName\":\"Platform\"}";

    private final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    private final FakeServiceCatalog strict = FakeServiceCatalog.builder()
            .settings(s -> s.refusesUnknownMembers(true))
            .build();

    /** The status and the body of an answer. */
    private record Answer(int status, String body) {}

    @AfterEach
    void no_call_was_made() {
        assertThat(catalog.journal().calls()).isEmpty();
    }

    private static Answer answer(FakeServiceCatalog from, Consumer<SdkHttpRequest.Builder> change, String body) {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("https://servicecatalog.us-east-1.amazonaws.com/"))
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", "AWS242ServiceCatalogService.CreatePortfolio")
                .putHeader("Authorization", signature("111111111111", "servicecatalog"));
        change.accept(request);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (SdkHttpClient client = from.httpClient()) {
            HttpExecuteResponse response = client.prepareRequest(HttpExecuteRequest.builder()
                            .request(request.build())
                            .contentStreamProvider(() -> new ByteArrayInputStream(bytes))
                            .build())
                    .call();
            return new Answer(
                    response.httpResponse().statusCode(),
                    new String(response.responseBody().orElseThrow().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String signature(String accessKeyId, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + accessKeyId + "/20260101/us-east-1/" + service
                + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=0123456789abcdef";
    }

    private Answer with(String header, String value) {
        return answer(catalog, r -> r.putHeader(header, value), CREATE);
    }

    private Answer body(String body) {
        return answer(catalog, r -> {}, body);
    }

    private static void assertRefused(Answer answer, int status, String code, String text) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .startsWith("{\"__type\":\"" + code + "\",\"Message\":\"")
                .contains(text);
    }

    @Test
    void a_valid_request_is_answered() {
        Answer answer = answer(strict, r -> {}, CREATE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"CreatedTime\":1767225600");
    }

    @Test
    void an_unsigned_request_learns_how_to_sign() {
        assertRefused(
                answer(catalog, r -> r.removeHeader("Authorization"), CREATE),
                403,
                "MissingAuthenticationTokenException",
                "the access key ID is the ID of the account");
    }

    @Test
    void a_presigned_request_is_not_supported() {
        assertRefused(
                answer(
                        catalog,
                        r -> r.removeHeader("Authorization")
                                .putRawQueryParameter("X-Amz-Algorithm", "AWS4-HMAC-SHA256")
                                .putRawQueryParameter("X-Amz-Signature", "0123"),
                        CREATE),
                403,
                "IncompleteSignatureException",
                "Presigned requests are not supported");
    }

    @ParameterizedTest
    @CsvSource({
        "Basic YWxhZGRpbjpvcGVuc2VzYW1l",
        "AWS4-ECDSA-P256-SHA256 Credential=111111111111/20260101/servicecatalog/aws4_request",
        "AWS4-HMAC-SHA256 Credential=111111111111"
    })
    void another_authorization_is_refused(String header) {
        assertRefused(
                with("Authorization", header), 403, "IncompleteSignatureException", "begins with \\\"AWS4-HMAC-SHA256");
    }

    @Test
    void real_access_keys_name_no_account() {
        assertRefused(
                with("Authorization", signature("AKIAIOSFODNN7EXAMPLE", "servicecatalog")),
                403,
                "UnrecognizedClientException",
                "Set AWS_ACCESS_KEY_ID, for example, to 111111111111");
    }

    @Test
    void another_service_is_refused_by_name() {
        Answer answer = answer(
                catalog,
                r -> r.putHeader("Authorization", signature("111111111111", "ssm"))
                        .putHeader("X-Amz-Target", "AmazonSSM.GetParameter"),
                "{}");

        assertRefused(
                answer,
                400,
                "UnknownOperationException",
                "the request is for \\\"ssm\\\". Set AWS_ENDPOINT_URL_SERVICE_CATALOG");
    }

    @ParameterizedTest
    @CsvSource({"sts, <ErrorResponse ", "cloudformation, <ErrorResponse ", "servicecatalog, {"})
    void a_session_token_of_another_account_is_refused_in_the_form_of_the_service(String service, String start) {
        Answer answer = answer(
                catalog,
                r -> {
                    r.putHeader("Authorization", signature("111111111111", service))
                            .putHeader("X-Amz-Security-Token", "arn:aws:iam::222222222222:role/Deployer");
                    if (!service.equals("servicecatalog")) {
                        r.putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                                .removeHeader("X-Amz-Target");
                    }
                },
                service.equals("servicecatalog") ? "{}" : "Action=GetCallerIdentity");

        assertThat(answer.body())
                .startsWith(start)
                .contains("UnrecognizedClientException", "is a principal of the account 222222222222");
    }

    @Test
    void another_service_with_the_query_protocol_gets_xml() {
        Answer answer = answer(
                catalog,
                r -> r.putHeader("Authorization", signature("111111111111", "sns"))
                        .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .removeHeader("X-Amz-Target"),
                "Action=ListTopics");

        assertThat(answer.body())
                .startsWith("<ErrorResponse ")
                .contains("<Code>UnknownOperationException</Code>")
                .contains("the request is for \"sns\"");
    }

    @Test
    void amazon_s3_gets_xml() {
        Answer answer = answer(
                catalog,
                r -> r.method(SdkHttpMethod.GET)
                        .putHeader("Authorization", signature("111111111111", "s3"))
                        .removeHeader("Content-Type")
                        .removeHeader("X-Amz-Target"),
                "");

        assertThat(answer.body()).startsWith("<ErrorResponse ").contains("the request is for \"s3\"");
    }

    @Test
    void a_request_with_the_signature_for_another_service_is_refused() {
        assertRefused(
                with("Authorization", signature("111111111111", "organizations")),
                403,
                "InvalidSignatureException",
                "Credential should be scoped to correct service: 'servicecatalog'.");
    }

    @Test
    void an_operation_that_does_not_exist_is_refused_by_name() {
        assertRefused(
                with("X-Amz-Target", "AWS242ServiceCatalogService.createPortfolio"),
                400,
                "UnknownOperationException",
                "no operation \\\"createPortfolio\\\"");
        assertRefused(
                answer(catalog, r -> r.removeHeader("X-Amz-Target"), CREATE),
                400,
                "UnknownOperationException",
                "X-Amz-Target: AWS242ServiceCatalogService.ListPortfolios");
        assertRefused(
                answer(catalog, r -> r.method(SdkHttpMethod.PUT), CREATE),
                400,
                "UnknownOperationException",
                "A request is a POST");
    }

    @Test
    void another_content_type_is_refused() {
        assertRefused(
                with("Content-Type", "application/json"),
                400,
                "UnknownOperationException",
                "must be application/x-amz-json-1.1, but was \\\"application/json\\\"");
        assertRefused(
                answer(catalog, r -> r.removeHeader("Content-Type"), CREATE),
                400,
                "UnknownOperationException",
                "but there is none");
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_refused() {
        assertRefused(
                body("{\"DisplayName\":\"" + "x".repeat(1024 * 1024) + "\"}"),
                413,
                "RequestEntityTooLarge",
                "at most 1048576 bytes");
    }

    /** Bodies, with apostrophes for quotation marks, and a part of the error. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'DisplayName' | not well-formed JSON",
                "{'DisplayName':'a',} | not well-formed JSON",
                "{DisplayName:'a'} | not well-formed JSON",
                "{'DisplayName':NaN} | not well-formed JSON",
                "{'DisplayName':'a'} {} | Nothing may follow the JSON object",
                "{'DisplayName':'a'}] | not well-formed JSON",
                "{'DisplayName':'a','DisplayName':'b'} | Duplicate field",
                "{'Unknown':{'a':1,'a':2}} | Duplicate field",
                "[] | Start of list found where not expected",
                "'text' | STRING_VALUE can not be converted to a Structure",
                "null | NULL_VALUE can not be converted to a Structure",
                "{'DisplayName':7} | NUMBER_VALUE can not be converted to a String [at /DisplayName]",
                "{'DisplayName':true} | TRUE_VALUE can not be converted to a String [at /DisplayName]",
                "{'DisplayName':{}} | Start of structure or map found where not expected. [at /DisplayName]",
                "{'DisplayName':['a']} | Start of list found where not expected [at /DisplayName]",
                "{'Tags':{'Key':'a'}} | Start of structure or map found where not expected. [at /Tags]",
                "{'Tags':[{'Key':'a','Value':1}]} | NUMBER_VALUE can not be converted to a String [at /Tags/0/Value]",
                "{'Tags':'a'} | STRING_VALUE can not be converted to a List [at /Tags]"
            })
    void a_body_that_is_no_request_is_refused_with_the_place(String body, String text) {
        assertRefused(body(body.replace('\'', '"')), 400, "SerializationException", text);
    }

    @ParameterizedTest
    @CsvSource({"1.5", "2147483648", "1e999999999", "\"1\"", "false"})
    void a_number_that_is_not_an_integer_is_refused(String value) {
        Answer answer = answer(
                catalog,
                r -> r.putHeader("X-Amz-Target", "AWS242ServiceCatalogService.ListPortfolios"),
                "{\"PageSize\":" + value + "}");

        assertRefused(answer, 400, "SerializationException", "can not be converted to an Integer [at /PageSize]");
    }

    @Test
    void deep_nesting_is_refused() {
        assertRefused(
                body("{\"Unknown\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                400,
                "SerializationException",
                "nesting depth");
    }

    @Test
    void a_member_that_the_operation_does_not_have_is_ignored_or_refused() {
        String body = CREATE.replace("}", ",\"Owner\":{\"a\":[1,2]}}");

        assertThat(answer(FakeServiceCatalog.create(), r -> {}, body).status()).isEqualTo(200);
        assertRefused(
                answer(strict, r -> {}, body),
                400,
                "SerializationException",
                "There is no member \\\"Owner\\\" [at /Owner]; there are AcceptLanguage, Description, DisplayName");
        assertThat(strict.journal().calls()).isEmpty();
    }

    @Test
    void a_member_that_is_null_is_absent() {
        Answer answer = answer(strict, r -> {}, CREATE.replace("}", ",\"Description\":null}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Description");
    }

    @Test
    void the_form_of_a_request_to_sts_can_be_wrong_too() {
        Consumer<SdkHttpRequest.Builder> toSts = r -> r.putHeader("Authorization", signature("111111111111", "sts"))
                .putHeader("Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer(catalog, toSts, "Action=%zz").body()).contains("<Code>ValidationError</Code>");
        assertThat(answer(catalog, toSts, "").body()).contains("<Code>UnknownOperationException</Code>");
        assertThat(answer(catalog, toSts, "Action=GetSessionToken&DurationSeconds=soon")
                        .body())
                .contains("DurationSeconds is a number, but was \"soon\"");
        assertRefused(
                with("Authorization", signature("111111111111", "sts")),
                400,
                "UnknownOperationException",
                "must be application/x-www-form-urlencoded");
    }
}
