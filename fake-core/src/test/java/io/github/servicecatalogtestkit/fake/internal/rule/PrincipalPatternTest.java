package io.github.servicecatalogtestkit.fake.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalPatternTest {

    private static final String API =
            "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_AssociatePrincipalWithPortfolio.html";

    @AwsRule(
            source = API,
            says = "The \"?\" wildcard character matches zero or one of any character. … The \"*\" wildcard "
                    + "character matches any number of any characters. This is similar to \".*\" in regular regex "
                    + "context.")
    @ParameterizedTest
    @CsvSource({
        "Developer, Developer, true",
        "Developer, Developers, false",
        "Developer, developer, false",
        "*, Developer, true",
        "*, team/a/Developer, true",
        "Dev*, Developer, true",
        "Dev*, Dev, true",
        "Dev*, ADeveloper, false",
        "*/Developer, team/a/Developer, true",
        "*/Developer, Developer, false",
        "team/*/Developer, team/a/b/Developer, true",
        "team/*/Developer, team/Developer, false",
        "Developer?, Developer, true",
        "Developer?, Developer1, true",
        "Developer?, Developer12, false",
        "Developer??, Developer12, true",
        "?Developer, Developer, true",
        "?*?, '', true",
        "A?B*C, AxBC, true",
        "A?B*C, ABxyC, true",
        "A?B*C, AxyBC, false",
        "aws-reserved/sso.amazonaws.com/*AWSReservedSSO_Dev_*, "
                + "aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Dev_0f1e, true"
    })
    void wildcards_stand_for_what_the_api_page_says(String pattern, String name, boolean fits) {
        assertThat(new PrincipalPattern(pattern).matches(name)).isEqualTo(fits);
    }

    @Test
    void any_other_character_is_itself() {
        assertThat(new PrincipalPattern("a.b+c").matches("a.b+c")).isTrue();
        assertThat(new PrincipalPattern("a.b").matches("axb")).isFalse();
    }

    @Test
    void a_name_is_read_once_even_for_a_pattern_of_nothing_but_wildcards() {
        ReadCounter name = new ReadCounter("a".repeat(900));

        assertThat(new PrincipalPattern("*a?".repeat(300) + "!").matches(name)).isFalse();
        assertThat(name.reads).isEqualTo(900);
    }

    /** A text that counts how many of its characters are read. */
    private static final class ReadCounter implements CharSequence {

        private final String text;
        private int reads;

        private ReadCounter(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
