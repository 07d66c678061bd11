package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes the shapes of an SVG drawing, and remembers where arrows can start and end. */
final class SvgCanvas {

    /** The left and the right edge of a drawn element, and the height at which arrows meet it. */
    record Port(int left, int right, int y) {}

    private static final int HEAD = 7;
    private static final int CORNER = 6;

    private final StringBuilder shapes = new StringBuilder();
    private final Map<String, Port> ports = new HashMap<>();

    void port(String key, Port port) {
        ports.putIfAbsent(key, port);
    }

    Optional<Port> find(String key) {
        return Optional.ofNullable(ports.get(key));
    }

    void rectangle(int x, int y, int width, int height, String attributes) {
        shapes.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" %s/>\n",
                x,
                y,
                width,
                height,
                attributes));
    }

    /** Writes text whose first baseline is at {@code y}. */
    void text(int x, int y, SvgText look, String text) {
        String shown = look.fitting(text);
        shapes.append(String.format(
                        Locale.ROOT, "<text x=\"%d\" y=\"%d\" xml:space=\"preserve\" %s>", x, y, look.attributes()))
                .append(shown.equals(text) ? "" : "<title>" + escaped(text) + "</title>")
                .append(escaped(shown))
                .append("</text>\n");
    }

    /** Draws an arrow that goes sideways to {@code lane}, up or down in it, and sideways to its end. */
    void arrow(int fromX, int fromY, int lane, int toX, int toY, String colour, boolean solid) {
        String style = "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\""
                + (solid ? "" : " stroke-dasharray=\"6 4\"");
        int ahead = Integer.signum(toX - lane);
        shapes.append(String.format(
                Locale.ROOT, "<path d=\"%s\" %s/>\n", way(fromX, fromY, lane, toX - ahead * HEAD, toY), style));
        shapes.append(String.format(
                Locale.ROOT, "<path d=\"M%d %d l%d -5 v10 z\" fill=\"%s\"/>\n", toX, toY, -ahead * (HEAD + 2), colour));
    }

    private static String way(int fromX, int fromY, int lane, int toX, int toY) {
        int down = Integer.signum(toY - fromY);
        int corner = Math.min(CORNER, Math.abs(toY - fromY) / 2);
        int start = lane - Integer.signum(lane - fromX) * corner;
        int end = lane + Integer.signum(toX - lane) * corner;
        return String.format(
                Locale.ROOT,
                "M%d %d H%d Q%d %d %d %d V%d Q%d %d %d %d H%d",
                fromX,
                fromY,
                start,
                lane,
                fromY,
                lane,
                fromY + down * corner,
                toY - down * corner,
                lane,
                toY,
                end,
                toY,
                toX);
    }

    void line(int x, int y, int length, boolean solid) {
        shapes.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %d h%d\" stroke=\"#64748b\" stroke-width=\"2\"%s/>\n",
                x,
                y,
                length,
                solid ? "" : " stroke-dasharray=\"6 4\""));
    }

    /** Returns the drawing. Its background is light and opaque, so that it is readable on a dark page too. */
    String document(int width, int height, String title) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" role=\"img\">\n",
                        width,
                        height)
                + "<title>" + escaped(title) + "</title>\n"
                + String.format(
                        Locale.ROOT, "<rect width=\"%d\" height=\"%d\" rx=\"10\" fill=\"#f8fafc\"/>\n", width, height)
                + shapes
                + "</svg>\n";
    }

    /** Returns {@code text} escaped for XML, without characters that XML does not allow. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    /**
     * Says whether a character may be in an XML document and on a line of text.
     *
     * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, characters</a>
     */
    private static boolean isXml(int c) {
        return !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
