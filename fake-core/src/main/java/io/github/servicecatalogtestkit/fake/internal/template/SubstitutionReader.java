package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Expression.Call;
import io.github.servicecatalogtestkit.fake.internal.template.Expression.Literal;
import io.github.servicecatalogtestkit.fake.internal.template.Function.Shape;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Mapping;
import io.github.servicecatalogtestkit.fake.internal.template.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the text of {@code Fn::Sub}, and the values that it gives to variables of the text. */
final class SubstitutionReader {

    private final ExpressionReader reader;
    private final TemplateNames names;

    /** @param reader reads the values of variables */
    SubstitutionReader(ExpressionReader reader, TemplateNames names) {
        this.reader = reader;
        this.names = names;
    }

    /** Splits the text of {@code Fn::Sub} at its variables. {@code ${!Literal}} stands for <code>${Literal}</code>. */
    List<Expression> pieces(Node argument) {
        Map<String, Node> variables = Map.of();
        Node text = argument;
        if (argument instanceof Sequence) {
            List<Node> two = reader.nodes(Function.SUB, argument, 2, 2);
            text = two.get(0);
            if (!(two.get(1) instanceof Mapping mapping)) {
                throw reader.misused(Function.SUB, argument, "");
            }
            variables = mapping.entries();
        }
        Map<String, Expression> values = new LinkedHashMap<>();
        variables.forEach((name, value) -> values.put(name, substitute(value)));
        return pieces(reader.text(Function.SUB, text), values, argument);
    }

    private Expression substitute(Node value) {
        Expression expression = reader.read(value);
        if (!reader.fits(expression, Shape.TEXT) || isNoValue(expression) || expression instanceof Expression.Members) {
            throw InvalidDocumentException.at(value.position(), FunctionMessages.SUB_CONTEXT);
        }
        return expression;
    }

    private static boolean isNoValue(Expression expression) {
        return expression instanceof Call call
                && call.function() == Function.REF
                && call.name(0).equals(PseudoParameters.NO_VALUE);
    }

    private List<Expression> pieces(String text, Map<String, Expression> variables, Node where) {
        List<Expression> pieces = new ArrayList<>();
        int from = 0;
        int start = text.indexOf("${");
        while (start >= 0) {
            int end = text.indexOf('}', start);
            if (end < 0) {
                break;
            }
            pieces.add(Literal.text(text.substring(from, start)));
            pieces.add(variable(text.substring(start + 2, end), variables, where));
            from = end + 1;
            start = text.indexOf("${", from);
        }
        pieces.add(Literal.text(text.substring(from)));
        return pieces;
    }

    private Expression variable(String name, Map<String, Expression> variables, Node where) {
        if (name.startsWith("!")) {
            return Literal.text("${" + name.substring(1) + "}");
        }
        if (!isVariableName(name)) {
            throw InvalidDocumentException.at(where.position(), FunctionMessages.SUB_VARIABLE_NAME);
        }
        Expression value = variables.get(name);
        if (value != null) {
            return value;
        }
        if (names.isListParameter(name)) {
            throw InvalidDocumentException.at(where.position(), FunctionMessages.subVariable(name));
        }
        int dot = name.indexOf('.');
        return dot > 0 && dot < name.length() - 1
                ? new Call(Function.GET_ATT, ExpressionReader.attribute(name, dot))
                : new Call(Function.REF, List.of(Literal.text(name)));
    }

    private static boolean isVariableName(String name) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '_'
                                || c == '.'
                                || c == ':');
    }
}
