package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.error.CloudFormationErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.StackStatus;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** Reads what a stack is to be from requests, and finds stacks by what requests call them. */
final class StackDefinitions {

    private static final String AUTO_EXPAND = "CAPABILITY_AUTO_EXPAND";
    private static final int MAX_BODY = 51_200;

    private StackDefinitions() {}

    /** Returns the stack with a name, or with an ID even if it is deleted. */
    static Optional<Stack> find(Catalog catalog, Caller caller, String nameOrId) {
        return nameOrId.startsWith("arn:")
                ? catalog.stacks().find(nameOrId).filter(stack -> stack.scope().equals(caller.scope()))
                : catalog.stacks().find(caller.scope(), nameOrId);
    }

    /** Returns the stack that a request reads. */
    static Stack require(Catalog catalog, Caller caller, @Nullable String nameOrId) {
        String required = required("stackName", nameOrId);
        return find(catalog, caller, required)
                .orElseThrow(() -> CloudFormationErrors.validation("Stack with id " + required + " does not exist"));
    }

    /** Returns the stack that a request reads whose error for an unknown stack is this one. */
    static Stack required(Catalog catalog, Caller caller, @Nullable String nameOrId) {
        String required = required("stackName", nameOrId);
        return find(catalog, caller, required).orElseThrow(() -> unknown(required));
    }

    /**
     * Returns the stack that a request changes.
     *
     * @throws AwsServiceException if it does not exist, or is deleted and was asked for by its ID
     */
    static Stack changed(Catalog catalog, Caller caller, @Nullable String nameOrId) {
        return requirePresent(required(catalog, caller, nameOrId));
    }

    /** Another stack may have the name of a stack that is deleted. */
    static Stack requirePresent(Stack stack) {
        if (stack.status() == StackStatus.DELETE_COMPLETE) {
            throw CloudFormationErrors.validation(
                    "Stack:" + stack.id() + " is in DELETE_COMPLETE state and can not be updated.");
        }
        return stack;
    }

    static AwsServiceException unknown(String nameOrId) {
        return CloudFormationErrors.validation("Stack [" + nameOrId + "] does not exist");
    }

