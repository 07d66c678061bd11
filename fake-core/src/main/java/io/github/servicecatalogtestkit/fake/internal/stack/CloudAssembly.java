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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern ENVIRONMENT = Pattern.compile("aws://([^/]+)/([^/]+)");
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
     * @param account the account that the app names; empty for any account
     * @param region the Region that the app names; empty for any Region
     */
    public record Synthesized(
            String template, Map<String, String> assets, Optional<String> account, Optional<String> region) {}

    /**
     * A stack that can be asked for.
     *
     * @param assembly the assembly that has it
     * @param id its ID in this assembly
     */
    private record Candidate(CloudAssembly assembly, String id, Node.Mapping artifact) {

        Optional<String> property(String name) {
            return artifact.mapping("properties").flatMap(properties -> properties.text(name));
        }

        String stackName() {
            return property("stackName").orElse(id);
        }

        /** Returns its path in the app, which no other stack has. */
        String path() {
            return artifact.text("displayName").orElse(id);
        }

        boolean isNamed(String name) {
            return name.equals(id) || name.equals(path()) || name.equals(stackName());
        }

        Synthesized read() {
            Matcher environment =
                    ENVIRONMENT.matcher(artifact.text("environment").orElse(""));
            boolean isKnown = environment.matches();
            return new Synthesized(
                    text(assembly.directory.resolve(property("templateFile").orElse(""))),
                    assembly.assets(),
                    isKnown ? known(environment.group(1)) : Optional.empty(),
                    isKnown ? known(environment.group(2)) : Optional.empty());
        }

        private static Optional<String> known(String name) {
            return name.startsWith("unknown-") ? Optional.empty() : Optional.of(name);
        }

        @Override
        public String toString() {
            return path().equals(stackName()) ? path() : path() + " (stack name " + stackName() + ")";
        }
    }

    /**
     * Reads a stack and its assets.
     *
     * @param stack its path or its ID in the CDK's app, or its name
     * @throws IllegalArgumentException if the directory is no assembly or lacks context, or does not have exactly one
     *     such stack
     */
    public static Synthesized read(Path directory, String stack) {
        List<Candidate> candidates = open(directory).candidates();
        Candidate exact = candidates.stream()
                .filter(candidate -> candidate.path().equals(stack))
                .findFirst()
                .orElse(null);
        if (exact != null) {
            return exact.read();
        }
        List<Candidate> named = candidates.stream()
                .filter(candidate -> candidate.isNamed(stack))
                .toList();
        if (named.size() == 1) {
            return named.get(0).read();
        }
        String text = "The cloud assembly " + directory.toAbsolutePath();
        throw new IllegalArgumentException(
                named.isEmpty()
                        ? text + " has no stack \"" + stack + "\"; it has " + candidates
                        : text + " has several stacks \"" + stack + "\": " + named + ". Write the path of one of them");
    }

    private static CloudAssembly open(Path directory) {
        Path manifest = directory.resolve("manifest.json");
        if (!Files.isRegularFile(manifest)) {
            throw new IllegalArgumentException("The directory " + directory.toAbsolutePath()
                    + " is no cloud assembly of the AWS CDK: it has no manifest.json. Run \"cdk synth\" first.");
        }
        Node.Mapping content = json(manifest);
        requireContext(manifest, content);
        return new CloudAssembly(
                directory,
                content.mapping("artifacts")
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The file " + manifest.toAbsolutePath() + " has no artifacts")));
    }

    /**
     * Without the values of its lookups, the CDK writes made-up ones into the templates.
     *
     * @see <a href="https://docs.aws.amazon.com/cdk/v2/guide/context.html">Context values</a>
     */
    private static void requireContext(Path manifest, Node.Mapping content) {
        if (!(content.entries().get("missing") instanceof Node.Sequence missing)
                || missing.items().isEmpty()) {
            return;
        }
        List<String> keys = missing.items().stream()
                .map(item ->
                        item instanceof Node.Mapping lookup ? lookup.text("key").orElse("") : item.toString())
                .toList();
        throw new IllegalArgumentException("The app that wrote " + manifest.toAbsolutePath()
                + " looks up values that it does not have: " + keys
                + ". Let \"cdk synth\" look them up and keep cdk.context.json, or set them as context of the App");
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

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        artifacts.entries().forEach((id, artifact) -> {
            Node.Mapping content = (Node.Mapping) artifact;
            String type = content.text("type").orElse("");
            if (type.equals(STACK)) {
                candidates.add(new Candidate(this, id, content));
            } else if (type.equals(NESTED)) {
                String nested = content.mapping("properties")
                        .flatMap(properties -> properties.text("directoryName"))
                        .orElse("");
                candidates.addAll(open(directory.resolve(nested)).candidates());
            }
        });
        return candidates;
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
