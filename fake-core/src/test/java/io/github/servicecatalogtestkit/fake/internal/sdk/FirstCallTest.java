package io.github.servicecatalogtestkit.fake.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;

/** What keeps the first call of a cold JVM short: classes that nobody asked for are not loaded. */
class FirstCallTest {

    @Test
    void a_client_is_there_before_any_request_is_loaded() throws Exception {
        try (Loader loader = new Loader()) {
            Object catalog = loader.loadClass(FakeServiceCatalog.class.getName())
                    .getMethod("create")
                    .invoke(null);
            Object hub = catalog.getClass().getMethod("account", String.class).invoke(catalog, "hub");
            hub.getClass().getMethod("serviceCatalog").invoke(hub);

            assertThat(loader.loaded)
                    .contains(ServiceCatalogClient.class.getName())
                    .noneMatch(name ->
                            name.startsWith(CreatePortfolioRequest.class.getPackageName()) && name.endsWith("Request"));
        }
    }

    /** Loads everything but the JDK anew, and remembers what. */
    private static final class Loader extends URLClassLoader {

        private final List<String> loaded = new ArrayList<>();

        Loader() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Class<?> found = super.findClass(name);
            loaded.add(name);
            return found;
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Loader::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(entry, e);
            }
        }
    }
}
