package io.github.servicecatalogtestkit.fake.internal.validation;

import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The constraints of the service model on one operation's input, and AWS's words for their violations.
 *
 * <p>The SDK checks none of them. AWS Service Catalog answers with a {@code ValidationException} that names all
 * violations of a request at once:
 *
 * <pre>
 * 2 validation errors detected: Value null at 'id' failed to satisfy constraint: Member must not be null; Value '' at
 * 'displayName' failed to satisfy constraint: Member must have length greater than or equal to 1
 * </pre>
 *
 * <p>Real texts, from which the wording is taken:
 *
 * <ul>
 *   <li>Service Catalog itself, pattern and nested path: <a
 *       href="https://github.com/hashicorp/terraform-provider-aws/issues/31714">terraform-provider-aws#31714</a>, <a
 *       href="https://github.com/aws-ia/terraform-aws-control_tower_account_factory/issues/103">aft#103</a> (a value of
 *       which only a part matches is refused: a pattern is meant for the whole string, with or without {@code $})
 *   <li>null: <a href="https://github.com/aws/aws-sdk-java/issues/1973">aws-sdk-java#1973</a>; enum: <a
 *       href="https://github.com/aws/aws-cli/issues/3229">aws-cli#3229</a>; number: <a
 *       href="https://github.com/boto/botocore/issues/3260">botocore#3260</a>
 *   <li>an empty list: <a
 *       href="https://github.com/pfulop/serverless-cloudfront-distribution-certificate/issues/7">…certificate#7</a>;
 *       entries of a list of structures: <a href="https://github.com/awslabs/coldsnap/pull/378">coldsnap#378</a>; of a
 *       list of strings: <a
 *       href="https://github.com/hashicorp/terraform-provider-aws/pull/14782">terraform-provider-aws#14782</a>
 *   <li>keys of a map: <a href="https://github.com/boto/boto3/issues/2601">boto3#2601</a>; values of a map, and eight
 *       violations in one message: <a
 *       href="https://github.com/hashicorp/terraform-provider-aws/issues/41023">terraform-provider-aws#41023</a>
 *   <li>acronyms keep their case after the first letter ({@code kMSKeyArn}, so {@code principalARN}): <a
 *       href="https://github.com/highsource/bitcoin-a-day/issues/1">bitcoin-a-day#1</a>
 * </ul>
 *
 * <p>Recorded texts follow no fixed order. Here violations come in the order of the SDK's members, and for one member
 * in the order length, pattern. No text was found for two more choices: a null entry of a list or map is refused, and a
 * list inside a map is named {@code parameters.InstanceId.member}.
 *
 * <p>An idempotency token that is {@code null} is no violation: the SDK fills it in when it sends the request. A list
 * or map that the SDK constructed because the caller set none counts as absent.
 */
public final class ShapeConstraints {

    private final StructureShape input;

    private ShapeConstraints(StructureShape input) {
        this.input = input;
    }

    /**
     * Returns the constraints of an operation's input. Only the shapes of that operation are parsed.
     *
     * @param operation as AWS names it: {@code CreatePortfolio}
     * @throws IllegalArgumentException if the service has no such operation
     */
    public static ShapeConstraints of(ServiceModel model, String operation) {
        return new ShapeConstraints(model.shapes().inputOf(operation));
    }

    /**
     * Checks a request of this operation.
     *
     * @param request a request, of the same class in every call
     * @return the violations, or empty if the request satisfies the service model
     */
    public Optional<Violations> check(SdkPojo request) {
        Violations found = new Violations();
        input.check(request, found);
        return found.count() == 0 ? Optional.empty() : Optional.of(found);
    }
}
