package org.palsyscreen.export.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.export.CsvExport;
import org.palsyscreen.export.CsvOptions;
import org.palsyscreen.export.csv.Pseudonyms.Pseudonymiser;
import org.palsyscreen.records.HistoryCursor;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryQuery;
import org.palsyscreen.records.HistoryRow;
import org.palsyscreen.records.HistorySort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads page by page along the history's own keyset: a slow reader at the other end holds neither a transaction nor a
 * database connection, and no more than one page is in memory.
 */
@Service
class CsvWriter implements CsvExport {
    private static final String DISCLAIMER = "screening aid, not a diagnosis";
    private static final List<String> RESULT = List.of(
            "outcome",
            "probability",
            "affected side",
            "asymmetry severity (0-100, not House-Brackmann)",
            "ungradable reason",
            "source",
            "model version",
            "review state",
            "signed off",
            "voided",
            "note");

    private final HistoryQuery history;
    private final Pseudonyms pseudonyms;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    CsvWriter(
            HistoryQuery history,
            Pseudonyms pseudonyms,
            AuditLog audit,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.history = history;
        this.pseudonyms = pseudonyms;
        this.audit = audit;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public long write(HistoryFilter filter, CsvOptions options, OutputStream out, LongConsumer progress)
            throws IOException {
        var pseudonymiser = pseudonyms.pseudonymiser();
        transaction.executeWithoutResult(status -> audit.record(
                AuditAction.EXPORTED, currentUser.username(), "csv", AuditedFilter.describe(filter, options)));
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (options.byteOrderMark()) {
            writer.write('\ufeff');
        }
        // not closed: the stream is the caller's
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(header(options));
        long written = 0;
        HistoryCursor cursor = null;
        do {
            var page = history.page(filter, HistorySort.NEWEST_FIRST, cursor, HistoryQuery.MAX_LIMIT);
            for (var row : page.rows()) {
                csv.printRecord(cells(row, options, pseudonymiser));
            }
            csv.flush();
            written += page.rows().size();
            progress.accept(written);
            cursor = page.next();
        } while (cursor != null);
        return written;
    }

    private static List<String> header(CsvOptions options) {
        var header = new ArrayList<String>(List.of("screening", "taken at (UTC)"));
        header.add(options.identified() ? "patient reference" : "patient pseudonym");
        if (options.identified()) {
            header.add("operator");
        }
        header.addAll(RESULT);
        return header;
    }

    private static List<String> cells(HistoryRow row, CsvOptions options, Pseudonymiser pseudonymiser) {
        var cells = new ArrayList<String>();
        cells.add(row.id().toString());
        cells.add(row.takenAt().toString());
        var patient = row.patientReference();
        if (patient == null) {
            cells.add("");
        } else {
            cells.add(options.identified() ? SafeCell.text(patient.value()) : pseudonymiser.of(patient));
        }
        if (options.identified()) {
            cells.add(SafeCell.text(row.operator()));
        }
        cells.add(row.outcome().name());
        cells.add(row.probability() == null ? "" : row.probability().toString());
        cells.add(row.affectedSide() == null ? "" : row.affectedSide().name());
        cells.add(row.severity() == null ? "" : row.severity().toString());
        cells.add(row.ungradableReason() == null ? "" : row.ungradableReason().name());
        cells.add(row.source().name());
        cells.add(SafeCell.text(row.modelVersion()));
        cells.add(row.reviewState().name());
        cells.add(String.valueOf(row.standing().signedOff()));
        cells.add(String.valueOf(row.standing().voided()));
        cells.add(DISCLAIMER);
        return cells;
    }
}
