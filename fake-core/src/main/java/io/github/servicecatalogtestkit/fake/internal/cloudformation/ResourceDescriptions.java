package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.error.CloudFormationErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackEvent;
import io.github.servicecatalogtestkit.fake.internal.model.StackResource;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDetail;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** Describes the resources of stacks as AWS CloudFormation does. */
record ResourceDescriptions(LiveCatalog live) {

    DescribeStackResourcesResponse resources(Caller caller, DescribeStackResourcesRequest request) {
        Catalog catalog = live.present();
        Stack stack = request.stackName() == null && request.physicalResourceId() != null
                ? owner(catalog, caller, request.physicalResourceId())
                : StackDefinitions.require(catalog, caller, request.stackName());
        List<software.amazon.awssdk.services.cloudformation.model.StackResource> described = new ArrayList<>();
        for (StackResource resource : stack.contents().resources().values()) {
            if (request.logicalResourceId() == null
                    || request.logicalResourceId().equals(resource.logicalId())) {
                described.add(described(catalog, stack, resource));
            }
        }
        return DescribeStackResourcesResponse.builder()
                .stackResources(described)
                .build();
    }

    private static Stack owner(Catalog catalog, Caller caller, String physicalId) {
        for (Stack stack : catalog.stacks().of(caller.scope())) {
            for (StackResource resource : stack.contents().resources().values()) {
                if (resource.physicalId().equals(physicalId)) {
                    return stack;
                }
            }
        }
        throw CloudFormationErrors.validation("Stack for " + physicalId + " does not exist");
    }

    private static software.amazon.awssdk.services.cloudformation.model.StackResource described(
            Catalog catalog, Stack stack, StackResource resource) {
        StackEvent latest = latest(stack, resource);
        return software.amazon.awssdk.services.cloudformation.model.StackResource.builder()
                .stackId(stack.id())
                .stackName(stack.name())
                .logicalResourceId(resource.logicalId())
                .physicalResourceId(resource.physicalId())
                .resourceType(resource.type())
                .resourceStatus(latest == null ? null : latest.status().name())
                .resourceStatusReason(latest == null ? null : latest.reason())
                .timestamp(latest == null ? null : latest.at())
                .driftInformation(DriftCalls.ofResource(catalog, stack, resource))
                .build();
    }

    private static @Nullable StackEvent latest(Stack stack, StackResource resource) {
        return stack.history().events().stream()
                .filter(event -> event.logicalId().equals(resource.logicalId()))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    DescribeStackResourceResponse resource(Caller caller, DescribeStackResourceRequest request) {
        String logicalId = StackDefinitions.required("logicalResourceId", request.logicalResourceId());
        Stack stack = StackDefinitions.required(live.present(), caller, request.stackName());
        StackResource resource = stack.contents()
                .resources()
                .find(logicalId)
                .orElseThrow(() -> CloudFormationErrors.noResource(logicalId, stack));
        StackEvent latest = latest(stack, resource);
        return DescribeStackResourceResponse.builder()
                .stackResourceDetail(StackResourceDetail.builder()
                        .stackId(stack.id())
                        .stackName(stack.name())
                        .logicalResourceId(resource.logicalId())
                        .physicalResourceId(resource.physicalId())
                        .resourceType(resource.type())
                        .resourceStatus(latest == null ? null : latest.status().name())
                        .resourceStatusReason(latest == null ? null : latest.reason())
                        .lastUpdatedTimestamp(latest == null ? null : latest.at())
                        .build())
                .build();
    }

    ListStackResourcesResponse list(Caller caller, ListStackResourcesRequest request) {
        Stack stack = StackDefinitions.required(live.present(), caller, request.stackName());
        List<StackResourceSummary> summaries = new ArrayList<>();
        for (StackResource resource : stack.contents().resources().values()) {
            StackEvent latest = latest(stack, resource);
            summaries.add(StackResourceSummary.builder()
                    .logicalResourceId(resource.logicalId())
                    .physicalResourceId(resource.physicalId())
                    .resourceType(resource.type())
                    .resourceStatus(latest == null ? null : latest.status().name())
                    .resourceStatusReason(latest == null ? null : latest.reason())
                    .lastUpdatedTimestamp(latest == null ? null : latest.at())
                    .build());
        }
        return ListStackResourcesResponse.builder()
                .stackResourceSummaries(summaries)
                .build();
    }
}
