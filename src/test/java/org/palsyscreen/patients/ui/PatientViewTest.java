package org.palsyscreen.patients.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.components.Chart;
import org.palsyscreen.components.ChartTable;
import org.palsyscreen.components.VisitCompare;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.Shelf;
import org.palsyscreen.fixture.ViewTest;
import org.palsyscreen.patients.MergeService;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientDetails;
import org.palsyscreen.patients.PatientQuery;
import org.palsyscreen.patients.PatientService;
import org.palsyscreen.screening.PatientReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@Import(Shelf.class)
@WithMockUser(username = "rita", roles = "REVIEWER")
class PatientViewTest extends ViewTest {
    @Autowired
    Shelf shelf;

    @Autowired
    PatientQuery patients;

    @Autowired
    PatientService service;

    @Autowired
    MergeService merges;

    Patient patient;

    @BeforeEach
    void threeVisits() throws Exception {
        shelf.clear();
        shelf.screened("olga", "Visit-1", Findings.assessment(0.9));
        shelf.screened("olga", "Visit-1", new Ungradable(UngradableReason.NO_FACE));
        shelf.screened("olga", "Visit-1", Findings.assessment(0.25));
        patient = patient("Visit-1");
    }

    @Test
    void the_numbers_of_the_charts_stand_in_tables_too() {
        open();

        assertThat($view(Chart.class).all()).hasSize(2);
        var rows = $view(ChartTable.class).all().getFirst().getBody().getRows();
        assertThat(rows).hasSize(3);
        assertThat(cells(rows.get(0))).containsExactly("90%", "52");
        assertThat(cells(rows.get(1))).containsExactly("no value", "no value");
        assertThat(cells(rows.get(2))).containsExactly("25%", "52");
    }

    @Test
    void two_visits_are_compared_when_asked_for() {
        open();
        assertThat($view(VisitCompare.class).exists()).isFalse();
        test($view(Button.class).id("compare")).click();
        assertThat($view(VisitCompare.class).exists()).isTrue();
    }

    @Test
    void details_that_another_changed_meanwhile_are_told_and_what_was_typed_stays() throws Exception {
        open();
        var details = new PatientDetails(1950, null, "by olga");
        var now = patient("Visit-1");
        Identity.as("olga", Role.OPERATOR, () -> service.change(now.id(), now.version(), details));
        TextArea notes = $view(TextArea.class).id("notes");
        notes.setValue("by rita");
        test($view(Button.class).id("save-details")).click();

        assertThat($view(Div.class).withClassName("patients-problem").all())
                .anySatisfy(problem -> assertThat(problem.getText()).startsWith("Somebody else changed"));
        assertThat(notes.getValue()).isEqualTo("by rita");
        assertThat(patient("Visit-1").details()).isEqualTo(details);
    }

    @Test
    void details_are_saved() throws Exception {
        open();
        IntegerField year = $view(IntegerField.class).id("birth-year");
        year.setValue(1971);
        test($view(Button.class).id("save-details")).click();
        assertThat(patient("Visit-1").details().birthYear()).isEqualTo(1971);
    }

    @Test
    void the_reference_leads_to_the_page_and_an_unknown_one_says_so() {
        find("visit-1");
        assertThat($view(H1.class).single().getText()).isEqualTo("Visit-1");
        find("nobody");
        assertThat($view(H1.class).single().getText()).isEqualTo("No such patient");
    }

    @Test
    void a_new_patient_with_a_taken_reference_is_told() {
        navigate(PatientsView.class);
        test($view(Button.class).id("create-patient")).click();
        TextField reference = $(TextField.class).id("new-reference");
        reference.setValue("VISIT-1");
        test($(Button.class).id("save-new")).click();
        assertThat(reference.isInvalid()).isTrue();
        assertThat(reference.getErrorMessage()).startsWith("A patient with this reference exists");
    }

    @Test
    @WithMockUser(username = "ada", roles = "AUDITOR")
    void an_auditor_reads_and_is_offered_no_change() {
        open();
        assertThat($view(Button.class).all())
                .extracting(button -> button.getId().orElse(""))
                .containsExactly("compare");
    }

    private void open() {
        navigate(PatientView.class, patient.id().toString());
    }

    private static void find(String reference) {
        UI.getCurrent().navigate("patient", QueryParameters.of("reference", reference));
    }

    private Patient patient(String reference) throws Exception {
        return Identity.as("olga", Role.OPERATOR, () -> patients.find(new PatientReference(reference)))
                .orElseThrow();
    }

    private static List<String> cells(NativeTableRow row) {
        return row.getDataCells().stream().map(cell -> cell.getText()).toList();
    }
}
