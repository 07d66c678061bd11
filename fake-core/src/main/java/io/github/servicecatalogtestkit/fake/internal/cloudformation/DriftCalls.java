package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.ResourceDrift;
import io.github.servicecatalogtestkit.fake.internal.error.CloudFormationErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.DriftCheck;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.stack.DriftChecks;
import io.github.servicecatalogtestkit.fake.internal.stack.DriftChecks.Finding;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceDriftsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceDriftsResponse;
import software.amazon.awssdk.services.cloudformation.model.DetectStackDriftRequest;
import software.amazon.awssdk.services.cloudformation.model.DetectStackDriftResponse;
import software.amazon.awssdk.services.cloudformation.model.DetectStackResourceDriftRequest;
import software.amazon.awssdk.services.cloudformation.model.DetectStackResourceDriftResponse;
import software.amazon.awssdk.services.cloudformation.model.DifferenceType;
import software.amazon.awssdk.services.cloudformation.model.PropertyDifference;
import software.amazon.awssdk.services.cloudformation.model.StackDriftDetectionStatus;
import software.amazon.awssdk.services.cloudformation.model.StackDriftInformation;
import software.amazon.awssdk.services.cloudformation.model.StackDriftStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftInformation;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;

/** Detects drift, and describes what the latest detections found. A detection is complete when its call returns. */
record DriftCalls(LiveCatalog live) {

    DetectStackDriftResponse detect(Caller caller, DetectStackDriftRequest request) {
        DriftCheck check = check(caller, request.stackName(), request.logicalResourceIds());
        return DetectStackDriftResponse.builder()
                .stackDriftDetectionId(check.id())
                .build();
    }

    DetectStackResourceDriftResponse detectOne(Caller caller, DetectStackResourceDriftRequest request) {
        String logicalId = StackDefinitions.required("logicalResourceId", request.logicalResourceId());
        DriftCheck check = check(caller, request.stackName(), List.of(logicalId));
        return DriftChecks.of(check).stream()
                .map(finding -> DetectStackResourceDriftResponse.builder()
                        .stackResourceDrift(drift(check.stack(), finding))
                        .build())
                .findFirst()
                .orElseThrow(CloudFormationErrors::driftNotSupported);
    }

    private DriftCheck check(Caller caller, String stackName, List<String> logicalIds) {
        return live.step((catalog, answerer) -> {
            Stack stack = StackDefinitions.require(catalog, caller, stackName);
            if (!stack.status().supportsDriftDetection()) {
                throw CloudFormationErrors.driftNotDetected(stack);
            }
            Set<String> all = new LinkedHashSet<>();
            for (StackResource resource : stack.contents().resources().values()) {
                all.add(resource.logicalId());
            }
            for (String logicalId : logicalIds) {
                if (!all.contains(logicalId)) {
                    throw CloudFormationErrors.noResource(logicalId, stack);
                }
            }
            DriftChecks.Result result =
                    DriftChecks.run(catalog, stack, logicalIds.isEmpty() ? all : new LinkedHashSet<>(logicalIds));
            return new LiveCatalog.Step<>(result.catalog(), result.check());
        });
    }

    DescribeStackDriftDetectionStatusResponse status(Caller caller, DescribeStackDriftDetectionStatusRequest request) {
        String id = StackDefinitions.required("stackDriftDetectionId", request.stackDriftDetectionId());
        Catalog catalog = live.present();
        DriftCheck check = catalog.stacks()
                .driftChecks()
                .find(id)
                .filter(found ->
                        StackDefinitions.find(catalog, caller, found.stack()).isPresent())
                .orElseThrow(() -> CloudFormationErrors.noDriftDetection(id));
        List<Finding> findings = DriftChecks.of(check);
        long drifted =
                findings.stream().filter(finding -> finding.drift().isDrifted()).count();
        return DescribeStackDriftDetectionStatusResponse.builder()
                .stackId(check.stack())
                .stackDriftDetectionId(id)
                .stackDriftStatus(status(findings))
                .detectionStatus(StackDriftDetectionStatus.DETECTION_COMPLETE)
                .driftedStackResourceCount((int) drifted)
                .timestamp(check.moment().catalog().orElseThrow().now())
                .build();
    }

    private static StackDriftStatus status(Collection<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.drift().isDrifted())
                ? StackDriftStatus.DRIFTED
                : StackDriftStatus.IN_SYNC;
    }

    DescribeStackResourceDriftsResponse describe(Caller caller, DescribeStackResourceDriftsRequest request) {
        Catalog catalog = live.present();
        Stack stack = StackDefinitions.require(catalog, caller, request.stackName());
        List<String> statuses = request.stackResourceDriftStatusFiltersAsStrings();
        return DescribeStackResourceDriftsResponse.builder()
                .stackResourceDrifts(DriftChecks.latest(catalog, stack).values().stream()
                        .filter(finding -> statuses.isEmpty()
                                || statuses.contains(finding.drift().status().name()))
                        .map(finding -> drift(stack.id(), finding))
                        .toList())
                .build();
    }

    private static StackResourceDrift drift(String stack, Finding finding) {
        ResourceDrift drift = finding.drift();
        boolean exists = drift.status() != ResourceDrift.Status.DELETED;
        return StackResourceDrift.builder()
                .stackId(stack)
                .logicalResourceId(drift.logicalId())
                .physicalResourceId(drift.physicalId())
                .resourceType(drift.type())
                .stackResourceDriftStatus(drift.status().name())
                .expectedProperties(finding.resource().properties().toNode().toString())
                .actualProperties(exists ? ActualProperties.of(finding.resource(), drift.differences()) : null)
                .propertyDifferences(
                        drift.differences().stream().map(DriftCalls::difference).toList())
                .timestamp(finding.at())
                .build();
    }

    private static PropertyDifference difference(ResourceDrift.Difference difference) {
        String actual = difference.actual();
        return PropertyDifference.builder()
                .propertyPath("/" + difference.property())
                .expectedValue(difference.expected())
                .actualValue(actual == null ? "null" : actual)
                .differenceType(actual == null ? DifferenceType.REMOVE : DifferenceType.NOT_EQUAL)
                .build();
    }

    static StackDriftInformation ofStack(Catalog catalog, Stack stack) {
        List<DriftCheck> checks = catalog.stacks().driftChecksOf(stack);
        return checks.isEmpty()
                ? StackDriftInformation.builder()
                        .stackDriftStatus(StackDriftStatus.NOT_CHECKED)
                        .build()
                : StackDriftInformation.builder()
                        .stackDriftStatus(
                                status(DriftChecks.latest(catalog, stack).values()))
                        .lastCheckTimestamp(checks.get(checks.size() - 1)
                                .moment()
                                .catalog()
                                .orElseThrow()
                                .now())
                        .build();
    }

    static StackResourceDriftInformation ofResource(Catalog catalog, Stack stack, StackResource resource) {
        Finding finding = DriftChecks.latest(catalog, stack).get(resource.logicalId());
        return finding == null
                ? StackResourceDriftInformation.builder()
                        .stackResourceDriftStatus(StackResourceDriftStatus.NOT_CHECKED)
                        .build()
                : StackResourceDriftInformation.builder()
                        .stackResourceDriftStatus(finding.drift().status().name())
                        .lastCheckTimestamp(finding.at())
                        .build();
    }
}
