package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of a resource, evaluated and valid for its type. */
record Properties(Resolved.Members members) {

    static final Properties NONE = new Properties(new Resolved.Members(Map.of()));

    Optional<Resolved> find(String name) {
        return Optional.ofNullable(members.members().get(name));
    }

    /** Returns the text of a property; {@code null} if it has none. */
    @Nullable
    String text(String name) {
        return members.members().get(name) instanceof Resolved.Text text ? text.text() : null;
    }

    /**
     * Returns the text that an update gives a property: empty if only the template before has one, {@code null} if
     * neither has one.
     */
    @Nullable
    String textOrEmptied(String name, Properties before) {
        String text = text(name);
        return text == null && before.text(name) != null ? "" : text;
    }

    /** Returns the text of a property that the type requires. */
    String require(String name) {
        return Objects.requireNonNullElse(text(name), "");
    }

    boolean isTrue(String name) {
        return "true".equalsIgnoreCase(text(name));
    }

    /** Returns the number of a property; {@code null} if it has none. */
    @Nullable
    Integer number(String name) {
        String text = text(name);
        return text == null ? null : Integer.valueOf(text);
    }

    /** Returns the texts of a list. */
    List<String> texts(String name) {
        return items(name)
                .filter(Resolved.Text.class::isInstance)
                .map(Resolved::toString)
                .toList();
    }

    /** Returns the members of a list of objects. */
    List<Properties> list(String name) {
        return items(name)
                .filter(Resolved.Members.class::isInstance)
                .map(item -> new Properties((Resolved.Members) item))
                .toList();
    }

    private Stream<Resolved> items(String name) {
        return members.members().get(name) instanceof Resolved.Items items ? items.items().stream() : Stream.empty();
    }

    /** Returns the object of a property. */
    Optional<Properties> object(String name) {
        return members.members().get(name) instanceof Resolved.Members object
                ? Optional.of(new Properties(object))
                : Optional.empty();
    }
}
