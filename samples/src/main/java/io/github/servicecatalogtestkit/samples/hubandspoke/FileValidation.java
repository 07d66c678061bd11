package io.github.servicecatalogtestkit.samples.hubandspoke;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Validates the files of a blueprint, so that mistakes are found before a call to AWS. */
final class FileValidation {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final LoadSettings YAML = LoadSettings.builder().build();

    private FileValidation() {}

    /** Refuses a file that is not a CloudFormation template in JSON or YAML with resources. */
    static void requireTemplate(Path file, String text) {
        // CloudFormation reads text that begins with a brace as JSON.
        boolean hasResources = text.stripLeading().startsWith("{")
                ? hasMembers(json(file, text), "Resources")
                : yaml(file, text).filter(root -> hasMembers(root, "Resources")).isPresent();
        if (!hasResources) {
            throw new BlueprintException(file + " is not a CloudFormation template: it has no Resources");
        }
    }

    /** Refuses a file that is not JSON with an object {@code Rules}. */
    static void requireRules(Path file, String text) {
        if (!hasMembers(json(file, text), "Rules")) {
            throw new BlueprintException(file + " is not a template constraint: it has no Rules");
        }
    }

    private static JsonNode json(Path file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw broken(file, "JSON", place == null ? "" : at(place.getLineNr(), place.getColumnNr()), reason(e), e);
        }
    }

    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll("\\[Source: [^;]*; ([^]]*)]", "$1");
    }

    private static boolean hasMembers(JsonNode root, String name) {
        return root.path(name).isObject() && !root.path(name).isEmpty();
    }

    /** Parses the syntax only. CloudFormation interprets tags such as {@code !Ref}. */
    private static Optional<Node> yaml(Path file, String text) {
        try {
            return new Compose(YAML).composeString(text);
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark().map(FileValidation::at).orElse("");
            throw broken(file, "YAML", place, e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw broken(file, "YAML", "", String.valueOf(e.getMessage()), e);
        } catch (StackOverflowError e) {
            throw new BlueprintException(file + " is nested too deeply to be read", e);
        }
    }

    private static boolean hasMembers(Node root, String name) {
        return root instanceof MappingNode map
                && map.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(name))
                        .anyMatch(entry -> entry.getValueNode() instanceof MappingNode members
                                && !members.getValue().isEmpty());
    }

    private static String at(Mark mark) {
        return at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String at(int line, int column) {
        return " at line " + line + ", column " + column;
    }

    private static BlueprintException broken(Path file, String language, String place, String reason, Throwable cause) {
        return new BlueprintException(
                file + " is not valid " + language + place + ": " + reason.replaceAll("\\s+", " "), cause);
    }
}
