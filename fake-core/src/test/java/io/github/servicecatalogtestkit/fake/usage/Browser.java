package io.github.servicecatalogtestkit.fake.usage;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A Chromium without a window, driven over the Chrome DevTools Protocol. It is there only if one is installed, and
 * loads only files of this machine.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final long PATIENCE_IN_SECONDS = 60;

    private final Process process;
    private final Connection connection;

    private Browser(Process process, Connection connection) {
        this.process = process;
        this.connection = connection;
    }

    /** Returns the Chromium on the path, if there is one. */
    static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser whose profile is in the given directory. */
    static Browser start(Path executable, Path profile) {
        try {
            Process process = new ProcessBuilder(
                            executable.toString(),
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--hide-scrollbars",
                            "--no-first-run",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile.toAbsolutePath(),
                            "about:blank")
                    .redirectErrorStream(true)
                    .start();
            URI browser = debuggerOf(process);
            String target = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + browser.getPort() + "/json"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            URI page = JsonNode.parser().parse(target).asArray().stream()
                    .filter(tab -> text(tab, "type").equals("page"))
                    .map(tab -> URI.create(text(tab, "webSocketDebuggerUrl")))
                    .findFirst()
                    .orElseThrow();
            Browser started = new Browser(process, Connection.to(page));
            started.send("Page.enable", Map.of());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI debuggerOf(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            int url = line.indexOf("ws://");
            if (url >= 0) {
                return URI.create(line.substring(url).strip());
            }
        }
        throw new IOException("The browser ended without a debugger");
    }

    private static String text(JsonNode node, String member) {
        return node.field(member).map(JsonNode::text).orElse("");
    }

    /** Opens a page and waits until its script has drawn it. */
    void open(URI page) {
        send("Page.navigate", Map.of("url", page.toString()));
        waitFor("document.documentElement?.dataset.drawn");
    }

    /** Waits until an expression is true. */
    void waitFor(String condition) {
        evaluate("""
                new Promise(resolve => {
                  const wait = () => (%s) ? resolve("") : setTimeout(wait, 10);
                  wait();
                })""".formatted(condition));
    }

    void resize(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Chooses what the page sees as the user's preference. */
    void prefer(String colorScheme) {
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
    }

    /** Returns the text of the value of an expression, which may be a promise. */
    String evaluate(String expression) {
        JsonNode result = send(
                "Runtime.evaluate",
                Map.of("expression", "Promise.resolve(" + expression + ").then(String)", "awaitPromise", true));
        if (result.field("exceptionDetails").isPresent()) {
            throw new IllegalStateException(result.toString());
        }
        return result.field("result").map(value -> text(value, "value")).orElse("");
    }

    int number(String expression) {
        return (int) Double.parseDouble(evaluate(expression));
    }

    /** Types characters where the focus is. */
    void type(String text) {
        text.chars()
                .forEach(c -> send("Input.dispatchKeyEvent", Map.of("type", "char", "text", Character.toString(c))));
    }

    /** Presses a key such as {@code Tab} or {@code /}. */
    void press(String key, int code) {
        String text = key.length() == 1 ? key : key.equals("Enter") ? "\r" : "";
        send(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text));
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    /** Returns what a screen reader gets: the role and the name of each element. */
    List<Map.Entry<String, String>> accessibilityTree() {
        return send("Accessibility.getFullAXTree", Map.of()).field("nodes").orElseThrow().asArray().stream()
                .filter(node -> !node.field("ignored").map(JsonNode::asBoolean).orElse(true))
                .map(node -> Map.entry(valueOf(node, "role"), valueOf(node, "name")))
                .toList();
    }

    private static String valueOf(JsonNode node, String member) {
        return node.field(member).map(value -> text(value, "value")).orElse("");
    }

    void screenshot(Path file) {
        save(send("Page.captureScreenshot", Map.of("format", "png")), file);
    }

    void print(Path file) {
        save(send("Page.printToPDF", Map.of()), file);
    }

    private static void save(JsonNode result, Path file) {
        try {
            Files.write(file, Base64.getDecoder().decode(text(result, "data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode send(String method, Map<String, Object> parameters) {
        return connection.send(method, parameters);
    }

    /** Ends the browser and the processes that it started. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(one -> one.onExit().join());
    }

    /** The WebSocket to one page. */
    private static final class Connection implements WebSocket.Listener {

        private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        private final AtomicInteger lastId = new AtomicInteger();
        private final StringBuilder message = new StringBuilder();
        private WebSocket socket;

        static Connection to(URI page) {
            Connection connection = new Connection();
            connection.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(page, connection)
                    .join();
            return connection;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                JsonNode answer = JsonNode.parser().parse(message.toString());
                message.setLength(0);
                answer.field("id")
                        .map(id -> waiting.remove(Integer.valueOf(id.asNumber())))
                        .ifPresent(future -> future.complete(answer));
            }
            from.request(1);
            return null;
        }

        JsonNode send(String method, Map<String, Object> parameters) {
            int id = lastId.incrementAndGet();
            CompletableFuture<JsonNode> answer = new CompletableFuture<>();
            waiting.put(id, answer);
            socket.sendText(json(Map.of("id", id, "method", method, "params", parameters)), true)
                    .join();
            JsonNode received =
                    answer.orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS).join();
            return received.field("result")
                    .orElseThrow(() -> new IllegalStateException(method + " failed: " + received));
        }

        private static String json(Object value) {
            if (value instanceof Map<?, ?> map) {
                return map.entrySet().stream()
                        .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Connection::json).collect(Collectors.joining(",", "[", "]"));
            }
            return value instanceof String text ? quoted(text) : String.valueOf(value);
        }

        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.chars()
                    .forEach(c -> quoted.append(
                            c < ' ' || c == '"' || c == '\\' || c > '~'
                                    ? String.format(Locale.ROOT, "\\u%04x", c)
                                    : Character.toString(c)));
            return quoted.append('"').toString();
        }
    }
}
