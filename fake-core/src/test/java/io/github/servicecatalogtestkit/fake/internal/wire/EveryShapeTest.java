package io.github.servicecatalogtestkit.fake.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.internal.wire.ShapeValues.Filling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.utils.builder.Buildable;

/** Every request and response of both services, with every member set, unset and empty, against the SDK's own codec. */
class EveryShapeTest {

    /** The last request that a client sent. */
    private byte[] sent = {};

    /** What the clients get as the response. */
    private byte[] answer = {};

    private final SdkHttpClient http = new SdkHttpClient() {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    sent = request.contentStreamProvider()
                            .orElseThrow()
                            .newStream()
                            .readAllBytes();
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder().statusCode(200).build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    };

    private final StaticCredentialsProvider credentials =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("111111111111", "secret"));
    private final List<Object> clients = List.of(
            ServiceCatalogClient.builder()
                    .httpClient(http)
                    .region(Region.US_EAST_1)
                    .credentialsProvider(credentials)
                    .build(),
            OrganizationsClient.builder()
                    .httpClient(http)
                    .region(Region.US_EAST_1)
                    .credentialsProvider(credentials)
                    .build());

    static Stream<Arguments> shapes() {
        return Stream.of(ServiceCatalogClient.class, OrganizationsClient.class)
                .flatMap(client -> Arrays.stream(client.getMethods()))
                .filter(method -> method.getParameterCount() == 1
                        && AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                        && AwsResponse.class.isAssignableFrom(method.getReturnType()))
                .flatMap(method -> Stream.of(Filling.values()).map(filling -> Arguments.of(method, filling)));
    }

    @Test
    void both_services_have_153_operations() {
        assertThat(shapes()).hasSize(153 * Filling.values().length);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_request_that_the_sdk_writes_is_read_back(Method operation, Filling filling) throws Exception {
        SdkPojo request = filled(operation.getParameterTypes()[0], filling);
        answer = "{}".getBytes(StandardCharsets.UTF_8);
        call(operation, request);

        SdkPojo builder = builder(operation.getParameterTypes()[0]);
        PojoReader.read(sent, builder, true);
        if (filling == Filling.UNSET) { // the SDK generates an idempotency token
            clearTokens(builder);
        }

        assertEqual((SdkPojo) ((Buildable) builder).build(), request);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void the_sdk_reads_back_a_response_that_is_written(Method operation, Filling filling) throws Exception {
        SdkPojo response = filled(operation.getReturnType(), filling);
        answer = PojoWriter.write(response);

        assertEqual((SdkPojo) call(operation, filled(operation.getParameterTypes()[0], Filling.UNSET)), response);
    }

    private static void clearTokens(SdkPojo builder) {
        builder.sdkFields().stream()
                .filter(field -> field.containsTrait(DefaultValueTrait.class))
                .forEach(field -> field.set(builder, null));
    }

    /** The text of an object of the SDK differs for an empty list and an absent one. */
    private static void assertEqual(SdkPojo actual, SdkPojo expected) {
        assertThat(actual.toString()).isEqualTo(expected.toString());
        assertThat(actual.equalsBySdkFields(expected)).isTrue();
    }

    private Object call(Method operation, SdkPojo request) throws ReflectiveOperationException {
        for (Object client : clients) {
            if (operation.getDeclaringClass().isInstance(client)) {
                return operation.invoke(client, request);
            }
        }
        throw new AssertionError(operation);
    }

    private static SdkPojo filled(Class<?> type, Filling filling) throws ReflectiveOperationException {
        return ShapeValues.fill(builder(type), filling);
    }

    private static SdkPojo builder(Class<?> type) throws ReflectiveOperationException {
        return (SdkPojo) type.getMethod("builder").invoke(null);
    }
}
