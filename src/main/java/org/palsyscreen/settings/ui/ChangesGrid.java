package org.palsyscreen.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.components.When;
import org.palsyscreen.settings.ThresholdChange;
import org.palsyscreen.settings.ThresholdSettings;

/** Who changed the thresholds, when, why, and from what to what. */
final class ChangesGrid extends Grid<ThresholdChange> {
    private final transient Consumer<Thresholds> goBack;

    ChangesGrid(ThresholdSettings settings, Consumer<Thresholds> goBack) {
        this.goBack = goBack;
        setId("threshold-changes");
        addComponentColumn(this::change)
                .setHeader(getTranslation("settings.changes.change"))
                .setWidth("150px")
                .setFlexGrow(1);
        addComponentColumn(this::reason)
                .setHeader(getTranslation("settings.changes.reason"))
                .setWidth("110px")
                .setFlexGrow(2);
        addComponentColumn(this::back)
                .setHeader(getTranslation("settings.changes.back"))
                .setWidth("76px")
                .setFlexGrow(0);
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(false);
        getElement().setAttribute("aria-label", getTranslation("settings.changes.title"));
        setItems(
                query -> settings.changes(query.getOffset(), query.getLimit()).stream(),
                query -> settings.changeCount());
    }

    private Component change(ThresholdChange change) {
        var now = new Span(inWords(change.set(), "settings.thresholds.own"));
        now.addClassName("settings-now");
        return stacked(
                now,
                hint(getTranslation(
                        "settings.changes.before", inWords(change.previous(), "settings.thresholds.none"))));
    }

    private Component reason(ThresholdChange change) {
        return stacked(
                new Span(change.reason()),
                hint(getTranslation(
                        "settings.changes.by", change.by(), When.dateAndTime(change.at(), UI.getCurrent()))));
    }

    private Component back(ThresholdChange change) {
        var thresholds = change.set();
        if (thresholds == null) {
            return new Span();
        }
        var back = new Button(VaadinIcon.ARROW_BACKWARD.create(), click -> goBack.accept(thresholds));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel(getTranslation("settings.changes.backTo", Percent.both(thresholds, getLocale())));
        back.setTooltipText(getTranslation("settings.changes.backToThese"));
        return back;
    }

    private String inWords(@Nullable Thresholds thresholds, String otherwise) {
        return thresholds == null
                ? getTranslation(otherwise)
                : getTranslation("settings.thresholds.both", Percent.both(thresholds, getLocale()));
    }

    private static Div stacked(Component... lines) {
        var stacked = new Div(lines);
        stacked.addClassName("settings-stacked");
        return stacked;
    }

    private static Span hint(String text) {
        var hint = new Span(text);
        hint.addClassName("ps-hint");
        return hint;
    }
}
