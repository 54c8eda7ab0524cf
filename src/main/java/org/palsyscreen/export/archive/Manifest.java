package org.palsyscreen.export.archive;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * {@code manifest.json} of an archive.
 *
 * @param schema version of the tables whose columns the records have
 * @param pictures true when every record that has a picture comes with it
 * @param sha256 of the hashes of the parts, one after the other as hexadecimal text
 */
record Manifest(
        String format,
        int version,
        String schema,
        String installation,
        String createdAt,
        boolean identified,
        boolean notes,
        boolean pictures,
        long screenings,
        long reviews,
        long pictureFiles,
        String sha256,
        String note,
        List<Part> parts) {
    static final String FORMAT = "palsyscreen-archive";
    static final int VERSION = 1;
    static final String NAME = "manifest.json";

    /**
     * A file of records, one in each line.
     *
     * @param name path in the archive
     */
    record Part(String name, int screenings, String sha256) {}

    static String sha256(List<Part> parts) {
        var digest = Digests.sha256();
        for (var part : parts) {
            digest.update(part.sha256().getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
