package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.error.CloudFormationErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.ChangeSet;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.stack.ChangeSets;
import io.github.servicecatalogtestkit.fake.internal.stack.StackDeployer;
import io.github.servicecatalogtestkit.fake.internal.stack.StackExistsException;
import io.github.servicecatalogtestkit.fake.internal.stack.StackProgress;
import io.github.servicecatalogtestkit.fake.internal.stack.StackRefusedException;
import io.github.servicecatalogtestkit.fake.internal.stack.StackRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.ChangeType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsResponse;
import software.amazon.awssdk.services.cloudformation.model.ResourceAttribute;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;

/** Creates, describes, executes and deletes change sets. */
record ChangeSetCalls(LiveCatalog live) {

    CreateChangeSetResponse create(Caller caller, CreateChangeSetRequest request) {
        String name = StackDefinitions.required("stackName", request.stackName());
        String changeSetName = StackDefinitions.required("changeSetName", request.changeSetName());
        try {
            ChangeSet created = live.step((catalog, answerer) -> {
                Stack present = StackDefinitions.find(catalog, caller, name)
                        .map(StackDefinitions::requirePresent)
                        .filter(stack -> stack.status() != StackStatus.REVIEW_IN_PROGRESS)
                        .orElse(null);
                requireType(request, name, present);
                TemplateBody template = StackDefinitions.template(
                        catalog, request.templateBody(), request.templateURL(), request.usePreviousTemplate(), present);
                StackDefinitions.requireCapability(template, request.capabilitiesAsStrings());
                Stack.Definition definition = new Stack.Definition(
                        template,
                        StackDefinitions.parameters(request.parameters(), present),
                        StackDefinitions.tags(request.tags(), present),
                        present == null ? null : present.parent());
                Caller by = StackDefinitions.deployer(caller, request.roleARN());
                ChangeSets.Result result = ChangeSets.create(
                        catalog,
                        by,
                        changeSetName,
                        new StackRequest(
                                present == null ? name : present.name(),
                                definition,
                                new Stack.Controls(
                                        StackDefinitions.onFailure(request.onStackFailureAsString(), null),
                                        false,
                                        request.roleARN()),
                                request.clientToken()),
                        request.description());
                return new LiveCatalog.Step<>(result.catalog(), result.changeSet());
            });
            return CreateChangeSetResponse.builder()
                    .id(created.id())
                    .stackId(created.stack())
                    .build();
        } catch (StackExistsException exists) {
            throw CloudFormationErrors.existing(exists.text());
        } catch (StackRefusedException refused) {
            throw CloudFormationErrors.validation(refused.text());
        }
    }

    /** The type is an update unless the request says otherwise. */
    private static void requireType(CreateChangeSetRequest request, String name, @Nullable Stack present) {
        ChangeSetType type = Objects.requireNonNullElse(request.changeSetType(), ChangeSetType.UPDATE);
        if (type != ChangeSetType.UPDATE && type != ChangeSetType.CREATE) {
            throw new UnsupportedOperationException(
                    "Of change sets, the fake models the types CREATE and UPDATE, and not " + type + ".");
        }
        if (type == ChangeSetType.UPDATE && present == null) {
            throw CloudFormationErrors.validation("Stack [" + name + "] does not exist");
        }
        if (type == ChangeSetType.CREATE && present != null) {
            throw CloudFormationErrors.validation("Stack [" + name
                    + "] already exists and cannot be created again with the changeSet ["
                    + request.changeSetName() + "].");
        }
    }

    static ChangeSet require(Catalog catalog, Caller caller, @Nullable String nameOrId, @Nullable String stack) {
        String required = StackDefinitions.required("changeSetName", nameOrId);
        if (required.startsWith("arn:")) {
            return catalog.stacks()
                    .changeSets()
                    .find(required)
                    .orElseThrow(() -> CloudFormationErrors.noChangeSet(required));
        }
        Optional<Stack> owner = StackDefinitions.find(catalog, caller, StackDefinitions.required("stackName", stack));
        return owner.stream()
                .flatMap(found -> catalog.stacks().changeSetsOf(found).stream())
                .filter(changeSet -> changeSet.name().equals(required))
                .reduce((executed, open) -> open)
                .orElseThrow(() -> CloudFormationErrors.noChangeSet(required));
    }

