package io.github.servicecatalogtestkit.fake.usage;

import static io.github.servicecatalogtestkit.fake.usage.Actor.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.RefusedAs;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.InvalidParametersException;
import software.amazon.awssdk.services.servicecatalog.model.LimitExceededException;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.ResourceInUseException;
import software.amazon.awssdk.services.servicecatalog.model.ResourceNotFoundException;
import software.amazon.awssdk.services.servicecatalog.model.Tag;

class PortfolioTest {

    private static final String API = "https://docs.aws.amazon.com/servicecatalog/latest/dg/";
    private static final String CLI = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/";
    private static final String LIMITS = "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/limits.html";

    final FakeServiceCatalog catalog = FakeServiceCatalog.create();
    final Actor hub = new Actor(catalog.account("hub"));
    final Actor spoke = new Actor(catalog.account("spoke"));

    @Nested
    class WhenPortfoliosAreListed {

        @AwsRule(
                source = "https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/"
                        + "list-portfolios-for-product.html",
                says = "port-2s6abcdq5wdh4, created at 1571337221.555, comes before port-5abcd3e5st4ei, created at "
                        + "1559665256.348.")
        @Test
        void they_are_in_the_order_of_their_ids_and_not_of_their_creation() {
            List<String> created = new ArrayList<>();
            String product = hub.createsProduct("Linux");
            for (int i = 0; i < 12; i++) {
                created.add(hub.createsPortfolio("Portfolio " + i));
                hub.adds(product, created.get(i));
            }
            List<String> sorted = created.stream().sorted().toList();
            assertThat(sorted).isNotEqualTo(created);
            assertThat(hub.portfolios()).isEqualTo(sorted);
            assertThat(hub.client.listPortfoliosPaginator(l -> l.pageSize(5)).stream()
                            .flatMap(page -> page.portfolioDetails().stream())
                            .map(PortfolioDetail::id))
                    .isEqualTo(sorted);
            assertThat(hub.client
                            .listPortfoliosForProduct(l -> l.productId(product))
                            .portfolioDetails())
                    .extracting(PortfolioDetail::id)
                    .isEqualTo(sorted);
        }
    }

    @Nested
    class WhenAPortfolioIsCreated {

        @AwsRule(
                source = CLI + "create-portfolio.html",
                says = "The example answers id, ARN of the service segment catalog, names and time.")
        @Test
        void the_response_describes_the_portfolio() {
            CreatePortfolioResponse answer = hub.client.createPortfolio(p -> p.displayName("Data")
                    .providerName("Platform")
                    .description("All of it")
                    .tags(Tag.builder().key("team").value("a").build()));
            PortfolioDetail detail = answer.portfolioDetail();
            assertThat(detail.id()).matches("port-[a-z0-9]{13}");
            assertThat(detail.arn()).isEqualTo("arn:aws:catalog:us-east-1:" + hub.id + ":portfolio/" + detail.id());
            assertThat(detail)
                    .extracting(
                            PortfolioDetail::displayName, PortfolioDetail::providerName, PortfolioDetail::description)
                    .containsExactly("Data", "Platform", "All of it");
            assertThat(detail.createdTime()).isEqualTo("2026-01-01T00:00:00Z");
            assertThat(answer.tags()).extracting(Tag::key, Tag::value).containsExactly(tuple("team", "a"));
        }

        @Assumed("Recorded answers of AWS have no Tags if the request had none, and have the texts that it gave as "
                + "\"\".")
        @Test
        void the_response_has_no_tags_if_there_are_none_and_has_empty_texts() {
            CreatePortfolioResponse answer = hub.client.createPortfolio(
                    p -> p.displayName("Data").providerName("Platform").description(""));

            assertThat(answer.hasTags()).isFalse();
            assertThat(answer.portfolioDetail().description()).isEmpty();
        }

        @AwsRule(
                source = "https://github.com/awslabs/aws-service-catalog-puppet/issues/446",
                says = "Product generation - duplicate portfolio's: a portfolio of the same name appears twice in a "
                        + "spoke, once imported and once created.")
        @Test
        void two_portfolios_can_have_the_same_name() {
            assertThat(hub.createsPortfolio("Data")).isNotEqualTo(hub.createsPortfolio("Data"));
        }

        @AwsRule(source = LIMITS, says = "Portfolios per Region: 100.")
        @Test
        void more_portfolios_than_the_quota_are_refused() {
            for (int i = 0; i < 100; i++) {
                hub.createsPortfolio("Portfolio " + i);
            }
            assertThat(refusal(() -> hub.createsPortfolio("One too many"))).isInstanceOf(LimitExceededException.class);
            spoke.createsPortfolio("Another account has its own quota");
        }

