package org.palsyscreen.export.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.export.ImportProblem;
import org.palsyscreen.export.ImportResult;
import org.palsyscreen.export.RecordImport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads an archive twice: first to check all of it, then, in one transaction, to store it. */
@Service
class ArchiveImport implements RecordImport {
    private final Arrivals.Factory arrivals;
    private final Installation installation;
    private final SchemaVersion schema;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    ArchiveImport(
            Arrivals.Factory arrivals,
            Installation installation,
            SchemaVersion schema,
            AuditLog audit,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.arrivals = arrivals;
        this.installation = installation;
        this.schema = schema;
        this.audit = audit;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public ImportResult read(Path zip, ExportProgress progress) {
        try (var archive = ArchiveFile.open(zip)) {
            var manifest = archive.manifest();
            var check = new ArchiveCheck(archive, manifest);
            check.run(schema.number(), progress);
            installation.uuid();
            return transaction.execute(status -> store(archive, manifest, check, progress));
        } catch (Refusal refusal) {
            return refused(refusal.problem(), refusal.detail());
        } catch (IOException | UncheckedIOException e) {
            return refused(ImportProblem.NOT_AN_ARCHIVE, String.valueOf(e.getMessage()));
        }
    }

    private ImportResult store(ArchiveFile archive, Manifest manifest, ArchiveCheck check, ExportProgress progress) {
        installation.lock();
        var arriving = arrivals.begin(archive, check.highest());
        try {
            PersonCheck.each(archive, manifest, arriving::take);
            ArchiveCheck.each(archive, manifest, progress, arriving::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var done = arriving.result(check.pictures(), manifest.sha256());
        audit.record(
                AuditAction.IMPORTED,
                currentUser.username(),
                "zip",
                String.format(
                        Locale.ROOT,
                        "%d screenings, %d added, %d present, %d in conflict, %d patients, %d added, %d in conflict, from"
                                + " installation %s, sha256 %s",
                        done.screenings(),
                        done.added(),
                        done.present(),
                        done.conflicts().size(),
                        done.patients().archived(),
                        done.patients().added(),
                        done.patients().conflicts().size(),
                        manifest.installation(),
                        done.sha256()));
        return done;
    }

    private ImportResult refused(ImportProblem problem, String detail) {
        transaction.executeWithoutResult(
                status -> audit.record(AuditAction.IMPORT_REFUSED, currentUser.username(), "zip", problem.name()));
        return new ImportResult.Refused(problem, detail);
    }
}
