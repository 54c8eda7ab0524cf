package org.palsyscreen.export.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the entries of an archive. All have the same time, so that equal records are equal bytes. */
final class Entries {
    private static final JsonMapper JSON = new JsonMapper();

    private final ZipOutputStream zip;

    Entries(ZipOutputStream zip) {
        this.zip = zip;
    }

    /**
     * One line of JSON for each.
     *
     * @return SHA-256 of the bytes
     */
    String lines(String name, List<ObjectNode> lines) throws IOException {
        var text = new ByteArrayOutputStream();
        for (var line : lines) {
            text.writeBytes(JSON.writeValueAsBytes(line));
            text.write('\n');
        }
        var bytes = text.toByteArray();
        entry(new ZipEntry(name), bytes);
        return Digests.sha256(bytes);
    }

    void manifest(Manifest manifest) throws IOException {
        entry(new ZipEntry(Manifest.NAME), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    }

    /** A picture is compressed already. */
    void picture(String name, byte[] jpeg) throws IOException {
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        var crc = new CRC32();
        crc.update(jpeg);
        entry.setCrc(crc.getValue());
        entry.setSize(jpeg.length);
        entry.setCompressedSize(jpeg.length);
        entry(entry, jpeg);
    }

    private void entry(ZipEntry entry, byte[] bytes) throws IOException {
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
