package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.template.Output;
import io.github.servicecatalogtestkit.fake.internal.template.ParameterValues;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * The outputs of a provisioned product that are known without a real stack.
 *
 * @see <a
 * href="https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/servicecatalog/provisioned_product_test.go">
 *     Terraform's test</a>, which finds the ARN of the stack among the outputs
 */
final class LaunchOutputs {

    private static final String STACK_ARN = "CloudformationStackARN";

    private LaunchOutputs() {}

    /** Returns the outputs of a template with these parameters, and the ARN of a stack. */
    static List<Deployment.OutputValue> of(
            Template template,
            ParameterValues parameters,
            Scope scope,
            AccountId account,
            Deployment.Resources resources) {
        List<Deployment.OutputValue> outputs = new ArrayList<>();
        ParameterValues values = parameters
                .with("AWS::AccountId", account.digits())
                .with("AWS::Partition", Arn.partitionOf(scope.region()))
                .with("AWS::Region", scope.region());
        if (resources instanceof Deployment.Stack stack) {
            outputs.add(
                    new Deployment.OutputValue(STACK_ARN, stack.arn(), "The ARN of the launched Cloudformation Stack"));
            values = values.with("AWS::StackId", stack.arn())
                    .with("AWS::StackName", stack.arn().split("/", -1)[1]);
        }
        for (Output output : template.outputs()) {
            outputs.add(new Deployment.OutputValue(output.key(), output.valueFor(values), output.description()));
        }
        return outputs;
    }
}
