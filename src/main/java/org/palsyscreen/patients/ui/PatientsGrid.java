package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.palsyscreen.components.OpenedRows;
import org.palsyscreen.components.When;
import org.palsyscreen.components.WindowWidth;
import org.palsyscreen.patients.PatientLine;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.storage.KeysetScroll;

/** The list of patients; on narrow screens everything shares one column. */
final class PatientsGrid extends Grid<PatientLine> {
    private static final int PHONE_PX = 640;
    private static final int PAGE = 50;

    private final List<Column<PatientLine>> wideOnly;
    private final Column<PatientLine> summary;
    private final OpenedRows<PatientLine> opened;

    PatientsGrid() {
        setId("patients");
        getElement().setAttribute("aria-label", getTranslation("patients.title"));
        setPageSize(PAGE);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.NO_BORDER);
        summary = addComponentColumn(this::summary).setHeader(getTranslation("patients.patient"));
        wideOnly = List.of(
                addComponentColumn(this::reference)
                        .setHeader(getTranslation("patients.reference"))
                        .setWidth("130px")
                        .setFlexGrow(2),
                addColumn(PatientLine::screenings)
                        .setHeader(getTranslation("patients.screenings"))
                        .setWidth("110px")
                        .setFlexGrow(0),
                addColumn(this::last)
                        .setHeader(getTranslation("patients.last"))
                        .setWidth("170px")
                        .setFlexGrow(1),
                addColumn(this::consent)
                        .setHeader(getTranslation("patients.consent"))
                        .setWidth("130px")
                        .setFlexGrow(1));
        opened = new OpenedRows<>(this, line -> PatientView.open(line.id()));
        WindowWidth.follow(this, this::fit);
    }

    void show(KeysetScroll<PatientLine, PatientReference> scroll) {
        opened.forgetFocus();
        setItems(query -> scroll.fetch(query.getOffset(), query.getLimit()).stream());
    }

    private void fit(int width) {
        boolean phone = width > 0 && width < PHONE_PX;
        wideOnly.forEach(column -> column.setVisible(!phone));
        summary.setVisible(phone);
    }

    private Div reference(PatientLine line) {
        var cell = new Div(new Span(line.reference().value()));
        cell.addClassName("patients-reference");
        var year = line.birthYear();
        if (year != null) {
            cell.add(new Span(getTranslation("patients.born", year)));
        }
        return cell;
    }

    private Div summary(PatientLine line) {
        var cell = reference(line);
        cell.add(
                new Span(getTranslation("patients.summary", line.screenings(), last(line))),
                new Span(getTranslation("patients.summary.consent", consent(line))));
        return cell;
    }

    private String last(PatientLine line) {
        return line.lastScreenedAt() == null
                ? getTranslation("patients.never")
                : When.dateAndTime(line.lastScreenedAt(), UI.getCurrent());
    }

    private String consent(PatientLine line) {
        return getTranslation("patients.consent."
                + (line.consent() == null ? "NONE" : line.consent().name()));
    }
}
