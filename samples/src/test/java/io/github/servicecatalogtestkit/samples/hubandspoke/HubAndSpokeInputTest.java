package io.github.servicecatalogtestkit.samples.hubandspoke;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the command line or the files is one line on the error stream, and nothing on the output. */
class HubAndSpokeInputTest {

    static final String LAMP = "LAMP_Single_Instance_v1.template";
    static final String LAMP_RULES = "LAMP_Launch_Constraint.json";
    static final String LINUX = "Linux_Single_Instance_v1.template";
    static final String LINUX_RULES = "Linux_Instance_Launch_Constraint.json";

    private static final List<String> FILES = List.of(LAMP, LAMP_RULES, LINUX, LINUX_RULES);

    @TempDir
    Path folder;

    @BeforeEach
    void copy_the_templates() throws IOException {
        for (String file : FILES) {
            Files.copy(Path.of("templates", file), folder.resolve(file));
        }
    }

    private static String refusalOf(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = HubAndSpoke.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        assertThat(status).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        String line = err.toString(StandardCharsets.UTF_8);
        assertThat(line).endsWith(System.lineSeparator());
        assertThat(line.lines()).hasSize(1);
        return line.strip();
    }

    private String refusalOfFolder() {
        return refusalOf(folder.toString(), "dev");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Nested
    class WhenArgumentsAreInvalid {

        @Test
        void without_arguments_the_usage_is_printed() {
            assertThat(refusalOf())
                    .isEqualTo("No template folder and no spoke account given; "
                            + "usage: <template folder> <spoke account>...");
        }

        @Test
        void without_spokes_the_usage_is_printed() {
            assertThat(refusalOf("templates"))
                    .isEqualTo("No spoke account given; usage: <template folder> <spoke account>...");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"12345678901", "1234567890123", "12345678901x", "", " ", "-h", "dev account", "dev\nprod"})
        void an_invalid_account_is_refused(String account) {
            assertThat(refusalOf("templates", "prod", account))
                    .isEqualTo("A spoke account is a 12-digit ID or a name that begins with a letter, not \""
                            + account.replaceAll("\\s+", " ") + "\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"dev", "210987654321"})
        void an_account_given_twice_is_refused(String account) {
            assertThat(refusalOf("templates", account, "prod", account))
                    .isEqualTo("Spoke account " + account + " is given twice");
        }

        @Test
        void a_name_and_the_id_of_the_same_account_are_refused() {
            String id = FakeServiceCatalog.create().account("dev").id();

            assertThat(refusalOf("templates", "dev", id))
                    .isEqualTo("Account " + id + " is the same account as dev: " + id);
        }

        @Test
        void the_hub_is_refused_as_a_spoke() {
            assertThat(refusalOf("templates", "hub"))
                    .isEqualTo("\"hub\" is the account that shares; it cannot be a spoke as well");
        }

        @Test
        void the_id_of_the_hub_is_refused_as_a_spoke() {
            String id = FakeServiceCatalog.create().account("hub").id();

            assertThat(refusalOf("templates", id)).isEqualTo("Account " + id + " is the same account as hub: " + id);
        }

        @Test
        void a_missing_folder_is_refused() {
            assertThat(refusalOf("nowhere", "dev")).isEqualTo("The template folder nowhere does not exist");
        }

        @Test
        void a_file_instead_of_a_folder_is_refused() {
            String file = folder.resolve(LAMP).toString();

            assertThat(refusalOf(file, "dev")).isEqualTo("The template folder " + file + " is not a folder");
        }

        @Test
        void an_invalid_path_is_refused() {
            assertThat(refusalOf("\0", "dev")).startsWith("The template folder cannot be ");
        }
    }

    @Nested
    class WhenAFileIsMissingOrInvalid {

        @ParameterizedTest
        @ValueSource(strings = {LAMP, LAMP_RULES, LINUX, LINUX_RULES})
        void a_missing_file_is_named(String file) throws IOException {
            Files.delete(folder.resolve(file));

            assertThat(refusalOfFolder()).isEqualTo(folder.resolve(file) + " is missing");
        }

        @Test
        void a_folder_instead_of_a_file_is_refused() throws IOException {
            Files.delete(folder.resolve(LINUX));
            Files.createDirectory(folder.resolve(LINUX));

            assertThat(refusalOfFolder()).startsWith(folder.resolve(LINUX) + " cannot be read: ");
        }

        @Test
        void a_file_that_is_not_text_is_refused() throws IOException {
            Files.write(folder.resolve(LINUX), new byte[] {'a', (byte) 0xFF, (byte) 0xFE});

            assertThat(refusalOfFolder()).isEqualTo(folder.resolve(LINUX) + " is not UTF-8 text");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                        {"Rules": {"A": ]}}         | at line 1, column 17: Unexpected character (']'
                        {"Rules": {"A": {}}         | at line 1, column 20: Unexpected end-of-input
                        {"Rules": {"A": {},}}       | at line 1, column 20: Unexpected character ('}'
                        {"Rules": {}, "Rules": {}}  | at line 1, column 22: Duplicate field 'Rules'
                        {"Rules": {"A": {}}} {}     | at line 1, column 22: Trailing token
                        Rules: {A: {}}              | at line 1, column 6: Unrecognized token 'Rules'
                        """)
        void invalid_json_is_located_by_line_and_column(String rules, String reason) throws IOException {
            write(LAMP_RULES, rules);

            assertThat(refusalOfFolder()).startsWith(folder.resolve(LAMP_RULES) + " is not valid JSON " + reason);
        }

        @Test
        void invalid_json_in_a_template_is_refused() throws IOException {
            write(LAMP, "{\n  \"Resources\": {\n    \"A\": \n  }\n}\n");

            assertThat(refusalOfFolder()).startsWith(folder.resolve(LAMP) + " is not valid JSON at line 4, column 3: ");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                        Resources: [A               | at line 2, column 1
                        Resources: {A: !Ref }}      | at line 1, column 22
                        Resources: 'A               | at line 2, column 1
                        Resources: {A: *nothing}    | at line 1, column 16
                        """)
        void invalid_yaml_is_located_by_line_and_column(String template, String place) throws IOException {
            write(LINUX, template + "\n");

            assertThat(refusalOfFolder()).startsWith(folder.resolve(LINUX) + " is not valid YAML " + place + ": ");
        }

        @Test
        void a_tab_in_yaml_is_refused() throws IOException {
            write(LINUX, "Resources:\n\tServer: {}\n");

            assertThat(refusalOfFolder())
                    .startsWith(folder.resolve(LINUX) + " is not valid YAML at line 2, column 1: ");
        }

        @ParameterizedTest
        @ValueSource(strings = {LAMP, LINUX})
        void deep_nesting_is_refused(String template) throws IOException {
            write(template, (template.equals(LAMP) ? "{\"Resources\":" : "Resources: ") + "[".repeat(200_000));

            assertThat(refusalOfFolder()).startsWith(folder.resolve(template) + " is ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{}", "[]", "just text", "Parameters: {A: {Type: String}}", "Resources: {}"})
        void a_template_without_resources_is_refused(String template) throws IOException {
            write(LINUX, template);

            assertThat(refusalOfFolder())
                    .isEqualTo(folder.resolve(LINUX) + " is not a CloudFormation template: it has no Resources");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "{}", "[]", "null", "{\"Rules\": {}}", "{\"Rules\": []}", "{\"rules\": {\"A\": {}}}"})
        void a_constraint_without_rules_is_refused(String rules) throws IOException {
            write(LINUX_RULES, rules);

            assertThat(refusalOfFolder())
                    .isEqualTo(folder.resolve(LINUX_RULES) + " is not a template constraint: it has no Rules");
        }
    }

    @Test
    void rules_that_forbid_the_launches_are_reported_in_one_line() throws IOException {
        write(LINUX_RULES, """
                        {"Rules": {"None": {"Assertions": [{
                          "Assert": {"Fn::Contains": [["m5.large"], {"Ref": "InstanceType"}]},
                          "AssertDescription": "A Linux server gets m5.large"}]}}}
                        """);

        assertThat(refusalOfFolder())
                .matches("Could not launch \"linux\" from product prod-[a-z2-7]{13}: "
                        + "InvalidParametersException: A Linux server gets m5.large");
    }
}
