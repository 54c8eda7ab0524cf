package org.palsyscreen.programme.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.fixture.FilledDatabase;
import org.palsyscreen.programme.Period;
import org.palsyscreen.records.RandomScreenings;

/**
 * Fills a database (see {@link FilledDatabase}; 100,000 screenings, two of three reviewed) and prints how long each figure
 * of the programme page takes over all of them: median and 95th percentile of 20. Run it with the test class path; not part
 * of the tests.
 */
final class ProgrammeBenchmark {
    private static final int ROWS = 100_000;
    private static final int TIMES = 20;

    public static void main(String[] args) throws Exception {
        try (var filled = new FilledDatabase(args, ROWS)) {
            review(filled);
            var figures = new JdbcProgrammeFigures(filled.jdbc());
            for (var model : new String[] {null, "test-1"}) {
                measure("cases", model, figures::cases);
                measure("ungradable", model, figures::ungradable);
                measure("volume", model, period -> figures.volume(period, ZoneOffset.ofHours(7)));
                measure("drift", model, period -> figures.drift(period, period));
            }
        }
    }

    /** Never twice the same: H2 gives the rows of a statement that it has just seen out of its memory. */
    private static Period period(@Nullable String model, int number) {
        return new Period(
                RandomScreenings.START.plusSeconds(number), Instant.parse("2100-01-01T00:00:00Z"), null, model);
    }

    private static void review(FilledDatabase filled) {
        var jdbc = filled.jdbc();
        jdbc.sql("update screening set review_version = case when mod(id, 3) = 0 then 0 else 1 end,"
                        + " review_state = case mod(id, 3) when 0 then 'UNREVIEWED' when 1 then 'OVERRIDDEN'"
                        + " else 'CONFIRMED' end")
                .update();
        jdbc.sql("insert into review (screening_id, number, kind, outcome, note, reviewer, reviewed_at)"
                        + " select id, 1, case when review_state = 'OVERRIDDEN' then 'OVERRIDE' else 'CONFIRM' end,"
                        + " case when review_state = 'OVERRIDDEN' then 'NO_SIGN' end, '', 'rita', taken_at"
                        + " from screening where mod(id, 3) <> 0")
                .update();
    }

    private static void measure(String name, @Nullable String model, Consumer<Period> query) {
        query.accept(period(model, 0));
        var nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            var period = period(model, i + 1);
            long start = System.nanoTime();
            query.accept(period);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-11s %-8s p50 %7.1f ms   p95 %7.1f ms%n",
                name, model == null ? "all" : model, nanos[TIMES / 2] / 1e6, nanos[TIMES * 95 / 100] / 1e6);
    }

    private ProgrammeBenchmark() {}
}
