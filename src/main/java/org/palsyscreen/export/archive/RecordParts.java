package org.palsyscreen.export.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palsyscreen.export.archive.Manifest.Part;
import org.palsyscreen.export.archive.StoredRows.Pictures;
import org.palsyscreen.export.writing.Persons;
import org.palsyscreen.records.HistoryRow;
import tools.jackson.databind.node.ObjectNode;

/** The screenings of an archive that is being written, with their pictures. */
final class RecordParts {
    private final Entries entries;
    private final Persons persons;
    private final StoredRows rows;
    private final RecordLine lines;
    private final boolean unsettled;
    private final List<Part> parts = new ArrayList<>();
    private long screenings;
    private long reviews;
    private long pictures;

    /** @param unsettled whether the one who exports may know readings that a second reader is still waited for */
    RecordParts(Entries entries, Persons persons, StoredRows rows, RecordLine lines, boolean unsettled) {
        this.entries = entries;
        this.persons = persons;
        this.rows = rows;
        this.lines = lines;
        this.unsettled = unsettled;
    }

    static String picture(long id) {
        return "pictures/" + id + ".jpg";
    }

    void add(List<HistoryRow> page) throws IOException {
        var part = new ArrayList<ObjectNode>();
        for (var row : page) {
            var stored = rows.pictures(row.id().value());
            var line = lines.complete(row.id().value(), stored);
            if (line.isEmpty()) {
                // erased since the page was read
                continue;
            }
            addPicture(row.id().value(), line.get(), stored);
            if (!unsettled) {
                UnsettledReadings.hide(line.get());
            }
            if (!persons.options().identified()) {
                Deidentified.blunt(line.get(), persons);
            }
            part.add(line.get());
            reviews += line.get().get("reviews").size();
        }
        if (!part.isEmpty()) {
            var name = String.format(Locale.ROOT, "records/%06d.ndjson", parts.size() + 1);
            parts.add(new Part(name, part.size(), entries.lines(name, part)));
            screenings += part.size();
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
            entries.picture(picture(id), jpeg);
            pictures++;
        }
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    long screenings() {
        return screenings;
    }

    long reviews() {
        return reviews;
    }

    long pictures() {
        return pictures;
    }
}
