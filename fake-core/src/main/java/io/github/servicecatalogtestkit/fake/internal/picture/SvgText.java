package io.github.servicecatalogtestkit.fake.internal.picture;

/** How texts look in an SVG drawing, and how much room they take. */
enum SvgText {
    TITLE(16, true, "#1e293b"),
    NAME(13, true, "#0f172a"),
    BODY(12, false, "#334155"),
    STRUCK(12, false, "#94a3b8"),
    FAINT(11, false, "#64748b");

    /** No text is wider; the full one is in its tooltip. */
    static final int WIDEST = 460;

    private static final String NARROW = "iljtfrI.,:;|!'()[] ";
    private static final String WIDE = "mwMW@%";
    private static final int FIRST_FULL_WIDTH = 0x2E80;
    private static final String FONT = "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

    private final int size;
    private final boolean bold;
    private final String colour;

    SvgText(int size, boolean bold, String colour) {
        this.size = size;
        this.bold = bold;
        this.colour = colour;
    }

    int lineHeight() {
        return size + 6;
    }

    /** Returns the width of {@code text} in a wide font: what is really used is narrower, so that nothing overlaps. */
    int width(String text) {
        return (int) Math.ceil(text.codePoints().mapToDouble(this::width).sum());
    }

    private double width(int c) {
        double em;
        if (NARROW.indexOf(c) >= 0) {
            em = 0.42;
        } else if (WIDE.indexOf(c) >= 0 || c >= FIRST_FULL_WIDTH) {
            em = 1.0;
        } else {
            em = Character.isUpperCase(c) || Character.isDigit(c) ? 0.69 : 0.63;
        }
        return em * size * (bold ? 1.1 : 1);
    }

    /** Returns {@code text}, or its beginning if it takes more room than there is. */
    String fitting(String text) {
        StringBuilder fitting = new StringBuilder();
        double room = WIDEST - width('…');
        for (int c : text.codePoints().toArray()) {
            room -= width(c);
            if (room < 0 && width(text) > WIDEST) {
                return fitting.append('…').toString();
            }
            fitting.appendCodePoint(c);
        }
        return text;
    }

    String attributes() {
        return "font-family=\"" + FONT + "\" font-size=\"" + size + "\"" + (bold ? " font-weight=\"bold\"" : "")
                + " fill=\"" + colour + "\"" + (this == STRUCK ? " text-decoration=\"line-through\"" : "");
    }
}
