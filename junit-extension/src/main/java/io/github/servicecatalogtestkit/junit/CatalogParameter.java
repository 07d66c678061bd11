package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/** A parameter that needs no annotation: the catalog, or one of the fixtures that set it up. */
final class CatalogParameter {

    private CatalogParameter() {}

    static boolean isOne(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        return type == FakeServiceCatalog.class || CatalogFixture.class.isAssignableFrom(type);
    }

    static Object resolve(ParameterContext parameter, ExtensionContext context) {
        String name = TestClassModel.name(parameter);
        ActiveCatalog active = ActiveCatalog.in(context, name);
        Class<?> type = parameter.getParameter().getType();
        return type == FakeServiceCatalog.class ? active.catalog() : fixture(type, active, name);
    }

    private static CatalogFixture fixture(Class<?> type, ActiveCatalog active, String name) {
        List<CatalogFixture> found =
                active.origin().fixtures().stream().filter(type::isInstance).toList();
        if (found.size() != 1) {
            throw new ExtensionConfigurationException(name + ": "
                    + (found.isEmpty() ? "no fixture" : "more than one fixture") + " of the type "
                    + type.getSimpleName() + " set up the catalog of "
                    + active.configuration().declaration()
                    + ". A parameter of the type of a fixture is the fixture itself. Write, for example: "
                    + "@WithServiceCatalog(fixture = HubAndSpoke.class), and a parameter HubAndSpoke fixture.");
        }
        return found.get(0);
    }
}
