package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The parameters of a constraint: JSON, which AWS returns as it was sent. They are equal if the JSON is equivalent. */
final class ConstraintParameters {

    private static final String ROLE_ARN = "RoleArn";
    private static final String LOCAL_ROLE_NAME = "LocalRoleName";

    private final String text;
    private final @Nullable JsonNode json;

    ConstraintParameters(String text) {
        this.text = text;
        this.json = parse(text);
    }

    /**
     * Returns the parameters that a test expects.
     *
     * @throws IllegalArgumentException if {@code json} is not JSON
     */
    static ConstraintParameters expected(String json) {
        ConstraintParameters parameters = new ConstraintParameters(json);
        if (parameters.json == null) {
            throw new IllegalArgumentException("The expected parameters are not JSON: " + json);
        }
        return parameters;
    }

    private static @Nullable JsonNode parse(String text) {
        try {
            return JsonNode.parser().parse(text);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Returns the role ARN of a launch constraint, if it has one. */
    Optional<String> roleArn() {
        return member(ROLE_ARN);
    }

    /** Returns the local role name of a launch constraint, if it has one. */
    Optional<String> localRoleName() {
        return member(LOCAL_ROLE_NAME);
    }

    private Optional<String> member(String name) {
        return json == null || !json.isObject()
                ? Optional.empty()
                : json.field(name).filter(JsonNode::isString).map(JsonNode::asString);
    }

    /** Returns the differences from {@code other}; a single one if either is not JSON. */
    List<Difference> differences(ConstraintParameters other) {
        if (json != null && other.json != null) {
            return JsonComparison.between(json, other.json);
        }
        return equals(other) ? List.of() : List.of(new Difference("", toString(), other.toString()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConstraintParameters parameters
                && (json == null ? text.equals(parameters.text) : json.equals(parameters.json));
    }

    @Override
    public int hashCode() {
        return json == null ? text.hashCode() : json.hashCode();
    }

    /** Returns the JSON on one line. */
    @Override
    public String toString() {
        return text.replaceAll("\\s+", " ").trim();
    }
}
