package io.github.servicecatalogtestkit.fake;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a resource of a stack still is as the stack deployed it, in the words of AWS CloudFormation's drift
 * detection.
 *
 * <pre>{@code
 * assertThat(stack.drift())
 *         .filteredOn(ResourceDrift::isDrifted)
 *         .extracting(ResourceDrift::logicalId)
 *         .containsExactly("Share");
 * }</pre>
 *
 * @param logicalId the logical ID; a resource in a nested stack has the logical ID of that stack before it, with a
 *     slash between
 * @param differences the properties with another value than the template gives them; empty unless the status is
 *     {@link Status#MODIFIED}
 * @param notCompared the properties that the template sets but that cannot be compared, such as {@code AcceptLanguage},
 *     which no operation returns
 * @param explanation what the next update of the stack would do about the drift, or why the resource was not checked;
 *     empty if the resource is in sync
 * @see FakeStack#drift()
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackResourceDrift.html">
 *     StackResourceDrift</a>
 * @since 0.1.0
 */
public record ResourceDrift(
        String logicalId,
        String physicalId,
        String type,
        Status status,
        List<Difference> differences,
        List<String> notCompared,
        String explanation) {

    public ResourceDrift {
        differences = List.copyOf(differences);
        notCompared = List.copyOf(notCompared);
    }

    /** The drift statuses of resources. */
    public enum Status {
        IN_SYNC,
        MODIFIED,
        DELETED,
        NOT_CHECKED
    }

    /**
     * A property with another value than the template gives it.
     *
     * @param property its name; below a list or an object its path, such as {@code Tags/0}
     * @param expected the value of the template; a list or an object is JSON
     * @param actual the present value; {@code null} if there is none
     */
    public record Difference(
            String property, String expected, @Nullable String actual) {

        @Override
        public String toString() {
            return property + " is " + (actual == null ? "missing" : quoted(actual)) + " instead of "
                    + quoted(expected);
        }

        private static String quoted(String value) {
            return value.startsWith("{") || value.startsWith("[") ? value : "\"" + value + "\"";
        }
    }

    /** Returns whether the resource was changed or deleted by others than the stack. */
    public boolean isDrifted() {
        return status == Status.MODIFIED || status == Status.DELETED;
    }

    /** Returns all of this in one line. */
    @Override
    public String toString() {
        String detail = switch (status) {
            case IN_SYNC, NOT_CHECKED -> explanation;
            case MODIFIED ->
                differences.stream().map(Difference::toString).collect(Collectors.joining("; ")) + ". " + explanation;
            case DELETED -> physicalId + " does not exist any more. " + explanation;
        };
        return logicalId + " " + status + (detail.isEmpty() ? "" : ": " + detail);
    }
}
