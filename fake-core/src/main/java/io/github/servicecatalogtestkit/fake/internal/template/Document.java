package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Value.Mapping;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A parsed JSON or YAML text: a tree with a mapping at its root. Reading is bounded: by {@link #MAX_BYTES}, by
 * {@link TreeBuilder#MAX_DEPTH}, and by having neither aliases nor merges.
 */
public record Document(Mapping root) {

    /**
     * CloudFormation's limit for a template that it loads from Amazon S3, as Service Catalog makes it do
     * (<a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">quotas</a>:
     * 1 MB). The decimal megabyte is the one in the error text. The 51,200 bytes for a template inside a request do not
     * apply here.
     */
    public static final int MAX_BYTES = 1_000_000;

    /**
     * Reads a template: JSON if the text begins with a brace, YAML otherwise.
     *
     * @throws MalformedDocument if the text is neither, or beyond the limits
     */
    public static Document parse(String text) {
        requireSize(text, CloudFormationTexts.TOO_LARGE);
        try {
            return new Document(requireMapping(isJson(text) ? JsonReader.read(text) : YamlReader.read(text)));
        } catch (MalformedDocument e) {
            throw e.about(CloudFormationTexts.FORMAT_ERROR);
        }
    }

    /**
     * Reads JSON, as the parameters of a constraint are.
     *
     * @throws MalformedDocument if the text is not an object of strict JSON, or beyond the limits
     */
    public static Document parseJson(String text) {
        requireSize(text, "The JSON is larger than " + MAX_BYTES + " bytes");
        if (JsonReader.read(text) instanceof Mapping mapping) {
            return new Document(mapping);
        }
        throw new MalformedDocument("JSON not well-formed. " + new Place(1, 1) + ": an object is needed");
    }

    private static boolean isJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    private static Mapping requireMapping(@Nullable Value root) {
        if (root instanceof Mapping mapping) {
            return mapping;
        }
        throw new MalformedDocument(CloudFormationTexts.UNSUPPORTED_STRUCTURE);
    }

    private static void requireSize(String text, String complaint) {
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new MalformedDocument(complaint);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
