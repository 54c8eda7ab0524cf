package org.palsyscreen.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.export.writing.ExportedScreening;
import org.palsyscreen.export.writing.Persons;

/** What a row of a table has, in this order; a cell is a text, a number or null for nothing. */
final class Columns {
    private static final String DISCLAIMER = "screening aid, not a diagnosis";

    private final List<Column> columns = new ArrayList<>();

    private record Column(String name, Cell cell) {}

    private interface Cell {
        @Nullable
        Object of(ExportedScreening screening);
    }

    Columns(Persons persons) {
        boolean identified = persons.options().identified();
        add("screening", row -> row.screening().id().toString());
        add("taken at (UTC)", row -> persons.time(row.screening().takenAt()));
        add(identified ? "patient reference" : "patient pseudonym", row -> patient(row, persons));
        if (identified) {
            add("operator", row -> row.screening().operator());
        }
        add("outcome", row -> row.screening().finding().outcome().name());
        addVerdict();
        add(
                "ungradable reason",
                row -> row.screening().finding() instanceof Ungradable ungradable
                        ? ungradable.reason().name()
                        : null);
        add("source", row -> row.screening().source().name());
        add("model version", row -> row.screening().modelVersion());
        addThresholds();
        addReview(persons);
        if (identified) {
            add("picture SHA-256", row -> row.screening().pictureSha256());
        }
        add("note", row -> DISCLAIMER);
    }

    private void addVerdict() {
        add(
                "probability",
                row -> row.assessment() == null ? null : row.assessment().probability());
        add(
                "affected side",
                row -> row.assessment() == null
                        ? null
                        : row.assessment().affectedSide().name());
        add("asymmetry severity (0-100, not House-Brackmann)", row -> severity(row, null));
        for (var region : Region.values()) {
            var name = region.name().toLowerCase(Locale.ROOT);
            int place = region.ordinal();
            add(name + " severity", row -> severity(row, region));
            add(
                    name + " asymmetry (z)",
                    row -> row.assessment() == null
                            ? null
                            : row.assessment().regions().get(place).zScore());
            add(
                    name + " contribution (logit)",
                    row -> row.assessment() == null
                            ? null
                            : row.assessment().regions().get(place).contribution());
        }
    }

    private void addThresholds() {
        add(
                "lower threshold",
                row -> row.assessment() == null
                        ? null
                        : row.assessment().thresholds().lower());
        add(
                "upper threshold",
                row -> row.assessment() == null
                        ? null
                        : row.assessment().thresholds().upper());
    }

    private void addReview(Persons persons) {
        add("review state", row -> row.screening().reviewState().name());
        add("signed off", row -> yesOrNo(row.screening().standing().signedOff()));
        add("voided", row -> yesOrNo(row.screening().standing().voided()));
        add("reviewed outcome", row -> {
            var standing = row.standing();
            var outcome = standing == null ? null : row.outcome(standing);
            return outcome == null ? null : outcome.name();
        });
        if (persons.options().identified()) {
            add(
                    "reviewer",
                    row -> row.standing() == null ? null : row.standing().reviewer());
        }
        add(
                "reviewed at (UTC)",
                row -> row.standing() == null
                        ? null
                        : persons.time(row.standing().at()));
        if (persons.options().withNotes()) {
            add("review note", ExportedScreening::note);
        }
    }

    private void add(String name, Cell cell) {
        columns.add(new Column(name, cell));
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Text is made harmless for spreadsheet programs. */
    List<@Nullable Object> cells(ExportedScreening screening) {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        for (var column : columns) {
            var value = column.cell().of(screening);
            cells.add(value instanceof String text ? SafeCell.text(text) : value);
        }
        return cells;
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static @Nullable Object patient(ExportedScreening row, Persons persons) {
        var patient = row.screening().patientReference();
        return patient == null ? null : persons.patient(patient);
    }

    private static @Nullable Object severity(ExportedScreening row, @Nullable Region region) {
        var assessment = row.assessment();
        var severity = assessment == null ? null : assessment.severity();
        if (severity == null) {
            return null;
        }
        return region == null ? (Object) severity.overall() : (Object) severity.of(region);
    }
}
