package org.palsyscreen.batch.evaluate;

import java.util.List;
import org.palsyscreen.batch.chart.Markup;

/** A page as it grows; whatever is not called raw is escaped. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    Html raw(String html) {
        text.append(html).append('\n');
        return this;
    }

    Html element(String tag, String content) {
        return raw("<" + tag + ">" + Markup.escaped(content) + "</" + tag + ">");
    }

    Html paragraph(String content) {
        return element("p", content);
    }

    Html note(String content) {
        return raw("<p class=\"note\">" + Markup.escaped(content) + "</p>");
    }

    /** The first cell of each row names it. */
    Html table(List<String> head, List<List<String>> rows) {
        raw("<div class=\"wide\" tabindex=\"0\"><table><thead><tr>");
        head.forEach(cell -> raw("<th scope=\"col\">" + Markup.escaped(cell) + "</th>"));
        raw("</tr></thead><tbody>");
        for (List<String> row : rows) {
            raw("<tr><th scope=\"row\">" + Markup.escaped(row.getFirst()) + "</th>");
            row.subList(1, row.size()).forEach(cell -> element("td", cell));
            raw("</tr>");
        }
        return raw("</tbody></table></div>");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
