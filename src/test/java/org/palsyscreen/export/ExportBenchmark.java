package org.palsyscreen.export;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.PictureSource;
import org.palsyscreen.screening.ScreeningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills the record with -Dbenchmark.rows screenings (default 100,000; pictures of 2 kB) and prints for each format the
 * time and the highest use of the heap, with garbage and, after a collection, without. Its name keeps it out of the
 * tests. With -Xmx256m and on PostgreSQL, so that the heap is the application's alone:
 * {@code -Xmx256m -Dpalsyscreen.test.database=postgresql}.
 */
@RecordSlice
class ExportBenchmark {
    private static final int BATCH = 1000;

    @Autowired
    RecordExport export;

    @Autowired
    ScreeningService screenings;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void each_format_streams_in_constant_memory() throws Exception {
        int rows = Integer.getInteger("benchmark.rows", 100_000);
        fill(rows);
        for (var format : List.of(ExportFormat.CSV, ExportFormat.XLSX, ExportFormat.FHIR, ExportFormat.ZIP)) {
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            long written = Identity.as(
                    "olga",
                    Role.OPERATOR,
                    () -> export.write(
                            format,
                            HistoryFilter.NONE,
                            ExportOptions.COMPLETE,
                            OutputStream.nullOutputStream(),
                            done -> true));
            double seconds = (System.nanoTime() - start) / 1e9;
            long live = heap().stream()
                    .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                    .sum();
            long peak = heap().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.printf(
                    "%-5s %,d rows %.1f s, peak heap %d MB, live after the last collection %d MB%n",
                    format, written, seconds, peak >> 20, live >> 20);
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** One screening, copied. */
    private void fill(int rows) throws Exception {
        Identity.as(
                "olga",
                Role.OPERATOR,
                () -> screenings.record(
                        Findings.photo(new byte[2000]),
                        Findings.assessment(0.9),
                        new PatientReference("Siti"),
                        PictureSource.UPLOAD));
        long first = jdbc.queryForObject("select max(id) from screening", Long.class);
        copy("screening", "id", first, rows);
        copy("screening_picture", "screening_id", first, rows);
    }

    private void copy(String table, String key, long first, int rows) {
        var columns = jdbc.queryForMap("select * from " + table + " where " + key + " = ?", first).keySet().stream()
                .filter(column -> !column.equalsIgnoreCase(key))
                .collect(Collectors.joining(", "));
        var sql = "insert into " + table + " (" + key + ", " + columns + ") select cast(? as bigint), " + columns
                + " from " + table + " where " + key + " = ?";
        var batch = new ArrayList<Object[]>(BATCH);
        for (long id = first + 1; id < first + rows; id++) {
            batch.add(new Object[] {id, first});
            if (batch.size() == BATCH || id == first + rows - 1) {
                jdbc.batchUpdate(sql, batch);
                batch.clear();
            }
        }
    }
}
