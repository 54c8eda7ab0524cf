package org.palsyscreen.export.writing;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.export.ExportOptions;
import org.palsyscreen.records.HistoryFilter;

/** What the audit chain keeps of an export. */
final class AuditedFilter {
    private AuditedFilter() {}

    /** That a reference was filtered by is noted, the reference itself is not: the chain can never be erased. */
    static String describe(HistoryFilter filter, ExportOptions options) {
        var text = new StringJoiner(", ");
        text.add(options.identified() ? "identified" : "de-identified");
        if (!options.identified() && options.notes()) {
            text.add("with notes");
        }
        if (options.pictures()) {
            text.add("with pictures");
        }
        add(text, "from ", filter.from());
        add(text, "until ", filter.until());
        add(text, "operator ", filter.operator());
        if (!filter.outcomes().isEmpty()) {
            text.add("outcomes " + filter.outcomes().stream().sorted().toList());
        }
        if (!filter.reviewStates().isEmpty()) {
            text.add("review " + filter.reviewStates().stream().sorted().toList());
        }
        if (filter.voided() != HistoryFilter.Voided.LEFT_OUT) {
            text.add("voided " + filter.voided());
        }
        if (!filter.patientPrefix().isBlank()) {
            text.add(options.onePatient() ? "one patient" : "one beginning of patient references");
        }
        return text.toString();
    }

    private static void add(StringJoiner text, String name, @Nullable Object value) {
        if (value != null) {
            text.add(name + value);
        }
    }
}
