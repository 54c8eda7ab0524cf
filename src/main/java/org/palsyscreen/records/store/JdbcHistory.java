package org.palsyscreen.records.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.records.HistoryCursor;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryPage;
import org.palsyscreen.records.HistoryQuery;
import org.palsyscreen.records.HistoryRow;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ReviewStanding;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes on behind a cursor in two steps, each a plain walk along an index: first the rows with the same sort key, then
 * those with further keys. One condition for both would make the database read all ties again on every page.
 */
@Service
@Transactional(readOnly = true)
class JdbcHistory implements HistoryQuery {
    /** So many are looked up and sorted within the time that a page may take. */
    private static final int FEW = 2000;

    private final JdbcClient jdbc;
    private final int few;

    private record Found(HistoryRow row, HistoryCursor cursor) {}

    @Autowired
    JdbcHistory(JdbcClient jdbc) {
        this(jdbc, FEW);
    }

    /** @param few up to so many screenings are looked up by the beginning of their reference and then sorted */
    JdbcHistory(JdbcClient jdbc, int few) {
        this.jdbc = jdbc;
        this.few = few;
    }

    @Override
    public HistoryPage page(HistoryFilter filter, HistorySort sort, @Nullable HistoryCursor after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1.." + MAX_LIMIT + ": " + limit);
        }
        // one row more tells whether anything follows
        int wanted = limit + 1;
        var found = new ArrayList<Found>(wanted);
        boolean inOrder = inOrder(filter, sort);
        if (after == null) {
            found.addAll(select(new HistorySelect(filter, sort, inOrder), sort, wanted));
        } else {
            var ties = new HistorySelect(filter, sort, inOrder).sameKey(after.key(), after.id());
            found.addAll(select(ties, sort, wanted));
            if (found.size() < wanted) {
                var further = new HistorySelect(filter, sort, inOrder).furtherKeys(after.key());
                found.addAll(select(further, sort, wanted - found.size()));
            }
        }
        boolean more = found.size() > limit;
        var rows = more ? found.subList(0, limit) : found;
        return new HistoryPage(
                rows.stream().map(Found::row).toList(), more ? rows.getLast().cursor() : null);
    }

    /** Whether there are too many of the wanted references to look them up and sort them. */
    private boolean inOrder(HistoryFilter filter, HistorySort sort) {
        var prefix = PatientReference.keyOf(filter.patientPrefix());
        return !prefix.isEmpty()
                && sort.key() != HistorySort.Key.PATIENT
                && jdbc.sql(HistorySelect.moreThan(few))
                        .params(HistorySelect.range(prefix))
                        .query(Long.class)
                        .optional()
                        .isPresent();
    }

    /** Hops from one operator to the next along the index instead of reading every row. */
    @Override
    public List<String> operators() {
        var operators = new ArrayList<String>();
        for (var next = operatorAfter(""); next != null; next = operatorAfter(next)) {
            operators.add(next);
        }
        return List.copyOf(operators);
    }

    private @Nullable String operatorAfter(String operator) {
        return jdbc.sql("select operator from screening where operator > ? order by operator limit 1")
                .param(operator)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<Found> select(HistorySelect select, HistorySort sort, int limit) {
        return jdbc.sql(select.sql(limit))
                .params(select.parameters())
                .query((row, n) -> found(row, sort))
                .list();
    }

    private static Found found(ResultSet row, HistorySort sort) throws SQLException {
        var reference = row.getString("patient_reference");
        var historyRow = new HistoryRow(
                new ScreeningId(row.getLong("id")),
                instant(row, "taken_at"),
                reference == null ? null : new PatientReference(reference),
                Outcome.valueOf(row.getString("outcome")),
                number(row, "probability"),
                optional(row, "affected_side", Side::valueOf),
                number(row, "severity"),
                optional(row, "ungradable_reason", UngradableReason::valueOf),
                PictureSource.valueOf(row.getString("source")),
                row.getString("operator"),
                row.getString("model_version"),
                new ReviewStanding(
                        ReviewState.valueOf(row.getString("review_state")),
                        row.getBoolean("signed_off"),
                        row.getBoolean("voided")));
        return new Found(
                historyRow,
                new HistoryCursor(key(row, sort.key()), historyRow.id().value()));
    }

    private static Object key(ResultSet row, HistorySort.Key key) throws SQLException {
        return switch (key) {
            case TIME -> instant(row, "sort_key");
            case PATIENT -> Objects.requireNonNull(row.getString("sort_key"));
            case PROBABILITY -> row.getDouble("sort_key");
            case OUTCOME -> row.getInt("sort_key");
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double stored = row.getDouble(column);
        return row.wasNull() ? null : (Double) stored;
    }

    private static <T> @Nullable T optional(ResultSet row, String column, Function<String, T> value)
            throws SQLException {
        var text = row.getString(column);
        return text == null ? null : value.apply(text);
    }
}
