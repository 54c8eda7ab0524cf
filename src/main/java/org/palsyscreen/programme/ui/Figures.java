package org.palsyscreen.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Locale;
import org.palsyscreen.components.Chart;
import org.palsyscreen.programme.Proportion;

/** A card of the programme page: a title, a table with the figures, and what has to be known to read them. */
class Figures extends Section {
    private static final int CHART_HEIGHT = 220;

    private final NativeTableBody body = new NativeTableBody();

    /** Title and columns are keys of their texts. */
    Figures(String titleKey, String... columnKeys) {
        addClassNames("ps-card", "programme-figures");
        var title = getTranslation(titleKey);
        var header = new NativeTableRow();
        for (var column : columnKeys) {
            var cell = new NativeTableHeaderCell(getTranslation(column));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        var table = new NativeTable();
        table.add(new NativeTableHeader(header), body);
        var scrolling = new Div(table);
        scrolling.addClassName("programme-table");
        scrolling.getElement().setAttribute("tabindex", "0");
        scrolling.getElement().setAttribute("role", "group");
        scrolling.getElement().setAttribute("aria-label", title);
        add(new H2(title), scrolling);
    }

    /** The numbers of the table as a picture above it. */
    final void draw(Chart chart) {
        chart.setChartHeight(CHART_HEIGHT);
        addComponentAtIndex(1, chart);
    }

    final Figures row(String name, Component... cells) {
        var head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(head);
        for (var cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        body.add(row);
        return this;
    }

    final Figures note(String text) {
        var note = new Paragraph(text);
        note.addClassName("ps-hint");
        add(note);
        return this;
    }

    /** "80.0 % (67.0 to 88.8 %), 40 of 50", or a dash. */
    final Component proportion(Proportion proportion) {
        if (proportion.share().isEmpty()) {
            return new Span(getTranslation("programme.nothing"));
        }
        var share = new Span(percent(proportion.share().getAsDouble(), getLocale()));
        share.addClassName("programme-share");
        var rest = new Span(getTranslation(
                "programme.interval",
                percent(proportion.lower(), getLocale()),
                percent(proportion.upper(), getLocale()),
                proportion.hits(),
                proportion.of()));
        rest.addClassName("ps-hint");
        return new Div(share, rest);
    }

    /** A count with a bar as long as its share of the largest; the bar says nothing that the number does not. */
    static Component bar(long count, long largest, Locale locale) {
        var bar = new Div();
        bar.addClassName("programme-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--programme-share", String.valueOf(largest == 0 ? 0 : 100.0 * count / largest));
        var cell = new Div(new Span(NumberFormat.getIntegerInstance(locale).format(count)), bar);
        cell.addClassName("programme-count");
        return cell;
    }

    final Span number(long count) {
        return new Span(NumberFormat.getIntegerInstance(getLocale()).format(count));
    }

    static String percent(double share, Locale locale) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }
}