    DescribeChangeSetResponse describe(Caller caller, DescribeChangeSetRequest request) {
        Catalog catalog = live.present();
        ChangeSet changeSet = require(catalog, caller, request.changeSetName(), request.stackName());
        Stack stack = catalog.stacks().find(changeSet.stack()).orElseThrow();
        return DescribeChangeSetResponse.builder()
                .changeSetId(changeSet.id())
                .changeSetName(changeSet.name())
                .stackId(stack.id())
                .stackName(stack.name())
                .parameters(Descriptions.parameters(catalog, stack.scope(), changeSet.definition()))
                .tags(Descriptions.tags(changeSet.definition().tags()))
                .status(status(changeSet))
                .statusReason(changeSet.reason())
                .executionStatus(changeSet.execution().name())
                .creationTime(changeSet.origin().at())
                .description(changeSet.origin().description())
                .changes(
                        changeSet.changes().stream().map(ChangeSetCalls::change).toList())
                .build();
    }

    private static ChangeSetStatus status(ChangeSet changeSet) {
        return changeSet.reason() == null ? ChangeSetStatus.CREATE_COMPLETE : ChangeSetStatus.FAILED;
    }

    private static Change change(ChangeSet.Change change) {
        ChangeSet.Replacement replacement = change.replacement();
        return Change.builder()
                .type(ChangeType.RESOURCE)
                .resourceChange(r -> r.action(word(change.action()))
                        .logicalResourceId(change.logicalId())
                        .physicalResourceId(change.physicalId().isEmpty() ? null : change.physicalId())
                        .resourceType(change.type())
                        .replacement(replacement == null ? null : word(replacement))
                        .scope(replacement == null ? List.of() : List.of(ResourceAttribute.PROPERTIES))
                        .details(change.properties().stream()
                                .map(property -> ResourceChangeDetail.builder()
                                        .target(t -> t.attribute(ResourceAttribute.PROPERTIES)
                                                .name(property))
                                        .build())
                                .toList()))
                .build();
    }

    private static String word(Enum<?> value) {
        return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
    }

    ExecuteChangeSetResponse execute(Caller caller, ExecuteChangeSetRequest request) {
        Boolean disablesRollback = request.disableRollback();
        try {
            Stack ignored = live.step((catalog, answerer) -> {
                StackDeployer.Result result = new StackProgress(answerer)
                        .execute(
                                catalog,
                                require(catalog, caller, request.changeSetName(), request.stackName()),
                                disablesRollback == null ? null : StackDefinitions.onFailure(null, disablesRollback),
                                request.clientRequestToken());
                return new LiveCatalog.Step<>(result.catalog(), result.stack());
            });
        } catch (StackRefusedException refused) {
            throw CloudFormationErrors.notExecutable(refused.text());
        }
        return ExecuteChangeSetResponse.builder().build();
    }

    ListChangeSetsResponse list(Caller caller, ListChangeSetsRequest request) {
        Catalog catalog = live.present();
        Stack stack = StackDefinitions.required(catalog, caller, request.stackName());
        return ListChangeSetsResponse.builder()
                .summaries(catalog.stacks().changeSetsOf(stack).stream()
                        .filter(ChangeSet::isOpen)
                        .map(changeSet -> ChangeSetSummary.builder()
                                .changeSetId(changeSet.id())
                                .changeSetName(changeSet.name())
                                .stackId(stack.id())
                                .stackName(stack.name())
                                .status(status(changeSet))
                                .statusReason(changeSet.reason())
                                .executionStatus(changeSet.execution().name())
                                .creationTime(changeSet.origin().at())
                                .description(changeSet.origin().description())
                                .build())
                        .toList())
                .build();
    }

    /** A change set that does not exist is deleted already. */
    DeleteChangeSetResponse delete(Caller caller, DeleteChangeSetRequest request) {
        live.change(catalog -> {
            try {
                return catalog.with(
                        catalog.stacks().minus(require(catalog, caller, request.changeSetName(), request.stackName())));
            } catch (ChangeSetNotFoundException e) {
                return catalog;
            }
        });
        return DeleteChangeSetResponse.builder().build();
    }
}
