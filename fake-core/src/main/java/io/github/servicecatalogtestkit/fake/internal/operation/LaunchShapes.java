package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.model.Constraint;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.rule.ConstraintParameters;
import io.github.servicecatalogtestkit.fake.internal.rule.EffectiveConstraints;
import io.github.servicecatalogtestkit.fake.internal.rule.Inheritance;
import io.github.servicecatalogtestkit.fake.internal.rule.LaunchPath;
import io.github.servicecatalogtestkit.fake.internal.template.Capabilities;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintSummary;
import software.amazon.awssdk.services.servicecatalog.model.LaunchPathSummary;
import software.amazon.awssdk.services.servicecatalog.model.UsageInstruction;

/** Converts launch paths, with their tags and constraints, to SDK objects. */
final class LaunchShapes {

    private static final String TEMPLATE_FORMAT_VERSION = "2010-09-09";

    private LaunchShapes() {}

    /** The tags are those of the portfolio and the product; if both have a key, the product's tag is used. */
    static LaunchPathSummary summary(LaunchPath path, Product product, EffectiveConstraints constraints) {
        return LaunchPathSummary.builder()
                .id(path.id())
                .name(path.name())
                .constraintSummaries(constraints(constraints))
                .tags(TagShapes.write(
                        path.portfolio().tags().with(product.tags().values())))
                .build();
    }

    static software.amazon.awssdk.services.servicecatalog.model.LaunchPath path(LaunchPath path) {
        return software.amazon.awssdk.services.servicecatalog.model.LaunchPath.builder()
                .id(path.id())
                .name(path.name())
                .build();
    }

    /** Summarises the constraints that are in effect, without the overridden ones. */
    static List<ConstraintSummary> constraints(EffectiveConstraints constraints) {
        return constraints.inEffect().stream()
                .map(Inheritance.AppliedConstraint::constraint)
                .map(LaunchShapes::summary)
                .toList();
    }

    private static ConstraintSummary summary(Constraint constraint) {
        return ConstraintSummary.builder()
                .type(constraint.type().name())
                .description(givenDescription(constraint))
                .build();
    }

    /** Summaries do not have the description that AWS makes up for a launch constraint that came without one. */
    private static @Nullable String givenDescription(Constraint constraint) {
        String description = constraint.description();
        return Objects.equals(description, ConstraintParameters.of(constraint).description()) ? null : description;
    }

    /**
     * Returns what the template says about itself and what its constraints say about launches, in the order of AWS.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/describe-provisioning-parameters.html">the
     *     output printed in the AWS CLI reference</a>
     * @see <a href="https://github.com/awslabs/virtual-engineering-workbench">an answer recorded in a test of
     *     virtual-engineering-workbench</a>, which has all the types
     */
    static List<UsageInstruction> usageInstructions(Template template, EffectiveConstraints constraints) {
        List<UsageInstruction> instructions = new ArrayList<>();
        instructions.add(
                instruction("rules", template.rules().and(constraints.rules()).toJson()));
        instructions.add(instruction("version", TEMPLATE_FORMAT_VERSION));
        Capabilities capabilities = template.capabilities();
        add(instructions, "capabilitiesReason", capabilities.reason());
        add(instructions, "description", template.description());
        add(instructions, "metadata", template.metadata());
        constraints.launchRole().ifPresent(role -> instructions.add(instruction("launchAsRole", role.arn())));
        instructions.add(instruction(
                "tagUpdateOnProvisionedProduct", constraints.tagUpdatesAllowed() ? "ALLOWED" : "NOT_ALLOWED"));
        add(instructions, "capability", capabilities.name());
        return instructions;
    }

    private static void add(List<UsageInstruction> instructions, String type, @Nullable String value) {
        if (value != null) {
            instructions.add(instruction(type, value));
        }
    }

    private static UsageInstruction instruction(String type, String value) {
        return UsageInstruction.builder().type(type).value(value).build();
    }
}
