package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.error.ConstraintErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.template.ConstraintRules;
import io.github.servicecatalogtestkit.fake.internal.template.DocumentParser;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Node;
import io.github.servicecatalogtestkit.fake.internal.template.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The parsed parameters of a constraint. Texts that differ only in form have equal parameters. The constraint also
 * keeps the text itself, because AWS returns it.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html">CreateConstraint</a>
 */
public sealed interface ConstraintParameters {

    /**
     * Returns the parameters of a constraint of {@code type}. Text that is not strict JSON, or has missing or unknown
     * keys, is refused.
     */
    static ConstraintParameters parse(Constraint.Type type, String json) {
        return switch (type) {
            case LAUNCH -> LaunchParameters.read(ConstraintJson.read(type, json));
            case NOTIFICATION -> Notification.read(ConstraintJson.read(type, json));
            case RESOURCE_UPDATE -> ResourceUpdate.read(ConstraintJson.read(type, json));
            case STACKSET -> StackSet.read(ConstraintJson.read(type, json));
            case TEMPLATE -> Template.read(json);
        };
    }

    /** Returns the parameters of {@code constraint}. */
    static ConstraintParameters of(Constraint constraint) {
        return parse(constraint.type(), constraint.parameters());
    }

    /**
     * Returns how AWS describes a constraint that came without a description. In the outputs printed in the AWS CLI
     * reference, a constraint with a local role name has a description (<a
     * href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/update-constraint.html">update-constraint</a>);
     * a constraint with a role ARN has none (<a
     * href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/describe-constraint.html">describe-constraint</a>).
     */
    default @Nullable String description() {
        return null;
    }

    /** Returns a text that is equal for equal parameters of a type. */
    default String meaning() {
        return toString();
    }

    /**
     * The role that launches a product: one role for all users, or the role with a given name in the account of the end
     * user.
     */
    sealed interface LaunchParameters extends ConstraintParameters {

        /** Returns the ARN of the role with which an end user in {@code user} launches. */
        String roleArnFor(Scope user);

        /** One role for all users. */
        record AsRole(String arn) implements LaunchParameters {

            @Override
            public String roleArnFor(Scope user) {
                return arn;
            }
        }

        /** The role with the given name in the account of the end user. */
        record AsLocalRole(String name) implements LaunchParameters {

            @Override
            public String description() {
                return "Launch as local role " + name;
            }

            @Override
            public String roleArnFor(Scope user) {
                return Arn.ofPrincipal(user, "role/" + name);
            }
        }

        private static LaunchParameters read(ConstraintJson parameters) {
            parameters.requireOnly("RoleArn", "LocalRoleName");
            Optional<String> arn = parameters.find("RoleArn", ConstraintText.ROLE_ARN);
            Optional<String> name = parameters.find("LocalRoleName", ConstraintText.ROLE_NAME);
            if (arn.isPresent() == name.isPresent()) {
                throw parameters.refusal("either RoleArn or LocalRoleName is required, but not both");
            }
            return arn.<LaunchParameters>map(AsRole::new).orElseGet(() -> new AsLocalRole(name.orElseThrow()));
        }
    }

    /** The topics that are notified. Their order has no meaning. */
    record Notification(Set<String> topics) implements ConstraintParameters {

        private static Notification read(ConstraintJson parameters) {
            parameters.requireOnly("NotificationArns");
            return new Notification(new TreeSet<>(parameters.list("NotificationArns", ConstraintText.TOPIC_ARN)));
        }
    }

    /** Whether the tags of a provisioned product can be changed. */
    record ResourceUpdate(boolean tagUpdatesAllowed) implements ConstraintParameters {

        private static ResourceUpdate read(ConstraintJson parameters) {
            parameters.requireOnly("Version", "Properties");
            parameters.get("Version", ConstraintText.RESOURCE_UPDATE_VERSION);
            ConstraintJson properties = parameters.object("Properties");
            properties.requireOnly("TagUpdateOnProvisionedProduct");
            return new ResourceUpdate(properties
                    .get("TagUpdateOnProvisionedProduct", ConstraintText.PERMISSION)
                    .equals("ALLOWED"));
        }
    }

    /**
     * Where a product is launched as a stack set. CreateConstraint does not name {@code StackInstanceControl}; the <a
     * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-stacksetconstraint.html">
     * CloudFormation resource</a> for it does.
     */
    record StackSet(
            List<String> accounts,
            List<String> regions,
            String adminRole,
            String executionRole,
            @Nullable String stackInstanceControl)
            implements ConstraintParameters {

        private static StackSet read(ConstraintJson parameters) {
            parameters.requireOnly("Version", "Properties");
            parameters.get("Version", ConstraintText.TEXT);
            ConstraintJson properties = parameters.object("Properties");
            properties.requireOnly("AccountList", "RegionList", "AdminRole", "ExecutionRole", "StackInstanceControl");
            return new StackSet(
                    properties.list("AccountList", ConstraintText.ACCOUNT_ID),
                    properties.list("RegionList", ConstraintText.REGION),
                    properties.get("AdminRole", ConstraintText.ROLE_ARN),
                    properties.get("ExecutionRole", ConstraintText.ROLE_NAME),
                    properties
                            .find("StackInstanceControl", ConstraintText.PERMISSION)
                            .orElse(null));
        }
    }

    /** The rules for the parameters of a launch. Rules are equal if their JSON is equal apart from white space. */
    record Template(Rules rules, String meaning) implements ConstraintParameters {

        private static Template read(String json) {
            Node.Mapping parsed = requireJson(json);
            Rules rules;
            try {
                rules = ConstraintRules.read(parsed);
            } catch (InvalidDocumentException e) {
                throw ConstraintErrors.invalidConstraintParameters(
                        Constraint.Type.TEMPLATE, String.valueOf(e.getMessage()));
            }
            if (rules.isEmpty()) {
                throw ConstraintErrors.invalidConstraintParameters(Constraint.Type.TEMPLATE, "a rule is required");
            }
            return new Template(rules, rules.toJson());
        }

        private static Node.Mapping requireJson(String text) {
            try {
                return DocumentParser.parseJson(text);
            } catch (InvalidDocumentException e) {
                throw ConstraintErrors.rulesAreNoJson();
            }
        }
    }
}
