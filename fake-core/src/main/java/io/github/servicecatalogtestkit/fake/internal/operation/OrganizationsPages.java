package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationsErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import org.jspecify.annotations.Nullable;

/** The pages of the lists of AWS Organizations. */
final class OrganizationsPages {

    private static final int LONGEST_PAGE = 20;

    private OrganizationsPages() {}

    /**
     * Returns the page that a call asks for.
     *
     * @param about what else makes this list different from others of the operation
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
