package io.github.servicecatalogtestkit.fake.internal.picture;

import io.github.servicecatalogtestkit.fake.internal.model.AccountCreation;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.Invitation;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the part of a {@link TopologyModel} that shows the organization of a catalog. */
final class OrganizationPicture {

    private final Catalog catalog;
    private final Organization organization;

    private OrganizationPicture(Catalog catalog, Organization organization) {
        this.catalog = catalog;
        this.organization = organization;
    }

    /** Returns the organization; {@code null} if the catalog has none. */
    static TopologyModel.@Nullable Organization of(Catalog catalog) {
        Organization organization = catalog.organization();
        return organization == null ? null : new OrganizationPicture(catalog, organization).model();
    }

    static TopologyModel.Party party(Catalog catalog, AccountId account) {
        return new TopologyModel.Party(catalog.accounts().nameOf(account), account.digits());
    }

    private TopologyModel.Organization model() {
        return new TopologyModel.Organization(
                organization.management().digits(),
                unit(Organization.ROOT, new TopologyModel.Party(organization.id(), organization.id())),
                joining());
    }

    private TopologyModel.Unit unit(Id<Organization.Unit> id, TopologyModel.Party party) {
        List<TopologyModel.Unit> units = new ArrayList<>();
        for (Organization.Unit unit : organization.unitsIn().of(id).values()) {
            units.add(unit(
                    unit.id(), new TopologyModel.Party(unit.name(), unit.id().toString())));
        }
        List<TopologyModel.Party> accounts = new ArrayList<>();
        organization.membersIn().of(id).keys().forEach(account -> accounts.add(party(catalog, account)));
        return new TopologyModel.Unit(party, List.copyOf(units), List.copyOf(accounts));
    }

    private List<TopologyModel.Joining> joining() {
        List<TopologyModel.Joining> joining = new ArrayList<>();
        for (Invitation invitation : organization.invitations().byId().values()) {
            if (invitation.stateAt(catalog.now()) == Invitation.State.OPEN) {
                joining.add(new TopologyModel.Joining(invitation.id().toString(), "invited", invited(invitation)));
            }
        }
        for (AccountCreation creation : organization.creations().running().values()) {
            joining.add(new TopologyModel.Joining(creation.id().toString(), "in creation", creation.accountName()));
        }
        return List.copyOf(joining);
    }

    private String invited(Invitation invitation) {
        AccountId account = invitation.account();
        return account == null
                ? String.valueOf(invitation.email())
                : catalog.accounts().nameOf(account);
    }
}
