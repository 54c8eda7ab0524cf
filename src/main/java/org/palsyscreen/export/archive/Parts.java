package org.palsyscreen.export.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.palsyscreen.export.archive.Manifest.Part;
import org.palsyscreen.export.archive.StoredRows.Pictures;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.records.HistoryRow;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The entries of an archive that is being written. */
final class Parts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTE = "A screening aid, not a diagnosis.";

    private final ZipOutputStream zip;
    private final Persons persons;
    private final StoredRows rows;
    private final RecordLine lines;
    private final List<Part> parts = new ArrayList<>();
    private long screenings;
    private long reviews;
    private long pictures;

    Parts(ZipOutputStream zip, Persons persons, StoredRows rows, RecordLine lines) {
        this.zip = zip;
        this.persons = persons;
        this.rows = rows;
        this.lines = lines;
    }

    static String picture(long id) {
        return "pictures/" + id + ".jpg";
    }

    void add(List<HistoryRow> page) throws IOException {
        var text = new ByteArrayOutputStream();
        int records = 0;
        for (var row : page) {
            var stored = rows.pictures(row.id().value());
            var line = lines.complete(row.id().value(), stored);
            if (line.isEmpty()) {
                // erased since the page was read
                continue;
            }
            addPicture(row.id().value(), line.get(), stored);
            if (!persons.options().identified()) {
                Deidentified.blunt(line.get(), persons);
            }
            text.writeBytes(JSON.writeValueAsBytes(line.get()));
            text.write('\n');
            reviews += line.get().get("reviews").size();
            records++;
        }
        if (records > 0) {
            var bytes = text.toByteArray();
            var name = String.format(Locale.ROOT, "records/%06d.ndjson", parts.size() + 1);
            entry(name, bytes, ZipEntry.DEFLATED);
            parts.add(new Part(name, records, Digests.sha256(bytes)));
            screenings += records;
        }
    }

    private void addPicture(long id, ObjectNode line, Optional<Pictures> stored) throws IOException {
        var jpeg = stored.map(Pictures::jpeg).orElse(null);
        line.putNull("picture");
        if (persons.options().pictures() && jpeg != null) {
            if (!Digests.sha256(jpeg)
                    .equals(line.get("screening").get("picture_sha256").stringValue())) {
                throw new IllegalStateException("the stored picture of screening " + id + " is not the one recorded");
            }
            line.put("picture", picture(id));
            entry(picture(id), jpeg, ZipEntry.STORED);
            pictures++;
        }
    }

    void finish(String installation, String schema, Instant at) throws IOException {
        var options = persons.options();
        var manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.VERSION,
                schema,
                options.identified() ? installation : "",
                persons.time(at),
                options.identified(),
                options.withNotes(),
                options.pictures(),
                screenings,
                reviews,
                pictures,
                Manifest.sha256(parts),
                NOTE,
                List.copyOf(parts));
        entry(
                Manifest.NAME,
                JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(manifest)
                        .getBytes(StandardCharsets.UTF_8),
                ZipEntry.DEFLATED);
    }

    /** Pictures are compressed already. All entries have the same time, so that equal records are equal bytes. */
    private void entry(String name, byte[] bytes, int method) throws IOException {
        var entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setTime(0);
        if (method == ZipEntry.STORED) {
            var crc = new CRC32();
            crc.update(bytes);
            entry.setCrc(crc.getValue());
            entry.setSize(bytes.length);
            entry.setCompressedSize(bytes.length);
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
