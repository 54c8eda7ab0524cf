package org.palsyscreen.records.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.fixture.EmptyRecord;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.records.HistoryCursor;
import org.palsyscreen.records.HistoryFilter;
import org.palsyscreen.records.HistorySort;
import org.palsyscreen.records.HistorySort.Key;
import org.palsyscreen.records.RandomScreenings;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** References that begin alike are the same rows in the same order, whether they are taken for few or for many. */
@RecordSlice
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryPrefixTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @BeforeAll
    void manyTies() {
        nothingForOtherTests();
        RandomScreenings.fill(template, 1, 600, 14, 2, new Random(8));
    }

    @AfterAll
    void nothingForOtherTests() {
        EmptyRecord.make(jdbc);
    }

    static Stream<HistorySort> sorts() {
        return Stream.of(Key.values())
                .flatMap(key -> Stream.of(new HistorySort(key, false), new HistorySort(key, true)));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void few_and_many_are_paged_alike(HistorySort sort) {
        var alone = new HistoryFilter(null, null, Set.of(), null, Set.of(), "mrn-1");
        var withOutcome = new HistoryFilter(null, null, Set.of(Outcome.REFER), null, Set.of(), "mrn-1");
        for (var filter : List.of(alone, withOutcome)) {
            var few = ids(new JdbcHistory(jdbc, 10_000), filter, sort);
            var many = ids(new JdbcHistory(jdbc, 0), filter, sort);
            assertThat(few).hasSizeGreaterThan(20).doesNotHaveDuplicates();
            assertThat(many).isEqualTo(few);
        }
        assertThat(ids(new JdbcHistory(jdbc, 10_000), alone, sort)).hasSize(withPrefix());
    }

    private int withPrefix() {
        return jdbc.sql("select count(*) from screening where patient_key like 'mrn-1%'")
                .query(Integer.class)
                .single();
    }

    private static List<ScreeningId> ids(JdbcHistory history, HistoryFilter filter, HistorySort sort) {
        var ids = new ArrayList<ScreeningId>();
        @Nullable HistoryCursor next = null;
        do {
            var page = history.page(filter, sort, next, 7);
            page.rows().forEach(row -> ids.add(row.id()));
            next = page.next();
        } while (next != null);
        return ids;
    }
}
