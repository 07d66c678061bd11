package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.template.Output;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import io.github.servicecatalogtestkit.fake.internal.template.TemplateEvaluationException;
import io.github.servicecatalogtestkit.fake.internal.template.TemplateInstance;
import io.github.servicecatalogtestkit.fake.internal.template.UnresolvedValueException;
import java.util.ArrayList;
import java.util.List;

/**
 * The outputs of a provisioned product.
 *
 * @see <a
 *     href="https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/servicecatalog/provisioned_product_test.go">
 *     Terraform's test</a>, which finds the ARN of the stack among the outputs
 */
final class LaunchOutputs {

    private static final String STACK_ARN = "CloudformationStackARN";

    private LaunchOutputs() {}

    /**
     * Returns the outputs of a template in a stack, after the ARN of the stack. A template that cannot be evaluated has
     * none: its launch fails.
     *
     * @throws UnresolvedValueException if an output needs a value that the test has to provide
     */
    static List<Deployment.OutputValue> of(Template template, ParameterValues parameters, LaunchStack stack) {
        List<Deployment.OutputValue> outputs = new ArrayList<>();
        String arn = stack.arn();
        if (arn != null && arn.contains(":stack/")) {
            outputs.add(new Deployment.OutputValue(STACK_ARN, arn, "The ARN of the launched Cloudformation Stack"));
        }
        try {
            TemplateInstance instance = stack.instance(template, parameters);
            if (instance.unresolvedReferences().isEmpty()) {
                instance.outputs().forEach(output -> outputs.add(value(output, stack)));
            }
        } catch (TemplateEvaluationException e) {
            return outputs;
        }
        return outputs;
    }

    private static Deployment.OutputValue value(Output.Evaluated output, LaunchStack stack) {
        String text = stack.output(output.key()).orElseGet(() -> text(output));
        return new Deployment.OutputValue(output.key(), text, output.description());
    }

    private static String text(Output.Evaluated output) {
        if (output.value() instanceof Resolved.Text text) {
            return text.text();
        }
        throw new UnresolvedValueException("Output " + output.key(), (Resolved.Unknown) output.value());
    }
}
