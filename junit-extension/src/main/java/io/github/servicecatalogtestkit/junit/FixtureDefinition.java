package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/** Runs the fixture on {@code catalog}. The exception names the fixture if it fails. */
record FixtureDefinition(
        Class<?> type, String name, String declaration, Supplier<CatalogFixture> source, boolean isObject) {

    static FixtureDefinition of(CatalogFixture fixture, String declaration) {
        Class<?> type = fixture.getClass();
        String name = type.isHidden() ? "(a lambda)" : type.getSimpleName();
        return new FixtureDefinition(type, name, declaration, () -> fixture, true);
    }

    static FixtureDefinition of(Class<? extends CatalogFixture> type, String declaration) {
        requireConstructible(type, declaration);
        return new FixtureDefinition(
                type, type.getSimpleName(), declaration, () -> ReflectionSupport.newInstance(type), false);
    }

    private static void requireConstructible(Class<? extends CatalogFixture> type, String declaration) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw misuse(type, declaration, "is abstract");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            throw misuse(
                    type,
                    declaration,
                    "is an inner class of " + type.getEnclosingClass().getSimpleName() + " and must be static");
        }
        if (Arrays.stream(type.getDeclaredConstructors())
                .noneMatch(constructor -> constructor.getParameterCount() == 0)) {
            throw misuse(type, declaration, "has no constructor without parameters");
        }
        Arrays.stream(type.getDeclaredFields())
                .filter(InjectionPoint::isOn)
                .findFirst()
                .ifPresent(field -> {
                    throw misuse(
                            type,
                            declaration,
                            "has an annotated field \"" + field.getName() + "\", but fields of fixtures are not "
                                    + "injected: use catalog.account(\"hub\").serviceCatalog()");
                });
    }

    private static ExtensionConfigurationException misuse(Class<?> type, String declaration, String what) {
        return new ExtensionConfigurationException(
                declaration + ": the fixture " + type.getSimpleName() + " " + what + ". Write, for example: "
                        + "static class HubAndSpoke implements CatalogFixture "
                        + "{ public void arrange(FakeServiceCatalog catalog) { … } }");
    }

    /** Arranges {@code catalog}, or says which fixture could not. Returns the fixture. */
    CatalogFixture arrange(FakeServiceCatalog catalog) {
        try {
            CatalogFixture fixture = source.get();
            fixture.arrange(catalog);
            return fixture;
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception | AssertionError | LinkageError e) {
            throw new ExtensionConfigurationException(declaration + ": the fixture " + name + " failed: " + e, e);
        }
    }
}
