package org.palsyscreen.batch.chart;

import java.util.List;
import java.util.Locale;

/**
 * One set of axes, from 0 to 1 to the right and from 0 to some height up. Colours come from the classes of the parts:
 * from the page where the chart is part of one, from its own style sheet where it is a file.
 */
final class Plot {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 400;
    private static final int LEFT = 58;
    private static final int RIGHT = 444;
    private static final int TOP = 30;
    private static final int BOTTOM = 346;
    private static final int TICKS = 5;

    private final String name;
    private final double height;
    private final StringBuilder parts = new StringBuilder();

    /**
     * @param name what the chart says, for those who do not see it
     * @param height the value at the upper end of the vertical axis
     */
    Plot(String name, String across, String up, double height) {
        this.name = name;
        this.height = height;
        for (int tick = 0; tick <= TICKS; tick++) {
            double share = (double) tick / TICKS;
            line("grid", List.of(new Spot(share, 0), new Spot(share, height)));
            line("grid", List.of(new Spot(0, share * height), new Spot(1, share * height)));
            text("tick", "middle", x(share), BOTTOM + 18, number(share));
            text("tick", "end", LEFT - 8, y(share * height) + 4, number(share * height));
        }
        text("axis", "middle", (LEFT + RIGHT) / 2.0, HEIGHT - 12, across);
        parts.append(String.format(
                Locale.ROOT,
                "<text class=\"axis\" text-anchor=\"middle\" transform=\"translate(16 %d) rotate(-90)\">%s</text>\n",
                (TOP + BOTTOM) / 2,
                Markup.escaped(up)));
    }

    /** A place in the units of the axes. */
    record Spot(double x, double y) {}

    /** Spots that fall on the same tenth of a pixel are drawn once, so that many pictures make no huge file. */
    Plot line(String kind, List<Spot> spots) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (Spot spot : spots) {
            String place = String.format(Locale.ROOT, "%.1f %.1f", x(spot.x()), y(spot.y()));
            if (!place.equals(before)) {
                path.append(path.isEmpty() ? "M" : "L").append(place);
                before = place;
            }
        }
        parts.append(String.format("<path class=\"%s\" d=\"%s\"/>\n", kind, path));
        return this;
    }

    Plot bar(String kind, double from, double to, double value) {
        parts.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
                kind,
                x(from),
                y(value),
                x(to) - x(from),
                y(0) - y(value)));
        return this;
    }

    Plot dot(String kind, Spot spot) {
        parts.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>\n",
                kind,
                x(spot.x()),
                y(spot.y())));
        return this;
    }

    /** A text that begins at the spot, or ends there when that is in the right half. */
    Plot note(Spot spot, String text) {
        boolean right = spot.x() > 0.5;
        text("note", right ? "end" : "start", x(spot.x()) + (right ? -10 : 10), y(spot.y()) + 16, text);
        return this;
    }

    /** A text above the axes. */
    Plot above(double x, String text) {
        text("tick", "middle", x(x), TOP - 8, text);
        return this;
    }

    Chart chart() {
        return new Chart(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n%s</svg>\n",
                WIDTH, HEIGHT, Markup.escaped(name), parts));
    }

    private void text(String kind, String anchor, double x, double y, String text) {
        parts.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
                kind,
                anchor,
                x,
                y,
                Markup.escaped(text)));
    }

    private static double x(double value) {
        return LEFT + value * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - value / height * (BOTTOM - TOP);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }
}
