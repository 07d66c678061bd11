package io.github.servicecatalogtestkit.fake.internal.operation;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.internal.error.ArtifactErrors;
import io.github.servicecatalogtestkit.fake.internal.error.ProductErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of products, and the types that their versions can have. */
final class ProvisioningArtifactType {

    /** The types whose versions an engine of the account provisions, and not AWS CloudFormation. */
    static final Set<String> WITH_ENGINE = Set.of("EXTERNAL", "TERRAFORM_CLOUD", "TERRAFORM_OPEN_SOURCE");

    /**
     * The types of versions for each type of product, the usual one first.
     *
     * @see <a href="https://openillumi.com/?p=116349">the text of the error for CLOUD_FORMATION_TEMPLATE</a>
     */
    private static final Map<String, List<String>> SUPPORTED = Map.of(
            "CLOUD_FORMATION_TEMPLATE", List.of("CLOUD_FORMATION_TEMPLATE", "ACCOUNT_FACTORY"),
            "MARKETPLACE", List.of("MARKETPLACE_AMI", "MARKETPLACE_CAR"));

    private ProvisioningArtifactType() {}

    /** Returns the type of a version, or refuses a type that does not fit the product. */
    static String require(Catalog catalog, String productType, @Nullable String requested) {
        List<String> supported = SUPPORTED.getOrDefault(productType, List.of(productType));
        if (requested == null && !catalog.settings().get(AwsBehavior.MISSING_ARTIFACT_TYPE_FAILS)) {
            return supported.get(0);
        }
        if (requested == null || !supported.contains(requested)) {
            throw ArtifactErrors.typeNotSupported(productType, supported);
        }
        return requested;
    }

    /**
     * Refuses a type of product that AWS no longer offers.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/update_terraform_open_source_to_external.html">
     *     Updating existing Terraform Open Source products to the External product type</a>
     */
    static void requireOffered(Catalog catalog, String productType) {
        if (productType.equals("TERRAFORM_OPEN_SOURCE")
                && !catalog.settings().get(AwsBehavior.TERRAFORM_OPEN_SOURCE_OFFERED)) {
            throw ProductErrors.typeNotOffered(productType);
        }
    }

    static boolean hasEngine(String productType) {
        return WITH_ENGINE.contains(productType);
    }
}
