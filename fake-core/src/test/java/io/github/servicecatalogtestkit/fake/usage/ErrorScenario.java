package io.github.servicecatalogtestkit.fake.usage;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.SettingsBuilder;
import java.util.function.Consumer;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/**
 * A sequence of calls; the last call fails with an error that AWS lists for its operation.
 *
 * @param operation the operation of the last call, as AWS names it
 */
record ErrorScenario(
        String operation,
        Class<? extends ServiceCatalogException> error,
        Consumer<SettingsBuilder> settings,
        Consumer<ErrorWorld> calls) {

    /** Settings with which changing an imported resource fails as an invalid parameter. */
    static final Consumer<SettingsBuilder> IMPORTED_IS_INVALID =
            s -> s.assume(AwsBehavior.CHANGING_IMPORTED_ERROR, RefusedAs.INVALID_PARAMETERS);

    static ErrorScenario raises(
            String operation, Class<? extends ServiceCatalogException> error, Consumer<ErrorWorld> calls) {
        return new ErrorScenario(operation, error, s -> {}, calls);
    }

    static ErrorScenario raises(
            String operation,
            Class<? extends ServiceCatalogException> error,
            Consumer<SettingsBuilder> settings,
            Consumer<ErrorWorld> calls) {
        return new ErrorScenario(operation, error, settings, calls);
    }

    @Override
    public String toString() {
        return operation + " " + error.getSimpleName();
    }
}
