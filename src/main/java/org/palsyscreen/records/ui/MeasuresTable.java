package org.palsyscreen.records.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.palsyscreen.analysis.FaceMeasures;
import org.palsyscreen.analysis.HealthyReference;
import org.palsyscreen.analysis.MeasuredPair;

/**
 * A row a measure. The roles are written out because on narrow screens the rows become cards, and browsers forget that a
 * table is one when it is laid out as something else.
 */
final class MeasuresTable extends NativeTable {
    private final HealthyReference healthy;

    MeasuresTable(FaceMeasures measures, HealthyReference healthy) {
        this.healthy = healthy;
        addClassName("records-measures");
        role(this, "table");
        getElement().setAttribute("aria-label", getTranslation("records.measures.title"));
        var titles = new NativeTableRow();
        for (var column : new String[] {"measure", "right", "left", "difference", "percent", "healthy"}) {
            var title = new NativeTableHeaderCell(title(column));
            title.getElement().setAttribute("scope", "col");
            titles.add(role(title, "columnheader"));
        }
        var body = new NativeTableBody();
        for (var pair : measures.pairs()) {
            body.add(row(pair));
        }
        add(role(new NativeTableHeader(role(titles, "row")), "rowgroup"), role(body, "rowgroup"));
    }

    private NativeTableRow row(MeasuredPair pair) {
        var unit = pair.measure().unit();
        var name = new NativeTableHeaderCell(getTranslation("analysis.measure." + pair.measure()));
        name.getElement().setAttribute("scope", "row");
        var percent = pair.percent();
        var row = new NativeTableRow(
                role(name, "rowheader"),
                cell("right", getTranslation("records.measures.value." + unit, pair.right())),
                cell("left", getTranslation("records.measures.value." + unit, pair.left())),
                cell("difference", getTranslation("records.measures.signed." + unit, tenths(pair.difference()))),
                cell("percent", percent == null ? "" : getTranslation("records.measures.percent", percent)),
                healthy(pair));
        return role(row, "row");
    }

    private NativeTableCell healthy(MeasuredPair pair) {
        var band = healthy.pooled(pair.measure());
        if (band == null) {
            return cell("healthy", getTranslation("records.measures.noBand"));
        }
        boolean within = band.difference().contains(pair.difference());
        var range = new Span(getTranslation(
                "records.measures.band." + pair.measure().unit(),
                tenths(band.difference().p5()),
                tenths(band.difference().p95())));
        var verdict = new Span(getTranslation(within ? "records.measures.within" : "records.measures.outside"));
        verdict.addClassName("records-measures-verdict");
        verdict.setClassName("records-measures-outside", !within);
        var cell = cell("healthy", "");
        cell.add(range, verdict);
        return cell;
    }

    private NativeTableCell cell(String column, String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("records-measures-" + column);
        // shown before the value where there is no room for a head of columns
        cell.getElement().setAttribute("data-title", title(column));
        return role(cell, "cell");
    }

    /** Rounded here, so that nothing is shown as -0.0. */
    private static double tenths(double value) {
        return Math.round(10 * value) / 10.0;
    }

    private String title(String column) {
        return getTranslation("records.measures.column." + column);
    }

    private static <C extends Component> C role(C component, String role) {
        component.getElement().setAttribute("role", role);
        return component;
    }
}
