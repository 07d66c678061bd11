package io.github.servicecatalogtestkit.assertj;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Compares two JSON documents. Each difference has a path, such as {@code Rules.Small.Assertions[0].Assert}. */
final class JsonComparison {

    private static final String ABSENT = "-";

    private final List<Difference> differences = new ArrayList<>();

    private JsonComparison() {}

    static List<Difference> between(JsonNode here, JsonNode there) {
        JsonComparison difference = new JsonComparison();
        difference.compare("", here, there);
        return difference.differences;
    }

    private void compare(String path, JsonNode here, JsonNode there) {
        if (here.isObject() && there.isObject()) {
            compareMembers(path, here.asObject(), there.asObject());
        } else if (here.isArray() && there.isArray()) {
            compareElements(path, here.asArray(), there.asArray());
        } else if (!here.equals(there)) {
            add(path, here.toString(), there.toString());
        }
    }

    private void compareMembers(String path, Map<String, JsonNode> here, Map<String, JsonNode> there) {
        Set<String> names = new LinkedHashSet<>(here.keySet());
        names.addAll(there.keySet());
        for (String name : names) {
            compareOptional(path.isEmpty() ? name : path + "." + name, here.get(name), there.get(name));
        }
    }

    private void compareElements(String path, List<JsonNode> here, List<JsonNode> there) {
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            compareOptional(
                    path + "[" + i + "]", i < here.size() ? here.get(i) : null, i < there.size() ? there.get(i) : null);
        }
    }

    private void compareOptional(String path, @Nullable JsonNode here, @Nullable JsonNode there) {
        if (here != null && there != null) {
            compare(path, here, there);
        } else {
            add(path, here == null ? ABSENT : here.toString(), there == null ? ABSENT : there.toString());
        }
    }

    private void add(String path, String here, String there) {
        differences.add(new Difference(path, here, there));
    }
}
