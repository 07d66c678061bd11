package io.github.servicecatalogtestkit.fake.internal.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shares of a {@link TopologyModel} as arrows: from the line of the share, in the box of its portfolio, to the
 * recipient.
 */
final class SvgShares {

    private static final int LANE = 12;
    private static final int BESIDE_LANES = 26;

    private final TopologyModel picture;
    private final List<Arrow> arrows = new ArrayList<>();

    /** An arrow between two ports. */
    private record Arrow(String from, String to, String colour, boolean solid) {}

    SvgShares(TopologyModel picture, Map<String, String> colours) {
        this.picture = picture;
        for (TopologyModel.Account account : picture.accounts()) {
            for (TopologyModel.Portfolio portfolio : account.portfolios()) {
                for (int i = 0; i < portfolio.shares().size(); i++) {
                    TopologyModel.Share share = portfolio.shares().get(i);
                    arrows.add(new Arrow(
                            port(portfolio, i),
                            target(portfolio, share.recipient()),
                            colours.getOrDefault(portfolio.id(), ""),
                            share.arrived()));
                }
            }
        }
    }

    static String port(TopologyModel.Portfolio portfolio, int share) {
        return "share " + portfolio.id() + " " + share;
    }

    static String card(String account, String portfolio) {
        return "card " + account + " " + portfolio;
    }

    /** An account that has nothing of the portfolio yet is itself the end of the arrow. */
    private String target(TopologyModel.Portfolio portfolio, TopologyModel.Recipient recipient) {
        String id = recipient.party().id();
        return switch (recipient.kind()) {
            case ORGANIZATION, ORGANIZATIONAL_UNIT -> id;
            case ACCOUNT, ORGANIZATION_MEMBER_ACCOUNT ->
                picture.find(id)
                        .filter(account -> account.portfolios().stream()
                                .anyMatch(held -> held.id().equals(portfolio.id())))
                        .map(account -> card(id, portfolio.id()))
                        .orElse(id);
        };
    }

    int arrivalsAt(String key) {
        return (int) arrows.stream().filter(arrow -> arrow.to().equals(key)).count();
    }

    /** Returns the width that all lanes take, next to each other. */
    int width() {
        return arrows.isEmpty() ? BESIDE_LANES : 2 * BESIDE_LANES + LANE * arrows.size();
    }

    /**
     * Draws the arrows, each in a separate lane. The one that starts lowest has the lane furthest to the left, so that
     * arrows which go down do not cross.
     */
    void draw(SvgCanvas canvas, int left, int leftColumnEnds) {
        List<Arrow> lowestFirst = new ArrayList<>(arrows);
        lowestFirst.removeIf(arrow ->
                canvas.find(arrow.from()).isEmpty() || canvas.find(arrow.to()).isEmpty());
        lowestFirst.sort(
                Comparator.comparingInt((Arrow arrow) -> -start(canvas, arrow).y()));
        Map<String, Integer> arrived = new LinkedHashMap<>();
        List<Arrow> highestFirst = new ArrayList<>(lowestFirst);
        Collections.reverse(highestFirst);
        for (Arrow arrow : highestFirst) {
            int before = arrived.merge(arrow.to(), 1, Integer::sum) - 1;
            int lane = left + BESIDE_LANES + LANE * lowestFirst.indexOf(arrow);
            draw(canvas, arrow, lane, before * SvgBox.BETWEEN_ARROWS, leftColumnEnds);
        }
    }

    private static SvgCanvas.Port start(SvgCanvas canvas, Arrow arrow) {
        return canvas.find(arrow.from()).orElseThrow();
    }

    private static void draw(SvgCanvas canvas, Arrow arrow, int lane, int lower, int leftColumnEnds) {
        SvgCanvas.Port from = start(canvas, arrow);
        SvgCanvas.Port to = canvas.find(arrow.to()).orElseThrow();
        int fromX = from.right() <= leftColumnEnds ? from.right() : from.left();
        int toX = to.right() <= leftColumnEnds ? to.right() : to.left();
        canvas.arrow(fromX, from.y(), lane, toX, to.y() + lower, arrow.colour(), arrow.solid());
    }
}
