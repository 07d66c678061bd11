package io.github.servicecatalogtestkit.fake;

import io.github.servicecatalogtestkit.fake.internal.interceptor.CallRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last calls of one kind, and how many were dropped of each operation. Guarded by its journal. */
final class CallList {

    private final int size;
    private final Deque<RecordedCall> last = new ArrayDeque<>();
    private final Map<String, Long> dropped = new HashMap<>();
    private long made;

    CallList(int size) {
        this.size = size;
    }

    /**
     * Adds a call.
     *
     * @param position counts the calls of both kinds
     */
    void add(CallRecord call, long position) {
        made++;
        last.add(new RecordedCall(call, made, position));
        if (last.size() > size) {
            dropped.merge(last.remove().operation(), 1L, Long::sum);
        }
    }

    void clear() {
        last.clear();
        dropped.clear();
        made = 0;
    }

    List<RecordedCall> copy() {
        return List.copyOf(last);
    }

    long made() {
        return made;
    }

    long droppedOf(String operation) {
        return dropped.getOrDefault(operation, 0L);
    }
}
