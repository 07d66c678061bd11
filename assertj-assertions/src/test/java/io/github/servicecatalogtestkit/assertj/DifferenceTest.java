package io.github.servicecatalogtestkit.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferenceTest {

    private static final String SAME = "0123456789".repeat(10);

    @Test
    void is_a_row_of_two_columns() {
        assertThat(table(new Difference("product a", "there", "-"), new Difference("b", "-", "here")))
                .containsExactly(
                        "            | hub   | spoke", //
                        "  product a | there | -",
                        "  b         | -     | here");
    }

    @Test
    void in_a_long_text_is_shown_where_it_begins() {
        assertThat(table(new Difference("a", SAME + "x" + SAME, SAME + "y" + SAME)))
                .element(1)
                .isEqualTo("  a | …01234567890123456789x012345678901234567890123456789012345678…"
                        + " | …01234567890123456789y012345678901234567890123456789012345678…");
    }

    @Test
    void at_the_beginning_of_a_long_text_is_shown_from_there() {
        assertThat(table(new Difference("a", "x" + SAME, "y")))
                .element(1)
                .isEqualTo("  a | x01234567890123456789012345678901234567890123456789012345678… | y");
    }

    @Test
    void at_the_end_of_a_long_text_is_shown_to_the_end() {
        assertThat(table(new Difference("a", SAME + "x", SAME)))
                .element(1)
                .isEqualTo("  a | …01234567890123456789x | …01234567890123456789");
    }

    @Test
    void in_a_text_that_just_fits_is_shown_whole() {
        String fits = SAME.substring(0, 59) + "x";

        assertThat(table(new Difference("a", fits, "-"))).element(1).isEqualTo("  a | " + fits + " | -");
    }

    private static List<String> table(Difference... differences) {
        return Difference.table("hub", "spoke", List.of(differences)).lines().toList();
    }
}
