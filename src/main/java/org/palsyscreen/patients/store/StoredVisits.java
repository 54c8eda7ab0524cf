package org.palsyscreen.patients.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.Thresholds;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.patients.PatientId;
import org.palsyscreen.patients.Visit;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A patient's screenings without their pictures. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredVisits {
    private final JdbcClient jdbc;

    StoredVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, of the newest. */
    List<Visit> of(PatientId patient, int most) {
        return jdbc.sql("""
                select id, taken_at, outcome, probability, severity, brow_z, eye_z, cheek_z, mouth_z, lower_threshold,
                    upper_threshold, ungradable_reason, model_version, review_state, voided
                from screening where patient_id = ? order by taken_at desc, id desc fetch first ? rows only""")
                .params(patient.value(), most)
                .query((row, n) -> visit(row))
                .list()
                .reversed();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        var reason = row.getString("ungradable_reason");
        return new Visit(
                new ScreeningId(row.getLong("id")),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                number(row, "probability"),
                number(row, "severity"),
                asymmetry(row),
                thresholds(row),
                reason == null ? null : UngradableReason.valueOf(reason),
                row.getString("model_version"),
                ReviewState.valueOf(row.getString("review_state")),
                row.getBoolean("voided"));
    }

    private static Map<Region, Double> asymmetry(ResultSet row) throws SQLException {
        var asymmetry = new EnumMap<Region, Double>(Region.class);
        for (var region : Region.values()) {
            var z = number(row, region.name().toLowerCase(Locale.ROOT) + "_z");
            if (z != null) {
                asymmetry.put(region, z);
            }
        }
        return asymmetry;
    }

    private static @Nullable Thresholds thresholds(ResultSet row) throws SQLException {
        var lower = number(row, "lower_threshold");
        var upper = number(row, "upper_threshold");
        return lower == null || upper == null ? null : new Thresholds(lower, upper);
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double stored = row.getDouble(column);
        return row.wasNull() ? null : (Double) stored;
    }
}
