package io.github.servicecatalogtestkit.fake.internal.cloudformation;

import io.github.servicecatalogtestkit.fake.internal.error.CloudFormationErrors;
import io.github.servicecatalogtestkit.fake.internal.model.Caller;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.template.InvalidDocumentException;
import io.github.servicecatalogtestkit.fake.internal.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** Reads what a stack is to be from requests, and finds stacks by what requests call them. */
final class StackDefinitions {

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

    static String required(String member, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw CloudFormationErrors.validation("1 validation error detected: Value null at '" + member
                    + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }

    /** Returns the template of a request, or that of the present stack if the request says so. */
    static TemplateBody template(
            Catalog catalog,
            @Nullable String body,
            @Nullable String url,
            @Nullable Boolean usePrevious,
            @Nullable Stack present) {
        if (Boolean.TRUE.equals(usePrevious) && present != null) {
            return present.definition().template();
        }
        if (body != null) {
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

    /** @throws software.amazon.awssdk.awscore.exception.AwsServiceException if it is no template */
    static Template parsed(TemplateBody body) {
        try {
            return body.template();
        } catch (InvalidDocumentException e) {
            throw CloudFormationErrors.validation(String.valueOf(e.getMessage()));
        }
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
