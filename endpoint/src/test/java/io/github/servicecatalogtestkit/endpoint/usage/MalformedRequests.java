package io.github.servicecatalogtestkit.endpoint.usage;

import io.github.servicecatalogtestkit.endpoint.CatalogEndpoint;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends thousands of malformed requests, eight at a time. Not a test: it prints what came back. */
final class MalformedRequests {

    private static final int REQUESTS = 10_000;
    private static final int SENDERS = 8;
    private static final Pattern ANSWER = Pattern.compile("(?s)HTTP/1.1 (\\d+)(?:.*\"__type\":\"(\\w+)\")?.*");

    private MalformedRequests() {}

    public static void main(String[] arguments) throws Exception {
        FakeServiceCatalog catalog = FakeServiceCatalog.create();
        catalog.account("hub")
                .serviceCatalog()
                .createPortfolio(p -> p.displayName("a").providerName("b"));
        String before = catalog.topology().toText() + catalog.journal().calls().size();
        int threadsBefore = threads();
        Map<String, AtomicLong> answers = new ConcurrentHashMap<>();
        long start = System.nanoTime();
        try (CatalogEndpoint endpoint = CatalogEndpoint.start(catalog)) {
            int port = endpoint.uri().getPort();
            ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                MalformedRequest kind = MalformedRequest.values()[i % MalformedRequest.values().length];
                sent.add(senders.submit(
                        () -> answers.computeIfAbsent(kind + ": " + answer(kind, port), first -> new AtomicLong())
                                .incrementAndGet()));
            }
            for (Future<?> one : sent) {
                one.get();
            }
            senders.shutdown();
            System.out.println("the catalog still answers: "
                    + Http.get(endpoint.uri(), "/topology").status());
        }
        System.out.printf(
                "%d requests of %d kinds in %.1f s%n",
                REQUESTS, MalformedRequest.values().length, (System.nanoTime() - start) / 1e9);
        new TreeMap<>(answers).forEach((answer, count) -> System.out.println("  " + answer + " x " + count));
        Thread.sleep(2_000);
        System.out.println("threads before " + threadsBefore + ", after " + threads());
        System.out.println("the catalog is unchanged: "
                + before.equals(
                        catalog.topology().toText() + catalog.journal().calls().size()));
    }

    private static String answer(MalformedRequest kind, int port) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            Matcher answer = ANSWER.matcher(MalformedRequestsTest.answer(socket, kind.text(port)));
            return answer.matches() ? answer.group(1) + " " + answer.group(2) : "connection closed";
        }
    }

    /** Counts the threads of the endpoint: those of the HTTP client of this program stay. */
    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("service-catalog-endpoint")
                        || thread.getName().contains("HTTP-Dispatcher"))
                .count();
    }
}
