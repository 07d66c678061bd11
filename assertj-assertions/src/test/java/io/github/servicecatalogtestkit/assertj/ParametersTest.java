package io.github.servicecatalogtestkit.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParametersTest {

    @Test
    void are_equal_if_they_mean_the_same() {
        Parameters parameters = new Parameters("{\"a\": 1, \"b\": [\"c\"]}");
        Parameters same = new Parameters("{\"b\":[\"c\"],\"a\":1}");

        assertThat(parameters).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(parameters)
                .isNotEqualTo(new Parameters("{\"a\": 1, \"b\": [\"d\"]}"))
                .isNotEqualTo(new Parameters("{\"a\": 1"))
                .isNotEqualTo("{\"a\": 1, \"b\": [\"c\"]}");
    }

    @Test
    void that_are_not_json_are_equal_if_they_read_the_same() {
        assertThat(new Parameters("{")).isEqualTo(new Parameters("{")).hasSameHashCodeAs(new Parameters("{"));
        assertThat(new Parameters("{")).isNotEqualTo(new Parameters("[")).isNotEqualTo(new Parameters("{}"));
    }

    @Test
    void are_shown_on_one_line() {
        assertThat(new Parameters("{\n  \"a\": 1\n}\n")).hasToString("{ \"a\": 1 }");
    }
}
