package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.patients.MergeService;
import org.palsyscreen.patients.PatientQuery;
import org.palsyscreen.patients.PatientService;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReferenceFormat;
import org.palsyscreen.storage.KeysetScroll;

/** Everybody who was screened under a reference. */
@Route("patients")
@PermitAll
@Menu(title = "patients.title", order = 15, icon = "vaadin:group")
@StyleSheet("/styles/patients.css")
class PatientsView extends Main implements HasDynamicTitle {
    private static final int MOST_WAITING = 20;
    private final transient PatientQuery patients;
    private final TextField search = new TextField();
    private final PatientsGrid grid = new PatientsGrid();
    private final Paragraph empty = new Paragraph();

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
        add(head);
        var waiting = merges.waiting(MOST_WAITING);
        if (!waiting.isEmpty()) {
            add(new MergeList(
                    merges, waiting, user, () -> UI.getCurrent().getPage().reload()));
        }
        add(search, empty, grid);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("patients.title");
    }

    private void show() {
        var beginning = search.getValue();
        boolean none = patients.page(beginning, null, 1).isEmpty();
        empty.setText(getTranslation(search.isEmpty() ? "patients.none" : "patients.noMatch"));
        empty.setVisible(none);
        grid.setVisible(!none);
        grid.show(new KeysetScroll<>((after, limit) -> {
            var lines = patients.page(beginning, after, Math.min(PatientQuery.MAX_PAGE, limit));
            return new KeysetScroll.Page<>(
                    lines, lines.isEmpty() ? null : lines.getLast().reference());
        }));
    }
}
