package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The IDs of accounts and resources in the messages of a failure, of its causes, and of the failures collected in it.
 */
public final class Mentions {

    private static final Pattern ID =
            Pattern.compile("\\b((port|prod|cons|pp|pa|tag|act|ou|o|rec|plan)-[a-z0-9-]*[a-z0-9]|\\d{12})\\b");

    private static final int MOST_FAILURES = 1_000;

    private Mentions() {}

    public static List<String> in(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> failures = new ArrayList<>(List.of(failure));
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < failures.size() && seen.size() < MOST_FAILURES; i++) {
            Throwable one = failures.get(i);
            if (seen.add(one)) {
                Matcher id = ID.matcher(String.valueOf(one.getMessage()));
                while (id.find()) {
                    ids.add(id.group());
                }
                failures.addAll(List.of(one.getSuppressed()));
                if (one.getCause() != null) {
                    failures.add(one.getCause());
                }
            }
        }
        return List.copyOf(ids);
    }
}
