package io.github.servicecatalogtestkit.junit;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.opentest4j.TestAbortedException;

/** A fixture, how to get at it, and its name for messages. */
record Fixture(String name, String written, Source source) {

    /** Where a fixture comes from: a constructor, or it is there already. */
    @FunctionalInterface
    interface Source {
        CatalogFixture get() throws ReflectiveOperationException;
    }

    static Fixture of(CatalogFixture fixture, String written) {
        Class<?> type = fixture.getClass();
        return new Fixture(type.isHidden() ? "(a lambda)" : type.getSimpleName(), written, () -> fixture);
    }

    static Fixture of(Class<? extends CatalogFixture> type, String written) {
        Constructor<? extends CatalogFixture> constructor = constructorOf(type, written);
        return new Fixture(type.getSimpleName(), written, constructor::newInstance);
    }

    private static <F extends CatalogFixture> Constructor<F> constructorOf(Class<F> type, String written) {
        if (Modifier.isAbstract(type.getModifiers())) {
            throw misuse(type, written, "is abstract");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            throw misuse(
                    type,
                    written,
                    "belongs to an instance of " + type.getEnclosingClass().getSimpleName() + "; it has to be static");
        }
        try {
            Constructor<F> constructor = type.getDeclaredConstructor();
            if (!constructor.trySetAccessible()) {
                throw misuse(type, written, "is in a module that does not open its package");
            }
            return constructor;
        } catch (NoSuchMethodException e) {
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
        } catch (InvocationTargetException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (Exception | AssertionError | LinkageError e) {
            throw failure(e);
        }
    }

    private ExtensionConfigurationException failure(Throwable cause) {
        return new ExtensionConfigurationException(written + ": the fixture " + name + " failed: " + cause, cause);
    }
}
