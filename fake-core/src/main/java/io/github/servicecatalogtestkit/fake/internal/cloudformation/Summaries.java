package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.error.CloudFormationErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateSummaryRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateSummaryResponse;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.ParameterDeclaration;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDetail;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** What tools ask about templates, resources and change sets, besides what {@link Descriptions} says. */
record Summaries(LiveCatalog live, Descriptions descriptions) {

    /** The template is that of the request, or that of a stack. */
    GetTemplateSummaryResponse template(Caller caller, GetTemplateSummaryRequest request) {
        Catalog catalog = live.present();
        TemplateBody body = request.stackName() == null
                ? StackDefinitions.template(catalog, request.templateBody(), request.templateURL(), false, null)
                : StackDefinitions.require(catalog, caller, request.stackName())
                        .definition()
                        .template();
        Template template = StackDefinitions.parsed(body);
        String capability = template.capabilities().name();
        return GetTemplateSummaryResponse.builder()
                .description(template.description())
                .parameters(template.parameters().stream()
                        .map(parameter -> ParameterDeclaration.builder()
                                .parameterKey(parameter.key())
                                .parameterType(parameter.type().name())
                                .defaultValue(parameter.defaultValue())
                                .noEcho(parameter.noEcho())
                                .description(parameter.description())
                                .build())
                        .toList())
                .capabilitiesWithStrings(capability == null ? List.of() : List.of(capability))
                .capabilitiesReason(template.capabilities().reason())
                .resourceTypes(template.resources().values().stream()
                        .map(resource -> resource.type())
                        .distinct()
                        .sorted()
                        .toList())
                .build();
    }

    ListStackResourcesResponse resources(Caller caller, ListStackResourcesRequest request) {
        String name = StackDefinitions.required("stackName", request.stackName());
        return ListStackResourcesResponse.builder()
                .stackResourceSummaries(described(caller, name, null).stream()
                        .map(resource -> StackResourceSummary.builder()
                                .logicalResourceId(resource.logicalResourceId())
                                .physicalResourceId(resource.physicalResourceId())
                                .resourceType(resource.resourceType())
                                .resourceStatus(resource.resourceStatus())
                                .resourceStatusReason(resource.resourceStatusReason())
                                .lastUpdatedTimestamp(resource.timestamp())
                                .build())
                        .toList())
                .build();
    }

    DescribeStackResourceResponse resource(Caller caller, DescribeStackResourceRequest request) {
        String stack = StackDefinitions.required("stackName", request.stackName());
        String logicalId = StackDefinitions.required("logicalResourceId", request.logicalResourceId());
        return described(caller, stack, logicalId).stream()
                .findFirst()
                .map(resource -> StackResourceDetail.builder()
                        .stackId(resource.stackId())
                        .stackName(resource.stackName())
                        .logicalResourceId(logicalId)
                        .physicalResourceId(resource.physicalResourceId())
                        .resourceType(resource.resourceType())
                        .resourceStatus(resource.resourceStatus())
                        .resourceStatusReason(resource.resourceStatusReason())
                        .lastUpdatedTimestamp(resource.timestamp())
                        .build())
                .map(detail -> DescribeStackResourceResponse.builder()
                        .stackResourceDetail(detail)
                        .build())
                .orElseThrow(() -> CloudFormationErrors.validation(
                        "Resource " + logicalId + " does not exist for stack " + stack));
    }

    private List<StackResource> described(Caller caller, String stack, @Nullable String logicalId) {
        return descriptions
                .resources(
                        caller,
                        DescribeStackResourcesRequest.builder()
                                .stackName(stack)
                                .logicalResourceId(logicalId)
                                .build())
                .stackResources();
    }

    ListChangeSetsResponse changeSets(Caller caller, ListChangeSetsRequest request) {
        Catalog catalog = live.present();
        Stack stack = StackDefinitions.require(catalog, caller, request.stackName());
        return ListChangeSetsResponse.builder()
                .summaries(catalog.stacks().changeSetsOf(stack).stream()
                        .map(changeSet -> ChangeSetSummary.builder()
                                .stackId(stack.id())
                                .stackName(stack.name())
                                .changeSetId(changeSet.id())
                                .changeSetName(changeSet.name())
                                .status(ChangeSetCalls.status(changeSet))
                                .statusReason(changeSet.reason())
                                .executionStatus(ChangeSetCalls.executionStatus(changeSet))
                                .build())
                        .toList())
                .build();
    }
}
