package io.github.servicecatalogtestkit.fake.internal.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;

/** Valid and bad requests of every operation, made from the shape table. */
public final class GeneratedRequests {

    private GeneratedRequests() {}

    /**
     * A request that breaks one demand.
     *
     * @param path where the service must find the violation
     * @param constraint what it must say of it
     */
    public record Bad(String operation, ServiceCatalogRequest request, String path, String constraint) {

        @Override
        public String toString() {
            return operation + " with bad " + path + ": " + constraint;
        }
    }

    /** Returns the names of all operations in the committed table, as AWS writes them. */
    public static List<String> operations() {
        return tableLines().stream()
                .filter(line -> line.matches("structure \\w+Input"))
                .map(line -> line.substring("structure ".length(), line.length() - "Input".length()))
                .toList();
    }

    /** Returns a request with nothing but what the operation requires. */
    public static ServiceCatalogRequest minimal(String operation) {
        return request(operation, ValidValues.MINIMAL);
    }

    /** Returns a valid request in which every constrained member is set, at every depth. */
    public static ServiceCatalogRequest complete(String operation) {
        return request(operation, ValidValues.COMPLETE);
    }

    /** Returns one bad request for each demand on each member of the operation's input, at every depth. */
    public static List<Bad> bad(String operation) {
        return BadValue.structures(input(operation), SdkFields.requestBuilder(operation)).stream()
                .map(bad -> new Bad(operation, (ServiceCatalogRequest) bad.value(), bad.path(), bad.constraint()))
                .toList();
    }

    private static ServiceCatalogRequest request(String operation, ValidValues values) {
        return (ServiceCatalogRequest) values.structure(input(operation), SdkFields.requestBuilder(operation));
    }

    static StructureShape input(String operation) {
        return ShapeTable.COMMITTED.inputOf(operation);
    }

    static List<String> tableLines() {
        try (InputStream table = ShapeTable.class.getResourceAsStream("shape-table.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
