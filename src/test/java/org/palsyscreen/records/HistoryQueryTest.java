package org.palsyscreen.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Outcome;
import org.palsyscreen.fixture.EmptyRecord;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.records.HistorySort.Key;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordSlice
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryQueryTest {
    private static final int ROWS = 700;

    @Autowired
    HistoryQuery history;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    List<HistoryRow> all;

    @BeforeAll
    void manyTies() throws Exception {
        nothingForOtherTests();
        RandomScreenings.fill(jdbc, 1, ROWS, 12, 3, new Random(5));
        all = walk(HistoryFilter.NONE, HistorySort.NEWEST_FIRST, 1000);
        assertThat(all).hasSize(ROWS);
    }

    @AfterAll
    void nothingForOtherTests() {
        EmptyRecord.make(client);
    }

    static Stream<HistorySort> sorts() {
        return Stream.of(Key.values())
                .flatMap(key -> Stream.of(new HistorySort(key, false), new HistorySort(key, true)));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void pages_put_together_are_the_whole_sorted_list(HistorySort sort) throws Exception {
        assertThat(ids(walk(HistoryFilter.NONE, sort, 7))).isEqualTo(ids(sorted(all, sort)));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void pages_put_together_are_the_whole_filtered_list(HistorySort sort) throws Exception {
        var from = RandomScreenings.START.plusSeconds(120);
        var until = RandomScreenings.START.plusSeconds(600);
        var filter = new HistoryFilter(
                from,
                until,
                Set.of(Outcome.REFER, Outcome.UNGRADABLE),
                "operator1",
                Set.of(ReviewState.UNREVIEWED, ReviewState.CONFIRMED),
                " MRN-1 ");
        Predicate<HistoryRow> expected = row -> !row.takenAt().isBefore(from)
                && row.takenAt().isBefore(until)
                && filter.outcomes().contains(row.outcome())
                && row.operator().equals("operator1")
                && filter.reviewStates().contains(row.reviewState())
                && row.patientReference() != null
                && row.patientReference().key().startsWith("mrn-1");
        var wanted = sorted(all.stream().filter(expected).toList(), sort);

        assertThat(wanted).hasSizeGreaterThan(5);
        assertThat(ids(walk(filter, sort, 3))).isEqualTo(ids(wanted));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_scroll_answers_any_row_numbers_in_any_order(HistorySort sort) throws Exception {
        var scroll = new HistoryScroll(history, HistoryFilter.NONE, sort, rows -> {});
        var wanted = ids(sorted(all, sort));
        var random = new Random(7);
        for (int i = 0; i < 30; i++) {
            int offset = random.nextInt(ROWS + 20);
            int limit = 1 + random.nextInt(60);
            assertThat(ids(asOperator(() -> scroll.fetch(offset, limit))))
                    .isEqualTo(wanted.subList(Math.min(offset, ROWS), Math.min(offset + limit, ROWS)));
        }
    }

    @Test
    void the_last_page_has_no_next_even_when_it_is_full() throws Exception {
        var filter = HistoryFilter.NONE;
        var first = asOperator(() -> history.page(filter, HistorySort.NEWEST_FIRST, null, ROWS - 50));
        var last = asOperator(() -> history.page(filter, HistorySort.NEWEST_FIRST, first.next(), 50));

        assertThat(last.rows()).hasSize(50);
        assertThat(last.next()).isNull();
    }

    @Test
    void characters_with_a_meaning_in_sql_find_nothing_but_themselves() throws Exception {
        for (var prefix : List.of("%", "_", "mrn_", "' or '1'='1", "\\")) {
            var filter = new HistoryFilter(null, null, Set.of(), null, Set.of(), prefix);
            assertThat(walk(filter, HistorySort.NEWEST_FIRST, 10)).isEmpty();
        }
    }

    @Test
    void operators_are_listed_once_each() throws Exception {
        assertThat(asOperator(history::operators)).containsExactly("operator0", "operator1", "operator2");
    }

    @Test
    void a_page_has_at_least_one_row_and_at_most_a_thousand() {
        for (int limit : new int[] {0, -1, 1001}) {
            assertThatThrownBy(() ->
                            asOperator(() -> history.page(HistoryFilter.NONE, HistorySort.NEWEST_FIRST, null, limit)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<HistoryRow> walk(HistoryFilter filter, HistorySort sort, int limit) throws Exception {
        var rows = new ArrayList<HistoryRow>();
        @Nullable HistoryCursor cursor = null;
        do {
            var after = cursor;
            var page = asOperator(() -> history.page(filter, sort, after, limit));
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    private static List<HistoryRow> sorted(List<HistoryRow> rows, HistorySort sort) {
        Comparator<HistoryRow> byKey = switch (sort.key()) {
            case TIME -> Comparator.comparing(HistoryRow::takenAt);
            case PATIENT ->
                Comparator.comparing(row -> row.patientReference() == null
                        ? ""
                        : row.patientReference().key());
            case PROBABILITY -> Comparator.comparing(row -> row.probability() == null ? -1 : row.probability());
            case OUTCOME -> Comparator.comparing(HistoryRow::outcome);
        };
        var order = byKey.thenComparing(HistoryRow::id);
        return rows.stream()
                .sorted(sort.descending() ? order.reversed() : order)
                .toList();
    }

    private static List<ScreeningId> ids(List<HistoryRow> rows) {
        return rows.stream().map(HistoryRow::id).toList();
    }

    private static <T> T asOperator(Callable<T> call) throws Exception {
        return Identity.as("olga", Role.OPERATOR, call);
    }
}