        @AwsRule(source = LIMITS, says = "Tags per portfolio: 20.")
        @Test
        void more_tags_than_the_quota_are_refused() {
            List<Tag> tags = IntStream.rangeClosed(1, 20)
                    .mapToObj(i -> Tag.builder().key("key" + i).value("v").build())
                    .toList();
            String id = hub.client
                    .createPortfolio(
                            p -> p.displayName("Data").providerName("P").tags(tags))
                    .portfolioDetail()
                    .id();
            assertThat(refusal(() -> hub.client.updatePortfolio(u -> u.id(id)
                            .addTags(Tag.builder().key("key21").value("v").build()))))
                    .isInstanceOf(LimitExceededException.class);
        }

        @AwsRule(
                source = "https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html",
                says = "The aws: prefix is reserved for AWS use.")
        @Test
        void a_reserved_tag_key_is_refused() {
            assertThat(refusal(() -> hub.client.createPortfolio(p -> p.displayName("Data")
                            .providerName("P")
                            .tags(Tag.builder().key("aws:x").value("v").build()))))
                    .isInstanceOf(InvalidParametersException.class);
        }
    }

    @Nested
    class WhenARequestIsRepeated {

        @AwsRule(
                source = API + "API_CreatePortfolio.html",
                says = "IdempotencyToken: a unique identifier that you provide to ensure idempotency.")
        @Test
        void the_same_token_and_parameters_get_the_same_response() {
            String first = createWithToken("Data", "token-1");
            assertThat(createWithToken("Data", "token-1")).isEqualTo(first);
            assertThat(hub.portfolios()).containsExactly(first);
        }

        @Assumed("The documentation's sentence on repeated requests is inverted; this is how idempotency tokens work.")
        @Test
        void the_same_token_with_other_parameters_is_refused() {
            createWithToken("Data", "token-1");
            assertThat(refusal(() -> createWithToken("Other", "token-1")))
                    .isInstanceOf(InvalidParametersException.class);
        }

        @AwsRule(
                source =
                        "https://github.com/boto/botocore/blob/develop/botocore/data/servicecatalog/2015-12-10/service-2.json",
                says = "\"IdempotencyToken\": { \"shape\": \"IdempotencyToken\", \"idempotencyToken\": true } in "
                        + "CreatePortfolioInput: a client generates a token where the request has none.")
        @Test
        void without_a_token_each_call_creates_another_portfolio() {
            assertThat(hub.createsPortfolio("Data")).isNotEqualTo(hub.createsPortfolio("Data"));
        }

        @Test
        void each_account_has_its_own_tokens() {
            createWithToken("Data", "token-1");
            spoke.client.createPortfolio(
                    p -> p.displayName("Other").providerName("P").idempotencyToken("token-1"));
            assertThat(spoke.portfolios()).hasSize(1);
        }

        private String createWithToken(String name, String token) {
            return hub.client
                    .createPortfolio(p -> p.displayName(name).providerName("P").idempotencyToken(token))
                    .portfolioDetail()
                    .id();
        }
    }

    @Nested
    class WhenAPortfolioIsUpdated {

        @AwsRule(
                source = API + "API_UpdatePortfolio.html",
                says = "Description: The updated description of the portfolio. … Required: No")
        @Test
        void members_missing_from_the_request_keep_their_values() {
            String id = hub.createsPortfolio("Data");
            hub.client.updatePortfolio(u -> u.id(id).description("New"));
            assertThat(hub.client.describePortfolio(d -> d.id(id)).portfolioDetail())
                    .extracting(
                            PortfolioDetail::displayName, PortfolioDetail::providerName, PortfolioDetail::description)
                    .containsExactly("Data", "Platform", "New");
        }

        @AwsRule(
                source = API + "API_UpdatePortfolio.html",
                says = "AddTags: The tags to add. RemoveTags: The tags to remove.")
        @Test
        void tags_can_be_removed_added_and_overwritten() {
            String id = hub.client
                    .createPortfolio(
                            p -> p.displayName("Data").providerName("P").tags(tag("a", "1"), tag("b", "1")))
                    .portfolioDetail()
                    .id();
            hub.client.updatePortfolio(u -> u.id(id).removeTags("a", "unknown").addTags(tag("b", "2"), tag("c", "3")));
            assertThat(hub.client.describePortfolio(d -> d.id(id)).tags())
                    .extracting(Tag::key, Tag::value)
                    .containsExactly(tuple("b", "2"), tuple("c", "3"));
        }

