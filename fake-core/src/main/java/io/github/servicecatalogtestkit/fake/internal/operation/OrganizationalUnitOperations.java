package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationTreeErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.rule.Membership;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationsCaller;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationalUnitResponse;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentRequest;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentResponse;
import software.amazon.awssdk.services.organizations.model.UpdateOrganizationalUnitRequest;
import software.amazon.awssdk.services.organizations.model.UpdateOrganizationalUnitResponse;

/**
 * Organizational units.
 *
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html">
 *     CreateOrganizationalUnit</a>
 */
final class OrganizationalUnitOperations {

    /**
     * The quotas for the depth and the number of organizational units.
     *
     * @see <a href="https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html">Quotas for
     *     AWS Organizations</a>
     */
    private static final int DEEPEST = 5;

    private static final int MOST = 2_000;

    private OrganizationalUnitOperations() {}

    @Command
    static Outcome<CreateOrganizationalUnitResponse> createOrganizationalUnit(
            Catalog catalog, Call call, CreateOrganizationalUnitRequest request) {
        String parentId = request.parentId();
        String name = request.name();
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        Id<Organization.Unit> parent = OrganizationsLookup.parent(
                        organization, parentId, OrganizationTreeErrors::parentNotFound)
                .id();
        requireRoom(organization, parent);
        requireFree(organization, parent, name);
        Tags tags = OrganizationsTags.read(request.tags());
        var unit = new Organization.Unit(IdType.UNIT.of(call.number()), name, parent);
        CreateOrganizationalUnitResponse response = CreateOrganizationalUnitResponse.builder()
                .organizationalUnit(OrganizationShapes.unit(organization, unit))
                .build();
        Organization after = organization
                .with(unit)
                .with(organization.governance().tagging(unit.id().toString(), tags));
        return new Outcome<>(response, catalog.with(after));
    }

    /**
     * The parent's ancestors include the root, which is not a level, but not the new unit. So their number is the level
     * of the new unit.
     */
    private static void requireRoom(Organization organization, Id<Organization.Unit> parent) {
        if (organization.upwards(parent).size() > DEEPEST) {
            throw OrganizationTreeErrors.unitTooDeep();
        }
        if (organization.units().size() > MOST) {
            throw OrganizationTreeErrors.tooManyUnits();
        }
    }

    private static void requireFree(Organization organization, Id<Organization.Unit> parent, String name) {
        if (organization.childNamed(parent, name) != null) {
            throw OrganizationTreeErrors.duplicateOrganizationalUnit();
        }
    }

    @Query
    static DescribeOrganizationalUnitResponse describeOrganizationalUnit(
            Catalog catalog, Call call, DescribeOrganizationalUnitRequest request) {
        String id = request.organizationalUnitId();
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        Organization.Unit unit = OrganizationsLookup.unit(organization, id);
        return DescribeOrganizationalUnitResponse.builder()
                .organizationalUnit(OrganizationShapes.unit(organization, unit))
                .build();
    }

    @Command
    static Outcome<UpdateOrganizationalUnitResponse> updateOrganizationalUnit(
            Catalog catalog, Call call, UpdateOrganizationalUnitRequest request) {
        String id = request.organizationalUnitId();
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        Organization.Unit unit = OrganizationsLookup.unit(organization, id);
        Organization.Unit renamed = request.name() == null ? unit : renamed(organization, unit, request.name());
        UpdateOrganizationalUnitResponse response = UpdateOrganizationalUnitResponse.builder()
                .organizationalUnit(OrganizationShapes.unit(organization, renamed))
                .build();
        return new Outcome<>(response, renamed.equals(unit) ? catalog : catalog.with(organization.with(renamed)));
    }

    private static Organization.Unit renamed(Organization organization, Organization.Unit unit, String name) {
        Id<Organization.Unit> parent = unit.parent();
        if (parent != null && !name.equals(unit.name())) {
            requireFree(organization, parent, name);
        }
        return new Organization.Unit(unit.id(), name, parent);
    }

    @Command
    static Outcome<DeleteOrganizationalUnitResponse> deleteOrganizationalUnit(
            Catalog catalog, Call call, DeleteOrganizationalUnitRequest request) {
        String id = request.organizationalUnitId();
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        Organization.Unit unit = OrganizationsLookup.unit(organization, id);
        if (!organization.unitsIn().of(unit.id()).isEmpty()
                || !organization.membersIn().of(unit.id()).isEmpty()) {
            throw OrganizationTreeErrors.organizationalUnitNotEmpty();
        }
        return new Outcome<>(DeleteOrganizationalUnitResponse.builder().build(), Membership.dissolve(catalog, unit));
    }

    @Query
    static ListOrganizationalUnitsForParentResponse listOrganizationalUnitsForParent(
            Catalog catalog, Call call, ListOrganizationalUnitsForParentRequest request) {
        String id = request.parentId();
        Paging paging = OrganizationsPages.of(catalog, call, id, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        Id<Organization.Unit> parent = OrganizationsLookup.parent(
                        organization, id, OrganizationTreeErrors::parentNotFound)
                .id();
        var units = organization.unitsIn().of(parent).valuesAfter(IdType.UNIT.of(paging.after()));
        var page = paging.take(units, unit -> unit.id().number());
        return ListOrganizationalUnitsForParentResponse.builder()
                .organizationalUnits(page.map(unit -> OrganizationShapes.unit(organization, unit)))
                .nextToken(page.nextToken())
                .build();
    }
}
