package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.model.Arn;
import io.github.servicecatalogtestkit.fake.internal.model.Scope;
import io.github.servicecatalogtestkit.fake.internal.model.Stack;
import io.github.servicecatalogtestkit.fake.internal.model.Tags;
import io.github.servicecatalogtestkit.fake.internal.model.TemplateBody;
import io.github.servicecatalogtestkit.fake.internal.template.PseudoParameters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stack is to be.
 *
 * @param token the token of the request; {@code null} if it has none
 */
public record StackRequest(
        String name,
        Stack.Definition definition,
        Stack.Controls controls,
        @Nullable String token) {

    /** Creates a request that chooses nothing else. */
    public StackRequest(String name, Stack.Definition definition) {
        this(name, definition, Stack.Controls.DEFAULT, null);
    }

    /** Returns a request for a stack that is not part of another one. */
    public static StackRequest of(String name, String template, Map<String, String> parameters, Tags tags) {
        return new StackRequest(name, new Stack.Definition(new TemplateBody(template), parameters, tags, null));
    }

    /** Returns a URL in which the pseudo parameters have the values of an account and a Region. */
    public static String resolved(String url, Scope scope) {
        PseudoParameters values = new PseudoParameters(
                scope.account().digits(), scope.region(), Arn.partitionOf(scope.region()), null, null, List.of());
        return url.replace("${AWS::AccountId}", values.account())
                .replace("${AWS::Region}", values.region())
                .replace("${AWS::Partition}", values.partition())
                .replace("${AWS::URLSuffix}", values.urlSuffix());
    }
}
