package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Expression.Call;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Items;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Members;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Text;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the arguments of functions as the kind of value that a function takes.
 *
 * @param evaluation evaluates any expression
 * @param rule the rule that calls the functions, {@code null} outside rules
 */
record Arguments(
        java.util.function.Function<Expression, Resolved> evaluation,
        @Nullable String rule) {

    boolean truth(Expression expression, String function) {
        String text = text(expression, function);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unexpected(function, "true or false", "'" + text + "'");
        };
    }

    Resolved known(Expression expression) {
        Resolved value = evaluation.apply(expression);
        if (value instanceof Unknown unknown) {
            throw new UnknownArgumentException(unknown);
        }
        return value;
    }

    /** Returns a value in which no part is unknown. */
    Resolved knownThroughout(Expression expression) {
        return knownThroughout(evaluation.apply(expression));
    }

    private static Resolved knownThroughout(Resolved value) {
        if (value instanceof Unknown unknown) {
            throw new UnknownArgumentException(unknown);
        }
        if (value instanceof Items items) {
            items.items().forEach(Arguments::knownThroughout);
        } else if (value instanceof Members members) {
            members.members().values().forEach(Arguments::knownThroughout);
        }
        return value;
    }

    String text(Expression expression, String function) {
        return textOf(evaluation.apply(expression), function);
    }

    /** In a rule, a single text is a list of one: a parameter of one subnet can be where a list can be. */
    List<String> texts(Expression expression) {
        Resolved value = known(expression);
        return value instanceof Items items
                ? items.items().stream().map(item -> textOf(item, "a list")).toList()
                : List.of(textOf(value, "a list"));
    }

    List<String> list(Expression expression, Call call) {
        return items(expression, call).stream()
                .map(item -> textOf(item, call.function().fullName()))
                .toList();
    }

    List<Resolved> items(Expression expression, Call call) {
        Resolved value = known(expression);
        if (value instanceof Items items) {
            return items.items();
        }
        if (expression instanceof Call attribute && attribute.function() == Function.GET_ATT) {
            return List.of(value); // whether an attribute is a list is not known
        }
        throw new TemplateEvaluationException(FunctionMessages.usage(call.function()));
    }

    private String textOf(Resolved value, String function) {
        if (value instanceof Unknown unknown) {
            throw new UnknownArgumentException(unknown);
        }
        if (value instanceof Text text) {
            return text.text();
        }
        throw unexpected(function, "one text", value instanceof Items ? "the list " + value : value.toString());
    }

    private RuntimeException unexpected(String function, String wanted, String found) {
        return rule == null
                ? new TemplateEvaluationException(Function.named(function)
                        .map(FunctionMessages::usage)
                        .orElse(FunctionMessages.CONDITION_NOT_BOOLEAN))
                : new UnexpectedRuleValueException(rule, function, wanted, found);
    }
}
