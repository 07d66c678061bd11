package io.github.servicecatalogtestkit.fake.internal.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequest;

/** Valid and bad requests of every operation of both services, generated from the shape tables. */
public final class GeneratedRequests {

    private GeneratedRequests() {}

    /** An operation of a service, named as AWS names it. */
    public record Api(ServiceModel model, String operation) {

        @Override
        public String toString() {
            return model + " " + operation;
        }
    }

    /**
     * A request that breaks one constraint.
     *
     * @param path where the service must find the violation
     * @param constraint what it must say about it
     */
    public record Bad(Api api, AwsRequest request, String path, String constraint) {

        @Override
        public String toString() {
            return api + " with bad " + path + ": " + constraint;
        }
    }

    /** Returns all operations in the committed tables. */
    public static List<Api> operations() {
        return Arrays.stream(ServiceModel.values())
                .flatMap(GeneratedRequests::operations)
                .toList();
    }

    private static Stream<Api> operations(ServiceModel model) {
        return tableLines(model)
                .filter(line -> line.startsWith("operation "))
                .map(line -> new Api(model, line.split(" ")[1]));
    }

    /** Returns a request with only the required members. */
    public static AwsRequest minimal(Api api) {
        return request(api, ValidValues.MINIMAL);
    }

    /** Returns a valid request in which every constrained member is set, at every depth. */
    public static AwsRequest complete(Api api) {
        return request(api, ValidValues.COMPLETE);
    }

    /** Returns one bad request for each constraint on each member of the operation's input, at every depth. */
    public static List<Bad> bad(Api api) {
        return BadValue.structures(input(api), SdkFields.requestBuilder(api)).stream()
                .map(bad -> new Bad(api, (AwsRequest) bad.value(), bad.path(), bad.constraint()))
                .toList();
    }

    private static AwsRequest request(Api api, ValidValues values) {
        return (AwsRequest) values.structure(input(api), SdkFields.requestBuilder(api));
    }

    static StructureShape input(Api api) {
        return api.model().shapes().inputOf(api.operation());
    }

    static ShapeConstraints constraints(Api api) {
        return ShapeConstraints.of(api.model(), api.operation());
    }

    static List<String> tableLines() {
        return Arrays.stream(ServiceModel.values())
                .flatMap(GeneratedRequests::tableLines)
                .toList();
    }

    private static Stream<String> tableLines(ServiceModel model) {
        try (InputStream table = ServiceModel.class.getResourceAsStream(model.table())) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
