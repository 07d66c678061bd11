package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.ResourceDrift;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.DriftCheck;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Checks stacks for drift as AWS CloudFormation does: not every type of resource, and no nested stacks. */
public final class DriftChecks {

    /**
     * The types of AWS Service Catalog that drift detection supports.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resource-import-supported-resources.html">
     *     Resource type support</a>
     */
    private static final Set<String> SUPPORTED = Set.of(
            "AWS::ServiceCatalog::LaunchNotificationConstraint",
            "AWS::ServiceCatalog::LaunchTemplateConstraint",
            "AWS::ServiceCatalog::PortfolioPrincipalAssociation",
            "AWS::ServiceCatalog::PortfolioProductAssociation",
            "AWS::ServiceCatalog::PortfolioShare",
            "AWS::ServiceCatalog::ResourceUpdateConstraint",
            "AWS::ServiceCatalog::ServiceAction",
            "AWS::ServiceCatalog::ServiceActionAssociation",
            "AWS::ServiceCatalog::TagOption");

    private static final long VERSION_4 = 0x4000;
    private static final long VARIANT_1 = 0x8000_0000_0000_0000L;

    private DriftChecks() {}

    /** A catalog and a check in it. */
    public record Result(Catalog catalog, DriftCheck check) {}

    /** What a check found, and when. */
    public record Finding(StackResource resource, ResourceDrift drift, Instant at) {}

    /** Returns whether AWS CloudFormation checks resources of a type. */
    public static boolean isSupported(StackResource resource) {
        return SUPPORTED.contains(resource.type());
    }

    /** Checks resources of a stack. */
    public static Result run(Catalog catalog, Stack stack, Set<String> logicalIds) {
        Set<String> checked = new LinkedHashSet<>(logicalIds);
        checked.removeIf(logicalId ->
                !isSupported(stack.contents().resources().find(logicalId).orElseThrow()));
        DriftCheck check = new DriftCheck(
                new UUID(VERSION_4, VARIANT_1 | (catalog.sequence() + 1)).toString(),
                stack.id(),
                checked,
                Stack.Moment.of(catalog));
        return new Result(catalog.with(catalog.stacks().plus(check)).later(1), check);
    }

    /** Returns what one check found. */
    public static List<Finding> of(DriftCheck check) {
        Catalog then = check.moment().catalog().orElseThrow();
        Stack stack = then.stacks().find(check.stack()).orElseThrow();
        List<Finding> findings = new ArrayList<>();
        for (StackResource resource : stack.contents().resources().values()) {
            if (check.logicalIds().contains(resource.logicalId())) {
                findings.add(new Finding(resource, DriftDetection.of(then, stack, resource), then.now()));
            }
        }
        return findings;
    }

    /** Returns what the latest check of each resource found, by logical ID. */
    public static Map<String, Finding> latest(Catalog catalog, Stack stack) {
        Map<String, Finding> latest = new TreeMap<>();
        for (DriftCheck check : catalog.stacks().driftChecksOf(stack)) {
            of(check).forEach(finding -> latest.put(finding.resource().logicalId(), finding));
        }
        latest.keySet().removeIf(logicalId -> !stack.contents().resources().contains(logicalId));
        return latest;
    }
}
