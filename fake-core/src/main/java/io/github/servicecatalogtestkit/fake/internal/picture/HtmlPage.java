package io.github.servicecatalogtestkit.fake.internal.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link TopologyModel} and calls as one HTML page, which needs nothing else: its data is JSON in the page,
 * and its own script draws the data. The page allows no other script.
 *
 * @param title what the page is about
 * @param failure what a failed test threw
 * @param calls the last calls; {@code null} for a page without calls
 * @param earlierCalls how many calls were made before these
 * @param version the version of the catalog, for a page that asks for changes; {@code null} for one that does not
 */
public record HtmlPage(
        TopologyModel picture,
        String title,
        @Nullable Failure failure,
        @Nullable List<CallRow> calls,
        long earlierCalls,
        @Nullable String version) {

    /** The title of a page that is not about a test. */
    public static final String TITLE = "AWS Service Catalog";

    private static final List<String> SCRIPTS = List.of(
            "elements.js",
            "catalog.js",
            "accounts.js",
            "organization.js",
            "calls.js",
            "page.js",
            "live.js",
            "start.js");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    /** What a failed test threw, and what that is about. */
    public record Failure(String type, String message, Focus focus) {}

    /** Returns the page. */
    public String toHtml() {
        String script = SCRIPTS.stream().map(HtmlPage::read).collect(Collectors.joining("\n", "(() => {\n", "})();\n"));
        Map<String, String> parts = Map.of(
                "title", escaped(title),
                "style", read("page.css"),
                "script", script,
                "scriptHash", hash(script),
                "data", data(),
                "text", escaped(TextTree.of(picture)));
        Matcher placeholder = PLACEHOLDER.matcher(read("page.html"));
        return placeholder.replaceAll(
                found -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(found.group(1)))));
    }

    private String data() {
        return JsonText.of(json -> {
            json.put("title", title);
            if (failure != null) {
                json.object("failure", content -> {
                    content.put("type", failure.type());
                    content.put("message", failure.message());
                    content.texts("ids", failure.focus().ids());
                    content.texts("accounts", failure.focus().accounts());
                });
            }
            json.put("version", version);
            PageData.put(picture, json);
            if (calls != null) {
                json.put("earlierCalls", earlierCalls);
                PageData.put(calls, json);
            }
        });
    }

    private static String read(String resource) {
        try (InputStream stream = HtmlPage.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** Escapes text for HTML, as ASCII. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || (c >= ' ' && c < 127 && "<>&\"'".indexOf(c) < 0)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(isInHtml(c) ? c : 0xFFFD).append(';');
            }
        });
        return escaped.toString();
    }

    private static boolean isInHtml(int c) {
        return !Character.isISOControl(c) && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
