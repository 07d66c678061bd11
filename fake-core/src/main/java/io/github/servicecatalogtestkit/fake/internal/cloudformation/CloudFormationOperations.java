package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.sdk.RequestCredentials;
import io.github.servicecatalogtestkit.fake.internal.stack.StackProgress;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceDriftsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourceRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DetectStackDriftRequest;
import software.amazon.awssdk.services.cloudformation.model.DetectStackResourceDriftRequest;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateSummaryRequest;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListExportsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListImportsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.RollbackStackRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateTerminationProtectionRequest;
import software.amazon.awssdk.services.cloudformation.model.ValidateTemplateRequest;

/** The operations of AWS CloudFormation that the fake models. */
public final class CloudFormationOperations {

    private final LiveCatalog live;
    private final Map<String, Operation<?>> operations = new LinkedHashMap<>();

    public CloudFormationOperations(LiveCatalog live) {
        this.live = live;
        Deployments deployments = new Deployments(live);
        ChangeSetCalls changeSets = new ChangeSetCalls(live);
        Descriptions descriptions = new Descriptions(live);
        ResourceDescriptions resources = new ResourceDescriptions(live);
        TemplateDescriptions templates = new TemplateDescriptions(live);
        DriftCalls drift = new DriftCalls(live);
        String definition = "StackName TemplateBody TemplateURL Parameters Capabilities Tags RoleARN ";
        String deployment = definition + "ClientRequestToken DisableRollback ";
        add(
                CreateStackRequest.class,
                CreateStackRequest::builder,
                deployment + "OnFailure EnableTerminationProtection TimeoutInMinutes",
                deployments::create);
        add(
                UpdateStackRequest.class,
                UpdateStackRequest::builder,
                deployment + "UsePreviousTemplate",
                deployments::update);
        add(
                DeleteStackRequest.class,
                DeleteStackRequest::builder,
                "StackName ClientRequestToken RoleARN RetainResources DeletionMode",
                deployments::delete);
        add(
                RollbackStackRequest.class,
                RollbackStackRequest::builder,
                "StackName ClientRequestToken RoleARN",
                deployments::rollBack);
        add(
                UpdateTerminationProtectionRequest.class,
                UpdateTerminationProtectionRequest::builder,
                "StackName EnableTerminationProtection",
                deployments::protect);
        add(
                CreateChangeSetRequest.class,
                CreateChangeSetRequest::builder,
                definition + "ClientToken ChangeSetName ChangeSetType UsePreviousTemplate Description OnStackFailure",
                changeSets::create);
        add(
                DescribeChangeSetRequest.class,
                DescribeChangeSetRequest::builder,
                "ChangeSetName StackName",
                changeSets::describe);
        add(
                ExecuteChangeSetRequest.class,
                ExecuteChangeSetRequest::builder,
                "ChangeSetName StackName ClientRequestToken DisableRollback",
                changeSets::execute);
        add(
                DeleteChangeSetRequest.class,
                DeleteChangeSetRequest::builder,
                "ChangeSetName StackName",
                changeSets::delete);
        add(ListChangeSetsRequest.class, ListChangeSetsRequest::builder, "StackName", changeSets::list);
        add(DescribeStacksRequest.class, DescribeStacksRequest::builder, "StackName", descriptions::stacks);
        add(DescribeStackEventsRequest.class, DescribeStackEventsRequest::builder, "StackName", descriptions::events);
        add(ListStacksRequest.class, ListStacksRequest::builder, "StackStatusFilter", descriptions::list);
        add(ListExportsRequest.class, ListExportsRequest::builder, "", descriptions::exports);
        add(ListImportsRequest.class, ListImportsRequest::builder, "ExportName", descriptions::imports);
        add(
                DescribeStackResourcesRequest.class,
                DescribeStackResourcesRequest::builder,
                "StackName LogicalResourceId PhysicalResourceId",
                resources::resources);
        add(
                DescribeStackResourceRequest.class,
                DescribeStackResourceRequest::builder,
                "StackName LogicalResourceId",
                resources::resource);
        add(ListStackResourcesRequest.class, ListStackResourcesRequest::builder, "StackName", resources::list);
        add(
                GetTemplateRequest.class,
                GetTemplateRequest::builder,
                "StackName ChangeSetName TemplateStage",
                templates::template);
        add(
                GetTemplateSummaryRequest.class,
                GetTemplateSummaryRequest::builder,
                "StackName TemplateBody TemplateURL",
                templates::summary);
        add(
                ValidateTemplateRequest.class,
                ValidateTemplateRequest::builder,
                "TemplateBody TemplateURL",
                templates::validate);
        add(
                DetectStackDriftRequest.class,
                DetectStackDriftRequest::builder,
                "StackName LogicalResourceIds",
                drift::detect);
        add(
                DetectStackResourceDriftRequest.class,
                DetectStackResourceDriftRequest::builder,
                "StackName LogicalResourceId",
                drift::detectOne);
        add(
                DescribeStackDriftDetectionStatusRequest.class,
                DescribeStackDriftDetectionStatusRequest::builder,
                "StackDriftDetectionId",
                drift::status);
        add(
                DescribeStackResourceDriftsRequest.class,
                DescribeStackResourceDriftsRequest::builder,
                "StackName StackResourceDriftStatusFilters",
                drift::describe);
    }

