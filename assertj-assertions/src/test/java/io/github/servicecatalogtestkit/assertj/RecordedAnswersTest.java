package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ConstraintType.LAUNCH;
import static io.github.servicecatalogtestkit.assertj.FailureMessages.messageOf;
import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.ConstraintDetail;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeConstraintResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.DescribeProductAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListAcceptedPortfolioSharesResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListConstraintsForPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfolioAccessResponse;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;
import software.amazon.awssdk.services.servicecatalog.model.OperationNotSupportedException;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareDetail;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioShareType;
import software.amazon.awssdk.services.servicecatalog.model.ProductSource;
import software.amazon.awssdk.services.servicecatalog.model.ProductViewDetail;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminRequest;
import software.amazon.awssdk.services.servicecatalog.model.SearchProductsAsAdminResponse;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogException;

/**
 * The assertions on answers in the shape that AWS gives them, with no fake near. Shapes and ids are those of the
 * outputs printed in the AWS CLI reference, such as <a
 * href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/describe-portfolio-shares.html">describe-portfolio-shares</a>
 * and <a
 * href="https://docs.aws.amazon.com/cli/latest/reference/servicecatalog/describe-constraint.html">describe-constraint</a>.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedAnswersTest {

    private static final String ID = "port-y3fnkeslpoevg";
    private static final String PRODUCT = "prod-cfrfxmra3vnu4";
    private static final PortfolioDetail DETAIL = PortfolioDetail.builder()
            .id(ID)
            .arn("arn:aws:catalog:us-west-2:123456789012:portfolio/" + ID)
            .displayName("my-portfolio")
            .providerName("my-provider")
            .build();

    private final RecordedClient client = new RecordedClient();

    private RecordedClient owner() {
        return client.answer(describe(), described(DETAIL))
                .answer(
                        listPortfolios(null),
                        ListPortfoliosResponse.builder()
                                .portfolioDetails(DETAIL)
                                .build());
    }

    private static DescribePortfolioRequest describe() {
        return DescribePortfolioRequest.builder().id(ID).build();
    }

    private static DescribePortfolioResponse described(PortfolioDetail detail) {
        return DescribePortfolioResponse.builder().portfolioDetail(detail).build();
    }

    private static ListPortfoliosRequest listPortfolios(String token) {
        return ListPortfoliosRequest.builder().pageToken(token).build();
    }

    private static ListAcceptedPortfolioSharesRequest accepted(PortfolioShareType type) {
        return ListAcceptedPortfolioSharesRequest.builder()
                .portfolioShareType(type)
                .build();
    }

    private static DescribePortfolioSharesRequest shares(DescribePortfolioShareType type, String token) {
        return DescribePortfolioSharesRequest.builder()
                .portfolioId(ID)
                .type(type)
                .pageToken(token)
                .build();
    }

    private static DescribePortfolioSharesResponse share(
            String principal, String type, Boolean isAccepted, String next) {
        return DescribePortfolioSharesResponse.builder()
                .portfolioShareDetails(PortfolioShareDetail.builder()
                        .principalId(principal)
                        .type(type)
                        .accepted(isAccepted)
                        .shareTagOptions(false)
                        .sharePrincipals(false)
                        .build())
                .nextPageToken(next)
                .build();
    }

    private static SearchProductsAsAdminResponse products(ProductViewDetail... products) {
        return SearchProductsAsAdminResponse.builder()
                .productViewDetails(products)
                .build();
    }

    private static ProductViewDetail productOf(String account) {
        return ProductViewDetail.builder()
                .productARN("arn:aws:catalog:us-west-2:" + account + ":product/" + PRODUCT)
                .build();
    }

    private static ListConstraintsForPortfolioResponse constraints(ConstraintDetail constraint) {
        return ListConstraintsForPortfolioResponse.builder()
                .constraintDetails(constraint)
                .build();
    }

    private static ListPortfolioAccessRequest below(String node) {
        return ListPortfolioAccessRequest.builder()
                .portfolioId(ID)
                .organizationParentId(node)
                .build();
    }

    private static String expecting(String rest) {
        return "\nExpecting portfolio:\n  port-y3fnkeslpoevg \"my-portfolio\" of 123456789012\n" + rest;
    }

    @Nested
    class SharesOfTheOwner {

        @Test
        void are_read_from_all_pages() {
            owner().answer(
                            shares(DescribePortfolioShareType.ACCOUNT, null),
                            share("012345678901", "ACCOUNT", true, "second"))
                    .answer(
                            shares(DescribePortfolioShareType.ACCOUNT, "second"),
                            share("210987654321", "ACCOUNT", false, null));

            assertThat(client)
                    .portfolio(ID)
                    .isLocal()
                    .isAcceptedBy("012345678901")
                    .isOfferedTo("210987654321");
        }

        @Test
        void without_an_acceptance_status_are_neither_offered_nor_accepted() {
            owner().answer(
                            shares(DescribePortfolioShareType.ACCOUNT, null),
                            share("210987654321", "ACCOUNT", null, null));

            assertThat(messageOf(() -> assertThat(client).portfolio(ID).isAcceptedBy("210987654321")))
                    .isEqualTo(expecting("to be accepted by account:\n  210987654321\n"
                            + "but it is shared with that account, and AWS did not"
                            + " return whether it is accepted."));
            assertThat(messageOf(() -> assertThat(client).portfolio(ID).isOfferedTo("210987654321")))
                    .endsWith("AWS did not return whether it is accepted.");
        }

        @Test
        void with_a_member_of_the_organization_count_as_shares_with_the_account() {
            owner().answer(
                            shares(DescribePortfolioShareType.ORGANIZATION_MEMBER_ACCOUNT, null),
                            share("210987654321", "ORGANIZATION_MEMBER_ACCOUNT", true, null));

            assertThat(client).portfolio(ID).isSharedWithAccount("210987654321").isAcceptedBy("210987654321");
            assertThat(messageOf(() -> assertThat(client).portfolio(ID).isSharedWithAccount("333333333333")))
                    .endsWith("but it is shared only with:\n  account 210987654321 as a member of the organization:"
                            + " accepted");
        }
    }

    @Nested
    class WhenAPortfolioReachesAnAccountThroughAUnitOnly {

        private void shareWithUnit() {
            owner().answer(
                            shares(DescribePortfolioShareType.ORGANIZATIONAL_UNIT, null),
                            share("ou-ab12-cdef3456", "ORGANIZATIONAL_UNIT", true, null))
                    .answer(
                            below("ou-ab12-cdef3456"),
                            ListPortfolioAccessResponse.builder()
                                    .accountIds("210987654321")
                                    .build());
        }

        @Test
        void it_is_not_shared_with_the_account() {
            shareWithUnit();

            assertThat(messageOf(() -> assertThat(client).portfolio(ID).isSharedWithAccount("210987654321")))
                    .isEqualTo(expecting("to be shared with account:\n  210987654321\nbut it reaches that account only"
                            + " through organizational unit ou-ab12-cdef3456."));
            assertThat(messageOf(() -> assertThat(client).portfolio(ID).isAcceptedBy("210987654321")))
                    .endsWith("but it reaches that account only through organizational unit ou-ab12-cdef3456.");
        }

        @Test
        void asserting_that_it_is_not_shared_fails_too() {
            shareWithUnit();

            assertThat(messageOf(() -> assertThat(client).portfolio(ID).isNotSharedWithAccount("210987654321")))
                    .isEqualTo(expecting(
                            "not to be shared with account:\n  210987654321\nbut it reaches that account through"
                                    + " organizational unit ou-ab12-cdef3456."));
        }

        @Test
        void it_is_not_shared_with_accounts_outside_the_unit() {
            shareWithUnit();

            assertThat(client).portfolio(ID).isNotSharedWithAccount("333333333333");
            assertThat(messageOf(() -> assertThat(client).portfolio(ID).isSharedWithAccount("333333333333")))
                    .endsWith("but it is shared only with:\n  organizational unit ou-ab12-cdef3456: accepted");
        }

        @Test
        void the_failure_is_shown_even_if_the_reason_cannot_be_read() {
            shareWithUnit();
            client.refuse(below("ou-ab12-cdef3456"), denied());

            assertThat(messageOf(() -> assertThat(client).portfolio(ID).isSharedWithAccount("210987654321")))
                    .endsWith("but it is shared only with:\n  organizational unit ou-ab12-cdef3456: accepted");
        }
    }

    @Nested
    class Imports {

        @Test
        void through_the_organization_are_imports() {
            client.answer(describe(), described(DETAIL))
                    .answer(
                            accepted(PortfolioShareType.AWS_ORGANIZATIONS),
                            ListAcceptedPortfolioSharesResponse.builder()
                                    .portfolioDetails(DETAIL)
                                    .build());

            assertThat(client).portfolio(ID).isImported().isImportedFrom("123456789012");
            assertThat(messageOf(() -> assertThat(client).doesNotSeePortfolio(ID)))
                    .endsWith("\nbut it has it through the organization.");
        }

        @Test
        void that_are_listed_but_cannot_be_described_are_seen() {
            client.answer(
                    accepted(PortfolioShareType.IMPORTED),
                    ListAcceptedPortfolioSharesResponse.builder()
                            .portfolioDetails(DETAIL)
                            .build());

            assertThat(client).portfolio(ID).isImportedFrom("123456789012").hasName("my-portfolio");
        }

        @Test
        void are_none_through_an_organization_that_the_account_is_not_in() {
            owner().refuse(
                            accepted(PortfolioShareType.AWS_ORGANIZATIONS),
                            OperationNotSupportedException.builder()
                                    .message("not in an organization")
                                    .build());

            assertThat(client).portfolio(ID).isLocal().isNotShared();
            assertThat(client).doesNotSeePortfolio("port-aaaaaaaaaaaaa");
        }
    }

    @Nested
    class TheMessageAboutAProductThatIsMissing {

        @Test
        void finds_it_in_imported_portfolios_even_if_aws_does_not_list_them_for_the_product() {
            PortfolioDetail both =
                    PortfolioDetail.builder().id("port-2s6abcdq5wdh4").build();
            PortfolioDetail through =
                    PortfolioDetail.builder().id("port-5abcd3e5st4ei").build();
            owner().answer(
                            accepted(PortfolioShareType.IMPORTED),
                            ListAcceptedPortfolioSharesResponse.builder()
                                    .portfolioDetails(both)
                                    .build())
                    .answer(
                            accepted(PortfolioShareType.AWS_ORGANIZATIONS),
                            ListAcceptedPortfolioSharesResponse.builder()
                                    .portfolioDetails(PortfolioDetail.builder().build(), both, through)
                                    .build())
                    .answer(
                            SearchProductsAsAdminRequest.builder()
                                    .portfolioId("port-5abcd3e5st4ei")
                                    .build(),
                            products(productOf("210987654321")));

            assertThat(messageOf(() -> assertThat(client).portfolio(ID).hasProducts(PRODUCT)))
                    .contains("\nbut it lacks:\n  " + PRODUCT + ", though portfolio port-5abcd3e5st4ei has it\n");
            assertThat(messageOf(() -> assertThat(client).portfolio("port-aaaaaaaaaaaaa")))
                    .contains("It sees:\n  own:          port-y3fnkeslpoevg \"my-portfolio\" of 123456789012\n"
                            + "  imported:     port-2s6abcdq5wdh4\n  organization: (no id)\n"
                            + "  organization: port-2s6abcdq5wdh4\n  organization: port-5abcd3e5st4ei\n");
        }
    }

    @Nested
    class Members {

        @Test
        void that_are_not_set_are_reported_as_missing() {
            client.answer(describe(), DescribePortfolioResponse.builder().build())
                    .answer(
                            accepted(PortfolioShareType.IMPORTED),
                            ListAcceptedPortfolioSharesResponse.builder()
                                    .portfolioDetails(
                                            PortfolioDetail.builder().id(ID).build())
                                    .build());

            assertThat(client).portfolio(ID).isImported();
            assertThat(messageOf(() -> assertThat(client).portfolio(ID).isImportedFrom("123456789012")))
                    .isEqualTo("\nExpecting portfolio:\n  port-y3fnkeslpoevg\nto be imported from account:\n"
                            + "  123456789012\n"
                            + "but AWS returned no ARN that names its owner.");
            assertThat(messageOf(() -> assertThat(client).portfolio(ID).hasName("my-portfolio")))
                    .endsWith("to have name:\n  \"my-portfolio\"\nbut its name is:\n  (AWS returned none)");
            assertThat(messageOf(() -> assertThat(client).portfolio(ID).hasTag("a", "b")))
                    .endsWith("but it has no tags.");
        }

        @Test
        void of_products_that_are_not_set_are_taken_from_the_arn_or_said_not_to_be_there() {
            owner().answer(
                            SearchProductsAsAdminRequest.builder()
                                    .portfolioId(ID)
                                    .build(),
                            products(
                                    productOf("123456789012"),
                                    ProductViewDetail.builder().build()));

            assertThat(client)
                    .portfolio(ID)
                    .hasProducts(PRODUCT)
                    .product(PRODUCT)
                    .isOwnedBy("123456789012");
            assertThat(messageOf(() -> assertThat(client).portfolio(ID).hasExactlyProducts(PRODUCT)))
                    .endsWith("\nbut it also has:\n  (no id)");
            assertThat(messageOf(() ->
                            assertThat(client).portfolio(ID).product(PRODUCT).hasName("x")))
                    .endsWith("but its name is:\n  (AWS returned none)");
        }

        @Test
        void of_a_product_that_is_described_by_nothing_are_said_not_to_be_there() {
            client.answer(
                    DescribeProductAsAdminRequest.builder().id(PRODUCT).build(),
                    DescribeProductAsAdminResponse.builder().build());

            assertThat(messageOf(() -> assertThat(client).product(PRODUCT).isOwnedBy("123456789012")))
                    .isEqualTo("\nExpecting product:\n  prod-cfrfxmra3vnu4\nto be owned by account:\n  123456789012\n"
                            + "but AWS returned no ARN that names its owner.");
        }
    }

    @Nested
    class LaunchConstraints {

        private static ListConstraintsForPortfolioRequest constraintsOf(String product) {
            return ListConstraintsForPortfolioRequest.builder()
                    .portfolioId(ID)
                    .productId(product)
                    .build();
        }

        private void launchConstraint(String parameters) {
            ListConstraintsForPortfolioResponse launch = constraints(ConstraintDetail.builder()
                    .constraintId("cons-7tr6gei4bfx2g")
                    .type("LAUNCH")
                    .owner("123456789012")
                    .productId(PRODUCT)
                    .portfolioId(ID)
                    .build());
            owner().answer(
                            SearchProductsAsAdminRequest.builder()
                                    .portfolioId(ID)
                                    .build(),
                            products(ProductViewDetail.builder()
                                    .productViewSummary(s -> s.productId(PRODUCT))
                                    .build()))
                    .answer(constraintsOf(PRODUCT), launch)
                    .answer(constraintsOf(null), launch);
            if (parameters != null) {
                client.answer(
                        DescribeConstraintRequest.builder()
                                .id("cons-7tr6gei4bfx2g")
                                .build(),
                        DescribeConstraintResponse.builder()
                                .constraintParameters(parameters)
                                .build());
            }
        }

        @Test
        void name_the_role_in_json() {
            launchConstraint("{\"RoleArn\" : \"arn:aws:iam::123456789012:role\\/LaunchRole\"}");

            assertThat(client)
                    .portfolio(ID)
                    .product(PRODUCT)
                    .hasOwnConstraint(LAUNCH)
                    .hasLaunchRole("arn:aws:iam::123456789012:role/LaunchRole");
        }

        @Test
        void of_another_portfolio_or_another_account_are_inherited() {
            launchConstraint(null);
            ListConstraintsForPortfolioRequest list = ListConstraintsForPortfolioRequest.builder()
                    .portfolioId(ID)
                    .productId(PRODUCT)
                    .build();
            ConstraintDetail.Builder launch = ConstraintDetail.builder()
                    .constraintId("cons-7tr6gei4bfx2g")
                    .type("LAUNCH");

            client.answer(list, constraints(launch.owner("210987654321").build()));
            assertThat(client).portfolio(ID).product(PRODUCT).inheritsConstraint(LAUNCH);
            assertThat(messageOf(() ->
                            assertThat(client).portfolio(ID).product(PRODUCT).hasOwnConstraint(LAUNCH)))
                    .endsWith("cons-7tr6gei4bfx2g, from a portfolio that AWS did not name of 210987654321.");

            client.answer(
                    list,
                    constraints(launch.owner("123456789012")
                            .portfolioId("port-2s6abcdq5wdh4")
                            .build()));
            assertThat(client).portfolio(ID).product(PRODUCT).inheritsConstraint(LAUNCH);

            client.answer(list, constraints(launch.owner(null).portfolioId(null).build()));
            assertThat(client).portfolio(ID).product(PRODUCT).hasOwnConstraint(LAUNCH);
        }

        @Test
        void that_name_none_are_shown_as_they_are() {
            launchConstraint("{\"Role\": 1}");

            assertThat(messageOf(() -> assertThat(client)
                            .portfolio(ID)
                            .product(PRODUCT)
                            .hasLaunchRole("arn:aws:iam::123456789012:role/LaunchRole")))
                    .endsWith("but it is launched with role:\n  no role is named in {\"Role\": 1}\n"
                            + "by constraint cons-7tr6gei4bfx2g LAUNCH, its own.");
        }

        @Test
        void that_are_not_json_are_shown_as_they_are() {
            launchConstraint("RoleArn");

            assertThat(messageOf(() ->
                            assertThat(client).portfolio(ID).product(PRODUCT).hasLocalLaunchRole("LaunchRole")))
                    .contains("\n  no role is named in RoleArn\n");
        }

        @Test
        void whose_parameters_are_not_returned_fail_with_this_reason() {
            launchConstraint(null);

            assertThat(messageOf(() ->
                            assertThat(client).portfolio(ID).product(PRODUCT).hasLocalLaunchRole("LaunchRole")))
                    .endsWith("but AWS did not return the parameters of its launch constraint: cons-7tr6gei4bfx2g"
                            + " LAUNCH, its own.");
        }

        @Test
        void whose_parameters_a_recipient_cannot_read_do_not_differ() {
            launchConstraint("{\"RoleArn\" : \"arn:aws:iam::123456789012:role/LaunchRole\"}");
            RecordedClient recipient = new RecordedClient()
                    .answer(describe(), described(DETAIL))
                    .answer(
                            SearchProductsAsAdminRequest.builder()
                                    .portfolioId(ID)
                                    .build(),
                            products(ProductViewDetail.builder()
                                    .productViewSummary(s -> s.productId(PRODUCT))
                                    .build()));

            assertThat(messageOf(() -> assertThat(client).portfolio(ID).isPropagatedTo(recipient)))
                    .contains("LAUNCH constraint cons-7tr6gei4bfx2g on prod-cfrfxmra3vnu4 | {\"RoleArn\"")
                    .endsWith(" | -");

            ListConstraintsForPortfolioResponse withoutProduct = constraints(ConstraintDetail.builder()
                    .constraintId("cons-7tr6gei4bfx2g")
                    .type("LAUNCH")
                    .build());
            recipient.answer(constraintsOf(null), withoutProduct).answer(constraintsOf(PRODUCT), withoutProduct);
            assertThat(client).portfolio(ID).isPropagatedTo(recipient);
        }
    }

    @Nested
    class TheAccountOfAClient {

        @Test
        void is_known_by_a_product_of_its_own_if_it_has_no_portfolio() {
            client.answer(
                    SearchProductsAsAdminRequest.builder()
                            .productSource(ProductSource.ACCOUNT)
                            .build(),
                    products(productOf("210987654321")));

            assertThat(messageOf(() -> assertThat(client).seesPortfolio(ID)))
                    .startsWith("\nExpecting account 210987654321 to see portfolio:\n");
        }

        @Test
        void is_unknown_if_aws_denies_the_calls() {
            client.refuse(
                    SearchProductsAsAdminRequest.builder()
                            .productSource(ProductSource.ACCOUNT)
                            .build(),
                    denied());

            assertThat(messageOf(() -> assertThat(client).seesPortfolio(ID)))
                    .startsWith("\nExpecting this client to see portfolio:\n");
        }
    }

    @Nested
    class Errors {

        @Test
        void other_than_that_nothing_is_found_are_passed_on() {
            client.refuse(describe(), denied());

            assertThatExceptionOfType(ServiceCatalogException.class)
                    .isThrownBy(() -> assertThat(client).portfolio(ID))
                    .withMessageContaining("not authorized");
            assertThatExceptionOfType(ServiceCatalogException.class)
                    .isThrownBy(() -> assertThat(client).doesNotSeePortfolio(ID));
        }

        @Test
        void of_a_mock_without_stubs_are_explained() {
            client.answer(describe(), null);

            assertThatIllegalStateException()
                    .isThrownBy(() -> assertThat(client).portfolio(ID))
                    .withMessage(
                            "DescribePortfolio returned null. The SDK's clients never do; a mock does for each call"
                                    + " that it was not told about.");
        }

        @Test
        void of_a_client_whose_list_never_ends_are_explained() {
            ListPortfoliosResponse.Builder page =
                    ListPortfoliosResponse.builder().nextPageToken("again");
            client.answer(describe(), described(DETAIL))
                    .answer(listPortfolios(null), page.build())
                    .answer(listPortfolios("again"), page.build());

            assertThatIllegalStateException()
                    .isThrownBy(() -> assertThat(client).portfolio(ID).isLocal())
                    .withMessage(
                            "ListPortfolios answered the page token \"again\" with the same page token, so its list"
                                    + " never"
                                    + " ends.");
        }
    }

    private static RuntimeException denied() {
        return ServiceCatalogException.builder().message("not authorized").build();
    }
}
