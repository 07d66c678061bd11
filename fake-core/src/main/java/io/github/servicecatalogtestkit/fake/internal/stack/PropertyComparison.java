package io.github.servicecatalogtestkit.fake.internal.stack;

import io.github.servicecatalogtestkit.fake.ResourceDrift.Difference;
import io.github.servicecatalogtestkit.fake.internal.template.Resolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the values that a template gives to properties with the present ones. */
final class PropertyComparison {

    private final String path;
    private final Properties expected;
    private final List<Difference> differences;
    private final Set<String> compared = new LinkedHashSet<>();
    private final List<PropertyComparison> below = new ArrayList<>();

    private PropertyComparison(String path, Properties expected, List<Difference> differences) {
        this.path = path;
        this.expected = expected;
        this.differences = differences;
    }

    static PropertyComparison of(Properties expected) {
        return new PropertyComparison("", expected, new ArrayList<>());
    }

    Properties expected() {
        return expected;
    }

    List<Difference> differences() {
        return differences;
    }

    /** Returns the properties of the template that nothing compared. */
    List<String> notCompared() {
        List<String> left = new ArrayList<>();
        for (String property : expected.members().members().keySet()) {
            if (!compared.contains(property)) {
                left.add(path + property);
            }
        }
        below.forEach(comparison -> left.addAll(comparison.notCompared()));
        return left;
    }

    /** Says that properties are compared, because the resource was found by their values. */
    void found(String... properties) {
        compared.addAll(List.of(properties));
    }

    /** Compares a text. */
    void text(String property, @Nullable Object actual) {
        value(property, actual == null ? null : Resolved.text(actual.toString()));
    }

    /** Compares a boolean, in whatever case the template has it. */
    void flag(String property, boolean actual) {
        compared.add(property);
        boolean wanted = expected.isTrue(property);
        if (expected.find(property).isPresent() && wanted != actual) {
            differ(property, Boolean.toString(wanted), Boolean.toString(actual));
        }
    }

    /** Compares a list of texts whose order has a meaning. */
    void texts(String property, List<String> actual) {
        value(property, Resolved.texts(actual));
    }

    /** Compares a list of texts whose order has no meaning. */
    void unordered(String property, Collection<String> actual) {
        boolean isSame = new HashSet<>(expected.texts(property)).equals(new HashSet<>(actual));
        value(property, isSame ? expected.find(property).orElse(null) : Resolved.texts(List.copyOf(actual)));
    }

    /** Compares a list of objects that have a key and a value. Further keys are no difference. */
    void entries(String property, Map<String, String> actual) {
        compared.add(property);
        List<Properties> entries = expected.list(property);
        for (int i = 0; i < entries.size(); i++) {
            String key = entries.get(i).require("Key");
            String wanted = entries.get(i).require("Value");
            String value = actual.get(key);
            if (!wanted.equals(value)) {
                differ(property + "/" + i, entry(key, wanted), value == null ? null : entry(key, value));
            }
        }
    }

    private static String entry(String key, String value) {
        Map<String, Resolved> members = new LinkedHashMap<>();
        members.put("Key", Resolved.text(key));
        members.put("Value", Resolved.text(value));
        return shown(new Resolved.Members(members));
    }

    /** Compares a value that the template has as a whole. */
    void value(String property, @Nullable Resolved actual) {
        compared.add(property);
        expected.find(property)
                .filter(wanted -> !wanted.equals(actual))
                .ifPresent(wanted -> differ(property, shown(wanted), actual == null ? null : shown(actual)));
    }

    /** Returns what compares the members of an object. */
    PropertyComparison object(String property) {
        compared.add(property);
        return below(property, expected.object(property).orElse(Properties.NONE));
    }

    /** Returns what compares the properties of the object at a place of a list. */
    PropertyComparison item(String property, int place) {
        compared.add(property);
        return below(property + "/" + place, expected.list(property).get(place));
    }

    private PropertyComparison below(String name, Properties properties) {
        PropertyComparison comparison = new PropertyComparison(path + name + "/", properties, differences);
        below.add(comparison);
        return comparison;
    }

    /** Adds a difference that is known already. */
    void differ(String property, String wanted, @Nullable String actual) {
        compared.add(property);
        differences.add(new Difference(path + property, wanted, actual));
    }

    /** Returns a text as it is, and any other value as JSON. */
    static String shown(Resolved value) {
        return value instanceof Resolved.Text text
                ? text.text()
                : value.toNode().toString();
    }
}
