package io.github.servicecatalogtestkit.fake.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written down by hand must never say more than the expression says. */
class PlainTextTest {

    private static final long SEED = 20151210;

    /** The patterns of the committed table, each with the word before it: {@code pattern} or {@code search}. */
    static List<String> patterns() {
        return GeneratedRequests.tableLines().stream()
                .map(Pattern.compile(".* (pattern .*|search .*)")::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void what_it_surely_matches_the_expression_matches(String line) {
        String regex = line.substring(line.indexOf(' ') + 1);
        PlainText plain = PlainText.knownFrom(regex);
        Pattern expression = Pattern.compile(regex);
        boolean searched = line.startsWith("search");

        assertThat(texts().filter(plain::surelyMatches)).allSatisfy(text -> {
            Matcher matcher = expression.matcher(text);
            assertThat(searched ? matcher.find() : matcher.matches()).as(text).isTrue();
        });
    }

    /** All strings of up to two ASCII characters, and random ones around the limits of the patterns. */
    private static Stream<String> texts() {
        Stream<String> shortOnes =
                IntStream.range(0, 129 * 129).mapToObj(number -> ascii(number / 129) + ascii(number % 129));
        Random random = new Random(SEED);
        Stream<String> nodes = Stream.generate(() -> node(random)).limit(20_000);
        return Stream.concat(shortOnes, nodes);
    }

    private static String ascii(int character) {
        return character == 128 ? "" : Character.toString(character);
    }

    private static String node(Random random) {
        String prefix = List.of("", "o-", "ou-", "ou--", "o", "O-").get(random.nextInt(6));
        String middle = random.nextBoolean() ? "" : some(random, 34) + "-";
        String end = List.of("", "", "\n", "\r", "é", "_", "A").get(random.nextInt(7));
        return prefix + middle + some(random, 34) + end;
    }

    private static String some(Random random, int below) {
        String alphabet = random.nextBoolean() ? "0123456789" : "abcxyz019";
        return random.ints(random.nextInt(below), 0, alphabet.length())
                .collect(StringBuilder::new, (text, at) -> text.append(alphabet.charAt(at)), StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "Id, port-abcdefghijklm",
        "AccountId, 123456789012",
        "IdempotencyToken, 0b1e6a0e-12d2-4a57-8bfb-3d5a0a6f1c2d",
        "ProvisionedProductName, web-1.2_prod",
        "ServiceActionName, restart.instance",
        "TagKey, team:cost center",
        "TagValue, a/b=c+d@e",
        "TagOptionKey, team",
        "PageToken, page 2 of 3",
        "OrganizationNodeValue, 123456789012",
        "OrganizationNodeValue, o-abcdefghij",
        "OrganizationNodeValue, ou-ab12-abcdefgh",
    })
    void it_knows_what_everyday_calls_are_made_of(String shape, String text) {
        String line = GeneratedRequests.tableLines().stream()
                .filter(candidate -> candidate.startsWith("string " + shape + " "))
                .findFirst()
                .orElseThrow();
        String regex = line.replaceFirst(".* (pattern|search) ", "");

        assertThat(PlainText.knownFrom(regex).surelyMatches(text))
                .as("if the model has a new pattern, PlainText needs it too")
                .isTrue();
    }

    @Test
    void it_leaves_letters_of_other_languages_to_the_expression() {
        String regex = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$";

        assertThat(PlainText.knownFrom(regex).surelyMatches("équipe")).isFalse();
        assertThat(TextPattern.whole(regex).isMetBy("équipe")).isTrue();
    }
}
