package io.github.servicecatalogtestkit.fake.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** A catalog without the SDK's module {@code cloudformation}, which is optional. */
class WithoutCloudFormationTest {

    /** Sends one request of AWS CloudFormation and one of AWS STS, and prints the answers. */
    static final class Program {

        private Program() {}

        public static void main(String[] services) throws Exception {
            try (SdkHttpClient http = FakeServiceCatalog.create().httpClient()) {
                for (String service : services) {
                    SdkHttpRequest request = SdkHttpRequest.builder()
                            .method(SdkHttpMethod.POST)
                            .uri(URI.create("http://localhost/"))
                            .putHeader("Content-Type", "application/x-www-form-urlencoded")
                            .putHeader(
                                    "Authorization",
                                    "AWS4-HMAC-SHA256 Credential=111111111111/20260101/us-east-1/" + service
                                            + "/aws4_request, SignedHeaders=host, Signature=any")
                            .build();
                    System.out.println(new String(
                            http.prepareRequest(HttpExecuteRequest.builder()
                                            .request(request)
                                            .contentStreamProvider(RequestBody.fromString("Action=GetCallerIdentity")
                                                    .contentStreamProvider())
                                            .build())
                                    .call()
                                    .responseBody()
                                    .orElseThrow()
                                    .readAllBytes(),
                            StandardCharsets.UTF_8));
                }
            }
        }
    }

    @Test
    void a_request_to_it_names_the_dependency_and_other_services_answer() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("cloudformation"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Program.class.getName(),
                        "cloudformation",
                        "sts")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("<Code>NotImplementedException</Code>")
                .contains("add the dependency software.amazon.awssdk:cloudformation")
                .contains("<Account>111111111111</Account>");
        assertThat(process.waitFor()).isZero();
    }
}