    static String required(String member, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw CloudFormationErrors.validation("1 validation error detected: Value null at '" + member
                    + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }

    /**
     * Returns the template of a request, or that of the present stack if the request says so. The text for a request
     * with several templates is ours.
     */
    static TemplateBody template(
            Catalog catalog,
            @Nullable String body,
            @Nullable String url,
            @Nullable Boolean usePrevious,
            @Nullable Stack present) {
        Stack previous = Boolean.TRUE.equals(usePrevious) ? present : null;
        if ((body != null && url != null) || (previous != null && (body != null || url != null))) {
            throw CloudFormationErrors.validation(
                    "Only one of Template URL, Template Body and Use Previous Template can be specified.");
        }
        if (previous != null) {
            return previous.definition().template();
        }
        if (body != null) {
            requireShort(body);
            return new TemplateBody(body);
        }
        if (url == null) {
            throw CloudFormationErrors.validation("Either Template URL or Template Body must be specified.");
        }
        return catalog.templates()
                .find(url)
                .orElseThrow(() -> new IllegalStateException("The request needs the template at " + url
                        + ". Let the test provide it: catalog.templates().put(\"" + url + "\", …)."));
    }

    /** Recorded: <a href="https://github.com/mbailey/bash-my-aws/pull/100">bash-my-aws#100</a>. */
    private static void requireShort(String body) {
        if (body.getBytes(StandardCharsets.UTF_8).length > MAX_BODY) {
            throw CloudFormationErrors.validation("1 validation error detected: Value '" + body
                    + "' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to "
                    + MAX_BODY);
        }
    }

    /** @throws AwsServiceException if it is no template */
    static Template parsed(TemplateBody body) {
        try {
            return body.template();
        } catch (InvalidDocumentException e) {
            throw CloudFormationErrors.validation(String.valueOf(e.getMessage()));
        }
    }

    /** Requires that a request acknowledges that macros change its template, and what its template creates. */
    static void requireCapabilities(TemplateBody body, List<String> acknowledged) {
        if (!parsed(body).transforms().isEmpty() && !acknowledged.contains(AUTO_EXPAND)) {
            throw CloudFormationErrors.insufficientCapability(AUTO_EXPAND);
        }
        requireCapability(body, acknowledged);
    }

    /** Requires that a request acknowledges what its template creates. The stronger capability includes the other. */
    static void requireCapability(TemplateBody body, List<String> acknowledged) {
        String needed = parsed(body).capabilities().name();
        if (needed != null && !acknowledged.contains(needed) && !acknowledged.contains("CAPABILITY_NAMED_IAM")) {
            throw CloudFormationErrors.insufficientCapability(needed);
        }
    }

    /** Returns the values of a request. One that is to stay as it is has the value of the present stack. */
    static Map<String, String> parameters(List<Parameter> parameters, @Nullable Stack present) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            String key = required("parameters.member.parameterKey", parameter.parameterKey());
            if (Boolean.TRUE.equals(parameter.usePreviousValue()) && parameter.parameterValue() != null) {
                throw CloudFormationErrors.validation("Invalid input for parameter key " + key
                        + ". Cannot specify usePreviousValue as true and a value");
            }
            if (!Boolean.TRUE.equals(parameter.usePreviousValue())) {
                values.put(key, Objects.requireNonNullElse(parameter.parameterValue(), ""));
            } else if (present == null
                    || parsed(present.definition().template()).parameter(key).isEmpty()) {
                throw CloudFormationErrors.validation("Invalid input for parameter key " + key
                        + ". Cannot specify usePreviousValue as true for a parameter key not in the previous template");
            } else {
                Optional.ofNullable(present.definition().parameters().get(key))
                        .ifPresent(value -> values.put(key, value));
            }
        }
        return values;
    }

    /**
     * Returns who deploys a stack: the role of the request, or whoever calls.
     *
     * @throws AwsServiceException if the role belongs to another account
     */
    static Caller deployer(Caller caller, @Nullable String role) {
        if (role == null) {
            return caller;
        }
        try {
            return caller.as(role);
        } catch (IllegalArgumentException notInThisAccount) {
            throw CloudFormationErrors.validation("Role " + role + " is invalid or cannot be assumed");
        }
    }

    /**
     * Returns what happens if a deployment fails.
     *
     * @param onFailure {@code null} if the request has none
     * @param disablesRollback {@code null} if the request does not say
     */
    static Stack.OnFailure onFailure(@Nullable String onFailure, @Nullable Boolean disablesRollback) {
        if (onFailure != null && disablesRollback != null) {
            throw CloudFormationErrors.validation("Either DisableRollback or OnFailure can be specified, not both.");
        }
        if (onFailure == null) {
            return Boolean.TRUE.equals(disablesRollback) ? Stack.OnFailure.KEEP : Stack.OnFailure.ROLLBACK;
        }
        try {
            return Stack.OnFailure.valueOf(onFailure);
        } catch (IllegalArgumentException unknown) {
            throw CloudFormationErrors.validation("1 validation error detected: Value '" + onFailure
                    + "' at 'onFailure' failed to satisfy constraint: Member must satisfy enum value set: [DELETE,"
                    + " DO_NOTHING, ROLLBACK]");
        }
    }

    /** Returns the tags of a request. Without any, a stack keeps those that it has. */
    static Tags tags(List<Tag> tags, @Nullable Stack present) {
        if (tags.isEmpty() && present != null) {
            return present.definition().tags();
        }
        Map<String, String> values = new LinkedHashMap<>();
        tags.forEach(tag -> values.put(tag.key(), tag.value()));
        return new Tags(values);
    }
}
