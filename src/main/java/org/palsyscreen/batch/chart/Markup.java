package org.palsyscreen.batch.chart;

/** Text in HTML and SVG. */
public final class Markup {
    private Markup() {}

    /** Safe between tags and between double quotes, whatever a file's name holds. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
