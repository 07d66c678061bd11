package io.github.servicecatalogtestkit.fake.internal.rule;

import io.github.servicecatalogtestkit.fake.AwsBehavior;
import io.github.servicecatalogtestkit.fake.Quota;
import io.github.servicecatalogtestkit.fake.internal.error.LaunchErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Deployment;
import io.github.servicecatalogtestkit.fake.internal.model.Portfolio;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tags of a provisioned product: tags of the portfolio and of the product, tags of the user, tag options with a
 * single value, and AutoTags.
 *
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/tagoptions-launching.html">Launching a
 *     product with TagOptions</a>
 * @see <a href="https://docs.aws.amazon.com/servicecatalog/latest/adminguide/autotags.html">AutoTags</a>
 */
final class LaunchTags {

    private static final String PREFIX_OF_THE_GUIDE = "sc-tagconflict-";
    private static final String AUTO = "aws:servicecatalog:";
    private static final String TERRAFORM_OPEN_SOURCE = "TERRAFORM_OPEN_SOURCE";

    private LaunchTags() {}

    /**
     * Returns the tags of a launch.
     *
     * @param requested the tags of the user, which override those of the portfolio and of the product
     */
    static Tags of(Catalog catalog, LaunchPlan plan, Tags requested) {
        Tags tags = plan.path()
                .portfolio()
                .tags()
                .with(plan.product().tags().values())
                .with(requested.values())
                .with(settled(catalog, plan));
        Quotas.require(catalog, Quota.TAGS_PER_PROVISIONED_PRODUCT, tags.size());
        return tags;
    }

    /** Returns the tags with a single allowed value. */
    private static Map<String, String> settled(Catalog catalog, LaunchPlan plan) {
        Map<String, String> settled = new LinkedHashMap<>();
        plan.tagOptions().forEach((key, values) -> {
            if (values.isEmpty()) {
                settled.put(key, conflict(catalog.settings().get(AwsBehavior.TAG_CONFLICT_PREFIX), plan));
            } else if (values.size() == 1) {
                settled.put(key, values.get(0));
            }
        });
        return settled;
    }

    /** The guide names the ARNs of portfolio and product after its prefix, and the API reference their IDs. */
    private static String conflict(String prefix, LaunchPlan plan) {
        Portfolio portfolio = plan.path().portfolio();
        return prefix.equals(PREFIX_OF_THE_GUIDE)
                ? prefix + portfolio.arn() + "-" + plan.product().arn()
                : prefix + portfolio.id() + "-" + plan.product().id();
    }

    /** Refuses tags that the tag options of a launch do not allow. */
    static void requireAllowed(LaunchPlan plan, Tags requested) {
        requested.values().forEach((key, value) -> {
            List<String> allowed = plan.tagOptions().get(key);
            if (allowed != null && !allowed.contains(value)) {
                throw LaunchErrors.tagNotAllowed(key, value, allowed);
            }
        });
    }

    /** Returns whether the deployment has all the given tags, with these values. */
    static boolean has(Deployment deployment, Tags tags) {
        return deployment.tags().values().entrySet().containsAll(tags.values().entrySet());
    }

    /** Returns the given tags and the AutoTags that the launch set. An update does not change these. */
    static Tags keepingAutoTags(Tags tags, Deployment present) {
        Map<String, String> auto = new LinkedHashMap<>(present.tags().values());
        auto.keySet().removeIf(key -> !key.startsWith(AUTO));
        return tags.with(auto);
    }

    /**
     * Returns the given tags and the AutoTags. Stack sets and products of the type {@code TERRAFORM_OPEN_SOURCE} have
     * no AutoTags.
     *
     * @param provisionedProduct its ARN
     * @param principal the ARN of who launched it
     */
    static Tags withAutoTags(Tags tags, LaunchPlan plan, String provisionedProduct, String principal) {
        if (plan.stackSet().isPresent() || plan.product().type().equals(TERRAFORM_OPEN_SOURCE)) {
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
