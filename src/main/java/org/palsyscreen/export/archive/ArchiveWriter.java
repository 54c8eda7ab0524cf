package org.palsyscreen.export.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.zip.ZipOutputStream;
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

/** Writes the archive in one pass: for each page of the history its pictures and a part with its records. */
@Component
class ArchiveWriter implements FormatWriter {
    /** Records a part; it is in memory while it is written and read, at about 15 kB a record. */
    static final int PART = 100;

    private final ScreeningPages pages;
    private final StoredRows rows;
    private final RecordLine lines;
    private final Installation installation;
    private final SchemaVersion schema;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    ArchiveWriter(
            ScreeningPages pages,
            StoredRows rows,
            RecordLine lines,
            Installation installation,
            SchemaVersion schema,
            Pseudonyms pseudonyms,
            Clock clock) {
        this.pages = pages;
        this.rows = rows;
        this.lines = lines;
        this.installation = installation;
        this.schema = schema;
        this.pseudonyms = pseudonyms;
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
        var parts = new Parts(zip, persons, rows, lines);
        long written = pages.each(withVoided(filter, options), options, PART, progress, parts::add);
        parts.finish(installation.uuid(), String.valueOf(schema.number()), clock.instant());
        zip.finish();
        return written;
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
