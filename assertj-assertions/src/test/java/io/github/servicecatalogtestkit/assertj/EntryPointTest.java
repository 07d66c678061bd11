package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EntryPointTest {

    private final ServiceCatalogClient client =
            FakeServiceCatalog.create().account("hub").serviceCatalog();

    @Test
    void can_be_imported_together_with_assertjs() {
        RecordedClient recorded = new RecordedClient();

        assertThat(client).isSameAs(client);
        assertThat(recorded).doesNotSeePortfolio("port-aaaaaaaaaaaaa");
        assertThat("text").startsWith("t");
        assertThat(List.of(1, 2)).hasSize(2);
        assertThat((Object) client).isNotNull();
    }

    @Test
    void supports_what_every_assert_supports() {
        assertThat(client)
                .isSameAs(client)
                .satisfies(c -> assertThat(c.serviceName()).isEqualTo("servicecatalog"));
    }

    @Test
    void cannot_be_instantiated() {
        assertThat(ServiceCatalogAssertions.class.getDeclaredConstructors())
                .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers()));
    }

    /**
     * A final assertion would throw at once where a soft one should be collected; an overridden navigation answers
     * null.
     */
    @ParameterizedTest
    @MethodSource("asserts")
    void leads_to_asserts_whose_only_final_methods_navigate(Class<?> type) {
        assertThat(Modifier.isFinal(type.getModifiers())).isFalse();
        assertThat(ownMethods(type).filter(method -> Modifier.isFinal(method.getModifiers())))
                .allMatch(method -> method.getReturnType() != type);
        assertThat(ownMethods(type).filter(method -> !Modifier.isFinal(method.getModifiers())))
                .allMatch(method -> method.getReturnType().isAssignableFrom(type));
    }

    /** Returns every assert there is. */
    static Stream<Class<?>> asserts() {
        List<Class<?>> asserts = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackagesOf(PortfolioAssert.class)) {
            if (type.isAssignableTo(AbstractServiceCatalogAssert.class) && !type.isAnonymousClass()) {
                asserts.add(type.reflect());
            }
        }
        assertThat(asserts).contains(RejectedParametersAssert.class, ShareActionAssert.class, AbstractViewAssert.class);
        return asserts.stream();
    }

    /** Soft assertions are made through this constructor. */
    @ParameterizedTest
    @MethodSource("asserts")
    void leads_to_asserts_with_public_constructors(Class<?> type) {
        if (!Modifier.isAbstract(type.getModifiers())) {
            assertThat(type.getConstructors())
                    .singleElement()
                    .satisfies(constructor ->
                            assertThat(constructor.getParameterCount()).isEqualTo(1));
        }
    }

    private static Stream<Method> ownMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge());
    }
}
