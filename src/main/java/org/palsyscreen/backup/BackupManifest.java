package org.palsyscreen.backup;

import java.time.Instant;

/**
 * The file {@value #NAME} in a backup.
 *
 * @param format {@value #FORMAT}
 * @param databaseBytes length of the database file
 * @param databaseSha256 of the database file, lower-case hexadecimal
 */
public record BackupManifest(
        int format, Instant madeAt, long databaseBytes, String databaseSha256, BackupContents contents) {
    public static final String NAME = "manifest.json";
    public static final int FORMAT = 1;
}
