package io.github.servicecatalogtestkit.fake.internal.rule;

import static io.github.servicecatalogtestkit.fake.internal.model.Constraint.Type.NOTIFICATION;
import static io.github.servicecatalogtestkit.fake.internal.model.Constraint.Type.RESOURCE_UPDATE;
import static io.github.servicecatalogtestkit.fake.internal.model.Constraint.Type.STACKSET;
import static io.github.servicecatalogtestkit.fake.internal.model.Constraint.Type.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What launches will read. Which texts are accepted is tested through {@code CreateConstraint}. */
class ConstraintParametersTest {

    @Test
    void a_notification_constraint_says_which_topics_hear_of_it() {
        assertThat(ConstraintParameters.parse(
                        NOTIFICATION, "{\"NotificationArns\":[\"arn:aws:sns:us-east-1:111111111111:Topic\"]}"))
                .isEqualTo(new ConstraintParameters.Notification(Set.of("arn:aws:sns:us-east-1:111111111111:Topic")));
    }

    @Test
    void a_tag_update_constraint_says_whether_tags_may_change() {
        assertThat(tagUpdate("ALLOWED")).isEqualTo(new ConstraintParameters.ResourceUpdate(true));
        assertThat(tagUpdate("NOT_ALLOWED")).isEqualTo(new ConstraintParameters.ResourceUpdate(false));
    }

    private static ConstraintParameters tagUpdate(String permission) {
        return ConstraintParameters.parse(
                RESOURCE_UPDATE,
                "{\"Version\":\"2.0\",\"Properties\":{\"TagUpdateOnProvisionedProduct\":\"" + permission + "\"}}");
    }

    @Test
    void a_stack_set_constraint_says_where_and_as_whom() {
        String json = "{\"Version\":\"1.0\",\"Properties\":{\"AccountList\":[\"111111111111\"],"
                + "\"RegionList\":[\"us-east-1\",\"eu-west-1\"],\"AdminRole\":\"arn:aws:iam::111111111111:role/Admin\","
                + "\"ExecutionRole\":\"Execution\"}}";

        assertThat(ConstraintParameters.parse(STACKSET, json))
                .isEqualTo(new ConstraintParameters.StackSet(
                        List.of("111111111111"),
                        List.of("us-east-1", "eu-west-1"),
                        "arn:aws:iam::111111111111:role/Admin",
                        "Execution",
                        null));
    }

    @Test
    void what_does_not_belong_there_is_named_with_its_place() {
        assertRefused(
                RESOURCE_UPDATE,
                "{\"Version\":\"2.0\",\"Properties\":{\"TagUpdateOnProvisionedProduct\":\"ALLOWED\",\"Why\":\"\"}}",
                "Properties.Why is not known");
        assertRefused(
                RESOURCE_UPDATE,
                "{\"Version\":\"2.0\",\"Properties\":{\"TagUpdateOnProvisionedProduct\":\"allowed\"}}",
                "Properties.TagUpdateOnProvisionedProduct must be ALLOWED or NOT_ALLOWED, but was \"allowed\"");
        assertRefused(
                STACKSET, "{\"Version\":\"1.0\",\"Properties\":{\"Accounts\":[]}}", "Properties.Accounts is not known");
        assertRefused(
                NOTIFICATION,
                "{\"NotificationArns\":[[\"Topic\"]]}",
                "NotificationArns must be the ARN of an Amazon SNS topic");
    }

    @Test
    void a_rule_has_no_other_parts_than_a_condition_and_assertions() {
        assertThatThrownBy(() -> ConstraintParameters.parse(
                        TEMPLATE,
                        "{\"Size\":{\"Condition\":{\"Fn::Equals\":[\"a\",\"a\"]},"
                                + "\"Assertions\":[{\"Assert\":{\"Fn::Equals\":[\"a\",\"a\"]}}]}}"))
                .isInstanceOf(Refusal.class);
    }

    private static void assertRefused(Constraint.Type type, String json, String problem) {
        assertThatThrownBy(() -> ConstraintParameters.parse(type, json))
                .isInstanceOf(Refusal.class)
                .hasMessage("Invalid " + type + " constraint parameters: " + problem);
    }
}
