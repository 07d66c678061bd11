package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service models, of which the shape tables are extracts. */
public enum ServiceModel {
    SERVICE_CATALOG("servicecatalog-shapes.txt"),
    ORGANIZATIONS("organizations-shapes.txt");

    private final String table;
    private volatile @Nullable ShapeTable shapes;

    ServiceModel(String table) {
        this.table = table;
    }

    /** Returns the name of the file with the shape table. */
    String table() {
        return table;
    }

    /**
     * Returns the names of the errors that an operation lists, for example {@code ResourceNotFoundException}, in the
     * order of their names.
     *
     * @param operation as AWS names it: {@code CreatePortfolio}
     * @throws IllegalArgumentException if the service has no such operation
     */
    public List<String> errorsOf(String operation) {
        return shapes().errorsOf(operation);
    }

    /** Returns the shapes, which are created when a first operation of the service needs them. */
    ShapeTable shapes() {
        ShapeTable known = shapes;
        if (known == null) {
            known = new ShapeTable(
                    table, this == SERVICE_CATALOG ? new ServiceCatalogShapes() : new OrganizationsShapes());
            shapes = known; // a second thread writes an equal table
        }
        return known;
    }
}
