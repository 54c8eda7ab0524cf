package org.palsyscreen.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.fixture.Shelf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@RecordSlice
@Import(Shelf.class)
class ShownScreeningsTest {
    @Autowired
    HistoryQuery history;

    @Autowired
    ShownScreenings shown;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_row_that_was_fetched_is_in_the_log_by_its_number() throws Exception {
        shelf.clear();
        var first = shelf.screened("olga", "A", Findings.assessment(0.9));
        var second = shelf.screened("olga", "B", Findings.assessment(0.1));
        var scroll = new HistoryScroll(history, HistoryFilter.NONE, HistorySort.NEWEST_FIRST, shown::shown);

        Identity.as("olga", Role.OPERATOR, () -> scroll.fetch(0, 50));

        assertThat(last()).containsExactly("olga", "history: " + second + " " + first);
        long before = number();
        Identity.as("olga", Role.OPERATOR, () -> scroll.fetch(50, 50));
        assertThat(number()).as("nothing was shown").isEqualTo(before);
    }

    @Test
    void nobody_is_no_viewer() {
        assertThatThrownBy(() -> shown.shown(List.of())).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private List<String> last() {
        return jdbc.sql("select actor, detail from audit_entry order by number desc fetch first 1 rows only")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .single();
    }

    private long number() {
        return jdbc.sql("select number from audit_head").query(Long.class).single();
    }
}
