package io.github.servicecatalogtestkit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions;
import io.github.servicecatalogtestkit.capture.ClientCapture;
import io.github.servicecatalogtestkit.endpoint.CatalogEndpoint;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.junit.WithServiceCatalog;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/public-api.md} lists what each published artifact exports, so that a change of it is seen in review. */
class PublicApiTest {

    private static final Path PAGE = Path.of("..", "docs", "public-api.md");
    private static final String COMMAND = "mvn -B -pl samples -am test -Dtest=PublicApiTest -Dpublic-api.write=true"
            + " -Dsurefire.failIfNoSpecifiedTests=false";

    /** A type of the exported package of each artifact; each artifact exports one package. */
    private static final Map<String, Class<?>> ARTIFACTS = artifacts();

    private static Map<String, Class<?>> artifacts() {
        Map<String, Class<?>> artifacts = new LinkedHashMap<>();
        artifacts.put("service-catalog-fake-core", FakeServiceCatalog.class);
        artifacts.put("service-catalog-junit-extension", WithServiceCatalog.class);
        artifacts.put("service-catalog-assertj-assertions", ServiceCatalogAssertions.class);
        artifacts.put("service-catalog-client-capture", ClientCapture.class);
        artifacts.put("service-catalog-endpoint", CatalogEndpoint.class);
        return artifacts;
    }

    @Test
    void the_page_lists_what_is_exported() throws IOException, URISyntaxException {
        String generated = page();
        if (Boolean.getBoolean("public-api.write")) {
            Files.writeString(PAGE, generated);
        }

        assertThat(PAGE).as("the page is stale: " + COMMAND).hasContent(generated);
    }

    private static String page() throws IOException, URISyntaxException {
        StringBuilder text = new StringBuilder("# The public API\n\n")
                .append("The public types of each artifact, with the number of their public methods and "
                        + "constructors. Everything\n")
                .append("else may change with any release. Generated; `")
                .append(COMMAND)
                .append("`\nwrites it again.\n");
        for (Map.Entry<String, Class<?>> artifact : ARTIFACTS.entrySet()) {
            List<Class<?>> types = publicTypes(artifact.getValue());
            text.append("\n## ")
                    .append(artifact.getKey())
                    .append("\n\nPackage `")
                    .append(artifact.getValue().getPackageName())
                    .append("`: ")
                    .append(types.size())
                    .append(" types, ")
                    .append(types.stream().mapToLong(PublicApiTest::members).sum())
                    .append(" methods.\n\n| Type | Kind | Methods |\n|---|---|---|\n");
            types.forEach(type -> text.append("| `")
                    .append(simpleName(type))
                    .append("` | ")
                    .append(kind(type))
                    .append(" | ")
                    .append(members(type))
                    .append(" |\n"));
        }
        return text.toString();
    }

    private static String simpleName(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private static long members(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                .filter(member -> !(member instanceof Method method && method.isBridge()))
                .count();
    }

    private static List<Class<?>> publicTypes(Class<?> known) throws IOException, URISyntaxException {
        URI location = known.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path place = Path.of(location);
        if (Files.isDirectory(place)) {
            return publicTypes(place, known);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return publicTypes(jar.getPath("/"), known);
        }
    }

    private static List<Class<?>> publicTypes(Path root, Class<?> known) throws IOException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve(known.getPackageName().replace('.', '/')))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    types.add(load(known, name.substring(0, name.length() - ".class".length())));
                }
            }
        }
        types.removeIf(type -> !isPublic(type));
        types.sort(Comparator.comparing(Class::getName));
        return types;
    }

    private static Class<?> load(Class<?> known, String name) {
        try {
            return Class.forName(known.getPackageName() + "." + name, false, known.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A nested type is public if the types around it are public too. */
    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isSynthetic()
                && !type.isAnonymousClass()
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }
}
