package io.github.servicecatalogtestkit.fake.internal.interceptor;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import java.util.List;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareRequest;

/** What a fault does, with the words that describe it. */
public sealed interface FaultEffect {

    String words();

    /** Says whether this can have an effect on a call. Other calls are not counted. */
    boolean canStrike(InterceptedCall<?, ?> call);

    /**
     * Says whether this strikes the calls of an assertion even if the test does not ask for it. Other calls of
     * assertions are not counted.
     *
     * @param origin an assertion
     */
    default boolean strikesAssertion(CallOrigin origin) {
        return false;
    }

    /** The call is refused. */
    record Refused(String words, BiFunction<Caller, Operation<?, ?>, Refusal> error) implements FaultEffect {

        @Override
        public boolean canStrike(InterceptedCall<?, ?> call) {
            return true;
        }
    }

    /**
     * The call succeeds, and the share action that it starts fails for some accounts. Only shares with a node of an
     * organization start a share action.
     */
    record ShareFails(String words, List<ShareAction.AccountFailure> failures) implements FaultEffect {

        @Override
        public boolean canStrike(InterceptedCall<?, ?> call) {
            Object request = call.request();
            if (request instanceof CreatePortfolioShareRequest create) {
                return create.organizationNode() != null;
            }
            if (request instanceof UpdatePortfolioShareRequest update) {
                return update.organizationNode() != null;
            }
            return request instanceof DeletePortfolioShareRequest delete && delete.organizationNode() != null;
        }
    }

    /**
     * The call is answered from an earlier catalog.
     *
     * @param past the catalog when the fault was declared
     */
    record ShowsNothingNew(Catalog past) implements FaultEffect {

        @Override
        public String words() {
            return "shows nothing new";
        }

        /** An assertion that waits also waits for a read that is no longer stale. */
        @Override
        public boolean strikesAssertion(CallOrigin origin) {
            return origin == CallOrigin.WAITING_ASSERTION;
        }

        /** Before the first change there is nothing new. */
        @Override
        public boolean canStrike(InterceptedCall<?, ?> call) {
            return call.operation().kind().isRead() && !call.catalog().hasTheResourcesOf(past);
        }
    }
}
