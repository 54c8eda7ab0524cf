package org.palsyscreen.components;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;

/** A chart under its title, and the same numbers as a table that opens by click or key. */
public final class ChartFigure extends Div {
    private final Chart chart;

    /** @param description what the chart shows, in a sentence, for those who cannot see it */
    public ChartFigure(String title, String description, ChartContent content) {
        addClassName("ps-chart");
        chart = new Chart(content, description);
        var scroller = new Div(new ChartTable(content, title));
        scroller.addClassName("ps-chart-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", title);
        add(new H3(title), chart, new Details(getTranslation("components.chart.table"), scroller));
    }

    public Chart chart() {
        return chart;
    }
}
