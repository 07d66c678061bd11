package io.github.servicecatalogtestkit.fake.internal.sdk;

import io.github.servicecatalogtestkit.fake.Setting;
import io.github.servicecatalogtestkit.fake.internal.model.Catalog;
import io.github.servicecatalogtestkit.fake.internal.settings.Settings;
import java.time.Duration;

/** Makes the clock of a catalog follow real time, if the test chose that for an asynchronous action. */
final class RealTime {

    private long last; // guarded by this

    RealTime() {
        last = System.nanoTime();
    }

    static boolean isFollowedBy(Catalog catalog) {
        Settings settings = catalog.settings();
        return settings.get(Setting.SHARE_COMPLETION).isInRealTime()
                || settings.get(Setting.PROVISIONING_COMPLETION).isInRealTime()
                || settings.get(Setting.VERSION_COMPLETION).isInRealTime()
                || settings.get(Setting.STACK_COMPLETION).isInRealTime();
    }

    /** Returns the real time since the last call of this method. */
    synchronized Duration passed() {
        long now = System.nanoTime();
        Duration passed = Duration.ofNanos(now - last);
        last = now;
        return passed;
    }
}
