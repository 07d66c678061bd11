package io.github.servicecatalogtestkit.fake.internal.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service models of which the shape tables beside this class are extracts. */
public enum ServiceModel {
    SERVICE_CATALOG("servicecatalog-shapes.txt"),
    ORGANIZATIONS("organizations-shapes.txt");

    private final String resource;
    private volatile @Nullable ShapeTable table;

    ServiceModel(String resource) {
        this.resource = resource;
    }

    /**
     * Returns the names of the errors that an operation lists, for example {@code ResourceNotFoundException}, in the
     * order of their names.
     *
     * @param operation as AWS names it: {@code CreatePortfolio}
     * @throws IllegalArgumentException if the service has no such operation
     */
    public List<String> errorsOf(String operation) {
        return table().errorsOf(operation);
    }

    /** Returns the table, which is read when a first operation of the service needs it. */
    ShapeTable table() {
        ShapeTable known = table;
        if (known == null) {
            known = new ShapeTable(resource, text());
            table = known; // a second thread writes an equal table
        }
        return known;
    }

    String text() {
        try (InputStream stream = ServiceModel.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing beside ServiceModel");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
