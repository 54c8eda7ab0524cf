package org.palsyscreen.export.archive;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json} of an archive.
 *
 * @param schema version of the tables whose columns the records have
 * @param pictures true when every record that has a picture comes with it
 * @param sha256 of the hashes of the parts, one after the other as hexadecimal text, those of the persons last
 * @param personParts null in archives of version 1, which knew of patients only their references
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
        List<Part> parts,
        @Nullable List<PersonPart> personParts) {
    static final String FORMAT = "palsyscreen-archive";
    static final int VERSION = 2;
    static final String NAME = "manifest.json";

    /**
     * A file of records, one in each line.
     *
     * @param name path in the archive
     */
    record Part(String name, int screenings, String sha256) {}

    /** A file of patients, one in each line. */
    record PersonPart(String name, int persons, String sha256) {}

    List<PersonPart> persons() {
        return personParts == null ? List.of() : personParts;
    }

    static String sha256(List<Part> parts, List<PersonPart> persons) {
        var digest = Digests.sha256();
        Stream.concat(parts.stream().map(Part::sha256), persons.stream().map(PersonPart::sha256))
                .forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
