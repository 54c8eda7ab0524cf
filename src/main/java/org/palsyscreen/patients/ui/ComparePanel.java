package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Assessment;
import org.palsyscreen.analysis.Landmarks;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.components.VisitCompare;
import org.palsyscreen.components.When;
import org.palsyscreen.patients.Visit;
import org.palsyscreen.screening.ScreeningArchive;
import org.palsyscreen.screening.ScreeningRecord;
import org.palsyscreen.screening.StoredPicture;

/** Two visits to be compared by eye. Pictures are fetched, and their viewing audited, only when asked for. */
final class ComparePanel extends Panel {
    private final transient ScreeningArchive archive;
    private final Select<Visit> earlier = new Select<>();
    private final Select<Visit> later = new Select<>();
    private final Div place = new Div();

    ComparePanel(ScreeningArchive archive, List<Visit> visits) {
        super("patients.compare");
        this.archive = archive;
        if (visits.size() < 2) {
            add(new Paragraph(getTranslation("patients.compare.few")));
            return;
        }
        choice(earlier, "earlier", visits, visits.getFirst());
        choice(later, "later", visits, visits.getLast());
        var show = new Button(getTranslation("patients.compare.show"), click -> compare());
        show.setId("compare");
        var choices = new Div(earlier, later, show);
        choices.addClassName("patients-choices");
        add(new Paragraph(getTranslation("patients.compare.hint")), choices, problem(), place);
    }

    private void choice(Select<Visit> select, String which, List<Visit> visits, Visit chosen) {
        select.setId("compare-" + which);
        select.setLabel(getTranslation("patients.compare." + which));
        select.setItems(visits.reversed());
        select.setItemLabelGenerator(visit -> When.dateAndTime(visit.takenAt(), UI.getCurrent()));
        select.setValue(chosen);
    }

    private void compare() {
        place.removeAll();
        if (earlier.getValue().equals(later.getValue())) {
            tell(getTranslation("patients.compare.same"));
            return;
        }
        problem().setVisible(false);
        var first = archive.open(earlier.getValue().screening());
        var second = archive.open(later.getValue().screening());
        if (first.isEmpty() || second.isEmpty()) {
            tell(getTranslation("patients.compare.gone"));
            return;
        }
        place.add(new VisitCompare(visit(first.get()), visit(second.get())));
    }

    private VisitCompare.Visit visit(ScreeningRecord screening) {
        return new VisitCompare.Visit(
                new StoredPicture(archive, screening.id()),
                When.dateAndTime(screening.takenAt(), UI.getCurrent()),
                screening.pictureWidth(),
                landmarks(screening));
    }

    private static @Nullable Landmarks landmarks(ScreeningRecord screening) {
        return switch (screening.finding()) {
            case Assessment assessment -> assessment.landmarks();
            case Ungradable ungradable -> ungradable.landmarks();
        };
    }
}
