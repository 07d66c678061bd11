package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product with its versions. Its owner, the recipients of shares, and local portfolios that took it from an imported
 * portfolio see this same object.
 *
 * @param owner the scope that the product belongs to
 * @param type the type as the API spells it, such as {@code CLOUD_FORMATION_TEMPLATE}
 */
public record Product(
        Id<Product> id,
        Scope owner,
        String type,
        Instant createdAt,
        Details details,
        Tags tags,
        @Nullable SourceConnection sourceConnection,
        Table<Id<ProvisioningArtifact>, ProvisioningArtifact> artifacts)
        implements Owned {

    /**
     * The texts of a product.
     *
     * @param ownerName the owner's name in {@code CreateProduct}, a free text
     */
    public record Details(
            String name,
            String ownerName,
            @Nullable String description,
            @Nullable String distributor,
            @Nullable String supportDescription,
            @Nullable String supportEmail,
            @Nullable String supportUrl) {

        /** Returns a copy with the given name. */
        public Details named(String other) {
            return new Details(
                    other, ownerName, description, distributor, supportDescription, supportEmail, supportUrl);
        }
    }

    /** A product in the views of end users, which has an ID of its own. */
    public interface View {}

    public String name() {
        return details.name();
    }

    public String ownerName() {
        return details.ownerName();
    }

    /** Returns the ARN, which names the owner's account for every caller. */
    public String arn() {
        return owner.arn("product/" + id);
    }

    /** Returns the ID of the product in the views of end users. */
    public Id<View> viewId() {
        return IdType.PRODUCT_VIEW.of(id.number());
    }

    /** Returns a copy with the given version, which replaces a version with the same ID. */
    public Product with(ProvisioningArtifact artifact) {
        return with(artifacts.plus(artifact.id(), artifact));
    }

    /** Returns a copy without the given version. */
    public Product without(Id<ProvisioningArtifact> artifact) {
        return with(artifacts.minus(artifact));
    }

    /** Returns a copy with the given texts. */
    public Product with(Details other) {
        return new Product(id, owner, type, createdAt, other, tags, sourceConnection, artifacts);
    }

    /** Returns a copy with the given tags. */
    public Product with(Tags other) {
        return new Product(id, owner, type, createdAt, details, other, sourceConnection, artifacts);
    }

    /** Returns a copy with the given source connection. */
    public Product with(@Nullable SourceConnection other) {
        return new Product(id, owner, type, createdAt, details, tags, other, artifacts);
    }

    private Product with(Table<Id<ProvisioningArtifact>, ProvisioningArtifact> other) {
        return new Product(id, owner, type, createdAt, details, tags, sourceConnection, other);
    }
}
