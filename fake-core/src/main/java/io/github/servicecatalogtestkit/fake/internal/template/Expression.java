package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An expression of a template: of its conditions, rules, resources or outputs. */
sealed interface Expression {

    /** A text, number, boolean or null. */
    record Literal(String text, Node.Kind kind) implements Expression {

        static Literal text(String text) {
            return new Literal(text, Node.Kind.TEXT);
        }

        boolean isTruth() {
            return text.equals("true") || text.equals("false");
        }
    }

    /** A list. */
    record Items(List<Expression> items) implements Expression {}

    /** A map that is not a function. */
    record Members(Map<String, Expression> members) implements Expression {

        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /**
     * A function with its arguments. Names of parameters, resources, conditions and attributes are literals. The
     * arguments of {@link Function#SUB} are the pieces of its text, each a literal, a {@code Ref}, a
     * {@code Fn::GetAtt}, or the expression of a variable.
     */
    record Call(Function function, List<Expression> arguments) implements Expression {

        /** Returns the text of an argument that is a literal. */
        String name(int argument) {
            return ((Literal) arguments.get(argument)).text();
        }
    }

    /**
     * A function that is not evaluated here because a macro replaces it before CloudFormation evaluates the template.
     *
     * @param name its name, and for {@code Fn::Transform} the name of its macro
     */
    record Macro(String name) implements Expression {}
}
