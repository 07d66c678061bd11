package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.Provisioning;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningRecord;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Evaluates the outputs of existing provisioned products again after a test provided values for them. */
public final class ProvidedValues {

    private ProvidedValues() {}

    /**
     * Returns the catalog in which the provisioned products with this ID or name, and the records of their last
     * requests, have the outputs that result from the values.
     */
    public static Catalog applied(Catalog catalog, String idOrName) {
        Iterable<ProvisionedProduct> all =
                catalog.provisioning().products().byId().values();
        List<ProvisionedProduct> named = StreamSupport.stream(all.spliterator(), false)
                .filter(product -> product.id().toString().equals(idOrName)
                        || product.name().equals(idOrName))
                .toList();
        Catalog after = catalog;
        for (ProvisionedProduct product : named) {
            after = applied(after, product);
        }
        return after;
    }

    private static Catalog applied(Catalog catalog, ProvisionedProduct product) {
        Provisioning provisioning = catalog.provisioning();
        Provisioning after = provisioning.with(provisioning
                .products()
                .plus(product.with(Deployments.evaluatedAgain(catalog, product, product.deployment()))));
        for (Id<ProvisioningRecord> id : lastRecords(product.history())) {
            ProvisioningRecord entry = provisioning.records().get(id);
            after = after.with(
                    after.records().plus(entry.with(Deployments.evaluatedAgain(catalog, product, entry.deployment()))));
        }
        return catalog.with(after);
    }

    private static List<Id<ProvisioningRecord>> lastRecords(ProvisionedProduct.History history) {
        return Stream.of(history.last(), history.lastProvisioning(), history.lastSuccessfulProvisioning())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
