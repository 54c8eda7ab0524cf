package org.palsyscreen.records.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.HistoryFilter.Voided;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReviewState;

/**
 * The history's address: the same choice always has the same query parameters, and they can be kept as a bookmark.
 *
 * @param choice what the address asks for, without what could not be understood
 * @param invalid names of the parameters that could not be understood
 */
record HistoryAddress(HistoryChoice choice, List<String> invalid) {
    static HistoryAddress parse(QueryParameters parameters) {
        var reader = new Reader(parameters, new ArrayList<>());
        var choice = new HistoryChoice(
                reader.one("from", LocalDate::parse),
                reader.one("until", LocalDate::parse),
                reader.many("outcome", Outcome.class),
                reader.one("operator", text -> text),
                reader.many("review", ReviewState.class),
                reader.one("patient", HistoryAddress::prefix) instanceof String prefix ? prefix : "",
                reader.one("voided", text -> Voided.valueOf(text.toUpperCase(Locale.ROOT))) instanceof Voided voided
                        ? voided
                        : Voided.LEFT_OUT,
                reader.one("sort", HistoryAddress::sort) instanceof HistorySort sort ? sort : HistorySort.NEWEST_FIRST);
        return new HistoryAddress(choice, List.copyOf(reader.invalid));
    }

    static QueryParameters of(HistoryChoice choice) {
        var parameters = new LinkedHashMap<String, List<String>>();
        put(parameters, "from", choice.from() == null ? List.of() : List.of(choice.from()));
        put(parameters, "until", choice.until() == null ? List.of() : List.of(choice.until()));
        put(parameters, "outcome", choice.outcomes().stream().sorted().toList());
        put(parameters, "operator", choice.operator() == null ? List.of() : List.of(choice.operator()));
        put(parameters, "review", choice.reviewStates().stream().sorted().toList());
        put(parameters, "patient", choice.patientPrefix().isEmpty() ? List.of() : List.of(choice.patientPrefix()));
        put(parameters, "voided", choice.voided() == Voided.LEFT_OUT ? List.of() : List.of(choice.voided()));
        if (!choice.sort().equals(HistorySort.NEWEST_FIRST)) {
            var direction = choice.sort().descending() ? "-" : "";
            put(parameters, "sort", List.of(direction + choice.sort().key()));
        }
        return new QueryParameters(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            parameters.put(
                    name,
                    values.stream()
                            .map(value -> value instanceof Enum<?> || name.equals("sort")
                                    ? value.toString().toLowerCase(Locale.ROOT)
                                    : value.toString())
                            .toList());
        }
    }

    private static HistorySort sort(String text) {
        boolean descending = text.startsWith("-");
        var key = HistorySort.Key.valueOf(text.substring(descending ? 1 : 0).toUpperCase(Locale.ROOT));
        return new HistorySort(key, descending);
    }

    private static String prefix(String text) {
        if (!PatientReference.isBlankOrValid(text)) {
            throw new IllegalArgumentException("no patient reference begins like this");
        }
        return text.strip();
    }

    private record Reader(QueryParameters parameters, List<String> invalid) {
        <T> @Nullable T one(String name, Function<String, T> parse) {
            var text = parameters.getSingleParameter(name).orElse("");
            if (text.isEmpty()) {
                return null;
            }
            try {
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException notUnderstood) {
                invalid.add(name);
                return null;
            }
        }

        <E extends Enum<E>> Set<E> many(String name, Class<E> type) {
            var values = EnumSet.noneOf(type);
            for (var text : parameters.getParameters(name)) {
                try {
                    values.add(Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException notUnderstood) {
                    invalid.add(name);
                }
            }
            return values;
        }
    }
}
