package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import java.util.List;
import java.util.function.BiFunction;

/** What a fault does, with the words that describe it. */
sealed interface FaultEffect {

    String words();

    /** The call is refused. */
    record Refused(String words, BiFunction<Caller, Operation<?, ?>, Refusal> error) implements FaultEffect {

        Refusal refusal(Caller caller, Operation<?, ?> operation) {
            return error.apply(caller, operation);
        }
    }

    /** The call is answered, and what it starts fails for some accounts. */
    record ShareFails(String words, List<ShareAction.Failure> failures) implements FaultEffect {}
}
