package io.github.servicecatalogtestkit.fake.internal.model;

import java.util.Optional;

/** The bodies of the templates that URLs lead to. */
public record Templates(Table<String, String> byUrl) {

    public static final Templates NONE = new Templates(Table.empty());

    public Optional<String> find(String url) {
        return byUrl.find(url);
    }

    public Templates plus(String url, String body) {
        return new Templates(byUrl.plus(url, body));
    }
}
