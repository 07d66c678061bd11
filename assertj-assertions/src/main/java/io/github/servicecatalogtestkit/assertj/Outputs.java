package io.github.servicecatalogtestkit.assertj;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.servicecatalog.model.RecordOutput;

/** The outputs of a stack, as failure messages print them. */
record Outputs(List<RecordOutput> all) {

    boolean has(String key) {
        return find(key).isPresent();
    }

    boolean has(String key, String value) {
        return find(key).filter(output -> value.equals(output.outputValue())).isPresent();
    }

    private Optional<RecordOutput> find(String key) {
        return all.stream().filter(output -> key.equals(output.outputKey())).findFirst();
    }

    static String expected(String key, String value) {
        return Text.withValue("to have output", key + " = " + value);
    }

    static String expected(String key) {
        return Text.withValue("to have output", key);
    }

    /** Returns the actual value of {@code key} or, if there is none, all outputs, as a clause to go after "but". */
    String but(String key) {
        if (all.isEmpty()) {
            return "it has no outputs.";
        }
        return find(key)
                .map(output -> Text.withValue("the value of that output is", output.outputValue()))
                .orElseGet(() -> "it has only:" + Text.NEW_LINE
                        + Text.lines(all.stream()
                                .map(output -> output.outputKey() + " = " + output.outputValue())
                                .toList()));
    }
}
