package io.github.servicecatalogtestkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsProcessorTest {

    @TempDir
    Path folder;

    private Compilation compile(String rules) {
        return Compilation.of(rules, folder);
    }

    private void assertRefused(String rules, String line, String message) {
        assertThat(compile(rules).errors()).containsExactly(new Compilation.Problem(line, message));
    }

    @Nested
    class WhenTheRulesAreRight {

        private Compilation compilation;

        @BeforeEach
        void compile_them() {
            compilation = compile("""
                    @NotModelled(operation = "DescribeThing", because = "A thing has no \\"details\\".")
                    class ThingOperations {
                        @Command(replayedWhile = "exists")
                        static Outcome<CreateThingResponse> createThing(
                                Catalog catalog, Call call, CreateThingRequest request) {
                            return null;
                        }
                        static boolean exists(Catalog catalog, CreateThingResponse response) {
                            return true;
                        }
                    }
                    """);
        }

        @Test
        void the_generated_sources_compile() {
            assertThat(compilation.errors()).isEmpty();
        }

        @Test
        void an_operation_with_a_rule_is_modelled() throws IOException {
            assertThat(compilation.generated("operation", "ThingsOperations"))
                    .contains("Operation.modelled(SERVICE, \"CreateThing\", Kind.COMMAND, RULES)");
        }

        @Test
        void an_operation_without_a_rule_refuses_with_the_declared_reason() throws IOException {
            assertThat(compilation.generated("operation", "ThingsOperations"))
                    .contains("Operation.notModelled(SERVICE, \"DescribeThing\", \"A thing has no \\\"details\\\".\")");
        }

        @Test
        void the_errors_of_an_operation_are_the_exceptions_of_its_method() throws IOException {
            assertThat(compilation.generated("operation", "ThingsDeclaredErrors"))
                    .contains("case \"CreateThing\":\n                return List.of(\"ThingExistsException\");")
                    .doesNotContain("DescribeThing");
        }

        @Test
        void each_line_of_the_shape_table_is_a_constant() throws IOException {
            assertThat(compilation.generated("validation", "ThingsShapes"))
                    .contains(
                            "case \"CreateThing\":\n                return \"CreateThingInput ThingExistsException\";",
                            "case \"CreateThingInput\":\n                return \"structure "
                                    + "\\n  Name ThingName required\\n  Size Size optional\";",
                            "case \"NoInput\":\n                return \"structure \";",
                            "case \"ThingName\":\n                return \"string max 5 "
                                    + "pattern \\\"\\\\d+\\\" or so\";")
                    .doesNotContain("A comment");
        }

        @ParameterizedTest
        @ValueSource(strings = {"FakeThingsClient", "FakeThingsAsyncClient"})
        void both_clients_have_the_operations(String client) throws IOException {
            assertThat(compilation.generated("sdk", client))
                    .contains("createThing(CreateThingRequest request)")
                    .contains("describeThing(DescribeThingRequest request)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"FakeThingsClient", "FakeThingsAsyncClient"})
        void an_operation_that_older_SDKs_lack_is_in_a_client_of_its_own(String client) throws IOException {
            assertThat(compilation.generated("sdk", client))
                    .contains("SdkClasses.countPresent(\"sdk.TuneThingRequest\")")
                    .doesNotContain("tuneThing(");
            assertThat(compilation.generated("sdk", client + "Plus1"))
                    .contains("extends " + client)
                    .contains("tuneThing(TuneThingRequest request)")
                    .doesNotContain("createThing(");
        }
    }

    @Test
    void an_operation_without_a_rule_or_a_reason_compiles() throws IOException {
        Compilation compilation = compile("class ThingOperations {}");
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated("operation", "ThingsOperations"))
                .contains("Operation.notModelled(SERVICE, \"CreateThing\", null)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static Outcome<DescribeThingResponse> describeThing(Catalog c, Call d, DescribeThingRequest r)",
                "static DescribeThingResponse describeThing(Catalog c, DescribeThingRequest r)",
                "static DescribeThingResponse describeThing(Catalog c, Call d, CreateThingRequest r)",
                "private static DescribeThingResponse describeThing(Catalog c, Call d, DescribeThingRequest r)",
                "DescribeThingResponse describeThing(Catalog c, Call d, DescribeThingRequest r)"
            })
    void the_rule_of_a_query_must_return_the_response(String declaration) {
        assertRefused(
                "class ThingOperations {\n@Query\n" + declaration + " { return null; }\n}",
                declaration + " { return null; }",
                "Write the rule of this Query as: "
                        + "static DescribeThingResponse describeThing(Catalog, Call, DescribeThingRequest)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Command", "Poll"})
    void the_rule_of_a_command_or_poll_must_return_an_outcome(String kind) {
        String declaration = "static CreateThingResponse createThing(Catalog c, Call d, CreateThingRequest r) {";
        assertRefused(
                "class ThingOperations {\n@" + kind + "\n" + declaration + "\nreturn null;\n}}",
                declaration,
                "Write the rule of this " + kind + " as: "
                        + "static Outcome<CreateThingResponse> createThing(Catalog, Call, CreateThingRequest)");
    }

    @Test
    void a_rule_must_have_the_name_of_an_operation() {
        assertRefused(
                """
                class ThingOperations {
                    @Query
                    static DescribeThingResponse describeTing(Catalog c, Call d, DescribeThingRequest r) {
                        return null;
                    }
                }
                """,
                "static DescribeThingResponse describeTing(Catalog c, Call d, DescribeThingRequest r) {",
                "No operation of the SDK is named \"describeTing\": name a rule after the method of the SDK's client");
    }

    @Test
    void an_operation_has_one_rule() {
        assertRefused(
                """
                class ThingOperations {
                    static class Other {
                        @Query
                        static DescribeThingResponse describeThing(Catalog c, Call d, DescribeThingRequest r) {
                            return null;
                        }
                    }
                    @Poll
                    static Outcome<DescribeThingResponse> describeThing(Catalog c, Call d, DescribeThingRequest r) {
                        return null;
                    }
                }
                """,
                "static Outcome<DescribeThingResponse> describeThing(Catalog c, Call d, DescribeThingRequest r) {",
                "There is another rule for \"describeThing\": write one rule for each operation, with one annotation");
    }

    @Test
    void a_modelled_operation_cannot_be_declared_as_not_modelled() {
        assertRefused(
                """
                @NotModelled(operation = "DescribeThing", because = "A thing has no details.")
                class ThingOperations {
                    @Query
                    static DescribeThingResponse describeThing(Catalog c, Call d, DescribeThingRequest r) {
                        return null;
                    }
                }
                """,
                "@NotModelled(operation = \"DescribeThing\", because = \"A thing has no details.\")",
                "DescribeThing has a rule, so it is modelled: remove @NotModelled");
    }

    @Test
    void an_operation_that_is_not_modelled_must_exist() {
        assertRefused(
                """
                @NotModelled(operation = "DescribeTing", because = "A thing has no details.")
                class ThingOperations {}
                """,
                "@NotModelled(operation = \"DescribeTing\", because = \"A thing has no details.\")",
                "No operation of the SDK is named \"DescribeTing\": "
                        + "write the name as AWS does, for example CreateGovCloudAccount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "static boolean exists(Catalog c) { return true; }",
                "static Boolean exists(Catalog c, CreateThingResponse r) { return true; }",
                "boolean exists(Catalog c, CreateThingResponse r) { return true; }"
            })
    void replayedWhile_must_name_a_method_of_the_class(String method) {
        String declaration =
                "static Outcome<CreateThingResponse> createThing(Catalog c, Call d, CreateThingRequest r) {";
        assertRefused(
                "class ThingOperations {\n@Command(replayedWhile = \"exists\")\n" + declaration + "\nreturn null;\n}\n"
                        + method + "\n}",
                declaration,
                "The method that replayedWhile names is missing. Write in the same class: "
                        + "static boolean exists(Catalog, CreateThingResponse)");
    }
}
