package io.github.servicecatalogtestkit.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConstraintParametersTest {

    @Test
    void are_equal_if_the_json_is_equivalent() {
        ConstraintParameters parameters = new ConstraintParameters("{\"a\": 1, \"b\": [\"c\"]}");
        ConstraintParameters same = new ConstraintParameters("{\"b\":[\"c\"],\"a\":1}");

        assertThat(parameters).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(parameters)
                .isNotEqualTo(new ConstraintParameters("{\"a\": 1, \"b\": [\"d\"]}"))
                .isNotEqualTo(new ConstraintParameters("{\"a\": 1"))
                .isNotEqualTo("{\"a\": 1, \"b\": [\"c\"]}");
    }

    @Test
    void that_are_not_json_are_equal_if_the_text_is_equal() {
        assertThat(new ConstraintParameters("{"))
                .isEqualTo(new ConstraintParameters("{"))
                .hasSameHashCodeAs(new ConstraintParameters("{"));
        assertThat(new ConstraintParameters("{"))
                .isNotEqualTo(new ConstraintParameters("["))
                .isNotEqualTo(new ConstraintParameters("{}"));
    }

    @Test
    void are_printed_on_one_line() {
        assertThat(new ConstraintParameters("{\n  \"a\": 1\n}\n")).hasToString("{ \"a\": 1 }");
    }
}
