package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.internal.template.ResourceAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the test for each attribute once, and repeats what the test answered or threw. For one thread. */
final class AskedAttributes implements ResourceAttributes {

    private final ResourceAttributes test;
    private final Map<List<String>, Supplier<Optional<List<String>>>> answers = new HashMap<>();

    AskedAttributes(ResourceAttributes test) {
        this.test = test;
    }

    /** Returns whether {@code attributes} are those that this object asks for. */
    boolean ask(ResourceAttributes attributes) {
        return test == attributes;
    }

    @Override
    public Optional<List<String>> find(String parameterType, String value, String attribute) {
        List<String> question = List.of(parameterType, value, attribute);
        Supplier<Optional<List<String>>> known = answers.get(question);
        if (known == null) {
            known = ask(parameterType, value, attribute);
            answers.put(question, known);
        }
        return known.get();
    }

    private Supplier<Optional<List<String>>> ask(String parameterType, String value, String attribute) {
        try {
            Optional<List<String>> answer = test.find(parameterType, value, attribute);
            return () -> answer;
        } catch (RuntimeException failure) {
            return () -> {
                throw failure;
            };
        }
    }
}
