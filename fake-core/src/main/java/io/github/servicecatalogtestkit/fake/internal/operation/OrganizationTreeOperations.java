package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.internal.call.Paging;
import io.github.servicecatalogtestkit.fake.internal.error.MembershipErrors;
import io.github.servicecatalogtestkit.fake.internal.error.OrganizationTreeErrors;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Organization;
import io.github.servicecatalogtestkit.fake.internal.rule.Membership;
import io.github.servicecatalogtestkit.fake.internal.rule.OrganizationsCaller;
import java.util.List;
import software.amazon.awssdk.services.organizations.model.Child;
import software.amazon.awssdk.services.organizations.model.ChildType;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.CreateOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DeleteOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListChildrenRequest;
import software.amazon.awssdk.services.organizations.model.ListChildrenResponse;
import software.amazon.awssdk.services.organizations.model.ListParentsRequest;
import software.amazon.awssdk.services.organizations.model.ListParentsResponse;
import software.amazon.awssdk.services.organizations.model.ListRootsRequest;
import software.amazon.awssdk.services.organizations.model.ListRootsResponse;
import software.amazon.awssdk.services.organizations.model.OrganizationFeatureSet;

/**
 * The organization as a whole, and its tree.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganization.html">CreateOrganization</a>
 */
final class OrganizationTreeOperations {

    private OrganizationTreeOperations() {}

    @Command
    static Outcome<CreateOrganizationResponse> createOrganization(
            Catalog catalog, Call call, CreateOrganizationRequest request) {
        requireAllFeatures(request);
        requireNone(catalog, call.account());
        var management = Organization.Member.invited(
                call.account(), catalog.accounts().nameOf(call.account()), Organization.ROOT, call.at());
        Organization organization = Organization.of(call.number(), call.scope().region(), management);
        CreateOrganizationResponse response = CreateOrganizationResponse.builder()
                .organization(OrganizationShapes.organization(organization))
                .build();
        return new Outcome<>(response, catalog.with(organization));
    }

    private static void requireAllFeatures(CreateOrganizationRequest request) {
        if (request.featureSet() == OrganizationFeatureSet.CONSOLIDATED_BILLING) {
            throw new UnsupportedOperationException(
                    "CreateOrganization is modelled, but not with the feature set CONSOLIDATED_BILLING: services "
                            + "such as AWS Service Catalog get access only to organizations with all features.");
        }
    }

    private static void requireNone(Catalog catalog, AccountId account) {
        Organization organization = catalog.organization();
        if (organization == null) {
            return;
        }
        if (organization.has(account)) {
            throw MembershipErrors.alreadyInOrganization();
        }
        throw new UnsupportedOperationException("This catalog already has the organization " + organization.id()
                + ", managed by account " + organization.management() + ". A catalog has one organization: take a "
                + "catalog of its own for another, or invite account " + account + " into this one.");
    }

    @Command
    static Outcome<DeleteOrganizationResponse> deleteOrganization(
            Catalog catalog, Call call, DeleteOrganizationRequest request) {
        Organization organization = OrganizationsCaller.requireManagement(catalog, call.account());
        if (organization.members().size() > 1) {
            throw MembershipErrors.organizationNotEmpty();
        }
        return new Outcome<>(DeleteOrganizationResponse.builder().build(), Membership.end(catalog));
    }

    @Query
    static DescribeOrganizationResponse describeOrganization(
            Catalog catalog, Call call, DescribeOrganizationRequest request) {
        Organization organization = OrganizationsCaller.requireMember(catalog, call.account());
        return DescribeOrganizationResponse.builder()
                .organization(OrganizationShapes.organization(organization))
                .build();
    }

    @Query
    static ListRootsResponse listRoots(Catalog catalog, Call call, ListRootsRequest request) {
        Paging paging = OrganizationsPages.of(catalog, call, null, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        var page = paging.take(List.of(organization).iterator(), Organization::number);
        return ListRootsResponse.builder()
                .roots(page.map(OrganizationShapes::root))
                .nextToken(page.nextToken())
                .build();
    }

    @Query
    static ListParentsResponse listParents(Catalog catalog, Call call, ListParentsRequest request) {
        String child = request.childId();
        Paging paging = OrganizationsPages.of(catalog, call, child, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        var page = paging.take(List.of(parentOf(organization, child)).iterator(), Id::number);
        return ListParentsResponse.builder()
                .parents(page.map(OrganizationShapes::parent))
                .nextToken(page.nextToken())
                .build();
    }

    private static Id<Organization.Unit> parentOf(Organization organization, String child) {
        Id<Organization.Unit> parent = null;
        if (AccountId.isAccountId(child)) {
            Organization.Member member = organization.members().get(new AccountId(child));
            parent = member == null ? null : member.unit();
        } else {
            Organization.Unit unit =
                    IdType.UNIT.parse(child).flatMap(organization::find).orElse(null);
            parent = unit == null ? null : unit.parent();
        }
        if (parent == null) {
            throw OrganizationTreeErrors.childNotFound();
        }
        return parent;
    }

    @Query
    static ListChildrenResponse listChildren(Catalog catalog, Call call, ListChildrenRequest request) {
        String id = request.parentId();
        ChildType type = request.childType();
        Paging paging = OrganizationsPages.of(catalog, call, id + type, request.maxResults(), request.nextToken());
        Organization organization = OrganizationsCaller.requireReader(catalog, call.account());
        Id<Organization.Unit> parent = OrganizationsLookup.parent(
                        organization, id, OrganizationTreeErrors::parentNotFound)
                .id();
        Paging.Page<String> page = type == ChildType.ACCOUNT
                ? accountsIn(organization, parent, paging)
                : unitsIn(organization, parent, paging);
        return ListChildrenResponse.builder()
                .children(page.map(child -> Child.builder().id(child).type(type).build()))
                .nextToken(page.nextToken())
                .build();
    }

    private static Paging.Page<String> accountsIn(
            Organization organization, Id<Organization.Unit> parent, Paging paging) {
        var members = organization.membersIn().of(parent).valuesAfter(AccountId.of(paging.after()));
        var page = paging.take(members, member -> member.account().number());
        return new Paging.Page<>(page.map(member -> member.account().digits()), page.nextToken());
    }

    private static Paging.Page<String> unitsIn(Organization organization, Id<Organization.Unit> parent, Paging paging) {
        var units = organization.unitsIn().of(parent).valuesAfter(IdType.UNIT.of(paging.after()));
        var page = paging.take(units, unit -> unit.id().number());
        return new Paging.Page<>(page.map(unit -> unit.id().toString()), page.nextToken());
    }
}
