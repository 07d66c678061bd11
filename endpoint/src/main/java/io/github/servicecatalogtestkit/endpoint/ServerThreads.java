package io.github.servicecatalogtestkit.endpoint;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads of a server. None of them keeps the JVM alive. */
final class ServerThreads {

    private ServerThreads() {}

    /** Returns an executor with a virtual thread for each request where the JDK has them, from 21. */
    static ExecutorService executor() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException olderJdk) {
            return Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "service-catalog-endpoint");
                thread.setDaemon(true);
                return thread;
            });
        }
    }

    /** Runs {@code start} on a daemon thread, so that threads that it starts are daemon threads, too. */
    static void startAsDaemon(Runnable start) {
        Thread thread = new Thread(start, "service-catalog-endpoint-start");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
