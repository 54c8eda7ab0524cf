package org.palsyscreen.backup.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.palsyscreen.backup.StoredBackup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Where backups lie; files of other names are nobody's business here. */
@Component
@EnableConfigurationProperties(BackupSettings.class)
class BackupFolder {
    private static final Pattern OURS = Pattern.compile("palsyscreen-\\d{8}-\\d{6}Z\\.zip");

    private final Path path;
    private final int keep;

    BackupFolder(BackupSettings settings, @Value("${palsyscreen.data}") Path data) {
        var chosen = settings.folder();
        this.path = (chosen == null ? data.resolve("backups") : chosen)
                .toAbsolutePath()
                .normalize();
        this.keep = settings.keep();
    }

    Path path() {
        return path;
    }

    /** Newest first. */
    List<StoredBackup> stored() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.filter(
                            file -> OURS.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .map(BackupFolder::stored)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredBackup stored(Path file) {
        try {
            return new StoredBackup(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteOld() {
        stored().stream().skip(keep).forEach(old -> {
            try {
                Files.deleteIfExists(old.file());
            } catch (IOException e) {
                throw new UncheckedIOException("an old backup could not be deleted", e);
            }
        });
    }
}
