package org.palsyscreen.records.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.records.RandomScreenings;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.storage.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills a database with as many rows as the first argument says (default 1,000,000) and prints, for each sort and filter,
 * how long a page of 50 takes: median and 95th percentile of 40 pages, half from the top and half from far down. The mark
 * is a 95th percentile of 50 ms. The second argument is the address of
 * a PostgreSQL database that is empty or was filled by this; without it, an H2 file is made for the time. Run it with the test class path; not part of
 * the tests.
 */
final class HistoryBenchmark {
    private static final int PAGE = 50;
    private static final int PAGES = 20;
    private static final int FAR = 20;

    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("history-benchmark");
        String url = args.length > 1 ? args[1] : "jdbc:h2:file:" + folder.resolve("history");
        var source = new SingleConnectionDataSource(url, true);
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration", "classpath:db/" + vendor(url))
                    .placeholders(Map.of("picture", Database.of(url).pictureType()))
                    .load()
                    .migrate();
            long start = System.nanoTime();
            var jdbc = new JdbcTemplate(source);
            jdbc.execute(Database.of(url).connectionStart());
            if (jdbc.queryForList("select id from screening limit 1").isEmpty()) {
                RandomScreenings.fill(jdbc, 1, rows, rows / 4, 20, new Random(1));
                // servers do so by themselves, a while after many rows have come
                jdbc.execute("analyze");
            }
            System.out.printf("%,d rows in %d s%n", rows, (System.nanoTime() - start) / 1_000_000_000);
            var history = new JdbcHistory(JdbcClient.create(source));
            for (var filter : filters(rows).entrySet()) {
                for (var key : HistorySort.Key.values()) {
                    measure(history, filter.getKey(), filter.getValue(), new HistorySort(key, true));
                }
            }
        } finally {
            source.destroy();
            try (var files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(file -> file.delete());
            }
        }
    }

    private static String vendor(String url) {
        return Database.of(url).name().toLowerCase(Locale.ROOT);
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
                "patient", new HistoryFilter(null, null, noOutcome, null, noState, "mrn-1234"));
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
