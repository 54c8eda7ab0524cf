package org.palsyscreen.retention.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.patients.Patient;
import org.palsyscreen.patients.PatientPageSection;
import org.palsyscreen.records.RecordPageSection;
import org.palsyscreen.retention.Erasure;
import org.palsyscreen.retention.LegalHold;
import org.palsyscreen.retention.LegalHolds;
import org.palsyscreen.screening.ScreeningRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators find at the end of a patient's page, and of the record of a screening without a patient. */
@Configuration(proxyBeanMethods = false)
class PageSections {
    @Bean
    PatientPageSection keepingOfPatient(CurrentUser user, Erasure erasure, LegalHolds holds) {
        return (patient, changed) -> user.may(Role.ADMINISTRATOR) && patient.mergedInto() == null
                ? Optional.of(new KeepPanel(
                        holds.on(patient.id()).orElse(null),
                        reason -> holds.place(patient.id(), reason),
                        () -> holds.on(patient.id()).map(LegalHold::id).ifPresent(holds::lift),
                        () -> dialog(erasure, patient),
                        changed))
                : Optional.empty();
    }

    @Bean
    RecordPageSection keepingOfRecord(CurrentUser user, Erasure erasure, LegalHolds holds) {
        return screening -> user.may(Role.ADMINISTRATOR) && screening.patientReference() == null
                ? Optional.of(new KeepPanel(
                        holds.on(screening.id()).orElse(null),
                        reason -> holds.place(screening.id(), reason),
                        () -> holds.on(screening.id()).map(LegalHold::id).ifPresent(holds::lift),
                        () -> dialog(erasure, screening),
                        () -> UI.getCurrent().refreshCurrentRoute(false)))
                : Optional.empty();
    }

    private static EraseDialog dialog(Erasure erasure, Patient patient) {
        var counts = erasure.of(patient.id()).orElseThrow();
        var what = UI.getCurrent()
                .getTranslation(
                        "retention.erase.patient",
                        counts.references(),
                        counts.screenings(),
                        counts.reviews(),
                        counts.consents());
        return new EraseDialog(
                what, patient.reference().value(), typed -> erasure.erase(patient.id(), typed), "patients");
    }

    private static EraseDialog dialog(Erasure erasure, ScreeningRecord screening) {
        var what = UI.getCurrent().getTranslation("retention.erase.screening");
        return new EraseDialog(
                what, screening.id().toString(), typed -> erasure.erase(screening.id(), typed), "history");
    }
}
