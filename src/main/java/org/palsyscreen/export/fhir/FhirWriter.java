package org.palsyscreen.export.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.export.archive.Installation;
import org.palsyscreen.export.writing.FormatWriter;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.export.writing.Pseudonyms;
import org.palsyscreen.export.writing.WholeRecords;
import org.palsyscreen.patients.PatientQuery;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.screening.ScreeningBatch;
import org.springframework.stereotype.Component;

@Component
class FhirWriter implements FormatWriter {
    private final WholeRecords records;
    private final ScreeningBatch screenings;
    private final PatientQuery patients;
    private final Installation installation;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    FhirWriter(
            WholeRecords records,
            ScreeningBatch screenings,
            PatientQuery patients,
            Installation installation,
            Pseudonyms pseudonyms,
            Clock clock) {
        this.records = records;
        this.screenings = screenings;
        this.patients = patients;
        this.installation = installation;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Made at the first export: it reads the model of the standard, which takes seconds. */
    private static final class Standard {
        private static final FhirContext R4 = FhirContext.forR4();
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.FHIR;
    }

    @Override
    public long write(HistoryFilter filter, ExportOptions options, OutputStream out, ExportProgress progress)
            throws IOException {
        var persons = new Persons(options, pseudonyms.pseudonymiser());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var subjects = new Subjects(patients, persons);
        var uuid = installation.uuid();
        var bundle = new BundleStream(Standard.R4.newJsonParser(), out, now);
        bundle.add(id(uuid, "codes"), Codes.system());
        long rows = records.each(filter, options, progress, screening -> {
            var resources = new ScreeningResources(screening, persons, subjects, kind -> id(uuid, kind), now);
            resources.writeTo(
                    bundle,
                    options.pictures()
                            ? screenings.picture(screening.screening().id()).orElse(null)
                            : null);
        });
        bundle.finish();
        return rows;
    }

    /** The same resource has the same id in every export of this installation. */
    private static UUID id(String installation, String kind) {
        return UUID.nameUUIDFromBytes((installation + "/" + kind).getBytes(StandardCharsets.UTF_8));
    }
}
