package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import java.util.Map;

/** What a stack is to be. */
public record StackRequest(String name, Stack.Definition definition) {

    /** Returns a request for a stack that is not part of another one. */
    public static StackRequest of(String name, String template, Map<String, String> parameters, Tags tags) {
        return new StackRequest(name, new Stack.Definition(new TemplateBody(template), parameters, tags, null));
    }
}
