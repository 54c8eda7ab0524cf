package org.palsyscreen.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palsyscreen.access.Role;
import org.palsyscreen.fixture.EmptyRecord;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.MovableClock;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.patients.PatientChange;
import org.palsyscreen.patients.PatientDetails;
import org.palsyscreen.patients.PatientService;
import org.palsyscreen.records.ReviewResult;
import org.palsyscreen.records.ReviewResult.Objection;
import org.palsyscreen.records.ReviewResult.Refused;
import org.palsyscreen.records.ReviewResult.Saved;
import org.palsyscreen.records.ReviewService;
import org.palsyscreen.records.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@RecordSlice
@TestPropertySource(properties = "palsyscreen.patients.reference-description=anything")
@DirtiesContext
class ReferenceFormatSettingsTest {
    @Autowired
    ReferenceFormatSettings settings;

    @Autowired
    ReferenceFormat format;

    @Autowired
    PatientService patients;

    @Autowired
    ScreeningService screenings;

    @Autowired
    ReviewService reviews;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothingSet() {
        EmptyRecord.make(jdbc);
        jdbc.sql("delete from reference_format_change").update();
        clock.advance(Duration.ofSeconds(3));
    }

    @Test
    void what_is_saved_holds_for_every_new_reference_and_can_be_taken_back() throws Exception {
        assertThat(format.acceptsOrBlank("A-1")).isTrue();
        assertThat(save(0, "MRN-\\d{6}", "MRN- and six digits")).isTrue();

        assertThat(format.acceptsOrBlank("A-1")).isFalse();
        assertThat(format.acceptsOrBlank("MRN-123456")).isTrue();
        assertThat(format.description()).isEqualTo("MRN- and six digits");
        assertThat(Identity.as("olga", Role.OPERATOR, () -> patients.create("A-2", PatientDetails.NONE)))
                .isEqualTo(new PatientChange.Refused(PatientChange.Refusal.INVALID_REFERENCE));
        assertThat(save(0, ".*", "")).as("somebody was faster").isFalse();

        assertThat(save(1, null, "")).isTrue();
        assertThat(format.acceptsOrBlank("A-1")).isTrue();
        assertThat(format.description()).isEqualTo("anything");
        assertThat(jdbc.sql(
                                "select detail from audit_entry where action = 'REFERENCE_FORMAT_CHANGED' order by number desc")
                        .query(String.class)
                        .list())
                .startsWith("MRN-\\d{6} -> .* (configured)", ".* -> MRN-\\d{6}");
    }

    @Test
    void a_screening_goes_to_a_patient_of_the_old_format_but_makes_no_new_one() throws Exception {
        Identity.as("olga", Role.OPERATOR, () -> patients.create("Old-1", PatientDetails.NONE));
        var screening = Identity.as(
                "olga",
                Role.OPERATOR,
                () -> screenings.record(
                        Findings.photo((byte) 1), Findings.assessment(0.9), null, PictureSource.UPLOAD));
        save(0, "MRN-\\d{6}", "MRN- and six digits");

        assertThat(give(screening.id(), "New-1")).isEqualTo(new Refused(Objection.REFERENCE_FORMAT));
        assertThat(give(screening.id(), "old-1")).isInstanceOf(Saved.class);
    }

    private ReviewResult give(ScreeningId screening, String to) throws Exception {
        return Identity.as(
                "rita",
                Role.REVIEWER,
                () -> reviews.submit(screening, 0, new Verdict.Reassign(new PatientReference(to), "typing error")));
    }

    @Test
    void an_expression_that_cannot_be_read_or_could_be_slow_is_refused() throws Exception {
        assertThat(save(0, "(", "")).isFalse();
        assertThat(save(0, "(?=a)b", "")).as("looks ahead").isFalse();
        assertThat(save(0, " ", "")).isFalse();
        assertThat(asAdministrator(() -> settings.check("["))).isInstanceOf(ReferenceFormatCheck.Unreadable.class);
        assertThat(save(0, "(a|a)*b", "")).as("RE2 is linear in the text").isTrue();
        assertThat(format.acceptsOrBlank("a".repeat(64))).isFalse();
    }

    @Test
    void what_does_not_look_like_it_is_counted() throws Exception {
        Identity.as("olga", Role.OPERATOR, () -> patients.create("Kept-1", PatientDetails.NONE));
        Identity.as("olga", Role.OPERATOR, () -> patients.create("MRN-000001", PatientDetails.NONE));
        assertThat(asAdministrator(() -> settings.check("MRN-\\d{6}")))
                .isEqualTo(new ReferenceFormatCheck.Readable(2, 1));
    }

    @Test
    void only_administrators_change_it() {
        assertThatThrownBy(() -> Identity.as("rita", Role.REVIEWER, () -> settings.save(0, ".*", "", "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private boolean save(int version, String expression, String description) throws Exception {
        return asAdministrator(() -> settings.save(version, expression, description, "order"));
    }

    private static <T> T asAdministrator(Callable<T> act) throws Exception {
        return Identity.as("adam", Role.ADMINISTRATOR, act);
    }
}
