package org.palsyscreen.export.fhir;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Media;
import org.hl7.fhir.r4.model.Media.MediaStatus;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.export.writing.ExportedScreening;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.records.Verdict;

/** One screening as resources that refer to each other; docs/fhir.md has the table. */
final class ScreeningResources {
    private static final String AID = "A screening aid, not a diagnosis.";
    private static final String NUMBER = "http://palsyscreen.org/fhir/identifier/screening";

    private final ExportedScreening exported;
    private final Persons persons;
    private final Subjects subjects;
    private final Function<String, UUID> ids;
    private final Instant now;
    private final String number;

    ScreeningResources(
            ExportedScreening exported, Persons persons, Subjects subjects, Function<String, UUID> ids, Instant now) {
        this.exported = exported;
        this.persons = persons;
        this.subjects = subjects;
        this.ids = ids;
        this.now = now;
        number = exported.screening().id().toString();
    }

    void writeTo(BundleStream bundle, byte @Nullable [] jpeg) throws IOException {
        var subject = subject(bundle);
        var device = device(bundle);
        var observations = new ArrayList<Reference>();
        var facts = new Observations(exported, persons);
        for (var observation : facts.all()) {
            observation.setSubject(subject);
            if (device != null && !facts.reviewed(observation)) {
                observation.setDevice(device);
            }
            var id = ids.apply("observation/" + number + "/"
                    + observation.getCode().getCodingFirstRep().getCode());
            bundle.add(id, observation);
            observations.add(to(id));
        }
        var report = report(subject, observations);
        if (jpeg != null) {
            var id = ids.apply("media/" + number);
            bundle.add(id, media(subject, jpeg));
            report.addMedia().setLink(to(id));
        }
        var id = ids.apply("report/" + number);
        bundle.add(id, report);
        bundle.add(ids.apply("provenance/" + number), provenance(to(id), observations, device));
    }

    private @Nullable Reference subject(BundleStream bundle) throws IOException {
        var reference = exported.screening().patientReference();
        if (reference == null) {
            return null;
        }
        var id = ids.apply("patient/" + reference.key());
        bundle.addOnce(id, () -> subjects.of(reference));
        return to(id);
    }

    private @Nullable Reference device(BundleStream bundle) throws IOException {
        var version = exported.screening().modelVersion();
        if (version == null) {
            return null;
        }
        var id = ids.apply("device/" + version);
        bundle.addOnce(id, () -> classifier(version));
        return to(id);
    }

    private static Device classifier(String version) {
        var device = new Device();
        device.addDeviceName().setName("PalsyScreen classifier").setType(DeviceNameType.MODELNAME);
        device.addVersion().setValue(version);
        return device;
    }

    private DiagnosticReport report(@Nullable Reference subject, Iterable<Reference> observations) {
        var report = new DiagnosticReport();
        report.addIdentifier().setSystem(NUMBER).setValue(number);
        report.setStatus(status());
        report.setCode(Codes.facialPalsy("report"));
        report.setSubject(subject);
        report.setEffective(new DateTimeType(persons.time(exported.screening().takenAt())));
        if (persons.options().identified()) {
            report.setIssuedElement(
                    new InstantType(exported.screening().takenAt().toString()));
        }
        observations.forEach(report::addResult);
        report.setConclusion(AID + " Outcome: " + exported.screening().finding().outcome() + ".");
        return report;
    }

    /** Final once a reviewer has signed, amended when the verdict was changed after that. */
    private DiagnosticReportStatus status() {
        var standing = exported.screening().standing();
        if (standing.voided()) {
            return DiagnosticReportStatus.ENTEREDINERROR;
        }
        if (!standing.signedOff()) {
            return DiagnosticReportStatus.PRELIMINARY;
        }
        var verdicts = exported.reviews();
        int signed = 0;
        while (!(verdicts.get(signed).verdict() instanceof Verdict.SignOff)) {
            signed++;
        }
        boolean amended =
                verdicts.subList(signed, verdicts.size()).stream().anyMatch(review -> exported.outcome(review) != null);
        return amended ? DiagnosticReportStatus.AMENDED : DiagnosticReportStatus.FINAL;
    }

    private Media media(@Nullable Reference subject, byte[] jpeg) {
        var media = new Media();
        media.addIdentifier()
                .setSystem("http://palsyscreen.org/fhir/identifier/picture-sha256")
                .setValue(exported.screening().pictureSha256());
        media.setStatus(MediaStatus.COMPLETED);
        media.setSubject(subject);
        media.setWidth(exported.screening().pictureWidth());
        media.setHeight(exported.screening().pictureHeight());
        media.getContent().setContentType("image/jpeg").setData(jpeg);
        return media;
    }

    private Provenance provenance(Reference report, Iterable<Reference> observations, @Nullable Reference device) {
        var provenance = new Provenance();
        provenance.addTarget(report);
        observations.forEach(provenance::addTarget);
        var recorded = persons.options().identified() ? exported.screening().takenAt() : now;
        provenance.setRecordedElement(new InstantType(recorded.toString()));
        if (device != null) {
            provenance.addAgent().setType(participant("assembler")).setWho(device);
        }
        var operator = persons.staff(exported.screening().operator());
        provenance
                .addAgent()
                .setType(participant("performer"))
                .setWho(new Reference().setDisplay(operator.isEmpty() ? "operator, not named" : operator));
        return provenance;
    }

    private static CodeableConcept participant(String code) {
        return new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/provenance-participant-type", code, null));
    }

    private static Reference to(UUID id) {
        return new Reference("urn:uuid:" + id);
    }
}
