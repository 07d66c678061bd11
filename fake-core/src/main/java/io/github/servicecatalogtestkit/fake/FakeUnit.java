package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.List;

/** An organizational unit of a catalog's organization. */
public final class FakeUnit {

    private final LiveCatalog live;
    private final String path;
    private final Id<Organization.Unit> id;

    FakeUnit(LiveCatalog live, String path, Id<Organization.Unit> id) {
        this.live = live;
        this.path = path;
        this.id = id;
    }

    /** Returns the ID, {@code ou-…}; {@code r-…} for the root. */
    public String id() {
        return id.toString();
    }

    /** Returns the ARN, {@code arn:aws:organizations::…:ou/o-…/ou-…}. */
    public String arn() {
        Organization organization = FakeOrganization.organization(live.present());
        return organization.arn(id.equals(Organization.ROOT) ? "root" : "ou", id);
    }

    /** Returns the path, for example {@code workloads/prod}. */
    public String path() {
        return path;
    }

    /** Returns the IDs of the accounts in this unit and in the units below it. */
    public List<String> accountIds() {
        return FakeOrganization.organization(live.present()).accountsBelow(id).stream()
                .map(AccountId::digits)
                .toList();
    }

    @Override
    public String toString() {
        return path + "(" + id + ")";
    }
}
