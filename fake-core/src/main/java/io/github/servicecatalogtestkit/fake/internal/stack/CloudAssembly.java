package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.template.DocumentParser;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directory into which the AWS CDK writes its templates, {@code cdk.out}.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/api/v2/docs/cloud-assembly-schema-readme.html">Cloud assembly
 *     schema</a>
 */
public final class CloudAssembly {

    private static final String STACK = "aws:cloudformation:stack";
    private static final String NESTED = "cdk:cloud-assembly";
    private static final String ASSETS = "cdk:asset-manifest";
    private static final String BUCKETS = "https://s3.${AWS::Region}.${AWS::URLSuffix}/";

    private final Path directory;
    private final Node.Mapping artifacts;

    private CloudAssembly(Path directory, Node.Mapping artifacts) {
        this.directory = directory;
        this.artifacts = artifacts;
    }

    /**
     * A stack of an assembly.
     *
     * @param template the text of its template
     * @param assets the texts of the files that it refers to, by URL with pseudo parameters
     */
    public record Synthesized(String template, Map<String, String> assets) {}

    /**
     * Reads a stack and its assets.
     *
     * @param stack its name, or its ID in the CDK's app
     * @throws IllegalArgumentException if the directory is no assembly, or has no such stack
     */
    public static Synthesized read(Path directory, String stack) {
        CloudAssembly assembly = open(directory);
        List<String> names = new ArrayList<>();
        return assembly.find(stack, names)
                .orElseThrow(() -> new IllegalArgumentException("The cloud assembly " + directory.toAbsolutePath()
                        + " has no stack \"" + stack + "\"; it has " + names));
    }

    private static CloudAssembly open(Path directory) {
        Path manifest = directory.resolve("manifest.json");
        if (!Files.isRegularFile(manifest)) {
            throw new IllegalArgumentException("The directory " + directory.toAbsolutePath()
                    + " is no cloud assembly of the AWS CDK: it has no manifest.json. Run \"cdk synth\" first.");
        }
        return new CloudAssembly(
                directory,
                json(manifest)
                        .mapping("artifacts")
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The file " + manifest.toAbsolutePath() + " has no artifacts")));
    }

    private static Node.Mapping json(Path file) {
        try {
            return DocumentParser.parseJson(Files.readString(file));
        } catch (InvalidDocumentException e) {
            throw new IllegalArgumentException("The file " + file.toAbsolutePath() + " is no JSON object", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.toAbsolutePath() + " cannot be read", e);
        }
    }

    private Optional<Synthesized> find(String stack, List<String> names) {
        for (Map.Entry<String, Node> artifact : artifacts.entries().entrySet()) {
            Node.Mapping content = (Node.Mapping) artifact.getValue();
            String type = content.text("type").orElse("");
            Node.Mapping properties = content.mapping("properties").orElse(content);
            if (type.equals(STACK)) {
                String name = properties.text("stackName").orElse(artifact.getKey());
                names.add(name);
                if (stack.equals(name) || stack.equals(artifact.getKey())) {
                    return Optional.of(new Synthesized(
                            text(directory.resolve(
                                    properties.text("templateFile").orElse(""))),
                            assets()));
                }
            } else if (type.equals(NESTED)) {
                Optional<Synthesized> nested = open(directory.resolve(
                                properties.text("directoryName").orElse("")))
                        .find(stack, names);
                if (nested.isPresent()) {
                    return nested;
                }
            }
        }
        return Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + file.toAbsolutePath() + " cannot be read", e);
        }
    }

    /** Returns the assets of all stacks: their names are hashes of their contents. */
    private Map<String, String> assets() {
        Map<String, String> assets = new LinkedHashMap<>();
        artifacts.entries().values().forEach(artifact -> {
            Node.Mapping content = (Node.Mapping) artifact;
            if (content.text("type").orElse("").equals(ASSETS)) {
                content.mapping("properties")
                        .flatMap(properties -> properties.text("file"))
                        .flatMap(file -> json(directory.resolve(file)).mapping("files"))
                        .ifPresent(files -> files.entries().values().forEach(file -> put(assets, (Node.Mapping) file)));
            }
        });
        return assets;
    }

    private void put(Map<String, String> assets, Node.Mapping file) {
        Node.Mapping source = file.mapping("source").orElse(file);
        if (!source.text("packaging").orElse("").equals("file")) {
            return;
        }
        Optional<String> text = readable(directory.resolve(source.text("path").orElse("")));
        file.mapping("destinations")
                .ifPresent(destinations -> destinations.entries().values().forEach(destination -> {
                    Node.Mapping place = (Node.Mapping) destination;
                    text.ifPresent(content -> assets.put(
                            BUCKETS + place.text("bucketName").orElse("") + "/"
                                    + place.text("objectKey").orElse(""),
                            content));
                }));
    }

    /** A file that is no text is no template. */
    private static Optional<String> readable(Path file) {
        try {
            return Files.size(file) > DocumentParser.MAX_BYTES ? Optional.empty() : Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The asset " + file.toAbsolutePath() + " cannot be read", e);
        }
    }
}
