package io.github.servicecatalogtestkit.fake.internal.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of a request in the query protocol. */
final class QueryForm {

    private static final Set<String> OF_EVERY_REQUEST = Set.of("Action", "Version");

    private final NavigableMap<String, String> parameters = new TreeMap<>();
    private final Set<String> read = new HashSet<>(OF_EVERY_REQUEST);

    /** @throws WireError if the body has a bad escape */
    QueryForm(byte[] body) {
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw WireError.wrongParameter("The form has a bad escape: " + badEscape.getMessage());
        }
    }

    /** Returns the name of the operation; empty if there is none. */
    String action() {
        return parameters.getOrDefault("Action", "");
    }

    @Nullable
    String find(String parameter) {
        read.add(parameter);
        return parameters.get(parameter);
    }

    /** Returns whether there is a parameter of this name, or of a member of it. */
    boolean has(String name) {
        String next = parameters.ceilingKey(name + ".");
        return parameters.containsKey(name) || (next != null && next.startsWith(name + "."));
    }

    /** @throws WireError if there is a parameter that nobody asked for */
    void refuseOthers() {
        for (String name : parameters.keySet()) {
            if (!read.contains(name)) {
                throw WireError.wrongParameter("There is no parameter \"" + name
                        + "\". The setting refusesUnknownMembers refuses what AWS ignores.");
            }
        }
    }
}
