package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationsErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import org.jspecify.annotations.Nullable;

/** Paging for the list operations of AWS Organizations. */
final class OrganizationsPages {

    private static final int LONGEST_PAGE = 20;

    private OrganizationsPages() {}

    /**
     * Returns the paging of a call.
     *
     * @param about the parts of the request that select the list
     */
    static Paging of(
            Catalog catalog, Call call, @Nullable Object about, @Nullable Integer maxResults, @Nullable String token) {
        return Paging.of(
                () -> call.operation() + call.account() + about,
                maxResults,
                token,
                Math.min(LONGEST_PAGE, catalog.settings().get(Setting.DEFAULT_PAGE_SIZE)),
                OrganizationsErrors::invalidNextToken);
    }
}
