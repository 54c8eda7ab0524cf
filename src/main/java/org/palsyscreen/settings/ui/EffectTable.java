package org.palsyscreen.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import org.palsyscreen.programme.Proportion;
import org.palsyscreen.programme.ReviewedCases.Sign;
import org.palsyscreen.settings.ThresholdEffect;

/** Accuracy on the last reviewed cases, before and after. */
final class EffectTable extends Div {
    EffectTable(ThresholdEffect effect) {
        addClassName("settings-effect");
        if (effect.cases() == 0) {
            add(new Paragraph(getTranslation("settings.effect.none")));
            return;
        }
        var summary = new Paragraph(getTranslation("settings.effect.changed", effect.changed(), effect.cases()));
        summary.setId("effect-summary");
        add(summary, table(effect), hint("settings.effect.reading"));
    }

    private NativeTable table(ThresholdEffect effect) {
        var head = new NativeTableRow();
        for (var column : new String[] {"figure", "before", "after"}) {
            head.add(heading(getTranslation("settings.effect." + column), "col"));
        }
        var body = new NativeTableBody();
        for (var sign : Sign.values()) {
            body.add(
                    row(
                            "sensitivity." + sign,
                            effect.before().sensitivity(sign),
                            effect.after().sensitivity(sign)),
                    row(
                            "specificity." + sign,
                            effect.before().specificity(sign),
                            effect.after().specificity(sign)));
        }
        var table = new NativeTable();
        table.add(new NativeTableHeader(head), body);
        return table;
    }

    private NativeTableRow row(String name, Proportion before, Proportion after) {
        return new NativeTableRow(
                heading(getTranslation("settings.effect." + name), "row"),
                new NativeTableCell(text(before)),
                new NativeTableCell(text(after)));
    }

    private String text(Proportion proportion) {
        if (proportion.share().isEmpty()) {
            return getTranslation("settings.effect.noCases");
        }
        return getTranslation(
                "settings.effect.share",
                Percent.text(proportion.share().getAsDouble(), getLocale()),
                proportion.hits(),
                proportion.of());
    }

    private Paragraph hint(String key) {
        var hint = new Paragraph(getTranslation(key));
        hint.addClassName("ps-hint");
        return hint;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