    /**
     * An operation.
     *
     * @param builder returns a builder of a request
     * @param members the members of the request that the fake reads
     */
    private record Operation<Q extends CloudFormationRequest>(
            Class<Q> request,
            Supplier<? extends SdkPojo> builder,
            Set<String> members,
            BiFunction<Caller, Q, SdkPojo> answer) {

        SdkPojo answer(String name, Caller client, CloudFormationRequest request) {
            Q asked = this.request.cast(request);
            RequestMembers.require(name, members, asked);
            return answer.apply(RequestCredentials.callerOf(asked, name, client), asked);
        }
    }

    private <Q extends CloudFormationRequest> void add(
            Class<Q> request,
            Supplier<? extends SdkPojo> builder,
            String members,
            BiFunction<Caller, Q, SdkPojo> answer) {
        operations.put(
                nameOf(request),
                new Operation<>(request, builder, new LinkedHashSet<>(List.of(members.split(" "))), answer));
    }

    private static String nameOf(Class<?> request) {
        return request.getSimpleName().replaceFirst("Request$", "");
    }

    /**
     * Returns a builder of a request.
     *
     * @throws UnsupportedOperationException if the fake does not model the operation
     */
    public SdkPojo requestBuilder(String operation) {
        return find(operation).builder().get();
    }

    /**
     * Returns the response to a request, which is answered after every deployment that is due.
     *
     * @throws UnsupportedOperationException if the fake does not model the operation, or a member of its request
     */
    public SdkPojo answer(Caller client, CloudFormationRequest request) {
        String name = nameOf(request.getClass());
        Operation<?> operation = find(name);
        live.step((catalog, answerer) -> new LiveCatalog.Step<>(StackProgress.due(catalog, answerer), true));
        return operation.answer(name, client, request);
    }

    private Operation<?> find(String name) {
        Operation<?> operation = operations.get(name);
        if (operation == null) {
            throw new UnsupportedOperationException("Of AWS CloudFormation, the fake models " + operations.keySet()
                    + ", and not " + name + ". " + wayOut(name));
        }
        return operation;
    }

    private static String wayOut(String operation) {
        if (operation.contains("StackSet") || operation.contains("StackInstance")) {
            return "catalog.account(…).stacks().deployToUnit(…) and deployToAccounts(…) deploy a stack set.";
        }
        if (operation.equals("ContinueUpdateRollback") || operation.equals("CancelUpdateStack")) {
            return "An update that fails is rolled back completely, or stays as it is for RollbackStack.";
        }
        if (operation.endsWith("StackPolicy")) {
            return "Look at the changes of a change set before it is executed.";
        }
        return "Give the code under test a client of its own for that.";
    }
}
