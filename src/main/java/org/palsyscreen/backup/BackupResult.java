package org.palsyscreen.backup;

import java.nio.file.Path;

/** What became of the wish for a backup. */
public sealed interface BackupResult {
    record Made(Path file, BackupManifest manifest) implements BackupResult {}

    /** There is no new backup; those of before are as they were. */
    record Failed(Problem problem, String detail) implements BackupResult {}

    enum Problem {
        /** The records are kept by a database server, which has its own tools. */
        NOT_HERE,
        /** One is being made. */
        BUSY,
        /** The folder cannot be written, or the disk is full. */
        NOT_WRITTEN,
        /** The copy was read back and something in it does not fit. */
        NOT_SOUND
    }
}
