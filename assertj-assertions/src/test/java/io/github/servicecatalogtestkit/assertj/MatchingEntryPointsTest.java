package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.BDDServiceCatalogAssertions.then;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogInstanceOfAssertFactories.SERVICE_CATALOG_CLIENT;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.BDDAssertions.then;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever adds an entry point adds its twins. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MatchingEntryPointsTest {

    private final Map<Type, Type> entryPoints = named(ServiceCatalogAssertions.class, "assertThat");

    /** Returns what each of the methods takes, and what it leads to. */
    private static Map<Type, Type> named(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getName().equals(name))
                .collect(
                        Collectors.toMap(method -> method.getGenericParameterTypes()[0], Method::getGenericReturnType));
    }

    @Test
    void there_are_entry_points() {
        assertThat(entryPoints).containsValue(ServiceCatalogClientAssert.class);
    }

    @Test
    void behaviour_driven_entry_points_match() {
        assertThat(named(BDDServiceCatalogAssertions.class, "then")).isEqualTo(entryPoints);
    }

    @Test
    void soft_entry_points_match() {
        assertThat(named(ServiceCatalogSoftAssertionsProvider.class, "assertThat"))
                .isEqualTo(entryPoints);
        assertThat(named(ServiceCatalogBDDSoftAssertionsProvider.class, "then")).isEqualTo(entryPoints);
    }

    @Test
    void assumptions_match() {
        assertThat(named(ServiceCatalogAssumptions.class, "assumeThat")).isEqualTo(entryPoints);
    }

    @Test
    void instance_of_assert_factories_match() {
        assertThat(Arrays.stream(ServiceCatalogInstanceOfAssertFactories.class.getFields())
                        .filter(field -> field.getType() == InstanceOfAssertFactory.class)
                        .map(Field::getGenericType)
                        .map(ParameterizedType.class::cast)
                        .collect(Collectors.toMap(
                                type -> type.getActualTypeArguments()[0], type -> type.getActualTypeArguments()[1])))
                .isEqualTo(entryPoints);
    }

    record Deployer(Object client) {}

    @Test
    void a_factory_leads_to_the_assertions() {
        HubAndSpoke world = new HubAndSpoke();

        assertThat(new Deployer(world.hub))
                .extracting(Deployer::client, as(SERVICE_CATALOG_CLIENT))
                .portfolio(world.shared)
                .isLocal();
    }

    @Test
    void then_can_be_imported_together_with_assertjs() {
        HubAndSpoke world = new HubAndSpoke();

        then(world.hub).portfolio(world.shared).isLocal();
        then(new RecordedClient()).doesNotSeePortfolio(world.shared);
        then("text").startsWith("t");
    }

    @Test
    void entry_point_classes_cannot_be_instantiated() {
        assertThat(BDDServiceCatalogAssertions.class.getDeclaredConstructors())
                .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers()));
    }
}
