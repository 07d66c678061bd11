package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.changed;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.parameter;
import static io.github.servicecatalogtestkit.fake.usage.LaunchWorld.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.servicecatalogtestkit.fake.LaunchValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductPlanType;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductStatus;

/**
 * Templates that together use every function and every form of condition. Beside each template is what AWS
 * CloudFormation makes of it, written by hand from the pages that the file names:
 *
 * <pre>
 *   # page
 *   given physicalId|attribute|import|stored|output NAME… VALUE   what only a real account knows
 *   launch                                                        begins a launch
 *   parameter NAME VALUE
 *   topic ARN                                                     a topic that is notified
 *   resource NAME                                                 what a plan for a new product adds, in this order
 *   change ACTION NAME                                            what a plan that updates the first launch changes
 *   output NAME VALUE                                             a value after ~ is a regular expression
 * </pre>
 *
 * <p>Which changes replace a resource is not known here. So a plan leaves out resources that a change set of AWS adds
 * only because a resource that they refer to may be replaced.
 */
class TemplateFunctionsTest {

    private static final Path FOLDER = Path.of("src/test/resources/templates/functions");
    private static final Path REAL_TEMPLATES = Path.of(System.getProperty("shared.data", "../../shared/data"));

    /** What a launch is expected to result in. */
    private record Launch(
            Map<String, String> parameters,
            List<String> topics,
            List<String> resources,
            List<String> changes,
            Map<String, String> outputs) {

        Launch() {
            this(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        }

        void read(String line) {
            String[] words = line.split(" ", 3);
            String value = words.length == 3 ? words[2].replace("\\n", "\n").replace("\\\\", "\\") : "";
            switch (words[0]) {
                case "parameter" -> parameters.put(words[1], value);
                case "topic" -> topics.add(words[1]);
                case "resource" -> resources.add("ADD " + words[1]);
                case "change" -> changes.add(words[1] + " " + value);
                case "output" -> outputs.put(words[1], value);
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private final LaunchWorld world = new LaunchWorld();
    private final Map<String, List<String>> stored = new LinkedHashMap<>();

    static Stream<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".expected"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void the_plan_and_the_outputs_are_what_the_documentation_says(String name) {
        Path yaml = FOLDER.resolve(name + ".yaml");
        Path template = Files.exists(yaml) ? yaml : FOLDER.resolve(name + ".json");
        matches(template, FOLDER.resolve(name + ".expected"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"linux-bastion-existing-vpc.template.yaml,bastion", "ec2-linux.template.json,ec2-linux"})
    void the_plan_and_the_outputs_of_a_published_template_are_right(String file, String expected) {
        assumeTrue(Files.exists(REAL_TEMPLATES.resolve(file)), "no folder " + REAL_TEMPLATES);
        matches(REAL_TEMPLATES.resolve(file), FOLDER.resolve("published/" + expected + ".expected"));
    }

    private void matches(Path template, Path expected) {
        world.catalog
                .templates()
                .put(url("functions"), read(template))
                .resourceAttributes((type, value, attribute) -> Optional.ofNullable(stored.get(value)));
        List<Launch> launches = launches(read(expected));
        String version = world.addsVersion("functions");

        Launch first = launches.get(0);
        for (Launch launch : launches) {
            String name = "launch-" + launches.indexOf(launch);
            assertThat(planned(version, "planned-" + name, launch)).isEqualTo(launch.resources);
            matches(launched(version, name, launch), launch.outputs);
            if (launch != first) {
                assertThat(planned(version, "launch-0", launch)).isEqualTo(launch.changes);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Launch> launches(String expected) {
        List<Launch> launches = new ArrayList<>();
        expected.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            if (line.startsWith("given ")) {
                give(line.split(" ", 5));
            } else if (line.equals("launch")) {
                launches.add(new Launch());
            } else {
                launches.get(launches.size() - 1).read(line);
            }
        });
        return launches;
    }

    private void give(String[] words) {
        LaunchValues values = world.catalog.provisioning().values();
        String rest = String.join(" ", List.of(words).subList(3, words.length));
        switch (words[1]) {
            case "physicalId" -> values.physicalId(words[2], rest);
            case "attribute" -> values.attribute(words[2], words[3], words[4]);
            case "import" -> values.importedValue(words[2], rest);
            case "output" -> values.output(words[2], rest);
            case "stored" -> stored.put(words[2], List.of(rest));
            default -> throw new IllegalArgumentException(String.join(" ", words));
        }
    }

    private Map<String, String> launched(String version, String name, Launch launch) {
        String id = world.launches(
                        name,
                        p -> p.provisioningArtifactId(version)
                                .notificationArns(launch.topics)
                                .provisioningParameters(launch.parameters.entrySet().stream()
                                        .map(entry -> parameter(entry.getKey(), entry.getValue()))
                                        .toList()))
                .provisionedProductId();
        assertThat(world.status(id))
                .as(String.valueOf(world.product(id).statusMessage()))
                .isEqualTo(ProvisionedProductStatus.AVAILABLE);
        Map<String, String> outputs = new LinkedHashMap<>(world.outputs(id));
        outputs.remove("CloudformationStackARN");
        return outputs;
    }

    private static void matches(Map<String, String> outputs, Map<String, String> expected) {
        assertThat(outputs).containsOnlyKeys(expected.keySet());
        expected.forEach((key, value) -> {
            if (value.startsWith("~")) {
                assertThat(outputs.get(key)).as(key).matches(value.substring(1));
            } else {
                assertThat(outputs.get(key)).as(key).isEqualTo(value);
            }
        });
    }

    private List<String> planned(String version, String name, Launch launch) {
        String plan = world.developer
                .client
                .createProvisionedProductPlan(p -> p.planName("plan")
                        .planType(ProvisionedProductPlanType.CLOUDFORMATION)
                        .productId(world.linux)
                        .provisionedProductName(name)
                        .provisioningArtifactId(version)
                        .provisioningParameters(launch.parameters.entrySet().stream()
                                .map(entry -> changed(entry.getKey(), entry.getValue()))
                                .toList()))
                .planId();
        return world.developer.client.describeProvisionedProductPlan(d -> d.planId(plan)).resourceChanges().stream()
                .map(change -> change.actionAsString() + " " + change.logicalResourceId())
                .toList();
    }
}
