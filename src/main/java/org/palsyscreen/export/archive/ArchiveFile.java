package org.palsyscreen.export.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.palsyscreen.export.ImportProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive somebody handed in. Its entries are read into memory up to a limit and never unpacked into files. */
final class ArchiveFile implements Closeable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern KNOWN =
            Pattern.compile("manifest\\.json|(records|persons)/\\d{6,9}\\.ndjson|pictures/\\d{1,19}\\.jpg");
    private static final int MAX_MANIFEST = 32 << 20;
    private static final int MAX_PART = 32 << 20;
    /** Pictures are stored with at most 1280 pixels on the longer side. */
    private static final int MAX_PICTURE = 16 << 20;

    private final ZipFile zip;

    private ArchiveFile(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws Refusal when it is no archive, or has an entry that no archive has */
    static ArchiveFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Refusal(ImportProblem.NOT_AN_ARCHIVE, String.valueOf(e.getMessage()));
        }
        try {
            checkNames(zip);
            return new ArchiveFile(zip);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void checkNames(ZipFile zip) {
        var seen = new HashSet<String>();
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            var name = entries.nextElement().getName();
            if (!KNOWN.matcher(name).matches() || !seen.add(name)) {
                throw new Refusal(ImportProblem.FOREIGN_ENTRY, name);
            }
        }
    }

    Manifest manifest() throws IOException {
        if (zip.getEntry(Manifest.NAME) == null) {
            throw new Refusal(ImportProblem.NO_MANIFEST, "");
        }
        try {
            var manifest = JSON.readValue(read(Manifest.NAME, MAX_MANIFEST), Manifest.class);
            if (!Manifest.FORMAT.equals(manifest.format()) || manifest.parts() == null) {
                throw new Refusal(ImportProblem.NO_MANIFEST, "");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new Refusal(ImportProblem.NO_MANIFEST, String.valueOf(e.getOriginalMessage()));
        }
    }

    /**
     * The lines of a part.
     *
     * @param count how many there must be
     */
    List<String> lines(String folder, String name, String sha256, int count) throws IOException {
        if (!name.startsWith(folder)) {
            throw new Refusal(ImportProblem.FOREIGN_ENTRY, name);
        }
        var bytes = read(name, MAX_PART);
        if (!Digests.sha256(bytes).equals(sha256)) {
            throw new Refusal(ImportProblem.WRONG_HASH, name);
        }
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() != count) {
            throw new Refusal(ImportProblem.BAD_VALUE, "number of lines in " + name);
        }
        return lines;
    }

    byte[] picture(String name) throws IOException {
        if (!name.startsWith("pictures/")) {
            throw new Refusal(ImportProblem.FOREIGN_ENTRY, name);
        }
        return read(name, MAX_PICTURE);
    }

    /** Counts what comes out: the size that an entry claims may be a lie. */
    private byte[] read(String name, int limit) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal(ImportProblem.MISSING_ENTRY, name);
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Refusal(ImportProblem.TOO_LARGE, name);
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new Refusal(ImportProblem.NOT_AN_ARCHIVE, name + ": " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
