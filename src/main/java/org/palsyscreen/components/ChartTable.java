package org.palsyscreen.components;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Locale;

/** The numbers of a chart, a row for each place on its axis. */
public final class ChartTable extends NativeTable {
    private static final int AXIS_DIGITS = 3;

    public ChartTable(ChartContent content, String caption) {
        addClassName("ps-chart-table");
        setCaptionText(caption);
        var head = getHead().addRow();
        head.add(header(content.axis().label(), "col"));
        content.series().forEach(series -> head.add(header(series.label(), "col")));
        for (int i = 0; i < content.axis().values().size(); i++) {
            getBody().add(row(content, i));
        }
    }

    private NativeTableRow row(ChartContent content, int place) {
        var row = new NativeTableRow();
        row.add(header(place(content.axis(), place, getLocale()), "row"));
        for (var series : content.series()) {
            var value = series.values().get(place);
            var cell = row.addDataCell();
            cell.setText(
                    value == null
                            ? getTranslation("components.chart.none")
                            : number(content.scaleOf(series), value, getLocale()));
        }
        return row;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static String place(ChartAxis axis, int place, Locale locale) {
        double at = axis.values().get(place);
        return switch (axis.kind()) {
            case TIME -> When.dateAndTime(Instant.ofEpochMilli(Math.round(at * 1000)), UI.getCurrent());
            case NAMES -> axis.names().get(place);
            case NUMBERS -> {
                var format = NumberFormat.getNumberInstance(locale);
                format.setMaximumFractionDigits(AXIS_DIGITS);
                yield format.format(at);
            }
        };
    }

    private static String number(ChartScale scale, double value, Locale locale) {
        var format = scale.percent() ? NumberFormat.getPercentInstance(locale) : NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(scale.digits());
        return format.format(value);
    }
}
