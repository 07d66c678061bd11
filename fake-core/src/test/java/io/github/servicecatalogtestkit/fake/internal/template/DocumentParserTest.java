package io.github.servicecatalogtestkit.fake.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Kind;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentParserTest {

    @Nested
    class WhenTheTextIsJson {

        @Test
        void it_is_read_as_written() {
            String json = "{\"a\":[1,2.50,true,null,\"x\\n\\\"\\\\\\u0001\"],\"b\":{}}";
            assertThat(DocumentParser.parseJson(json)).hasToString(json);
        }

        @Test
        void names_keep_their_order() {
            assertThat(DocumentParser.parseJson("{\"z\":1,\"a\":2,\"m\":3}")
                            .entries()
                            .keySet())
                    .containsExactly("z", "a", "m");
        }

        @Test
        void values_know_where_they_stand() {
            Node value =
                    DocumentParser.parseJson("{\n  \"a\": [1,\n 2]}").entries().get("a");
            assertThat(value.position()).hasToString("(line 2, column 8)");
            assertThat(((Node.Sequence) value).items().get(1).position()).isEqualTo(new Position(3, 2));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"a\":1,}",
                    "{'a':1}",
                    "{a:1}",
                    "{\"a\":01}",
                    "{\"a\":NaN}",
                    "{\"a\":1} // x",
                    "{\"a\":1}{}",
                    "{\"a\"",
                    "{\"a\":\"tab\there\"}",
                    "[]",
                    "\"a\"",
                    "",
                    " ",
                    "x",
                    "\uFEFF{}"
                })
        void anything_but_one_strict_object_is_refused(String text) {
            assertThatThrownBy(() -> DocumentParser.parseJson(text))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageMatching("JSON not well-formed\\. \\(line \\d+, column \\d+\\): [^\n]+");
        }

        @Test
        void a_key_that_is_written_twice_is_refused() {
            assertThatThrownBy(() -> DocumentParser.parseJson("{\"a\": 1,\n \"a\": 2}"))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessage("Duplicate key 'a' (line 2, column 2)");
        }

        @Test
        void a_template_says_that_it_is_the_template() {
            assertThatThrownBy(() -> DocumentParser.parseTemplate("{\"a\" 1}"))
                    .hasMessageStartingWith("Template format error: JSON not well-formed. (line 1, column 6): ");
        }
    }

    @Nested
    class WhenTheTextIsRead {

        private final Node.Mapping root = DocumentParser.parseJson(
                "{\"text\":\"x\",\"number\":7,\"null\":null,\"list\":[\"a\",2],\"deep\":[[]],\"map\":{\"k\":\"v\"}}");

        @Test
        void a_key_gives_a_text() {
            assertThat(root.text("text")).contains("x");
            assertThat(root.text("number")).contains("7");
            assertThat(root.text("null")).isEmpty();
            assertThat(root.text("list")).isEmpty();
            assertThat(root.text("none")).isEmpty();
        }

        @Test
        void a_key_gives_texts() {
            assertThat(root.texts("list")).contains(List.of("a", "2"));
            assertThat(root.texts("deep")).isEmpty();
            assertThat(root.texts("text")).isEmpty();
        }

        @Test
        void a_key_gives_a_mapping() {
            assertThat(root.mapping("map").orElseThrow().text("k")).contains("v");
            assertThat(root.mapping("list")).isEmpty();
            assertThat(root.find("map")).hasToString("Optional[{\"k\":\"v\"}]");
        }
    }

    @Nested
    class WhenTheTextIsYaml {

        // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "!Ref Vpc | {\"Ref\":\"Vpc\"}",
                    "!Condition Big | {\"Condition\":\"Big\"}",
                    "!GetAtt Server.Endpoint.Port | {\"Fn::GetAtt\":[\"Server\",\"Endpoint.Port\"]}",
                    "!GetAtt [Server, Arn] | {\"Fn::GetAtt\":[\"Server\",\"Arn\"]}",
                    "!Sub '${Vpc}-x' | {\"Fn::Sub\":\"${Vpc}-x\"}",
                    "!Not [!Equals [a, !Ref B]] | {\"Fn::Not\":[{\"Fn::Equals\":[\"a\",{\"Ref\":\"B\"}]}]}",
                    "!Transform {Name: AWS::Include} | {\"Fn::Transform\":{\"Name\":\"AWS::Include\"}}",
                    "!RefAll AWS::EC2::VPC::Id | {\"Fn::RefAll\":\"AWS::EC2::VPC::Id\"}",
                    "!Ref 7 | {\"Ref\":\"7\"}",
                    "!Equals [yes, 'yes'] | {\"Fn::Equals\":[true,\"yes\"]}"
                })
        void a_short_form_reads_as_its_long_form(String yaml, String json) {
            assertThat(DocumentParser.parseTemplate("a: " + yaml).entries().get("a"))
                    .hasToString(json);
        }

        @Test
        void every_function_of_the_rules_language_has_a_short_form() {
            for (String name : new String[] {
                "And",
                "Or",
                "Not",
                "Equals",
                "Contains",
                "EachMemberEquals",
                "EachMemberIn",
                "If",
                "RefAll",
                "ValueOf",
                "ValueOfAll"
            }) {
                assertThat(DocumentParser.parseTemplate("a: !" + name + " [b]"))
                        .hasToString("{\"a\":{\"Fn::" + name + "\":[\"b\"]}}");
            }
        }

        @Test
        void an_unknown_short_form_is_refused() {
            assertThatThrownBy(() -> DocumentParser.parseTemplate("a:\n  - !Reff x"))
                    .hasMessage("Template format error: Unknown short form !Reff (line 2, column 5)");
        }

        // https://github.com/ASFHyP3/hyp3/pull/2061 and https://github.com/aws/aws-cli/pull/5257: YAML 1.1 booleans
        @ParameterizedTest
        @CsvSource({
            "Yes,true",
            "NO,false",
            "on,true",
            "Off,false",
            "true,true",
            "FALSE,false",
            "yEs,yEs",
            "'\"Yes\"',Yes",
            "y,y",
            "!!str no,no",
            "!!bool no,false",
            "! no,no"
        })
        void unquoted_booleans_are_those_of_yaml_1_1(String yaml, String text) {
            assertThat(DocumentParser.parseTemplate("a: " + yaml).text("a")).contains(text);
        }

        @ParameterizedTest
        @CsvSource({
            "7,NUMBER",
            "-0.5e3,NUMBER",
            "012,TEXT",
            "2010-09-09,TEXT",
            "1_000,TEXT",
            "~,NULL",
            "null,NULL",
            "'''7''',TEXT"
        })
        void a_scalar_knows_its_kind(String yaml, Kind kind) {
            assertThat(DocumentParser.parseTemplate("a: " + yaml).entries().get("a"))
                    .isInstanceOfSatisfying(
                            Scalar.class, scalar -> assertThat(scalar.kind()).isEqualTo(kind));
        }

        @Test
        void a_number_keeps_its_digits() {
            assertThat(DocumentParser.parseTemplate("a: 012345678901\nb: 1.50").text("a"))
                    .contains("012345678901");
        }

        // https://github.com/seeebiii/aws-cloudformation-templates/issues/1
        @Test
        void an_alias_is_refused_and_an_anchor_is_not() {
            assertThat(DocumentParser.parseTemplate("a: &x 1")).hasToString("{\"a\":1}");
            assertThatThrownBy(() -> DocumentParser.parseTemplate("a: &x 1\nb: *x"))
                    .hasMessage("Template error: YAML aliases are not allowed in CloudFormation templates (line 2, "
                            + "column 4)");
        }

        // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html: binary, omap, pairs,
        // set and
        // timestamp tags, aliases and hash merges are not supported
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a: !!binary aGk=",
                    "a: !!timestamp 2010-09-09",
                    "a: !!set {x}",
                    "a: !!omap [x: 1]",
                    "a: !!pairs [x: 1]",
                    "<<: {a: 1}",
                    "a: {<<: {b: 1}}"
                })
        void what_cloudformation_leaves_out_of_yaml_is_refused(String yaml) {
            assertThatThrownBy(() -> DocumentParser.parseTemplate(yaml))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageStartingWith("Template format error: YAML not well-formed. (line 1, column ")
                    .hasMessageContaining("not supported");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a: [1",
                    "a: 'x",
                    "a: b: c",
                    "\ta: 1",
                    "a: %x",
                    "? [a]\n: b",
                    "? {a: b}\n: c",
                    "!Ref a: b",
                    "a: 1\n---\nb: 2",
                    "a: !<tag:example.com,2000:x> 1",
                    "a: \u0007"
                })
        void broken_yaml_is_refused_in_one_line(String yaml) {
            assertThatThrownBy(() -> DocumentParser.parseTemplate(yaml))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageMatching(
                            "Template format error: YAML not well-formed(\\. \\(line \\d+, column \\d+\\))?: [^\n]+");
        }

        // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html: CloudFormation does not
        // refuse duplicate keys
        @ParameterizedTest
        @ValueSource(strings = {"a: 1\nb:\n  c: 1\n  c: 2\n", "{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}}"})
        void of_two_equal_keys_the_last_one_counts(String template) {
            assertThat(DocumentParser.parseTemplate(template)).hasToString("{\"a\":1,\"b\":{\"c\":2}}");
        }

        // https://github.com/keaeriksson/hugo-s3-cloudfront/issues/1
        @ParameterizedTest
        @ValueSource(strings = {"template.yaml", "- a", "", "# nothing", "---\n"})
        void anything_but_a_mapping_is_an_unsupported_structure(String yaml) {
            assertThatThrownBy(() -> DocumentParser.parseTemplate(yaml))
                    .hasMessage("Template format error: unsupported structure.");
        }
    }

    @Test
    void standard_tags_are_taken() {
        assertThat(DocumentParser.parseTemplate("a: !!map {b: !!seq [!!int 1]}"))
                .hasToString("{\"a\":{\"b\":[1]}}");
    }

    @Nested
    class WhenTheTextIsBeyondTheLimits {

        // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html: 1 MB in Amazon S3
        @Test
        void a_template_of_one_megabyte_is_read_and_a_byte_more_is_not() {
            String megabyte = "a: " + "x".repeat(DocumentParser.MAX_BYTES - 3);
            assertThat(DocumentParser.parseTemplate(megabyte).entries()).hasSize(1);
            assertThatThrownBy(() -> DocumentParser.parseTemplate(megabyte + "x"))
                    .hasMessage("Template may not exceed 1000000 bytes in size.");
        }

        @Test
        void json_has_the_same_limit() {
            String text = "{\"a\":\"" + "x".repeat(DocumentParser.MAX_BYTES) + "\"}";
            assertThatThrownBy(() -> DocumentParser.parseJson(text))
                    .hasMessage("The JSON is larger than 1000000 bytes");
        }

        @Test
        void size_is_counted_in_bytes() {
            String text = "a: " + "é".repeat(DocumentParser.MAX_BYTES / 2);
            assertThatThrownBy(() -> DocumentParser.parseTemplate(text))
                    .hasMessageStartingWith("Template may not exceed");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"a\":", "a: ["})
        void a_hundred_levels_are_read_and_one_more_is_not(String start) {
            boolean json = start.startsWith("{");
            String closing = json ? "}" : "]";
            String deep = json
                    ? start.repeat(NodeBuilder.MAX_DEPTH) + "1" + closing.repeat(NodeBuilder.MAX_DEPTH)
                    : "a: " + "[".repeat(NodeBuilder.MAX_DEPTH - 1) + "1" + closing.repeat(NodeBuilder.MAX_DEPTH - 1);
            assertThat(DocumentParser.parseTemplate(deep).entries()).hasSize(1);
            String deeper = json ? start + deep + "}" : "a: [" + deep.substring(3) + "]";
            assertThatThrownBy(() -> DocumentParser.parseTemplate(deeper))
                    .hasMessageStartingWith("Template format error: Nested deeper than 100 levels (line 1, column ");
        }
    }
}
