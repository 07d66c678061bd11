package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Scalar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An output that a template declares.
 *
 * @param value a text, or a function such as {@code {"Fn::GetAtt":["Server","PrivateIp"]}} whose result only a real
 *     stack has
 */
public record Output(String key, @Nullable String description, Node value) {

    /**
     * The output of a launch with these parameter values, as far as it is known without a stack: a plain text, or the
     * value of the parameter that it refers to. Anything else is answered with the function itself, as JSON on one
     * line.
     */
    public String valueFor(ParameterValues values) {
        if (value instanceof Scalar scalar) {
            return scalar.text();
        }
        return referredParameter().flatMap(values::text).orElseGet(value::toString);
    }

    private Optional<String> referredParameter() {
        return value instanceof Mapping mapping && mapping.entries().size() == 1
                ? mapping.text("Ref")
                : Optional.empty();
    }
}
