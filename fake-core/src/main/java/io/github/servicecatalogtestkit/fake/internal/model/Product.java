package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product with its versions. Recipients of a share, and local portfolios that took it from an imported one, see this very
 * object.
 *
 * @param owner the scope that the product belongs to
 * @param ownerName what {@code CreateProduct} calls the owner: free text
 * @param type the type as the API spells it, such as {@code CLOUD_FORMATION_TEMPLATE}
 */
public record Product(
        Id<Product> id,
        Scope owner,
        String name,
        String ownerName,
        String type,
        Instant createdAt,
        Details details,
        Tags tags,
        @Nullable SourceConnection sourceConnection,
        Table<Id<ProvisioningArtifact>, ProvisioningArtifact> artifacts) {

    /** The texts of a product that have no meaning to the service. */
    public record Details(
            @Nullable String description,
            @Nullable String distributor,
            @Nullable String supportDescription,
            @Nullable String supportEmail,
            @Nullable String supportUrl) {}

    /** A product in the views of end users, which has an ID of its own. */
    public interface View {}

    /** Returns the ARN, which names the owner's account whoever looks at it. */
    public String arn() {
        return owner.arn("product/".concat(id.toString()));
    }

    /** Returns the id of the product in the views of end users. */
    public Id<View> viewId() {
        return IdType.PRODUCT_VIEW.of(id.number());
    }

    /** Returns this product but with {@code artifact} in the place of the one with its id. */
    public Product with(ProvisioningArtifact artifact) {
        return with(artifacts.plus(artifact.id(), artifact));
    }

    /** Returns this product but without the version {@code artifact}. */
    public Product without(Id<ProvisioningArtifact> artifact) {
        return with(artifacts.minus(artifact));
    }

    /** Returns this product but with these tags. */
    public Product with(Tags other) {
        return new Product(id, owner, name, ownerName, type, createdAt, details, other, sourceConnection, artifacts);
    }

    private Product with(Table<Id<ProvisioningArtifact>, ProvisioningArtifact> other) {
        return new Product(id, owner, name, ownerName, type, createdAt, details, tags, sourceConnection, other);
    }
}
