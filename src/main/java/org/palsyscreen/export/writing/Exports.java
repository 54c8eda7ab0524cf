package org.palsyscreen.export.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.export.ExportCancelled;
import org.palsyscreen.export.ExportFormat;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.export.RecordExport;
import org.palsyscreen.records.HistoryFilter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes in the audit chain that an export begins and how it ends; between the two no transaction is open. */
@Service
class Exports implements RecordExport {
    private final Map<ExportFormat, FormatWriter> writers;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    Exports(
            List<FormatWriter> writers,
            AuditLog audit,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.writers = writers.stream().collect(Collectors.toMap(FormatWriter::format, Function.identity()));
        this.audit = audit;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Set<ExportFormat> formats() {
        return Collections.unmodifiableSet(EnumSet.copyOf(writers.keySet()));
    }

    @Override
    public long write(
            ExportFormat format, HistoryFilter filter, ExportOptions options, OutputStream out, ExportProgress progress)
            throws IOException {
        var writer = writers.get(format);
        if (writer == null) {
            throw new IllegalStateException("nothing writes " + format + " here");
        }
        note(AuditAction.EXPORTED, format, AuditedFilter.describe(filter, options));
        var written = new AtomicLong();
        var ended = false;
        try {
            long rows = writer.write(filter, options, out, screenings -> {
                written.set(screenings);
                return progress.goOn(screenings);
            });
            out.flush();
            ended = true;
            note(AuditAction.EXPORT_COMPLETED, format, rows + " screenings");
            return rows;
        } catch (ExportCancelled cancelled) {
            ended = true;
            note(AuditAction.EXPORT_STOPPED, format, "cancelled after " + written + " screenings");
            throw cancelled;
        } finally {
            if (!ended) {
                note(AuditAction.EXPORT_STOPPED, format, "broken off after " + written + " screenings");
            }
        }
    }

    private void note(AuditAction action, ExportFormat format, String detail) {
        transaction.executeWithoutResult(status ->
                audit.record(action, currentUser.username(), format.name().toLowerCase(Locale.ROOT), detail));
    }
}
