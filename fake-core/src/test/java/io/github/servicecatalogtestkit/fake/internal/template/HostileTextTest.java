package io.github.servicecatalogtestkit.fake.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is parsed or refused with one clear line. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextTest {

    @Test
    void ten_thousand_nested_aliases_are_refused_at_the_first() {
        String laughs = "a0: &a0 [ha, ha]\n"
                + IntStream.rangeClosed(1, 10_000)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
                        .collect(Collectors.joining());
        assertThatThrownBy(() -> Template.parse(laughs))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage(
                        "Template error: YAML aliases are not allowed in CloudFormation templates (line 2, column 10)");
    }

    static Stream<String> cyclicTemplates() {
        return Stream.of(
                "Resources: &r {A: *r}",
                "Resources: &r\n  A: {Type: T, Properties: {Self: [*r]}}",
                "&root\nResources: {A: {Type: T}}\nMetadata: *root",
                "Parameters: &p {P: {Type: String, AllowedValues: &v [*v]}}");
    }

    @ParameterizedTest
    @MethodSource("cyclicTemplates")
    void cyclic_references_are_refused(String yaml) {
        assertThatThrownBy(() -> Template.parse(yaml))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith(
                        "Template error: YAML aliases are not allowed in CloudFormation templates (line ");
    }

    static Stream<Arguments> longTexts() {
        int fiveMegabytes = 5_000_000;
        return Stream.of(
                Arguments.of("a YAML scalar of 5 MB", "a: " + "x".repeat(fiveMegabytes)),
                Arguments.of("a JSON text of 5 MB", "{\"a\":\"" + "x".repeat(fiveMegabytes) + "\"}"),
                Arguments.of("5 MB of braces", "{".repeat(fiveMegabytes)),
                Arguments.of("5 MB of dashes", "- ".repeat(fiveMegabytes / 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longTexts")
    void five_megabytes_are_refused_for_their_size(String what, String text) {
        assertThatThrownBy(() -> Template.parse(text))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("Template may not exceed 1000000 bytes in size.");
    }

    static Stream<Arguments> textsJustBelowTheLimit() {
        return Stream.of(
                Arguments.of("JSON arrays", "{\"a\":" + "[".repeat(900_000)),
                Arguments.of("JSON objects", "{\"a\":".repeat(150_000)),
                Arguments.of("YAML flow sequences", "a: " + "[".repeat(900_000)),
                Arguments.of("YAML flow mappings", "a: " + "{".repeat(900_000)),
                Arguments.of("YAML block sequences", "- ".repeat(450_000)),
                Arguments.of("YAML complex keys", "? ".repeat(450_000)),
                Arguments.of("nested functions", "a: " + "!Not [".repeat(150_000)),
                Arguments.of(
                        "nested blocks",
                        IntStream.range(0, 1_300)
                                .mapToObj(i -> " ".repeat(i) + "a:\n")
                                .collect(Collectors.joining())),
                Arguments.of(
                        "many keys",
                        IntStream.range(0, 80_000)
                                .mapToObj(i -> "k" + i + ": 1\n")
                                .collect(Collectors.joining())),
                Arguments.of("many colliding names", "{" + collidingNames().collect(Collectors.joining(",")) + "}"),
                Arguments.of(
                        "many anchors",
                        IntStream.range(0, 40_000)
                                .mapToObj(i -> "k" + i + ": &a" + i + " 1\n")
                                .collect(Collectors.joining())),
                Arguments.of("a long flow list", "a: [" + "b,".repeat(450_000) + "b]"),
                Arguments.of("a long plain scalar", "a: " + "b ".repeat(450_000)),
                Arguments.of("a long tag", "a: !" + "t".repeat(900_000) + " x"),
                Arguments.of("a long key", "a".repeat(900_000) + ": x"),
                Arguments.of(
                        "a long number",
                        "Parameters: {P: {Type: Number, MinValue: " + "9".repeat(900_000)
                                + "}}\nResources: {A: {Type: T}}"),
                Arguments.of("a JSON number of 1,001 digits", "{\"a\":" + "9".repeat(1_001) + "}"),
                Arguments.of("a JSON key of 50,001 characters", "{\"" + "k".repeat(50_001) + "\":1}"),
                Arguments.of("only quotes", "a: \"" + "\\\"".repeat(450_000)),
                Arguments.of("only comments", "#\n".repeat(450_000)),
                Arguments.of("only document starts", "---\n".repeat(220_000)),
                Arguments.of("only colons", ":".repeat(900_000)),
                Arguments.of("only pipes", "|\n".repeat(450_000)),
                Arguments.of("only blanks", " ".repeat(900_000)));
    }

    /** "Aa" and "BB" have one hash. */
    private static Stream<String> collidingNames() {
        return IntStream.range(0, 1 << 14)
                .mapToObj(i -> IntStream.range(0, 14)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "\"", "\":1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("textsJustBelowTheLimit")
    void a_text_within_the_size_is_parsed_or_refused(String what, String text) {
        assertThat(text.length()).isLessThan(DocumentParser.MAX_BYTES);
        readAsAnything(text);
    }

    @Test
    void a_thousand_mutations_of_the_templates_are_read_or_refused() {
        List<String> originals = List.of(Texts.LAMP, Texts.LINUX, Texts.INSTANCE_SIZES, Texts.NETWORK);
        readMutationsOf(originals, 1_000);
    }

    /** Reads mutated texts; the seed of one that fails is in the message. */
    static void readMutationsOf(List<String> originals, int count) {
        for (int seed = 0; seed < count; seed++) {
            String mutant = new Mutation(new Random(seed)).of(originals.get(seed % originals.size()));
            try {
                readAsAnything(mutant);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("The text with seed " + seed + ":\n" + mutant, e);
            }
        }
    }

    private static void readAsAnything(String text) {
        try {
            Template template = Template.parse(text);
            launch(template.rules(), template.check(Map.of()).values());
        } catch (InvalidDocumentException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
        try {
            launch(Texts.rules(text), ParameterValues.ofTexts(Map.of("InstanceType", "t3.micro")));
        } catch (InvalidDocumentException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    private static void launch(Rules rules, ParameterValues values) {
        try {
            assertThat(rules.evaluate(values, (type, value, attribute) -> Optional.of(List.of(attribute)))
                            .toString())
                    .isNotBlank();
        } catch (RuleEvaluationException e) {
            assertThat(e).hasMessageStartingWith("Rule ");
        }
    }

    /** A few random changes to a text: characters, pieces and bits of syntax. */
    private record Mutation(Random random) {

        private static final String[] SYNTAX = {
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "'",
            "\n",
            "\t",
            "- ",
            "? ",
            "| \n",
            "> \n",
            "&a ",
            "*a ",
            "<<: ",
            "!Ref ",
            "!Not ",
            "!!binary ",
            "!!set ",
            "%YAML 1.1\n",
            "---\n",
            "...\n",
            "#",
            "\\",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "~",
            "Yes",
            "1e999",
            "\"Fn::If\":",
            "Fn::ForEach::X: ",
            "Transform: X\n",
            "\"\\u00",
            "0x",
            "\u2028",
            "é"
        };

        private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

        String of(String text) {
            String mutant = text;
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                mutant = changed(mutant);
            }
            return mutant;
        }

        /** Mostly what leaves the syntax whole, so that the readers behind the parsers have their share. */
        private String changed(String text) {
            return switch (random.nextInt(12)) {
                case 0 -> pieceChanged(text);
                case 1 -> text.substring(0, random.nextInt(text.length() + 1));
                case 2, 3 -> lineMoved(text);
                default -> wordReplaced(text);
            };
        }

        private String pieceChanged(String text) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + 1 + random.nextInt(40));
            String piece = text.substring(from, to);
            return text.substring(0, from)
                    + switch (random.nextInt(4)) {
                        case 0 -> "";
                        case 1 -> piece.repeat(2 + random.nextInt(50));
                        case 2 -> (char) random.nextInt(0x180) + piece.substring(Math.min(1, piece.length()));
                        default -> SYNTAX[random.nextInt(SYNTAX.length)] + piece;
                    }
                    + text.substring(to);
        }

        private String lineMoved(String text) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            if (lines.isEmpty()) {
                return text;
            }
            String line = lines.remove(random.nextInt(lines.size()));
            if (random.nextBoolean()) {
                lines.add(random.nextInt(lines.size() + 1), line);
            }
            return String.join("\n", lines);
        }

        /** A word of the text in the place of another: a type for a name, a function for a value. */
        private String wordReplaced(String text) {
            List<MatchResult> words = WORD.matcher(text).results().toList();
            if (words.isEmpty()) {
                return text;
            }
            MatchResult position = words.get(random.nextInt(words.size()));
            String word = words.get(random.nextInt(words.size())).group();
            return text.substring(0, position.start()) + word + text.substring(position.end());
        }
    }
}
