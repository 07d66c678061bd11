package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/**
 * A fixture, where it comes from, and its name for messages.
 *
 * @param isObject whether the user made it, rather than JUnit from its class
 */
record Fixture(Class<?> type, String name, String written, Supplier<CatalogFixture> source, boolean isObject) {

    static Fixture of(CatalogFixture fixture, String written) {
        Class<?> type = fixture.getClass();
        String name = type.isHidden() ? "(a lambda)" : type.getSimpleName();
        return new Fixture(type, name, written, () -> fixture, true);
    }

    static Fixture of(Class<? extends CatalogFixture> type, String written) {
        requireConstructible(type, written);
        return new Fixture(type, type.getSimpleName(), written, () -> ReflectionSupport.newInstance(type), false);
    }

    private static void requireConstructible(Class<? extends CatalogFixture> type, String written) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw misuse(type, written, "is abstract");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            throw misuse(
                    type,
                    written,
                    "belongs to an instance of " + type.getEnclosingClass().getSimpleName() + "; it has to be static");
        }
        if (Arrays.stream(type.getDeclaredConstructors())
                .noneMatch(constructor -> constructor.getParameterCount() == 0)) {
            throw misuse(type, written, "has no constructor without parameters");
        }
    }

    private static ExtensionConfigurationException misuse(Class<?> type, String written, String what) {
        return new ExtensionConfigurationException(
                written + ": the fixture " + type.getSimpleName() + " " + what + ". A fixture is a class such as: "
                        + "static class HubAndSpoke implements CatalogFixture "
                        + "{ public void arrange(FakeServiceCatalog catalog) { … } }");
    }

    /** Arranges {@code catalog}, or says which fixture could not. */
    void arrange(FakeServiceCatalog catalog) {
        try {
            source.get().arrange(catalog);
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception | AssertionError | LinkageError e) {
            throw new ExtensionConfigurationException(written + ": the fixture " + name + " failed: " + e, e);
        }
    }
}
