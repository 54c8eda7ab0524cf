package org.palsyscreen.components;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.palsyscreen.analysis.Outcome;

/** An outcome in words, colour and icon: never by its colour alone. */
public final class OutcomeBadge extends Span {
    public OutcomeBadge(Outcome outcome) {
        addClassNames("ps-outcome", style(outcome));
        var icon = icon(outcome).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(getTranslation("analysis.outcome." + outcome)));
    }

    /** Large, as the heading of a result. */
    public OutcomeBadge large() {
        addClassName("ps-outcome-large");
        return this;
    }

    /** Class name that gives an element the outcome's colours. */
    public static String style(Outcome outcome) {
        return switch (outcome) {
            case NO_SIGN -> "ps-no-sign";
            case UNCERTAIN -> "ps-uncertain";
            case REFER -> "ps-refer";
            case UNGRADABLE -> "ps-ungradable";
        };
    }

    static VaadinIcon icon(Outcome outcome) {
        return switch (outcome) {
            case NO_SIGN -> VaadinIcon.CHECK_CIRCLE;
            case UNCERTAIN -> VaadinIcon.QUESTION_CIRCLE;
            case REFER -> VaadinIcon.WARNING;
            case UNGRADABLE -> VaadinIcon.BAN;
        };
    }
}
