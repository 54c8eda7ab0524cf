package org.palsyscreen.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;

/** Makes copies of the running database. Others wait while its file is copied, and go on while the copy is read. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface Backups {
    enum Step {
        COPYING,
        /** Reading every row, picture and audit entry of the copy. */
        CHECKING,
        PACKING
    }

    /** Whether the database is a file of this application. */
    boolean here();

    Path folder();

    /** Those in the folder, newest first. */
    List<StoredBackup> stored();

    /** Into the folder; older ones than the configured number are deleted once the new one is complete. */
    BackupResult make(Consumer<Step> progress);

    /** Into this file, which appears when it is complete. */
    BackupResult make(Path file, Consumer<Step> progress);
}
