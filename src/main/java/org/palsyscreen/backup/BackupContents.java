package org.palsyscreen.backup;

import java.util.Map;
import java.util.TreeMap;
import org.palsyscreen.audit.AuditHead;

/**
 * What was found in a copy of the database when it was read back.
 *
 * @param rows of each table
 * @param picturesSha256 SHA-256 over the SHA-256 of all pictures in the order of their screenings, each computed from the
 *     picture itself
 * @param auditHead the last entry of the chain, which was verified from its first entry on
 */
public record BackupContents(Map<String, Long> rows, String picturesSha256, AuditHead auditHead) {
    public BackupContents {
        rows = new TreeMap<>(rows);
    }

    public long screenings() {
        return rows.getOrDefault("screening", 0L);
    }
}
