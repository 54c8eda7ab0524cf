package org.palsyscreen.export.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.palsyscreen.export.ExportProgress;
import org.palsyscreen.export.archive.Manifest.PersonPart;
import org.palsyscreen.records.HistoryRow;
import tools.jackson.databind.node.ObjectNode;

/** The patients of an archive that is being written, each once, followed by those merged into them. */
final class PersonParts {
    private static final int PAGE = 100;

    private final Entries entries;
    private final PersonRows rows;
    private final BitSet written = new BitSet();
    private final List<PersonPart> parts = new ArrayList<>();

    PersonParts(Entries entries, PersonRows rows) {
        this.entries = entries;
        this.rows = rows;
    }

    void addOf(List<HistoryRow> screenings) throws IOException {
        if (!screenings.isEmpty()) {
            add(rows.of(screenings.stream().map(row -> row.id().value()).toList()));
        }
    }

    /** @param screenings written so far */
    void addWithoutScreenings(ExportProgress progress, long screenings) throws IOException {
        var page = rows.withoutScreenings(0, PAGE);
        while (!page.isEmpty()) {
            progress.check(screenings);
            add(page);
            page = rows.withoutScreenings(page.getLast(), PAGE);
        }
    }

    private void add(List<Long> patients) throws IOException {
        var lines = new ArrayList<ObjectNode>();
        patients.forEach(patient -> collect(patient, lines));
        if (!lines.isEmpty()) {
            var name = String.format(Locale.ROOT, "persons/%06d.ndjson", parts.size() + 1);
            parts.add(new PersonPart(name, lines.size(), entries.lines(name, lines)));
        }
    }

    private void collect(long patient, List<ObjectNode> lines) {
        if (written.get(Math.toIntExact(patient))) {
            return;
        }
        written.set(Math.toIntExact(patient));
        rows.line(patient).ifPresent(lines::add);
        rows.mergedInto(patient).forEach(merged -> collect(merged, lines));
    }

    List<PersonPart> parts() {
        return List.copyOf(parts);
    }
}
