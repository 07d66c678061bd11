package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box with lines of text and, below them, nested boxes.
 *
 * @param key by which arrows find the box
 * @param arrivals how many arrows end at it
 */
record SvgBox(Frame frame, String key, int arrivals, List<Line> lines, List<SvgBox> inner) {

    static final int PADDING = 12;
    static final int GAP = 10;

    /** The distance of arrows that end at one box. */
    static final int BETWEEN_ARROWS = 10;

    /** A line of text; with a port, arrows start from it. */
    record Line(SvgText look, String text, @Nullable String port) {

        Line(SvgText look, String text) {
            this(look, text, null);
        }
    }

    /**
     * How a box looks.
     *
     * @param stripe the colour of its left edge
     */
    record Frame(
            String fill,
            String stroke,
            boolean dashed,
            @Nullable String stripe) {

        static final Frame ORGANIZATION = new Frame("#eef2f7", "#94a3b8", true, null);
        static final Frame UNIT = new Frame("#e2e8f0", "#94a3b8", true, null);
        static final Frame ACCOUNT = new Frame("#ffffff", "#64748b", false, null);

        static Frame portfolio(String colour, boolean offered) {
            return new Frame("#f8fafc", "#cbd5e1", offered, colour);
        }

        private String attributes() {
            return "rx=\"6\" fill=\"" + fill + "\" stroke=\"" + stroke + "\""
                    + (dashed ? " stroke-dasharray=\"5 4\"" : "");
        }
    }

    int width() {
        int widest = 0;
        for (Line line : lines) {
            widest = Math.max(widest, Math.min(SvgText.WIDEST, line.look().width(line.text())));
        }
        for (SvgBox box : inner) {
            widest = Math.max(widest, box.width());
        }
        return widest + 2 * PADDING;
    }

    int height() {
        return headHeight()
                + inner.stream().mapToInt(box -> box.height() + GAP).sum()
                + PADDING
                - (inner.isEmpty() ? 4 : 2);
    }

    /** There is room in it for all arrows that end at the box. */
    private int headHeight() {
        int text = lines.stream().mapToInt(line -> line.look().lineHeight()).sum();
        return PADDING / 2 + Math.max(text, arrivals * BETWEEN_ARROWS + PADDING / 2) + 4;
    }

    void draw(SvgCanvas canvas, int x, int y, int width) {
        canvas.rectangle(x, y, width, height(), frame.attributes());
        if (frame.stripe() != null) {
            canvas.rectangle(x, y, 5, height(), "rx=\"2\" fill=\"" + frame.stripe() + "\"");
        }
        canvas.port(key, new SvgCanvas.Port(x, x + width, y + PADDING + 2));
        int below = y + PADDING / 2;
        for (Line line : lines) {
            below += line.look().lineHeight();
            canvas.text(x + PADDING, below - 4, line.look(), line.text());
            if (line.port() != null) {
                canvas.port(line.port(), new SvgCanvas.Port(x, x + width, below - 8));
            }
        }
        drawInner(canvas, x + PADDING, y + headHeight() + 4, width - 2 * PADDING);
    }

    private void drawInner(SvgCanvas canvas, int x, int y, int width) {
        int below = y;
        for (SvgBox box : inner) {
            box.draw(canvas, x, below, width);
            below += box.height() + GAP;
        }
    }
}
