package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tags of a provisioned product: those of the portfolio and of the product, those of the user, and those by which AWS Service
 * Catalog says where it comes from.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/autotags.html">AutoTags</a>
 */
final class LaunchTags {

    private static final String AUTO = "aws:servicecatalog:";

    private LaunchTags() {}

    /**
     * Returns the tags of a launch.
     *
     * @param requested those that the user gives, which go before the others
     */
    static Tags of(Catalog catalog, LaunchPlan plan, Tags requested) {
        Tags tags = plan.path()
                .portfolio()
                .tags()
                .with(plan.product().tags().values())
                .with(requested.values());
        Limits.require(catalog, Quota.TAGS_PER_PROVISIONED_PRODUCT, tags.size());
        return tags;
    }

    /** Returns {@code tags} but without those of AWS Service Catalog. */
    static Tags withoutAutoTags(Tags tags) {
        return tags.without(tags.values().keySet().stream()
                .filter(key -> key.startsWith(AUTO))
                .toList());
    }

    /**
     * Returns {@code tags} with those of AWS Service Catalog, which stack sets do not get.
     *
     * @param provisionedProduct its ARN
     * @param principal the ARN of who launched it
     */
    static Tags withAutoTags(Tags tags, LaunchPlan plan, String provisionedProduct, String principal) {
        if (plan.stackSet().isPresent()) {
            return tags;
        }
        Map<String, String> auto = new LinkedHashMap<>();
        auto.put(AUTO + "portfolioArn", plan.path().portfolio().arn());
        auto.put(AUTO + "productArn", plan.product().arn());
        auto.put(AUTO + "provisioningPrincipalArn", principal);
        auto.put(AUTO + "provisionedProductArn", provisionedProduct);
        auto.put(AUTO + "provisioningArtifactIdentifier", plan.artifact().id().toString());
        return tags.with(auto);
    }
}
