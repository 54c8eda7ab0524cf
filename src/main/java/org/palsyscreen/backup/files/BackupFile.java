package org.palsyscreen.backup.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.backup.BackupManifest;
import org.palsyscreen.backup.Restore;
import org.palsyscreen.backup.Restore.Refusal;
import org.palsyscreen.backup.Restore.Result;
import org.palsyscreen.backup.Restore.Result.Refused;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup: a ZIP of the manifest and the database file, in this order. */
public final class BackupFile {
    static final String DATABASE = "palsyscreen.mv.db";
    /** No manifest is longer. */
    private static final int LONGEST_MANIFEST = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private BackupFile() {}

    static void write(Path database, BackupManifest manifest, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(database, zip);
            zip.closeEntry();
        }
    }

    /** Takes what is noted and computes it anew from the file; only when both agree the database is put in its place. */
    public static Result restore(Path backup, Path dataFolder, String user, String password) {
        var target = dataFolder.resolve(DATABASE);
        if (Files.exists(target)) {
            return new Refused(Refusal.NOT_EMPTY, target.toString());
        }
        try (var zip = new ZipFile(backup.toFile())) {
            var manifest = manifest(zip);
            var database = zip.getEntry(DATABASE);
            if (manifest == null || database == null) {
                return new Refused(Refusal.NOT_A_BACKUP, backup.toString());
            }
            if (manifest.format() != BackupManifest.FORMAT) {
                return new Refused(Refusal.OTHER_FORMAT, String.valueOf(manifest.format()));
            }
            Files.createDirectories(dataFolder);
            var work = Files.createTempDirectory(dataFolder, ".restoring-");
            try {
                return restored(zip.getInputStream(database), manifest, work, target, user, password);
            } finally {
                FileSystemUtils.deleteRecursively(work);
            }
        } catch (java.util.zip.ZipException e) {
            return new Refused(Refusal.NOT_A_BACKUP, backup.toString());
        } catch (IOException e) {
            return new Refused(Refusal.NOT_WRITTEN, String.valueOf(e.getMessage()));
        }
    }

    private static Result restored(
            InputStream database, BackupManifest manifest, Path work, Path target, String user, String password)
            throws IOException {
        var copy = work.resolve(DATABASE);
        try (var counted = new DigestInputStream(database, CopyReader.sha256())) {
            Files.copy(counted, copy);
            var sha256 = HexFormat.of().formatHex(counted.getMessageDigest().digest());
            if (!sha256.equals(manifest.databaseSha256())) {
                return new Refused(Refusal.DAMAGED, "the database file is not the one that was noted");
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return new Refused(Refusal.DAMAGED, "the file was cut off or altered");
        }
        try {
            if (!CopyReader.read(copy, user, password).equals(manifest.contents())) {
                return new Refused(Refusal.DAMAGED, "what is in the database is not what was noted");
            }
        } catch (UnsoundCopy unsound) {
            return new Refused(Refusal.DAMAGED, String.valueOf(unsound.getMessage()));
        }
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        return new Restore.Result.Done(target, manifest);
    }

    /** Null when there is none that can be understood. */
    private static @Nullable BackupManifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            return null;
        }
        try (var in = zip.getInputStream(entry)) {
            return JSON.readValue(in.readNBytes(LONGEST_MANIFEST), BackupManifest.class);
        } catch (JacksonException notOurs) {
            return null;
        }
    }
}
