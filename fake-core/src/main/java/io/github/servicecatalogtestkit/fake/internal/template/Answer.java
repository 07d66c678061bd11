package io.github.servicecatalogtestkit.fake.internal.template;

import java.util.List;

/** What an expression of a rule comes to. */
sealed interface Answer {

    static Answer of(boolean truth) {
        return new Text(Boolean.toString(truth));
    }

    /** A text. Booleans are the texts {@code true} and {@code false}, as everywhere in a template. */
    record Text(String text) implements Answer {}

    /** A list of texts. */
    record Texts(List<String> texts) implements Answer {
        @Override
        public String toString() {
            return "the list " + texts;
        }
    }
}
