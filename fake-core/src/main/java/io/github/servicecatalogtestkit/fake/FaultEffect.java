package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.DeletePortfolioShareRequest;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioShareRequest;

/** What a fault does, with the words that describe it. */
sealed interface FaultEffect {

    String words();

    /** Says whether this can do anything to a call; one to which it cannot is not counted. */
    boolean canStrike(Catalog present, Operation<?, ?> operation, AwsRequest request);

    /** The call is refused. */
    record Refused(String words, BiFunction<Caller, Operation<?, ?>, Refusal> error) implements FaultEffect {

        @Override
        public boolean canStrike(Catalog present, Operation<?, ?> operation, AwsRequest request) {
            return true;
        }

        Refusal refusal(Caller caller, Operation<?, ?> operation) {
            return error.apply(caller, operation);
        }
    }

    /** The call is answered, and what it starts fails for some accounts: only with a node of an organization it can. */
    record ShareFails(String words, List<ShareAction.AccountFailure> failures) implements FaultEffect {

        @Override
        public boolean canStrike(Catalog present, Operation<?, ?> operation, AwsRequest request) {
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
     * The call is answered from what was there when the fault was declared.
     *
     * @param past the catalog as it was then
     */
    record ShowsNothingNew(Catalog past) implements FaultEffect {

        private static final Pattern READS = Pattern.compile("(Describe|Get|List|Scan|Search)[A-Z].*");

        static boolean isAbout(String operation) {
            return READS.matcher(operation).matches();
        }

        @Override
        public String words() {
            return "shows nothing new";
        }

        /** Before the first change there is nothing new. */
        @Override
        public boolean canStrike(Catalog present, Operation<?, ?> operation, AwsRequest request) {
            return isAbout(operation.name()) && present.sequence() != past.sequence();
        }
    }
}