        @Assumed(
                value = "The operation lists ResourceNotFoundException and InvalidParametersException; either is "
                        + "possible.",
                setting = "changingImportedError")
        @Test
        void updating_an_imported_portfolio_is_refused() {
            String id = hub.createsPortfolio("Data");
            hub.sharesAccepted(id, spoke);
            assertThat(refusal(() -> spoke.client.updatePortfolio(u -> u.id(id).displayName("Mine"))))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(refusal(() -> spoke.client.deletePortfolio(d -> d.id(id))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @Assumed(
                value = "The operation lists ResourceNotFoundException and InvalidParametersException.",
                setting = "changingImportedError")
        @Test
        void a_setting_chooses_another_exception_for_updating_an_imported_portfolio() {
            var world = new AccountShareTest.World(
                    s -> s.assume(AwsBehavior.CHANGING_IMPORTED_ERROR, RefusedAs.INVALID_PARAMETERS));
            world.hub.sharesAccepted(world.portfolio, world.spoke);
            assertThat(refusal(() -> world.spoke.client.deletePortfolio(d -> d.id(world.portfolio))))
                    .isInstanceOf(InvalidParametersException.class);
        }

        private Tag tag(String key, String value) {
            return Tag.builder().key(key).value(value).build();
        }
    }

    @Nested
    class WhenAPortfolioIsDeleted {

        @Test
        void it_is_no_longer_found() {
            String id = hub.createsPortfolio("Data");
            hub.client.deletePortfolio(d -> d.id(id));
            assertThat(hub.portfolios()).isEmpty();
            assertThat(refusal(() -> hub.client.describePortfolio(d -> d.id(id))))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @AwsRule(
                source = API + "API_DeletePortfolio.html",
                says = "You cannot delete a portfolio if it was shared with you or if it has associated products, "
                        + "users, constraints, or shared accounts.")
        @Test
        void products_shares_and_principals_prevent_the_deletion() {
            String id = hub.createsPortfolio("Data");
            String product = hub.createsProductIn(id, "Linux");
            hub.admits(id, "role/Developer");
            hub.shares(id, spoke);
            assertInUse(id, "Portfolio " + id + " still has associated Products");
            hub.removes(product, id);
            assertInUse(id, "Portfolio " + id + " still has associated Principals");
            hub.client.disassociatePrincipalFromPortfolio(
                    d -> d.portfolioId(id).principalARN("arn:aws:iam::" + hub.id + ":role/Developer"));
            assertInUse(id, "Portfolio " + id + " still has associated Shares");
            hub.unshares(id, spoke);
            hub.client.deletePortfolio(d -> d.id(id));
        }

        @AwsRule(
                source = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/2430",
                says = "Portfolio port-abcd still has associated Principals")
        @Test
        void principals_prevent_the_deletion_with_the_message_of_aws() {
            String id = hub.createsPortfolio("Data");
            hub.admits(id, "role/Developer");
            assertInUse(id, "Portfolio " + id + " still has associated Principals");
        }

        private void assertInUse(String id, String text) {
            var refused = refusal(() -> hub.client.deletePortfolio(d -> d.id(id)));
            assertThat(refused).isInstanceOf(ResourceInUseException.class);
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(text);
        }
    }

    @Nested
    class WhenACallIsRefused {

        @AwsRule(
                source = API + "API_DescribePortfolio.html",
                says = "ResourceNotFoundException: The specified resource was not found. HTTP Status Code: 400")
        @Test
        void the_exception_has_everything_that_the_sdk_sets() {
            var refused = refusal(() -> hub.client.describePortfolio(d -> d.id("port-unknown")));
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFoundException");
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Portfolio not found: port-unknown");
            assertThat(refused.awsErrorDetails().serviceName()).isEqualTo("ServiceCatalog");
            assertThat(refused.awsErrorDetails().sdkHttpResponse().statusCode()).isEqualTo(400);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.requestId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(refused).hasMessageContaining("Service: ServiceCatalog, Status Code: 400, Request ID:");
        }

        @Test
        void the_stack_trace_starts_at_the_callers_line() {
            var refused = refusal(() -> hub.client.describePortfolio(d -> d.id("port-unknown")));
            assertThat(refused.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().startsWith(PortfolioTest.class.getName()));
        }
    }

    @Test
    void responses_have_a_request_id_and_an_http_status() {
        var answer = hub.client.listPortfolios();
        assertThat(answer.responseMetadata().requestId()).isNotBlank();
        assertThat(answer.sdkHttpResponse().isSuccessful()).isTrue();
    }

    @Test
    void quotas_default_to_the_values_of_aws() {
        assertThat(Quota.PORTFOLIOS_PER_REGION.defaultValue()).isEqualTo(100);
    }
}
