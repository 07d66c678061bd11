package io.github.servicecatalogtestkit.capture.internal;

/** Why a captured client refuses a call, and what to do instead. */
final class Reason {

    static final String UNKNOWN_TEST = "some test captures clients, and it is unknown whether the call belongs to it, "
            + "because the thread runs no code of such a test. Call the client in the code of a test that captures "
            + "clients, pass a client that the test built to the thread, run the tests sequentially, or pass a client "
            + "to the code under test: catalog.account(\"hub\").serviceCatalog().";

    static final String IN_FORKED_TASK = "the thread executes a task of a fork/join pool, for example a part of a "
            + "parallel stream, and tests that run in parallel share such a pool, so it is unknown to which test the "
            + "task belongs. Build the client in the code of the test, outside the task.";

    static final String OVER = "the capture in which the client or its builder was created is over. Build the client "
            + "in each test that captures clients. For a real client, create the builder while no test captures "
            + "clients.";

    static final String OVER_BESIDE_OTHERS =
            "the test that built the client is over, and it is unknown to which of the "
                    + "running tests the call belongs. Build the client in each test, or run the tests that share it "
                    + "sequentially.";

    static final String LEFT_BEHIND = "the test that started the thread, or its task, is over. Let a test wait for the "
            + "threads that it starts. A thread that serves several tests is started in @BeforeAll or by a pool of "
            + "the JDK.";

    private Reason() {}

    static String excluded(String reason) {
        return "other tests or the enclosing class capture clients, but their catalogs are not for the running test: "
                + reason + ".";
    }

    static String noFake(Class<?> type) {
        return "the toolkit has no fake " + type.getSimpleName() + ". Pass the code under test a client of your own.";
    }
}
