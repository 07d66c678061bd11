package io.github.servicecatalogtestkit.endpoint.usage;

import io.github.servicecatalogtestkit.endpoint.CatalogEndpoint;
import io.github.servicecatalogtestkit.fake.FakeAccount;
import io.github.servicecatalogtestkit.fake.FakeServiceCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogClient;
import software.amazon.awssdk.services.servicecatalog.model.DescribePortfolioResponse;
import software.amazon.awssdk.services.servicecatalog.model.ServiceCatalogResponse;
import software.amazon.awssdk.services.servicecatalog.model.UpdatePortfolioResponse;

/**
 * Many real clients at once: how many requests a second an endpoint answers, whether one is lost, and whether the
 * answers are those of one catalog that makes one call after the other. Not a test: it prints figures.
 *
 * <p>Each client writes the description of one portfolio with every fifth call, and reads it with the others. The
 * number of a call is in its request ID.
 */
final class EndpointLoad {

    private static final int CLIENTS = 16;
    private static final int DEFAULT_REQUESTS = 200_000;
    private static final int CALLS_FOR_EACH_WRITE = 5;

    private EndpointLoad() {}

    /** A call as its client saw it: the number that the catalog gave it, when, and the description it read or wrote. */
    private record Seen(long number, long start, long end, boolean isWrite, String description) {}

    public static void main(String[] arguments) throws Exception {
        int requests = arguments.length == 0 ? DEFAULT_REQUESTS : Integer.parseInt(arguments[0]);
        FakeServiceCatalog catalog =
                FakeServiceCatalog.builder().settings(s -> s.journalSize(1_000)).build();
        FakeAccount hub = catalog.account("hub");
        String id = hub.serviceCatalog()
                .createPortfolio(p -> p.displayName("Web servers").providerName("Platform"))
                .portfolioDetail()
                .id();
        try (CatalogEndpoint endpoint = CatalogEndpoint.start(catalog)) {
            calls(endpoint, hub, id, 0, 200); // loads classes
            long heapBefore = heap();
            long start = System.nanoTime();
            List<Seen> seen = all(endpoint, hub, id, requests);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d requests by %d clients in %.1f s: %.0f a second%n",
                    seen.size(), CLIENTS, seconds, seen.size() / seconds);
            seen.sort(Comparator.comparing(Seen::number));
            System.out.println("numbers missing or twice: " + gaps(seen));
            System.out.println("answered out of the order of time: " + outOfOrder(seen));
            System.out.println("reads that are not the last write: " + stale(seen));
            seen.clear();
            System.out.printf("heap before %d MB, after %d MB%n", heapBefore >> 20, heap() >> 20);
        }
    }

    private static List<Seen> all(CatalogEndpoint endpoint, FakeAccount hub, String id, int requests) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<List<Seen>>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                running.add(clients.submit(() -> calls(endpoint, hub, id, client, requests / CLIENTS)));
            }
            List<Seen> seen = new ArrayList<>();
            for (Future<List<Seen>> one : running) {
                seen.addAll(one.get());
            }
            return seen;
        } finally {
            clients.shutdown();
        }
    }

    private static List<Seen> calls(CatalogEndpoint endpoint, FakeAccount hub, String id, int client, int calls) {
        List<Seen> seen = new ArrayList<>();
        try (ServiceCatalogClient catalog = Clients.serviceCatalog(endpoint, hub)) {
            for (int i = 0; i < calls; i++) {
                String written = client + "." + i;
                boolean isWrite = i % CALLS_FOR_EACH_WRITE == 0;
                long start = System.nanoTime();
                ServiceCatalogResponse response = isWrite
                        ? catalog.updatePortfolio(u -> u.id(id).description(written))
                        : catalog.describePortfolio(d -> d.id(id));
                seen.add(new Seen(number(response), start, System.nanoTime(), isWrite, description(response)));
            }
        }
        return seen;
    }

    private static long number(ServiceCatalogResponse response) {
        String requestId = response.responseMetadata().requestId();
        return Long.parseLong(requestId.substring(requestId.lastIndexOf('-') + 1), 16);
    }

    private static String description(ServiceCatalogResponse response) {
        return response instanceof UpdatePortfolioResponse update
                ? String.valueOf(update.portfolioDetail().description())
                : String.valueOf(
                        ((DescribePortfolioResponse) response).portfolioDetail().description());
    }

    private static long gaps(List<Seen> seen) {
        long gaps = 0;
        for (int i = 1; i < seen.size(); i++) {
            gaps += seen.get(i).number() == seen.get(i - 1).number() + 1 ? 0 : 1;
        }
        return gaps;
    }

    /** Counts the calls that ended before a call with a smaller number began. */
    private static long outOfOrder(List<Seen> seen) {
        long count = 0;
        long latestStart = seen.get(0).start();
        for (Seen one : seen) {
            count += one.end() - latestStart < 0 ? 1 : 0;
            latestStart = Math.max(latestStart, one.start());
        }
        return count;
    }

    private static long stale(List<Seen> seen) {
        long count = 0;
        String last = null;
        for (Seen one : seen) {
            if (one.isWrite()) {
                last = one.description();
            } else if (last != null && !last.equals(one.description())) {
                count++;
            }
        }
        return count;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
