package io.github.servicecatalogtestkit.fake.internal.template;

import io.github.servicecatalogtestkit.fake.internal.template.Node.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The value of an expression. A list or a map may contain values that are not known yet. */
public sealed interface Resolved {

    /** Returns a text. */
    static Text text(String text) {
        return new Text(text, Kind.TEXT);
    }

    /** Returns a boolean. */
    static Text truth(boolean truth) {
        return new Text(Boolean.toString(truth), Kind.BOOLEAN);
    }

    /** Returns a list of texts. */
    static Items texts(List<String> texts) {
        return new Items(texts.stream().<Resolved>map(Resolved::text).toList());
    }

    /** Returns the value with its parts as JSON. */
    Node toNode();

    /** Returns the same value with other texts. */
    default Resolved mapTexts(UnaryOperator<String> change) {
        if (this instanceof Text text) {
            return new Text(change.apply(text.text()), text.kind());
        }
        if (this instanceof Items items) {
            return new Items(
                    items.items().stream().map(item -> item.mapTexts(change)).toList());
        }
        if (this instanceof Members members) {
            Map<String, Resolved> changed = new LinkedHashMap<>();
            members.members().forEach((key, value) -> changed.put(key, value.mapTexts(change)));
            return new Members(changed);
        }
        return this;
    }

    /**
     * A text, number, boolean or null. Two values are equal if their texts are equal: CloudFormation compares {@code 1}
     * and {@code "1"} as equal.
     */
    record Text(String text, Kind kind) implements Resolved {

        @Override
        public Node toNode() {
            return new Node.Scalar(text, kind, Position.START);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A list. */
    record Items(List<Resolved> items) implements Resolved {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Node toNode() {
            return new Node.Sequence(items.stream().map(Resolved::toNode).toList(), Position.START);
        }

        @Override
        public String toString() {
            return items.toString();
        }
    }

    /** A map, in the order of the template. */
    record Members(Map<String, Resolved> members) implements Resolved {

        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public Node toNode() {
            Map<String, Node> entries = new LinkedHashMap<>();
            members.forEach((key, value) -> entries.put(key, value.toNode()));
            return new Node.Mapping(entries, Position.START);
        }

        @Override
        public String toString() {
            return members.toString();
        }
    }

    /**
     * A value that only a stack knows.
     *
     * @param source the function that needs it, such as {@code Fn::GetAtt Server.PrivateIp}
     */
    record Unknown(String source) implements Resolved {

        /** Returns the text that CloudFormation shows in a change set for such a value. */
        @Override
        public Node toNode() {
            return new Node.Scalar("{{changeSet:KNOWN_AFTER_APPLY}}", Kind.TEXT, Position.START);
        }

        @Override
        public String toString() {
            return source;
        }
    }

    /** The pseudo parameter {@code AWS::NoValue}: the property or the list member that has it is removed. */
    record NoValue() implements Resolved {

        @Override
        public Node toNode() {
            return new Node.Scalar("", Kind.NULL, Position.START);
        }

        @Override
        public String toString() {
            return "AWS::NoValue";
        }
    }
}
