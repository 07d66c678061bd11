package io.github.servicecatalogtestkit.fake.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConstraintRulesTest {

    private static final String RULE = "{\"Assertions\":[{\"Assert\":{\"Fn::Equals\":[\"a\",\"a\"]}}]}";

    private static RulesResult sizes(String environment, String size, String backup) {
        return Texts.rules(Texts.INSTANCE_SIZES)
                .evaluate(
                        ParameterValues.ofTexts(
                                Map.of("Environment", environment, "InstanceType", size, "Backup", backup)),
                        ResourceAttributes.UNKNOWN);
    }

    // https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html writes the outer key; the CDK
    // sends none
    @Test
    void the_outer_key_may_be_there_or_not() {
        assertThat(Texts.rules("{\"Rules\":{\"R\":" + RULE + "}}").names()).containsExactly("R");
        assertThat(Texts.rules("{\"R\":" + RULE + "}").names()).containsExactly("R");
        assertThat(Texts.rules("{\"Rules\":" + RULE + "}").names()).containsExactly("Rules");
        assertThat(Texts.rules("{\"Rules\":" + RULE + ",\"S\":" + RULE + "}").names())
                .containsExactly("Rules", "S");
        assertThat(Texts.rules("{\"Rules\":{}}").names()).isEmpty();
    }

    @Test
    void the_json_of_the_rules_has_no_outer_key() {
        assertThat(Texts.rules("{\"Rules\":{\"R\":" + RULE + "}}").toJson()).isEqualTo("{\"R\":" + RULE + "}");
        assertThat(Rules.NONE.toJson()).isEqualTo("{}");
    }

    // https://docs.aws.amazon.com/servicecatalog/latest/adminguide/reference-template_constraint_rules.html
    @ParameterizedTest
    @CsvSource({
        "test,t3.micro,false,''",
        "test,m5.large,false,'For a test environment, the instance type must be t3.micro'",
        "prod,m5.large,false,''",
        "prod,t3.small,true,''",
        "prod,t3.small,false,'For a production environment, the instance type must be m5.large, or t3.small with a "
                + "backup'",
        "dev,x1.huge,false,''"
    })
    void a_launch_is_held_to_the_rules_that_apply(String environment, String size, String backup, String text) {
        assertThat(sizes(environment, size, backup).text()).isEqualTo(text);
    }

    @Test
    void resources_are_asked_about_through_the_test() {
        Template lamp = Template.parse(Texts.LAMP);
        ParameterValues values = lamp.check(Map.of("Vpc", "vpc-1", "Subnets", "subnet-1,subnet-2"))
                .values();
        ResourceAttributes account = (type, value, attribute) -> switch (value) {
            case "subnet-1" -> Optional.of(List.of("eu-west-1a"));
            case "subnet-2" -> Optional.of(List.of("eu-west-1c"));
            default -> Optional.of(List.of("IT"));
        };
        assertThat(Texts.rules(Texts.NETWORK).evaluate(values, account))
                .hasToString("fails: OneZonePerSubnet [1] Subnets must be in eu-west-1a or eu-west-1b"
                        + " (applied [OneZonePerSubnet, NetworkOfTheDepartment], skipped [])");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"R\":{}} | Assertions is missing in rule R (line 1, column 6)",
                "{\"R\":[]} | a rule must be a map in rule R",
                "{\"R\":{\"Assertions\":[]}} | Assertions must be a list of at least one in rule R",
                "{\"R\":{\"Assertions\":{}}} | Assertions must be a list of at least one in rule R",
                "{\"R\":{\"Assertions\":[{}]}} | Assert is missing in rule R",
                "{\"R\":{\"Assertions\":[1]}} | an assertion must be a map in rule R",
                "{\"R\":{\"Assertions\":[{\"Assert\":true,\"Description\":\"x\"}]}} | 'Description' is not a "
                        + "property of an assertion in rule R",
                "{\"R\":{\"Assertions\":[{\"Assert\":true,\"AssertDescription\":[]}]}} | AssertDescription must be a "
                        + "text in rule R",
                "{\"R\":{\"Condition\":true,\"Assertions\":[{\"Assert\":true}]}} | 'Condition' is not a property of "
                        + "a rule in rule R",
                "{\"R\":{\"RuleCondition\":\"x\",\"Assertions\":[{\"Assert\":true}]}} | RuleCondition takes a "
                        + "condition here, not one text in rule R",
                "{\"R\":{\"Assertions\":[{\"Assert\":null}]}} | a text, a list or one function is needed in rule R",
                "{\"R\":{\"Assertions\":[{\"Assert\":{\"Fn::Join\":[]}}]}} | Following functions are not supported "
                        + "in the Rules block of the template: [Fn::Join] in rule R",
                "{\"R\": | JSON not well-formed. (line 1,",
                "R: {Assertions: [{Assert: true}]} | JSON not well-formed. (line 1,"
            })
    void anything_else_is_refused_and_names_the_rule(String json, String message) {
        assertThatThrownBy(() -> Texts.rules(json))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith(message);
    }
}
