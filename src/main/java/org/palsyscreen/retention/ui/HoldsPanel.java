package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import org.palsyscreen.components.When;
import org.palsyscreen.retention.LegalHold;
import org.palsyscreen.retention.LegalHolds;

/** Every record that must not be erased. Holds are placed on the pages of patients and records. */
final class HoldsPanel extends Card {
    HoldsPanel(LegalHolds holds) {
        super("holds");
        add(new PagedGrid<LegalHold>("holds", holds::page, holds::count)
                .column(
                        "who",
                        (grid, hold) -> PagedGrid.stacked(
                                Subject.link(grid, hold.patient(), hold.reference(), hold.screening(), true),
                                getTranslation(
                                        "retention.placed",
                                        hold.placedBy(),
                                        When.dateAndTime(hold.placedAt(), UI.getCurrent()))))
                .column("reason", (grid, hold) -> PagedGrid.stacked(new Span(hold.reason())))
                .column("", (grid, hold) -> lift(holds, grid, hold)));
    }

    private Button lift(LegalHolds holds, PagedGrid<LegalHold> grid, LegalHold hold) {
        var text = getTranslation("retention.hold.lift");
        var button = new Button(text);
        button.addClickListener(click -> {
            var question = new ConfirmDialog(text, getTranslation("retention.hold.lift.question"), text, confirmed -> {
                holds.lift(hold.id());
                grid.refresh();
            });
            question.setCancelable(true);
            question.setCancelText(getTranslation("retention.cancel"));
            question.open();
        });
        return button;
    }
}
