package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.error.CloudFormationErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackEvent;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.sdk.LiveCatalog;
import io.github.servicecatalogtestkit.fake.internal.stack.StackProgress;
import io.github.servicecatalogtestkit.fake.internal.stack.StoredParameters;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Export;
import software.amazon.awssdk.services.cloudformation.model.ListExportsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListExportsResponse;
import software.amazon.awssdk.services.cloudformation.model.ListImportsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListImportsResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** Describes stacks as AWS CloudFormation does. */
record Descriptions(LiveCatalog live) {

    private static final String MASKED = "****";

    /** Counts as a poll of the stacks that it describes. */
    DescribeStacksResponse stacks(Caller caller, DescribeStacksRequest request) {
        Catalog catalog = polled(caller, request.stackName());
        List<Stack> stacks = request.stackName() == null
                ? catalog.stacks().of(caller.scope())
                : List.of(StackDefinitions.require(catalog, caller, request.stackName()));
        return DescribeStacksResponse.builder()
                .stacks(stacks.stream().map(stack -> stack(catalog, stack)).toList())
                .build();
    }

    private Catalog polled(Caller caller, @Nullable String nameOrId) {
        return live.step((catalog, answerer) -> {
            Catalog after = StackProgress.polled(
                    catalog,
                    answerer,
                    stack -> stack.scope().equals(caller.scope())
                            && (nameOrId == null || nameOrId.equals(stack.name()) || nameOrId.equals(stack.id())));
            return new LiveCatalog.Step<>(after, after);
        });
    }

    private static software.amazon.awssdk.services.cloudformation.model.Stack stack(Catalog catalog, Stack stack) {
        Template template = StackDefinitions.parsed(stack.definition().template());
        return software.amazon.awssdk.services.cloudformation.model.Stack.builder()
                .stackId(stack.id())
                .stackName(stack.name())
                .description(template.description())
                .parameters(parameters(catalog, stack.scope(), stack.definition()))
                .creationTime(stack.history().createdAt())
                .lastUpdatedTime(lastTime(stack, StackStatus.UPDATE_IN_PROGRESS))
                .deletionTime(lastTime(stack, StackStatus.DELETE_COMPLETE))
                .stackStatus(stack.status().name())
                .stackStatusReason(stack.state().reason())
                .disableRollback(stack.controls().onFailure() == Stack.OnFailure.KEEP
                        || stack.controls().onFailure() == Stack.OnFailure.DO_NOTHING)
                .enableTerminationProtection(stack.controls().isProtected())
                .roleARN(stack.controls().role())
                .outputs(stack.contents().outputs().stream()
                        .map(output -> Output.builder()
                                .outputKey(output.key())
                                .outputValue(output.value())
                                .description(output.description())
                                .exportName(output.exportName())
                                .build())
                        .toList())
                .tags(tags(stack.definition().tags()))
                .parentId(stack.parent())
                .rootId(stack.parent() == null ? null : root(catalog, stack).id())
                .driftInformation(DriftCalls.ofStack(catalog, stack))
                .build();
    }

    private static Stack root(Catalog catalog, Stack stack) {
        String parent = stack.parent();
        return parent == null
                ? stack
                : root(catalog, catalog.stacks().find(parent).orElseThrow());
    }

    private static @Nullable Instant lastTime(Stack stack, StackStatus status) {
        return stack.history().events().stream()
                .filter(event -> event.physicalId().equals(stack.id()) && event.status() == status)
                .map(StackEvent::at)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Returns the values of all parameters, those of the defaults too, and what is stored under them. */
    static List<Parameter> parameters(Catalog catalog, Scope scope, Stack.Definition definition) {
        StoredParameters stored = new StoredParameters(catalog, scope);
        List<Parameter> parameters = new ArrayList<>();
        StackDefinitions.parsed(definition.template()).parameters().forEach(declared -> {
            String value = definition.parameters().getOrDefault(declared.key(), declared.defaultValue());
            parameters.add(Parameter.builder()
                    .parameterKey(declared.key())
                    .parameterValue(declared.noEcho() ? MASKED : value)
                    .resolvedValue(
                            value == null
                                    ? null
                                    : stored.valueOf(declared.type().name(), value)
                                            .orElse(null))
                    .build());
        });
        return parameters;
    }

    static List<Tag> tags(Tags tags) {
        return tags.values().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** The newest event is the first. Counts as a poll of the stack. */
    DescribeStackEventsResponse events(Caller caller, DescribeStackEventsRequest request) {
        String name = StackDefinitions.required("stackName", request.stackName());
        Stack stack = StackDefinitions.find(polled(caller, name), caller, name)
                .orElseThrow(() -> CloudFormationErrors.validation("Stack [" + name + "] does not exist"));
        List<StackEvent> events = stack.history().events();
        List<software.amazon.awssdk.services.cloudformation.model.StackEvent> described = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            StackEvent event = events.get(i);
            described.add(software.amazon.awssdk.services.cloudformation.model.StackEvent.builder()
                    .eventId(event.logicalId() + "-" + event.status() + "-" + i)
                    .stackId(stack.id())
                    .stackName(stack.name())
                    .logicalResourceId(event.logicalId())
                    .physicalResourceId(event.physicalId())
                    .resourceType(event.type())
                    .timestamp(event.at())
                    .resourceStatus(event.status().name())
                    .resourceStatusReason(event.reason())
                    .clientRequestToken(event.token())
                    .build());
        }
        Collections.reverse(described);
        return DescribeStackEventsResponse.builder().stackEvents(described).build();
    }

    /** Deleted stacks are listed too. */
    ListStacksResponse list(Caller caller, ListStacksRequest request) {
        List<String> statuses = request.stackStatusFiltersAsStrings();
        Predicate<Stack> wanted =
                stack -> statuses.isEmpty() || statuses.contains(stack.status().name());
        List<StackSummary> summaries = new ArrayList<>();
        for (Stack stack : live.present().stacks().byId().values()) {
            if (stack.scope().equals(caller.scope()) && wanted.test(stack)) {
                summaries.add(StackSummary.builder()
                        .stackId(stack.id())
                        .stackName(stack.name())
                        .creationTime(stack.history().createdAt())
                        .lastUpdatedTime(lastTime(stack, StackStatus.UPDATE_IN_PROGRESS))
                        .deletionTime(lastTime(stack, StackStatus.DELETE_COMPLETE))
                        .stackStatus(stack.status().name())
                        .stackStatusReason(stack.state().reason())
                        .parentId(stack.parent())
                        .build());
            }
        }
        return ListStacksResponse.builder().stackSummaries(summaries).build();
    }

    ListExportsResponse exports(Caller caller, ListExportsRequest request) {
        List<Export> exports = new ArrayList<>();
        for (Stack stack : live.present().stacks().of(caller.scope())) {
            for (Stack.Output output : stack.contents().outputs()) {
                if (output.exportName() != null) {
                    exports.add(Export.builder()
                            .exportingStackId(stack.id())
                            .name(output.exportName())
                            .value(output.value())
                            .build());
                }
            }
        }
        return ListExportsResponse.builder().exports(exports).build();
    }

    ListImportsResponse imports(Caller caller, ListImportsRequest request) {
        String name = StackDefinitions.required("exportName", request.exportName());
        List<String> importers = live.present().stacks().importers(caller.scope(), name).stream()
                .map(Stack::name)
                .toList();
        if (importers.isEmpty()) {
            throw CloudFormationErrors.validation("Export '" + name + "' is not imported by any stack.");
        }
        return ListImportsResponse.builder().imports(importers).build();
    }
}
