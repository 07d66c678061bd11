package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Identity;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.Provisioning;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.model.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The provisioned products of the Account Factory of AWS Control Tower. AWS Control Tower itself creates them, so a
 * test adds them to the catalog.
 *
 * @see <a href="https://github.com/aws-ia/terraform-aws-control_tower_account_factory">AWS Control Tower Account
 *     Factory for Terraform</a>, which finds them by their type and by the account ID
 */
public final class AccountFactory {

    private static final String OUTPUT = "AccountId";

    private AccountFactory() {}

    /**
     * Returns the catalog with an account that {@code user} created.
     *
     * @param product the product of the Account Factory
     * @param accountId the ID of the account, or {@code null} if AWS does not show it
     * @throws IllegalArgumentException if the account of {@code user} does not see an active version of the product, or
     *     has a provisioned product with this name
     */
    public static Catalog created(
            Catalog catalog, Caller user, String product, String name, @Nullable String accountId) {
        Product factory = find(catalog, user, product);
        ProvisioningArtifact version = newestVersion(factory);
        if (catalog.provisioning().products().find(user.scope(), name).isPresent()) {
            throw new IllegalArgumentException("There is a provisioned product with the name \"" + name + "\" already");
        }
        Catalog after = catalog.later(1);
        long number = after.sequence();
        Deployment deployment = new Deployment(
                new Deployment.Version(
                        factory.id(), factory.name(), version.id(), version.name(), path(catalog, user, factory)),
                new Deployment.Inputs(Map.of(), Tags.NONE, Tags.NONE, Deployment.Topics.NONE),
                new Deployment.Target(user.account(), null),
                new Deployment.ControlTowerAccount(accountId),
                accountId == null ? List.of() : List.of(new Deployment.OutputValue(OUTPUT, accountId, null)));
        ProvisionedProduct.Reference reference =
                new ProvisionedProduct.Reference(user.scope(), IdType.PROVISIONED_PRODUCT.of(number), name);
        ProvisioningRecord launch = new ProvisioningRecord(
                        IdType.RECORD.of(number),
                        reference,
                        ProvisioningRecord.Type.PROVISION_PRODUCT,
                        Identity.of(user.principal()),
                        deployment,
                        ProvisioningRecord.Work.ending(null),
                        after.now(),
                        Task.startingAt(after.clock()))
                .completed(new ProvisioningRecord.RecordResult(null, after.now()));
        ProvisionedProduct account = new ProvisionedProduct(
                reference,
                new ProvisionedProduct.Creation(after.now(), name),
                new ProvisionedProduct.State(ProvisionedProduct.Status.AVAILABLE, null),
                new ProvisionedProduct.Ownership(Identity.of(user.principal()), List.of()),
                deployment,
                null,
                new ProvisionedProduct.History(launch.id(), launch.id(), launch.id()));
        Provisioning provisioning = after.provisioning();
        return after.with(provisioning
                .with(provisioning.products().plus(account))
                .with(provisioning.records().plus(launch)));
    }

    private static Product find(Catalog catalog, Caller user, String product) {
        return IdType.PRODUCT
                .parse(product)
                .flatMap(catalog.products()::find)
                .filter(found -> PortfolioProducts.sees(catalog, user.scope(), found))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The account does not see a product with the id \"" + product + "\""));
    }

    private static ProvisioningArtifact newestVersion(Product product) {
        ProvisioningArtifact newest = null;
        for (ProvisioningArtifact version : product.artifacts().values()) {
            newest = version.active() ? version : newest;
        }
        return Optional.ofNullable(newest)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The product with the id \"" + product.id() + "\" has no active version"));
    }

    private static @Nullable String path(Catalog catalog, Caller user, Product product) {
        List<LaunchPath> paths = LaunchPaths.of(catalog, user, product);
        return paths.isEmpty() ? null : paths.get(0).id();
    }
}
