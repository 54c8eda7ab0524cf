package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.components.When;
import org.palsyscreen.retention.LegalHold;

/** Holding and erasing, at the end of the page of whom it is about. */
@StyleSheet("/styles/retention.css")
final class KeepPanel extends Card {
    /**
     * @param hold in force; null for none
     * @param place takes the reason
     * @param eraseDialog asks and erases
     */
    KeepPanel(
            @Nullable LegalHold hold,
            SerializableConsumer<String> place,
            SerializableRunnable lift,
            SerializableSupplier<EraseDialog> eraseDialog,
            SerializableRunnable changed) {
        super("keep");
        if (hold == null) {
            add(placing(place, changed));
        } else {
            add(new Paragraph(getTranslation(
                    "retention.hold.inForce",
                    hold.placedBy(),
                    When.dateAndTime(hold.placedAt(), UI.getCurrent()),
                    hold.reason())));
        }
        var acts = new Div();
        acts.addClassName("retention-acts");
        if (hold != null) {
            var release = new Button(getTranslation("retention.hold.lift"));
            release.setId("lift-hold");
            release.addClickListener(click -> {
                lift.run();
                changed.run();
            });
            acts.add(release);
        }
        var erase = new Button(getTranslation("retention.erase.open"));
        erase.setId("erase");
        erase.addThemeVariants(ButtonVariant.ERROR);
        erase.setEnabled(hold == null);
        erase.addClickListener(click -> eraseDialog.get().open());
        acts.add(erase);
        add(acts);
    }

    private Div placing(SerializableConsumer<String> place, SerializableRunnable changed) {
        var reason = new TextArea(getTranslation("retention.hold.reason"));
        reason.setId("hold-reason");
        reason.setMaxLength(LegalHold.MAX_REASON);
        reason.setManualValidation(true);
        reason.setErrorMessage(getTranslation("retention.reason.missing"));
        var button = new Button(getTranslation("retention.hold.place"));
        button.setId("place-hold");
        button.addClickListener(click -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (reason.isInvalid()) {
                reason.focus();
            } else {
                // refused only when somebody else was faster: then the page shows theirs
                place.accept(reason.getValue());
                changed.run();
            }
        });
        var form = new Div(reason, button);
        form.addClassName("retention-form");
        return form;
    }
}
