package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Answer.Text;
import io.github.servicecatalogtestkit.fake.internal.template.Answer.Texts;
import java.util.List;

/**
 * An expression of the Rules language. Each is named as its function. {@link And} and {@link Or} stop at the first
 * condition that decides. Over an empty list, {@link EachMemberIn} and {@link EachMemberEquals} are true and {@link
 * Contains} is false.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-rules.html">Rule functions</a>
 */
sealed interface Expression {

    Answer in(Evaluation launch);

    /** What the answer can be, as far as the text of the rule tells. */
    default Shape shape() {
        return Shape.TRUTH;
    }

    enum Shape {
        TEXT,
        LIST,
        TRUTH,
        OPEN
    }

    record Literal(String text) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return new Text(text);
        }

        @Override
        public Shape shape() {
            return Shape.TEXT;
        }

        boolean isTruth() {
            return text.equals("true") || text.equals("false");
        }
    }

    record ListOf(List<Expression> items) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return new Texts(
                    items.stream().map(item -> launch.text(item, "a list")).toList());
        }

        @Override
        public Shape shape() {
            return Shape.LIST;
        }
    }

    record Ref(String parameter) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return launch.valueOf(parameter);
        }

        @Override
        public Shape shape() {
            return Shape.OPEN;
        }
    }

    record RefAll(String type) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return launch.valuesOfType(type);
        }

        @Override
        public Shape shape() {
            return Shape.LIST;
        }
    }

    record ValueOf(String parameter, String attribute) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return launch.attributeOf(parameter, attribute);
        }

        @Override
        public Shape shape() {
            return Shape.OPEN;
        }
    }

    record ValueOfAll(String type, String attribute) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return launch.attributesOfType(type, attribute);
        }

        @Override
        public Shape shape() {
            return Shape.LIST;
        }
    }

    record And(List<Expression> conditions) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return Answer.of(conditions.stream().allMatch(condition -> launch.truth(condition, "Fn::And")));
        }
    }

    record Or(List<Expression> conditions) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return Answer.of(conditions.stream().anyMatch(condition -> launch.truth(condition, "Fn::Or")));
        }
    }

    record Not(Expression condition) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return Answer.of(!launch.truth(condition, "Fn::Not"));
        }
    }

    /** Equal means: the same text, or lists of the same texts in the same order. A text never equals a list. */
    record Equals(Expression left, Expression right) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return Answer.of(left.in(launch).equals(right.in(launch)));
        }
    }

    record Contains(Expression list, Expression text) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return Answer.of(launch.texts(list).contains(launch.text(text, "Fn::Contains")));
        }
    }

    record EachMemberEquals(Expression list, Expression text) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            String wanted = launch.text(text, "Fn::EachMemberEquals");
            return Answer.of(launch.texts(list).stream().allMatch(wanted::equals));
        }
    }

    record EachMemberIn(Expression checked, Expression allowed) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return Answer.of(launch.texts(allowed).containsAll(launch.texts(checked)));
        }
    }

    /**
     * Listed among the rule functions by the <a
     * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html">Rules
     * reference</a>, which does not describe it; read as in the rest of a template, with a condition in position.
     * CloudFormation has been
     * <a href="https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/921">seen to refuse it</a>
     * (2021).
     */
    record If(Expression condition, Expression then, Expression otherwise) implements Expression {
        @Override
        public Answer in(Evaluation launch) {
            return launch.truth(condition, "Fn::If") ? then.in(launch) : otherwise.in(launch);
        }

        @Override
        public Shape shape() {
            return Shape.OPEN;
        }
    }
}
