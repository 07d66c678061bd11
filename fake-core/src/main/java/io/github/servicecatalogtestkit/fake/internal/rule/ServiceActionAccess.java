package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.error.ServiceActionErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Id;
import io.github.servicecatalogtestkit.fake.internal.model.IdType;
import io.github.servicecatalogtestkit.fake.internal.model.Product;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisionedProduct;
import io.github.servicecatalogtestkit.fake.internal.model.ProvisioningArtifact;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceAction;
import io.github.servicecatalogtestkit.fake.internal.model.ServiceActionAssociation;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Who sees service actions, and who may change them. If the settings say so, everybody who sees a product sees the
 * actions of its versions. Only the owner may change an action.
 */
public final class ServiceActionAccess {

    private static final Id<ProvisioningArtifact> BEFORE_ALL = IdType.ARTIFACT.of(0);

    private ServiceActionAccess() {}

    /** Returns the action with the given ID, which {@code viewer} must see. */
    public static ServiceAction requireVisible(Catalog catalog, Scope viewer, String id) {
        return IdType.SERVICE_ACTION
                .parse(id)
                .flatMap(catalog.serviceActions()::find)
                .filter(action -> action.owner().equals(viewer)
                        || versionsWith(catalog, viewer, action, BEFORE_ALL).hasNext())
                .orElseThrow(() -> ServiceActionErrors.serviceActionNotFound(id));
    }

    /** Returns the action with the given ID, which must be on the version that {@code product} runs. */
    public static ServiceAction requireOn(Catalog catalog, ProvisionedProduct product, String id) {
        return IdType.SERVICE_ACTION
                .parse(id)
                .filter(action -> catalog.serviceActions()
                        .on(product.deployment().version().artifact())
                        .contains(action))
                .map(catalog.serviceActions()::get)
                .filter(action -> action.owner().equals(product.scope())
                        || catalog.settings().get(AwsBehavior.SERVICE_ACTIONS_SHARED))
                .orElseThrow(() -> ServiceActionErrors.serviceActionNotFound(id));
    }

    /** Returns the action with the given ID, which {@code viewer} must own to change it. */
    public static ServiceAction requireChangeable(Catalog catalog, Scope viewer, String id) {
        ServiceAction action = requireVisible(catalog, viewer, id);
        return Ownership.require(
                catalog, viewer, action, "ServiceAction " + id, () -> ServiceActionErrors.serviceActionNotFound(id));
    }

    /**
     * Returns the actions of a version after {@code after} that {@code viewer} sees, in the order of their IDs.
     *
     * @param product the product of the version, which {@code viewer} sees
     */
    public static Iterator<ServiceAction> on(
            Catalog catalog, Scope viewer, Product product, Id<ProvisioningArtifact> version, Id<ServiceAction> after) {
        if (!areSharedWith(catalog, viewer, product)) {
            return Collections.emptyIterator();
        }
        return stream(catalog.serviceActions().on(version).valuesAfter(after))
                .map(association -> catalog.serviceActions().get(association.action()))
                .iterator();
    }

    /**
     * Returns the versions with {@code action} after {@code after} that {@code viewer} sees, in the order of their IDs.
     */
    public static Iterator<ServiceActionAssociation> versionsWith(
            Catalog catalog, Scope viewer, ServiceAction action, Id<ProvisioningArtifact> after) {
        return stream(catalog.serviceActions().of(action.id()).valuesAfter(after))
                .filter(association -> sees(catalog, viewer, catalog.products().get(association.product())))
                .iterator();
    }

    private static boolean sees(Catalog catalog, Scope viewer, Product product) {
        return areSharedWith(catalog, viewer, product) && PortfolioProducts.sees(catalog, viewer, product);
    }

    private static boolean areSharedWith(Catalog catalog, Scope viewer, Product product) {
        return product.owner().equals(viewer) || catalog.settings().get(AwsBehavior.SERVICE_ACTIONS_SHARED);
    }

    private static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }
}
