package org.palsyscreen.api.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.api.web.ApiProblem.FieldError;
import org.palsyscreen.records.HistoryCursor;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistoryFilter.Voided;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReviewState;

/** The query of the list, read strictly: a misspelt condition must not show more than was asked for. */
record ListRequest(
        HistoryFilter filter, HistorySort sort, @Nullable HistoryCursor after, int limit) {
    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;
    private static final int MAX_OPERATOR = 64;
    static final Set<String> PARAMETERS =
            Set.of("from", "until", "outcome", "operator", "review", "patient", "voided", "order", "after", "limit");

    /** @throws ApiProblem that names everything that is wrong */
    static ListRequest of(Map<String, String[]> query) {
        var reader = new Reader(query, new ArrayList<>());
        reader.refuseUnknown();
        var from = reader.one("from", Instant::parse, "needs a time such as 2026-03-01T00:00:00Z");
        var until = reader.one("until", Instant::parse, "needs a time such as 2026-04-01T00:00:00Z");
        if (from != null && until != null && !from.isBefore(until)) {
            reader.errors.add(new FieldError("until", "must be after from"));
        }
        var outcomes = reader.many("outcome", Outcome.class);
        var operator = reader.one(
                "operator", ListRequest::operator, "needs a user name of at most 64 characters, or key:name");
        var states = reader.many("review", ReviewState.class);
        var patient = reader.one(
                "patient",
                ListRequest::prefix,
                "needs the beginning of a reference: at most 64 letters, digits, spaces and . _ / # -");
        var voided = reader.one(
                "voided",
                text -> Voided.valueOf(text.toUpperCase(Locale.ROOT)),
                "needs one of " + Arrays.toString(Voided.values()));
        var descending = reader.one("order", ListRequest::newestFirst, "needs newest or oldest");
        var after = reader.one("after", Cursors::read, "needs what the page before gave as next, unchanged");
        var limit = reader.one("limit", ListRequest::limit, "needs a number from 1 to " + MAX_LIMIT);
        if (!reader.errors.isEmpty()) {
            throw ApiProblem.invalid(reader.errors);
        }
        return new ListRequest(
                new HistoryFilter(
                        from,
                        until,
                        outcomes,
                        operator,
                        states,
                        patient == null ? "" : patient,
                        voided == null ? Voided.LEFT_OUT : voided),
                new HistorySort(HistorySort.Key.TIME, descending == null || descending),
                after,
                limit == null ? DEFAULT_LIMIT : limit);
    }

    private static String operator(String text) {
        if (text.length() > MAX_OPERATOR) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    private static String prefix(String text) {
        return PatientReference.parse(text)
                .map(PatientReference::value)
                .orElseThrow(() -> new IllegalArgumentException("no reference begins like this"));
    }

    private static Boolean newestFirst(String text) {
        return switch (text) {
            case "newest" -> true;
            case "oldest" -> false;
            default -> throw new IllegalArgumentException("no such order");
        };
    }

    private static Integer limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("out of range");
        }
        return limit;
    }

    private record Reader(Map<String, String[]> query, List<FieldError> errors) {
        void refuseUnknown() {
            query.keySet().stream()
                    .filter(name -> !PARAMETERS.contains(name))
                    .sorted()
                    .forEach(name -> errors.add(new FieldError(
                            name,
                            "no such parameter; there are "
                                    + String.join(
                                            ", ", PARAMETERS.stream().sorted().toList()))));
        }

        <T> @Nullable T one(String name, Function<String, T> parse, String need) {
            var values = query.get(name);
            if (values == null) {
                return null;
            }
            try {
                if (values.length == 1 && !values[0].isBlank()) {
                    return parse.apply(values[0]);
                }
                errors.add(new FieldError(name, values.length == 1 ? need : "may be given only once"));
            } catch (DateTimeException | IllegalArgumentException notUnderstood) {
                errors.add(new FieldError(name, need));
            }
            return null;
        }

        <E extends Enum<E>> Set<E> many(String name, Class<E> type) {
            var wanted = EnumSet.noneOf(type);
            for (var text : query.getOrDefault(name, new String[0])) {
                try {
                    wanted.add(Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException notUnderstood) {
                    errors.add(new FieldError(name, "needs one of " + Arrays.toString(type.getEnumConstants())));
                }
            }
            return wanted;
        }
    }
}
