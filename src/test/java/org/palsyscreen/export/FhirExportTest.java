package org.palsyscreen.export;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Media;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Finding;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.fixture.EmptyRecord;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningId;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordSlice
class FhirExportTest {
    private static final FhirContext R4 = FhirContext.forR4();
    private static final ExportOptions DEIDENTIFIED_WITH_PICTURES =
            new ExportOptions(false, false, true, false, false, Locale.ENGLISH, ZoneOffset.UTC);
    /** Random digits that may be a year's. */
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Autowired
    RecordExport export;

    @Autowired
    ScreeningService screenings;

    @Autowired
    ReviewService reviews;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void screenings() throws Exception {
        EmptyRecord.make(jdbc);
        screen(Findings.assessment(0.9), "Siti");
        screen(Findings.assessment(0.5, null), "Siti");
        screen(new Ungradable(UngradableReason.NO_FACE), null);
    }

    @Test
    void the_bundle_is_valid_by_the_validator_of_the_standard() throws Exception {
        long first = jdbc.sql("select min(id) from screening").query(Long.class).single();
        review(first, 0, new Verdict.Override(Outcome.NO_SIGN, "scar"));
        review(first, 1, new Verdict.SignOff(""));

        for (var options : List.of(ExportOptions.COMPLETE, ExportOptions.DEIDENTIFIED, DEIDENTIFIED_WITH_PICTURES)) {
            assertThat(problems(text(options))).isEmpty();
        }
    }

    @Test
    void year_of_birth_and_sex_are_told_with_identification_only() throws Exception {
        jdbc.sql("update patient set birth_year = 1980, sex = 'FEMALE', notes = 'speaks Sundanese'")
                .update();

        var known = all(parse(text(ExportOptions.COMPLETE)), Patient.class).getFirst();
        assertThat(known.getBirthDateElement().getValueAsString()).isEqualTo("1980");
        assertThat(known.getGender()).isEqualTo(AdministrativeGender.FEMALE);
        assertThat(problems(text(ExportOptions.COMPLETE))).isEmpty();
        assertThat(text(ExportOptions.DEIDENTIFIED).replaceAll(UUID, ""))
                .doesNotContain("1980", "female", "birthDate", "Sundanese");
    }

    @Test
    void the_validator_would_find_a_mistake() throws Exception {
        assertThat(problems(text(ExportOptions.COMPLETE).replaceFirst("\"preliminary\"", "\"perhaps\"")))
                .isNotEmpty();
    }

    @Test
    void a_screening_is_a_report_with_its_observations_and_where_they_come_from() throws Exception {
        var bundle = parse(text(ExportOptions.COMPLETE));

        assertThat(all(bundle, DiagnosticReport.class)).hasSize(3);
        assertThat(all(bundle, Observation.class)).hasSize(5);
        assertThat(all(bundle, Media.class)).hasSize(3);
        assertThat(all(bundle, Observation.class))
                .flatExtracting(Observation::getComponent)
                .extracting(component -> component.getCode().getCodingFirstRep().getCode())
                .contains("mouth-z", "mouth-severity", "mouth-contribution");
        assertThat(all(bundle, Provenance.class)).hasSize(3);
        assertThat(all(bundle, Patient.class))
                .extracting(patient -> patient.getIdentifierFirstRep().getValue())
                .containsExactly("Siti");
        assertThat(all(bundle, Device.class))
                .extracting(device -> device.getVersionFirstRep().getValue())
                .containsExactly("test-1");
        assertThat(all(bundle, DiagnosticReport.class))
                .extracting(DiagnosticReport::getConclusion)
                .allMatch(conclusion -> conclusion.startsWith("A screening aid, not a diagnosis."));
        var outcome = all(bundle, Observation.class).stream()
                .filter(observation ->
                        observation.getCode().getCodingFirstRep().getCode().equals("outcome"))
                .toList()
                .getLast();
        assertThat(outcome.getCode().getCoding().getLast().getCode()).isEqualTo("280816001");
        assertThat(outcome.getValueCodeableConcept().getCodingFirstRep().getCode())
                .isEqualTo("REFER");
        assertThat(outcome.getComponent()
                        .getFirst()
                        .getValueQuantity()
                        .getValue()
                        .doubleValue())
                .isEqualTo(0.9);
    }

    @Test
    void the_status_follows_the_reviews() throws Exception {
        long first = jdbc.sql("select min(id) from screening").query(Long.class).single();
        assertThat(status()).isEqualTo(DiagnosticReportStatus.PRELIMINARY);
        review(first, 0, new Verdict.Confirm(""));
        assertThat(status()).isEqualTo(DiagnosticReportStatus.PRELIMINARY);
        review(first, 1, new Verdict.SignOff(""));
        assertThat(status()).isEqualTo(DiagnosticReportStatus.FINAL);
        review(first, 2, new Verdict.Note("later"));
        assertThat(status()).isEqualTo(DiagnosticReportStatus.FINAL);
        review(first, 3, new Verdict.Override(Outcome.NO_SIGN, "second look"));
        assertThat(status()).isEqualTo(DiagnosticReportStatus.AMENDED);
    }

    @Test
    void without_identification_nobody_is_named() throws Exception {
        long first = jdbc.sql("select min(id) from screening").query(Long.class).single();
        review(first, 0, new Verdict.Override(Outcome.NO_SIGN, "scar"));

        assertThat(text(ExportOptions.DEIDENTIFIED))
                .doesNotContain("Siti", "olga", "rita", "scar", "image/jpeg")
                .contains(
                        "\"effectiveDateTime\":\"" + clock.instant().toString().substring(0, 10) + "\"");
    }

    private DiagnosticReportStatus status() throws Exception {
        return all(parse(text(ExportOptions.COMPLETE)), DiagnosticReport.class)
                .getLast()
                .getStatus();
    }

    private static List<String> problems(String json) {
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4),
                unknownSystemsAreWarnings());
        FhirValidator validator = R4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    /** SNOMED CT may not be passed on and so is not in the validator. */
    private static UnknownCodeSystemWarningValidationSupport unknownSystemsAreWarnings() {
        var support = new UnknownCodeSystemWarningValidationSupport(R4);
        support.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
        return support;
    }

    private static Bundle parse(String json) {
        return R4.newJsonParser().parseResource(Bundle.class, json);
    }

    private static <R extends Resource> List<R> all(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private String text(ExportOptions options) throws Exception {
        var out = new ByteArrayOutputStream();
        Identity.as(
                "olga",
                Role.OPERATOR,
                () -> export.write(ExportFormat.FHIR, HistoryFilter.NONE, options, out, rows -> true));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void review(long screening, int version, Verdict verdict) throws Exception {
        Identity.as("rita", Role.REVIEWER, () -> reviews.submit(new ScreeningId(screening), version, verdict));
    }

    private void screen(Finding finding, String patient) throws Exception {
        Identity.as(
                "olga",
                Role.OPERATOR,
                () -> screenings.record(
                        Findings.photo((byte) 1),
                        finding,
                        patient == null ? null : new PatientReference(patient),
                        PictureSource.UPLOAD));
    }
}
