package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.ShareAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of one operation.
 *
 * @param number the number of the catalog change that this call can make; new ids are generated from it
 * @param at the time of the call
 * @param shareFailures the accounts for which the share action started by this call fails
 */
record Call(String operation, Caller caller, long number, Instant at, List<ShareAction.AccountFailure> shareFailures) {

    static Call of(String operation, Caller caller, Catalog catalog, List<ShareAction.AccountFailure> shareFailures) {
        return new Call(operation, caller, catalog.sequence() + 1, catalog.now(), shareFailures);
    }

    /** Returns the account and Region in which the call is made. */
    Scope scope() {
        return caller.scope();
    }

    AccountId account() {
        return caller.account();
    }

    /**
     * Returns the page that this call asks for.
     *
     * @param about what selects this list besides the operation, such as the portfolio and filters; a token of another
     *     list is refused
     */
    Paging paging(Catalog catalog, @Nullable Object about, @Nullable Integer size, @Nullable String token) {
        return Paging.of(
                () -> operation + scope() + about,
                size,
                token,
                catalog.settings().get(Setting.DEFAULT_PAGE_SIZE));
    }
}
