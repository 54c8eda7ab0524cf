package org.palsyscreen.records.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.fixture.FilledDatabase;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.records.RandomScreenings;
import org.palsyscreen.screening.ReviewState;

/**
 * Fills a database with as many rows as the first argument says (default 1,000,000) and prints, for each sort and filter,
 * how long a page of 50 takes: median and 95th percentile of 40 pages, half from the top and half from far down. The mark
 * is a 95th percentile of 50 ms. The arguments are those of {@link FilledDatabase}. Run it with the test class path; not part
 * of the tests.
 */
final class HistoryBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int PAGE = 50;
    private static final int PAGES = 20;
    private static final int FAR = 20;

    public static void main(String[] args) throws Exception {
        try (var filled = new FilledDatabase(args, ROWS)) {
            var history = new JdbcHistory(filled.jdbc());
            for (var filter : filters(FilledDatabase.rows(args, ROWS)).entrySet()) {
                for (var key : HistorySort.Key.values()) {
                    measure(history, filter.getKey(), filter.getValue(), new HistorySort(key, true));
                }
            }
        }
    }

    private static Map<String, HistoryFilter> filters(int rows) {
        var from = RandomScreenings.START.plusSeconds(60L * (rows / 8));
        var noOutcome = Set.<Outcome>of();
        var noState = Set.<ReviewState>of();
        return Map.of(
                "none", HistoryFilter.NONE,
                "outcome", new HistoryFilter(null, null, Set.of(Outcome.REFER), null, noState, ""),
                "operator", new HistoryFilter(null, null, noOutcome, "operator7", noState, ""),
                "overridden", new HistoryFilter(null, null, noOutcome, null, Set.of(ReviewState.OVERRIDDEN), ""),
                "one day", new HistoryFilter(from, from.plusSeconds(86_400), noOutcome, null, noState, ""),
                "patient", new HistoryFilter(null, null, noOutcome, null, noState, "mrn-1234"),
                "patients", new HistoryFilter(null, null, noOutcome, null, noState, "mrn-12"),
                "a ninth", new HistoryFilter(null, null, noOutcome, null, noState, "mrn-1"));
    }

    private static void measure(JdbcHistory history, String name, HistoryFilter filter, HistorySort sort) {
        var nanos = new long[2 * PAGES];
        history.page(filter, sort, null, PAGE);
        for (int run = 0; run < 2; run++) {
            var page = history.page(filter, sort, null, PAGE);
            for (int skip = 0; skip < run * FAR && page.next() != null; skip++) {
                page = history.page(filter, sort, page.next(), 1000);
            }
            for (int i = 0; i < PAGES; i++) {
                long start = System.nanoTime();
                var next = history.page(filter, sort, page.next(), PAGE);
                nanos[run * PAGES + i] = System.nanoTime() - start;
                page = next;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-11s %-12s p50 %7.1f ms   p95 %7.1f ms%n",
                name, sort.key(), nanos[PAGES] / 1e6, nanos[2 * PAGES * 95 / 100] / 1e6);
    }

    private HistoryBenchmark() {}
}
