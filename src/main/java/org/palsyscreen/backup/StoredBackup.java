package org.palsyscreen.backup;

import java.nio.file.Path;
import java.time.Instant;

/** A backup in the folder, the time being that of the file. */
public record StoredBackup(Path file, Instant at, long bytes) {}
