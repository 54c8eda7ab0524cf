package org.palsyscreen.screening.store;

import java.util.Optional;
import org.palsyscreen.screening.ReviewLedger;
import org.palsyscreen.screening.ReviewState;
import org.palsyscreen.screening.ScreeningId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares and sets in one statement: of reviewers at the same moment, the database lets one through. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcReviewLedger implements ReviewLedger {
    private final JdbcClient jdbc;

    JdbcReviewLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean advance(ScreeningId id, int expectedVersion, ReviewState state) {
        return jdbc.sql("""
                update screening set review_state = ?, review_version = review_version + 1
                where id = ? and review_version = ?""").params(state.name(), id.value(), expectedVersion).update() == 1;
    }

    @Override
    public Optional<ReviewState> state(ScreeningId id) {
        return jdbc.sql("select review_state from screening where id = ?")
                .param(id.value())
                .query((row, n) -> ReviewState.valueOf(row.getString(1)))
                .optional();
    }
}
