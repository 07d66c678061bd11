package io.github.servicecatalogtestkit.endpoint;

import io.github.servicecatalogtestkit.fake.RecordedCall;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The calls of a catalog after a number, for clients that ask again and again. A client that asks with {@code wait}
 * gets its answer when there is a new call, a reset, or after that number of seconds.
 */
final class JournalPath {

    private static final int LONGEST_WAIT = 20;
    private static final int MILLIS_BETWEEN_LOOKS = 50;

    private final CatalogEndpoint endpoint;

    JournalPath(CatalogEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    Reply reply(Members query) {
        int after = query.number("after").orElse(0);
        int seconds = query.number("wait").orElse(0);
        if (after < 0 || seconds < 0 || seconds > LONGEST_WAIT) {
            throw new BadRequestException(
                    "\"after\" is a number from 0, and \"wait\" a number of seconds from 0 to " + LONGEST_WAIT + ".");
        }
        CatalogEndpoint.Served first = endpoint.served();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            CatalogEndpoint.Served served = endpoint.served();
            List<RecordedCall> calls = after(served, after);
            if (!calls.isEmpty() || served != first || System.nanoTime() >= deadline || !sleep()) {
                return reply(served, calls, after);
            }
        }
    }

    private static List<RecordedCall> after(CatalogEndpoint.Served served, int number) {
        return served.catalog().journal().calls().stream()
                .filter(call -> call.number() > number)
                .toList();
    }

    private static Reply reply(CatalogEndpoint.Served served, List<RecordedCall> calls, int after) {
        return ControlPaths.json(
                "resets",
                served.resets(),
                "last",
                calls.isEmpty() ? after : calls.get(calls.size() - 1).number(),
                "calls",
                calls.stream().map(call -> new Json.Raw(call.toJson())).toList());
    }

    /** Returns whether the thread may go on, that is, whether the server is not closed. */
    private static boolean sleep() {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
