package io.github.servicecatalogtestkit.fake.internal.model;

import java.time.Instant;

/**
 * What the catalog counts and remembers for its own use.
 *
 * @param sequence how many changes led to this catalog
 * @param clock the time that the test's clock shows
 * @param replays the responses that idempotency tokens repeat
 */
record Bookkeeping(long sequence, Instant clock, Replays replays) {}
