package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a {@link TopologyModel} as SVG in two columns: on the left the accounts that share, on the right the
 * organization with its units as frames, and the accounts outside; between them the shares.
 */
public final class SvgDrawing {

    private static final int MARGIN = 24;
    private static final int TOP = 62;
    private static final int LEGEND = 46;
    private static final int LEGEND_WIDTH = 560;
    private static final String TITLE = "Who shares what with whom";

    /** Tell portfolios apart, also for most people who do not see all colours. */
    private static final List<String> COLOURS =
            List.of("#2563eb", "#d97706", "#059669", "#9333ea", "#dc2626", "#0891b2", "#65a30d", "#be185d", "#4b5563");

    private final TopologyModel picture;
    private final Captions captions;
    private final Map<String, String> colours = new LinkedHashMap<>();
    private final SvgShares shares;

    private SvgDrawing(TopologyModel picture) {
        this.picture = picture;
        this.captions = new Captions(picture);
        for (TopologyModel.Account account : picture.accounts()) {
            for (TopologyModel.Portfolio portfolio : account.portfolios()) {
                colours.computeIfAbsent(portfolio.id(), id -> COLOURS.get(colours.size() % COLOURS.size()));
            }
        }
        this.shares = new SvgShares(picture, colours);
    }

    public static String of(TopologyModel picture) {
        return new SvgDrawing(picture).draw();
    }

    private String draw() {
        List<SvgBox> left = new ArrayList<>();
        picture.accounts().stream().filter(this::isLeft).forEach(account -> left.add(box(account)));
        List<SvgBox> right = right();
        int leftWidth = widest(left);
        int gutter = left.isEmpty() && right.isEmpty() ? 0 : shares.width();
        int rightX = MARGIN + leftWidth + gutter;
        SvgCanvas canvas = new SvgCanvas();
        canvas.text(
                MARGIN, MARGIN + 16, SvgText.TITLE, picture.accounts().isEmpty() ? TITLE + " (no accounts)" : TITLE);
        int bottom = Math.max(column(canvas, left, MARGIN, leftWidth), column(canvas, right, rightX, widest(right)));
        shares.draw(canvas, MARGIN + leftWidth, MARGIN + leftWidth);
        legend(canvas, bottom + MARGIN);
        int width = Math.max(rightX + widest(right), MARGIN + LEGEND_WIDTH) + MARGIN;
        return canvas.document(width, bottom + LEGEND, TITLE);
    }

    /** An account that shares is drawn on the left, unless it is in a unit. */
    private boolean isLeft(TopologyModel.Account account) {
        return account.shares() && !picture.isInUnit(account.party().id());
    }

    private List<SvgBox> right() {
        List<SvgBox> boxes = new ArrayList<>();
        if (picture.organization() != null) {
            boxes.add(box(picture.organization().root(), SvgBox.Frame.ORGANIZATION, "organization"));
        }
        picture.accounts().stream()
                .filter(account ->
                        !isLeft(account) && !picture.isMember(account.party().id()))
                .forEach(account -> boxes.add(box(account)));
        return boxes;
    }

    private SvgBox box(TopologyModel.Unit unit, SvgBox.Frame frame, String kind) {
        List<SvgBox> inner = new ArrayList<>();
        for (TopologyModel.Party party : unit.accounts()) {
            picture.find(party.id()).filter(account -> !isLeft(account)).ifPresent(account -> inner.add(box(account)));
        }
        unit.units().forEach(below -> inner.add(box(below, SvgBox.Frame.UNIT, "unit")));
        TopologyModel.Party party = unit.party();
        String name = party.name().equals(party.id()) ? kind : kind + " " + party.name();
        return new SvgBox(
                frame,
                party.id(),
                shares.arrivalsAt(party.id()),
                List.of(new SvgBox.Line(SvgText.NAME, name), new SvgBox.Line(SvgText.FAINT, party.id())),
                inner);
    }

    private SvgBox box(TopologyModel.Account account) {
        TopologyModel.Party party = account.party();
        List<SvgBox.Line> lines = new ArrayList<>();
        String membership = captions.membership(account);
        lines.add(new SvgBox.Line(SvgText.NAME, party.name()));
        lines.add(new SvgBox.Line(
                SvgText.FAINT, "account " + party.id() + (membership.isEmpty() ? "" : " · " + membership)));
        account.productsInNoPortfolio()
                .forEach(product ->
                        lines.add(new SvgBox.Line(SvgText.BODY, "■ " + Captions.productInNoPortfolio(product))));
        List<SvgBox> cards = new ArrayList<>();
        account.portfolios().forEach(portfolio -> cards.add(card(party.id(), portfolio)));
        return new SvgBox(SvgBox.Frame.ACCOUNT, party.id(), shares.arrivalsAt(party.id()), lines, cards);
    }

    private SvgBox card(String account, TopologyModel.Portfolio portfolio) {
        List<SvgBox.Line> lines = new ArrayList<>();
        lines.add(new SvgBox.Line(SvgText.NAME, portfolio.name()));
        lines.add(new SvgBox.Line(SvgText.FAINT, captions.holding(portfolio) + " · " + portfolio.id()));
        captions.details(portfolio).forEach(detail -> lines.add(new SvgBox.Line(look(detail), detail)));
        for (int i = 0; i < portfolio.shares().size(); i++) {
            lines.add(new SvgBox.Line(
                    SvgText.BODY, "➜ " + Captions.share(portfolio.shares().get(i)), SvgShares.port(portfolio, i)));
        }
        String key = SvgShares.card(account, portfolio.id());
        boolean offered = portfolio.holding() instanceof TopologyModel.Offered;
        return new SvgBox(
                SvgBox.Frame.portfolio(colours.getOrDefault(portfolio.id(), ""), offered),
                key,
                shares.arrivalsAt(key),
                lines,
                List.of());
    }

    private static SvgText look(String detail) {
        return detail.endsWith(Captions.OVERRIDDEN) ? SvgText.STRUCK : SvgText.BODY;
    }

    private static int widest(List<SvgBox> boxes) {
        return boxes.stream().mapToInt(SvgBox::width).max().orElse(0);
    }

    /** Draws boxes one under the other and returns where they end. */
    private static int column(SvgCanvas canvas, List<SvgBox> boxes, int x, int width) {
        int y = TOP;
        for (SvgBox box : boxes) {
            box.draw(canvas, x, y, width);
            y += box.height() + 2 * SvgBox.GAP;
        }
        return y;
    }

    private static void legend(SvgCanvas canvas, int y) {
        canvas.line(MARGIN, y - 4, 36, true);
        canvas.text(MARGIN + 44, y, SvgText.FAINT, "share, accepted or complete");
        canvas.line(MARGIN + 240, y - 4, 36, false);
        canvas.text(MARGIN + 284, y, SvgText.FAINT, "not accepted, or in progress");
        canvas.text(MARGIN + 480, y, SvgText.FAINT, "one colour: one portfolio");
    }
}
