package org.palsyscreen.export.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Set;
import java.util.zip.ZipOutputStream;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.access.Role;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.export.writing.FormatWriter;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.export.writing.Pseudonyms;
import org.palsyscreen.export.writing.ScreeningPages;
import org.palsyscreen.export.writing.StaysOpen;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryFilter.Voided;
import org.springframework.stereotype.Component;

/** Writes the archive in one pass: for each page of the history its patients, its pictures and its records. */
@Component
class ArchiveWriter implements FormatWriter {
    /** Records a part; it is in memory while it is written and read, at about 15 kB a record. */
    static final int PART = 100;

    private static final String NOTE = "A screening aid, not a diagnosis.";
    private static final HistoryFilter EVERYTHING =
            new HistoryFilter(null, null, Set.of(), null, Set.of(), "", Voided.INCLUDED);

    private final ScreeningPages pages;
    private final StoredRows rows;
    private final RecordLine lines;
    private final PersonRows personRows;
    private final Installation installation;
    private final SchemaVersion schema;
    private final Pseudonyms pseudonyms;
    private final CurrentUser currentUser;
    private final Clock clock;

    ArchiveWriter(
            ScreeningPages pages,
            StoredRows rows,
            RecordLine lines,
            PersonRows personRows,
            Installation installation,
            SchemaVersion schema,
            Pseudonyms pseudonyms,
            CurrentUser currentUser,
            Clock clock) {
        this.pages = pages;
        this.rows = rows;
        this.lines = lines;
        this.personRows = personRows;
        this.installation = installation;
        this.schema = schema;
        this.pseudonyms = pseudonyms;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.ZIP;
    }

    @Override
    public long write(HistoryFilter filter, ExportOptions options, OutputStream out, ExportProgress progress)
            throws IOException {
        var persons = new Persons(options, pseudonyms.pseudonymiser());
        // not closed after a failure: closing would complete the archive
        var zip = new ZipOutputStream(new StaysOpen(out));
        var entries = new Entries(zip);
        var records = new RecordParts(entries, persons, rows, lines, currentUser.may(Role.ADMINISTRATOR));
        var patients = new PersonParts(entries, personRows);
        var wanted = withVoided(filter, options);
        long written = pages.each(wanted, options, PART, progress, page -> {
            if (options.identified()) {
                patients.addOf(page);
            }
            records.add(page);
        });
        if (options.identified() && wanted.equals(EVERYTHING)) {
            patients.addWithoutScreenings(progress, written);
        }
        entries.manifest(manifest(persons, records, patients));
        zip.finish();
        return written;
    }

    private Manifest manifest(Persons persons, RecordParts records, PersonParts patients) {
        var options = persons.options();
        return new Manifest(
                Manifest.FORMAT,
                Manifest.VERSION,
                String.valueOf(schema.number()),
                options.identified() ? installation.uuid() : "",
                persons.time(clock.instant()),
                options.identified(),
                options.withNotes(),
                options.pictures(),
                records.screenings(),
                records.reviews(),
                records.pictures(),
                Manifest.sha256(records.parts(), patients.parts()),
                NOTE,
                records.parts(),
                patients.parts());
    }

    /** What was voided belongs to the record, and so to the archive that takes the record elsewhere. */
    private static HistoryFilter withVoided(HistoryFilter filter, ExportOptions options) {
        if (!options.identified() || filter.voided() != Voided.LEFT_OUT) {
            return filter;
        }
        return new HistoryFilter(
                filter.from(),
                filter.until(),
                filter.outcomes(),
                filter.operator(),
                filter.reviewStates(),
                filter.patientPrefix(),
                Voided.INCLUDED);
    }
}
