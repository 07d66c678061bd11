package io.github.servicecatalogtestkit.fake.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPatternTest {

    @ParameterizedTest
    @CsvSource({
        "linux, LINUX, true",
        "linux, linux2, false",
        "lin*, Linux, true",
        "*nux, Linux, true",
        "*, '', true",
        "'', '', true",
        "'', a, false",
        "*in*x, Linux, true",
        "a*a, a, false",
        "a*a, aa, true",
        "ab*ba, aba, false",
        "*ab*ab*, abab, true",
        "*ab*ab*, aab, false",
        "*ab*bc, abc, false",
        "**a**, bab, true",
        "l.*x, linux, false",
        "*\\E*, a\\Eb, true"
    })
    void an_asterisk_stands_for_any_characters_and_case_is_ignored(String pattern, String text, boolean matches) {
        assertThat(SearchPattern.of(pattern).matches(text)).isEqualTo(matches);
    }

    /** A backtracking matcher needs more than a hundred million steps for twenty letters, and centuries for these. */
    @Test
    void many_wildcards_on_a_text_without_a_match_do_not_backtrack() {
        assertThat(SearchPattern.of("*a".repeat(5_000) + "b").matches("a".repeat(10_000)))
                .isFalse();
        assertThat(SearchPattern.of("*a".repeat(5_000) + "b").matches("a".repeat(10_000) + "b"))
                .isTrue();
    }
}
