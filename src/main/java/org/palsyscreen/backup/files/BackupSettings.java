package org.palsyscreen.backup.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code palsyscreen.backup.*}
 *
 * @param folder null: {@code backups} in the data folder
 * @param keep so many are kept in the folder, the newest; at least 1
 * @param cron when backups are made by themselves: second, minute, hour, day, month, weekday in the server's time zone;
 *     {@code -} for never
 */
@ConfigurationProperties("palsyscreen.backup")
record BackupSettings(
        @Nullable Path folder,
        @DefaultValue("7") int keep,
        @DefaultValue("-") String cron) {
    BackupSettings {
        if (keep < 1) {
            throw new IllegalArgumentException("palsyscreen.backup.keep must be at least 1: " + keep);
        }
    }
}
