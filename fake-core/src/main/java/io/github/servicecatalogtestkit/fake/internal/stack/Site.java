package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.template.PseudoParameters;
import java.util.List;

/**
 * Where a deployment takes place: the stack, and who makes its calls.
 *
 * @param tags the tags of the stack, which its resources get when they are created
 */
record Site(String stackId, String stackName, Caller by, Tags tags) {

    PseudoParameters pseudoParameters() {
        String region = by.scope().region();
        return new PseudoParameters(
                by.account().digits(), region, Arn.partitionOf(region), stackId, stackName, List.of());
    }
}
