package org.palsyscreen.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.screening.ReviewState;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the table with rows that have many equal and missing values. */
public final class RandomScreenings {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String INSERT = """
            insert into screening (id, taken_at, patient_reference, patient_key, source, operator, outcome, outcome_rank,
                probability, probability_key, affected_side, ungradable_reason, model_version, picture_width,
                picture_height, picture_sha256, review_state, review_version)
            values (?, ?, ?, ?, 'UPLOAD', ?, ?, ?, ?, ?, ?, ?, 'test-1', 640, 480, ?, ?, ?)""";

    /**
     * @param distinct how many different times, patients and probabilities there are
     */
    public static void fill(JdbcTemplate jdbc, long firstId, int count, int distinct, int operators, Random random) {
        var batch = new ArrayList<Object[]>();
        for (long id = firstId; id < firstId + count; id++) {
            batch.add(row(id, distinct, operators, random));
            if (batch.size() == 1000) {
                jdbc.batchUpdate(INSERT, batch);
                batch.clear();
            }
        }
        jdbc.batchUpdate(INSERT, batch);
    }

    private static Object[] row(long id, int distinct, int operators, Random random) {
        @Nullable String patient = random.nextInt(4) == 0 ? null : "Mrn-" + random.nextInt(distinct);
        var outcome = Outcome.values()[random.nextInt(4)];
        @Nullable
        Double probability =
                outcome == Outcome.UNGRADABLE ? null : (Double) (random.nextInt(distinct) / (double) distinct);
        var review = pick(random, 20, ReviewState.values());
        return new Object[] {
            id,
            START.plusSeconds(60L * random.nextInt(distinct)).atOffset(ZoneOffset.UTC),
            patient,
            patient == null ? "" : patient.toLowerCase(Locale.ROOT),
            "operator" + random.nextInt(operators),
            outcome.name(),
            outcome.ordinal(),
            probability,
            probability == null ? -1.0 : probability,
            probability == null ? null : "LEFT",
            probability == null ? "NO_FACE" : null,
            "0".repeat(64),
            review.name(),
            review == ReviewState.UNREVIEWED ? 0 : 1
        };
    }

    /** The first value in most cases, one of the others once in {@code rarity}. */
    private static <T> T pick(Random random, int rarity, T[] values) {
        return random.nextInt(rarity) > 0 ? values[0] : List.of(values).get(1 + random.nextInt(values.length - 1));
    }

    private RandomScreenings() {}
}
