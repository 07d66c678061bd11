package io.github.servicecatalogtestkit.fake.internal.model;

import io.github.servicecatalogtestkit.fake.internal.collection.Table;
import java.util.Optional;

/** The responses to calls with an idempotency token. The same call gets the same response again. */
public record Replays(Table<TokenUse, Replay> byKey) {

    public static final Replays NONE = new Replays(Table.empty());

    /** A token, which belongs to one scope and one operation. */
    public record TokenUse(Scope scope, String operation, String token) implements Comparable<TokenUse> {

        @Override
        public int compareTo(TokenUse other) {
            int order = token.compareTo(other.token);
            if (order == 0) {
                order = operation.compareTo(other.operation);
            }
            return order != 0 ? order : scope.compareTo(other.scope);
        }
    }

    /** A request and the response that it got. */
    public record Replay(Object request, Object response) {}

    public Optional<Replay> find(TokenUse key) {
        return byKey.find(key);
    }

    public Replays plus(TokenUse key, Replay replay) {
        return new Replays(byKey.plus(key, replay));
    }
}
