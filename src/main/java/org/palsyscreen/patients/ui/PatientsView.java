package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.components.When;
import org.palsyscreen.patients.MergeService;
import org.palsyscreen.patients.PatientLine;
import org.palsyscreen.patients.PatientQuery;
import org.palsyscreen.patients.PatientService;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReferenceFormat;

/** Everybody who was screened under a reference. */
@Route("patients")
@PermitAll
@Menu(title = "patients.title", order = 15, icon = "vaadin:group")
@StyleSheet("/styles/patients.css")
class PatientsView extends Main implements HasDynamicTitle {
    private static final int PAGE = 50;
    private static final int MOST_WAITING = 20;
    private final transient PatientQuery patients;
    private final TextField search = new TextField();
    private final Grid<PatientLine> grid = new Grid<>();
    private final Paragraph empty = new Paragraph();
    private @Nullable PatientLine focused;

    PatientsView(
            PatientQuery patients,
            PatientService service,
            MergeService merges,
            ReferenceFormat format,
            CurrentUser user) {
        this.patients = patients;
        addClassName("patients-list");
        var create = new Button(getTranslation("patients.create"), VaadinIcon.PLUS.create());
        create.setId("create-patient");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setVisible(user.may(Role.OPERATOR));
        create.addClickListener(click -> new NewPatientDialog(service, format).open());
        var head = new Div(new H1(getTranslation("patients.title")), create);
        head.addClassName("patients-head");
        search.setId("search");
        search.setLabel(getTranslation("patients.search"));
        search.setPlaceholder(getTranslation("patients.search.hint"));
        search.setMaxLength(PatientReference.MAX_LENGTH);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> show());
        empty.addClassName("patients-empty");
        columns();
        add(head);
        var waiting = merges.waiting(MOST_WAITING);
        if (!waiting.isEmpty()) {
            add(new MergeList(
                    merges, waiting, user, () -> UI.getCurrent().getPage().reload()));
        }
        add(search, empty, grid);
        grid.setPageSize(PAGE);
        grid.setItems(
                query -> patients.page(search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> patients.count(search.getValue()));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("patients.title");
    }

    private void columns() {
        grid.setId("patients");
        grid.addComponentColumn(this::reference)
                .setHeader(getTranslation("patients.reference"))
                .setWidth("130px")
                .setFlexGrow(2);
        grid.addColumn(PatientLine::screenings)
                .setHeader(getTranslation("patients.screenings"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(line -> line.lastScreenedAt() == null
                        ? getTranslation("patients.never")
                        : When.dateAndTime(line.lastScreenedAt(), UI.getCurrent()))
                .setHeader(getTranslation("patients.last"))
                .setWidth("170px")
                .setFlexGrow(1);
        grid.addColumn(line -> getTranslation("patients.consent."
                        + (line.consent() == null ? "NONE" : line.consent().name())))
                .setHeader(getTranslation("patients.consent"))
                .setWidth("130px")
                .setFlexGrow(1);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        // a row opens as in the history: a link within a cell would be a second, too small target
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        Shortcuts.addShortcutListener(
                        grid,
                        () -> {
                            if (focused != null) {
                                open(focused);
                            }
                        },
                        Key.ENTER)
                .listenOn(grid);
        grid.addItemClickListener(click -> PatientView.open(click.getItem().id()));
        grid.getElement().setAttribute("aria-label", getTranslation("patients.title"));
    }

    private static void open(PatientLine line) {
        UI.getCurrent().navigate(PatientView.class, line.id().toString());
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

    private void show() {
        boolean none = patients.count(search.getValue()) == 0;
        empty.setText(getTranslation(search.isEmpty() ? "patients.none" : "patients.noMatch"));
        empty.setVisible(none);
        grid.setVisible(!none);
        grid.getDataProvider().refreshAll();
    }
}
