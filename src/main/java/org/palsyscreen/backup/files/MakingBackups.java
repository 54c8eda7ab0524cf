package org.palsyscreen.backup.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.access.CurrentUser;
import org.palsyscreen.audit.AuditAction;
import org.palsyscreen.audit.AuditLog;
import org.palsyscreen.backup.BackupManifest;
import org.palsyscreen.backup.BackupResult;
import org.palsyscreen.backup.BackupResult.Failed;
import org.palsyscreen.backup.BackupResult.Made;
import org.palsyscreen.backup.BackupResult.Problem;
import org.palsyscreen.backup.Backups;
import org.palsyscreen.backup.StoredBackup;
import org.palsyscreen.storage.DatabaseCopy;
import org.palsyscreen.storage.DatabaseFileOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/** The copy is opened and read from beginning to end before it becomes a backup. */
@Service
class MakingBackups implements Backups {
    private static final Logger log = LoggerFactory.getLogger(MakingBackups.class);
    private static final String UNFINISHED = ".backup-";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'palsyscreen-'uuuuMMdd-HHmmss'Z.zip'").withZone(ZoneOffset.UTC);

    private final DatabaseCopy copy;
    private final JdbcConnectionDetails connection;
    private final BackupFolder backupFolder;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    MakingBackups(
            DatabaseCopy copy,
            JdbcConnectionDetails connection,
            BackupFolder backupFolder,
            AuditLog audit,
            CurrentUser currentUser,
            TransactionOperations transaction,
            Clock clock) {
        this.copy = copy;
        this.connection = connection;
        this.backupFolder = backupFolder;
        this.audit = audit;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean here() {
        return copy.here();
    }

    @Override
    public Path folder() {
        return backupFolder.path();
    }

    @Override
    public List<StoredBackup> stored() {
        return backupFolder.stored();
    }

    @Override
    public BackupResult make(Consumer<Step> progress) {
        return make(currentUser.username(), progress);
    }

    /** Into the folder, in anybody's name. */
    BackupResult make(String actor, Consumer<Step> progress) {
        var made = make(actor, folder().resolve(NAME.format(clock.instant())), progress);
        if (made instanceof Made) {
            backupFolder.deleteOld();
        }
        return made;
    }

    @Override
    public BackupResult make(Path file, Consumer<Step> progress) {
        return make(currentUser.username(), file, progress);
    }

    private BackupResult make(String actor, Path file, Consumer<Step> progress) {
        if (!here()) {
            return new Failed(Problem.NOT_HERE, "");
        }
        if (!oneAtATime.tryLock()) {
            return new Failed(Problem.BUSY, "");
        }
        try {
            return noted(actor, attempt(file.toAbsolutePath(), progress));
        } finally {
            oneAtATime.unlock();
        }
    }

    private BackupResult attempt(Path file, Consumer<Step> progress) {
        var into = Objects.requireNonNull(file.getParent(), "an absolute path of a file has a folder");
        try {
            Files.createDirectories(into);
            deleteLeftovers(into);
            var work = Files.createTempDirectory(into, UNFINISHED);
            try {
                var manifest = written(work, file, progress);
                return manifest == null ? new Failed(Problem.BUSY, "") : new Made(file, manifest);
            } finally {
                FileSystemUtils.deleteRecursively(work);
            }
        } catch (UnsoundCopy unsound) {
            log.error("a copy of the database is not sound", unsound);
            return new Failed(Problem.NOT_SOUND, String.valueOf(unsound.getMessage()));
        } catch (IOException | DataAccessException e) {
            log.error("a backup could not be written", e);
            return new Failed(Problem.NOT_WRITTEN, into.toString());
        }
    }

    /** What a killed application left behind is a copy of all records. */
    private static void deleteLeftovers(Path folder) throws IOException {
        try (var leftovers = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (var leftover : leftovers) {
                FileSystemUtils.deleteRecursively(leftover);
            }
        }
    }

    /** Null when somebody had the database for too long. */
    private @Nullable BackupManifest written(Path work, Path file, Consumer<Step> progress)
            throws IOException, UnsoundCopy {
        progress.accept(Step.COPYING);
        var database = work.resolve(BackupFile.DATABASE);
        if (copy.copyTo(database) != DatabaseFileOutcome.DONE) {
            return null;
        }
        var copied = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        progress.accept(Step.CHECKING);
        var contents = CopyReader.read(database, connection.getUsername(), connection.getPassword());
        var manifest = new BackupManifest(
                BackupManifest.FORMAT, copied, Files.size(database), CopyReader.sha256(database), contents);
        progress.accept(Step.PACKING);
        var whole = work.resolve("whole.zip");
        try (var out = new BufferedOutputStream(Files.newOutputStream(whole))) {
            BackupFile.write(database, manifest, out);
        }
        try (var channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return manifest;
    }

    private BackupResult noted(String actor, BackupResult result) {
        transaction.executeWithoutResult(status -> {
            switch (result) {
                case Made(var file, var manifest) ->
                    audit.record(
                            AuditAction.BACKUP_MADE,
                            actor,
                            "backup/" + file.getFileName(),
                            manifest.contents().screenings() + " screenings, SHA-256 of the database "
                                    + manifest.databaseSha256());
                case Failed(var problem, var detail) ->
                    audit.record(AuditAction.BACKUP_FAILED, actor, null, problem.name());
            }
        });
        return result;
    }
}
