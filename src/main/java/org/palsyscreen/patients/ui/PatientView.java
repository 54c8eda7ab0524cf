package org.palsyscreen.patients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.patients.MergeService;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.PatientPageSection;
import org.palsyscreen.patients.PatientQuery;
import org.palsyscreen.patients.PatientService;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ScreeningArchive;

/** One patient: details, consent, visits over time. Found by number, or by {@code ?reference=}. */
@Route("patient")
@PermitAll
@StyleSheet("/styles/patients.css")
class PatientView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient PatientQuery patients;
    private final transient PatientService service;
    private final transient MergeService merges;
    private final transient ScreeningArchive archive;
    private final transient CurrentUser user;
    private final transient List<PatientPageSection> sections;

    PatientView(
            PatientQuery patients,
            PatientService service,
            MergeService merges,
            ScreeningArchive archive,
            CurrentUser user,
            List<PatientPageSection> sections) {
        this.patients = patients;
        this.service = service;
        this.merges = merges;
        this.archive = archive;
        this.user = user;
        this.sections = sections;
        addClassName("patients-patient");
    }

    static void open(PatientId id) {
        UI.getCurrent().navigate(PatientView.class, id.toString());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String number) {
        var wanted = number == null
                ? event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("reference")
                        .flatMap(PatientReference::parse)
                        .flatMap(patients::find)
                        .map(Patient::id)
                : id(number);
        show(wanted.flatMap(patients::open));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("patients.patient");
    }

    private static Optional<PatientId> id(String number) {
        try {
            return Optional.of(new PatientId(Long.parseLong(number)));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private void show(Optional<Patient> found) {
        removeAll();
        setClassName("ps-error-page", found.isEmpty());
        found.ifPresentOrElse(this::show, this::showMissing);
    }

    private void showMissing() {
        add(
                VaadinIcon.SEARCH.create(),
                new H1(getTranslation("patients.missing")),
                new Paragraph(getTranslation("patients.missing.text")),
                back());
    }

    private void show(Patient patient) {
        boolean editable = user.may(Role.OPERATOR) && patient.mergedInto() == null;
        var history = new Anchor(
                "history?patient=" + URLEncoder.encode(patient.reference().value(), StandardCharsets.UTF_8),
                getTranslation("patients.history"));
        var head = new Div(new H1(patient.reference().value()), history);
        head.addClassName("patients-head");
        add(back(), head);
        var into = patient.mergedInto();
        if (into != null) {
            add(mergedInto(into));
        }
        var columns = new Div(
                new DetailsPanel(service, patient, editable, this::again),
                new ConsentPanel(service, patient, patients.consents(patient.id()), editable, this::again));
        columns.addClassName("patients-columns");
        var visits = patients.visits(patient.id());
        add(columns);
        if (visits.isEmpty()) {
            add(new Section(
                    new H2(getTranslation("patients.visits")), new Paragraph(getTranslation("patients.visits.none"))));
        } else {
            var counted = visits.stream().filter(visit -> !visit.voided()).toList();
            if (!counted.isEmpty()) {
                add(new TrendPanel(counted));
            }
            add(new VisitList(visits), new ComparePanel(archive, counted));
        }
        add(new MergePanel(merges, patient, user, this::again));
        sections.forEach(
                section -> section.of(patient, () -> again(patient.id())).ifPresent(this::add));
    }

    /** Shows the patient as it is now, after a change here or somebody else's. */
    private void again(PatientId id) {
        show(patients.find(id));
    }

    private Div mergedInto(PatientId into) {
        var target = patients.find(into).orElseThrow();
        var notice = new Div(
                new Paragraph(getTranslation("patients.merged")),
                new RouterLink(target.reference().value(), PatientView.class, into.toString()));
        notice.addClassName("patients-notice");
        return notice;
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("patients.back"), PatientsView.class);
    }
}
