package io.github.servicecatalogtestkit.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, of a YAML mapping or of a query, read by name; a misspelled name is refused. */
final class Members {

    private final String place;
    private final Map<?, ?> members;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Creates a reader.
     *
     * @param place what the members belong to, for messages
     */
    Members(String place, Map<?, ?> members) {
        this.place = place;
        this.members = members;
    }

    private @Nullable Object get(String name) {
        known.add(name);
        return members.get(name);
    }

    Optional<String> text(String name) {
        Object value = get(name);
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            throw wrong(name, "a text", value);
        }
        return Optional.ofNullable(value).map(String::valueOf);
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new BadRequestException(place + " needs \"" + name + "\"."));
    }

    boolean flag(String name) {
        Object value = get(name);
        if (value != null && !(value instanceof Boolean)) {
            throw wrong(name, "true or false", value);
        }
        return Boolean.TRUE.equals(value);
    }

    Optional<Integer> number(String name) {
        return text(name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw wrong(name, "a whole number", text);
            }
        });
    }

    List<String> texts(String name) {
        Object value = get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw wrong(name, "a list", value);
        }
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(String.valueOf(entry)));
        return texts;
    }

    /** Returns a member whose value is a map, with its own members. */
    Optional<Members> members(String name) {
        Object value = get(name);
        if (value != null && !(value instanceof Map<?, ?>)) {
            throw wrong(name, "an object with members", value);
        }
        return Optional.ofNullable((Map<?, ?>) value).map(map -> new Members("\"" + name + "\" of " + place, map));
    }

    /** Returns the members of a list of maps. */
    List<Members> list(String name) {
        Object value = get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw wrong(name, "a list", value);
        }
        List<Members> entries = new ArrayList<>();
        for (Object entry : list) {
            if (!(entry instanceof Map<?, ?> map)) {
                throw wrong(name, "a list of objects with members", entry);
            }
            entries.add(new Members("entry " + (entries.size() + 1) + " of \"" + name + "\"", map));
        }
        return entries;
    }

    /** Returns a member as it is; {@code null} if it is absent. */
    @Nullable
    Object value(String name) {
        return get(name);
    }

    /** Returns all members as texts, by name. */
    Map<String, String> allTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        members.keySet().forEach(name -> texts.put(String.valueOf(name), required(String.valueOf(name))));
        return texts;
    }

    /** Returns all members as texts, by name; one without a value is empty. */
    Map<String, Optional<String>> optionalTexts() {
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        members.keySet().forEach(name -> texts.put(String.valueOf(name), text(String.valueOf(name))));
        return texts;
    }

    /** Returns all members that are maps, by name. */
    Map<String, Members> allMembers() {
        Map<String, Members> all = new LinkedHashMap<>();
        members.keySet()
                .forEach(name -> all.put(
                        String.valueOf(name),
                        members(String.valueOf(name))
                                .orElseGet(() -> new Members("\"" + name + "\" of " + place, Map.of()))));
        return all;
    }

    /** Refuses members that nothing has asked for. */
    void refuseOthers() {
        for (Object name : members.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                throw new BadRequestException(
                        place + " has no \"" + name + "\"; it can have " + String.join(", ", known) + ".");
            }
        }
    }

    BadRequestException wrong(String name, String expected, @Nullable Object actual) {
        return new BadRequestException(
                "\"" + name + "\" of " + place + " must be " + expected + ", but was \"" + actual + "\".");
    }

    @Override
    public String toString() {
        return place;
    }
}
