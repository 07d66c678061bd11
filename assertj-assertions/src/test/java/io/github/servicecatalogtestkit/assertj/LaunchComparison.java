package io.github.servicecatalogtestkit.assertj;

import static io.github.servicecatalogtestkit.assertj.ServiceCatalogAssertions.assertThat;

import java.util.List;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioShareStatusResponse;
import software.amazon.awssdk.services.servicecatalog.model.ProvisionedProductDetail;
import software.amazon.awssdk.services.servicecatalog.model.ShareStatus;

/** Compares the assertions about provisioned products, and about share actions. */
record LaunchComparison(Comparer comparer, RandomCatalog world) {

    void compareAll() {
        for (ServiceCatalogClient developer : world.developers) {
            for (String name : RandomCatalog.PROVISIONED) {
                List<ProvisionedProductDetail> found = PlainAnswers.orNone(() -> List.of(
                        developer.describeProvisionedProduct(r -> r.name(name)).provisionedProductDetail()));
                if (wasProvisioned(name)) {
                    comparer.compare(
                            "provisionedProduct",
                            !found.isEmpty(),
                            () -> assertThat(developer).provisionedProduct(name),
                            () -> assertThat(developer).doesNotSeeProvisionedProduct(name));
                }
                found.forEach(product -> compareProduct(developer, product));
            }
        }
        world.actions.forEach(token ->
                compareAction(token, world.hub.describePortfolioShareStatus(r -> r.portfolioShareToken(token))));
    }

    /** An assertion about a name that nothing ever had neither passes nor has an opposite. */
    private boolean wasProvisioned(String name) {
        return world.catalog.account("hub").identifiers().wasProvisioned(name);
    }

    private void compareProduct(ServiceCatalogClient developer, ProvisionedProductDetail product) {
        ProvisionedProductAssert on = assertThat(developer).provisionedProduct(product.name());
        for (String id : world.products) {
            comparer.compare("isOfProduct", id.equals(product.productId()), () -> on.isOfProduct(id), null);
        }
        world.accounts.forEach(account -> {
            String role = account.identifiers().principalArn("role/Launch").orElseThrow();
            comparer.compare(
                    "wasLaunchedWithRole",
                    role.equals(product.launchRoleArn()),
                    () -> on.wasLaunchedWithRole(role),
                    null);
        });
        comparer.compare("wasLaunchedWithoutRole", product.launchRoleArn() == null, on::wasLaunchedWithoutRole, null);
    }

    private void compareAction(String token, DescribePortfolioShareStatusResponse response) {
        ShareActionAssert on = assertThat(world.hub).shareAction(token);
        comparer.compare("isCompleted", response.status() == ShareStatus.COMPLETED, on::isCompleted, null);
        world.accounts.forEach(account -> comparer.compare(
                "reachedAccounts",
                response.shareDetails() != null
                        && response.shareDetails().successfulShares().contains(account.id()),
                () -> on.reachedAccounts(account.id()),
                null));
    }
}
