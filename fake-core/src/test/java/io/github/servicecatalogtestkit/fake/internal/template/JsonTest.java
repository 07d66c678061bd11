package io.github.servicecatalogtestkit.fake.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Sequence;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The reader agrees with the SDK's own {@code JsonNode} about what is JSON and what it says; but for comments, equal
 * names and what follows the document, of all of which that one thinks nothing.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTest {

    private static final String REFUSED = "refused";

    private static final String SAMPLE = """
            {"a": [1, -0, 2.50, 1e9, -3.1E-7, true, false, null], "b": {"c": "x\\n\\"\\\\\\/\\u00e9\\ud83d\\ude00", \
            "": {}},
             "d": [[], [[{}]], ""], "é": "\u2028", "long": 123456789012345678901234567890.000}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAMPLE,
                "{}",
                "[]",
                "\"\"",
                "0",
                "-1",
                "true",
                "null",
                " {} ",
                "[1,2]",
                "[1 2]",
                "[1,]",
                "[,1]",
                "[",
                "]",
                "{",
                "}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{1:2}",
                "{\"a\" \"b\"}",
                "{\"a\":1 \"b\":2}",
                "01",
                "-",
                "+1",
                "1.",
                ".1",
                "1e",
                "1e+",
                "0x1",
                "1_0",
                "tru",
                "True",
                "nul",
                "NaN",
                "Infinity",
                "'a'",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\\"",
                "\"",
                "\"\t\"",
                "\"\u007f\"",
                "\"\\ud800\"",
                "/1",
                "#\n1",
                "\u00a01",
                "\f1",
                "\u00001",
                "[1]\u0000",
                "{\"a\":1}{}",
                "{\"a\":[}",
                "[{]}",
                "truefalse",
                "[true false]",
                "\"\\u٠٠٠٠\"",
                "\r\n\t [\r]"
            })
    void it_agrees_about(String text) {
        assertThat(ours(text)).isEqualTo(theirs(text));
    }

    @Test
    void it_agrees_about_random_changes_to_a_sample() {
        String alphabet = "{}[]:,\"\\ \n\t019.-+eEtruefalsnu'#é\u0000\u0001";
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(SAMPLE);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                text.replace(
                        at, at + random.nextInt(3), String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
            }
            assertThat(ours(text.toString())).as("seed %s: %s", seed, text).isEqualTo(theirs(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": tru}",
                "{\"a\": 1",
                "{\"a\": \"\\u00_0\"}",
                "{\"a\": \"\\q\"}",
                "{\"a\"é}",
                "{}~",
                "{} {}"
            })
    void it_says_in_one_line_where_the_text_is_not_json(String text) {
        assertThatThrownBy(() -> Json.read(text, NodeBuilder.refusingEqualKeys()))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith("JSON not well-formed. (line 1, column ")
                .hasMessageNotContaining("\n");
    }

    private static Object ours(String text) {
        try {
            return plain(Json.read(text, NodeBuilder.refusingEqualKeys()));
        } catch (InvalidDocumentException e) {
            return REFUSED;
        }
    }

    /** In brackets and in braces, since the SDK's parser takes the first value of a text and leaves the rest. */
    private static Object theirs(String text) {
        try {
            List<JsonNode> list = JsonNode.parser().parse("[" + text + "]").asArray();
            Map<String, JsonNode> map =
                    JsonNode.parser().parse("{\"\":" + text + "}").asObject();
            boolean one = list.size() == 1 && map.size() == 1 && list.get(0).equals(map.get(""));
            return one && hasNoPairOfEqualNames(text) ? plain(list.get(0)) : REFUSED;
        } catch (UncheckedIOException e) {
            return REFUSED;
        }
    }

    /** It is ours alone to refuse these. */
    private static boolean hasNoPairOfEqualNames(String text) {
        try {
            Json.read(text, NodeBuilder.refusingEqualKeys());
            return true;
        } catch (InvalidDocumentException e) {
            return !String.valueOf(e.getMessage()).startsWith("Duplicate key");
        }
    }

    private static Object plain(Node value) {
        if (value instanceof Mapping mapping) {
            Map<String, Object> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, member) -> entries.put(key, plain(member)));
            return entries;
        }
        if (value instanceof Sequence sequence) {
            return sequence.items().stream().map(JsonTest::plain).toList();
        }
        Scalar scalar = (Scalar) value;
        return scalar.kind() + " " + scalar.text();
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> entries = new LinkedHashMap<>();
            node.asObject().forEach((key, member) -> entries.put(key, plain(member)));
            return entries;
        }
        if (node.isArray()) {
            return node.asArray().stream().map(JsonTest::plain).toList();
        }
        if (node.isString()) {
            return "TEXT " + node.asString();
        }
        if (node.isNumber()) {
            return "NUMBER " + node.asNumber();
        }
        return node.isNull() ? "NULL " : "BOOLEAN " + node.asBoolean();
    }
}
