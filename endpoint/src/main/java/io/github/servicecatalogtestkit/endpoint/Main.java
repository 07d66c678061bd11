package io.github.servicecatalogtestkit.endpoint;

import io.github.servicecatalogtestkit.endpoint.WorldFile.World;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Starts an endpoint from the command line, until it is stopped with Ctrl-C. */
final class Main {

    private static final int DEFAULT_PORT = 4700;
    private static final int WRONG_USE = 2;
    private static final String ANY_ACCOUNT = "111111111111";

    private static final String USAGE = """
            Usage: java -jar service-catalog-endpoint-VERSION-standalone.jar [--port PORT] [--world FILE]

              --port PORT    the port on 127.0.0.1; without it 4700, and with 0 a free one
              --world FILE   a YAML file with accounts, an organization, settings, templates and calls
              --help         prints this text
            """;

    private Main() {}

    /** What the command line asks for. */
    private record Options(int port, World world) {}

    public static void main(String[] arguments) throws InterruptedException {
        int status = run(arguments, System.out, System.err);
        if (status == 0) {
            new CountDownLatch(1).await(); // Ctrl-C ends the JVM
        }
        System.exit(Math.max(0, status));
    }

    /** Returns 0 if an endpoint was started, a negative number if there is nothing to start, or an exit status. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            for (String argument : arguments) {
                if (argument.equals("--help")) {
                    out.print(USAGE);
                    return -1;
                }
            }
            Options options = options(arguments);
            EndpointServer server = EndpointServer.start(options.port());
            out.print(started(
                    server.serveAtRoot(options.world().catalog(), true),
                    options.world().accounts()));
            return 0;
        } catch (BadRequestException e) {
            err.println(e.text());
        } catch (UncheckedIOException e) {
            err.println(e.getMessage() + ". Choose another one with --port.");
        }
        return WRONG_USE;
    }

    private static Options options(String[] arguments) {
        int port = DEFAULT_PORT;
        World world = World.empty();
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            switch (arguments[i]) {
                case "--port" -> port = port(value);
                case "--world" -> world = WorldFile.read(Path.of(value));
                default -> throw new BadRequestException("There is no option \"" + arguments[i] + "\".\n\n" + USAGE);
            }
        }
        return new Options(port, world);
    }

    private static int port(String text) {
        int highest = 65_535;
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > highest) {
            throw new BadRequestException("A port is a number from 0 to 65535, but was \"" + text + "\".\n\n" + USAGE);
        }
        return Integer.parseInt(text);
    }

    private static String started(CatalogEndpoint endpoint, Map<String, String> accounts) {
        String account = accounts.values().stream().findFirst().orElse(ANY_ACCOUNT);
        String known = accounts.entrySet().stream()
                .map(entry -> "  " + entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
        String region = endpoint.catalog().region().id();
        String variables = "AWS_ENDPOINT_URL=" + endpoint.uri()
                + " AWS_ACCESS_KEY_ID=" + account + " AWS_SECRET_ACCESS_KEY=any AWS_REGION=" + region
                + " AWS_DEFAULT_REGION=" + region;
        return "AWS Service Catalog, AWS Organizations, AWS CloudFormation and AWS STS answer at " + endpoint.uri()
                + ".\n"
                + "The access key ID is the ID of the account that calls, twelve digits:\n\n"
                + known + (known.isEmpty() ? "" : "\n")
                + "  export " + variables + "\n\n"
                + "Look at " + endpoint.uri() + "/ in a browser. Ctrl-C stops it.\n";
    }
}
