package org.palsyscreen.records.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.storage.StorableText;

/** Builds one page's statement. All that users typed goes in as parameters; the text is made of constants only. */
final class HistorySelect {
    private static final String COLUMNS = """
            select id, taken_at, patient_reference, outcome, probability, affected_side, severity, ungradable_reason,
                source, operator, model_version, review_state, signed_off, voided""";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final String key;
    private final String direction;
    private final String beyond;
    /** Constant column in front of the sort key, which makes H2 read the index of both in order; empty for none. */
    private String lead = "";

    /**
     * @param inOrder reads along the order of the sort until enough have come whose reference begins as the filter wants. H2
     *     keeps no statistics of ranges: it would look up and sort them all, however many they are
     */
    HistorySelect(HistoryFilter filter, HistorySort sort, boolean inOrder) {
        key = switch (sort.key()) {
            case TIME -> "taken_at";
            case PATIENT -> "patient_key";
            case PROBABILITY -> "probability_key";
            case OUTCOME -> "outcome_rank";
        };
        direction = sort.descending() ? " desc" : "";
        beyond = sort.descending() ? " < ?" : " > ?";
        if (filter.from() != null) {
            where("taken_at >= ?", utc(filter.from()));
        }
        if (filter.until() != null) {
            where("taken_at < ?", utc(filter.until()));
        }
        among("outcome_rank", filter.outcomes(), Outcome.values(), Outcome::ordinal);
        if (filter.operator() != null) {
            whereOnly("operator", StorableText.of(filter.operator()));
        }
        switch (filter.voided()) {
            case LEFT_OUT -> where("voided = ?", false);
            case ONLY -> where("voided = ?", true);
            case INCLUDED -> {}
        }
        among("review_state", filter.reviewStates(), ReviewState.values(), ReviewState::name);
        var prefix = PatientReference.keyOf(filter.patientPrefix());
        if (!prefix.isEmpty()) {
            var column = inOrder ? outOfIndex("patient_key") : "patient_key";
            where(column + " >= ?", prefix);
            where(column + " < ?", behindAllBeginningWith(prefix));
        }
    }

    /** One row when more screenings than this have a reference in the {@link #range}, otherwise none. */
    static String moreThan(int few) {
        return "select id from screening where patient_key >= ? and patient_key < ? order by patient_key, id"
                + " offset " + few + " rows fetch first 1 rows only";
    }

    /** Both ends of what begins with this. */
    static List<String> range(String prefix) {
        return List.of(prefix, behindAllBeginningWith(prefix));
    }

    /** The same value, by which no index is found. */
    private static String outOfIndex(String column) {
        return "coalesce(" + column + ", " + column + ")";
    }

    /** Rows that share the sort key with the row of the cursor and come after it. */
    HistorySelect sameKey(Object keyOfLast, long idOfLast) {
        where(key + " = ?", parameter(keyOfLast));
        where("id" + beyond, idOfLast);
        return this;
    }

    HistorySelect furtherKeys(Object keyOfLast) {
        where(key + beyond, parameter(keyOfLast));
        return this;
    }

    String sql(int limit) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return COLUMNS + ", " + key + " as sort_key from screening" + where + " order by " + lead + key + direction
                + ", id" + direction + " limit " + limit;
    }

    List<Object> parameters() {
        return parameters;
    }

    private void whereOnly(String column, Object value) {
        where(column + " = ?", value);
        if (lead.isEmpty() && !column.equals(key)) {
            lead = column + direction + ", ";
        }
    }

    private void where(String condition, Object parameter) {
        conditions.add(condition);
        parameters.add(parameter);
    }

    /**
     * One value is looked up in an index; several are a plain filter along the index of the sort, written by what they
     * leave out: H2 2.4.240 gives wrong rows when a list (in) and a comparison use the same column of a sorted index.
     */
    private <E> void among(String column, Set<E> wanted, E[] all, Function<E, Object> stored) {
        if (wanted.size() == 1) {
            whereOnly(column, stored.apply(wanted.iterator().next()));
        } else if (!wanted.isEmpty()) {
            Stream.of(all)
                    .filter(value -> !wanted.contains(value))
                    .forEach(left -> where(column + " <> ?", stored.apply(left)));
        }
    }

    /**
     * The prefix with its last character exchanged for the next one: first behind all that begin with the prefix, be it
     * by UTF-16 units, as H2 compares, or by code points, as PostgreSQL does.
     */
    private static String behindAllBeginningWith(String prefix) {
        int last = prefix.codePointBefore(prefix.length());
        int kept = prefix.length() - Character.charCount(last);
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return prefix.substring(0, kept) + Character.toString(Math.min(next, Character.MAX_CODE_POINT));
    }

    private static Object parameter(Object key) {
        return key instanceof Instant instant ? utc(instant) : key;
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
