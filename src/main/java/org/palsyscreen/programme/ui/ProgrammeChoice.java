package org.palsyscreen.programme.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.programme.Period;

/**
 * What the page is asked for, in the reader's own days; it stands in the address.
 *
 * @param from first day
 * @param until last day, included
 * @param comparedFrom first day of the period that the scores are compared with
 * @param comparedUntil its last day, included
 */
record ProgrammeChoice(
        LocalDate from,
        LocalDate until,
        LocalDate comparedFrom,
        LocalDate comparedUntil,
        @Nullable String operator,
        @Nullable String model) {
    private static final int USUAL_DAYS = 90;

    /** The last ninety days. */
    static ProgrammeChoice usual(LocalDate today) {
        return of(today.minusDays(USUAL_DAYS - 1), today, null, null);
    }

    /** Compared with as many days that end where these begin. */
    static ProgrammeChoice of(LocalDate from, LocalDate until, @Nullable String operator, @Nullable String model) {
        return new ProgrammeChoice(
                from,
                until,
                from.minusDays(ChronoUnit.DAYS.between(from, until) + 1),
                from.minusDays(1),
                operator,
                model);
    }

    /** @param invalid gets the names of the parameters that could not be understood */
    static ProgrammeChoice of(QueryParameters parameters, LocalDate today, List<String> invalid) {
        var usual = usual(today);
        LocalDate from = day(parameters, "from", usual.from(), invalid);
        LocalDate until = day(parameters, "until", usual.until(), invalid);
        if (until.isBefore(from)) {
            invalid.add("until");
            from = usual.from();
            until = usual.until();
        }
        var chosen = of(from, until, text(parameters, "operator"), text(parameters, "model"));
        var comparedFrom = day(parameters, "comparedFrom", chosen.comparedFrom(), invalid);
        var comparedUntil = day(parameters, "comparedUntil", chosen.comparedUntil(), invalid);
        if (comparedUntil.isBefore(comparedFrom)) {
            invalid.add("comparedUntil");
            return chosen;
        }
        return chosen.comparedWith(comparedFrom, comparedUntil);
    }

    ProgrammeChoice comparedWith(LocalDate first, LocalDate last) {
        return new ProgrammeChoice(from, until, first, last, operator, model);
    }

    private boolean comparedAsUsual() {
        return of(from, until, operator, model).equals(this);
    }

    private static LocalDate day(QueryParameters parameters, String name, LocalDate otherwise, List<String> invalid) {
        var text = parameters.getSingleParameter(name).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notUnderstood) {
            invalid.add(name);
            return otherwise;
        }
    }

    private static @Nullable String text(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    QueryParameters address() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("from", List.of(from.toString()));
        parameters.put("until", List.of(until.toString()));
        if (!comparedAsUsual()) {
            parameters.put("comparedFrom", List.of(comparedFrom.toString()));
            parameters.put("comparedUntil", List.of(comparedUntil.toString()));
        }
        if (operator != null) {
            parameters.put("operator", List.of(operator));
        }
        if (model != null) {
            parameters.put("model", List.of(model));
        }
        return new QueryParameters(parameters);
    }

    Period period(ZoneId zone) {
        return period(from, until, zone);
    }

    Period compared(ZoneId zone) {
        return period(comparedFrom, comparedUntil, zone);
    }

    private Period period(LocalDate first, LocalDate last, ZoneId zone) {
        return new Period(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                operator,
                model);
    }
}
