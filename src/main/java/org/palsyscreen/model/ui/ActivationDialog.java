package org.palsyscreen.model.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.ClassifierVersion;

/** Says what changes before the classifier is exchanged. */
final class ActivationDialog extends ConfirmDialog {
    /** @param active null when it cannot be told which one is */
    ActivationDialog(
            @Nullable ClassifierVersion active,
            ClassifierVersion next,
            boolean thresholdsConfigured,
            Runnable activate) {
        setHeader(getTranslation("model.confirm", next.version()));
        var text = new Div();
        text.addClassName("model-confirm");
        text.add(new Paragraph(
                active == null
                        ? getTranslation("model.confirm.verdicts.unknown", next.version())
                        : getTranslation("model.confirm.verdicts", active.version(), next.version())));
        text.add(new Paragraph(thresholds(active, next)));
        if (thresholdsConfigured) {
            text.add(new Paragraph(getTranslation("model.thresholds.configured")));
        }
        text.add(new Paragraph(getTranslation("model.confirm.stored")));
        add(text);
        setConfirmText(getTranslation("model.activate"));
        setCancelable(true);
        setCancelText(getTranslation("model.cancel"));
        addConfirmListener(event -> activate.run());
    }

    private String thresholds(@Nullable ClassifierVersion active, ClassifierVersion next) {
        var before = active == null ? null : active.thresholds();
        var after = next.thresholds();
        if (after == null) {
            return getTranslation("model.state.damaged");
        }
        if (before == null) {
            return getTranslation("model.thresholds", after.lower(), after.upper());
        }
        return before.equals(after)
                ? getTranslation("model.confirm.sameThresholds", after.lower(), after.upper())
                : getTranslation(
                        "model.confirm.thresholds", before.lower(), after.lower(), before.upper(), after.upper());
    }
}
