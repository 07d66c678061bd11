package io.github.servicecatalogtestkit.fake.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogtestkit.fake.internal.operation.Operation;
import io.github.servicecatalogtestkit.fake.internal.operation.OrganizationsOperations;
import io.github.servicecatalogtestkit.fake.internal.operation.ServiceCatalogOperations;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A long random walk through all operations of both services, beside a second model of who has what. Each world starts
 * with an empty catalog. After each call, some account must see just what it has in the model, and everybody at the
 * end.
 *
 * <p>{@code -Dwalk.seconds=3600} walks for an hour; {@code -Dwalk.seed=…} and {@code -Dwalk.world=…} repeat a world.
 */
class SharingWalkTest {

    private static final int WORLDS = 60;
    private static final int STEPS = Integer.getInteger("walk.steps", 400);

    private final long seed = Long.getLong("walk.seed", 20_261_121L);

    @Test
    void everybody_sees_what_a_share_gives_and_nothing_else() {
        System.out.println("SharingWalkTest: seed " + seed + " (-Dwalk.seed=… -Dwalk.world=… repeats a world, "
                + "-Dwalk.seconds=… walks longer)");
        Map<String, int[]> calls = new TreeMap<>();
        Integer only = Integer.getInteger("walk.world");
        if (only != null) {
            new Walk(seed, only, calls).run(STEPS);
            return;
        }
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("walk.seconds", 0)).toNanos();
        for (int world = 0; world < WORLDS || System.nanoTime() < end; world++) {
            new Walk(seed, world, calls).run(STEPS);
        }
        assertEachOperationWasMet(calls);
    }

    private static void assertEachOperationWasMet(Map<String, int[]> calls) {
        Set<String> neverAnswered = new TreeSet<>();
        int answered = 0;
        int refused = 0;
        for (Map.Entry<String, int[]> counts : calls.entrySet()) {
            answered += counts.getValue()[0];
            refused += counts.getValue()[1];
            if (counts.getValue()[0] == 0) {
                neverAnswered.add(counts.getKey());
            }
        }
        System.out.println("SharingWalkTest: " + answered + " calls answered and " + refused + " refused; "
                + neverAnswered.size() + " operations never answered: " + neverAnswered);
        assertThat(calls.keySet())
                .isEqualTo(Stream.concat(ServiceCatalogOperations.ALL.stream(), OrganizationsOperations.ALL.stream())
                        .map(Operation::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(neverAnswered).as("operations that were never answered").hasSizeLessThan(30);
    }
}
