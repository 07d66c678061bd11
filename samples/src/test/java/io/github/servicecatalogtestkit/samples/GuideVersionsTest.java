package io.github.servicecatalogtestkit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The build files in the README and in the pages of docs name what this build uses, in the same version. */
class GuideVersionsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern IN_XML =
            Pattern.compile("(?:<groupId>(?<group>[^<]+)</groupId>\\s*)?<artifactId>(?<artifact>[^<]+)</artifactId>(?:"
                    + "\\s*<!--[^>]*-->)?\\s*<version>(?<version>[^<]+)</version>");
    private static final Pattern IN_GRADLE =
            Pattern.compile("(?:\"|')(?<group>[\\w.]+):(?<artifact>[\\w.-]+):(?<version>[\\w.-]+)(?:\"|')");
    private static final Pattern KOTLIN_IN_GRADLE = Pattern.compile("kotlin\\(\"jvm\"\\) version \"([^\"]+)\"");
    private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>([^<>]*)</\\1>");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

    /** The artifact whose version is the version of all artifacts of a group. */
    private static final Map<String, String> BILLS_OF_MATERIALS = Map.of(
            "software.amazon.awssdk", "bom", "org.junit.jupiter", "junit-bom", "org.junit.platform", "junit-bom");

    static Stream<Path> pagesWithBuildFiles() throws IOException {
        return GuidesTest.pages()
                .filter(page -> Stream.of(IN_XML, IN_GRADLE)
                        .anyMatch(pattern -> pattern.matcher(read(page)).find()));
    }

    /** Returns the versions of the dependencies and plugins of this build. */
    private static Map<String, String> versionsOfThisBuild() throws IOException {
        Map<String, String> versions = new HashMap<>();
        String parent = read(ROOT.resolve("pom.xml"));
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path pom : modules.map(module -> module.resolve("pom.xml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList()) {
                Map<String, String> properties = new HashMap<>(Map.of("project.version", "0.1.0-SNAPSHOT"));
                for (String file : List.of(parent, read(pom))) {
                    PROPERTY.matcher(file).results().forEach(p -> properties.put(p.group(1), p.group(2)));
                }
                for (String file : List.of(parent, read(pom))) {
                    IN_XML.matcher(file)
                            .results()
                            .forEach(used -> versions.putIfAbsent(used.group(2), resolved(used, properties)));
                }
            }
        }
        return versions;
    }

    private static String resolved(MatchResult used, Map<String, String> properties) {
        return REFERENCE
                .matcher(used.group(3))
                .replaceAll(reference -> properties.getOrDefault(reference.group(1), "unknown"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("pagesWithBuildFiles")
    void a_page_names_the_versions_of_this_build(Path page) throws IOException {
        Map<String, String> versions = versionsOfThisBuild();
        String text = read(page);
        Stream.concat(IN_XML.matcher(text).results(), IN_GRADLE.matcher(text).results())
                .filter(named -> !"example".equals(named.group(1)))
                .forEach(named -> {
                    String managedBy = BILLS_OF_MATERIALS.getOrDefault(String.valueOf(named.group(1)), named.group(2));
                    String version = versions.get(managedBy);
                    boolean platform = "org.junit.platform".equals(named.group(1));
                    assertThat(named.group(3))
                            .as(() -> page + ": version of " + named.group(2))
                            .isEqualTo(platform ? String.valueOf(version).replaceFirst("5", "1") : version);
                });
        assertThat(KOTLIN_IN_GRADLE.matcher(text).results().map(kotlin -> kotlin.group(1)))
                .as(page + ": version of Kotlin")
                .allMatch(version -> version.equals(versions.get("kotlin-maven-plugin")));
    }
}
