package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/** The stacks without a provisioned product, which a test registered or a termination retained. */
public record KnownStacks(Table<String, KnownStack> byArn) {

    public static final KnownStacks NONE = new KnownStacks(Table.empty());

    public Optional<KnownStack> find(String arn) {
        return byArn.find(arn);
    }

    public KnownStacks plus(KnownStack stack) {
        return new KnownStacks(byArn.plus(stack.arn(), stack));
    }

    public KnownStacks minus(String arn) {
        return new KnownStacks(byArn.minus(arn));
    }
}
