package org.palsyscreen.screening.store;

import java.util.Optional;
import org.palsyscreen.screening.PatientEntries;
import org.palsyscreen.screening.PatientReference;
import org.palsyscreen.screening.ReadingState;
import org.palsyscreen.screening.ReviewLedger;
import org.palsyscreen.screening.ReviewStanding;
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
    public boolean advance(ScreeningId id, int expectedVersion, ReviewStanding standing) {
        return jdbc.sql("""
                update screening set review_state = ?, signed_off = ?, voided = ?, review_version = review_version + 1
                where id = ? and review_version = ?""")
                        .params(
                                standing.state().name(),
                                standing.signedOff(),
                                standing.voided(),
                                id.value(),
                                expectedVersion)
                        .update()
                == 1;
    }

    @Override
    public boolean reassign(ScreeningId id, int expectedVersion, PatientEntries.Entry to) {
        return jdbc.sql("""
                update screening set patient_id = ?, patient_reference = ?, patient_key = ?,
                    review_version = review_version + 1
                where id = ? and review_version = ?""")
                        .params(
                                to.patientId(),
                                to.reference().value(),
                                to.reference().key(),
                                id.value(),
                                expectedVersion)
                        .update()
                == 1;
    }

    @Override
    public Optional<PatientEntries.Entry> lockPatient(ScreeningId id) {
        return jdbc
                .sql("select patient_id, patient_reference from screening where id = ? for update")
                .param(id.value())
                .query((row, n) -> {
                    var patient = row.getObject(1, Long.class);
                    return patient == null
                            ? Optional.<PatientEntries.Entry>empty()
                            : Optional.of(new PatientEntries.Entry(patient, new PatientReference(row.getString(2))));
                })
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public ReadingState lockReading(ScreeningId id) {
        return jdbc.sql("select reading_state from screening where id = ? for update")
                .param(id.value())
                .query((row, n) -> ReadingState.valueOf(row.getString(1)))
                .single();
    }

    @Override
    public ReadingState reading(ScreeningId id) {
        return jdbc.sql("select reading_state from screening where id = ?")
                .param(id.value())
                .query((row, n) -> ReadingState.valueOf(row.getString(1)))
                .single();
    }

    @Override
    public void moveReading(ScreeningId id, ReadingState to) {
        jdbc.sql("update screening set reading_state = ? where id = ?")
                .params(to.name(), id.value())
                .update();
    }

    @Override
    public Optional<ReviewStanding> standing(ScreeningId id) {
        return jdbc.sql("select review_state, signed_off, voided from screening where id = ?")
                .param(id.value())
                .query((row, n) ->
                        new ReviewStanding(ReviewState.valueOf(row.getString(1)), row.getBoolean(2), row.getBoolean(3)))
                .optional();
    }
}
