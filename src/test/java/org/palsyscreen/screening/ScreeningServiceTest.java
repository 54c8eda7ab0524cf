package org.palsyscreen.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palsyscreen.access.Role;
import org.palsyscreen.analysis.Busy;
import org.palsyscreen.analysis.RejectionReason;
import org.palsyscreen.analysis.Ungradable;
import org.palsyscreen.analysis.UngradableReason;
import org.palsyscreen.fixture.ClassifierScript;
import org.palsyscreen.fixture.Findings;
import org.palsyscreen.fixture.Identity;
import org.palsyscreen.fixture.RecordSlice;
import org.palsyscreen.screening.ScreeningResult.Recorded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@RecordSlice
class ScreeningServiceTest {
    private static final byte[] JPEG = {1, 2, 3, 4};
    private static final PatientReference PATIENT = new PatientReference("MRN-1");

    @Autowired
    ScreeningService screenings;

    @Autowired
    ScreeningArchive archive;

    @Autowired
    ClassifierScript classifier;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void palsy() {
        classifier.answer(Findings.assessment(0.9));
    }

    @Test
    void what_was_recorded_is_read_back_unchanged() throws Exception {
        var recorded = record(JPEG);
        var read = asOperator(() -> archive.open(recorded.id())).orElseThrow();

        assertThat(read).usingRecursiveComparison().isEqualTo(recorded);
        assertThat(read.finding()).usingRecursiveComparison().isEqualTo(Findings.assessment(0.9));
        assertThat(read.operator()).isEqualTo("olga");
        assertThat(read.patientReference()).isEqualTo(PATIENT);
        assertThat(read.reviewState()).isEqualTo(ReviewState.UNREVIEWED);
        assertThat(asOperator(() -> archive.picture(recorded.id()))).contains(JPEG);
        assertThat(asOperator(() -> archive.thumbnail(recorded.id()))).contains(new byte[] {96});
    }

    @Test
    void a_verdict_of_a_model_without_severity_is_read_back_without_one() throws Exception {
        var older = Findings.assessment(0.9, null);
        classifier.answer(older);

        var read = asOperator(() -> archive.open(record(JPEG).id())).orElseThrow();

        assertThat(read.finding()).usingRecursiveComparison().isEqualTo(older);
    }

    @Test
    void a_verdict_of_a_model_that_does_not_explain_it_is_read_back_without_contributions() throws Exception {
        var older = Findings.explained(0.9, Findings.regions(null, null, null, null));
        classifier.answer(older);

        var read = asOperator(() -> archive.open(record(JPEG).id())).orElseThrow();

        assertThat(read.finding()).usingRecursiveComparison().isEqualTo(older);
    }

    @ParameterizedTest
    @EnumSource(UngradableReason.class)
    void a_picture_without_a_verdict_is_recorded_with_its_reason(UngradableReason reason) throws Exception {
        var ungradable = new Ungradable(reason, Findings.quality(), Findings.landmarks());
        classifier.answer(ungradable);

        var read = asOperator(() -> archive.open(record(JPEG).id())).orElseThrow();

        assertThat(read.finding()).usingRecursiveComparison().isEqualTo(ungradable);
        assertThat(read.modelVersion()).isEqualTo("test-1");
    }

    @Test
    void nothing_measured_is_read_back_as_nothing() throws Exception {
        classifier.answer(new Ungradable(UngradableReason.NO_FACE));

        assertThat(asOperator(() -> archive.open(record(JPEG).id()))
                        .orElseThrow()
                        .finding())
                .isEqualTo(new Ungradable(UngradableReason.NO_FACE));
    }

    @Test
    void neither_a_rejected_file_nor_a_busy_answer_leaves_anything_behind() throws Exception {
        long before = rows();

        assertThat(screen(new byte[0])).isEqualTo(new ScreeningResult.Rejected(RejectionReason.EMPTY));
        classifier.answer(new Busy());
        assertThat(screen(JPEG)).isEqualTo(new ScreeningResult.Busy());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void recording_looking_and_opening_are_in_the_audit_chain_but_not_the_patient() throws Exception {
        var id = record(JPEG).id();
        asOperator(() -> archive.open(id));
        asOperator(() -> archive.picture(id));
        asOperator(() -> archive.thumbnail(id));

        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by number")
                        .param("screening/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("SCREENING_RECORDED", "RECORD_VIEWED", "PICTURE_VIEWED");
        assertThat(jdbc.sql("select count(*) from audit_entry where detail like '%MRN%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_picture_that_was_exchanged_is_not_shown() throws Exception {
        var id = record(JPEG).id();
        jdbc.sql("update screening_picture set jpeg = ? where screening_id = ?")
                .params(new byte[] {9}, id.value())
                .update();

        assertThatThrownBy(() -> asOperator(() -> archive.picture(id))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_screening_that_does_not_exist_is_empty() throws Exception {
        var nowhere = new ScreeningId(Long.MAX_VALUE);

        assertThat(asOperator(() -> archive.open(nowhere))).isEmpty();
        assertThat(asOperator(() -> archive.picture(nowhere))).isEmpty();
        assertThat(asOperator(() -> archive.thumbnail(nowhere))).isEmpty();
    }

    @Test
    void screenings_at_the_same_moment_keep_their_own_pictures() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var futures = IntStream.range(0, 80)
                    .mapToObj(i -> threads.submit(() -> record(new byte[] {(byte) i, 7})))
                    .toList();
            var ids = new HashSet<ScreeningId>();
            for (int i = 0; i < futures.size(); i++) {
                var id = futures.get(i).get().id();
                ids.add(id);
                assertThat(asOperator(() -> archive.picture(id))).contains(new byte[] {(byte) i, 7});
            }
            assertThat(ids).hasSize(80);
        }
    }

    @Test
    void who_has_no_role_can_do_nothing() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("eve", null, List.of()));
        try {
            for (var call : calls()) {
                assertThatThrownBy(call::call).isInstanceOf(AccessDeniedException.class);
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void who_is_not_signed_in_can_do_nothing() {
        for (var call : calls()) {
            assertThatThrownBy(call::call).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        }
    }

    private List<Callable<?>> calls() {
        var id = new ScreeningId(1);
        return List.of(
                () -> screenings.screen(JPEG, null, PictureSource.UPLOAD),
                () -> screenings.record(Findings.photo(JPEG), Findings.assessment(0.5), null, PictureSource.UPLOAD),
                () -> archive.open(id),
                () -> archive.picture(id),
                () -> archive.thumbnail(id));
    }

    private ScreeningRecord record(byte[] jpeg) throws Exception {
        return ((Recorded) screen(jpeg)).screening();
    }

    private ScreeningResult screen(byte[] jpeg) throws Exception {
        return asOperator(() -> screenings.screen(jpeg, PATIENT, PictureSource.UPLOAD));
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from screening) + (select count(*) from screening_picture)")
                .query(Long.class)
                .single();
    }

    private static <T> T asOperator(Callable<T> call) throws Exception {
        return Identity.as("olga", Role.OPERATOR, call);
    }
}
