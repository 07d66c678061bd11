package io.github.servicecatalogtestkit.fake.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogtestkit.fake.Settings;
import io.github.servicecatalogtestkit.fake.fidelity.Assumed;
import io.github.servicecatalogtestkit.fake.fidelity.AwsRule;
import io.github.servicecatalogtestkit.fake.internal.error.Refusal;
import io.github.servicecatalogtestkit.fake.internal.model.AccountId;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.PortfolioId;
import io.github.servicecatalogtestkit.fake.internal.model.Recipient;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Share;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.servicecatalog.model.AssociatePrincipalWithPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.CreatePortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.DisassociatePrincipalFromPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPrincipalsForPortfolioRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPrincipalsForPortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.Principal;
import software.amazon.awssdk.services.servicecatalog.model.PrincipalType;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogRequest;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;

/** What a recipient does with principals of a share that includes them; the share is made by hand. */
class SharedPrincipalsTest {

    private static final String SHARING =
            "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing_how-to-share.html";
    private static final String DEVELOPERS = "arn:aws:iam:::role/Developer*";

    private static final Caller HUB = caller("111111111111");
    private static final Caller SPOKE = caller("222222222222");

    private Catalog catalog = Catalog.empty(Settings.DEFAULT);
    private String portfolio = "";

    private static Caller caller(String account) {
        return Caller.administratorOf(new Scope(new AccountId(account), "us-east-1"));
    }

    @BeforeEach
    void the_hub_shares_a_portfolio_with_its_principals() {
        portfolio = call(
                        HUB,
                        Operations.CREATE_PORTFOLIO,
                        CreatePortfolioRequest.builder()
                                .displayName("Data")
                                .providerName("Platform")
                                .build())
                .portfolioDetail()
                .id();
        admits(HUB, PrincipalType.IAM, "arn:aws:iam::111111111111:role/Admin");
        admits(HUB, PrincipalType.IAM_PATTERN, DEVELOPERS);
        shares(true);
    }

    private void shares(boolean principals) {
        PortfolioId id = PortfolioId.parse(portfolio).orElseThrow();
        Recipient spoke = Recipient.account(SPOKE.account());
        catalog = catalog.with(catalog.shares().plus(new Share(1, id, spoke, false, principals, true)));
    }

    private void admits(Caller caller, PrincipalType type, String arn) {
        call(
                caller,
                Operations.ASSOCIATE_PRINCIPAL_WITH_PORTFOLIO,
                AssociatePrincipalWithPortfolioRequest.builder()
                        .portfolioId(portfolio)
                        .principalType(type)
                        .principalARN(arn)
                        .build());
    }

    private void removes(Caller caller, String arn) {
        call(
                caller,
                Operations.DISASSOCIATE_PRINCIPAL_FROM_PORTFOLIO,
                DisassociatePrincipalFromPortfolioRequest.builder()
                        .portfolioId(portfolio)
                        .principalType(PrincipalType.IAM_PATTERN)
                        .principalARN(arn)
                        .build());
    }

    private ListPrincipalsForPortfolioResponse page(
            Caller caller, Consumer<ListPrincipalsForPortfolioRequest.Builder> more) {
        return call(
                caller,
                Operations.LIST_PRINCIPALS_FOR_PORTFOLIO,
                ListPrincipalsForPortfolioRequest.builder()
                        .portfolioId(portfolio)
                        .applyMutation(more)
                        .build());
    }

    private List<String> principals(Caller caller) {
        return page(caller, all -> {}).principals().stream()
                .map(Principal::principalARN)
                .toList();
    }

    @AwsRule(
            source = "https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreatePortfolioShare.html",
            says = "The share recipient can view associations of PrincipalType: IAM_PATTERN on their portfolio.")
    @Test
    void the_recipient_lists_the_patterns_page_by_page() {
        admits(SPOKE, PrincipalType.IAM, "arn:aws:iam::222222222222:role/Own");
        var first = page(SPOKE, p -> p.pageSize(1));
        var second = page(SPOKE, p -> p.pageSize(1).pageToken(first.nextPageToken()));
        assertThat(first.principals()).singleElement().satisfies(principal -> {
            assertThat(principal.principalARN()).isEqualTo(DEVELOPERS);
            assertThat(principal.principalType()).isEqualTo(PrincipalType.IAM_PATTERN);
        });
        assertThat(second.principals())
                .extracting(Principal::principalARN)
                .containsExactly("arn:aws:iam::222222222222:role/Own");
        assertThat(second.nextPageToken()).isNull();
    }

    @AwsRule(
            source = SHARING,
            says =
                    "When you add or remove Principal Names in the main account, AWS Service Catalog automatically applies those changes in the recipient account.")
    @Test
    void what_the_owner_changes_is_at_once_what_the_recipient_lists() {
        admits(HUB, PrincipalType.IAM_PATTERN, "arn:aws:iam:::role/Ops*");
        removes(HUB, DEVELOPERS);
        assertThat(principals(SPOKE)).containsExactly("arn:aws:iam:::role/Ops*");
    }

    @AwsRule(
            source = SHARING,
            says = "Disable Principal sharing if you want to stop sharing the Principal Names with recipient accounts.")
    @Test
    void without_the_switch_the_recipient_lists_none() {
        shares(false);
        assertThat(principals(SPOKE)).isEmpty();
    }

    @Assumed("A shared pattern is the owner's association; to the recipient it is none that it could remove.")
    @Test
    void the_recipient_cannot_remove_a_shared_pattern() {
        assertThatThrownBy(() -> removes(SPOKE, DEVELOPERS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not associated");
        assertThat(principals(HUB)).contains(DEVELOPERS);
    }

    @Assumed("What each account associates is a list of its own, whatever the other one shares.")
    @Test
    void a_pattern_of_the_recipients_own_is_told_apart_from_the_same_shared_one() {
        admits(SPOKE, PrincipalType.IAM_PATTERN, DEVELOPERS);
        assertThat(principals(SPOKE)).containsExactly(DEVELOPERS, DEVELOPERS);
        removes(SPOKE, DEVELOPERS);
        assertThat(principals(SPOKE)).containsExactly(DEVELOPERS);
    }

    private <Q extends ServiceCatalogRequest, R extends ServiceCatalogResponse> R call(
            Caller caller, Operation<Q, R> operation, Q request) {
        Outcome<R> outcome = operation.answer(catalog, caller, request);
        catalog = outcome.catalog();
        return outcome.response();
    }
}
