package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.servicecatalog.model.DuplicateResourceException;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.ListTagOptionsFilters;
import software.amazon.awssdk.services.servicecatalog.model.ResourceDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.TagOptionDetail;

/** The TagOption library of one account, and the resources that TagOptions are associated with. */
class TagOptionTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String CLI = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/";
    private static final String GUIDE = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/";

    final FakeServiceCatalog catalog = FakeServiceCatalog.builder()
            .settings(s -> s.assume(AwsBehavior.TERRAFORM_OPEN_SOURCE_OFFERED, true))
            .build();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor other = new Actor(catalog.account("other"));

    private List<String> listed() {
        return hub.client.listTagOptions().tagOptionDetails().stream()
                .map(TagOptionDetail::id)
                .toList();
    }

    private List<String> filtered(ListTagOptionsFilters.Builder filters) {
        return hub.client.listTagOptions(l -> l.filters(filters.build())).tagOptionDetails().stream()
                .map(TagOptionDetail::value)
                .toList();
    }

    @Nested
    class WhenATagOptionIsCreated {

        @AwsRule(source = CLI + "create-tag-option.html", says = "The example answers id, key, value and Active true.")
        @Test
        void the_response_describes_the_tag_option() {
            TagOptionDetail detail =
                    hub.client.createTagOption(t -> t.key("Team").value("a")).tagOptionDetail();
            assertThat(detail.id()).matches("tag-[a-z0-9]{13}");
            assertThat(detail)
                    .extracting(TagOptionDetail::key, TagOptionDetail::value, TagOptionDetail::active)
                    .containsExactly("Team", "a", true);
            assertThat(hub.client.describeTagOption(d -> d.id(detail.id())).tagOptionDetail())
                    .isEqualTo(detail);
        }

        @AwsRule(
                source = API + "API_TagOptionDetail.html",
                says = "Owner: The AWS account Id of the owner account that created the TagOption.")
        @Test
        void its_owner_is_the_calling_account() {
            String id = hub.createsTagOption("Team", "a");
            assertThat(hub.client
                            .describeTagOption(d -> d.id(id))
                            .tagOptionDetail()
                            .owner())
                    .isEqualTo(hub.id);
        }

        @AwsRule(
                source = API + "API_CreateTagOption.html",
                says = "DuplicateResourceException: The specified resource is a duplicate.")
        @Test
        void the_same_key_with_the_same_value_is_a_duplicate() {
            hub.createsTagOption("Team", "a");
            assertThat(refusal(() -> hub.createsTagOption("Team", "a"))).isInstanceOf(DuplicateResourceException.class);
            assertThat(listed()).hasSize(1);
        }

        @Assumed("Tag keys and tag values are case sensitive.")
        @Test
        void another_value_another_key_or_another_account_is_not_a_duplicate() {
            hub.createsTagOption("Team", "a");
            hub.createsTagOption("Team", "A");
            hub.createsTagOption("team", "a");
            other.createsTagOption("Team", "a");
            assertThat(listed()).hasSize(3);
        }

        @AwsRule(source = GUIDE + "limits.html", says = "Values per TagOption: 25.")
        @Test
        void more_values_of_a_key_than_the_quota_are_refused() {
            for (int i = 0; i < 25; i++) {
                hub.createsTagOption("Team", "value " + i);
            }
            assertThat(refusal(() -> hub.createsTagOption("Team", "one too many")))
                    .isInstanceOf(LimitExceededException.class);
            hub.createsTagOption("Cost center", "another key has its own values");
        }
    }

    @Nested
    class WhenTagOptionsAreListed {

        @Assumed("AWS documents no order; lists are in the order of creation.")
        @Test
        void tag_options_are_listed_in_the_order_of_creation() {
            String second = hub.createsTagOption("B", "2");
            String first = hub.createsTagOption("A", "1");
            assertThat(listed()).containsExactly(second, first);
        }

        @AwsRule(
                source = API + "API_ListTagOptions.html",
                says = "If no search filters are specified, the output includes all TagOptions.")
        @Test
        void filters_select_by_key_value_and_state() {
            hub.createsTagOption("Team", "a");
            String inactive = hub.createsTagOption("Team", "b");
            hub.createsTagOption("Stage", "b2");
            hub.client.updateTagOption(u -> u.id(inactive).active(false));

            assertThat(filtered(ListTagOptionsFilters.builder())).containsExactly("a", "b", "b2");
            assertThat(filtered(ListTagOptionsFilters.builder().key("Team"))).containsExactly("a", "b");
            assertThat(filtered(ListTagOptionsFilters.builder().value("b"))).containsExactly("b");
            assertThat(filtered(ListTagOptionsFilters.builder().key("Team").active(true)))
                    .containsExactly("a");
            assertThat(filtered(ListTagOptionsFilters.builder().active(false))).containsExactly("b");
        }

        @AwsRule(
                source = API + "API_ListTagOptions.html",
                says = "PageToken: The page token for the next set of results. To retrieve the first set of "
                        + "results, use null.")
        @Test
        void the_list_is_paged() {
            for (int i = 0; i < 45; i++) {
                hub.createsTagOption("Key " + i, "v");
            }
            var first = hub.client.listTagOptions(l -> l.pageSize(20));
            var second = hub.client.listTagOptions(l -> l.pageSize(20).pageToken(first.pageToken()));
            var third = hub.client.listTagOptions(l -> l.pageSize(20).pageToken(second.pageToken()));
            assertThat(third.tagOptionDetails()).hasSize(5);
            assertThat(third.pageToken()).isNull();
            assertThat(hub.client.listTagOptionsPaginator().stream().flatMap(page -> page.tagOptionDetails().stream()))
                    .hasSize(45);
        }

        @Assumed("A page token is valid only for the list that returned it.")
        @Test
        void a_page_token_of_a_list_with_other_filters_is_refused() {
            hub.createsTagOption("Team", "a");
            hub.createsTagOption("Team", "b");
            String token = hub.client.listTagOptions(l -> l.pageSize(1)).pageToken();
            assertThat(refusal(() ->
                            hub.client.listTagOptions(l -> l.pageToken(token).filters(f -> f.key("Team")))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @Assumed("A TagOption library belongs to one account and Region.")
        @Test
        void tag_options_of_other_accounts_and_regions_are_not_listed() {
            hub.createsTagOption("Team", "a");
            assertThat(other.client.listTagOptions().tagOptionDetails()).isEmpty();
            assertThat(catalog.account("hub")
                            .in(Region.EU_WEST_1)
                            .serviceCatalog()
                            .listTagOptions()
                            .tagOptionDetails())
                    .isEmpty();
        }
    }

    @Nested
    class WhenATagOptionIsUpdated {

        final String team = hub.createsTagOption("Team", "a");

        @AwsRule(
                source = API + "API_UpdateTagOption.html",
                says = "Value: The updated value. Active: The updated active state.")
        @Test
        void value_and_state_can_be_changed_and_the_rest_is_kept() {
            TagOptionDetail updated = hub.client
                    .updateTagOption(u -> u.id(team).value("b").active(false))
                    .tagOptionDetail();
            assertThat(updated)
                    .extracting(
                            TagOptionDetail::id,
                            TagOptionDetail::key,
                            TagOptionDetail::value,
                            TagOptionDetail::active,
                            TagOptionDetail::owner)
                    .containsExactly(team, "Team", "b", false, hub.id);
            assertThat(hub.client.describeTagOption(d -> d.id(team)).tagOptionDetail())
                    .isEqualTo(updated);
        }

        @Assumed("Members missing from the request keep their values.")
        @Test
        void members_missing_from_the_request_keep_their_values() {
            hub.client.updateTagOption(u -> u.id(team).active(false));
            hub.client.updateTagOption(u -> u.id(team).value("b"));
            assertThat(hub.client.describeTagOption(d -> d.id(team)).tagOptionDetail())
                    .extracting(TagOptionDetail::value, TagOptionDetail::active)
                    .containsExactly("b", false);
            hub.client.updateTagOption(u -> u.id(team));
            assertThat(hub.client.describeTagOption(d -> d.id(team)).tagOptionDetail())
                    .extracting(TagOptionDetail::value, TagOptionDetail::active)
                    .containsExactly("b", false);
        }

        @AwsRule(
                source = API + "API_UpdateTagOption.html",
                says = "DuplicateResourceException: The specified resource is a duplicate.")
        @Test
        void a_value_that_the_key_already_has_is_a_duplicate() {
            hub.createsTagOption("Team", "b");
            assertThat(refusal(() -> hub.client.updateTagOption(u -> u.id(team).value("b"))))
                    .isInstanceOf(DuplicateResourceException.class);
        }

        @AwsRule(
                source =
                        "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/servicecatalog/"
                                + "tag_option.go",
                says = "UpdateTagOption() is very particular about what it receives. Only fields that change should "
                        + "be included or it will throw servicecatalog.ErrCodeDuplicateResourceException, "
                        + "\"already exists\"")
        @Test
        void the_value_that_it_already_has_is_a_duplicate() {
            assertThat(refusal(() -> hub.client.updateTagOption(u -> u.id(team).value("a"))))
                    .isInstanceOf(DuplicateResourceException.class)
                    .hasMessageContaining("already exists");
            assertThat(refusal(() -> hub.client.updateTagOption(
                            u -> u.id(team).value("a").active(false))))
                    .isInstanceOf(DuplicateResourceException.class);
        }

        @Assumed("The client's comment speaks of all fields, but its error is about values: the present state is "
                + "accepted.")
        @Test
        void the_state_that_it_already_has_is_accepted() {
            hub.client.updateTagOption(u -> u.id(team).active(true));
            assertThat(hub.client
                            .describeTagOption(d -> d.id(team))
                            .tagOptionDetail()
                            .active())
                    .isTrue();
        }

        @Assumed("Only the current values of TagOptions count for duplicates.")
        @Test
        void the_previous_value_can_be_used_again() {
            hub.client.updateTagOption(u -> u.id(team).value("b"));
            hub.createsTagOption("Team", "a");
            assertThat(refusal(() -> hub.createsTagOption("Team", "b"))).isInstanceOf(DuplicateResourceException.class);
        }
    }

    @Nested
    class WhenATagOptionIsAssociatedWithAResource {

        final String portfolio = hub.createsPortfolio("Data");
        final String product = hub.createsProduct("Linux");
        final String team = hub.createsTagOption("Team", "a");

        @AwsRule(
                source = API + "API_AssociateTagOptionWithResource.html",
                says = "Associate the specified TagOption with the specified portfolio or product.")
        @Test
        void the_resource_lists_the_tag_option() {
            hub.associatesTagOption(team, portfolio);
            hub.associatesTagOption(team, product);
            assertThat(hub.tagOptions(portfolio)).containsExactly(team);
            assertThat(hub.client.describeProductAsAdmin(d -> d.id(product)).tagOptions())
                    .extracting(TagOptionDetail::id)
                    .containsExactly(team);
        }

        @Assumed("The examples show empty lists, so a resource without TagOptions has an empty list too.")
        @Test
        void a_resource_without_tag_options_has_an_empty_list() {
            assertThat(hub.client.describePortfolio(d -> d.id(portfolio)).hasTagOptions())
                    .isTrue();
            assertThat(hub.client.describeProductAsAdmin(d -> d.id(product)).hasTagOptions())
                    .isTrue();
        }

        @AwsRule(
                source = CLI + "list-resources-for-tag-option.html",
                says = "The example lists id, ARN, name, description and time of the resource.")
        @Test
        void its_resources_are_listed() {
            String described = hub.client
                    .createPortfolio(p ->
                            p.displayName("Described").providerName("Platform").description("All of it"))
                    .portfolioDetail()
                    .id();
            hub.associatesTagOption(team, product);
            hub.associatesTagOption(team, described);
            assertThat(hub.client
                            .listResourcesForTagOption(l -> l.tagOptionId(team))
                            .resourceDetails())
                    .extracting(
                            ResourceDetail::id, ResourceDetail::arn, ResourceDetail::name, ResourceDetail::description)
                    .containsExactly(
                            tuple(
                                    product,
                                    "arn:aws:catalog:us-east-1:" + hub.id + ":product/" + product,
                                    "Linux",
                                    null),
                            tuple(
                                    described,
                                    "arn:aws:catalog:us-east-1:" + hub.id + ":portfolio/" + described,
                                    "Described",
                                    "All of it"));
        }

        @AwsRule(
                source = API + "API_ListResourcesForTagOption.html",
                says = "ResourceType: The resource type. Portfolio, Product")
        @Test
        void its_resources_are_listed_by_type() {
            hub.associatesTagOption(team, portfolio);
            hub.associatesTagOption(team, product);
            assertThat(resources("Portfolio")).containsExactly(portfolio);
            assertThat(resources("Product")).containsExactly(product);
            assertThat(refusal(() -> resources("PRODUCT"))).isInstanceOf(InvalidParametersException.class);
        }

        private List<String> resources(String type) {
            return hub
                    .client
                    .listResourcesForTagOptionPaginator(
                            l -> l.tagOptionId(team).resourceType(type).pageSize(1))
                    .stream()
                    .flatMap(page -> page.resourceDetails().stream())
                    .map(ResourceDetail::id)
                    .toList();
        }

        @AwsRule(
                source = API + "API_AssociateTagOptionWithResource.html",
                says = "DuplicateResourceException: The specified resource is a duplicate.")
        @Test
        void associating_it_again_is_a_duplicate() {
            hub.associatesTagOption(team, portfolio);
            assertThat(refusal(() -> hub.associatesTagOption(team, portfolio)))
                    .isInstanceOf(DuplicateResourceException.class)
                    .hasMessageContaining("TagOption " + team + " is already associated with " + portfolio);
            hub.associatesTagOption(team, product);
            assertThat(refusal(() -> hub.associatesTagOption(team, product)))
                    .isInstanceOf(DuplicateResourceException.class)
                    .hasMessageContaining("TagOption " + team + " is already associated with " + product);
        }

        @AwsRule(source = GUIDE + "limits.html", says = "TagOptions per resource: 25.")
        @Test
        void more_tag_options_on_a_resource_than_the_quota_are_refused() {
            for (int i = 0; i < 25; i++) {
                hub.tags(portfolio, "Key " + i, "v");
            }
            assertThat(refusal(() -> hub.associatesTagOption(team, portfolio)))
                    .isInstanceOf(LimitExceededException.class);
        }

        @AwsRule(
                source = API + "API_DisassociateTagOptionFromResource.html",
                says = "Disassociates the specified TagOption from the specified resource.")
        @Test
        void it_can_be_disassociated() {
            hub.associatesTagOption(team, portfolio);
            hub.associatesTagOption(team, product);
            takesOff(portfolio);
            assertThat(hub.tagOptions(portfolio)).isEmpty();
            assertThat(resources("Product")).containsExactly(product);
        }

        @AwsRule(
                source = API + "API_DisassociateTagOptionFromResource.html",
                says = "ResourceNotFoundException: The specified resource was not found.")
        @Test
        void an_association_that_does_not_exist_cannot_be_removed() {
            hub.associatesTagOption(team, portfolio);
            assertThat(refusal(() -> takesOff(product))).isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> takesOff("port-unknown"))).isInstanceOf(ResourceNotFoundException.class);
        }

        private void takesOff(String resource) {
            hub.client.disassociateTagOptionFromResource(
                    d -> d.tagOptionId(team).resourceId(resource));
        }

        @AwsRule(
                source = GUIDE + "tagoptions.html",
                says = "With the TagOption library, you can deactivate TagOptions and retain their associations to "
                        + "portfolios or products, and reactivate them when you need them.")
        @Test
        void the_resource_lists_the_updated_tag_option_even_if_it_is_inactive() {
            hub.associatesTagOption(team, portfolio);
            hub.client.updateTagOption(u -> u.id(team).value("b").active(false));
            assertThat(hub.client.describePortfolio(d -> d.id(portfolio)).tagOptions())
                    .extracting(TagOptionDetail::id, TagOptionDetail::value, TagOptionDetail::active)
                    .containsExactly(tuple(team, "b", false));
        }

        @AwsRule(
                source = API + "API_DeleteTagOption.html",
                says = "You cannot delete a TagOption if it is associated with a product or portfolio.")
        @Test
        void an_associated_tag_option_cannot_be_deleted() {
            hub.associatesTagOption(team, portfolio);
            assertThat(refusal(() -> hub.client.deleteTagOption(d -> d.id(team))))
                    .isInstanceOf(ResourceInUseException.class);
            takesOff(portfolio);
            hub.client.deleteTagOption(d -> d.id(team));
            assertThat(listed()).isEmpty();
            assertThat(refusal(() -> hub.client.describeTagOption(d -> d.id(team))))
                    .isInstanceOf(ResourceNotFoundException.class);
            hub.createsTagOption("Team", "a");
        }

        @AwsRule(
                source = GUIDE + "portfoliomgmt-create.html",
                says = "Before you can delete a portfolio, you must remove all its products, constraints, groups, "
                        + "roles, users, shares, and TagOptions.")
        @Test
        void a_portfolio_with_tag_options_cannot_be_deleted() {
            hub.associatesTagOption(team, portfolio);
            var refused = refusal(() -> hub.client.deletePortfolio(d -> d.id(portfolio)));
            assertThat(refused).isInstanceOf(ResourceInUseException.class);
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("Portfolio " + portfolio + " still has associated TagOptions");
            takesOff(portfolio);
            hub.client.deletePortfolio(d -> d.id(portfolio));
        }

        @AwsRule(
                source = GUIDE + "product-delete-exception.html",
                says = "AWS Service Catalog could not delete the product because the product still has associated "
                        + "TagOptions, budgets, at least one ProvisioningArtifact with associated actions, the product "
                        + "is still assigned to a Portfolio, the product has users, or the product has constraints.")
        @Test
        void a_product_with_tag_options_cannot_be_deleted() {
            hub.associatesTagOption(team, product);
            var refused = refusal(() -> hub.client.deleteProduct(d -> d.id(product)));
            assertThat(refused).isInstanceOf(ResourceInUseException.class);
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("Product " + product + " still has associated TagOptions");
            takesOff(product);
            hub.client.deleteProduct(d -> d.id(product));
        }

        @AwsRule(
                source = GUIDE + "tagoptions.html",
                says = "AWS Service Catalog does not support TagOptions for Terraform Open Source or Terraform "
                        + "Cloud products.")
        @ParameterizedTest
        @ValueSource(strings = {"TERRAFORM_OPEN_SOURCE", "TERRAFORM_CLOUD"})
        void terraform_products_do_not_support_tag_options(String type) {
            String terraform = hub.createsProduct("Terraform", type);
            assertThat(refusal(() -> hub.associatesTagOption(team, terraform)))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenTheTagOptionOrResourceBelongsToAnotherAccount {

        final String portfolio = hub.createsPortfolio("Data");
        final String team = hub.createsTagOption("Team", "a");
        final String theirs = other.createsPortfolio("Theirs");

        @Assumed("As with all other resources, a resource of another account is not found.")
        @Test
        void the_tag_option_is_not_found() {
            hub.associatesTagOption(team, portfolio);
            assertNotFound(() -> other.client.describeTagOption(d -> d.id(team)));
            assertNotFound(() -> other.client.updateTagOption(u -> u.id(team).active(false)));
            assertNotFound(() -> other.client.deleteTagOption(d -> d.id(team)));
            assertNotFound(() -> other.client.listResourcesForTagOption(l -> l.tagOptionId(team)));
            assertNotFound(() -> other.associatesTagOption(team, theirs));
            assertNotFound(() -> other.client.disassociateTagOptionFromResource(
                    d -> d.tagOptionId(team).resourceId(portfolio)));
        }

        @Assumed("As with all other resources, a resource of another account is not found.")
        @Test
        void the_resource_is_not_found() {
            String product = other.createsProduct("Linux");
            assertNotFound(() -> hub.associatesTagOption(team, theirs));
            assertNotFound(() -> hub.associatesTagOption(team, product));
        }

        @Assumed("IDs of other resources are invalid here; the operation lists InvalidParametersException.")
        @Test
        void only_portfolios_and_products_can_have_tag_options() {
            assertThat(refusal(() -> hub.associatesTagOption(team, team)))
                    .isInstanceOf(InvalidParametersException.class);
        }

        private void assertNotFound(ThrowingCallable call) {
            assertThat(refusal(call)).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void the_quotas_can_be_configured() {
        var small = new Actor(FakeServiceCatalog.builder()
                .settings(s -> s.quota(Quota.VALUES_PER_TAG_OPTION, 1).quota(Quota.TAG_OPTIONS_PER_RESOURCE, 0))
                .build()
                .account("hub"));
        String only = small.createsTagOption("Team", "a");
        assertThat(refusal(() -> small.createsTagOption("Team", "b"))).isInstanceOf(LimitExceededException.class);
        String portfolio = small.createsPortfolio("Data");
        assertThat(refusal(() -> small.associatesTagOption(only, portfolio)))
                .isInstanceOf(LimitExceededException.class);
    }
}
