package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import java.nio.charset.StandardCharsets;

/**
 * Parses JSON and YAML. The text may have {@link #MAX_BYTES} bytes and {@link NodeBuilder#MAX_DEPTH} levels, and
 * neither aliases nor merges.
 */
public final class DocumentParser {

    /**
     * CloudFormation's limit for a template that it loads from Amazon S3, as Service Catalog makes it do (<a
     * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">quotas</a>: 1
     * MB). The error text has the decimal megabyte. The limit of 51,200 bytes applies to a template inside a request,
     * and not here.
     */
    public static final int MAX_BYTES = 1_000_000;

    private DocumentParser() {}

    /**
     * Parses a template: JSON if the text begins with a brace, YAML otherwise. Of two equal keys of a mapping the last
     * one counts, as in CloudFormation (<a
     * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">template formats</a>,
     * which advises against it; templates that AWS published have such keys).
     *
     * @throws InvalidDocumentException if the text is neither, or exceeds the limits
     */
    public static Mapping parseTemplate(String text) {
        requireSize(text, TemplateMessages.TOO_LARGE);
        try {
            Node root = isJson(text)
                    ? Json.read(text, NodeBuilder.keepingLastKey())
                    : YamlReader.read(text, NodeBuilder.keepingLastKey());
            if (root instanceof Mapping mapping) {
                return mapping;
            }
            throw new InvalidDocumentException(TemplateMessages.UNSUPPORTED_STRUCTURE);
        } catch (InvalidDocumentException e) {
            throw e.withPrefix(TemplateMessages.FORMAT_ERROR);
        }
    }

    /**
     * Parses strict JSON, as in the parameters of a constraint. Two equal keys of an object are refused.
     *
     * @throws InvalidDocumentException if the text is not a JSON object, or exceeds the limits
     */
    public static Mapping parseJson(String text) {
        requireSize(text, "The JSON is larger than " + MAX_BYTES + " bytes");
        if (Json.read(text, NodeBuilder.refusingEqualKeys()) instanceof Mapping mapping) {
            return mapping;
        }
        throw new InvalidDocumentException("JSON not well-formed. " + Position.START + ": an object is needed");
    }

    private static boolean isJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    private static void requireSize(String text, String message) {
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidDocumentException(message);
        }
    }
}
