package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.palsyscreen.components.OutcomeBadge;
import org.palsyscreen.components.ProbabilityBar;
import org.palsyscreen.components.When;
import org.palsyscreen.patients.Visit;

/** Every screening of the patient, newest first, each leading to its record. */
final class VisitList extends Panel {
    VisitList(List<Visit> visits) {
        super("patients.visits");
        var list = new UnorderedList();
        list.addClassName("patients-visits");
        visits.reversed().forEach(visit -> list.add(line(visit)));
        add(list);
    }

    private ListItem line(Visit visit) {
        var parts = new ArrayList<Component>();
        parts.add(new Anchor("record/" + visit.screening(), When.dateAndTime(visit.takenAt(), UI.getCurrent())));
        parts.add(new OutcomeBadge(visit.outcome()));
        if (visit.voided()) {
            parts.add(new Span(getTranslation("patients.visits.voided")));
        }
        var probability = visit.probability();
        if (probability != null) {
            parts.add(new Span(ProbabilityBar.percent(probability, getLocale())));
        }
        var reason = visit.ungradableReason();
        if (reason != null) {
            parts.add(new Span(getTranslation("analysis.ungradable." + reason)));
        }
        return new ListItem(parts.toArray(Component[]::new));
    }
}
