package org.palsyscreen.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * Values drawn as lines, dots, bars or curves, in the colours of the page and the numbers and dates of the user's
 * language. A picture to screen readers: use {@link ChartFigure}, which brings the same numbers as a table.
 */
@Tag("value-chart")
@JsModule("./value-chart.ts")
@NpmPackage(value = "uplot", version = "1.6.32")
public final class Chart extends Component implements HasStyle {
    /** @param description what the chart shows, in a sentence, for those who cannot see it */
    public Chart(ChartContent content, String description) {
        getElement().setProperty("locale", getLocale().toLanguageTag());
        getElement().setPropertyBean("content", content);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
    }

    /** @param pixels of the plot with its axes; 260 unless said otherwise. The legend comes below. */
    public void setChartHeight(int pixels) {
        getElement().setProperty("chartHeight", pixels);
    }
}
