package org.palsyscreen.batch.chart;

/**
 * A drawing.
 *
 * @param svg for a page, whose style sheet gives the colours
 */
public record Chart(String svg) {
    // plain classes and colours only: word processors know no variables and no dark mode
    private static final String STYLE = """
            <style>
            text { font: 13px "Helvetica Neue", Arial, sans-serif; fill: #1f2a2e }
            .tick { font-size: 12px; fill: #51616a }
            .note { font-size: 12px }
            path { fill: none; stroke-width: 1; stroke: #dbe3e3 }
            .curve { stroke: #0f766e; stroke-width: 2.5; stroke-linejoin: round }
            .chance { stroke: #51616a; stroke-dasharray: 5 4 }
            .threshold { stroke: #51616a; stroke-dasharray: 2 3 }
            .mark { fill: #0f766e }
            .counts { fill: #dbe3e3 }
            .normal { fill: #166534; fill-opacity: 0.55 }
            .palsy { fill: #9f1239; fill-opacity: 0.55 }
            </style>
            <rect width="460" height="400" fill="#ffffff"/>
            """;

    /** The same as a file of its own, dark on white. */
    public String file() {
        int inside = svg.indexOf('\n') + 1;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.substring(0, inside) + STYLE
                + svg.substring(inside);
    }
}
