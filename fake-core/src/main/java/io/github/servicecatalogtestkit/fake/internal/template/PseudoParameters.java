package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pseudo parameters of a stack.
 *
 * @param stackId the ARN of the stack; {@code null} without a stack
 * @param stackName the name of the stack; {@code null} without a stack
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html">Pseudo
 *     parameters</a>
 */
public record PseudoParameters(
        String account,
        String region,
        String partition,
        @Nullable String stackId,
        @Nullable String stackName,
        List<String> notificationArns) {

    static final String REGION = "AWS::Region";
    static final String NO_VALUE = "AWS::NoValue";

    private static final List<String> NAMES = List.of(
            "AWS::AccountId",
            REGION,
            "AWS::Partition",
            "AWS::URLSuffix",
            "AWS::StackId",
            "AWS::StackName",
            "AWS::NotificationARNs",
            NO_VALUE);

    public PseudoParameters {
        notificationArns = List.copyOf(notificationArns);
    }

    /** Returns the domain of the partition. */
    public String urlSuffix() {
        return switch (partition) {
            case "aws-cn" -> "amazonaws.com.cn";
            case "aws-iso" -> "c2s.ic.gov";
            case "aws-iso-b" -> "sc2s.sgov.gov";
            case "aws-iso-e" -> "cloud.adc-e.uk";
            case "aws-iso-f" -> "csp.hci.ic.gov";
            case "aws-eusc" -> "amazonaws.eu";
            default -> "amazonaws.com";
        };
    }

    static boolean isOne(String name) {
        return NAMES.contains(name);
    }

    /** Returns the values together with the pseudo parameters. */
    public ParameterValues addTo(ParameterValues values) {
        ParameterValues all = values.with("AWS::AccountId", account)
                .with(REGION, region)
                .with("AWS::Partition", partition)
                .with("AWS::URLSuffix", urlSuffix())
                .withList("AWS::NotificationARNs", notificationArns);
        if (stackId != null) {
            all = all.with("AWS::StackId", stackId);
        }
        return stackName == null ? all : all.with("AWS::StackName", stackName);
    }
}
